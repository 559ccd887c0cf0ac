"""A sheet and a day to remember in; its title, the date in the sun, the picture beside it and the calls below, out."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import product

from bangtin.posters.fonts import BLACK, EXTRA_BOLD
from bangtin.posters.layout.block import Column, one_line
from bangtin.posters.layout.calls import CallStyle, drawn_calls, event_content, fit_calls
from bangtin.posters.layout.footer import ON_GROUND, PHONE, PORTRAIT, footer
from bangtin.posters.layout.geometry import Point, Rect, bowed, circle
from bangtin.posters.layout.heading import Heading, fit_heading
from bangtin.posters.layout.phone import crop_top, sky
from bangtin.posters.layout.pictures import has_people, picture
from bangtin.posters.layout.scenery import RISE, horizon
from bangtin.posters.layout.setting import LetterStyle, set_line, text_line
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.layout.signature import Sizes
from bangtin.posters.layout.slogan_block import Range
from bangtin.posters.scene import Fill, Item, Scene, TextLine

DAY, REPEATS = LetterStyle(BLACK), LetterStyle(EXTRA_BOLD)

PORTRAIT_CALLS = CallStyle(Range(0.046, 0.058), lead=0.056, where=0.042, small=0.0205, pad=0.02)
PHONE_CALLS = CallStyle(Range(0.05, 0.058), lead=0.054, where=0.042, small=0.0215, pad=0.01)

TITLE = 0.115
"""Largest em of the title in short sides."""

TOP, EDGE_GAP = 0.056, 0.034
"""Short sides above the title, and between its last baseline and the ends of its field's edge."""

PORTRAIT_SKIES = (0.385, 0.35, 0.31, 0.27)
PHONE_SKIES = (0.34, 0.30, 0.26, 0.23)
"""Heights of the sky between the title's field and the horizon in short sides, the best first."""

SUNK = 0.26
"""Part of the sun's height that lies behind the horizon."""

LINES = (1, 2, 3)
"""Most lines of a call, the best first."""

DAY_WIDTH, DAY_HEIGHT = 1.36, 0.56
"""Room of the date in the sun, in its radii: the chord, and from the top of its figures to the foot of the words."""

RAISED = 0.19
"""How far above the sun's centre the date's middle stands, in radii: the horizon hides its foot."""

LEAST_PICTURE = 0.17
"""A picture below the title that is lower than this, in short sides, is none."""

REPEATS_SHARE = 0.27
"""Em of `hằng năm` as a part of the date's."""

SIDE_ZONES = (0.48, 0.45, 0.42, 0.39, 0.36, 0.33, 0.315, 0.30, 0.285, 0.27)
"""From the top of a title to the horizon, in short sides, where the sun stands beside it."""

SIDE_RISE, SIDE_GAP = 0.022, 0.028
"""Height of that horizon's arc, and what the sun keeps free to all words, in short sides."""

SIDE_SUNS = (0.24, 0.22, 0.20, 0.185, 0.17, 0.155, 0.14, 0.132, 0.125)
"""Radii of the sun beside the title in short sides, the best first."""


def portrait_event(sheet: Sheet) -> Scene:
    """The sun stands on the horizon below the title. Raises DoesNotFit."""
    items = _stacked(sheet, PORTRAIT_CALLS, PORTRAIT, TOP * sheet.s, PORTRAIT_SKIES)
    if items is None:
        raise sheet.refuse("Lời kêu gọi", PORTRAIT_CALLS.calls.low * sheet.s)
    return sheet.scene(items)


def phone_event(sheet: Sheet) -> Scene:
    """The same; the sun moves to the title's side where the image is too low. Raises DoesNotFit."""
    top = crop_top(sheet)
    items = _stacked(sheet, PHONE_CALLS, PHONE, top, PHONE_SKIES) or _side_by_side(sheet, top)
    if items is None:
        raise sheet.refuse("Lời kêu gọi", PHONE_CALLS.calls.low * sheet.s)
    return sheet.scene(items)


def _heading(sheet: Sheet, column: Column, height: float) -> Heading:
    heading = fit_heading(sheet, column, height, TITLE)
    if heading is None:
        raise sheet.refuse("Tiêu đề")
    return heading


def _stacked(
    sheet: Sheet, style: CallStyle, foot: Sizes, top: float, skies: Sequence[float]
) -> tuple[Item, ...] | None:
    """Title, sky with the sun, calls below each other; None where the calls have no room."""
    s = sheet.s
    heading = _heading(sheet, Column(sheet.margin, sheet.width - sheet.margin, "centre"), 0.30 * sheet.height)
    edge = top + heading.seen_height + EDGE_GAP * s
    for lines, high in product(LINES, skies):
        ground = edge + high * s
        calls = fit_calls(sheet, ground + RISE * s, style, lines)
        if calls is not None:
            drawn = _sky_with_sun(sheet, edge, ground)
            return (*drawn, *heading.at(top), *drawn_calls(sheet, calls), *footer(sheet, foot, ON_GROUND))
    return None


