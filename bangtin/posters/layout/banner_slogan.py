"""A band and a slogan in; one or two lines of condensed capitals between the picture and the code out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from bangtin.posters.fonts import CONDENSED_BLACK
from bangtin.posters.layout.banner_row import ROW_GAP, ROW_PARTS, Row, fit_row
from bangtin.posters.layout.banner_zones import Zones, drawn_zones, word_room, zone_medallion, zones
from bangtin.posters.layout.block import Block, Column
from bangtin.posters.layout.breaking import phrases
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.layout.slogan_block import Range, Room, one_size
from bangtin.posters.scene import Item, Paint, Scene

LARGEST, ONE_LINE = 0.31, 0.29
"""Em in short sides: the largest of two lines, and the least that a single line must reach."""

LARGEST_ONE = 0.40
"""Em of a single line in short sides at most."""

LINES = 2

DASH_REACH = 0.01
"""Short sides by which a hung dash may leave the words' room."""


def banner_slogan(sheet: Sheet) -> Scene:
    """The first division of the band in which the slogan keeps its letter height. Raises DoesNotFit."""
    for zone, part in product(zones(sheet), ROW_PARTS):
        x0, x1 = word_room(sheet, zone)
        row = fit_row(sheet, x1 - x0, zone.code, part)
        reach = min(x1 + DASH_REACH * sheet.s, sheet.width - sheet.format.safe)
        column = Column(x0, x1, "centre", reach)
        block = fit_words(sheet, sheet.message.text, column, words_height(sheet, row))
        if block is not None:
            picture = zone_medallion(sheet, zone)
            return sheet.scene((*drawn_zones(sheet, zone, picture), *set_words(sheet, zone, block, row)))
    raise sheet.refuse("Khẩu hiệu")


def words_height(sheet: Sheet, row: Row) -> float:
    """What words have between the hem and the line below them."""
    return row.top - ROW_GAP * sheet.s - sheet.format.safe


def set_words(sheet: Sheet, zone: Zones, block: Block, row: Row) -> Iterator[Item]:
    """The words in the middle of their height, the line of the bodies below, both centred alike."""
    x0, x1 = word_room(sheet, zone)
    spare = words_height(sheet, row) - block.height
    yield from block.at(sheet.format.safe + spare / 2)
    yield from row.centred((x0 + x1) / 2, "paper")


def fit_words(
    sheet: Sheet, text: str, column: Column, height: float, paints: tuple[Paint, ...] = ("paper", "soft")
) -> Block | None:
    """One line where it becomes large enough, else two, parted at a dash if there is one."""
    least = sheet.format.min_em
    single = Range(max(least, ONE_LINE * sheet.s), LARGEST_ONE * sheet.s)
    room = Room(column, height, True, paints, LINES, CONDENSED_BLACK, phrase_gap=0.0)
    one = one_size(text, (text,), sheet.words, room, single)
    if one is not None:
        return one
    double = Range(least, LARGEST * sheet.s)
    found = [one_size(text, breaks, sheet.words, room, double) for breaks in _two_lines(sheet, text)]
    return max((block for block in found if block), key=lambda block: block.lines[0].size, default=None)


def _two_lines(sheet: Sheet, text: str) -> Iterator[tuple[str, ...]]:
    """The ways to part phrases into two lines; no lines of one's own for a text that has one phrase."""
    parts = [" ".join(word for atom in phrase for word in atom.words) for phrase in phrases(text, sheet.words)]
    if len(parts) == 1:
        yield ()
    for cut in range(1, len(parts)):
        yield (" - ".join(parts[:cut]) + " -", " - ".join(parts[cut:]))
