"""A sheet and a target in; its panel on the noticeboard out: figure with qualifier and unit, its name, its source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bangtin.posters.fonts import BOLD, EXTRA_BOLD, MEDIUM
from bangtin.posters.layout.big_figure import FigureBlock, FigureSizes, fit_figure
from bangtin.posters.layout.block import Block, Column
from bangtin.posters.layout.copy_block import GOAL, OVER_LINE
from bangtin.posters.layout.geometry import Rect, rounded
from bangtin.posters.layout.moving import moved
from bangtin.posters.layout.prose import Text, fit_texts
from bangtin.posters.layout.setting import LetterStyle
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.message import Message
from bangtin.posters.scene import Fill, Item

MEASURE = 0.8
"""Short sides that count as one for the figure: it is read from nearer than on a poster of its own."""

SIZES = FigureSizes(number=0.127 / MEASURE, unit=0.05 / MEASURE, qualifier=0.042 / MEASURE)
"""Largest em, in that measure."""

CORNER, PAD, PAD_FOOT, RULE = 0.024, 0.032, 0.025, 0.0065
"""Short sides: corners, inner margins, the margin below the source, thickness of the upright rule."""

RULE_GAP = 0.03
"""Short sides of air on both sides of the rule."""

SPLITS, LEAST_SPLIT = (0.57, 0.52, 0.47, 0.62), 0.40
"""How far right a figure may push the rule, in widths of the panel, the best first; where it stands at least."""

HEIGHTS = (0.145, 0.165, 0.19)
"""Most that figure and name may take, in short sides, the best first."""

OVER, LEAST_OVER, NAME, LEAST_NAME = 0.0235, 0.0175, 0.043, 0.0277
CONDITION, SOURCE, LEAST_SOURCE = 0.0245, 0.0165, 0.0145
"""Em in short sides, at most and at least."""

TAIL_GAP = 0.022
"""Short sides between the figure and the lines below it."""


@dataclass(frozen=True)
class FigurePanel:
    """The target's panel, fitted to a width, not yet placed. Lengths in scene units."""

    s: float
    width: float
    split: float
    figure: FigureBlock
    words: Block
    tail: Block

    @property
    def upper(self) -> float:
        """Height of what stands beside the rule."""
        return max(self.figure.seen_height, self.words.last_baseline)

    @property
    def height(self) -> float:
        return (PAD + TAIL_GAP + PAD_FOOT) * self.s + self.upper + self.tail.height

    def at(self, x: float, y: float) -> Iterator[Item]:
        """The panel with its upper left corner at (x, y)."""
        s, top = self.s, y + PAD * self.s
        yield Fill(rounded(Rect(x, y, x + self.width, y + self.height), CORNER * s), "paper")
        half = RULE * s / 2
        rule = Rect(x + self.split - half, top, x + self.split + half, top + self.upper)
        yield Fill(rounded(rule, half), "accent")
        yield from self.figure.at(x + PAD * s, top + (self.upper - self.figure.seen_height) / 2, "ground")
        yield from moved(self.words.at(0), x, top + (self.upper - self.words.last_baseline) / 2)
        yield from moved(self.tail.at(0), x, top + self.upper + TAIL_GAP * s)


def fit_figure_panel(sheet: Sheet, target: Message, width: float) -> FigurePanel:
    """The panel as low as its contents allow. Raises DoesNotFit."""
    s = sheet.s
    tail = _tail(sheet, target, Column(PAD * s, width - PAD * s))
    for height in HEIGHTS:
        for share in SPLITS:
            figure = _figure(target, s, share * width - (PAD + RULE_GAP) * s, height * s)
            if figure is None:
                continue
            split = max(LEAST_SPLIT * width, figure.plan.width + (PAD + RULE_GAP) * s)
            column = Column(split + RULE_GAP * s, width - 0.8 * PAD * s)
            words = fit_texts(sheet, _words(target, s), column, height * s)
            if words is not None:
                return FigurePanel(s, width, split, figure, words, tail)
    raise sheet.refuse("Mục tiêu", LEAST_NAME * s)


def _figure(target: Message, s: float, width: float, height: float) -> FigureBlock | None:
    assert target.figure is not None
    return fit_figure(target.figure, MEASURE * s, width, height, SIZES, width)


def _words(target: Message, s: float) -> list[Text]:
    """`Mục tiêu` with its year, then what the figure measures."""
    assert target.figure is not None
    label = target.figure.label
    over = f"{GOAL} {target.year_phrase}" if target.year_phrase else GOAL
    return [
        Text(over, OVER_LINE, OVER * s, LEAST_OVER * s, "ground", "over-line", most_lines=1),
        Text(
            label[:1].upper() + label[1:],
            LetterStyle(EXTRA_BOLD),
            NAME * s,
            LEAST_NAME * s,
            "ink",
            "name",
            extra=0.25,
            leading=1.2,
            most_lines=5,
        ),
    ]


def _tail(sheet: Sheet, target: Message, column: Column) -> Block:
    """The condition, which a figure never goes without, and the source."""
    s, texts = sheet.s, []
    if target.condition:
        size = CONDITION * s
        texts.append(Text(target.condition, LetterStyle(BOLD), size, 0.8 * size, "ink", "condition", most_lines=2))
    if target.source_line:
        size, least = SOURCE * s, LEAST_SOURCE * s
        texts.append(Text(target.source_line, LetterStyle(MEDIUM), size, least, "ink", "source", most_lines=2))
    block = fit_texts(sheet, texts, column, 0.1 * s)
    if block is None:
        raise sheet.refuse("Dòng nguồn", LEAST_SOURCE * s)
    return block
