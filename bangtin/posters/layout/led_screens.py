"""A slogan or a text and the room of a panel in; its lines, shared out to as few screens as can be, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, combinations, pairwise

from bangtin.posters.layout.breaking import DASH, Atom, Line, Phrase, Words, atoms
from bangtin.posters.layout.led_rows import Row, SetRow, baselines, line_width, set_row
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.layout.weighing import Breaker

LEAST = 25
"""Em in lamps: capitals of 18, below which hats and hooks have less than two. For all text but the sample line."""

MOST_GROWTH = 1.25
"""The largest em as a part of a format's least."""

_GAP, _AIR = 5, 4
"""Lamps of a panel that is 96 high: between the red block and the words, and above and below them."""

_MODEL_HEIGHT = 96

_LINE = 1.4
"""Em that a line takes in height."""

_PART_END = re.compile(r"(?<=[,;–])\s+")

_LEAST_LAST = 0.36
"""Of the longest line: on a panel larger type is worth more than a last line of some length."""

_MOST_LINES = 24
"""A clause with more lines is nothing for a panel."""

_LAST_COUNTS, _SHORT_LAST_COUNTS = 0.75, 0.5
"""How full the last screen counts: it is the one that stays in mind, even more so where it is short of a line."""


@dataclass(frozen=True, slots=True)
class Side:
    """The red block on the left of a screen, and the icon in it; lamps of a panel that is 96 high."""

    block: int
    icon: int


STRIP = Side(6, 0)
"""Without an icon: for names and sources, which are long."""

SIDES = (Side(44, 38), Side(30, 26), STRIP)
"""The best liked first; a narrower one where a word would be too wide."""


