"""A sheet and a leaflet's flap in; its targets with qualifier, figure and unit, or what the leaflet holds, out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bangtin.posters.fonts import BLACK, BOLD, EXTRA_BOLD, MEDIUM
from bangtin.posters.layout.block import Column, one_line
from bangtin.posters.layout.errors import DoesNotFit
from bangtin.posters.layout.geometry import Rect, rectangle, rounded
from bangtin.posters.layout.leaflet_panels import Panel
from bangtin.posters.layout.moving import moved
from bangtin.posters.layout.prose import Text, fit_texts, scales, set_texts
from bangtin.posters.layout.scenery import disc
from bangtin.posters.layout.setting import LetterStyle, text_width
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.message import FigureLine, ListContent, ListItem
from bangtin.posters.scene import Fill, Item

CONTENTS = "Trong tờ gấp này"

HEAD, TITLE, LEAST_TITLE = 40.0, 10.0, 6.0
"""Millimetres: height of the head; em of its title at most and at least."""

DISC, DISC_GAP, MOST_DISC = 20.0, 3.6, 0.8
"""Millimetres: an icon's disc and its distance from the text; the part of a row's height that it may take."""

QUALIFIER, NUMBER, UNIT, LABEL = 4.7, 12.0, 7.2, 4.1
LEAST_UNIT, LEAST_LABEL = 5.0, 3.4
"""Em in mm; the least of a unit beside its number, and of a label."""

SOURCE, LEAST_SOURCE = 3.4, 3.2
"""Em of the source in mm, at most and at least."""

ITEM, LEAST_ITEM = 5.4, 4.0
"""Em in mm of the titles that a table of contents shows."""

SEPARATOR, BAR, BAR_HEIGHT = 0.5, 9.0, 0.9
ROW_AIR = 5.0
"""Millimetres that a row keeps free above and below its ink together."""


@dataclass(frozen=True)
class _Row:
    """What stands beside an icon; ink from y = 0."""

    icon: str
    items: tuple[Item, ...]
    height: float


def flap(sheet: Sheet, panel: Panel) -> Iterator[Item]:
    """Raises DoesNotFit where its rows have no room at their least sizes."""
    content = sheet.message.content
    assert isinstance(content, ListContent)
    column = Column(panel.left + DISC + DISC_GAP, panel.right)
    title = (content.figures_title or "Mục tiêu") if content.figures else CONTENTS
    foot, source = _source(sheet, panel, content.figures_source if content.figures else sheet.message.source_line)
    rows = _figures(sheet, content.figures, column) or _titles(sheet, content.items, column, foot - HEAD)
    yield Fill(rectangle(sheet.bleeding(*panel.box)), "tint")
    yield from _head(sheet, panel, title)
    yield from source
    yield from _placed(sheet, panel, rows, foot)


def _head(sheet: Sheet, panel: Panel, title: str) -> Iterator[Item]:
    yield Fill(rectangle(sheet.bleeding(panel.box.x0, 0, panel.box.x1, HEAD)), "accent")
    text = Text(title, LetterStyle(BLACK), TITLE, LEAST_TITLE, "ink", "title", leading=1.2, most_lines=3)
    block = fit_texts(sheet, [text], panel.column(), HEAD - sheet.format.safe - 4)
    if block is None:
        raise sheet.refuse("Tên của phần số liệu", LEAST_TITLE)
    yield from block.at((HEAD - block.last_baseline) / 2 + 0.6)


def _source(sheet: Sheet, panel: Panel, source: str | None) -> tuple[float, tuple[Item, ...]]:
    """The source at the foot behind its bar; the height that is left to the rows."""
    bottom = sheet.height - sheet.format.safe - 1.0
    if source is None:
        return bottom, ()
    text = Text(source, LetterStyle(MEDIUM), SOURCE, LEAST_SOURCE, "ink", "source", leading=1.25, most_lines=5)
    block = fit_texts(sheet, [text], panel.column(), 24.0)
    if block is None:
        raise sheet.refuse("Dòng nguồn", LEAST_SOURCE)
    top = bottom - block.height
    bar = Rect(panel.left, top - 3.4, panel.left + BAR, top - 3.4 + BAR_HEIGHT)
    return bar.y0 - 1.5, (Fill(rounded(bar, BAR_HEIGHT / 2), "mid"), *block.at(top))


def _placed(sheet: Sheet, panel: Panel, rows: Sequence[_Row], foot: float) -> Iterator[Item]:
    """The rows with equal air, a line between any two."""
    spare = (foot - HEAD - sum(row.height for row in rows)) / len(rows)
    if spare < ROW_AIR:
        raise _too_many(sheet)
    top = HEAD
    for index, row in enumerate(rows):
        high = row.height + spare
        diameter = min(DISC, MOST_DISC * high)
        yield from disc(panel.left + DISC / 2, top + high / 2, diameter, row.icon, "ground", "paper")
        yield from moved(row.items, 0, top + spare / 2)
        top += high
        if index < len(rows) - 1:
            line = Rect(panel.left, top - SEPARATOR / 2, panel.right, top + SEPARATOR / 2)
            yield Fill(rectangle(line), "mid")


def _too_many(sheet: Sheet) -> DoesNotFit:
    return sheet.refuse("Danh sách ở cánh gấp", LEAST_LABEL)


# --- rows ---


def _figures(sheet: Sheet, lines: Sequence[FigureLine], column: Column) -> list[_Row]:
    return [_figure(sheet, line, column) for line in lines]


def _figure(sheet: Sheet, line: FigureLine, column: Column) -> _Row:
    """Qualifier, number with its unit, and what they measure, below each other."""
    items: list[Item] = []
    y = 0.0
    if line.qualifier:
        y = 0.95 * QUALIFIER
        items += one_line(
            line.qualifier, LetterStyle(EXTRA_BOLD), QUALIFIER, "ground", column.x0, y, "left", "qualifier"
        )
        y += 0.26 * QUALIFIER + 1.1
    y += 0.74 * NUMBER
    items += one_line(line.number, LetterStyle(BLACK), NUMBER, "ground", column.x0, y, "left", "figure")
    if line.unit:
        y, unit = _unit(sheet, line, column, y)
        items += unit
    label = Text(line.label, LetterStyle(BOLD), LABEL, LEAST_LABEL, "ink", "label", leading=1.25, most_lines=4)
    block = fit_texts(sheet, [label], column, 24.0)
    if block is None:
        raise sheet.refuse("Tên mục tiêu", LEAST_LABEL)
    top = y + 0.17 * NUMBER + 0.9
    return _Row(line.icon, (*items, *block.at(top)), top + block.height)


def _unit(sheet: Sheet, line: FigureLine, column: Column, baseline: float) -> tuple[float, tuple[Item, ...]]:
    """The unit beside its number, or below it where it is long; the last baseline."""
    assert line.unit is not None
    style = LetterStyle(EXTRA_BOLD)
    x = column.x0 + text_width(line.number, LetterStyle(BLACK)) * NUMBER + 0.3 * UNIT
    em = text_width(line.unit, style)
    beside = min(UNIT, (column.x1 - x) / em)
    if beside >= LEAST_UNIT:
        return baseline, one_line(line.unit, style, beside, "ground", x, baseline, "left", "unit")
    below = min(UNIT, column.width / em)
    if below < LEAST_LABEL:
        raise sheet.refuse("Đơn vị của con số", LEAST_LABEL)
    foot = baseline + 0.17 * NUMBER + 1.05 * below
    return foot, one_line(line.unit, style, below, "ground", column.x0, foot, "left", "unit")


def _titles(sheet: Sheet, items: Sequence[ListItem], column: Column, height: float) -> list[_Row]:
    """The titles of a list without targets, all in one size."""
    style = LetterStyle(EXTRA_BOLD)
    texts = [Text(item.title, style, ITEM, LEAST_ITEM, "ground", "item", leading=1.2, most_lines=4) for item in items]
    for scale in scales(texts):
        blocks = [set_texts(sheet, [text], column, scale) for text in texts]
        fitting = [block for block in blocks if block is not None]
        if len(fitting) == len(blocks) and sum(block.height + ROW_AIR for block in fitting) <= height:
            return [_Row(item.icon, block.at(0), block.height) for item, block in zip(items, fitting, strict=True)]
    raise _too_many(sheet)
