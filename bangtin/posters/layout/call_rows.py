"""An event's sheet and a column in; its calls for big pieces out: the lead, then a disc and a title for each call."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bangtin.posters.fonts import BLACK, EXTRA_BOLD
from bangtin.posters.layout.block import Block, Column, Part, stack
from bangtin.posters.layout.calls import event_content
from bangtin.posters.layout.moving import moved
from bangtin.posters.layout.place_line import place_part
from bangtin.posters.layout.rows import RowStyle, TextRow, fit_rows
from bangtin.posters.layout.scenery import disc
from bangtin.posters.layout.setting import LetterStyle, text_line, text_width
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.layout.slogan_block import Range
from bangtin.posters.scene import Item, Paint
from bangtin.posters.themes import contrast

LEAD, PLACE = LetterStyle(BLACK), LetterStyle(EXTRA_BOLD)

MOST_DISC = 0.88
"""Part of a row's height that its disc may take."""

EQUAL = 0.99
"""Calls weigh alike: rows of different heights are none."""

ICON_CONTRAST = 3.0
"""WCAG 2.2 success criterion 1.4.11 asks so much of what is no text."""


@dataclass(frozen=True)
class RowLook:
    """How rows look: lengths in scene units, and paints."""

    sizes: Range
    lead: float
    lead_gap: float
    """Below the lead."""
    disc: float
    disc_gap: float
    pad: float
    """What a row keeps free above and below its ink together."""
    lead_paint: Paint
    text: Paint
    field: Paint
    icon: Paint


@dataclass(frozen=True)
class CallRows:
    """Place and hour and the lead, with the rows below, the first ink at y = 0."""

    lead: Block
    rows: tuple[TextRow, ...]
    rows_top: float
    x: float
    look: RowLook

    @property
    def height(self) -> float:
        return self.rows_top + sum(row.height for row in self.rows)

    def at(self, sheet: Sheet, y: float) -> Iterator[Item]:
        yield from self.lead.at(y)
        top = y + self.rows_top
        diameter = min(self.look.disc, MOST_DISC * self.rows[0].height)
        for call, row in zip(event_content(sheet).calls, self.rows, strict=True):
            middle = top + row.height / 2
            yield from disc(self.x + diameter / 2, middle, diameter, call.icon, self.look.field, self.look.icon)
            yield from moved(row.at(middle), diameter - self.look.disc, 0)
            top += row.height


def icon_on_mid(sheet: Sheet) -> Paint:
    """White on the theme's middle colour where that is dark enough, else its ink."""
    ratio = contrast(sheet.theme.colour("paper"), sheet.theme.colour("mid"))
    return "paper" if ratio >= ICON_CONTRAST else "ink"


def fit_call_rows(sheet: Sheet, column: Column, height: float, look: RowLook, most_lines: int) -> CallRows | None:
    """All calls in one size and equal rows; None where they have no room."""
    content = event_content(sheet)
    place = place_part(sheet, PLACE, look.sizes.low, column.width, look.text)
    size = min(look.lead, column.width / text_width(content.lead, LEAD))
    lead_part = Part((text_line(content.lead),), LEAD, size, look.lead_paint, "lead", extra=0.3)
    lead = stack([place, lead_part] if place else [lead_part], column)
    top = lead.height + look.lead_gap
    text = Column(column.x0 + look.disc + look.disc_gap, column.x1)
    style = RowStyle(look.sizes, look.sizes.low, look.text, look.text, look.pad)
    rows = fit_rows(sheet, content.calls, text, height - top, style, most_lines) if height > top else None
    if rows is None or any(row.height < EQUAL * rows[0].height for row in rows):
        return None
    return CallRows(lead, rows, top, column.x0, look)
