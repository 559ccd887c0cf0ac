"""A sheet and a list in; a leaflet's inside out: title, then the items with their details over three panels."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bangtin.posters.fonts import MEDIUM
from bangtin.posters.layout.block import Block
from bangtin.posters.layout.geometry import Rect, circle, rectangle
from bangtin.posters.layout.heading import fit_heading
from bangtin.posters.layout.leaflet_cells import Cell, fit_cells, row_heights
from bangtin.posters.layout.leaflet_panels import Panel, panels
from bangtin.posters.layout.pictures import has_people, medallion, picture
from bangtin.posters.layout.prose import Text, fit_texts
from bangtin.posters.layout.scenery import slopes
from bangtin.posters.layout.setting import LetterStyle
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.message import ListContent
from bangtin.posters.scene import Fill, Item

HEAD = 41.0
"""Height of the coloured strip in mm; it is one block over both folds."""

TITLE, LEAST_TITLE, OVER = 10.5, 5.5, 3.8
"""Em in mm of the title, at most and at least, and of the line over it."""

TITLE_LINES, MARKS = 3, 1.6
"""Most lines of the title, and the millimetres that marks on capitals may take above it."""

FEET, SOURCE, LEAST_SOURCE = (17.0, 21.0), 3.4, 3.2
"""Millimetres at the foot that are kept for the source, more where its document has a long name; and its em."""

FEW = 4
"""No more items than so many leave the last panel to the picture."""

SEPARATOR = 0.5
"""Thickness in mm of the line between two rows of a panel."""

SUN = 0.30
"""Radius of the sun in widths of its panel."""


@dataclass(frozen=True)
class _Grid:
    """Cells that fill one panel after the other; those of one row begin at one height."""

    cells: Sequence[Cell]
    rows: int
    tops: Sequence[float]
    """Where each row begins; then the foot of the last."""

    def need(self, row: int) -> float:
        return max(cell.height for cell in self.cells[row :: self.rows])

    @property
    def free_top(self) -> float | None:
        """Where free cells begin in the last panel; None where every cell is taken."""
        used = max(0, len(self.cells) - 2 * self.rows)
        return self.tops[used] if used < self.rows else None


def inside(sheet: Sheet) -> Iterator[Item]:
    """Raises DoesNotFit where title, items or source have no room at their least sizes."""
    content = sheet.message.content
    assert isinstance(content, ListContent)
    sides = panels(sheet, 2)
    foot = _foot(sheet, sides)
    grid = _grid(sheet, content, sides, foot)
    yield sheet.fill(0, 0, sheet.width, sheet.height, "tint")
    yield sheet.fill(0, 0, sheet.width, HEAD, "ground")
    yield from _title(sheet, sides[0], content)
    yield from _picture(sheet, sides[-1], grid.free_top)
    yield from _drawn(sides, grid)
    source = _source(sheet, sides[-1] if grid.free_top is None else sides[-2], foot)
    if source is not None:
        yield from source.at(sheet.height - sheet.format.safe - 1 - source.height)


def _foot(sheet: Sheet, sides: Sequence[Panel]) -> float:
    """The lowest foot that holds the source on whichever panel it comes to stand. Raises DoesNotFit."""
    for foot in FEET:
        if not sheet.message.source_line or all(_source(sheet, panel, foot) for panel in sides[-2:]):
            return foot
    raise sheet.refuse("Dòng nguồn", LEAST_SOURCE)


def _grid(sheet: Sheet, content: ListContent, sides: Sequence[Panel], foot: float) -> _Grid:
    """Rows of equal height where the cells allow it, else each by its need."""
    count = len(content.items)
    rows = math.ceil(count / (2 if count <= FEW else len(sides)))
    height = sheet.height - foot - HEAD
    cells = fit_cells(sheet, content, sides[-1].column().width, height, rows)
    needs = row_heights(cells, rows)
    spare = (height - sum(needs)) / rows
    equal = max(needs) <= height / rows
    tall = [height / rows if equal else need + spare for need in needs]
    return _Grid(cells, rows, [HEAD + sum(tall[:row]) for row in range(rows + 1)])


def _title(sheet: Sheet, panel: Panel, content: ListContent) -> Iterator[Item]:
    """In the first panel alone: no word may stand on a fold."""
    s, room = sheet.s, HEAD - 2 * (sheet.format.safe + MARKS)
    heading = fit_heading(
        sheet, panel.column(), room, TITLE / s, content.over_line, OVER / s, LEAST_TITLE / s, lines=(TITLE_LINES,)
    )
    if heading is None:
        raise sheet.refuse("Tiêu đề", LEAST_TITLE)
    yield from heading.at(max(sheet.format.safe + MARKS, (HEAD - heading.seen_height) / 2))


def _drawn(sides: Sequence[Panel], grid: _Grid) -> Iterator[Item]:
    """Every cell, its icon in line with those of its row, and a line between two rows of a panel."""
    for index, cell in enumerate(grid.cells):
        panel, row = sides[index // grid.rows], index % grid.rows
        top, foot = grid.tops[row : row + 2]
        yield from cell.at(panel.left, (top + foot - grid.need(row)) / 2)
        if row:
            yield Fill(rectangle(Rect(panel.left, top - SEPARATOR / 2, panel.right, top + SEPARATOR / 2)), "mid")


def _source(sheet: Sheet, panel: Panel, foot: float) -> Block | None:
    """The source in a panel's column; None where there is none, or a foot of this height is too low for it."""
    if not sheet.message.source_line:
        return None
    text = Text(sheet.message.source_line, LetterStyle(MEDIUM), SOURCE, LEAST_SOURCE, "ink", "source", leading=1.25)
    return fit_texts(sheet, [text], panel.column(), foot - sheet.format.safe)


