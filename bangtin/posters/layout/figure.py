"""A sheet and a target in; recipe "Figure" for upright sheets and phone images out: the figure inside its card."""

from __future__ import annotations

import math
from dataclasses import dataclass

from bangtin.posters.formats import Family
from bangtin.posters.layout.big_figure import LEAST_NUMBER, FigureSizes, fit_figure
from bangtin.posters.layout.copy_block import CopySizes, fit_copy
from bangtin.posters.layout.footer import ON_WHITE, PHONE, PORTRAIT, footer
from bangtin.posters.layout.geometry import Rect, circle, polygon, rectangle, rounded
from bangtin.posters.layout.pictures import CALENDAR, CALENDAR_PAPER
from bangtin.posters.layout.scenery import disc, rays
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.layout.signature import Sizes
from bangtin.posters.layout.slogan_block import Range
from bangtin.posters.scene import Fill, Item, Scene

SLANT = math.tan(math.radians(7))
CORNER, SHADOW, PAD = 0.042, 0.02, 0.058
"""Corner radius, shadow's shift and inner margin of the card, in short sides."""

RINGS = 0.044
"""How far the calendar's rings stand above a card's top, in short sides."""

LEAST_PAGE = 0.45
"""A narrower calendar page, in short sides, has no room for a figure."""

COPY_GROWTH = (1.0, 1.06, 1.12, 1.18, 1.24, 1.3)
"""By how much the text below a card may grow where it does not fit otherwise, the best first.

The steps are small: the figure gets what the text leaves.
"""

ICON, ICON_GAP = 0.13, 0.03
"""Diameter of the icon's disc and its distance from the figure in short sides."""


@dataclass(frozen=True)
class Look:
    """What differs between paper and phone."""

    figure: FigureSizes
    copy: CopySizes
    footer: Sizes
    top: float
    """Short sides above the card."""
    copy_share: float
    """Part of the height that the text below should take at most."""
    tallest: float
    """Height of the card in short sides at most."""


PORTRAIT_LOOK = Look(
    FigureSizes(0.48, 0.12, 0.09), CopySizes(Range(0.044, 0.064)), PORTRAIT, top=0.068, copy_share=0.30, tallest=0.62
)
PHONE_LOOK = Look(
    FigureSizes(0.40, 0.115, 0.09),
    CopySizes(Range(0.04, 0.058), over_line=0.033, condition=0.033, source=0.0245),
    PHONE,
    top=0.05,
    copy_share=0.32,
    tallest=0.58,
)


def portrait_figure(sheet: Sheet) -> Scene:
    return sheet.scene(_figure(sheet, PORTRAIT_LOOK))


def phone_figure(sheet: Sheet) -> Scene:
    return sheet.scene(_figure(sheet, PHONE_LOOK))


def _figure(sheet: Sheet, look: Look) -> tuple[Item, ...]:
    s, margin = sheet.s, sheet.margin
    heights = (look.copy_share * more * sheet.height for more in COPY_GROWTH)
    copies = (fit_copy(sheet, margin, sheet.width - margin, height, look.copy) for height in heights)
    copy = next((copy for copy in copies if copy is not None), None)
    if copy is None:
        raise sheet.refuse("Câu của mục tiêu", look.copy.sentence.low * s)
    copy_top = sheet.footer_top - copy.height - 0.032 * s
    edge = copy_top - 0.03 * s - SLANT * margin  # where the ground's slanted edge meets the left trim
    card = _card(sheet, look, copy_top)
    return (
        *_backdrop(sheet, edge, card),
        _slanted(sheet, edge),
        *_card_items(sheet, look, card),
        *copy.at(copy_top),
        *footer(sheet, look.footer, ON_WHITE),
    )


@dataclass(frozen=True)
class _Card:
    """What the figure stands in: a white card, or the calendar page in its place."""

    box: Rect
    calendar: bool


