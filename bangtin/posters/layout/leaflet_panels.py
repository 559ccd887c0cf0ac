"""A sheet and the number of one of its sides in; the panels between its folds out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bangtin.posters.layout.block import Align, Column
from bangtin.posters.layout.geometry import Rect
from bangtin.posters.layout.sheet import Sheet


@dataclass(frozen=True)
class Panel:
    """One panel. Its colour ends exactly on its folds; its text stands a margin away from them."""

    box: Rect
    margin: float

    @property
    def middle(self) -> float:
        return self.box.centre[0]

    @property
    def left(self) -> float:
        return self.box.x0 + self.margin

    @property
    def right(self) -> float:
        return self.box.x1 - self.margin

    def column(self, align: Align = "left") -> Column:
        """Where its text stands."""
        return Column(self.left, self.right, align)


def panels(sheet: Sheet, side: int) -> Sequence[Panel]:
    """The panels of a side (the first is 1), from left to right as one looks at that side."""
    edges = (0.0, *sheet.format.folds[side - 1], sheet.width)
    return [Panel(Rect(x0, 0.0, x1, sheet.height), sheet.margin) for x0, x1 in pairwise(edges)]
