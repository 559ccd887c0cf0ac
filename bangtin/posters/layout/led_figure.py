"""A sheet with a target in; its screens out: the figure with its qualifier and unit, then the goal, what it counts."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from bangtin.posters.layout.breaking import Line, Phrase, Words, atoms
from bangtin.posters.layout.copy_block import GOAL
from bangtin.posters.layout.led_rows import AS_WRITTEN, CAPITALS, Row, Run, line_width, set_row
from bangtin.posters.layout.led_scene import Screen
from bangtin.posters.layout.led_screens import LEAST, SIDES, Panel, Side
from bangtin.posters.layout.led_texts import WHITE, YELLOW, Told, first_made, told_screens
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.layout.weighing import Breaker

_LARGEST = 0.6
"""Em of a number at most, as a part of the panel's height."""

_OVER = 30
"""Em of the goal over a figure."""

_UNIT, _QUALIFIER = 0.6, 0.5
"""Of the number's size, but never below the least size of text."""

_VOWELS = frozenset("aeiouy")


class Figure(NamedTuple):
    """A number with its words; of a day, `7/4` and `hằng năm`."""

    qualifier: str | None
    number: str
    unit: str | None


def figure_screens(sheet: Sheet, panel: Panel, icon: str) -> list[Screen]:
    """A goal is never a promise: large panels say so beside the figure, small ones on the next screen.

    Raises DoesNotFit.
    """
    message = sheet.message
    assert message.figure is not None
    goal = f"{GOAL} {message.year_phrase}" if message.year_phrase else GOAL
    told = [
        Told(goal, "over-line", "Năm của mục tiêu", icon),
        Told(message.figure.label, "sentence", "Lời của mục tiêu", icon),
    ]
    if message.condition:
        told.append(Told(message.condition, "condition", "Điều kiện", icon))
    figure = Figure(message.figure.qualifier, message.figure.number, message.figure.unit)
    first = figure_screen(sheet, panel, figure, icon, goal)
    shown = told[1:] if _says_goal(first) else told
    return [first, *(screen for text in shown for screen in told_screens(sheet, panel, text))]


def _says_goal(screen: Screen) -> bool:
    return any(run.role == "over-line" for row in screen.rows for run in row)


def figure_screen(sheet: Sheet, panel: Panel, figure: Figure, icon: str, goal: str | None = None) -> Screen:
    """A figure as large as it goes, on large panels under its goal. Raises DoesNotFit."""
    made = first_made(_figure_rows(panel, figure, goal, words) for words in sheet.words.ever_looser)
    if made is None:
        raise sheet.refuse("Con số", LEAST)
    side, rows = made
    return Screen(rows, side, icon)


def _figure_rows(panel: Panel, figure: Figure, goal: str | None, words: Words) -> tuple[Side, tuple[Row, ...]] | None:
    unit = atoms(figure.unit.split(), words) if figure.unit else ()
    for over in (goal, None) if panel.lines > 2 else (None,):
        for side in SIDES:
            rows = _largest(panel, side, figure, unit, over)
            if rows is not None:
                return side, rows
    return None


@lru_cache(maxsize=256)
def _largest(panel: Panel, side: Side, figure: Figure, unit: Phrase, over: str | None) -> tuple[Row, ...] | None:
    """The rows with the largest number that fits; its unit beside it, or below where that lets it grow."""
    for size in range(round(_LARGEST * panel.height), LEAST - 1, -panel.lamps(1)):
        for unit_lines in _unit_settings(panel, side, unit, size):
            rows = (*_over(figure, size, over, panel), *_with_unit(figure, size, unit_lines))
            if panel.holds([set_row(row) for row in rows], side):
                return rows
    return None


def _over(figure: Figure, size: int, goal: str | None, panel: Panel) -> Iterator[Row]:
    if goal:
        yield (Run(Line(tuple(goal.split())), _OVER, YELLOW, "over-line"),)
    if figure.qualifier:
        em = min(max(LEAST, round(_QUALIFIER * size)), panel.sizes[0])
        yield (Run(Line(tuple(figure.qualifier.split())), em, WHITE, "qualifier"),)


def _unit_settings(panel: Panel, side: Side, unit: Phrase, size: int) -> Iterator[tuple[Line, ...]]:
    """Nothing for a unit beside its number; else its lines below."""
    yield ()
    if unit:
        em = _unit_size(size)
        breaker = Breaker(unit, lambda words: line_width(words, em), last=True)
        for count in (1, 2):
            if lines := breaker.lines(count, panel.room(side)):
                yield lines
                return


def _with_unit(figure: Figure, size: int, below: tuple[Line, ...]) -> Iterator[Row]:
    number = Run(Line((figure.number,)), size, YELLOW, "figure")
    if not figure.unit:
        yield (number,)
        return
    style = AS_WRITTEN if _is_sign(figure.unit) else CAPITALS
    if below:
        yield (number,)
        yield from ((Run(line, _unit_size(size), YELLOW, "unit", style),) for line in below)
        return
    yield (number, Run(Line(tuple(figure.unit.split())), _unit_size(size), YELLOW, "unit", style))


def _unit_size(size: int) -> int:
    return max(LEAST, round(_UNIT * size))


def _is_sign(unit: str) -> bool:
    """Whether a unit is a sign, such as `cm`, which has no capitals."""
    return not _VOWELS & set(unicodedata.normalize("NFD", unit.lower()))