def _card(sheet: Sheet, look: Look, copy_top: float) -> _Card:
    """The card from margin to margin, between the top and the text: it hangs over the slanted edge a little."""
    s = sheet.s
    lowest = copy_top - 0.055 * s - SHADOW * s
    height = min(lowest - _top(sheet, look), look.tallest * s)
    top = _top(sheet, look) + max(0.0, lowest - _top(sheet, look) - height) / 2
    if CALENDAR in sheet.message.drawings:
        page = _page(sheet, lowest + SHADOW * s, _top(sheet, look) - RINGS * s)
        if page.width >= LEAST_PAGE * s:
            return _Card(page, calendar=True)
    return _Card(Rect(sheet.margin, top, sheet.width - sheet.margin - SHADOW * s, top + height), calendar=False)


def _page(sheet: Sheet, lowest: float, highest: float) -> Rect:
    """The calendar page between two heights, centred."""
    ratio = sheet.art[CALENDAR].height / sheet.art[CALENDAR].width
    tall = min(lowest - highest, 0.705 * sheet.s * ratio)
    left = (sheet.width - tall / ratio) / 2
    return Rect(left, lowest - tall, sheet.width - left, lowest)


def _top(sheet: Sheet, look: Look) -> float:
    """Where a card begins: on tall phone images inside the centre square, to which chats crop their previews."""
    if sheet.format.family is not Family.PHONE:
        return look.top * sheet.s
    return max(look.top * sheet.s, (sheet.height - sheet.s) / 2 - 0.01 * sheet.s)


def _backdrop(sheet: Sheet, edge: float, card: _Card) -> tuple[Item, ...]:
    box = sheet.bleeding(0, 0, sheet.width, edge + 1)
    if card.calendar:
        return (Fill(rectangle(box), "soft"), Fill(circle(*card.box.centre, 0.62 * sheet.s), "tint"))
    return rays(box, card.box.centre, "tint", "soft")


def _slanted(sheet: Sheet, edge: float) -> Fill:
    box = sheet.bleeding(0, 0, sheet.width, sheet.footer_top + 1)
    left, right = edge - SLANT * box.x0, edge - SLANT * box.x1
    return Fill(polygon([(box.x0, left), (box.x1, right), (box.x1, box.y1), (box.x0, box.y1)]), "ground")


def _card_items(sheet: Sheet, look: Look, placed: _Card) -> tuple[Item, ...]:
    s, card = sheet.s, placed.box
    if placed.calendar:
        return _calendar(sheet, look, card)
    shift = SHADOW * s
    shadow = Rect(card.x0 + shift, card.y0 + shift, card.x1 + shift, card.y1 + shift)
    fills = (Fill(rounded(shadow, CORNER * s), "mid"), Fill(rounded(card, CORNER * s), "paper"))
    return (*fills, *_content(sheet, look, card))


def _calendar(sheet: Sheet, look: Look, card: Rect) -> tuple[Item, ...]:
    """The calendar page in the card's place; its paper below the head takes the figure."""
    drawing = sheet.art[CALENDAR]
    x0, y0, x1, _ = drawing.box
    scale = card.width / (x1 - x0)
    left, top, right, bottom = (part * scale for part in CALENDAR_PAPER)
    paper = Rect(card.x0 + left, card.y0 + top, card.x0 + right, card.y0 + bottom)
    return (*drawing.placed(card.x0 - x0 * scale, card.y0 - y0 * scale, scale), *_content(sheet, look, paper))


def _content(sheet: Sheet, look: Look, card: Rect) -> tuple[Item, ...]:
    """Qualifier, number and unit, left edges equal; the icon in its disc opposite the first row, or alone above."""
    s, figure = sheet.s, sheet.message.figure
    assert figure is not None
    pad, icon = PAD * s, ICON * s
    width, height = card.width - 2 * pad, card.height - 1.4 * pad
    left = width - icon - ICON_GAP * s
    block = fit_figure(figure, s, width, height, look.figure, left, icon)
    opposite = bool(figure.qualifier)
    if not opposite:
        narrow = fit_figure(figure, s, left, height, look.figure, left)
        if narrow is not None and (block is None or narrow.number > block.number):
            block, opposite = narrow, True
    if block is None:
        raise sheet.refuse("Con số", LEAST_NUMBER * s)
    top = card.centre[1] - block.seen_height / 2
    centre_x = card.x1 - pad - icon / 2 if opposite else card.x0 + pad + icon / 2
    return (
        *disc(centre_x, top + icon / 2, icon, sheet.message.icons[0], "soft", "ground"),
        *block.at(card.x0 + pad, top, "ground"),
    )
