"""A wide sheet in; two columns out: text left in capitals, the round picture right, the QR card at its foot."""

from __future__ import annotations

from collections.abc import Sequence

from bangtin.posters.layout.big_figure import LEAST_NUMBER, FigureSizes, fit_figure
from bangtin.posters.layout.block import Block, Column, Part, stack
from bangtin.posters.layout.breaking import Line
from bangtin.posters.layout.copy_block import Copy, CopySizes, fit_copy
from bangtin.posters.layout.panel_frame import Split, frame, split_at, text_column
from bangtin.posters.layout.pictures import round_picture
from bangtin.posters.layout.scenery import disc
from bangtin.posters.layout.setting import measure
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.layout.slogan_block import Range, Room, one_size
from bangtin.posters.layout.weighing import Breaker, breakers
from bangtin.posters.scene import Item, Scene

ICON_ROWS = (3, 4)
"""Slogans of so many phrases become rows with an icon each."""

LONG_TEXT = 0.10
"""Largest em of running slogans in short sides."""

ROW_TEXTS = {1: Range(0.074, 0.10), 2: Range(0.0, 0.086)}
"""Em in short sides of icon rows of so many lines, the best first, and never below the letter height."""

ROW_DISC, ROW_GAP = 0.13, 0.0275
"""Diameter of a row's disc and its distance from the text, in short sides."""

TEXT_FOOT_GAP = 0.06
"""Short sides that stay free above and below a running slogan."""


def panel_slogan(sheet: Sheet) -> Scene:
    """Icon rows where the slogan has three phrases and as many icons, else the slogan in one size."""
    return sheet.scene(_rows(sheet) or _long(sheet))


# --- slogans ---


def _long(sheet: Sheet) -> tuple[Item, ...]:
    """One size for all lines; the picture keeps at least 30 % of the width."""
    message = sheet.message
    best: tuple[Block, Split] | None = None
    for share in (0.60, 0.64, 0.67):
        split = split_at(sheet, share)
        room = _room(sheet, split)
        sizes = Range(sheet.format.min_em, LONG_TEXT * sheet.s)
        block = one_size(message.text, message.breaks, sheet.words, room, sizes)
        if block is not None and (best is None or block.lines[0].size > 1.04 * best[0].lines[0].size):
            best = (block, split)
    if best is None:
        raise sheet.refuse("Khẩu hiệu")
    block, split = best
    top = (sheet.footer_top - block.height) / 2 + 0.01 * sheet.s
    return frame(sheet, split, round_picture(sheet, *split.disc), block.at(top))


def _room(sheet: Sheet, split: Split) -> Room:
    """The text column: it stays clear of the slanted edge, and so of the rings, which end there."""
    s = sheet.s
    height = sheet.footer_top - 2 * TEXT_FOOT_GAP * s
    return Room(text_column(sheet, split, sheet.margin), height, True, ("paper", "soft"))


def _rows(sheet: Sheet) -> tuple[Item, ...] | None:
    """Phrases as rows with an icon each, all with the same line distance; None where they don't fit."""
    message, s = sheet.message, sheet.s
    style = Room(Column(0, 0), 0, True, ()).style
    found = breakers(message.text, sheet.words, measure(style))
    if message.breaks or len(found) not in ICON_ROWS or len(message.icons) != len(found):
        return None
    split = split_at(sheet, 0.585)
    x = sheet.margin + (ROW_DISC + ROW_GAP) * s
    column = text_column(sheet, split, x)
    pitch = (sheet.footer_top - 2 * 0.045 * s) / len(found)
    lines, size = _row_lines(sheet, found, column, pitch)
    if lines is None:
        return None
    items: list[Item] = []
    for index, own in enumerate(lines):
        paint = ("paper", "soft")[index % 2]
        block = stack([Part(own, style, size, paint, least=1.2)], column)
        capitals = block.last_baseline - block.first_baseline + 0.74 * size
        middle = 0.045 * s + (index + 0.5) * pitch
        first = middle - capitals / 2 + 0.74 * size
        items += disc(sheet.margin + ROW_DISC * s / 2, middle, ROW_DISC * s, message.icons[index], "accent", "ground")
        items += block.at(first - block.first_baseline)
    return frame(sheet, split, round_picture(sheet, *split.disc), items)


def _row_lines(
    sheet: Sheet, found: Sequence[Breaker], column: Column, pitch: float
) -> tuple[list[tuple[Line, ...]] | None, float]:
    """One line a row, else up to two, in the largest common size."""
    for most, sizes in ROW_TEXTS.items():
        size = sizes.high * sheet.s
        while size >= max(sizes.low * sheet.s, sheet.format.min_em):
            width = (column.reach or column.x1) - column.x0 - 0.75 * size
            rows = [_first_fit(breaker, width / size, most) for breaker in found]
            tall = max((len(row) for row in rows if row), default=0)
            if all(rows) and (1.28 * (tall - 1) + 1.3) * size <= pitch:
                return [row for row in rows if row], size
            size *= 0.985
    return None, 0.0


def _first_fit(breaker: Breaker, width: float, most: int) -> tuple[Line, ...] | None:
    for count in range(1, most + 1):
        lines = breaker.lines(count, width)
        if lines is not None:
            return lines
    return None


# --- figures ---

FIGURE = FigureSizes(number=0.40, unit=0.12, qualifier=0.10)
COPY = CopySizes(Range(0.044, 0.07), over_line=0.038, condition=0.038, source=0.0255, most_lines=5)


def panel_figure(sheet: Sheet) -> Scene:
    """The figure large on ground, its sentence below, the round picture right."""
    s, figure = sheet.s, sheet.message.figure
    assert figure is not None
    split = split_at(sheet, 0.62)
    x0, x1 = sheet.margin, split.top - 0.03 * s
    top, foot = 0.06 * s, sheet.footer_top - 0.045 * s
    copy = _copy_below(sheet, x0, x1, foot - top)
    if copy is None:
        raise sheet.refuse("Câu của mục tiêu", COPY.sentence.low * s)
    gap = 0.05 * s
    block = fit_figure(figure, s, x1 - x0, foot - top - copy.height - gap, FIGURE, x1 - x0)
    if block is None:
        raise sheet.refuse("Con số", LEAST_NUMBER * s)
    spare = foot - top - copy.height - gap - block.height
    start = top + spare / 2
    text = (*block.at(x0, start, "paper", sheet.loud), *copy.at(start + block.height + gap))
    return sheet.scene(frame(sheet, split, round_picture(sheet, *split.disc), text))


def _copy_below(sheet: Sheet, x0: float, x1: float, height: float) -> Copy | None:
    """The sentence in as small a part of the height as it takes to be read."""
    for share in (0.46, 0.49, 0.52, 0.55, 0.58, 0.61, 0.64, 0.66):
        copy = fit_copy(sheet, x0, x1, share * height, COPY)
        if copy is not None:
            return copy
    return None
