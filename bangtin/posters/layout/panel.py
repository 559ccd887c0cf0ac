"""A wide sheet in; two columns out: text left in capitals, the round picture right, the QR card at its foot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bangtin.posters.layout.big_figure import LEAST_NUMBER, FigureSizes, fit_figure
from bangtin.posters.layout.block import Block, Column, Part, stack
from bangtin.posters.layout.breaking import Line
from bangtin.posters.layout.copy_block import Copy, CopySizes, fit_copy
from bangtin.posters.layout.footer import ON_TINT, PANEL, QUIET, code_modules, qr_card, signed_caption
from bangtin.posters.layout.geometry import circle, polygon
from bangtin.posters.layout.pictures import round_picture
from bangtin.posters.layout.scenery import disc
from bangtin.posters.layout.setting import measure
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.layout.slogan_block import Range, Room, one_size
from bangtin.posters.layout.weighing import Breaker, breakers
from bangtin.posters.scene import Fill, Item, Scene

ICON_ROWS = (3, 4)
"""Slogans of so many phrases become rows with an icon each."""

ROW_TEXT, LONG_TEXT = 0.082, 0.10
"""Largest em in short sides of icon rows and of running slogans."""

ROW_DISC, ROW_GAP = 0.13, 0.0275
"""Diameter of a row's disc and its distance from the text, in short sides."""

INNER = 0.66
"""Radius of the picture's disc as a part of the outermost ring's; the ring may leave the side panel, the disc not."""

CARD_CORNER, CARD_FOOT = 0.015, 0.021
"""Corner radius of the code's card, and its distance from the lower trim, in short sides."""

EDGE_GAP, DASH_GAP = 0.034, 0.012
"""Short sides between the side panel's edge and the words, and a hung dash."""

TEXT_FOOT_GAP = 0.06
"""Short sides that stay free above and below a running slogan."""


@dataclass(frozen=True)
class _Split:
    """Where the side panel's slanted edge runs, and the circles: all in scene units."""

    top: float
    bottom: float
    """x of the edge at the top trim and at the footer."""
    circle: tuple[float, float, float]
    """Centre and radius of the outermost ring."""


def panel_slogan(sheet: Sheet) -> Scene:
    """Icon rows where the slogan has three phrases and as many icons, else the slogan in one size."""
    return sheet.scene(_rows(sheet) or _long(sheet))


# --- the two columns ---


def _split(sheet: Sheet, share: float) -> _Split:
    """The side panel begins at `share` of the width; the circles stand in it and may bleed right."""
    s, width, foot = sheet.s, sheet.width, sheet.footer_top
    top = share * width
    bottom = top + 0.045 * s
    radius = min(0.37 * s, (width - bottom - 0.04 * s) / (2 * INNER))
    cx = (bottom + width) / 2
    return _Split(top, bottom, (cx, foot * 0.49, radius))


def _frame(sheet: Sheet, split: _Split, text: Sequence[Item]) -> tuple[Item, ...]:
    """Ground, side panel, rings, picture, text, footer and card."""
    foot = sheet.footer_top
    side = _side_panel(sheet, split)
    cx, cy, radius = split.circle
    return (
        sheet.fill(0, 0, sheet.width, foot, "ground"),
        side,
        Fill(circle(cx, cy, radius), "mid", side.path),
        Fill(circle(cx, cy, 0.83 * radius), "accent", side.path),
        *round_picture(sheet, cx, cy, INNER * radius),
        *text,
        sheet.fill(0, foot, sheet.width, sheet.height, "tint"),
        *_footer(sheet),
    )


def _side_panel(sheet: Sheet, split: _Split) -> Fill:
    box = sheet.bleeding(0, 0, sheet.width, sheet.footer_top + 1)
    slope = (split.bottom - split.top) / sheet.footer_top
    upper, lower = split.top + slope * box.y0, split.top + slope * box.y1
    return Fill(polygon([(upper, box.y0), (box.x1, box.y0), (box.x1, box.y1), (lower, box.y1)]), "panel")


