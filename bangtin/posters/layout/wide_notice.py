"""A panel and an announcement in; what, when, where and for whom in letters to be read from the road, out."""

from __future__ import annotations

from itertools import product

from bangtin.posters.layout.announcement import KIND
from bangtin.posters.layout.block import Column, line_box
from bangtin.posters.layout.geometry import Rect
from bangtin.posters.layout.notice_rows import WHEN, WHERE, WHO, drawn_rows, rows_labelled
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.layout.slogan_block import Range
from bangtin.posters.layout.value_rows import ValueStyle, fit_values
from bangtin.posters.layout.wide_rows import card_room, drawn_wide, picture_place, rows_room, wide_titles
from bangtin.posters.scene import Item, Scene, TextLine

VALUE, LABEL, PAD = 0.085, 0.028, 0.026
"""Em of a value at most and of its label, and what a row keeps free above and below its ink, in short sides."""

DISC, DISC_GAP = 0.12, 0.04
"""Diameter of a row's disc and its distance from the text in short sides."""

LINES, TIMES = (1, 2), (1, 2)
"""Most lines of a value, and of the time, the best first."""

PICTURED, BARE = (0.64, 0.73), (0.79, 1.0)
"""Parts of the width that rows take beside a picture; then without one, beside the code or above it."""


def wide_announcement(sheet: Sheet) -> Scene:
    """When, where and for whom; what to bring stands on the page that the code leads to. Raises DoesNotFit."""
    headings = tuple(wide_titles(sheet, KIND))
    for share, heading, lines, times, above in product((*PICTURED, *BARE), headings, LINES, TIMES, (False, True)):
        room = rows_room(sheet, heading, share)
        if above:
            room = room._replace(y1=card_room(sheet).y0)
        items = _rows(sheet, room, lines, times)
        boxes = [line_box(item) for item in items or () if isinstance(item, TextLine)]
        if items is None or any(box.meets(card_room(sheet)) for box in boxes):
            continue
        place = picture_place(sheet, heading, boxes)
        if place is not None or share in BARE:
            return sheet.scene(drawn_wide(sheet, heading, items, place))
    raise sheet.refuse("Nội dung thông báo")


def _rows(sheet: Sheet, room: Rect, lines: int, times: int) -> tuple[Item, ...] | None:
    """The rows in a room; None where they need more than `lines` lines, or a time more than `times`."""
    s, least = sheet.s, sheet.format.min_em
    rows = rows_labelled(sheet, (WHEN, WHERE, WHO))
    column = Column(room.x0 + (DISC + DISC_GAP) * s, room.x1)
    style = ValueStyle(Range(least, max(VALUE * s, least)), LABEL * s, PAD * s, time_lines=times)
    texts = fit_values(sheet, rows, column, room.height, style, lines) if room.height > 0 else None
    return tuple(drawn_rows(rows, texts, room.x0, room.y0, DISC * s)) if texts else None
