"""Texts in small type and their room in; their lines out: sources, and until when a sheet holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bangtin.posters.fonts import MEDIUM
from bangtin.posters.layout.block import Column, Part, stack
from bangtin.posters.layout.breaking import Line, atoms
from bangtin.posters.layout.setting import LetterStyle, measure, text_width
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.layout.weighing import measured
from bangtin.posters.scene import Paint, TextLine

SMALL = LetterStyle(MEDIUM)

SQUEEZE = 1.12
"""By how much a text may be too long for its line and still shrink to fit it."""

MOST_LINES = 4


@dataclass(frozen=True)
class SmallPrint:
    """Lines whose first ink's top is at y = 0."""

    lines: tuple[TextLine, ...] = ()
    height: float = 0.0

    def at(self, y: float) -> tuple[TextLine, ...]:
        return tuple(replace(line, baseline=line.baseline + y) for line in self.lines)


def small_lines(sheet: Sheet, text: str, width: float, size: float) -> list[tuple[Line, float]]:
    """A text on one line, or on a few where it is long; each line with its em. Raises DoesNotFit."""
    em = text_width(text, SMALL)
    if em * size <= SQUEEZE * width:
        return [(Line(tuple(text.split())), min(size, width / em))]
    breaker = measured(atoms(text.split(), sheet.words), measure(SMALL))
    for count in range(2, MOST_LINES + 1):
        lines = breaker.lines(count, width / size)
        if lines is not None:
            return [(line, size) for line in lines]
    raise sheet.refuse("Dòng nguồn", size)


def fit_small_print(
    sheet: Sheet, texts: Sequence[tuple[str, str]], x0: float, x1: float, size: float, paint: Paint
) -> SmallPrint:
    """Texts (each with its role) below each other, set left at `x0`; nothing for no texts. Raises DoesNotFit."""
    parts = []
    for text, role in texts:
        found = small_lines(sheet, text, x1 - x0, size)
        lines = tuple(line for line, _ in found)
        parts.append(Part(lines, SMALL, found[0][1], paint, role, extra=0.1, least=1.3))
    if not parts:
        return SmallPrint()
    block = stack(parts, Column(x0, x1))
    return SmallPrint(block.lines, block.height)


def source_texts(sheet: Sheet) -> tuple[tuple[str, str], ...]:
    """The message's source line with its role; nothing where it has none."""
    text = sheet.message.source_line
    return ((text, "source"),) if text else ()
