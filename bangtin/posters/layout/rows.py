"""Titles of rows and their room in; their text blocks in one common size and the rows' heights out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bangtin.posters.fonts import BOLD, EXTRA_BOLD
from bangtin.posters.layout.block import Block, Column, Part, stack
from bangtin.posters.layout.breaking import Line, atoms
from bangtin.posters.layout.setting import LetterStyle, measure
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.layout.slogan_block import Range
from bangtin.posters.layout.weighing import Breaker, measured
from bangtin.posters.message import ListItem
from bangtin.posters.scene import Paint, TextLine

TITLE, OVER = LetterStyle(EXTRA_BOLD), LetterStyle(BOLD)

_STEP = 0.98


@dataclass(frozen=True)
class RowStyle:
    """How the text of rows looks: em sizes in scene units."""

    sizes: Range
    over: float
    title_paint: Paint
    over_paint: Paint
    pad: float
    """What a row keeps free above and below its ink together."""


@dataclass(frozen=True)
class TextRow:
    """One row's text, not yet placed, and the height that the row has."""

    block: Block
    size: float
    """Em of the title or value."""
    first: float
    """Em of the first line: of the over-line or label where there is one."""
    height: float = 0.0

    def at(self, middle: float) -> tuple[TextLine, ...]:
        """The lines with the middle of their capitals at `middle`."""
        seen = self.block.last_baseline - self.block.first_baseline + 0.74 * self.first
        return self.block.at(middle - seen / 2 + 0.74 * self.first - self.block.first_baseline)


def fit_rows(
    sheet: Sheet, items: Sequence[ListItem], column: Column, height: float, style: RowStyle, most_lines: int
) -> tuple[TextRow, ...] | None:
    """All rows in the largest common size, equally high where that leaves the size legal, else each by its need."""
    breakers = [measured(atoms(item.title.split(), sheet.words), measure(TITLE)) for item in items]
    return largest_rows(
        lambda size: _set(items, breakers, column, style, size, most_lines), style.sizes, height, style.pad
    )


def largest_rows(
    set_at: Callable[[float], list[TextRow] | None], sizes: Range, height: float, pad: float
) -> tuple[TextRow, ...] | None:
    """The rows that `set_at` makes of the largest em which fits, equally high if that is legal, else by their needs."""
    for equal in (True, False):
        size = sizes.high
        while size >= sizes.low - 1e-9:
            rows = set_at(size)
            if rows is not None and (made := share(rows, height, pad, equal)) is not None:
                return made
            size *= _STEP
    return None


def _set(
    items: Sequence[ListItem],
    breakers: Sequence[Breaker],
    column: Column,
    style: RowStyle,
    size: float,
    most_lines: int,
) -> list[TextRow] | None:
    made = []
    for item, breaker in zip(items, breakers, strict=True):
        lines = fewest_lines(breaker, column.width / size, most_lines)
        if lines is None:
            return None
        parts = [Part(lines, TITLE, size, style.title_paint, "item", extra=0.06, least=1.18)]
        if item.over:
            over = Part((Line(tuple(item.over.split())),), OVER, style.over, style.over_paint, "over-line")
            parts.insert(0, over)
        block = stack(parts, column)
        if block.box.x1 > column.x1 + 1e-6:
            return None
        made.append(TextRow(block, size, style.over if item.over else size))
    return made


def fewest_lines(breaker: Breaker, width: float, most: int) -> tuple[Line, ...] | None:
    """The text on as few lines as `width` em allow; None where it needs more than `most`."""
    for count in range(1, most + 1):
        found = breaker.lines(count, width)
        if found is not None:
            return found
    return None


def share(rows: Sequence[TextRow], height: float, pad: float, equal: bool) -> tuple[TextRow, ...] | None:
    """The height shared out among rows that keep `pad` free, equally or by their needs; None where it is too low."""
    needs = [row.block.height + pad for row in rows]
    spare = (height - sum(needs)) / len(rows)
    heights = [height / len(rows)] * len(rows) if equal else [need + spare for need in needs]
    if any(tall < need for tall, need in zip(heights, needs, strict=True)):
        return None
    return tuple(replace(row, height=tall) for row, tall in zip(rows, heights, strict=True))
