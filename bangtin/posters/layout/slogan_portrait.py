"""An upright sheet and a slogan in; recipe A "Chân dung" (picture, arc, slogan) or B "Sự vật" (slogan, thing) out."""

from __future__ import annotations

from bangtin.posters.layout.block import Block, Column
from bangtin.posters.layout.breaking import DASH
from bangtin.posters.layout.footer import ON_GROUND, ON_TINT, PORTRAIT, footer
from bangtin.posters.layout.geometry import Point, Rect
from bangtin.posters.layout.long_slogan import TEXT_GAP, long_block
from bangtin.posters.layout.pictures import MEDALLION, has_people, medallion, picture
from bangtin.posters.layout.scenery import LINE, RISE, STRAW, horizon, rays, slopes, sun
from bangtin.posters.layout.sheet import CAPITALS_THEME, Sheet
from bangtin.posters.layout.slogan_block import Range, Room, one_size, phrase_count, two_sizes
from bangtin.posters.scene import Item, Scene

FIRST = (0.11, 0.14)
SECOND = (0.066, 0.078)
"""Sizes of the two phrases in short sides."""

PICTURE_END, TEXT_START, TEXT_FOOT = 0.433, 0.462, 0.037
"""Recipe A in heights of the sheet: top of the arc, of the slogan's ink, and what stays free above the footer."""

SUN = 0.375
"""Largest radius of the sun in short sides."""

AIR = 0.04
"""Short sides that should stay free between the slogan and the footer."""

MOST_LETTERS_A_LINE = 14
"""Recipe B needs a short first phrase."""


def compose_slogan(sheet: Sheet) -> Scene:
    """The first recipe that the slogan fits. Raises DoesNotFit."""
    drawings = sheet.message.drawings
    if drawings and not has_people(drawings) and (block := _above_thing(sheet)) is not None:
        return sheet.scene(thing_sheet(sheet, block))
    block = _below_picture(sheet)
    if block is not None:
        return sheet.scene(portrait_sheet(sheet, block))
    return sheet.scene(portrait_sheet(sheet, *long_block(sheet)))


def _range(sheet: Sheet, parts: tuple[float, float]) -> Range:
    return Range(max(parts[0] * sheet.s, sheet.format.min_em), parts[1] * sheet.s)


def _setting(sheet: Sheet, room: Room) -> Block | None:
    """Two sizes, or one where the slogan has another number of phrases than two."""
    message, words = sheet.message, sheet.words
    first, second = _range(sheet, FIRST), _range(sheet, SECOND)
    if phrase_count(message.text, message.breaks, words) == 2:
        return two_sizes(message.text, message.breaks, words, room, first, second)
    return one_size(message.text, message.breaks, words, room, first)


def _below_picture(sheet: Sheet) -> Block | None:
    capitals = sheet.theme.id == CAPITALS_THEME
    column = Column(sheet.margin, sheet.width - sheet.margin, "centre" if capitals else "left", sheet.text_reach)
    height = sheet.footer_top - (TEXT_START + TEXT_FOOT) * sheet.height
    return _setting(sheet, Room(column, height, capitals, ("paper", "soft")))


def _above_thing(sheet: Sheet) -> Block | None:
    """Recipe B's slogan, only where its first phrase is short enough to shout."""
    capitals = sheet.theme.id == CAPITALS_THEME
    column = Column(sheet.margin, sheet.width - sheet.margin, "left", sheet.text_reach)
    room = Room(column, (0.385 - 0.045) * sheet.height, capitals, ("ground",), most_lines=5)
    block = _setting(sheet, room)
    if block is None:
        return None
    biggest = max(line.size for line in block.lines)
    rows: dict[float, int] = {}
    for line in block.lines:
        if line.size == biggest:
            letters = " ".join(word.text for word in line.words if word.text != DASH)
            rows[line.baseline] = rows.get(line.baseline, 0) + len(letters)
    return block if max(rows.values()) <= MOST_LETTERS_A_LINE else None


def portrait_sheet(sheet: Sheet, block: Block, picture_end: float = PICTURE_END) -> tuple[Item, ...]:
    """Recipe A: the picture on rays down to `picture_end` (part of the height), the slogan on ground below the arc."""
    s, width = sheet.s, sheet.width
    end = picture_end * sheet.height
    sky = sheet.bleeding(0, 0, width, end + RISE * s + LINE * s)
    centre = (width / 2, max(0.06 * s + SUN * s, 0.76 * end))
    middle = (end + 0.35 * RISE * s + sheet.footer_top) / 2 + 0.01 * s
    lowest = sheet.footer_top - AIR * s - block.height
    top = max(min(middle - block.height / 2, lowest), end + TEXT_GAP * sheet.height)
    return (
        *(_picture(sheet, sky, centre, end) if sheet.message.drawings else _medallion(sheet, sky, end)),
        *horizon(sheet.bleeding(0, end, width, sheet.footer_top), s, "ground"),
        *block.at(top),
        *footer(sheet, PORTRAIT, ON_TINT),
    )


def _picture(sheet: Sheet, sky: Rect, centre: Point, end: float) -> tuple[Item, ...]:
    """The picture before the sun; its feet lie behind the horizon at `end`."""
    s, names = sheet.s, sheet.message.drawings
    people = has_people(names)
    side = 0.0 if people else 0.12 * s
    room = Rect(side, max(0.12 * s, (0.27 if people else 0.18) * end), sheet.width - side, end)
    return (
        *rays(sky, centre, sheet.theme.ray_base),
        *sun(*centre, SUN * s),
        *picture(names, sheet.art, room),
    )


def _medallion(sheet: Sheet, sky: Rect, end: float) -> tuple[Item, ...]:
    """The medallion in the middle of the rays."""
    centre = (sheet.width / 2, 0.5 * end)
    diameter = min(MEDALLION * sheet.s, 0.82 * end)
    return (*rays(sky, centre, sheet.theme.ray_base), *medallion(sheet, *centre, diameter))


def thing_sheet(sheet: Sheet, block: Block) -> tuple[Item, ...]:
    """Recipe B: the slogan on tint, below it the thing before the sun, on slopes that run into the footer."""
    s, width = sheet.s, sheet.width
    top = 0.045 * sheet.height
    free = top + block.height
    foot = sheet.footer_top
    room_top = free + 0.045 * s
    radius = min(SUN * s, (foot - room_top) * 0.62)
    centre = (width / 2, room_top + radius)
    hill = sheet.bleeding(0, foot - 0.17 * s, width, foot + 1)
    thing = Rect(0.06 * s, room_top + 0.04 * s, width - 0.06 * s, foot - 0.012 * s)
    return (
        sheet.fill(0, 0, width, foot, "tint"),
        *sun(*centre, radius, outer=STRAW, inner="accent"),
        *slopes(hill),
        *picture(sheet.message.drawings, sheet.art, thing),
        *block.at(top),
        *footer(sheet, PORTRAIT, ON_GROUND),
    )
