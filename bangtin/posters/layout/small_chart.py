"""A target's value on its axis in; a small chart for sides that are read in the hand out.

A bar where the axis begins at nothing, else a dot: a bar on a cut axis would mislead. Values that more would fulfil as
well have the way on marked. The drawing repeats what the words above it say.
"""

from __future__ import annotations

from collections.abc import Iterator

from bangtin.posters.fonts import BOLD, EXTRA_BOLD
from bangtin.posters.layout.block import one_line
from bangtin.posters.layout.geometry import Rect, circle, rounded
from bangtin.posters.layout.setting import LetterStyle, text_width
from bangtin.posters.message import Chart
from bangtin.posters.scene import Fill, Item

WORDS, ENDS = LetterStyle(EXTRA_BOLD), LetterStyle(BOLD)

HEIGHT = 26.0
"""Millimetres that a chart takes."""

_WORDS_EM, _ENDS_EM, _BAR, _LINE, _DOT = 5.4, 3.3, 6.0, 1.6, 4.2
"""Millimetres: em of the words and of the axis' ends, height of the bar, width of the line, radius of the dot."""

_BAR_TOP, _ENDS_BASELINE = 10.0, 24.0


def small_chart(chart: Chart, box: Rect) -> Iterator[Item]:
    """The chart in a box `HEIGHT` mm high, on a light field."""
    size = min(_WORDS_EM, box.width / text_width(chart.words, WORDS))
    words = chart.words[:1].upper() + chart.words[1:]
    yield from one_line(words, WORDS, size, "ground", box.x0, box.y0 + _WORDS_EM, "left", "chart")
    yield from _dot(chart, box) if chart.axis.cut else _bar(chart, box)
    low = one_line(chart.axis.low_words, ENDS, _ENDS_EM, "ink", box.x0, box.y0 + _ENDS_BASELINE, "left", "axis")
    high = one_line(chart.axis.high_words, ENDS, _ENDS_EM, "ink", box.x1, box.y0 + _ENDS_BASELINE, "right", "axis")
    yield from (*low, *high)


def _place(chart: Chart, box: Rect) -> float:
    return box.x0 + chart.axis.share(chart.value) * box.width


def _bar(chart: Chart, box: Rect) -> Iterator[Item]:
    top, x = box.y0 + _BAR_TOP, _place(chart, box)
    yield Fill(rounded(Rect(box.x0, top, box.x1, top + _BAR), _BAR / 2), "soft")
    yield Fill(rounded(Rect(box.x0, top, max(x, box.x0 + _BAR), top + _BAR), _BAR / 2), "ground")


def _dot(chart: Chart, box: Rect) -> Iterator[Item]:
    middle, x, half = box.y0 + _BAR_TOP + _BAR / 2, _place(chart, box), _LINE / 2
    yield Fill(rounded(Rect(box.x0, middle - half, box.x1, middle + half), half), "soft")
    if chart.open_ended:
        yield Fill(rounded(Rect(x, middle - half, box.x1, middle + half), half), "mid")
    yield Fill(circle(x, middle, _DOT), "ground")