@dataclass(frozen=True)
class Panel:
    """The measures of a panel in lamps."""

    width: int
    height: int
    safe: int
    least: int
    """Em of slogans at least."""

    @classmethod
    def of(cls, sheet: Sheet) -> Panel:
        fmt = sheet.format
        return cls(round(fmt.width), round(fmt.height), round(fmt.safe), round(fmt.min_em))

    def lamps(self, model: int) -> int:
        """A length of the model panel, on this one."""
        return round(model * self.height / _MODEL_HEIGHT)

    @property
    def air(self) -> int:
        """Rows that stay dark above and below all words."""
        return max(self.safe, self.lamps(_AIR))

    @property
    def sizes(self) -> range:
        """Em sizes of a slogan, the largest first."""
        return self._sizes_down_to(self.least)

    @property
    def text_sizes(self) -> range:
        """Em sizes of other texts, the largest first."""
        return self._sizes_down_to(LEAST)

    def _sizes_down_to(self, least: int) -> range:
        step = self.lamps(1)
        most = round(MOST_GROWTH * self.least)
        return range(least + (most - least) // step * step, least - 1, -step)

    @property
    def lines(self) -> int:
        """Lines of a slogan on one screen."""
        return max(1, int(self.height / (_LINE * self.least)))

    def left(self, side: Side) -> int:
        """Where words begin."""
        return self.lamps(side.block) + self.lamps(_GAP)

    def room(self, side: Side) -> int:
        """Columns for words and a hung dash."""
        return self.width - self.safe - self.left(side)

    def holds(self, rows: Sequence[SetRow], side: Side, foot: int = 0) -> bool:
        """Whether rows fit below each other on one screen that keeps `foot` lamps free at its end."""
        if max(row.reach for row in rows) > self.room(side):
            return False
        tall = baselines(rows)[-1] + rows[-1].bottom - rows[0].top
        return tall <= self.height - 2 * self.air - foot


def text_phrase(text: str, words: Words) -> Phrase:
    """A text that is no slogan; a dash inside of it stays with the word before."""
    made: list[Atom] = []
    for atom in atoms(text.split(), words):
        if made and atom.words[0] in ("-", DASH):
            made[-1] = Atom((*made[-1].words, DASH, *atom.words[1:]), made[-1].little)
        else:
            made.append(atom)
    return tuple(made)


def part_phrase(text: str) -> Phrase:
    """A text of parts that hold together: `Thứ Bảy,` `12/12/2026,` `7 giờ 30 –` `11 giờ`."""
    return tuple(Atom(tuple(part.split())) for part in _PART_END.split(text))


def slogan_lines(found: Sequence[Phrase], room: int, size: int, lines: int) -> list[list[Line]] | None:
    """The lines of every screen; None where a word is too wide. No screen holds parts of two phrases."""
    screens: list[list[Line]] = []
    for index, phrase in enumerate(found):
        ends = index == len(found) - 1
        whole = _set_out(phrase, room, size, lines, lines, ends)
        shared = [whole] if whole is not None else _clause_screens(phrase, room, size, lines, ends)
        if shared is None:
            return None
        screens += shared
    return screens


def _clause_screens(phrase: Phrase, room: int, size: int, lines: int, ends: bool) -> list[list[Line]] | None:
    """Every clause on screens of its own, but the last not on one of a single line where running on spares it that."""
    clauses = list(_clauses(phrase))
    screens: list[list[Line]] = []
    for number, clause in enumerate(clauses, start=1):
        set_out = _set_out(clause, room, size, lines, _MOST_LINES, ends or number < len(clauses))
        if set_out is None:
            return None
        screens += _sharings(set_out, lines, size)[0]
    if len(clauses) > 1 and len(screens[-1]) == 1:
        set_out = _set_out(phrase, room, size, lines, _MOST_LINES, ends)
        running = _sharings(set_out, lines, size)[0] if set_out else screens
        return running if len(running) <= len(screens) else screens
    return screens


def text_lines(phrase: Phrase, room: int, size: int, lines: int) -> list[list[list[Line]]]:
    """The ways to share the lines of a text that runs on out to screens, the best first; none where a word is wide."""
    set_out = _set_out(phrase, room, size, lines, _MOST_LINES, ends=True)
    return [] if set_out is None else _sharings(set_out, lines, size)


def _sharings(set_out: list[Line], lines: int, size: int) -> list[list[list[Line]]]:
    """Lines on as few screens as can be, of nearly equal height; first the way that leaves the emptiest fullest."""
    screens = -(-len(set_out) // lines)
    each = -(-len(set_out) // screens)
    spare = screens * each - len(set_out)

    def shared(short: tuple[int, ...]) -> list[list[Line]]:
        ends = accumulate((each - (screen in short) for screen in range(screens)), initial=0)
        return [set_out[start:end] for start, end in pairwise(ends)]

    def least_held(sharing: list[list[Line]]) -> float:
        *before, last = (sum(line_width(line.words, size) for line in screen) for screen in sharing)
        counts = _LAST_COUNTS if len(sharing[-1]) == each else _SHORT_LAST_COUNTS
        return min([*before, counts * last])

    ways = [shared(short) for short in combinations(range(screens - 1, -1, -1), spare)]
    return sorted(ways, key=least_held, reverse=True)


def _set_out(phrase: Phrase, room: int, size: int, lines: int, most: int, ends: bool) -> list[Line] | None:
    """A phrase in at most so many lines, and in as few screens as can be, each of them as full as can be."""

    breaker = _breaker(phrase, size, ends)
    for count in _counts(lines, min(most, breaker.most)):
        found = breaker.lines(count, room)
        if found is not None:
            return list(found)
    return None


@lru_cache(maxsize=128)
def _breaker(phrase: Phrase, size: int, last: bool) -> Breaker:
    """A phrase measured in one size: each side of the screen, and each number of lines, asks for it again."""
    return Breaker(phrase, lambda syllables: line_width(syllables, size), last, _LEAST_LAST)


def _counts(lines: int, most: int) -> Iterator[int]:
    """Numbers of lines in the order of liking: few screens, then screens of equal height, then few lines."""
    for screens in range(1, -(-most // lines) + 1):
        counts = range((screens - 1) * lines + 1, min(screens * lines, most) + 1)
        yield from sorted(counts, key=lambda count: (count % screens != 0, count))


def _clauses(phrase: Phrase) -> Iterator[Phrase]:
    """A phrase parted after its pauses."""
    start = 0
    for index, atom in enumerate(phrase, start=1):
        if atom.pauses or index == len(phrase):
            yield phrase[start:index]
            start = index


def joined(screens: Sequence[Sequence[Row]], panel: Panel, side: Side) -> list[list[Row]]:
    """Neighbouring screens made one where they fit together."""
    made: list[list[Row]] = []
    for screen in screens:
        together = [*made[-1], *screen] if made else []
        if together and len(together) <= panel.lines and panel.holds([set_row(row) for row in together], side):
            made[-1] = together
        else:
            made.append(list(screen))
    return made
