"""A band of 5 × 0.8 m and what it holds in; its zones with their slanted borders out: picture, words, code."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bangtin.posters.layout.code_caption import (
    CaptionSizes,
    address_room,
    caption_column,
    caption_texts,
    sample_text,
)
from bangtin.posters.layout.footer import code_modules, qr_card
from bangtin.posters.layout.geometry import Rect, polygon
from bangtin.posters.layout.pictures import medallion
from bangtin.posters.layout.scenery import rays
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.scene import Fill, Item, Paint

SLANT = 0.14
"""By how much a border moves right on its way down, in heights."""

STRIPE = 0.05
"""Width of a border's accent stripe in short sides."""

PICTURE, CODE, SLIVER = 0.152, 0.158, 0.03
"""Parts of the width: the picture's zone, the code's, and the coloured ends where neither has room."""

MEDALLION = 0.72
"""Diameter of the medallion in short sides."""

GAP = 0.06
"""Short sides between a border and the words."""

WORDS_TOP, WORDS_FOOT = 0.12, 0.76
"""Heights of the sheet between which a border comes near to words."""

BESIDE = 0.64
"""What stands beside the main words has at least this part of their letter height, as on announcements."""

CARD_CORNER, CARD_TOP = 0.015, 0.02
"""Corner radius of the code's card, and how far below the hem the code begins, in short sides."""

CAPTION = CaptionSizes(call=0.060, url=0.052, sample=0.043, distance=0.078)
CAPTION_GAP = 0.03
"""Short sides between the card and the caption."""


@dataclass(frozen=True)
class Zones:
    """Where the zone of the words ends on both sides, at half the height, in scene units."""

    left: float
    right: float | None
    """None where the words run to the sheet's end."""
    picture: bool
    code: bool


def zones(sheet: Sheet, picture: float = PICTURE) -> tuple[Zones, ...]:
    """The ways to divide the band, the best first: first the code gives its room to the words, then the picture."""
    width = sheet.width
    code = max(CODE * width, address_room(sheet) + (2 * GAP + STRIPE) * sheet.s + SLANT * sheet.height)
    ends = SLIVER * width
    return (
        Zones(picture * width, width - code, picture=True, code=True),
        Zones(picture * width, None, picture=True, code=False),
        Zones(ends, width - ends, picture=False, code=False),
    )


def border(sheet: Sheet, middle: float, y: float) -> float:
    """x at the height `y` of a border that passes half the height at `middle`."""
    return middle + SLANT * (y - sheet.height / 2)


def word_room(sheet: Sheet, zone: Zones) -> tuple[float, float]:
    """The x between which words stand."""
    s, height = sheet.s, sheet.height
    left = border(sheet, zone.left, WORDS_FOOT * height) + GAP * s
    if zone.right is None:
        return left, sheet.width - max(sheet.margin, sheet.format.safe)
    return left, border(sheet, zone.right, WORDS_TOP * height) - GAP * s


def field(sheet: Sheet, left: float, right: float, paint: Paint) -> Fill:
    """The slanted field between two borders; at the trim it runs out to the bleed, upright."""
    box = sheet.bleeding(0, 0, sheet.width, sheet.height)
    corners = []
    for x, y in ((left, box.y0), (right, box.y0), (right, box.y1), (left, box.y1)):
        at = box.x0 if x <= 0 else box.x1 if x >= sheet.width else border(sheet, x, y)
        corners.append((at, y))
    return Fill(polygon(corners), paint)


def drawn_zones(sheet: Sheet, zone: Zones, picture: Sequence[Item]) -> Iterator[Item]:
    """Fields, stripes, the picture's zone with `picture` in it, and the code with its caption."""
    stripe, width = STRIPE * sheet.s, sheet.width
    right = width if zone.right is None else zone.right
    if zone.picture:
        yield from rays(
            sheet.bleeding(0, 0, zone.left, sheet.height).grown(SLANT * sheet.height),
            picture_middle(sheet, zone),
            sheet.theme.ray_base,
        )
        yield from picture
    else:
        yield field(sheet, 0, zone.left, "mid")
    yield field(sheet, zone.left - stripe, right, "accent")
    yield field(sheet, zone.left, right, "ground")
    if zone.right is not None:
        yield field(sheet, zone.right, width, "tint" if zone.code else "mid")
        yield field(sheet, zone.right, zone.right + stripe, "accent")
    if zone.code:
        yield from drawn_code(sheet, zone)


def picture_middle(sheet: Sheet, zone: Zones) -> tuple[float, float]:
    """The middle of the picture's zone; what is drawn there keeps clear of the stripe."""
    return ((zone.left - STRIPE * sheet.s) / 2, sheet.height / 2)


def zone_medallion(sheet: Sheet, zone: Zones) -> tuple[Item, ...]:
    return medallion(sheet, *picture_middle(sheet, zone), MEDALLION * sheet.s)


def drawn_code(sheet: Sheet, zone: Zones) -> tuple[Item, ...]:
    """The code below the hem, its caption centred under it."""
    s, safe = sheet.s, sheet.format.safe
    assert zone.right is not None
    left = border(sheet, zone.right + STRIPE * s, sheet.height - safe) + 0.3 * GAP * s
    middle = (left + sheet.width - safe) / 2
    _, module = code_modules(sheet)
    quiet = 4 * module
    card = _card(sheet, middle, safe + CARD_TOP * s - quiet)
    top = card.y1 + CAPTION_GAP * s
    lines = [*caption_texts(sheet, CAPTION, sheet.width - safe - left), *sample_text(sheet, CAPTION.sample)]
    distance = CAPTION.distance * s
    centre = top + 0.37 * CAPTION.call * s + distance
    items = qr_card(sheet, card.x0, card.y0, CARD_CORNER * s).items
    return (*items, *caption_column(sheet, lines, middle, centre, distance, "ground", "centre"))


def _card(sheet: Sheet, middle: float, top: float) -> Rect:
    modules, module = code_modules(sheet)
    side = (len(modules) + 8) * module
    return Rect(middle - side / 2, top, middle + side / 2, top + side)
