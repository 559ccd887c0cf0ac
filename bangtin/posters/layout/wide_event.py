"""A panel and a day to remember in; title and calls left, the date as the big figure in the rings right, out."""

from __future__ import annotations

from itertools import product

from bangtin.posters.layout.call_rows import CallRows, RowLook, fit_call_rows
from bangtin.posters.layout.day_sun import day_in_sun
from bangtin.posters.layout.heading import Heading, fit_heading
from bangtin.posters.layout.panel_frame import Split, frame, split_at, text_column
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.layout.slogan_block import Range
from bangtin.posters.layout.small_print import SmallPrint, fit_small_print, source_texts
from bangtin.posters.scene import Item, Scene, TextLine

TITLES = (0.10, 0.0)
"""Em of the title in short sides at most, the best first; the second is the letter height."""

CALLS, LEAST_CALL = 0.068, 0.05
"""Em of a call in short sides."""

SHARES = (0.57, 0.60, 0.64, 0.67)
"""Parts of the width at which the side panel may begin, the best first."""

LINES = (1, 2)
"""Most lines of a call, the best first."""

LEAD, DISC, DISC_GAP, PAD, LEAD_GAP = 0.052, 0.09, 0.034, 0.022, 0.02
TOP, FOOT, TITLE_GAP, SMALL_GAP = 0.055, 0.03, 0.05, 0.02
"""Short sides above all, below all, below the title and above small print."""

MOST_TITLE = 0.4
"""Part of the height that the title may take."""

SMALL = 0.0225
"""Em of small print in short sides."""

SUN, DAY_WIDTH, DAY_HEIGHT = 0.83, 1.42, 1.10
"""Radius of the accent disc in radii of the outermost ring, and the room of the date in its own."""


def wide_event(sheet: Sheet) -> Scene:
    """Raises DoesNotFit."""
    title_fits = False
    for lines, largest, share in product(LINES, TITLES, SHARES):
        split = split_at(sheet, share, SUN)
        column = text_column(sheet, split, sheet.margin)
        heading = fit_heading(sheet, column, MOST_TITLE * sheet.height, largest)
        title_fits = title_fits or heading is not None
        small = fit_small_print(sheet, source_texts(sheet), column.x0, column.x1, SMALL * sheet.s, "soft")
        calls = _calls(sheet, split, heading, small, lines) if heading else None
        if heading is not None and calls is not None:
            text = _text(sheet, heading, calls, small)
            return sheet.scene(frame(sheet, split, _day(sheet, split), text))
    if not title_fits:
        raise sheet.refuse("Tiêu đề")
    raise sheet.refuse("Lời kêu gọi", LEAST_CALL * sheet.s)


def _calls_top(sheet: Sheet, heading: Heading) -> float:
    return (TOP + TITLE_GAP) * sheet.s + heading.seen_height


def _calls(sheet: Sheet, split: Split, heading: Heading, small: SmallPrint, lines: int) -> CallRows | None:
    s = sheet.s
    look = RowLook(
        sizes=Range(LEAST_CALL * s, CALLS * s),
        lead=LEAD * s,
        lead_gap=LEAD_GAP * s,
        disc=DISC * s,
        disc_gap=DISC_GAP * s,
        pad=PAD * s,
        lead_paint=sheet.loud,
        text="paper",
        field="accent",
        icon="ground",
    )
    taken = small.height + SMALL_GAP * s if small.lines else 0.0
    height = sheet.footer_top - FOOT * s - taken - _calls_top(sheet, heading)
    return fit_call_rows(sheet, text_column(sheet, split, sheet.margin), height, look, lines)


def _text(sheet: Sheet, heading: Heading, calls: CallRows, small: SmallPrint) -> tuple[Item, ...]:
    s = sheet.s
    return (
        *heading.at(TOP * s),
        *calls.at(sheet, _calls_top(sheet, heading)),
        *small.at(sheet.footer_top - FOOT * s - small.height),
    )


def _day(sheet: Sheet, split: Split) -> tuple[TextLine, ...]:
    """The date on the accent disc: the rings are drawn around it."""
    cx, cy, outer = split.circle
    radius = SUN * outer
    return day_in_sun(sheet, (cx, cy), DAY_WIDTH * radius, DAY_HEIGHT * radius, sheet.format.min_em)
