"""Scene paths in; the same paths elsewhere, or the exact box around them, out."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from bangtin.posters.scene import Command, Path

Point = tuple[float, float]

_STRAIGHT = 1e-12
"""A polynomial's leading part that is smaller counts as none."""


def transformed(path: Path, scale: float, dx: float, dy: float) -> Path:
    """A path scaled about the origin, then moved."""
    return Path(tuple(_transform(command, scale, dx, dy) for command in path.commands))


def _transform(command: Command, scale: float, dx: float, dy: float) -> Command:
    numbers = [float(value) for value in command[1:]]
    moved = [value * scale + (dy if index % 2 else dx) for index, value in enumerate(numbers)]
    return (command[0], *moved)  # type: ignore[return-value]  # as many numbers as came in


def bounds(paths: Iterable[Path]) -> tuple[float, float, float, float]:
    """The exact box (x0, y0, x1, y1) around the curves of some paths. Raises ValueError where there are none."""
    points = [point for path in paths for point in _extremes(path.commands)]
    if not points:
        raise ValueError("no shape to measure")
    xs, ys = zip(*points, strict=True)
    return (min(xs), min(ys), max(xs), max(ys))


def _extremes(commands: Iterable[Command]) -> Iterator[Point]:
    """The ends of every piece of a path, and the points where a curve turns back in x or in y."""
    at: Point = (0.0, 0.0)
    for command in commands:
        match command:
            case ("M" | "L", x, y):
                at = (x, y)
                yield at
            case ("C", x1, y1, x2, y2, x, y):
                for t in (*_turns(at[0], x1, x2, x), *_turns(at[1], y1, y2, y)):
                    yield (_on_curve(t, at[0], x1, x2, x), _on_curve(t, at[1], y1, y2, y))
                at = (x, y)
                yield at


def _on_curve(t: float, a: float, b: float, c: float, d: float) -> float:
    s = 1 - t
    return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d


def _turns(a: float, b: float, c: float, d: float) -> list[float]:
    """Where, strictly inside (0, 1), one coordinate of a cubic curve has no speed."""
    two, one, nil = d - 3 * c + 3 * b - a, 2 * (c - 2 * b + a), b - a
    if abs(two) < _STRAIGHT:
        found = [-nil / one] if abs(one) >= _STRAIGHT else []
    else:
        under = one * one - 4 * two * nil
        found = [(-one + sign * math.sqrt(under)) / (2 * two) for sign in (-1, 1)] if under >= 0 else []
    return [t for t in found if 0 < t < 1]


_STEPS = 12
"""Straight pieces that stand for a curve where only inside and outside matter."""


def inside(path: Path, x: float, y: float) -> bool:
    """Whether a point lies inside of a path by the non-zero rule; curves are taken as short straight pieces."""
    winding = 0
    for (x0, y0), (x1, y1) in _edges(path.commands):
        side = (x1 - x0) * (y - y0) - (x - x0) * (y1 - y0)
        if y0 <= y < y1 and side > 0:
            winding += 1
        elif y1 <= y < y0 and side < 0:
            winding -= 1
    return winding != 0


def _edges(commands: Iterable[Command]) -> Iterator[tuple[Point, Point]]:
    """The straight pieces of a path, every subpath closed."""
    start: Point = (0.0, 0.0)
    at = start
    for command in commands:
        match command:
            case ("M", x, y):
                yield at, start
                start = at = (x, y)
            case ("L", x, y):
                yield at, (x, y)
                at = (x, y)
            case ("C", x1, y1, x2, y2, x, y):
                for step in range(1, _STEPS + 1):
                    t = step / _STEPS
                    point = (_on_curve(t, at[0], x1, x2, x), _on_curve(t, at[1], y1, y2, y))
                    before = (
                        _on_curve(t - 1 / _STEPS, at[0], x1, x2, x),
                        _on_curve(t - 1 / _STEPS, at[1], y1, y2, y),
                    )
                    yield before, point
                at = (x, y)
            case _:
                yield at, start
                at = start
    yield at, start
