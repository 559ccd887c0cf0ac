"""Lines in one or more sizes in; a block of text with every word in its place out, leading set by real ink."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from bangtin.posters.fonts import Box
from bangtin.posters.layout.breaking import Line
from bangtin.posters.layout.geometry import Rect
from bangtin.posters.layout.leading import GAP, LEAST, PHRASE_GAP, clearance, placed
from bangtin.posters.layout.setting import LetterStyle, SetLine, SetWord, set_line, word_boxes
from bangtin.posters.scene import Paint, PlacedWord, TextLine

Align = Literal["left", "centre", "right"]


@dataclass(frozen=True)
class Part:
    """Lines of one size and colour."""

    lines: tuple[Line, ...]
    style: LetterStyle
    size: float
    paint: Paint
    role: str = "slogan"
    extra: float = PHRASE_GAP
    """Em more between this part and the one above it."""
    least: float = LEAST
    """Em between the baselines of this part's lines at least."""


@dataclass(frozen=True)
class Column:
    """Where lines stand. `reach` is as far right as the ink of a hung dash may go."""

    x0: float
    x1: float
    align: Align = "left"
    reach: float | None = None

    @property
    def width(self) -> float:
        return self.x1 - self.x0


@dataclass(frozen=True)
class _Placed:
    part: Part
    set: SetLine
    x: float
    boxes: tuple[Box, ...]
    """In scene units, y upwards from the baseline."""


@dataclass(frozen=True)
class Block:
    """A block whose ink begins at y = 0; `height` is the height of its ink."""

    lines: tuple[TextLine, ...]
    height: float
    box: Rect
    """The ink, the first line's top at y = 0."""
    first_baseline: float
    last_baseline: float
    count: int
    """Lines of text."""

    def at(self, y: float) -> tuple[TextLine, ...]:
        """The lines with the top of the ink at `y`."""
        return tuple(replace(line, baseline=line.baseline + y) for line in self.lines)

    def in_role(self, role: str) -> Block:
        """The same block whose lines are for something else."""
        return replace(self, lines=tuple(replace(line, role=role) for line in self.lines))

    def box_at(self, y: float) -> Rect:
        return Rect(self.box.x0, self.box.y0 + y, self.box.x1, self.box.y1 + y)


def stack(parts: Sequence[Part], column: Column) -> Block:
    """Set all parts one below the other."""
    return _stacked(tuple(parts), column)


@lru_cache(maxsize=8192)
def _stacked(parts: tuple[Part, ...], column: Column) -> Block:
    """Kept: in search of the largest type the pieces of other editions come by the same blocks."""
    rows = [_place(line, part, column) for part in parts for line in part.lines]
    distances = _distances(rows)
    baselines = [max(box.y1 for box in rows[0].boxes)]
    for distance in distances:
        baselines.append(baselines[-1] + distance)
    lines = tuple(item for row, baseline in zip(rows, baselines, strict=True) for item in _items(row, baseline))
    every = [
        Rect(box.x0, base - box.y1, box.x1, base - box.y0)
        for row, base in zip(rows, baselines, strict=True)
        for box in row.boxes
    ]
    bottom = max(box.y1 for box in every)
    box = Rect(min(b.x0 for b in every), 0.0, max(b.x1 for b in every), bottom)
    return Block(lines, bottom, box, baselines[0], baselines[-1], len(rows))


def _place(line: Line, part: Part, column: Column) -> _Placed:
    found = set_line(line, part.style)
    size = part.size
    match column.align:
        case "left":
            x = column.x0 - found.left * size
        case "right":
            x = column.x1 - found.right * size
        case "centre":
            x = (column.x0 + column.x1) / 2 - (found.left + found.right) / 2 * size
    if column.reach is not None:
        x -= max(0.0, x + found.reach * size - column.reach)
    return _Placed(part, found, x, placed(found.boxes, x, size))


def _distances(rows: Sequence[_Placed]) -> list[float]:
    """Baseline distances: the largest that any two neighbours of one size need, and more between two parts."""
    wanted: dict[float, float] = {}
    for above, below in _pairs(rows):
        if above.part.size == below.part.size:
            size = below.part.size
            need = clearance(above.boxes, below.boxes, GAP * size)
            wanted[size] = max(wanted.get(size, 0.0), need, max(above.part.least, below.part.least) * size)
    made = []
    for above, below in _pairs(rows):
        size = below.part.size
        same = above.part.size == size
        distance = wanted[size] if same else _between(above, below)
        made.append(distance + (below.part.extra * size if above.part is not below.part else 0.0))
    return made


def _between(above: _Placed, below: _Placed) -> float:
    """Two neighbours of different size: their inks decide, but a line without marks keeps its air."""
    gap = GAP * max(above.part.size, below.part.size)
    capitals = 0.74 * below.part.size + 0.3 * below.part.size
    return max(clearance(above.boxes, below.boxes, gap), capitals)


def _pairs(rows: Sequence[_Placed]) -> Iterator[tuple[_Placed, _Placed]]:
    return pairwise(rows)


def _items(row: _Placed, baseline: float) -> Iterator[TextLine]:
    """One item for words on the baseline, others for dashes that are lifted, in reading order."""
    group: list[SetWord] = []
    for word in row.set.words:
        if group and group[0].rise != word.rise:
            yield _item(row, group, baseline)
            group = []
        group.append(word)
    if group:
        yield _item(row, group, baseline)


def _item(row: _Placed, group: Sequence[SetWord], baseline: float) -> TextLine:
    part = row.part
    return TextLine(
        words=tuple(PlacedWord(word.text, row.x + word.x * part.size) for word in group),
        baseline=baseline - group[0].rise * part.size,
        face=part.style.face,
        size=part.size,
        paint=part.paint,
        tracking=part.style.tracking,
        role=part.role,
    )


def line_box(line: TextLine) -> Rect:
    """The ink of a placed line."""
    style = LetterStyle(line.face, tracking=line.tracking)
    inks = [(word.x, box) for word in line.words for box in word_boxes(word.text, style)]
    return Rect(
        min(x + box.x0 * line.size for x, box in inks),
        line.baseline - max(box.y1 for _, box in inks) * line.size,
        max(x + box.x1 * line.size for x, box in inks),
        line.baseline - min(box.y0 for _, box in inks) * line.size,
    )


def one_line(
    text: str, style: LetterStyle, size: float, paint: Paint, x: float, baseline: float, align: Align, role: str
) -> tuple[TextLine, ...]:
    """A text on one line with its ink at `x` (its left, middle or right) and its baseline at `baseline`."""
    part = Part((Line(tuple(text.split())),), style, size, paint, role)
    block = stack([part], Column(x, x, align))
    return block.at(baseline - block.first_baseline)