# --- the picture ---


def _picture(sheet: Sheet, panel: Panel, free_top: float | None) -> Iterator[Item]:
    """Before half a sun: in free cells down to the trim, else small in the strip."""
    if free_top is not None:
        yield from _meadow(sheet, panel, Rect(panel.box.x0, free_top, panel.box.x1, sheet.height))
    elif sheet.message.drawings:
        yield from _sunrise(sheet, panel, Rect(panel.box.x0, 0, panel.box.x1, HEAD))


def _sunrise(sheet: Sheet, panel: Panel, field: Rect) -> Iterator[Item]:
    clip = rectangle(sheet.bleeding(*field))
    high = field.height - sheet.format.safe
    yield Fill(circle(panel.middle, field.y1, high * 1.12), "panel", clip)
    yield Fill(circle(panel.middle, field.y1, high * 0.88), "accent", clip)
    room = Rect(panel.left, field.y1 - 0.8 * high, panel.right, field.y1)
    yield from picture(sheet.message.drawings, sheet.art, room, clip)


def _meadow(sheet: Sheet, panel: Panel, field: Rect) -> Iterator[Item]:
    clip = rectangle(sheet.bleeding(*field))
    radius = min(SUN * field.width, 0.42 * field.height)
    land = field.y1 - 0.2 * field.height
    yield Fill(circle(panel.middle, land - 0.5 * radius, 1.3 * radius), "soft", clip)
    yield Fill(circle(panel.middle, land - 0.5 * radius, radius), "accent", clip)
    low = sheet.bleeding(field.x0, land - 0.06 * field.height, field.x1, field.y1)
    people = has_people(sheet.message.drawings)
    ground = slopes(low, clip)
    yield from ground if not people else ()
    room = Rect(panel.left, land - 1.55 * radius, panel.right, land if people else land + 0.08 * field.height)
    if sheet.message.drawings:
        yield from picture(sheet.message.drawings, sheet.art, room, clip)
    else:
        yield from medallion(sheet, panel.middle, land - 0.5 * radius, 1.4 * radius)
    yield from ground if people else ()