def _footer(sheet: Sheet) -> tuple[Item, ...]:
    s = sheet.s
    modules, module = code_modules(sheet)
    side = (len(modules) + 2 * QUIET) * module
    card = qr_card(
        sheet, sheet.width - sheet.margin - side, sheet.height - CARD_FOOT * s - side, radius=CARD_CORNER * s
    )
    return (*signed_caption(sheet, PANEL, ON_TINT, card.box.x0 - 0.028 * s), *card.items)


# --- slogans ---


def _long(sheet: Sheet) -> tuple[Item, ...]:
    """One size for all lines; the picture keeps at least 30 % of the width."""
    message = sheet.message
    best: tuple[Block, _Split] | None = None
    for share in (0.60, 0.64, 0.67):
        split = _split(sheet, share)
        room = _room(sheet, split)
        sizes = Range(sheet.format.min_em, LONG_TEXT * sheet.s)
        block = one_size(message.text, message.breaks, sheet.words, room, sizes)
        if block is not None and (best is None or block.lines[0].size > 1.04 * best[0].lines[0].size):
            best = (block, split)
    if best is None:
        raise sheet.refuse("Khẩu hiệu")
    block, split = best
    top = (sheet.footer_top - block.height) / 2 + 0.01 * sheet.s
    return _frame(sheet, split, block.at(top))


def _room(sheet: Sheet, split: _Split) -> Room:
    """The text column: it stays clear of the slanted edge, and so of the rings, which end there."""
    s = sheet.s
    height = sheet.footer_top - 2 * TEXT_FOOT_GAP * s
    return Room(_text_column(sheet, split, sheet.margin), height, True, ("paper", "soft"))


def _text_column(sheet: Sheet, split: _Split, x: float) -> Column:
    """From `x` almost to the slanted edge; a hung dash may come nearer to it than words."""
    return Column(x, split.top - EDGE_GAP * sheet.s, "left", split.top - DASH_GAP * sheet.s)


def _rows(sheet: Sheet) -> tuple[Item, ...] | None:
    """Phrases as rows with an icon each, all with the same line distance; None where they don't fit."""
    message, s = sheet.message, sheet.s
    style = Room(Column(0, 0), 0, True, ()).style
    found = breakers(message.text, sheet.words, measure(style))
    if message.breaks or len(found) not in ICON_ROWS or len(message.icons) != len(found):
        return None
    split = _split(sheet, 0.585)
    x = sheet.margin + (ROW_DISC + ROW_GAP) * s
    column = _text_column(sheet, split, x)
    pitch = (sheet.footer_top - 2 * 0.045 * s) / len(found)
    lines, size = _row_lines(found, column, ROW_TEXT * s, sheet.format.min_em, pitch)
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
    return _frame(sheet, split, items)


def _row_lines(
    found: Sequence[Breaker], column: Column, largest: float, least: float, pitch: float
) -> tuple[list[tuple[Line, ...]] | None, float]:
    """Up to two lines a row in the largest common size."""
    size = largest
    while size >= least:
        width = (column.reach or column.x1) - column.x0 - 0.75 * size
        rows = [_first_fit(breaker, width / size) for breaker in found]
        tall = max((len(row) for row in rows if row), default=0)
        if all(rows) and (1.28 * (tall - 1) + 1.3) * size <= pitch:
            return [row for row in rows if row], size
        size *= 0.985
    return None, 0.0


def _first_fit(breaker: Breaker, width: float) -> tuple[Line, ...] | None:
    for count in (1, 2):
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
    split = _split(sheet, 0.62)
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
    return sheet.scene(_frame(sheet, split, text))


def _copy_below(sheet: Sheet, x0: float, x1: float, height: float) -> Copy | None:
    """The sentence in as small a part of the height as it takes to be read."""
    for share in (0.46, 0.53, 0.60, 0.66):
        copy = fit_copy(sheet, x0, x1, share * height, COPY)
        if copy is not None:
            return copy
    return None
