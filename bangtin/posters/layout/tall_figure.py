"""A standee or a vertical banner and a target in; the figure on a card, the picture, the sentence on ground, out."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from bangtin.posters.layout.big_figure import LEAST_NUMBER, FigureBlock, FigureSizes, fit_figure
from bangtin.posters.layout.copy_block import Copy, CopySizes, fit_copy
from bangtin.posters.layout.geometry import Rect, polygon, rounded
from bangtin.posters.layout.pictures import CALENDAR, CALENDAR_PAPER, has_people, picture
from bangtin.posters.layout.scenery import STRAW, disc, rays, slopes, sun
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.layout.slogan_block import Range
from bangtin.posters.layout.tall_frame import foot, foot_top, land, land_top, title_top
from bangtin.posters.scene import Fill, Item, Scene

FIGURE = FigureSizes(number=0.40, unit=0.13, qualifier=0.11)

LEAST = 0.05625
"""Em of the sentence in short sides at least: 45 mm at the width of 0.8 m."""

SENTENCES = ((Range(0.07, 0.085), 6), (Range(LEAST, 0.07), 9), (Range(LEAST, 0.06), 9))
"""Em of the sentence and its lines at most, the better first."""

SKY = 0.62
"""Short sides that figure and picture keep above the ground at least."""

SLANT = math.tan(math.radians(7))
CORNER, SHADOW, PAD, TAIL_PAD, ICON = 0.042, 0.02, 0.058, 0.03, 0.14
"""Corner radius of the card, its shadow's shift, its inner margin, that below the tail of a comma, its icon's diameter
in short sides."""

COPY_GAP, COPY_FOOT, EDGE_GAP = 0.05, 0.055, 0.045
"""Short sides above and below the text on ground, and from the card to the ground's edge."""

LEAST_PICTURE = 0.3
"""A picture lower than this, in short sides, is none."""

PAGE = 0.86
"""Width of the calendar page in short sides at most."""


@dataclass(frozen=True)
class _Card:
    """The white field that holds the figure, and the room inside its margins."""

    box: Rect
    figure: FigureBlock


def tall_figure(sheet: Sheet) -> Scene:
    """Raises DoesNotFit."""
    copies = tuple(_copies(sheet))
    if not copies:
        raise sheet.refuse("Câu của mục tiêu", LEAST * sheet.s)
    return sheet.scene(_drawn(sheet, next((copy for copy in copies if _shows_picture(sheet, copy)), copies[0])))


def _copies(sheet: Sheet) -> Iterator[Copy]:
    """The sentence as large as leaves the figure its room, then smaller."""
    s = sheet.s
    height = land_top(sheet) - title_top(sheet) - (SKY + COPY_GAP + COPY_FOOT + EDGE_GAP) * s - SLANT * sheet.width
    for sizes, most_lines in SENTENCES:
        style = CopySizes(sizes, over_line=0.04, condition=0.04, source=0.024, most_lines=most_lines)
        copy = fit_copy(sheet, sheet.margin, sheet.width - sheet.margin, height, style)
        if copy is not None:
            yield copy


def _copy_top(sheet: Sheet, copy: Copy) -> float:
    return land_top(sheet) - COPY_FOOT * sheet.s - copy.height


def _edge(sheet: Sheet, copy: Copy) -> float:
    """Where the ground's edge stands left; it rises from there to the right."""
    return _copy_top(sheet, copy) - COPY_GAP * sheet.s


def _shows_picture(sheet: Sheet, copy: Copy) -> bool:
    """Whether there is room for the picture, or it is the calendar page, which holds the figure."""
    if CALENDAR in sheet.message.drawings:
        return True
    edge = _edge(sheet, copy)
    card = _card(sheet, title_top(sheet), _lowest(sheet, edge))
    return _picture_room(sheet, card.box, edge).height >= LEAST_PICTURE * sheet.s


def _lowest(sheet: Sheet, edge: float) -> float:
    """How low the card may come."""
    return edge - SLANT * sheet.width - EDGE_GAP * sheet.s


def _picture_room(sheet: Sheet, card: Rect, edge: float) -> Rect:
    side = 0.06 * sheet.s
    return Rect(side, card.y1 + 0.05 * sheet.s, sheet.width - side, edge - 0.3 * SLANT * sheet.width)


def _drawn(sheet: Sheet, copy: Copy) -> Iterator[Item]:
    width, edge = sheet.width, _edge(sheet, copy)
    middle = (width / 2, (title_top(sheet) + edge - SLANT * width) / 2)
    yield from rays(sheet.bleeding(0, 0, width, edge + 1), middle, "tint", "soft")
    if CALENDAR in sheet.message.drawings:
        yield from _page_above_ground(sheet, edge)
    else:
        yield from _above_ground(sheet, edge)
    yield from copy.at(_copy_top(sheet, copy))
    yield from land(sheet, land_top(sheet))
    yield from foot(sheet)


def _ground(sheet: Sheet, left: float) -> Iterator[Item]:
    box = sheet.bleeding(0, 0, sheet.width, foot_top(sheet) + 1)
    start, end = left - SLANT * box.x0, left - SLANT * box.x1
    yield Fill(polygon([(box.x0, start), (box.x1, end), (box.x1, box.y1), (box.x0, box.y1)]), "ground")


