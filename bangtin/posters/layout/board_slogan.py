"""A sheet, a slogan and a box in; a panel in the slogan's own theme out: its picture left, its words right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bangtin.posters.layout.block import Block, Column
from bangtin.posters.layout.geometry import KAPPA, Rect, circle, rectangle, rounded
from bangtin.posters.layout.other_theme import in_theme
from bangtin.posters.layout.pictures import has_people, medallion, picture
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.layout.slogan_block import Range, Room, one_size, phrase_count, two_sizes
from bangtin.posters.message import Message
from bangtin.posters.scene import Fill, Item, Path

CORNER, FIELD = 0.024, 0.23
"""Short sides: how round a panel is, and how wide its picture's field."""

FIRST, SECOND, LONG = 0.043, 0.033, 0.041
"""Largest em in short sides: the two phrases, and all lines of a slogan with another number of them."""

TEXT_GAP, TEXT_RIGHT, TEXT_AIR, DASH_AIR = 0.029, 0.026, 0.01, 0.012
"""Short sides: from the picture to the words, from the words to the panel's right, top and foot; from a hung dash."""

MOST_LINES = 4
MOST_PEOPLE = 3
"""More faces in a field so small are none."""


def slogan_panel(sheet: Sheet, slogan: Message, box: Rect) -> Iterator[Item]:
    """Raises DoesNotFit where the slogan has no room at the format's least letter height."""
    yield from in_theme(_panel(sheet, slogan, box), slogan.theme)


def _panel(sheet: Sheet, slogan: Message, box: Rect) -> Iterator[Item]:
    s = sheet.s
    shape = rounded(box, CORNER * s)
    yield Fill(shape, "ground")
    yield from _picture(sheet, slogan, Rect(box.x0, box.y0, box.x0 + FIELD * s, box.y1))
    block = _words(sheet, slogan, box)
    seen = block.last_baseline - block.first_baseline + 0.74 * block.lines[0].size
    yield from block.at(box.centre[1] - seen / 2 + 0.74 * block.lines[0].size - block.first_baseline)


def _words(sheet: Sheet, slogan: Message, box: Rect) -> Block:
    """In two sizes where the slogan has two phrases and room for it, else in one."""
    s = sheet.s
    column = Column(box.x0 + (FIELD + TEXT_GAP) * s, box.x1 - TEXT_RIGHT * s, "left", box.x1 - DASH_AIR * s)
    room = Room(column, box.height - 2 * TEXT_AIR * s, False, ("paper", "soft"), MOST_LINES)
    least, text, breaks = sheet.format.min_em, slogan.text, slogan.breaks
    block = None
    if phrase_count(text, breaks, sheet.words) == 2:
        block = two_sizes(text, breaks, sheet.words, room, Range(least, FIRST * s), Range(least, SECOND * s))
    block = block or one_size(text, breaks, sheet.words, room, Range(least, max(least, LONG * s)))
    if block is None:
        raise sheet.refuse("Khẩu hiệu")
    return block


def _picture(sheet: Sheet, slogan: Message, field: Rect) -> Iterator[Item]:
    """The slogan's picture before half a sun, seen inside its field."""
    clip = _left_rounded(field, CORNER * sheet.s)
    yield Fill(rectangle(field), "mid", clip)
    radius = 0.52 * field.width
    centre = (field.centre[0], field.y1 - 0.2 * field.height)
    yield Fill(circle(*centre, radius), "accent", clip)
    names = _few(slogan.drawings)
    own = replace(sheet, message=slogan)
    if not names:
        yield from medallion(own, *field.centre, 0.8 * field.height)
        return
    high = 0.82 if has_people(names) else 0.9
    inset = 0.07 * field.width
    foot = field.y1 if has_people(names) else field.y1 - 0.05 * field.height
    room = Rect(field.x0 + inset, field.y1 - high * field.height, field.x1 - inset, foot)
    yield from picture(names, sheet.art, room, clip)


def _few(names: Sequence[str]) -> tuple[str, ...]:
    """One thing, or a few people, the last among them: children stand last."""
    if not has_people(names):
        return tuple(names[:1])
    return tuple(names) if len(names) <= MOST_PEOPLE else (*names[: MOST_PEOPLE - 1], names[-1])


def _left_rounded(box: Rect, radius: float) -> Path:
    """A box with round corners on its left."""
    x0, y0, x1, y1 = box
    k = radius * (1 - KAPPA)
    return Path(
        (
            ("M", x1, y0),
            ("L", x1, y1),
            ("L", x0 + radius, y1),
            ("C", x0 + k, y1, x0, y1 - k, x0, y1 - radius),
            ("L", x0, y0 + radius),
            ("C", x0, y0 + k, x0 + k, y0, x0 + radius, y0),
            ("Z",),
        )
    )