def _sky_with_sun(sheet: Sheet, edge: float, ground: float) -> tuple[Item, ...]:
    """Rays, the sun with its date, the picture, and the horizon that hides their feet."""
    s, names = sheet.s, sheet.message.drawings
    air = 0.8 * RISE * s + 0.022 * s
    radius = (ground - edge - air) / (2 * (1 - SUNK))
    moved = len(names) == 1 or has_people(names)
    centre = (sheet.margin + radius + 0.06 * s if moved else sheet.width / 2, edge + air + radius)
    return (
        *sky(sheet, edge, centre),
        Fill(circle(*centre, radius), "accent"),
        *_beside_sun(sheet, centre, radius, edge, ground),
        *horizon(sheet.bleeding(0, ground, sheet.width, sheet.footer_top), s, "tint", line=None),
        *_day(sheet, (centre[0], centre[1] - RAISED * radius), radius),
    )


def _beside_sun(sheet: Sheet, centre: Point, radius: float, edge: float, ground: float) -> tuple[Item, ...]:
    """Two things on both sides of the sun, one thing or a group to its right; their feet behind the horizon."""
    s, width, names = sheet.s, sheet.width, sheet.message.drawings
    if not names:
        return ()
    top, foot, side = edge + 0.09 * s, ground + 0.3 * RISE * s, 0.03 * s
    right = Rect(centre[0] + radius + 0.012 * s, top, width - side, foot)
    if len(names) == 1 or has_people(names):
        return picture(names, sheet.art, right)
    left = Rect(side, top, centre[0] - radius - 0.012 * s, foot)
    return (*picture(names[:1], sheet.art, left), *picture(names[1:], sheet.art, right))


def _day(sheet: Sheet, middle: Point, radius: float) -> tuple[TextLine, ...]:
    """The date, and `hằng năm` below it, centred in the sun."""
    content = event_content(sheet)
    day = set_line(text_line(content.day), DAY)
    below = 0.26 + 0.95 * REPEATS_SHARE if content.repeats else 0.0
    size = min(DAY_WIDTH * radius / day.width, 2 * DAY_HEIGHT * radius / (0.74 + below))
    baseline = middle[1] + (0.74 - below) / 2 * size
    lines = one_line(content.day, DAY, size, "ink", middle[0], baseline, "centre", "figure")
    if not content.repeats:
        return lines
    small = REPEATS_SHARE * size
    foot = baseline + below * size
    return (*lines, *one_line(content.repeats, REPEATS, small, "ink", middle[0], foot, "centre", "repeats"))


def _side_by_side(sheet: Sheet, top: float) -> tuple[Item, ...] | None:
    """The title left, the sun with the date on the horizon right; None where either has no room."""
    s, width = sheet.s, sheet.width
    for lines, deep in product(LINES, SIDE_ZONES):
        ground = top + deep * s
        calls = fit_calls(sheet, ground + SIDE_RISE * s, PHONE_CALLS, lines)
        heading = fit_heading(sheet, Column(sheet.margin, 0.72 * width), (deep - SIDE_GAP) * s, TITLE)
        sun = _free_sun(sheet, heading, top, ground) if calls and heading else None
        if calls is None or heading is None or sun is None:
            continue
        cx, cy, radius = sun
        land = sheet.bleeding(0, ground + SIDE_RISE * s, width, sheet.footer_top)
        return (
            sheet.fill(0, 0, width, sheet.footer_top, "ground"),
            Fill(circle(cx, cy, radius), "accent"),
            *_below_title(sheet, top + heading.height, cx - radius, ground + 0.4 * SIDE_RISE * s),
            Fill(bowed(land, rise_top=SIDE_RISE * s), "tint"),
            *heading.at(top),
            *_day(sheet, (cx, cy - RAISED * radius), radius),
            *drawn_calls(sheet, calls),
            *footer(sheet, PHONE, ON_GROUND),
        )
    return None


def _below_title(sheet: Sheet, title_foot: float, right: float, foot: float) -> tuple[Item, ...]:
    """The picture left of the sun, where there is room for one below the title."""
    s, names = sheet.s, sheet.message.drawings
    room = Rect(sheet.margin, title_foot + 0.025 * s, right - 0.03 * s, foot)
    if not names or room.height < LEAST_PICTURE * s:
        return ()
    return picture(names, sheet.art, room)


def _free_sun(sheet: Sheet, heading: Heading, top: float, ground: float) -> tuple[float, float, float] | None:
    """Centre and radius of the largest sun on the horizon that no word touches."""
    s = sheet.s
    boxes = heading.boxes_at(top)
    for share in SIDE_SUNS:
        radius = share * s
        cx, cy = sheet.width - 0.045 * s - radius, ground - (1 - 2 * SUNK) * radius
        reach = radius + SIDE_GAP * s
        if all(math.hypot(cx - min(cx, box.x1), cy - min(cy, box.y1)) >= reach for box in boxes):
            return cx, cy, radius
    return None
