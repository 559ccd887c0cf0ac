"""A panel's title and rows in; the title on ground, rows and picture on tint, the footer on ground, out."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence

from bangtin.posters.layout.block import Column, line_box
from bangtin.posters.layout.corner_sun import corner_sun
from bangtin.posters.layout.footer import ON_GROUND
from bangtin.posters.layout.geometry import Rect, bowed, circle
from bangtin.posters.layout.heading import Heading, fit_heading
from bangtin.posters.layout.panel_frame import card_box, panel_footer
from bangtin.posters.layout.pictures import round_picture
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.scene import Fill, Item, TextLine

TITLES = (0.105, 0.0)
"""Em of the title in short sides at most, the best first; the second is the letter height."""

OVER = 0.034
"""Em of the line above a title in short sides."""

TOP, HEAD_GAP, RISE, ROWS_GAP = 0.06, 0.05, 0.03, 0.02
"""Short sides above all, from the title to the ends of the head's edge, the edge's swelling, and below it."""

MOST_TITLE = 0.4
"""Part of the height that the title may take."""

CARD_GAP = 0.02
"""Short sides that rows keep above the code's card."""

RADII = (0.30, 0.27, 0.24, 0.21, 0.18)
"""Radii of the round picture in short sides, the largest first."""

RING, AIR = 1.14, 0.03
"""Radius of the picture's accent ring in its own, and the short sides that it keeps free to all words."""


def wide_titles(sheet: Sheet, over_line: str | None) -> Iterator[Heading]:
    """The title, large, then in its letter height. Raises DoesNotFit."""
    column = Column(sheet.margin, sheet.width - sheet.margin)
    found = [fit_heading(sheet, column, MOST_TITLE * sheet.height, most, over_line, OVER) for most in TITLES]
    if not any(found):
        raise sheet.refuse("Tiêu đề")
    yield from (heading for heading in found if heading)


def head_edge(sheet: Sheet, heading: Heading) -> float:
    """Where the head's edge ends at both sides."""
    return (TOP + HEAD_GAP) * sheet.s + heading.seen_height


def rows_room(sheet: Sheet, heading: Heading, share: float = 1.0) -> Rect:
    """What rows have between head and footer in `share` of the width; the code's card stands in its corner."""
    s = sheet.s
    top = head_edge(sheet, heading) + (RISE + ROWS_GAP) * s
    right = sheet.margin + share * (sheet.width - 2 * sheet.margin)
    return Rect(sheet.margin, top, right, sheet.footer_top - CARD_GAP * s)


def card_room(sheet: Sheet) -> Rect:
    """The code's card and the air around it, which no word may enter."""
    return card_box(sheet).grown(CARD_GAP * sheet.s)


def picture_place(sheet: Sheet, heading: Heading, words: Sequence[Rect]) -> tuple[float, float, float] | None:
    """Centre and radius of the largest picture at the right margin that no word touches; None where none has room."""
    s = sheet.s
    card = card_room(sheet)
    boxes = (*words, *heading.boxes_at(TOP * s))
    for share in RADII:
        outer = RING * share * s
        cx, cy = sheet.width - sheet.margin - outer, max(card.y0 / 2, sheet.format.safe + outer)
        if cy + outer > card.y0:
            continue
        reach = outer + AIR * s
        if all(_distance(cx, cy, box) >= reach for box in boxes):
            return cx, cy, share * s
    return None


def _distance(x: float, y: float, box: Rect) -> float:
    return math.hypot(x - min(max(x, box.x0), box.x1), y - min(max(y, box.y0), box.y1))


def drawn_wide(
    sheet: Sheet, heading: Heading, rows: Iterable[Item], place: tuple[float, float, float] | None
) -> Iterator[Item]:
    """Everything in place; without a picture a quarter sun stands in the head's corner."""
    s, width = sheet.s, sheet.width
    edge = head_edge(sheet, heading)
    rows = tuple(rows)
    yield sheet.fill(0, edge, width, sheet.footer_top, "tint")
    yield Fill(bowed(sheet.bleeding(0, 0, width, edge), rise_bottom=RISE * s), "ground")
    if place is None:
        words = (*heading.boxes_at(TOP * s), *(line_box(item) for item in rows if isinstance(item, TextLine)))
        yield from corner_sun((width - 0.024 * s, 0.0), s, sheet.bleeding(0, 0, width, edge), words)
    else:
        cx, cy, radius = place
        yield Fill(circle(cx, cy, RING * radius), "accent")
        yield from round_picture(sheet, cx, cy, radius)
    yield from heading.at(TOP * s)
    yield from rows
    yield from panel_footer(sheet, ON_GROUND)
