"""An announcement's labelled values and their room in; their rows in one common size out, the time never broken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bangtin.posters.fonts import BLACK, BOLD, CONDENSED_BLACK
from bangtin.posters.layout.block import Column, Part, stack
from bangtin.posters.layout.breaking import Line, atoms
from bangtin.posters.layout.rows import TextRow, fewest_lines, largest_rows
from bangtin.posters.layout.setting import LetterStyle, measure, text_line, widest
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.layout.slogan_block import Range
from bangtin.posters.layout.weighing import Breaker, measured
from bangtin.posters.message import Row

VALUE, LABEL = LetterStyle(BLACK), LetterStyle(BOLD)
NARROW = LetterStyle(CONDENSED_BLACK)

NARROW_GROWTH = 0.74 / 0.70
"""The narrow face is set larger by so much: its capitals are lower in the em."""


@dataclass(frozen=True)
class ValueStyle:
    """How labelled values look: em sizes in scene units."""

    sizes: Range
    label: float
    pad: float
    """What a row keeps free above and below its ink together."""
    value: LetterStyle = VALUE
    time_lines: int = 1
    """Lines that a time may take: where one is too long, it is parted between date and hour."""


def fit_values(
    sheet: Sheet, rows: Sequence[Row], column: Column, height: float, style: ValueStyle, most_lines: int
) -> tuple[TextRow, ...] | None:
    """All values in the largest common size, in equal rows where that leaves the size legal, else by their needs."""
    breakers = [measured(atoms(row.value.split(), sheet.words), measure(style.value)) for row in rows]
    return largest_rows(
        lambda size: _set(rows, breakers, column, style, size, most_lines), style.sizes, height, style.pad
    )


def _set(
    rows: Sequence[Row],
    breakers: Sequence[Breaker],
    column: Column,
    style: ValueStyle,
    size: float,
    most_lines: int,
) -> list[TextRow] | None:
    made = []
    for row, breaker in zip(rows, breakers, strict=True):
        value = _time(row, column, style, size) if row.unbroken else _value(breaker, column, style, size, most_lines)
        if value is None:
            return None
        label = Part((text_line(row.label),), LABEL, style.label, "ink", "label")
        made.append(TextRow(stack([label, value], column), value.size, style.label))
    return made


def _value(breaker: Breaker, column: Column, style: ValueStyle, size: float, most_lines: int) -> Part | None:
    lines = fewest_lines(breaker, column.width / size, most_lines)
    return _part(lines, style.value, size) if lines else None


def _time(row: Row, column: Column, style: ValueStyle, size: float) -> Part | None:
    """In the common size; parted, or in the narrow face, only where even the least size would be too wide."""
    for face, grown in ((style.value, 1.0), (NARROW, NARROW_GROWTH)):
        for lines in _time_settings(row.value, style.time_lines):
            wide = widest(lines, face) * grown
            if wide * size <= column.width:
                return _part(lines, face, grown * size)
            if wide * style.sizes.low <= column.width:
                return None
    return None


def _time_settings(value: str, most_lines: int) -> Iterator[tuple[Line, ...]]:
    """A time on one line, and as date and hour on two."""
    yield (text_line(value),)
    date, comma, hour = value.rpartition(", ")
    if comma and most_lines > 1:
        yield (text_line(f"{date},"), text_line(hour))


def _part(lines: tuple[Line, ...], style: LetterStyle, size: float) -> Part:
    return Part(lines, style, size, "ground", "value", extra=0.0, least=1.16)
