"""The sides of a piece in; what its print master must be out. Lengths are in mm of the finished piece."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bangtin.posters.scene import QrCode, Scene, TextLine

LEAST_EM = 2.1
"""Millimetres (6 pt): white letters smaller than that fill in where the inks don't meet exactly."""


@dataclass(frozen=True, slots=True)
class Side:
    """What one page must hold."""

    lines: tuple[str, ...]
    """Text that a search must find, as it is drawn."""
    code: QrCode | None


@dataclass(frozen=True, slots=True)
class Expected:
    """What a print master must be."""

    width: float
    height: float
    bleed: float
    scale: float
    """How many times the shop enlarges the file."""
    title: str
    sides: tuple[Side, ...]
    url: str
    """What the codes must say."""
    least_em: float
    """The smallest letters allowed."""
    outlined: bool
    """Whether letters are outlines, so that no font may be in the file and no text is found."""

    @classmethod
    def of(
        cls,
        scenes: Sequence[Scene],
        url: str,
        scale: float = 1,
        *,
        least_em: float = LEAST_EM,
        outline_text: bool = False,
    ) -> Expected:
        """What the print master of these sides must be; all are of one size. Raises IndexError where there is none."""
        first = scenes[0]
        return cls(
            width=first.width,
            height=first.height,
            bleed=first.bleed,
            scale=scale,
            title=first.title,
            sides=tuple(_side(scene) for scene in scenes),
            url=url,
            least_em=least_em,
            outlined=outline_text,
        )


def _side(scene: Scene) -> Side:
    lines = (item for item in scene.items if isinstance(item, TextLine))
    code = next((item for item in scene.items if isinstance(item, QrCode)), None)
    return Side(tuple(" ".join(word.text for word in line.words) for line in lines), code)
