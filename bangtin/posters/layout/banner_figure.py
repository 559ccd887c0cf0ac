"""A band and a target in; the big figure, what it is the figure of, and the plan that it comes from, out."""

from __future__ import annotations

from itertools import product

from bangtin.posters.fonts import BOLD, CONDENSED_BLACK, EXTRA_BOLD
from bangtin.posters.layout.banner_row import ROW_PARTS, fit_row
from bangtin.posters.layout.banner_slogan import words_height
from bangtin.posters.layout.banner_zones import BESIDE, drawn_zones, word_room, zone_medallion, zones
from bangtin.posters.layout.big_figure import LEAST_NUMBER, FigureSizes, fit_figure
from bangtin.posters.layout.block import Block, Column, Part, stack
from bangtin.posters.layout.breaking import atoms
from bangtin.posters.layout.copy_block import GOAL
from bangtin.posters.layout.setting import LetterStyle, measure, text_line, text_width
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.layout.small_print import SMALL, small_lines, source_texts
from bangtin.posters.layout.weighing import measured
from bangtin.posters.scene import Item, Scene

NAME = LetterStyle(CONDENSED_BLACK, capitals=True)
OVER_LINE = LetterStyle(EXTRA_BOLD, capitals=True, tracking=0.06)
CONDITION = LetterStyle(BOLD)

FIGURE = FigureSizes(number=0.60, unit=0.16, qualifier=0.15)

FIGURE_SHARES = (0.36, 0.42, 0.48, 0.30)
"""Parts of the words' width that a figure may take, the best first."""

NAME_SIZE, OVER_SIZE, CONDITION_SIZE, SOURCE_SIZE = 0.25, 0.078, 0.078, 0.04
"""Em in short sides, the largest."""

BETWEEN = 0.14
"""Short sides between the figure and its words."""

FEET = (0.025, 0.0)
"""Short sides more between small print and the line of the bodies than below a slogan, the best first."""

MOST_LINES = 3
_STEP = 0.98


def banner_figure(sheet: Sheet) -> Scene:
    """The first division of the band in which figure and words keep their letter heights. Raises DoesNotFit."""
    for zone, part, foot in product(zones(sheet), ROW_PARTS, FEET):
        x0, x1 = word_room(sheet, zone)
        row = fit_row(sheet, x1 - x0, zone.code, part)
        found = _figure_with_words(sheet, x0, x1, words_height(sheet, row) - foot * sheet.s)
        if found is not None:
            items, start = found
            line = row.at(min(start, x1 - row.width), "paper")  # below the words, or as near as it is short
            return sheet.scene((*drawn_zones(sheet, zone, zone_medallion(sheet, zone)), *items, *line))
    raise sheet.refuse("Tên mục tiêu", BESIDE * sheet.format.min_em)


def _figure_with_words(sheet: Sheet, x0: float, x1: float, height: float) -> tuple[tuple[Item, ...], float] | None:
    """The figure left, its words right, both in the middle of their height, and where the words begin.

    The largest figure that leaves room; None where none does.
    """
    s, figure = sheet.s, sheet.message.figure
    assert figure is not None
    for share in FIGURE_SHARES:
        width = share * (x1 - x0)
        block = fit_figure(figure, s, width, height, FIGURE, width)
        if block is None or block.plan.number < max(LEAST_NUMBER * s, sheet.format.min_em):
            continue
        start = x0 + block.plan.width + BETWEEN * s
        words = _words(sheet, Column(start, x1), height)
        if words is None:
            continue
        shift = (x1 - words.box.x1) / 2
        placed = _words(sheet, Column(start + shift, x1), height)
        if placed is None:  # the words need the whole column: then the figure doesn't move into it either
            placed, shift = words, 0.0
        middle = sheet.format.safe + height / 2
        figure_lines = block.at(x0 + shift, middle - block.seen_height / 2, "paper", sheet.loud)
        return (*figure_lines, *placed.at(middle - placed.height / 2)), placed.box.x0
    return None


def _words(sheet: Sheet, column: Column, height: float) -> Block | None:
    """That it is a goal and of which year, what is counted, the condition and the source, left edges equal."""
    label = sheet.message.figure.label if sheet.message.figure else ""
    breaker = measured(atoms((label[:1].upper() + label[1:]).split(), sheet.words), measure(NAME))
    best: Block | None = None
    best_size = 0.0
    for count in range(1, min(MOST_LINES, breaker.most) + 1):
        size = min(NAME_SIZE * sheet.s, column.width / breaker.narrowest(count))
        while size >= max(BESIDE * sheet.format.min_em, best_size * 1.05):
            lines = breaker.lines(count, column.width / size)
            block = (
                stack(_parts(sheet, column, Part(lines, NAME, size, "paper", "name", extra=0.1)), column)
                if lines
                else None
            )
            if block is not None and block.height <= height:
                best, best_size = block, size
                break
            size *= _STEP
    return best


def _parts(sheet: Sheet, column: Column, name: Part) -> list[Part]:
    s, message = sheet.s, sheet.message
    goal = f"{GOAL} {message.year_phrase}" if message.year_phrase else GOAL
    parts = [Part((text_line(goal),), OVER_LINE, OVER_SIZE * s, sheet.loud, "over-line"), name]
    if message.condition:
        size = min(CONDITION_SIZE * s, column.width / text_width(message.condition, CONDITION))
        parts.append(Part((text_line(message.condition),), CONDITION, size, "soft", "condition", extra=0.25))
    for text, role in source_texts(sheet):
        found = small_lines(sheet, text, column.width, SOURCE_SIZE * s)
        parts.append(Part(tuple(line for line, _ in found), SMALL, found[0][1], "soft", role, extra=0.8))
    return parts
