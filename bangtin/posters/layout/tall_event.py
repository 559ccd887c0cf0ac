"""A standee or a vertical banner and a day to remember in; title, the date in the sun, the calls below it, out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from bangtin.posters.layout.block import Column
from bangtin.posters.layout.call_rows import CallRows, RowLook, fit_call_rows, icon_on_mid
from bangtin.posters.layout.day_sun import day_in_sun
from bangtin.posters.layout.geometry import circle
from bangtin.posters.layout.heading import Heading
from bangtin.posters.layout.scenery import RISE, rays
from bangtin.posters.layout.sheet import TEXT_CONTRAST, Sheet
from bangtin.posters.layout.slogan_block import Range
from bangtin.posters.layout.small_print import SmallPrint, fit_small_print, source_texts
from bangtin.posters.layout.tall_frame import LEAST_TITLE, SMALL, card_top, foot, land, tall_title, title_top
from bangtin.posters.scene import Fill, Item, Paint, Scene
from bangtin.posters.themes import contrast

TITLE = 0.13
"""Em in short sides at most."""

SUN_GAP = 0.05
"""Short sides from the title's last baseline to the sun."""

SUNS = (0.45, 0.42, 0.39, 0.36, 0.33, 0.30, 0.27, 0.24, 0.21)
"""Radii of the sun in short sides, the best first."""

SUNK, RAISED = 0.21, 0.16
"""Part of the sun's height behind the land; how far above its centre the date's middle stands, in radii."""

DAY_WIDTH, DAY_HEIGHT = 1.36, 1.02
"""Room of the date in radii of the sun."""

CALLS, LEAD = (Range(0.08, 0.10), Range(0.06, 0.08), Range(0.05625, 0.06)), 0.078
"""Em of calls in short sides, the better range first, and of what introduces them."""

DISC, DISC_GAP, PAD, LEAD_GAP = 0.1625, 0.045, 0.034, 0.014
LINES = (2, 3)
"""Most lines of a call, the best first."""

CALLS_GAP, SMALL_GAP = 0.03, 0.02
"""Short sides below the land's arc, and around small print."""

RAY_TONES: tuple[Paint, ...] = ("rays", "panel")
"""Second tones of rays on ground, on which the title stands; the first that white text can be read on."""


def tall_event(sheet: Sheet) -> Scene:
    """Raises DoesNotFit."""
    s = sheet.s
    heading = tall_title(sheet, TITLE, ("centre",))
    small = fit_small_print(sheet, source_texts(sheet), sheet.margin, sheet.width - sheet.margin, SMALL * s, "ink")
    for sizes, lines, radius in product(CALLS, LINES, SUNS):
        land_at = _sun_top(sheet, heading) + 2 * (1 - SUNK) * radius * s
        calls = _calls(sheet, land_at, small, sizes, lines)
        if calls is not None:
            return sheet.scene(_drawn(sheet, heading, radius * s, calls, small))
    raise sheet.refuse("Lời kêu gọi", CALLS[-1].low * s)


def _sun_top(sheet: Sheet, heading: Heading) -> float:
    return title_top(sheet) + heading.seen_height + SUN_GAP * sheet.s


def _calls_foot(sheet: Sheet, small: SmallPrint) -> float:
    taken = small.height + SMALL_GAP * sheet.s if small.lines else 0.0
    return card_top(sheet) - SMALL_GAP * sheet.s - taken


def _calls_top(sheet: Sheet, land_at: float) -> float:
    return land_at + (RISE + CALLS_GAP) * sheet.s


def _calls(sheet: Sheet, land_at: float, small: SmallPrint, sizes: Range, lines: int) -> CallRows | None:
    s = sheet.s
    look = RowLook(
        sizes=Range(sizes.low * s, sizes.high * s),
        lead=LEAD * s,
        lead_gap=LEAD_GAP * s,
        disc=DISC * s,
        disc_gap=DISC_GAP * s,
        pad=PAD * s,
        lead_paint="ground",
        text="ground",
        field="mid",
        icon=icon_on_mid(sheet),
    )
    height = _calls_foot(sheet, small) - _calls_top(sheet, land_at)
    return fit_call_rows(sheet, Column(sheet.margin, sheet.width - sheet.margin), height, look, lines)


def _drawn(sheet: Sheet, heading: Heading, radius: float, calls: CallRows, small: SmallPrint) -> Iterator[Item]:
    top = _sun_top(sheet, heading)
    land_at = top + 2 * (1 - SUNK) * radius
    cx, cy = sheet.width / 2, top + radius
    yield from rays(sheet.bleeding(0, 0, sheet.width, land_at + 2 * RISE * sheet.s), (cx, cy), "ground", _tone(sheet))
    yield Fill(circle(cx, cy, radius), "accent")
    yield from land(sheet, land_at)
    yield from heading.at(title_top(sheet))
    middle = (cx, cy - RAISED * radius)
    yield from day_in_sun(sheet, middle, DAY_WIDTH * radius, DAY_HEIGHT * radius, LEAST_TITLE * sheet.s)
    yield from calls.at(sheet, _calls_top(sheet, land_at))
    yield from small.at(card_top(sheet) - SMALL_GAP * sheet.s - small.height)
    yield from foot(sheet)


def _tone(sheet: Sheet) -> Paint:
    paper = sheet.theme.colour("paper")
    readable = (tone for tone in RAY_TONES if contrast(paper, sheet.theme.colour(tone)) >= TEXT_CONTRAST)
    return next(readable, "ground")
