"""A slogan and the room that it has in; the largest legal setting of it out, in two sizes or in one."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from bangtin.posters.fonts import BLACK
from bangtin.posters.layout.block import Block, Column, Part, stack
from bangtin.posters.layout.breaking import Line, Setting, Words, forced
from bangtin.posters.layout.leading import PHRASE_GAP
from bangtin.posters.layout.setting import LetterStyle, measure, widest
from bangtin.posters.layout.weighing import Breaker, breakers
from bangtin.posters.scene import FontFace, Paint

MOST_LINES = 6
"""More lines are no slogan any more but a paragraph."""

RATIO = (0.45, 0.7)
"""Sizes of the second phrase as parts of the first."""

LINE_COST = 0.92
"""What one more line must gain in size to be worth its pause (size is weighed times this, once a line)."""

_STEP = 0.985
"""By how much type shrinks from one try to the next."""

_TIE = 0.02
"""Sizes closer than this part count as equal; then fewer lines win."""


class Range(NamedTuple):
    """Least and largest em size in scene units."""

    low: float
    high: float


@dataclass(frozen=True)
class Room:
    """What a slogan has: its column, the height of its ink, its looks."""

    column: Column
    height: float
    capitals: bool
    paints: tuple[Paint, ...]
    """Of the phrases, in turn."""
    most_lines: int = MOST_LINES
    face: FontFace = BLACK
    phrase_gap: float = PHRASE_GAP
    """Em more between two phrases."""
    line_cost: float = LINE_COST

    @property
    def style(self) -> LetterStyle:
        return LetterStyle(self.face, self.capitals)

    def holds(self, block: Block) -> bool:
        reach = self.column.x1 if self.column.reach is None else self.column.reach
        return block.height <= self.height and block.box.x1 <= reach + 1e-6 and block.box.x0 >= self.column.x0 - 1e-6


@dataclass(frozen=True)
class _Copy:
    """The slogan's phrases: to be broken, or broken by the author."""

    breakers: tuple[Breaker, ...]
    forced: Setting

    @property
    def count(self) -> int:
        return len(self.forced or self.breakers)

    def choices(self, most_lines: int) -> Iterator[tuple[int, ...]]:
        """Numbers of lines for every phrase, all combinations with no more lines than allowed."""
        if self.forced:
            yield tuple(len(phrase) for phrase in self.forced)
            return
        options = [
            [n for n in range(1, min(most_lines, b.most) + 1) if b.narrowest(n) < math.inf] for b in self.breakers
        ]
        yield from (choice for choice in product(*options) if sum(choice) <= most_lines)

    def widest(self, phrase: int, lines: int, style: LetterStyle) -> float:
        if self.forced:
            return widest(self.forced[phrase], style)
        return self.breakers[phrase].narrowest(lines)

    def lines(self, phrase: int, number: int, width: float) -> tuple[Line, ...] | None:
        return self.forced[phrase] if self.forced else self.breakers[phrase].lines(number, width)


@lru_cache(maxsize=64)
def _copy(text: str, breaks: tuple[str, ...], words: Words, style: LetterStyle) -> _Copy:
    """A slogan ready to be broken, kept while one format after another tries it."""
    if breaks:
        return _Copy((), forced(breaks))
    return _Copy(breakers(text, words, measure(style)), ())


def phrase_count(text: str, breaks: tuple[str, ...], words: Words) -> int:
    """How many phrases a slogan has."""
    return _copy(text, breaks, words, LetterStyle(BLACK)).count


@lru_cache(maxsize=1024)
def one_size(text: str, breaks: tuple[str, ...], words: Words, room: Room, sizes: Range) -> Block | None:
    """All phrases in one size, as large as the room and `sizes` allow; None where even the least size fails."""
    copy = _copy(text, breaks, words, room.style)

    def tries() -> Iterator[_Try]:
        for choice in copy.choices(room.most_lines):
            em = max(copy.widest(index, n, room.style) for index, n in enumerate(choice))
            size = min(sizes.high, room.column.width / em)
            yield _Try(size, sum(choice), _build_one(copy, choice, room), room.line_cost)

    return _largest(tries(), sizes, room)


@lru_cache(maxsize=1024)
def two_sizes(
    text: str, breaks: tuple[str, ...], words: Words, room: Room, first: Range, second: Range
) -> Block | None:
    """Two phrases, the second smaller: the largest first phrase, then the largest second; None where none fits."""
    copy = _copy(text, breaks, words, room.style)
    if copy.count != 2:
        return None

    def tries() -> Iterator[_Try]:
        for one, two in copy.choices(room.most_lines):
            big = min(first.high, room.column.width / copy.widest(0, one, room.style))
            small = min(second.high, room.column.width / copy.widest(1, two, room.style), RATIO[1] * big)
            if small >= max(second.low, RATIO[0] * big):
                build = _build_two(copy, (one, two), room, small / big, second.low)
                yield _Try(big, one + two, build, room.line_cost)

    return _largest(tries(), first, room)


@dataclass(frozen=True)
class _Try:
    """A choice of line numbers with the largest size that its width allows."""

    size: float
    lines: int
    build: Callable[[float], Block | None]
    line_cost: float

    def worth(self, size: float) -> float:
        return size * self.line_cost**self.lines


def _largest(tries: Iterator[_Try], sizes: Range, room: Room) -> Block | None:
    """The best of all tries: the largest type that its lines are worth; on a tie fewer lines, then the more even."""
    best: Block | None = None
    best_key = (-math.inf, 0, 0.0)
    for one in sorted(tries, key=lambda t: (-t.worth(t.size), t.lines)):
        size = one.size
        while size >= sizes.low - 1e-9 and _bucket(one.worth(size)) >= best_key[0]:
            block = one.build(size)
            if block is None:
                break
            if room.holds(block):
                key = (_bucket(one.worth(size)), -one.lines, -_raggedness(block))
                if key > best_key:
                    best, best_key = block, key
                break
            size *= _STEP
    return best


def _bucket(size: float) -> float:
    return math.floor(math.log(size) / math.log(1 + _TIE) + 1e-6)


def _raggedness(block: Block) -> float:
    """How uneven the lines are: sum of the squared gaps to the longest."""
    ends: dict[float, tuple[float, float]] = {}
    for line in block.lines:
        x0, x1 = ends.get(line.baseline, (math.inf, -math.inf))
        ends[line.baseline] = (min(x0, line.words[0].x), max(x1, line.words[-1].x))
    widths = [x1 - x0 for x0, x1 in ends.values()]
    return round(sum((max(widths) - width) ** 2 for width in widths), 6)


def _build_one(copy: _Copy, choice: Sequence[int], room: Room) -> Callable[[float], Block | None]:
    def build(size: float) -> Block | None:
        return _stack(copy, choice, room, [size] * len(choice))

    return build


def _build_two(
    copy: _Copy, choice: Sequence[int], room: Room, ratio: float, least: float
) -> Callable[[float], Block | None]:
    def build(size: float) -> Block | None:
        small = max(ratio * size, least)
        return _stack(copy, choice, room, [size, small]) if small <= RATIO[1] * size + 1e-6 else None

    return build


def _stack(copy: _Copy, choice: Sequence[int], room: Room, sizes: Sequence[float]) -> Block | None:
    parts = []
    for index, (number, size) in enumerate(zip(choice, sizes, strict=True)):
        lines = copy.lines(index, number, room.column.width / size)
        if lines is None:
            return None
        paint = room.paints[index % len(room.paints)]
        parts.append(Part(lines, room.style, size, paint, extra=room.phrase_gap))
    return stack(parts, room.column)
