"""A sheet and an event's calls in; what introduces them, and a row with an icon for each, out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bangtin.posters.fonts import BLACK, EXTRA_BOLD
from bangtin.posters.layout.block import Block, Column, Part, stack
from bangtin.posters.layout.breaking import atoms
from bangtin.posters.layout.moving import moved
from bangtin.posters.layout.rows import RowStyle, TextRow, fewest_lines, fit_rows
from bangtin.posters.layout.scenery import disc
from bangtin.posters.layout.setting import LetterStyle, measure, text_line, text_width
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.layout.slogan_block import Range
from bangtin.posters.layout.small_print import SmallPrint, fit_small_print, source_texts
from bangtin.posters.layout.weighing import measured
from bangtin.posters.message import EventContent
from bangtin.posters.scene import Item
from bangtin.posters.themes import contrast

LEAD, WHERE = LetterStyle(BLACK), LetterStyle(EXTRA_BOLD)

DISC, DISC_GAP, MOST_DISC = 0.085, 0.03, 0.9
"""An icon's disc and its distance from the text in short sides; the part of the
lowest row's height that all of them may take."""

TOP_GAP, LEAD_GAP, SMALL_GAP, SMALL_FOOT = 0.026, 0.02, 0.012, 0.018
"""Short sides above all, below the lead, and above and below small print."""

WHERE_LINES = 2

ICON_CONTRAST = 3.0
"""WCAG 2.2 success criterion 1.4.11 asks so much of what is no text."""


@dataclass(frozen=True)
class CallStyle:
    """Em sizes in short sides."""

    calls: Range
    lead: float
    where: float
    """Largest em of place and hour."""
    small: float
    pad: float
    """What a row keeps free above and below its ink together."""


@dataclass(frozen=True)
class Calls:
    """Place and hour, the lead, and the rows, fitted between two heights of the sheet."""

    lead: Block
    top: float
    rows: tuple[TextRow, ...]
    rows_top: float
    small: SmallPrint


def fit_calls(sheet: Sheet, top: float, style: CallStyle, most_lines: int) -> Calls | None:
    """The calls between `top` and the footer, all in one size; None where they have no room."""
    s, content = sheet.s, event_content(sheet)
    x0, x1 = sheet.margin, sheet.width - sheet.margin
    lead = _lead(sheet, content, Column(x0, x1), style)
    if lead is None:
        return None
    text = x0 + (DISC + DISC_GAP) * s
    small = fit_small_print(sheet, source_texts(sheet), x0, x1, style.small * s, "ink")
    rows_top = top + TOP_GAP * s + lead.height + LEAD_GAP * s
    foot = sheet.footer_top - (small.height + SMALL_GAP * s if small.lines else 0.0) - SMALL_FOOT * s
    if foot <= rows_top:
        return None
    sizes = Range(style.calls.low * s, style.calls.high * s)
    looks = RowStyle(sizes, style.small * s, "ground", "ground", style.pad * s)
    rows = fit_rows(sheet, content.calls, Column(text, x1), foot - rows_top, looks, most_lines)
    return Calls(lead, top + TOP_GAP * s, rows, rows_top, small) if rows else None


def event_content(sheet: Sheet) -> EventContent:
    content = sheet.message.content
    assert isinstance(content, EventContent)
    return content


def _lead(sheet: Sheet, content: EventContent, column: Column, style: CallStyle) -> Block | None:
    """Place and hour as one sentence, where they are set, then what introduces the calls."""
    s = sheet.s
    size = min(style.lead * s, column.width / text_width(content.lead, LEAD))
    parts = [Part((text_line(content.lead),), LEAD, size, "ground", "lead", extra=0.25)]
    if content.place_and_hour:
        breaker = measured(atoms(content.place_and_hour.split(), sheet.words), measure(WHERE))
        lines = fewest_lines(breaker, column.width / (style.where * s), WHERE_LINES)
        if lines is None:
            return None
        parts.insert(0, Part(lines, WHERE, style.where * s, "ink", "sentence", least=1.2))
    return stack(parts, column)


def drawn_calls(sheet: Sheet, calls: Calls) -> Iterator[Item]:
    """All of it in place."""
    s = sheet.s
    light = contrast(sheet.theme.colour("paper"), sheet.theme.colour("mid")) >= ICON_CONTRAST
    yield from calls.lead.at(calls.top)
    y = calls.rows_top
    diameter = min(DISC * s, MOST_DISC * min(row.height for row in calls.rows))
    for call, row in zip(event_content(sheet).calls, calls.rows, strict=True):
        middle = y + row.height / 2
        yield from disc(sheet.margin + diameter / 2, middle, diameter, call.icon, "mid", "paper" if light else "ink")
        yield from moved(row.at(middle), diameter - DISC * s, 0)
        y += row.height
    yield from calls.small.at(sheet.footer_top - calls.small.height - SMALL_FOOT * s)