def _above_ground(sheet: Sheet, left: float) -> Iterator[Item]:
    """The card; the picture below it where there is room, else the card alone in the middle."""
    lowest = _lowest(sheet, left)
    card = _card(sheet, title_top(sheet), lowest)
    room = _picture_room(sheet, card.box, left)
    if room.height >= LEAST_PICTURE * sheet.s and sheet.message.drawings:
        yield from _picture(sheet, room)
    else:
        card = _Card(_moved(card.box, (lowest - card.box.y1) / 2), card.figure)
    yield from _ground(sheet, left)
    yield from _card_items(sheet, card)


def _moved(box: Rect, down: float) -> Rect:
    return box._replace(y0=box.y0 + down, y1=box.y1 + down)


def _picture(sheet: Sheet, room: Rect) -> Iterator[Item]:
    """The picture before the sun, its feet behind the ground's edge."""
    names = sheet.message.drawings
    yield from _sun(sheet, room)
    if not has_people(names):
        yield from _hills(sheet, room)
    yield from picture(names, sheet.art, room)


def _sun(sheet: Sheet, room: Rect) -> Iterator[Item]:
    radius = min(0.36 * sheet.s, 0.5 * room.height)
    yield from sun(room.centre[0], room.y1 - 0.8 * radius, radius, outer=STRAW, inner="accent")


def _hills(sheet: Sheet, room: Rect) -> Iterator[Item]:
    yield from slopes(sheet.bleeding(0, room.y1 - 0.1 * sheet.s, sheet.width, room.y1 + 0.2 * sheet.s))


def _fitted(sheet: Sheet, width: float, height: float) -> FigureBlock:
    """Qualifier, number and unit in a room beside or below the icon."""
    s, figure = sheet.s, sheet.message.figure
    assert figure is not None
    block = fit_figure(figure, s, width, height, FIGURE, width - (ICON + 0.03) * s, ICON * s)
    if block is None or block.plan.number < sheet.format.min_em:
        raise sheet.refuse("Con số", max(LEAST_NUMBER * s, sheet.format.min_em))
    return block


def _card(sheet: Sheet, top: float, lowest: float) -> _Card:
    """As high as its figure, from margin to margin."""
    s = sheet.s
    x0, x1 = sheet.margin, sheet.width - sheet.margin - SHADOW * s
    pad = PAD * s
    block = _fitted(sheet, x1 - x0 - 2 * pad, lowest - SHADOW * s - top - 2 * pad)
    return _Card(Rect(x0, top, x1, top + pad + block.seen_height + max(pad, _tail(block) + TAIL_PAD * s)), block)


def _tail(block: FigureBlock) -> float:
    """How far a comma or a slash reaches below the last baseline."""
    return block.height - block.seen_height


def _card_items(sheet: Sheet, card: _Card) -> Iterator[Item]:
    s = sheet.s
    shift = SHADOW * s
    yield Fill(
        rounded(_moved(card.box, shift)._replace(x0=card.box.x0 + shift, x1=card.box.x1 + shift), CORNER * s), "mid"
    )
    yield Fill(rounded(card.box, CORNER * s), "paper")
    yield from _content(sheet, card.box, card.figure)


def _content(sheet: Sheet, box: Rect, block: FigureBlock) -> Iterator[Item]:
    """The figure with equal left edges; the icon in its disc opposite the qualifier, or above the number."""
    s, figure = sheet.s, sheet.message.figure
    pad, icon = PAD * s, ICON * s
    top = min(box.centre[1] - block.seen_height / 2, box.y1 - TAIL_PAD * s - block.height)
    opposite = figure is not None and figure.qualifier
    x = box.x1 - pad - icon / 2 if opposite else box.x0 + pad + icon / 2
    yield from disc(x, top + icon / 2, icon, sheet.message.icons[0], "soft", "ground")
    yield from block.at(box.x0 + pad, top, "ground")


def _page_above_ground(sheet: Sheet, edge: float) -> Iterator[Item]:
    """The calendar page in the card's place; where much height is left below it, sun and hills fill that."""
    top, lowest = title_top(sheet), _lowest(sheet, edge)
    page = _page_box(sheet, top, lowest)
    room = _picture_room(sheet, page._replace(y0=top, y1=top + page.height), edge)
    if room.height >= LEAST_PICTURE * sheet.s:
        page = page._replace(y0=top, y1=top + page.height)
        yield from _sun(sheet, room)
        yield from _hills(sheet, room)
    yield from _ground(sheet, edge)
    yield from _page(sheet, page)


def _page_box(sheet: Sheet, top: float, lowest: float) -> Rect:
    """The page as large as it goes, in the middle of its height."""
    x0, y0, x1, y1 = sheet.art[CALENDAR].box
    scale = min(PAGE * sheet.s / (x1 - x0), (lowest - top) / (y1 - y0))
    left, high = (sheet.width - (x1 - x0) * scale) / 2, (top + lowest - (y1 - y0) * scale) / 2
    return Rect(left, high, left + (x1 - x0) * scale, high + (y1 - y0) * scale)


def _page(sheet: Sheet, box: Rect) -> Iterator[Item]:
    """The page; its paper below the head takes the figure."""
    drawing = sheet.art[CALENDAR]
    x0, y0, x1, _ = drawing.box
    scale = box.width / (x1 - x0)
    yield from drawing.placed(box.x0 - x0 * scale, box.y0 - y0 * scale, scale)
    a, b, c, d = (part * scale for part in CALENDAR_PAPER)
    paper = Rect(box.x0 + a, box.y0 + b, box.x0 + c, box.y0 + d)
    pad = PAD * sheet.s
    yield from _content(sheet, paper, _fitted(sheet, paper.width - 2 * pad, paper.height - 1.4 * pad))
