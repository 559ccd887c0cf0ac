"""The size of a large poster in; how it is cut into upright A4 sheets that are glued together, in mm, out."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

PAPER = (210.0, 297.0)
MARGIN = 5.0
"""What office printers leave white along every edge."""

OVERLAP = 10.0
"""Strip along the right and lower edge of a sheet on which the next one is glued."""

LABEL = 6.0
"""Strip right of the picture for the sheet's place in the whole."""


class TooManyError(ValueError):
    """More sheets than anybody glues. Raised by `Grid.of`."""


_MOST = 100


@dataclass(frozen=True, slots=True)
class Tile:
    """One sheet: its place (counted from 1) and the part of the poster on it, in mm from the poster's upper left."""

    row: int
    column: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Grid:
    """All sheets are alike: the same share of the poster, at the same place on the paper."""

    width: float
    """Of the poster."""
    height: float
    rows: int
    columns: int

    @classmethod
    def of(cls, width: float, height: float) -> Grid:
        """The fewest sheets for a poster of so many mm. Raises TooManyError over a hundred."""
        columns = _count(width, PAPER[0] - 2 * MARGIN - LABEL)
        rows = _count(height, PAPER[1] - 2 * MARGIN)
        if rows * columns > _MOST:
            raise TooManyError(f"{rows * columns} sheets")
        return cls(width, height, rows, columns)

    @property
    def tile_width(self) -> float:
        return (self.width + (self.columns - 1) * OVERLAP) / self.columns

    @property
    def tile_height(self) -> float:
        return (self.height + (self.rows - 1) * OVERLAP) / self.rows

    @property
    def left(self) -> float:
        """From the paper's left edge to the picture; the room that is left over lies on both sides of it."""
        return MARGIN + (PAPER[0] - 2 * MARGIN - LABEL - self.tile_width) / 2

    @property
    def top(self) -> float:
        """From the paper's upper edge to the picture."""
        return (PAPER[1] - self.tile_height) / 2

    def tiles(self) -> Iterator[Tile]:
        """Row by row, as they are laid out on a table."""
        for row, column in product(range(self.rows), range(self.columns)):
            yield Tile(row + 1, column + 1, column * (self.tile_width - OVERLAP), row * (self.tile_height - OVERLAP))


def _count(length: float, most: float) -> int:
    """How many sheets that overlap cover a length, each taking at most so much of it."""
    return max(1, math.ceil((length - OVERLAP) / (most - OVERLAP) - 1e-9))
