"""A phrase, measured, in; its best breaking into any number of lines out.

The whole phrase is weighed at once (dynamic programming), not line after line. Lines end at pauses where they can,
never in a little word; no line is one short syllable, and the last is not much shorter than the longest. Widths are in
em: the breaking for a number of lines does not depend on the size of the type.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import lru_cache

from bangtin.posters.layout.breaking import PAUSES, Line, Phrase, Words, phrases

Measure = Callable[[tuple[str, ...]], float]
"""Width of a line of words in em."""

_SHORT = 6
"""A line of one syllable with fewer letters than this is no line."""

LEAST_LAST = 0.4
"""The last line is at least this part of the longest."""

_LONGEST_LINE = 24
"""Atoms; a line with more is no line of a poster."""

_SLACK = (1.07, 1.2, 1.45, 1.8)
"""By how much the longest line may exceed the least possible, so that lines end at pauses."""

_PLAIN_BREAK, _BEFORE_LITTLE, _INNER_PAUSE = 0.10, 0.02, 0.06
"""What a break in the flow, a break before a little word, and a pause that no line end marks cost."""


class Breaker:
    """One phrase, measured: finds its best breaking for any number of lines."""

    def __init__(self, phrase: Phrase, measure: Measure, last: bool, least_last: float = LEAST_LAST) -> None:
        self._atoms = phrase
        self._last = last
        self._least_last = least_last
        count = len(phrase)
        syllables = tuple(atom.words for atom in phrase)
        self._widths = [
            [
                (measure(sum(syllables[i:j], ())) if j - i <= _LONGEST_LINE else math.inf) if j > i else 0.0
                for j in range(count + 1)
            ]
            for i in range(count)
        ]
        self._narrowest: dict[int, float] = {}
        self._found: dict[tuple[int, float], tuple[float, tuple[int, ...]] | None] = {}

    @property
    def most(self) -> int:
        return len(self._atoms)

    def narrowest(self, lines: int) -> float:
        """The least width in em into which this many legal lines go; infinite where there are none."""
        if lines not in self._narrowest:
            best = [0.0] + [math.inf] * len(self._atoms)
            for left in range(lines, 0, -1):
                best = self._step_narrowest(best, final=left == 1)
            self._narrowest[lines] = best[-1]
        return self._narrowest[lines]

    def _step_narrowest(self, before: Sequence[float], final: bool) -> list[float]:
        count = len(self._atoms)
        after = [math.inf] * (count + 1)
        for end in range(1, count + 1):
            if final and end < count:
                continue
            for start in range(end):
                if before[start] < math.inf and self._legal(start, end):
                    after[end] = min(after[end], max(before[start], self._widths[start][end]))
        return after

    def _legal(self, start: int, end: int) -> bool:
        """Whether the atoms from `start` to `end` may make a line."""
        count = len(self._atoms)
        if end < count and self._atoms[end - 1].little:
            return False
        line = self._atoms[start:end]
        alone = len(line) == 1 and len(line[0].words) == 1 and len(line[0].words[0].strip(PAUSES)) < _SHORT
        return not alone or end - start == count

    def lines(self, number: int, width: float) -> tuple[Line, ...] | None:
        """The best breaking into `number` lines no wider than `width` em; None where there is none."""
        least = self.narrowest(number)
        if least > width + 1e-9:
            return None
        for slack in _SLACK:
            found = self._best(number, min(width, least * slack))
            if found is not None:
                return self._as_lines(found[1])
        return None

    def weighed(self, number: int, width: float) -> tuple[float, tuple[Line, ...]] | None:
        """The breaking with the best pauses that `width` allows, with its cost; None where there is none."""
        found = self._best(number, width)
        return (found[0], self._as_lines(found[1])) if found else None

    def _best(self, number: int, cap: float) -> tuple[float, tuple[int, ...]] | None:
        """The cheapest line ends by the whole phrase's cost; equal costs go to the earlier ends."""
        asked = (number, cap)
        if asked not in self._found:
            self._found[asked] = self._weigh(number, cap)
        return self._found[asked]

    def _weigh(self, number: int, cap: float) -> tuple[float, tuple[int, ...]] | None:
        count = len(self._atoms)
        states: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
        for done in range(1, number + 1):
            reached: dict[int, tuple[float, tuple[int, ...]]] = {}
            for start, (cost, ends) in states.items():
                for end in range(start + 1, count + 1) if done < number else (count,):
                    if end <= start or not self._legal(start, end) or self._widths[start][end] > cap + 1e-9:
                        continue
                    if done == number > 1 and self._widths[start][end] < self._least_last * cap:
                        continue
                    offer = (round(cost + self._cost(start, end, cap), 9), (*ends, end))
                    reached[end] = min(reached.get(end, offer), offer)
            states = reached
        return states.get(count)

    def _cost(self, start: int, end: int, cap: float) -> float:
        empty = (cap - self._widths[start][end]) / cap if cap else 0.0
        pauses = sum(atom.pauses for atom in self._atoms[start : end - 1])
        cost = empty * empty + _INNER_PAUSE * pauses
        if end == len(self._atoms) or self._atoms[end - 1].pauses:
            return cost
        following = self._atoms[end]
        opens = following.little or following.words[0][0] in '“("'
        return cost + (_BEFORE_LITTLE if opens else _PLAIN_BREAK)

    def _as_lines(self, ends: tuple[int, ...]) -> tuple[Line, ...]:
        made = []
        for start, end in zip((0, *ends), ends, strict=False):
            words = sum((atom.words for atom in self._atoms[start:end]), ())
            made.append(Line(words, dash=not self._last and end == len(self._atoms)))
        return tuple(made)


@lru_cache(maxsize=512)
def measured(phrase: Phrase, measure: Measure, last: bool = True) -> Breaker:
    """A phrase's breaker, kept: one format after another, and one edition after another, asks it the same."""
    return Breaker(phrase, measure, last)


def breakers(text: str, words: Words, measure: Measure) -> tuple[Breaker, ...]:
    """A breaker for every phrase of a stored text."""
    found = phrases(text, words)
    return tuple(measured(phrase, measure, last=index == len(found) - 1) for index, phrase in enumerate(found))
