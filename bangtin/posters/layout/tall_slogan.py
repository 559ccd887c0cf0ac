"""A standee or a vertical banner and a slogan in; the slogan on ground, the picture before sun and rays below, out."""

from __future__ import annotations

from itertools import product

from bangtin.posters.fonts import BLACK, CONDENSED_BLACK
from bangtin.posters.layout.block import Align, Block, Column
from bangtin.posters.layout.geometry import Rect
from bangtin.posters.layout.phone import sky
from bangtin.posters.layout.pictures import MEDALLION, has_people, medallion, picture
from bangtin.posters.layout.scenery import RISE, slopes, sun
from bangtin.posters.layout.sheet import CAPITALS_THEME, Sheet
from bangtin.posters.layout.slogan_block import Range, Room, one_size
from bangtin.posters.layout.tall_frame import foot, land, land_top, title_top
from bangtin.posters.scene import FontFace, Item, Scene

LARGEST = 0.16
"""Em in short sides."""

LINE_COST = 0.95
"""What one more line must gain in size: on a tall piece lines cost little."""

EDGE_GAP = 0.06
"""Short sides between the slogan's ink and the ends of its field's edge."""

PICTURES = (0.95, 0.85, 0.75, 0.65, 0.55, 0.45)
"""Heights of the picture with its sky in short sides, the best first."""

WORTH = 1.06
"""By how much type must grow for a smaller picture."""

MOST_LINES, MOST_CENTRED = 9, 4
"""Lines of a slogan, and of one in centred capitals, at most."""

HIGHEST_SKY, GIVEN, RAISED = 1.02, 0.7, 0.46
"""Short sides: of what a sky is higher, the slogan's field gets a part; the part of that above the words."""

SUN = 0.40
"""Largest radius of the sun in short sides."""


def tall_slogan(sheet: Sheet) -> Scene:
    """Raises DoesNotFit."""
    for face, capitals in product((BLACK, CONDENSED_BLACK), _cases(sheet)):
        block = _block(sheet, face, capitals)
        if block is not None:
            return sheet.scene(_drawn(sheet, block))
    raise sheet.refuse("Khẩu hiệu")


def _cases(sheet: Sheet) -> tuple[bool, ...]:
    """Capitals in their theme, as written where they don't fit."""
    return (True, False) if sheet.theme.id == CAPITALS_THEME else (False,)


def _block(sheet: Sheet, face: FontFace, capitals: bool) -> Block | None:
    """The largest type; a smaller picture must be worth it."""
    best: Block | None = None
    aligns: tuple[tuple[Align, int], ...] = (("left", MOST_LINES),)
    if capitals:
        aligns = (("centre", MOST_CENTRED), *aligns)
    for height, (align, most) in product(PICTURES, aligns):
        column = Column(sheet.margin, sheet.width - sheet.margin, align, sheet.text_reach)
        paints = ("paper", sheet.loud)
        room = Room(column, _field_height(sheet, height), capitals, paints, most, face, line_cost=LINE_COST)
        sizes = Range(sheet.format.min_em, LARGEST * sheet.s)
        block = one_size(sheet.message.text, sheet.message.breaks, sheet.words, room, sizes)
        if block and (best is None or block.lines[0].size > WORTH * best.lines[0].size):
            best = block
    return best


def _field_height(sheet: Sheet, picture_height: float) -> float:
    """What the slogan has above a picture of that height (short sides)."""
    return land_top(sheet) - (picture_height + EDGE_GAP) * sheet.s - title_top(sheet)


def _drawn(sheet: Sheet, block: Block) -> tuple[Item, ...]:
    ground = land_top(sheet)
    edge = title_top(sheet) + block.height + EDGE_GAP * sheet.s
    spare = GIVEN * max(0.0, ground - HIGHEST_SKY * sheet.s - edge)
    return (
        *_scene(sheet, edge + spare, ground),
        *land(sheet, ground),
        *block.at(title_top(sheet) + RAISED * spare),
        *foot(sheet),
    )


def _scene(sheet: Sheet, edge: float, ground: float) -> tuple[Item, ...]:
    """Rays, the sun, and before it the picture with its feet behind the land."""
    s, middle, names = sheet.s, sheet.width / 2, sheet.message.drawings
    free = edge + 0.8 * RISE * s + 0.05 * s
    if not names:
        centre = (middle, (free + ground) / 2)
        return (*sky(sheet, edge, centre), *medallion(sheet, *centre, min(MEDALLION * s, 0.9 * (ground - free))))
    radius = min(SUN * s, (ground - free) * 0.56)
    people = has_people(names)
    centre = (middle, ground - (0.78 if people else 0.7) * radius)
    side = (0.02 if people else 0.06) * s
    hills = () if people else slopes(sheet.bleeding(0, ground - 0.14 * s, sheet.width, ground + 0.2 * s))
    thing = picture(names, sheet.art, Rect(side, free, sheet.width - side, ground))
    return (*sky(sheet, edge, centre), *sun(*centre, radius), *hills, *thing)
