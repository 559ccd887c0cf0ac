"""A phone-sized sheet and a slogan in; the slogan on ground above, the picture before sun and rays below, out."""

from __future__ import annotations

from bangtin.posters.layout.block import Align, Block, Column
from bangtin.posters.layout.footer import ON_WHITE, PHONE, footer
from bangtin.posters.layout.geometry import Point, Rect, bowed
from bangtin.posters.layout.pictures import has_people, picture
from bangtin.posters.layout.scenery import LINE, RISE, hills, rays, sun, tree
from bangtin.posters.layout.sheet import CAPITALS_THEME, Sheet
from bangtin.posters.layout.slogan_block import Range, Room, one_size, two_sizes
from bangtin.posters.scene import Fill, Item, Scene

FIRST, SECOND, LONG = 0.128, 0.09, 0.112
"""Largest em in short sides: both phrases in two sizes, and all in one."""

PICTURE_SHARES = (0.36, 0.31, 0.26, 0.22, 0.18, 0.16)
"""Parts of the height that the picture may be pressed down to."""

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
            block = _block(sheet, share, capitals, align, most)
            if block is not None:
                return sheet.scene(_sheet(sheet, block))
    raise sheet.refuse("Khẩu hiệu")


def _top(sheet: Sheet) -> float:
    """Where the ink begins: inside the centre square, to which chats crop their previews."""
    return (sheet.height - sheet.s) / 2 + 0.012 * sheet.s if sheet.height > sheet.s else sheet.margin


def _block(sheet: Sheet, share: float, capitals: bool, align: Align, most_lines: int) -> Block | None:
    s, message, least = sheet.s, sheet.message, sheet.format.min_em
    column = Column(sheet.margin, sheet.width - sheet.margin, align, sheet.text_reach)
    height = sheet.footer_top - _top(sheet) - GAP * s - RISE * s - share * sheet.height
    room = Room(column, height, capitals, ("paper", sheet.loud), most_lines)
    args = (message.text, message.breaks, sheet.words, room)
    first = Range(max(least / 0.7, 0.105 * s), FIRST * s)
    return two_sizes(*args, first, Range(least, SECOND * s)) or one_size(*args, Range(least, LONG * s))


def _sheet(sheet: Sheet, block: Block) -> tuple[Item, ...]:
    s, width, foot = sheet.s, sheet.width, sheet.footer_top
    top = _top(sheet)
    edge = top + block.height + GAP * s
    free = edge + RISE * s
    radius = min(0.36 * s, (foot - free) * 0.78)
    centre = (width / 2, max(free + 0.02 * s + radius, foot - 0.62 * radius))
    return (
        *_sky(sheet, edge, centre),
        *sun(*centre, min(radius, centre[1] - free - 0.02 * s)),
        *_picture(sheet, free, foot),
        *block.at(top),
        *footer(sheet, PHONE, ON_WHITE),
    )


def _sky(sheet: Sheet, edge: float, centre: Point) -> tuple[Fill, ...]:
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
