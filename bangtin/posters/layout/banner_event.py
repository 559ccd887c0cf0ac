"""A band and a day to remember in; the date in the sun left, the day's name in letters to be read from afar, out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from bangtin.posters.fonts import CONDENSED_BLACK
from bangtin.posters.layout.banner_row import ROW_PARTS, fit_row
from bangtin.posters.layout.banner_slogan import fit_words, words_height
from bangtin.posters.layout.banner_zones import (
    BESIDE,
    Zones,
    drawn_zones,
    picture_middle,
    word_room,
    zones,
)
from bangtin.posters.layout.block import Block, Column, stack
from bangtin.posters.layout.day_sun import day_in_sun
from bangtin.posters.layout.geometry import circle
from bangtin.posters.layout.place_line import place_part
from bangtin.posters.layout.setting import LetterStyle
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.scene import Fill, Item, Scene, TextLine

WHERE = LetterStyle(CONDENSED_BLACK)

PICTURE = 0.176
"""Part of the width that the sun's zone takes."""

SUN, DAY_WIDTH, DAY_HEIGHT = 0.86, 0.74, 0.64
"""Diameter of the sun in short sides, and the parts of it that the date may span."""

WHERE_GAP = 0.06
"""Short sides between the title and place and hour."""


def banner_event(sheet: Sheet) -> Scene:
    """Raises DoesNotFit."""
    for zone, part in product(_with_sun(sheet), ROW_PARTS):
        x0, x1 = word_room(sheet, zone)
        row = fit_row(sheet, x1 - x0, zone.code, part)
        words = _words(sheet, Column(x0, x1, "centre"), words_height(sheet, row))
        if words is not None:
            sun = _sun(sheet, zone)
            return sheet.scene((*drawn_zones(sheet, zone, sun), *words, *row.centred((x0 + x1) / 2, "paper")))
    raise sheet.refuse("Tiêu đề")


def _with_sun(sheet: Sheet) -> Iterator[Zones]:
    """The sun holds the date and never gives way."""
    return (zone for zone in zones(sheet, PICTURE) if zone.picture)


def _words(sheet: Sheet, column: Column, height: float) -> tuple[TextLine, ...] | None:
    """The title in one or two lines, place and hour below where they are set, in the middle of the height."""
    where = _where(sheet, column)
    below = where.height + WHERE_GAP * sheet.s if where else 0.0
    title = fit_words(sheet, sheet.message.title, column, height - below, ("paper",))
    if title is None:
        return None
    top = sheet.format.safe + (height - below - title.height) / 2
    lines = title.in_role("title").at(top)
    return (*lines, *where.at(top + title.height + WHERE_GAP * sheet.s)) if where else lines


def _where(sheet: Sheet, column: Column) -> Block | None:
    """Place and hour; nothing where they are not set. Raises DoesNotFit."""
    part = place_part(sheet, WHERE, BESIDE * sheet.format.min_em, column.width, sheet.loud)
    return stack([part], column) if part else None


def _sun(sheet: Sheet, zone: Zones) -> tuple[Item, ...]:
    """The accent disc with the date."""
    cx, cy = picture_middle(sheet, zone)
    diameter = SUN * sheet.s
    day = day_in_sun(sheet, (cx, cy), DAY_WIDTH * diameter, DAY_HEIGHT * diameter, sheet.format.min_em)
    return (Fill(circle(cx, cy, diameter / 2), "accent"), *day)
