"""A big figure and its room in; qualifier, number and unit out as one block with equal left edges."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from bangtin.content.models import BigFigure
from bangtin.posters.fonts import BLACK, EXTRA_BOLD
from bangtin.posters.layout.block import one_line
from bangtin.posters.layout.setting import LetterStyle, set_line, text_line, text_width
from bangtin.posters.scene import Paint, TextLine

NUMBER = LetterStyle(BLACK)
UNIT = LetterStyle(BLACK)
QUALIFIER = LetterStyle(EXTRA_BOLD)

LEAST_QUALIFIER = 0.2
"""Of the number's size: a figure without its qualifier is another figure."""

LEAST_NUMBER = 0.1
"""Em in short sides; a smaller figure is no big figure."""

_QUALIFIER = 0.23
"""Of the number's size, wished for."""

_UNIT_LEAST, _UNIT_BESIDE = 0.26, 0.36
"""Of the number's size: a unit at least, and one beside its number at most where there is room."""

_UNIT_MOST, _UNIT_FLOOR = 0.42, 0.055
"""A larger part of the number's size would be read before the number; short sides that a unit has at least."""

_GAP = 0.036
"""Short sides between the rows' inks."""

_BESIDE, _BESIDE_UNIT = 0.135, 0.3
"""Between a number and a unit beside it: em of the number, but at least so many em of the unit."""

_STEP = 0.985


@dataclass(frozen=True)
class FigureSizes:
    """Largest em sizes as parts of the short side."""

    number: float
    unit: float
    qualifier: float


@dataclass(frozen=True)
class _Plan:
    """Sizes that were found to fit."""

    figure: BigFigure
    number: float
    unit: float
    qualifier: float
    beside: bool
    gap: float
    head: float
    """Least height of the first row, where an icon stands opposite the qualifier, or alone above the number."""

    @property
    def beside_gap(self) -> float:
        return max(_BESIDE * self.number, _BESIDE_UNIT * self.unit)

    def rows(self) -> Iterator[tuple[str, LetterStyle, float, str]]:
        if self.figure.qualifier:
            yield self.figure.qualifier, QUALIFIER, self.qualifier, "qualifier"
        yield self.figure.number, NUMBER, self.number, "figure"
        if self.figure.unit and not self.beside:
            yield self.figure.unit, UNIT, self.unit, "unit"

    def spares(self, width: float, depth: float) -> bool:
        """Whether nothing of the figure enters the upper right corner, right of `width` and above `depth`."""
        tops = list(self.tops())[:-1]
        for (text, style, size, role), top in zip(self.rows(), tops, strict=True):
            if top < depth and text_width(text, style) * size > width:
                return False
            if role == "figure" and self.beside and self.figure.unit:
                rise = _ink(text, style, size)[0] - _ink(self.figure.unit, UNIT, self.unit)[0]
                if top + rise < depth * 1.1:
                    return False
        return bool(self.figure.qualifier)

    def tops(self) -> Iterator[float]:
        """The top of every row's ink; then the bottom of the whole."""
        y = 0.0 if self.figure.qualifier or not self.head else self.head + self.gap
        for index, (text, style, size, _) in enumerate(self.rows()):
            top, bottom = _ink(text, style, size)
            height = top - bottom
            if index == 0 and self.figure.qualifier and height < self.head:
                yield y + (self.head - height) / 2
                height = self.head
            else:
                yield y
            y += height + self.gap
        yield y - self.gap

    @property
    def height(self) -> float:
        return list(self.tops())[-1]

    @property
    def width(self) -> float:
        rows = {role: text_width(text, style) * size for text, style, size, role in self.rows()}
        if self.figure.unit and self.beside:
            rows["figure"] += self.beside_gap + text_width(self.figure.unit, UNIT) * self.unit
        return max(rows.values())


def _ink(text: str, style: LetterStyle, size: float) -> tuple[float, float]:
    line = set_line(text_line(text), style)
    return line.top * size, line.bottom * size


