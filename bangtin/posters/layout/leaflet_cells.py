"""A list and the size of a cell in; every item with its icon, over-line, title and detail out, all in one scale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bangtin.posters.fonts import BLACK, BOLD, EXTRA_BOLD, MEDIUM
from bangtin.posters.layout.block import Block, Column, one_line
from bangtin.posters.layout.moving import moved
from bangtin.posters.layout.prose import Text, scales, set_texts
from bangtin.posters.layout.scenery import disc
from bangtin.posters.layout.setting import LetterStyle, text_width
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.message import ListContent
from bangtin.posters.scene import Item

DISC, BESIDE_DISC, GAP = 20.0, 15.0, 4.0
"""Diameters in mm of an icon's disc above its text or beside it, and its distance from the text."""

OVER, LEAST_OVER, ITEM, LEAST_ITEM, DETAIL, LEAST_DETAIL = 4.7, 3.6, 7.6, 5.0, 4.8, 3.4
"""Em in mm, at most and at least."""

TITLE_LINES = (3, 4, 7)
"""Most lines of a title, the better first: short lines in large letters are hard to read."""

NUMERAL, LEAST_NUMERAL = 14.0, 7.0
"""Em in mm of a numbered list's numerals, and the least of those above a title."""

AIR = 10.0
"""Millimetres of a cell that stay free above and below what it holds, together."""


@dataclass(frozen=True)
class Cell:
    """One item, set; its upper left corner at (0, 0)."""

    items: tuple[Item, ...]
    height: float

    def at(self, x: float, y: float) -> tuple[Item, ...]:
        return moved(self.items, x, y)


def fit_cells(sheet: Sheet, content: ListContent, width: float, height: float, rows: int) -> Sequence[Cell]:
    """The cells in the largest common scale whose rows have room in `height`. Raises DoesNotFit.

    Where more than two rows share the height, the text stands beside the icons, not below them.
    """
    beside = rows > 2
    column = Column(BESIDE_DISC + GAP if beside else 0.0, width)
    for most in TITLE_LINES:
        texts = [_texts(content, index, most, beside) for index in range(len(content.items))]
        for scale in scales([text for item in texts for text in item]):
            blocks = [set_texts(sheet, item, column, scale) for item in texts]
            if any(block is None for block in blocks):
                continue
            cells = _in_line(content, [block for block in blocks if block], width, beside)
            if sum(row_heights(cells, rows)) <= height:
                return cells
    raise sheet.refuse("Nội dung mặt trong", LEAST_ITEM)


def _in_line(content: ListContent, blocks: Sequence[Block], width: float, beside: bool) -> list[Cell]:
    """Cells whose first baselines are equally low, whatever marks their first words carry."""
    lowest = max(block.first_baseline for block in blocks)
    return [
        _cell(content, index, block, lowest - block.first_baseline, width, beside) for index, block in enumerate(blocks)
    ]


def row_heights(cells: Sequence[Cell], rows: int) -> list[float]:
    """What each row needs, its air included; cells fill one panel of `rows` after the other."""
    return [max(cell.height for cell in cells[row::rows]) + AIR for row in range(rows)]


def _texts(content: ListContent, index: int, most: int, beside: bool) -> list[Text]:
    """Title and detail; above them what finds no place beside the disc."""
    item = content.items[index]
    made = []
    if beside and content.numbered:
        made.append(Text(str(index + 1), LetterStyle(BLACK), NUMERAL, LEAST_NUMERAL, "ground", "numeral"))
    if item.over and (beside or content.numbered):
        made.append(Text(item.over, LetterStyle(BOLD), OVER, LEAST_OVER, "ink", "over-line", most_lines=2))
    style = LetterStyle(EXTRA_BOLD)
    made.append(Text(item.title, style, ITEM, LEAST_ITEM, "ground", "item", leading=1.18, most_lines=most))
    if item.detail:
        style = LetterStyle(MEDIUM)
        made.append(Text(item.detail, style, DETAIL, LEAST_DETAIL, "ink", "detail", extra=0.7, running=True))
    return made


def _cell(content: ListContent, index: int, block: Block, drop: float, width: float, beside: bool) -> Cell:
    item = content.items[index]
    diameter = BESIDE_DISC if beside else DISC
    top = drop + (0.0 if beside else DISC + GAP)
    items = (
        *disc(diameter / 2, diameter / 2, diameter, item.icon, "ground", "paper"),
        *(() if beside else _company(content, index, width)),
        *block.at(top),
    )
    return Cell(items, max(diameter, top + block.height))


def _company(content: ListContent, index: int, width: float) -> tuple[Item, ...]:
    """What stands to the right of a disc: the numeral of a numbered list, the over-line of another."""
    x = DISC + GAP
    if content.numbered:
        baseline = DISC / 2 + 0.37 * NUMERAL
        return one_line(str(index + 1), LetterStyle(BLACK), NUMERAL, "ground", x, baseline, "left", "numeral")
    over = content.items[index].over
    if not over:
        return ()
    size = min(OVER, (width - x) / text_width(over, LetterStyle(BOLD)))
    return one_line(over, LetterStyle(BOLD), size, "ink", x, DISC / 2 + 0.37 * size, "left", "over-line")
