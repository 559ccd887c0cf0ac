"""Share cards of lists, events and announcements: a sheet in; the title left, the round picture right, out."""

from __future__ import annotations

from dataclasses import replace

from bangtin.posters.fonts import BLACK
from bangtin.posters.layout.announcement import KIND
from bangtin.posters.layout.block import Block, Column, Part, stack
from bangtin.posters.layout.breaking import PAUSES, Line, atoms
from bangtin.posters.layout.copy_block import OVER_LINE
from bangtin.posters.layout.recipe import Recipes, one_side
from bangtin.posters.layout.setting import LetterStyle, measure, text_line, text_width
from bangtin.posters.layout.share_card import LARGEST, share_card
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.layout.weighing import measured
from bangtin.posters.message import AnnouncementContent, EventContent, ListContent, Shape
from bangtin.posters.scene import Scene

TITLE = LetterStyle(BLACK)

MOST_LINES = 3

OVER = 0.05
"""Em of the over-line in short sides."""

_STEP = 0.98
_LINE_COST = 0.94
"""What one more line must gain in size to be worth it."""


def card_title(sheet: Sheet) -> Scene:
    """The title on three lines at most; an announcement's kind or a list's owner above it, a day below. DoesNotFit."""

    def block(column: Column, height: float) -> Block | None:
        return _block(sheet, column, height)

    return share_card(sheet, block, "Tiêu đề")


def _block(sheet: Sheet, column: Column, height: float) -> Block | None:
    """The largest title that its lines are worth."""
    breaker = measured(atoms(sheet.message.title.split(), sheet.words), measure(TITLE))
    best: Block | None = None
    best_worth = 0.0
    for count in range(1, min(MOST_LINES, breaker.most) + 1):
        size = min(LARGEST * sheet.s, column.width / breaker.narrowest(count))
        while size >= sheet.format.min_em and size * _LINE_COST**count > best_worth:
            lines = breaker.lines(count, column.width / size)
            made = _stacked(sheet, column, lines, size) if lines else None
            if made is not None and made.height <= height and made.box.x1 <= column.x1 + 1e-6:
                best, best_worth = made, size * _LINE_COST**count
            size *= _STEP
    return best


def _stacked(sheet: Sheet, column: Column, lines: tuple[Line, ...], size: float) -> Block:
    loud = sheet.loud
    over = _over_line(sheet)
    parts = [Part(lines, TITLE, size, "paper", "title", extra=0.16 if over else 0.0)]
    if _closes_a_question(lines):
        parts = [replace(parts[0], lines=lines[:-1]), Part(lines[-1:], TITLE, size, loud, "title", extra=0.0)]
    if over:
        small = min(OVER * sheet.s, column.width / text_width(over, OVER_LINE))
        parts.insert(0, Part((text_line(over),), OVER_LINE, small, "accent", "over-line"))
    if isinstance(content := sheet.message.content, EventContent):
        words = f"{content.day} {content.repeats}" if content.repeats else content.day
        parts.append(Part((text_line(words),), TITLE, size, loud, "value", extra=0.2))
    return stack(parts, column)


def _over_line(sheet: Sheet) -> str | None:
    """That it is an announcement, or who owns the words of a list."""
    match sheet.message.content:
        case AnnouncementContent():
            return KIND
        case ListContent(over_line=owner):
            return owner
        case _:
            return None


def _closes_a_question(lines: tuple[Line, ...]) -> bool:
    """Whether the last line asks, after a pause (`khi nào?`): it may have the loud colour."""
    return len(lines) > 1 and lines[-1].words[-1].endswith("?") and lines[-2].words[-1][-1] in PAUSES


RECIPES: Recipes = {shape: one_side(card_title) for shape in (Shape.LIST, Shape.EVENT, Shape.ANNOUNCEMENT)}
