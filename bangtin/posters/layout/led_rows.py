"""Words, sizes and colours in; rows of letters in whole lamps, and how far apart they stand, out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, pairwise

from bangtin.posters.fonts import CONDENSED_BLACK
from bangtin.posters.lamp_letters import Lit, cap_rows, word_ink, word_lit
from bangtin.posters.layout.breaking import DASH, Line
from bangtin.posters.layout.setting import LetterStyle
from bangtin.posters.scene import Paint, PlacedWord, TextLine

CAPITALS = LetterStyle(CONDENSED_BLACK, capitals=True)
AS_WRITTEN = LetterStyle(CONDENSED_BLACK)
"""For signs of units: `cm` is no word."""

WORD_GAP = 0.2
"""Em from ink to ink."""

ROW_GAP = 3
"""Dark lamps between the inks of two rows."""

MARK_GAP = 2
"""Dark columns between a mark that hangs over and the next word."""

LEAST_LEADING = 0.55
"""Of the smaller capitals' height, between the capitals of two rows: rows without marks stand no closer than others."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one size (em in lamps) and colour."""

    line: Line
    size: int
    paint: Paint
    role: str
    style: LetterStyle = CAPITALS


Row = tuple[Run, ...]
"""Runs on one baseline."""


@dataclass(frozen=True, slots=True)
class _Word:
    """A drawn word: columns from its row's left ink, rows above the baseline."""

    text: str
    x: int
    rise: int


@lru_cache(maxsize=8192)
def _place(line: Line, style: LetterStyle, size: int) -> tuple[tuple[_Word, ...], int]:
    """The words with the hung dash, the left ink at 0; and the columns that they take without the dash."""
    words: list[_Word] = []
    right = rightmost = width = 0
    texts = [*line.words, *((DASH,) if line.dash else ())]
    for index, text in enumerate(texts):
        drawn, rise = (DASH, round(style.dash_rise * size)) if text == DASH else (style.drawn(text), 0)
        ink = word_ink(drawn, style.face, size, _tracking(style, size))
        gap = _gap(texts[index - 1 : index + 1], style, size)
        # A mark may hang over into the gap, as long as it stays clear of the next word's.
        x = max(right + gap - ink.left, rightmost + MARK_GAP - ink.leftmost) if index else -ink.leftmost
        words.append(_Word(drawn, x, rise))
        right, rightmost = x + ink.right, x + ink.rightmost
        if index < len(line.words):
            width = rightmost
    return tuple(words), width


def line_width(words: tuple[str, ...], size: int) -> int:
    """Columns that words in capitals take on one line."""
    return _place(Line(words), CAPITALS, size)[1]


def _tracking(style: LetterStyle, size: int) -> int:
    return round(style.tracking * size)


def _gap(pair: Sequence[str], style: LetterStyle, size: int) -> int:
    """Dark columns between two words, or a word and a dash."""
    apart = style.dash_gap if DASH in pair else WORD_GAP + 4 * style.tracking
    return round(apart * size)


@dataclass(frozen=True, slots=True)
class SetRow:
    """A row in lamps, from its left ink and its baseline on."""

    row: Row
    starts: tuple[int, ...]
    """Where its runs begin."""
    reach: int
    """Columns with a hung dash."""
    tops: Mapping[int, int]
    feet: Mapping[int, int]
    """The highest and the lowest lit row of each column that has any."""

    @property
    def top(self) -> int:
        return min(self.tops.values())

    @property
    def bottom(self) -> int:
        """The first dark row below all ink."""
        return max(self.feet.values()) + 1

    @property
    def cap(self) -> int:
        return max(cap_rows(run.style.face, run.size) for run in self.row)

    def at(self, x: int, baseline: int) -> tuple[TextLine, ...]:
        """Its words with the left ink at `x`; a dash beside capitals on a baseline of its own."""
        made = []
        for run, start in zip(self.row, self.starts, strict=True):
            words = _place(run.line, run.style, run.size)[0]
            for rise, group in groupby(words, lambda word: word.rise):
                placed = tuple(PlacedWord(word.text, x + start + word.x) for word in group)
                face, tracking = run.style.face, run.style.tracking
                made.append(TextLine(placed, baseline - rise, face, run.size, run.paint, tracking, run.role))
        return tuple(made)


@lru_cache(maxsize=512)
def set_row(row: Row) -> SetRow:
    """Set the runs of a row after each other."""
    starts: list[int] = []
    width = 0
    lit: list[Lit] = []
    for run in row:
        start = width + (round(WORD_GAP * run.size) if starts else 0)
        words, taken = _place(run.line, run.style, run.size)
        starts.append(start)
        for word in words:
            shown = word_lit(word.text, run.style.face, run.size, _tracking(run.style, run.size))
            x = start + word.x
            lit += (Lit(at - word.rise, first + x, behind + x) for at, first, behind in shown)
        width = start + taken
    tops: dict[int, int] = {}
    feet: dict[int, int] = {}
    for at, first, behind in sorted(lit):
        feet |= dict.fromkeys(range(first, behind), at)  # the lowest row comes last
    for at, first, behind in sorted(lit, reverse=True):
        tops |= dict.fromkeys(range(first, behind), at)
    return SetRow(row, tuple(starts), max(feet) + 1, tops, feet)


def baselines(rows: Sequence[SetRow]) -> tuple[int, ...]:
    """Where the baselines of rows below each other stand, the first at 0: inks never nearer than `ROW_GAP`."""
    found = [0]
    for upper, lower in pairwise(rows):
        leading = lower.cap + round(LEAST_LEADING * min(upper.cap, lower.cap))
        found.append(found[-1] + max(leading, _clearance(upper.feet, lower.tops)))
    return tuple(found)


def _clearance(feet: Mapping[int, int], tops: Mapping[int, int]) -> int:
    """The least distance of two baselines at which all inks that lie over each other stay `ROW_GAP` lamps apart."""
    near = range(-ROW_GAP, ROW_GAP + 1)
    return max(
        (feet[column + by] + ROW_GAP + 1 - top for column, top in tops.items() for by in near if column + by in feet),
        default=0,
    )
