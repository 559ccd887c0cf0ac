"""Names of half figures and a place in; a smiling group out: back row first, hats and faces free, children in front."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bangtin.posters.drawing import Drawing
from bangtin.posters.layout.geometry import Rect
from bangtin.posters.scene import Item, Path

HALF_FIGURE, CHILD, WIDE_HAT, ELDER = "nguoi-", "nguoi-be-", "nguoi-nong-dan", "nguoi-cao-tuoi"
"""What the names of drawings tell: half figures, children, who wears a hat that needs room, who stands outside."""

FLOOR = 44.0
"""Drawing units below the shoulders' line of the tallest down to which a group is seen."""

BODY_BELOW = 170.0
"""Drawing units below that floor down to which every body surely runs on."""

Slot = tuple[float, float, float]
"""x and y of the point between the shoulders, in drawing units, and scale."""

_ADULTS: Mapping[int, tuple[Slot, ...]] = {
    0: (),
    1: ((0, 0, 1.0),),
    2: ((-92, 0, 1.0), (92, -10, 1.0)),
    3: ((-152, 14, 0.95), (0, -14, 1.02), (152, 22, 0.96)),
    4: ((-200, 18, 0.94), (-90, 0, 1.0), (90, -16, 1.0), (202, 28, 0.96)),
    5: ((-262, 24, 0.92), (-142, 8, 0.97), (0, -16, 1.03), (142, 6, 0.97), (262, 32, 0.94)),
}
"""Places by the number of grown-ups, from left to right."""

_CHILDREN: Mapping[tuple[int, int], tuple[Slot, ...]] = {
    (0, 1): ((0, 0, 1.0),),
    (0, 2): ((-96, 0, 1.0), (96, 6, 1.0)),
    (1, 1): ((104, 40, 0.72),),
    (1, 2): ((-122, 40, 0.72), (122, 40, 0.72)),
    (2, 1): ((0, 42, 0.68),),
    (2, 2): ((-212, 36, 0.76), (212, 36, 0.76)),
    (3, 1): ((0, 56, 0.66),),
    (3, 2): ((-80, 56, 0.64), (80, 56, 0.64)),
    (4, 1): ((0, 42, 0.68),),
    (4, 2): ((-145, 60, 0.62), (0, 46, 0.66)),
    (5, 1): ((0, 60, 0.66),),
    (5, 2): ((-72, 60, 0.62), (72, 60, 0.62)),
}
"""Places by the numbers of grown-ups and children."""

_ADULT_STEP, _CHILD_STEP = 124.0, 118.0
"""Distances in larger groups than the tables know: shoulders overlap, faces stay free."""


@dataclass(frozen=True)
class Figure:
    """A drawing in its slot."""

    drawing: Drawing
    x: float
    y: float
    scale: float

    @property
    def extent(self) -> Rect:
        x0, y0, x1, _ = self.drawing.box
        bottom = max(self.y, FLOOR)
        return Rect(self.x + x0 * self.scale, self.y + y0 * self.scale, self.x + x1 * self.scale, bottom)


def is_half_figure(name: str) -> bool:
    return name.startswith(HALF_FIGURE)


def group(names: Sequence[str], art: Mapping[str, Drawing]) -> tuple[Figure, ...]:
    """The figures in the order of painting, in drawing units around (0, 0)."""
    adults = [name for name in names if not name.startswith(CHILD)]
    children = [name for name in names if name.startswith(CHILD)]
    places = _ADULTS.get(len(adults)) or _spread(len(adults), _ADULT_STEP, 8, 0.95)
    rows = list(zip(_in_line(adults), places, strict=True))
    rows.sort(key=lambda row: -abs(row[1][0]))
    in_front = _CHILDREN.get((len(adults), len(children))) or _spread(len(children), _CHILD_STEP, 60, 0.62)
    rows += zip(children, in_front, strict=True)
    return tuple(Figure(art[name], *slot) for name, slot in rows)


def _spread(count: int, step: float, y: float, scale: float) -> tuple[Slot, ...]:
    """Places side by side around the middle."""
    return tuple(((index - (count - 1) / 2) * step, y, scale) for index in range(count))


def _in_line(adults: Sequence[str]) -> list[str]:
    """From left to right: the wide hat outermost right, where it covers nobody; the elder outermost left."""
    inner = [name for name in adults if name not in (WIDE_HAT, ELDER)]
    return [n for n in adults if n == ELDER] + inner + [n for n in adults if n == WIDE_HAT]


def _extent(figures: Sequence[Figure]) -> Rect:
    extents = [figure.extent for figure in figures]
    return Rect(min(e.x0 for e in extents), min(e.y0 for e in extents), max(e.x1 for e in extents), FLOOR)


def group_size(names: Sequence[str], art: Mapping[str, Drawing]) -> tuple[float, float]:
    """Width and height of a group down to the floor, in drawing units."""
    extent = _extent(group(names, art))
    return extent.width, extent.height


def placed_group(
    names: Sequence[str], art: Mapping[str, Drawing], room: Rect, clip: Path | None = None
) -> tuple[Item, ...]:
    """A group as large as the room allows, centred, seen down to the room's lower edge (bodies run on below it)."""
    figures = group(names, art)
    extent = _extent(figures)
    scale = min(room.width / extent.width, room.height / extent.height)
    x = room.centre[0] - extent.centre[0] * scale
    y = room.y1 - FLOOR * scale
    items: list[Item] = []
    for figure in figures:
        items += figure.drawing.placed(x + figure.x * scale, y + figure.y * scale, figure.scale * scale, clip)
    return tuple(items)
