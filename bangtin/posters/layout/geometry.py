"""Points and sizes in; scene paths out. All lengths in scene units, y downwards."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from bangtin.posters.scene import Command, Path

KAPPA = 0.5522847498
"""Length of a cubic's handle that draws a quarter circle of radius 1."""

Point = tuple[float, float]


class Rect(NamedTuple):
    """A box in scene units."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        return self.y1 - self.y0

    @property
    def centre(self) -> Point:
        return ((self.x0 + self.x1) / 2, (self.y0 + self.y1) / 2)

    def grown(self, by: float) -> Rect:
        return Rect(self.x0 - by, self.y0 - by, self.x1 + by, self.y1 + by)

    def meets(self, other: Rect) -> bool:
        """Whether the two boxes share an area."""
        return self.x0 < other.x1 and other.x0 < self.x1 and self.y0 < other.y1 and other.y0 < self.y1


def polygon(points: Sequence[Point]) -> Path:
    """A closed path with straight edges."""
    commands: list[Command] = [("M", *points[0])]
    commands += [("L", *point) for point in points[1:]]
    return Path((*commands, ("Z",)))


def rectangle(box: Rect) -> Path:
    return polygon([(box.x0, box.y0), (box.x1, box.y0), (box.x1, box.y1), (box.x0, box.y1)])


def rounded(box: Rect, radius: float) -> Path:
    """A rectangle with round corners."""
    r = min(radius, box.width / 2, box.height / 2)
    k = r * (1 - KAPPA)
    x0, y0, x1, y1 = box
    return Path(
        (
            ("M", x0 + r, y0),
            ("L", x1 - r, y0),
            ("C", x1 - k, y0, x1, y0 + k, x1, y0 + r),
            ("L", x1, y1 - r),
            ("C", x1, y1 - k, x1 - k, y1, x1 - r, y1),
            ("L", x0 + r, y1),
            ("C", x0 + k, y1, x0, y1 - k, x0, y1 - r),
            ("L", x0, y0 + r),
            ("C", x0, y0 + k, x0 + k, y0, x0 + r, y0),
            ("Z",),
        )
    )


def ellipse(cx: float, cy: float, rx: float, ry: float) -> Path:
    kx, ky = rx * KAPPA, ry * KAPPA
    return Path(
        (
            ("M", cx + rx, cy),
            ("C", cx + rx, cy + ky, cx + kx, cy + ry, cx, cy + ry),
            ("C", cx - kx, cy + ry, cx - rx, cy + ky, cx - rx, cy),
            ("C", cx - rx, cy - ky, cx - kx, cy - ry, cx, cy - ry),
            ("C", cx + kx, cy - ry, cx + rx, cy - ky, cx + rx, cy),
            ("Z",),
        )
    )


def circle(cx: float, cy: float, radius: float) -> Path:
    return ellipse(cx, cy, radius, radius)


def bowed(box: Rect, rise_top: float = 0.0, rise_bottom: float = 0.0) -> Path:
    """A box whose top edge swells upwards and whose bottom edge swells downwards by the given heights at the middle.

    The box itself is what the swelling stands on: the path leaves it by the rises.
    """
    x0, y0, x1, y1 = box
    third = box.width / 3
    up, down = rise_top * 4 / 3, rise_bottom * 4 / 3
    return Path(
        (
            ("M", x0, y0),
            ("C", x0 + third, y0 - up, x1 - third, y0 - up, x1, y0),
            ("L", x1, y1),
            ("C", x1 - third, y1 + down, x0 + third, y1 + down, x0, y1),
            ("Z",),
        )
    )


def clipped(points: Sequence[Point], box: Rect) -> tuple[Point, ...]:
    """The part of a convex polygon inside a box (Sutherland–Hodgman); empty where they don't meet."""
    kept = tuple(points)
    for axis, limit, sign in ((0, box.x0, 1), (0, box.x1, -1), (1, box.y0, 1), (1, box.y1, -1)):
        kept = _half(kept, axis, limit, sign)
        if not kept:
            return ()
    return kept


def _half(points: tuple[Point, ...], axis: int, limit: float, sign: int) -> tuple[Point, ...]:
    kept: list[Point] = []
    for one, two in zip(points, (*points[1:], points[0]), strict=True):
        inside, next_inside = sign * (one[axis] - limit) >= 0, sign * (two[axis] - limit) >= 0
        if inside:
            kept.append(one)
        if inside != next_inside:
            part = (limit - one[axis]) / (two[axis] - one[axis])
            kept.append((one[0] + part * (two[0] - one[0]), one[1] + part * (two[1] - one[1])))
    return tuple(kept)


def on_circle(cx: float, cy: float, radius: float, degrees: float) -> Point:
    """A point on a circle; 0° points right, angles grow clockwise on the sheet."""
    angle = math.radians(degrees)
    return (cx + radius * math.cos(angle), cy + radius * math.sin(angle))
