"""A sheet with an announcement in; those of its rows that big pieces must hold out, and their discs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bangtin.posters.layout.rows import TextRow
from bangtin.posters.layout.scenery import disc
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.message import AnnouncementContent, Row
from bangtin.posters.scene import Item

MOST_DISC = 0.86
"""Part of a row's height that its disc may take."""

WHEN, WHERE, WHO = "Thời gian", "Địa điểm", "Dành cho"


def notice(sheet: Sheet) -> AnnouncementContent:
    content = sheet.message.content
    assert isinstance(content, AnnouncementContent)
    return content


def rows_labelled(sheet: Sheet, labels: Sequence[str]) -> tuple[Row, ...]:
    """The rows with these labels, in the order of the labels; those that the announcement has."""
    by_label = {row.label: row for row in notice(sheet).rows}
    return tuple(by_label[label] for label in labels if label in by_label)


def drawn_rows(rows: Sequence[Row], texts: Sequence[TextRow], x: float, top: float, most: float) -> Iterator[Item]:
    """Every row's disc, whose left edge stands at `x`, and its text; the first row begins at `top`.

    The discs are equal, `most` wide at most.
    """
    diameter = min(most, *(MOST_DISC * text.height for text in texts))
    for row, text in zip(rows, texts, strict=True):
        middle = top + text.height / 2
        paints = ("accent", "ink") if row.stands_out else ("ground", "paper")
        yield from disc(x + diameter / 2, middle, diameter, row.icon, *paints)
        yield from text.at(middle)
        top += text.height
