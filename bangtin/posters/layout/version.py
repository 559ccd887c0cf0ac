"""A sheet in; the small mark that tells an old print from a new one out: the code and the day of the content."""

from __future__ import annotations

from bangtin.posters.fonts import MEDIUM
from bangtin.posters.layout.block import Align, one_line
from bangtin.posters.layout.setting import LetterStyle
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.scene import Paint, TextLine

VERSION = LetterStyle(MEDIUM)

SHARE = 0.0125
"""Em in short sides: it is for whoever takes the sheet down, not for passers-by."""

LEAST_MM, LEAST_PX = 2.1, 15
"""Smaller letters can't be read in the hand, or on a phone."""


def version_size(sheet: Sheet) -> float:
    """Em size of the mark in the sheet's unit."""
    least = LEAST_MM if sheet.format.unit == "mm" else LEAST_PX
    return max(least, SHARE * sheet.s)


def version_mark(sheet: Sheet, x: float, baseline: float, paint: Paint, align: Align) -> tuple[TextLine, ...]:
    """The mark on one line, set left, right or centred at `x`."""
    return one_line(sheet.message.version, VERSION, version_size(sheet), paint, x, baseline, align, "version")
