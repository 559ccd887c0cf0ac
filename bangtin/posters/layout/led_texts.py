"""A text with its role and icon in; the screens that show it, as few as can be and in the largest type, out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from itertools import cycle
from typing import TypeVar

from bangtin.posters.layout.breaking import Line, Phrase, Words, phrases
from bangtin.posters.layout.led_rows import Row, Run, set_row
from bangtin.posters.layout.led_scene import Screen, sample_foot
from bangtin.posters.layout.led_screens import (
    LEAST,
    SIDES,
    STRIP,
    Panel,
    Side,
    joined,
    part_phrase,
    slogan_lines,
    text_lines,
    text_phrase,
)
from bangtin.posters.layout.sheet import Sheet

Made = TypeVar("Made")

WHITE, YELLOW = "paper", "accent"

_NEARLY = 0.8
"""Type beside a better liked side may be smaller by so much."""

Rows = list[list[Row]]
"""The rows of some screens."""

_KEPT = 1024
"""Texts whose screens are kept: most editions say the same, and looking for the largest type takes long."""


@dataclass(frozen=True)
class Told:
    """A text that explains, under a short heading where it needs one."""

    text: str
    role: str
    what: str
    """What it is called where it has no room."""
    icon: str = ""
    """Without one it has the wide screen of names and sources."""
    heading: str | None = None
    whole_parts: bool = False
    """Whether lines end after commas and dashes only, as those of day and hour do."""

    def phrase(self, words: Words) -> Phrase:
        return part_phrase(self.text) if self.whole_parts else text_phrase(self.text, words)

    @property
    def sides(self) -> tuple[Side, ...]:
        return SIDES if self.icon else (STRIP,)


def slogan_screens(sheet: Sheet, panel: Panel, text: str, icon: str, role: str = "slogan") -> list[Screen]:
    """Phrase after phrase; on large panels several share a screen. Raises DoesNotFit."""
    made = first_made(_set_slogan(panel, phrases(text, words), role) for words in sheet.words.ever_looser)
    if made is None:
        raise sheet.refuse("Khẩu hiệu")
    side, rows = made
    return [Screen(tuple(screen), side, icon) for screen in rows]


@lru_cache(maxsize=_KEPT)
def _set_slogan(panel: Panel, found: tuple[Phrase, ...], role: str) -> tuple[Side, Rows] | None:
    def make(side: Side, size: int) -> Rows | None:
        screens = slogan_lines(found, panel.room(side), size, panel.lines)
        if screens is None:
            return None
        if panel.lines > 2 and 1 < len(found) == len(screens):
            return joined(_by_phrase(screens, size, role), panel, side)
        return _by_halves(screens, size, role)

    return _fewest(panel, SIDES, panel.sizes, make)


def first_made(tries: Iterable[Made | None]) -> Made | None:
    """What the first try that has room made."""
    return next((made for made in tries if made is not None), None)


def _fewest(
    panel: Panel, sides: Iterable[Side], sizes: Iterable[int], make: Callable[[Side, int], Rows | None], foot: int = 0
) -> tuple[Side, Rows] | None:
    """The fewest screens in the largest type, beside the best liked side that leaves the type nearly as large."""
    found: list[tuple[int, Side, Rows]] = []
    for side in sides:
        best: tuple[int, Side, Rows] | None = None
        for size in sizes:
            made = make(side, size)
            if made is not None and (best is None or len(made) < len(best[2])) and _fits(made, panel, side, foot):
                best = (size, side, made)
                if len(made) == 1:
                    break
        if best is not None:
            found.append(best)
    largest = max((size for size, _, _ in found), default=0)
    return next(((side, rows) for size, side, rows in found if size >= _NEARLY * largest), None)


def _fits(screens: Rows, panel: Panel, side: Side, foot: int) -> bool:
    feet = [0] * (len(screens) - 1) + [foot]
    pairs = zip(screens, feet, strict=True)
    return all(panel.holds([set_row(row) for row in screen], side, below) for screen, below in pairs)


def _by_halves(screens: Sequence[Sequence[Line]], size: int, role: str) -> Rows:
    """The upper lines of a screen white, the lower ones yellow."""
    made: Rows = []
    for lines in screens:
        white = (len(lines) + 1) // 2
        paints = [WHITE] * white + [YELLOW] * (len(lines) - white)
        made.append([(Run(line, size, paint, role),) for line, paint in zip(lines, paints, strict=True)])
    return made


def _by_phrase(phrases_lines: Sequence[Sequence[Line]], size: int, role: str) -> Rows:
    """White and yellow phrases in turn."""
    made: Rows = []
    for lines, paint in zip(phrases_lines, cycle((WHITE, YELLOW)), strict=False):
        made.append([(Run(line, size, paint, role),) for line in lines])
    return made


def told_screens(sheet: Sheet, panel: Panel, told: Told, foot: int = 0) -> list[Screen]:
    """A text in white; its heading stands in yellow on each screen, or on one before it. Raises DoesNotFit."""
    made = first_made(_set_told(panel, told, told.phrase(words), foot) for words in sheet.words.ever_looser)
    if made is None:
        raise sheet.refuse(told.what, LEAST)
    side, rows = made
    return [Screen(tuple(screen), side, told.icon) for screen in rows]


@lru_cache(maxsize=_KEPT)
def _set_told(panel: Panel, told: Told, phrase: Phrase, foot: int) -> tuple[Side, Rows] | None:
    under = _set_under(panel, told, phrase, foot)
    if told.heading is None or (under is not None and len(under[1]) == 1):
        return under
    after = _set_after(panel, told, phrase, foot)
    # Halves of a text under one heading each would say what it doesn't: `Mỗi người hãy: hợp lý`.
    return after if after is not None and (under is None or len(after[1]) <= len(under[1])) else under


def _set_after(panel: Panel, told: Told, phrase: Phrase, foot: int) -> tuple[Side, Rows] | None:
    """The heading alone on a screen, then the text."""
    made = _set_under(panel, replace(told, heading=None), phrase, foot)
    if made is None:
        return None
    side, rows = made
    over = _heading(panel, told, side, panel.text_sizes[0])
    return (side, [over, *rows]) if _fits([over], panel, side, 0) else None


def _set_under(panel: Panel, told: Told, phrase: Phrase, foot: int) -> tuple[Side, Rows] | None:
    """The heading, where there is one, over the text on every screen."""

    def make(side: Side, size: int, ways: int | None) -> Rows | None:
        over = _heading(panel, told, side, size)
        counts = _line_counts(panel, over)
        choices = (_set_text(panel, phrase, side, size, over, lines, told.role, ways, foot) for lines in counts)
        return min((rows for rows in choices if rows is not None), key=len, default=None)

    # Lines shared out in the best way alone; in any way where that spares a screen.
    best = _fewest(panel, told.sides, panel.text_sizes, partial(make, ways=1), foot)
    if best is not None and len(best[1]) == 1:
        return best
    other = _fewest(panel, told.sides, panel.text_sizes, partial(make, ways=None), foot)
    return min((found for found in (best, other) if found is not None), key=lambda found: len(found[1]), default=None)


def _line_counts(panel: Panel, over: Sequence[Row]) -> range:
    """One line more than a slogan has, at most: what explains may stand closer."""
    return range(panel.lines + 1 - len(over), 0, -1)


def _set_text(
    panel: Panel,
    phrase: Phrase,
    side: Side,
    size: int,
    over: list[Row],
    lines: int,
    role: str,
    ways: int | None,
    foot: int,
) -> Rows | None:
    """The first of so many ways to share the lines out in which all fit."""
    for screens in text_lines(phrase, panel.room(side), size, lines)[:ways]:
        rows = [[*over, *((Run(line, size, WHITE, role),) for line in screen)] for screen in screens]
        if _fits(rows, panel, side, foot):
            return rows
    return None


def _heading(panel: Panel, told: Told, side: Side, size: int) -> list[Row]:
    """The heading on one line, as large as the text or smaller where that would be too wide."""
    if told.heading is None:
        return []
    line = Line(tuple(told.heading.split()))
    rows: list[Row] = [(Run(line, em, YELLOW, "label"),) for em in range(size, LEAST - 1, -1)]
    return [next((row for row in rows if panel.holds([set_row(row)], side)), rows[-1])]


def body_screens(sheet: Sheet, panel: Panel) -> list[Screen]:
    """Who issues it, body after body, and on the last screen whether it is a sample. Raises DoesNotFit."""
    *first, last = sheet.message.signature
    foot = sample_foot(panel) if sheet.message.sample else 0
    made = [screen for body in first for screen in told_screens(sheet, panel, _body(body))]
    made += told_screens(sheet, panel, _body(last), foot)
    return [*made[:-1], replace(made[-1], sample=sheet.message.sample)]


def _body(name: str) -> Told:
    return Told(name, "body", "Tên cơ quan ban hành")
