"""A sentence, a condition and a source in; the explaining text under a figure out, in the largest size that fits."""

from __future__ import annotations

import math
from dataclasses import dataclass

from bangtin.posters.fonts import BOLD, EXTRA_BOLD
from bangtin.posters.layout.block import Block, Column, Part, one_line, stack
from bangtin.posters.layout.breaking import atoms
from bangtin.posters.layout.geometry import Rect, rounded
from bangtin.posters.layout.moving import moved
from bangtin.posters.layout.setting import LetterStyle, measure, text_width
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.layout.slogan_block import Range
from bangtin.posters.layout.small_print import SMALL, small_lines, source_texts
from bangtin.posters.layout.weighing import measured
from bangtin.posters.scene import Fill, Item

SENTENCE = LetterStyle(EXTRA_BOLD)
OVER_LINE = LetterStyle(EXTRA_BOLD, capitals=True, tracking=0.06)
CONDITION = LetterStyle(BOLD)
GOAL = "Mục tiêu"
"""What stands over every figure: a goal is never a promise."""

BAR_WIDTH, BAR_HEIGHT, BAR_GAP = 0.07, 0.0095, 0.024
"""The accent bar before a condition, in short sides."""

CONDITION_GAP = 0.022
"""Short sides between a condition and the source: they are two statements, not two lines of one."""

_STEP = 0.98
_LINE_COST, _FLOW = 0.97, 0.5
"""What one more line, and a break that stops the flow, must gain in size."""


@dataclass(frozen=True)
class CopySizes:
    """Em sizes as parts of the short side: the sentence as a range, the others fixed."""

    sentence: Range
    over_line: float = 0.031
    condition: float = 0.032
    source: float = 0.0236
    most_lines: int = 6


@dataclass(frozen=True)
class Copy:
    """The text under a figure, set and ready to be placed."""

    items: tuple[Item, ...]
    """With the top of the first ink at y = 0."""
    height: float

    def at(self, y: float) -> tuple[Item, ...]:
        return moved(self.items, 0, y)


def over_line(sheet: Sheet) -> str:
    """`Mục tiêu`, with the year where the sentence does not name it."""
    message = sheet.message
    year = message.year_phrase
    if year is None or year.split()[-1] in (message.sentence or ""):
        return GOAL
    return f"{GOAL} {year}"


def sentence_words(sheet: Sheet) -> list[str]:
    """The verbatim sentence; it begins with a capital as every line of a poster does (styling, the text stays)."""
    text = sheet.message.sentence or ""
    return (text[:1].upper() + text[1:]).split()


def fit_sentence(sheet: Sheet, column: Column, height: float, sizes: Range, most_lines: int) -> Block | None:
    """The setting that is worth most: large type, few lines, pauses at line ends."""
    breaker = measured(atoms(sentence_words(sheet), sheet.words), measure(SENTENCE))
    best: Block | None = None
    best_worth = 0.0
    for count in range(1, min(most_lines, breaker.most) + 1):
        size = min(sizes.high, column.width / breaker.narrowest(count))
        while size >= sizes.low - 1e-9:
            found = breaker.weighed(count, column.width / size)
            worth = size * _LINE_COST**count * math.exp(-_FLOW * found[0]) if found else 0.0
            if found and worth > best_worth * 1.005:
                block = stack([Part(found[1], SENTENCE, size, "paper", "sentence", least=1.2)], column)
                if block.height <= height:
                    best, best_worth = block, worth
            size *= _STEP
    return best


def fit_copy(sheet: Sheet, x0: float, x1: float, height: float, sizes: CopySizes) -> Copy | None:
    """Over-line, sentence, condition and source below each other on ground; None where the least size fails."""
    s = sheet.s
    over = sizes.over_line * s
    top = 0.74 * over + 0.032 * s
    tail = _tail(sheet, x0, x1, sizes)
    room = height - top - tail.height - 0.036 * s
    range_ = Range(sizes.sentence.low * s, sizes.sentence.high * s)
    block = fit_sentence(sheet, Column(x0, x1), room, range_, sizes.most_lines)
    if block is None:
        return None
    goal = one_line(over_line(sheet), OVER_LINE, over, "accent", x0, 0.74 * over, "left", "over-line")
    bottom = top + block.height + 0.036 * s
    items: list[Item] = [*goal, *block.at(top), *tail.at(bottom)]
    return Copy(tuple(items), bottom + tail.height)


def _tail(sheet: Sheet, x0: float, x1: float, sizes: CopySizes) -> Copy:
    """Condition behind its accent bar, then the source; ink from y = 0."""
    s, message = sheet.s, sheet.message
    items: list[Item] = []
    y = 0.0
    if message.condition:
        start = x0 + (BAR_WIDTH + BAR_GAP) * s
        size = min(sizes.condition * s, (x1 - start) / text_width(message.condition, CONDITION))
        baseline = y + 0.9 * size
        middle, half = baseline - 0.3 * size, BAR_HEIGHT * s / 2
        items.append(Fill(rounded(Rect(x0, middle - half, x0 + BAR_WIDTH * s, middle + half), half), "accent"))
        items += one_line(message.condition, CONDITION, size, "soft", start, baseline, "left", "condition")
        y = baseline + 0.26 * size + CONDITION_GAP * s
    for text, role in source_texts(sheet):
        for line, size in small_lines(sheet, text, x1 - x0, sizes.source * s):
            baseline = y + 0.9 * size
            items += one_line(" ".join(line.words), SMALL, size, "soft", x0, baseline, "left", role)
            y = baseline + 0.28 * size
    return Copy(tuple(items), y)
