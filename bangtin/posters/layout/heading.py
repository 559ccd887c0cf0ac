"""A sheet and its title's room in; the title out, with the short line above it, in the largest legal size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bangtin.posters.formats import Family
from bangtin.posters.layout.block import Align, Block, Column, line_box, one_line
from bangtin.posters.layout.copy_block import OVER_LINE
from bangtin.posters.layout.geometry import Rect
from bangtin.posters.layout.setting import text_width
from bangtin.posters.layout.sheet import CAPITALS_THEME, Sheet
from bangtin.posters.layout.slogan_block import Range, Room, one_size
from bangtin.posters.scene import TextLine

LINES = (2, 3, 4)
"""Most lines of a title: two, more only where it does not fit otherwise."""

OVER_GAP = 0.034
"""Short sides between the ink of the over-line and that of the title."""


@dataclass(frozen=True)
class Heading:
    """A title with its over-line, not yet placed."""

    over: tuple[TextLine, ...]
    """With its capitals' top at y = 0."""
    title: Block
    title_top: float
    """Below the top of the whole."""

    @property
    def height(self) -> float:
        return self.title_top + self.title.height

    @property
    def seen_height(self) -> float:
        """Down to the last baseline."""
        return self.title_top + self.title.last_baseline

    def at(self, y: float) -> tuple[TextLine, ...]:
        over = tuple(replace(line, baseline=line.baseline + y) for line in self.over)
        return (*over, *self.title.at(y + self.title_top))

    def boxes_at(self, y: float) -> tuple[Rect, ...]:
        """The ink of every line, for what must keep clear of it."""
        return tuple(line_box(line) for line in self.at(y))


def fit_heading(
    sheet: Sheet,
    column: Column,
    height: float,
    largest: float,
    over_line: str | None = None,
    over_size: float = 0.031,
    least: float | None = None,
    lines: Sequence[int] = LINES,
) -> Heading | None:
    """The title as large as the room allows, at least in the format's letter height; None where it has no room.

    `largest`, `least` (where another height than the format's suffices) and `over_size` are em in short sides,
    `height` is in scene units; `lines` are the most lines that may be tried, the best liked first.
    """
    s, message = sheet.s, sheet.message
    over, top = _over_line(sheet, column, over_line, over_size * s)
    low = sheet.format.min_em if least is None else least * s
    sizes = Range(low, max(largest * s, low))
    for most in lines:
        for capitals in _capitals(sheet):
            room = Room(column, height - top, capitals, ("paper",), most_lines=most)
            block = one_size(message.title, (), sheet.words, room, sizes)
            if block is not None:
                return Heading(over, block.in_role("title"), top)
    return None


def _capitals(sheet: Sheet) -> tuple[bool, ...]:
    """Capitals on panels and in their theme, except on screens; as written where they don't fit."""
    family = sheet.format.family
    screen = family in (Family.PHONE, Family.SHARE_CARD)
    loud = sheet.theme.id == CAPITALS_THEME or family is Family.TWO_COLUMNS
    return (True, False) if loud and not screen else (False,)


def _over_line(sheet: Sheet, column: Column, text: str | None, size: float) -> tuple[tuple[TextLine, ...], float]:
    """The over-line and the height that it takes above the title."""
    if text is None:
        return (), 0.0
    size = min(size, column.width / text_width(text, OVER_LINE))
    places: dict[Align, float] = {"left": column.x0, "centre": (column.x0 + column.x1) / 2, "right": column.x1}
    line = one_line(text, OVER_LINE, size, "accent", places[column.align], 0.74 * size, column.align, "over-line")
    return line, 0.74 * size + OVER_GAP * sheet.s