@dataclass(frozen=True)
class FigureBlock:
    """A figure set for a room, not yet placed."""

    plan: _Plan

    @property
    def height(self) -> float:
        return self.plan.height

    @property
    def number(self) -> float:
        """Em of the number."""
        return self.plan.number

    @property
    def seen_height(self) -> float:
        """Down to the last baseline: the tail of a comma or a slash does not weigh for the eye."""
        rows = list(self.plan.rows())
        text, style, size, _ = rows[-1]
        return self.plan.height + min(0.0, _ink(text, style, size)[1])

    def at(self, x: float, y: float, paint: Paint, loud: Paint | None = None) -> tuple[TextLine, ...]:
        """The lines with their left inks at `x` and the first ink's top at `y`; the number in `loud`."""
        made: list[TextLine] = []
        for (text, style, size, role), start in zip(self.plan.rows(), self.plan.tops(), strict=False):
            baseline = y + start + _ink(text, style, size)[0]
            colour = (loud or paint) if role == "figure" else paint
            made += one_line(text, style, size, colour, x, baseline, "left", role)
            if role == "figure" and self.plan.figure.unit and self.plan.beside:
                right = x + text_width(text, style) * size + self.plan.beside_gap
                made += one_line(self.plan.figure.unit, UNIT, self.plan.unit, paint, right, baseline, "left", "unit")
        return tuple(made)


def fit_figure(
    figure: BigFigure,
    s: float,
    width: float,
    height: float,
    sizes: FigureSizes,
    qualifier_width: float,
    head: float = 0.0,
) -> FigureBlock | None:
    """The largest setting of a figure in a room: its unit beside the number, or below where that lets it grow."""
    best: _Plan | None = None
    for beside, alone in product((True, False), (0.0, head) if head else (0.0,)):
        size = sizes.number * s
        while size >= LEAST_NUMBER * s:
            plan = _plan(figure, s, width, size, sizes, qualifier_width, beside, alone)
            if alone < head and plan is not None and not plan.spares(qualifier_width, head):
                plan = None
            if plan is not None and plan.width <= width + 1e-6 and plan.height <= height + 1e-6:
                if best is None or plan.number > 1.05 * best.number:
                    best = plan
                break
            size *= _STEP
    return FigureBlock(best) if best else None


def _plan(
    figure: BigFigure,
    s: float,
    width: float,
    size: float,
    sizes: FigureSizes,
    qualifier_width: float,
    beside: bool,
    head: float,
) -> _Plan | None:
    qualifier = unit = 0.0
    if figure.qualifier:
        widest = qualifier_width / text_width(figure.qualifier, QUALIFIER)
        qualifier = min(max(_QUALIFIER * size, 0.8 * sizes.qualifier * s), sizes.qualifier * s, widest)
        qualifier = max(qualifier, LEAST_QUALIFIER * size)
        if qualifier > widest:
            return None
    if figure.unit:
        unit = _unit_size(figure.number, figure.unit, s, width, size, sizes, beside)
        if unit < max(_UNIT_LEAST * size, _UNIT_FLOOR * s):
            return None
    return _Plan(figure, size, unit, qualifier, beside, _GAP * s, head)


def _unit_size(number: str, unit: str, s: float, width: float, size: float, sizes: FigureSizes, beside: bool) -> float:
    """Em of a unit beside or below a number of a size: as wished, but never near the number's, nor too wide."""
    em = text_width(unit, UNIT)
    wished = max(sizes.unit * s, _UNIT_BESIDE * size if beside else 0.0)
    room = width - (text_width(number, NUMBER) + _BESIDE) * size if beside else width
    found = min(wished, max(_UNIT_MOST * size, _UNIT_FLOOR * s), room / em)
    if beside and _BESIDE_UNIT * found > _BESIDE * size:
        found = min(found, (room + _BESIDE * size) / (em + _BESIDE_UNIT))
    return found
