"""A finished print master and what it must be in; findings that decide whether it leaves the house out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bangtin.posters.painters.pages import page_text
from bangtin.posters.preflight.checks import Check, Readings, all_checks, font_names, ink_max, smallest_text
from bangtin.posters.preflight.document import UnreadableError, read_document
from bangtin.posters.preflight.expected import Expected, Side
from bangtin.posters.preflight.read_back import read_from_pdf


@dataclass(frozen=True, slots=True)
class Findings:
    """What was looked at, and the figures that people ask for."""

    checks: tuple[Check, ...]
    version: str = ""
    pages: int = 0
    ink_max: float = 0.0
    """Per cent, all four inks of the fullest colour together."""
    smallest_text: float | None = None
    """Em in mm of the finished piece; None where the file holds no letters."""
    fonts: tuple[str, ...] = ()

    @property
    def passed(self) -> bool:
        return all(check.passed for check in self.checks)

    @property
    def complaints(self) -> tuple[str, ...]:
        """What is wrong, in words for the person who mends it."""
        return tuple(f"{check.name}: {check.detail}" for check in self.checks if not check.passed)

    def as_json(self) -> dict[str, Any]:
        """A few values for the manifest."""
        return {
            "passed": self.passed,
            "standard": self.version,
            "pages": self.pages,
            "ink_max": round(self.ink_max, 1),
            "smallest_text_mm": None if self.smallest_text is None else round(self.smallest_text, 2),
            "fonts": list(self.fonts),
        }


def inspect(pdf: Path, expected: Expected) -> Findings:
    """Look at a print master as a shop would. A file that isn't a readable PDF has failed; a missing one is an error.

    Raises FileNotFoundError.
    """
    try:
        document = read_document(pdf)
    except UnreadableError as error:
        return Findings((Check("mở tệp", False, f"không đọc được tệp PDF ({error})"),))
    sides = expected.sides[: len(document.pages)]
    readings = Readings(
        tuple(page_text(pdf, page) for page in range(len(sides))), tuple(_codes(pdf, sides, expected.scale))
    )
    return Findings(
        all_checks(document, expected, readings),
        document.version,
        len(document.pages),
        ink_max(document),
        smallest_text(document, expected.scale),
        font_names(document),
    )


def _codes(pdf: Path, sides: tuple[Side, ...], scale: float) -> Iterator[tuple[str, ...]]:
    for page, side in enumerate(sides):
        yield read_from_pdf(pdf, side.code, scale, page) if side.code else ()
