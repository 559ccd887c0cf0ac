"""A panel and a list in; the title and its items in two columns with an icon each, out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from bangtin.posters.layout.block import Column
from bangtin.posters.layout.call_rows import icon_on_mid
from bangtin.posters.layout.geometry import Rect
from bangtin.posters.layout.lists import list_content
from bangtin.posters.layout.rows import RowStyle, TextRow, fit_rows
from bangtin.posters.layout.scenery import disc
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.layout.slogan_block import Range
from bangtin.posters.layout.small_print import SmallPrint, fit_small_print, source_texts
from bangtin.posters.layout.wide_rows import card_room, drawn_wide, rows_room, wide_titles
from bangtin.posters.message import ListItem
from bangtin.posters.scene import Item, Scene

ITEM, OVER, PAD = 0.08, 0.028, 0.02
"""Em of an item's title at most and of the line above it, and what a row keeps free, in short sides."""

DISC, DISC_GAP, GUTTER = 0.11, 0.03, 0.06
"""Diameter of a disc, its distance from the text, and the space between the columns, in short sides."""

LINES = (2, 3)
"""Most lines of a title, the best first."""

SMALL = 0.0225
"""Em of the source line in short sides."""


@dataclass(frozen=True)
class _Column:
    """Some of the items: where their text stands, and the height that all their rows have."""

    text: Column
    items: tuple[ListItem, ...]
    height: float


def wide_list(sheet: Sheet) -> Scene:
    """Raises DoesNotFit, as most lists do: who drives by reads no six titles."""
    content = list_content(sheet)
    for heading, lines in product(tuple(wide_titles(sheet, content.over_line)), LINES):
        room = rows_room(sheet, heading)
        columns = _columns(sheet, room)
        texts = _texts(sheet, columns, lines) if columns else None
        if texts is not None:
            rows = _rows(sheet, room.y0, columns, texts)
            return sheet.scene(drawn_wide(sheet, heading, (*rows, *_source(sheet).at(_source_top(sheet))), None))
    raise sheet.refuse("Tên các mục")


def _columns(sheet: Sheet, room: Rect) -> tuple[_Column, ...]:
    """Left down to the source line, right above the card, all rows equally high; none where they can't be."""
    s, items = sheet.s, list_content(sheet).items
    half = (len(items) + 1) // 2
    bottom = _source_top(sheet) - SMALL * s if _source(sheet).lines else room.y1
    pitch = (bottom - room.y0) / half
    if pitch <= 0 or room.y0 + pitch * (len(items) - half) > card_room(sheet).y0:
        return ()
    middle, text = room.centre[0], (DISC + DISC_GAP) * s
    left = Column(room.x0 + text, middle - GUTTER / 2 * s)
    right = Column(middle + GUTTER / 2 * s + text, room.x1)
    return (
        _Column(left, items[:half], pitch * half),
        _Column(right, items[half:], pitch * (len(items) - half)),
    )


def _texts(sheet: Sheet, columns: Sequence[_Column], lines: int) -> list[tuple[TextRow, ...]] | None:
    """Both columns in one size; None where one has no room."""
    s, least = sheet.s, sheet.format.min_em
    size = max(ITEM * s, least)
    for _ in range(2):  # the second time in the size that both found
        style = RowStyle(Range(least, size), OVER * s, "ground", "ink", PAD * s)
        found = [fit_rows(sheet, one.items, one.text, one.height, style, lines) for one in columns]
        made = [rows for rows in found if rows]
        if len(made) < len(columns):
            return None
        size = min(rows[0].size for rows in made)
    return made


def _rows(sheet: Sheet, top: float, columns: Sequence[_Column], texts: Sequence[tuple[TextRow, ...]]) -> Iterator[Item]:
    """Discs with their icons, and titles."""
    s, icon = sheet.s, icon_on_mid(sheet)
    for column, rows in zip(columns, texts, strict=True):
        y = top
        x = column.text.x0 - (DISC_GAP + DISC / 2) * s
        for item, row in zip(column.items, rows, strict=True):
            middle = y + row.height / 2
            yield from disc(x, middle, min(DISC * s, 0.88 * row.height), item.icon, "mid", icon)
            yield from row.at(middle)
            y += row.height


def _source(sheet: Sheet) -> SmallPrint:
    """The plan that owns the titles, left of the code's card."""
    right = card_room(sheet).x0
    return fit_small_print(sheet, source_texts(sheet), sheet.margin, right, SMALL * sheet.s, "ink")


def _source_top(sheet: Sheet) -> float:
    return sheet.footer_top - SMALL * sheet.s - _source(sheet).height
