"""A phone-sized sheet and a slogan in; the slogan on ground above, the picture before sun and rays below, out."""

from __future__ import annotations

from bangtin.posters.layout.block import Align, Block, Column, line_box
from bangtin.posters.layout.corner_sun import corner_sun
from bangtin.posters.layout.footer import ON_WHITE, PHONE, footer
from bangtin.posters.layout.geometry import Point, Rect, bowed, rectangle
from bangtin.posters.layout.pictures import MEDALLION, has_people, medallion, picture
from bangtin.posters.layout.scenery import LINE, RISE, hills, rays, sun, tree
from bangtin.posters.layout.sheet import CAPITALS_THEME, Sheet
from bangtin.posters.layout.slogan_block import Range, Room, one_size, two_sizes
from bangtin.posters.scene import Fill, Item, Scene

FIRST, SECOND, LONG = 0.128, 0.09, 0.112
"""Largest em in short sides: both phrases in two sizes, and all in one."""

PICTURE_SHARES = (0.36, 0.31, 0.26, 0.22, 0.18, 0.16)
"""Parts of the height that the picture may be pressed down to."""

LEAST_PICTURE = 0.22
"""A picture lower than this, in short sides, is none: then the slogan stands alone."""

TYPE_LINES, FOOT_GAP, CORNER_SUN = 7, 0.045, 1.5
"""Lines of a slogan without a picture at most; the air below it in short sides; its sun's size."""

GAP = 0.045
"""Short sides between the slogan's ink and the edges of its field."""

_SETTINGS: tuple[tuple[bool, Align, int, int], ...] = (
    (True, "centre", 4, 2),
    (True, "left", 6, 2),
    (False, "left", 7, len(PICTURE_SHARES)),
)
"""Capitals, alignment, most lines, how many of the shares to try; capitals only in their theme, and where they fit."""


def phone_slogan(sheet: Sheet) -> Scene:
    """Raises DoesNotFit."""
    settings = _SETTINGS if sheet.theme.id == CAPITALS_THEME else _SETTINGS[2:]
    for capitals, align, most, shares in settings:
        for share in PICTURE_SHARES[:shares]:
            if share * sheet.height < LEAST_PICTURE * sheet.s:
                break
            block = _block(sheet, share, capitals, align, most)
            if block is not None:
                return sheet.scene(_sheet(sheet, block))
    alone = _type_alone(sheet)
    if alone is None:
        raise sheet.refuse("Khẩu hiệu")
    return sheet.scene(alone)


def crop_top(sheet: Sheet) -> float:
    """Where the ink begins: inside the centre square, to which chats crop their previews."""
    return (sheet.height - sheet.s) / 2 + 0.012 * sheet.s if sheet.height > sheet.s else sheet.margin


def _block(sheet: Sheet, share: float, capitals: bool, align: Align, most_lines: int) -> Block | None:
    s = sheet.s
    height = sheet.footer_top - crop_top(sheet) - GAP * s - RISE * s - share * sheet.height
    return _fitted(sheet, height, capitals, align, most_lines)


def _fitted(sheet: Sheet, height: float, capitals: bool, align: Align, most_lines: int) -> Block | None:
    s, message, least = sheet.s, sheet.message, sheet.format.min_em
    column = Column(sheet.margin, sheet.width - sheet.margin, align, sheet.text_reach)
    room = Room(column, height, capitals, ("paper", sheet.loud), most_lines)
    args = (message.text, message.breaks, sheet.words, room)
    first = Range(max(least / 0.7, 0.105 * s), FIRST * s)
    return two_sizes(*args, first, Range(least, SECOND * s)) or one_size(*args, Range(least, LONG * s))


def _type_alone(sheet: Sheet) -> tuple[Item, ...] | None:
    """A long slogan on ground without a picture, a sun in the corner that its words leave free."""
    s, width, foot = sheet.s, sheet.width, sheet.footer_top
    top = crop_top(sheet)
    block = _fitted(sheet, foot - top - FOOT_GAP * s, False, "left", TYPE_LINES)
    if block is None:
        return None
    lines = block.at(top + max(0.0, (foot - top - FOOT_GAP * s - block.height) / 2))
    field = sheet.bleeding(0, 0, width, foot)
    words = tuple(line_box(line) for line in lines)
    return (
        Fill(rectangle(field), "ground"),
        *corner_sun((width, foot), s, field, words, CORNER_SUN),
        sheet.fill(0, foot - LINE * s, width, foot, "accent"),
        *lines,
        *footer(sheet, PHONE, ON_WHITE),
    )


def _sheet(sheet: Sheet, block: Block) -> tuple[Item, ...]:
    s, foot = sheet.s, sheet.footer_top
    top = crop_top(sheet)
    edge = top + block.height + GAP * s
    free = edge + RISE * s
    return (*_scene(sheet, edge, free, foot), *block.at(top), *footer(sheet, PHONE, ON_WHITE))


def _scene(sheet: Sheet, edge: float, free: float, foot: float) -> tuple[Item, ...]:
    """Rays and sun with the picture, or rays and the medallion where there is no drawing."""
    s, middle = sheet.s, sheet.width / 2
    if not sheet.message.drawings:
        centre = (middle, (free + foot) / 2)
        return (*sky(sheet, edge, centre), *medallion(sheet, *centre, min(MEDALLION * s, 0.84 * (foot - free))))
    radius = min(0.36 * s, (foot - free) * 0.78)
    centre = (middle, max(free + 0.02 * s + radius, foot - 0.62 * radius))
    return (
        *sky(sheet, edge, centre),
        *sun(*centre, min(radius, centre[1] - free - 0.02 * s)),
        *_picture(sheet, free, foot),
    )


def sky(sheet: Sheet, edge: float, centre: Point) -> tuple[Fill, ...]:
    """The slogan's field, whose lower edge is an arc from `edge` to `edge`, and the rays that fill the panel below.

    Rays on the field's own colour would end there on an edge that nobody sees; a line in their tone shows it.
    """
    s, width = sheet.s, sheet.width
    rise = 0.8 * RISE * s
    # The panel begins a little higher than the arc's ends: the field covers the seam.
    panel = sheet.bleeding(0, edge - 0.5 * GAP * s, width, sheet.footer_top + 1)
    line = Fill(bowed(sheet.bleeding(0, 0, width, edge + LINE * s), rise_bottom=rise), "rays")
    field = Fill(bowed(sheet.bleeding(0, 0, width, edge), rise_bottom=rise), "ground")
    return (*rays(panel, centre, sheet.theme.ray_base), line, field)


def _picture(sheet: Sheet, top: float, foot: float) -> tuple[Item, ...]:
    """People down to the footer's edge; things on hills between two trees."""
    s, width, names = sheet.s, sheet.width, sheet.message.drawings
    height = foot - top
    if has_people(names):
        return picture(names, sheet.art, Rect(0, top + 0.05 * s, width, foot))
    range_ = Rect(0, foot - 0.42 * height, width, foot + 1)
    return (
        *hills(sheet.bleeding(*range_)),
        *tree(0.075 * s, foot - 0.17 * height, 0.15 * s),
        *tree(width - 0.09 * s, foot - 0.17 * height, 0.17 * s),
        *picture(names, sheet.art, Rect(0.1 * s, top + 0.05 * s, width - 0.1 * s, foot - 0.045 * s)),
    )
