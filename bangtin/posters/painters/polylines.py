"""Paths with curves in, polylines out: flattened fills, and strokes turned into closed outlines with round ends."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from bangtin.posters.scene import Command

Point = tuple[float, float]

_SMOOTH = math.cos(math.radians(20))
"""Two pieces of a flattened curve turn less than this; more is a corner."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Maps a scene's units to pixels: `x * scale_x + dx`."""

    scale_x: float
    scale_y: float
    dx: float = 0.0
    dy: float = 0.0

    def point(self, x: float, y: float) -> Point:
        return (x * self.scale_x + self.dx, y * self.scale_y + self.dy)


@dataclass(frozen=True, slots=True)
class Polyline:
    points: tuple[Point, ...]
    closed: bool


def flatten(commands: Iterable[Command], frame: Frame, tolerance: float = 0.04) -> tuple[Polyline, ...]:
    """The subpaths of a path, in pixels; no curve is more than `tolerance` pixels from its chords."""
    lines: list[Polyline] = []
    points: list[Point] = []
    for command in commands:
        match command:
            case ("M", x, y):
                lines += _finished(points, closed=False)
                points = [frame.point(x, y)]
            case ("L", x, y):
                points.append(frame.point(x, y))
            case ("C", x1, y1, x2, y2, x, y):
                points += _curve(points[-1], frame.point(x1, y1), frame.point(x2, y2), frame.point(x, y), tolerance)
            case _:
                lines += _finished(points, closed=True)
                points = points[:1]
    return (*lines, *_finished(points, closed=False))


def _finished(points: list[Point], *, closed: bool) -> list[Polyline]:
    """A subpath without doubled points; a lone point counts only where it was closed or will be stroked as a dot."""
    distinct = [point for index, point in enumerate(points) if index == 0 or math.dist(point, points[index - 1]) > 1e-6]
    if closed and len(distinct) > 1 and math.dist(distinct[0], distinct[-1]) <= 1e-6:
        distinct.pop()
    drawn = len(points) > 1
    return [Polyline(tuple(distinct), closed)] if drawn else []


def _curve(start: Point, one: Point, two: Point, end: Point, tolerance: float) -> Iterator[Point]:
    """Points of a Bézier curve after its start. The count follows from the curve's second differences."""
    bend = max(
        math.hypot(start[0] - 2 * one[0] + two[0], start[1] - 2 * one[1] + two[1]),
        math.hypot(one[0] - 2 * two[0] + end[0], one[1] - 2 * two[1] + end[1]),
    )
    count = max(2, math.ceil(math.sqrt(0.75 * bend / tolerance)))
    for step in range(1, count):
        t = step / count
        s = 1 - t
        a, b, c, d = s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t
        yield (
            a * start[0] + b * one[0] + c * two[0] + d * end[0],
            a * start[1] + b * one[1] + c * two[1] + d * end[1],
        )
    yield end


def stroke_outlines(line: Polyline, width: float) -> Iterator[tuple[Point, ...]]:
    """Closed outlines that together cover a stroke of `width` pixels; each piece between corners has round ends."""
    for piece in _smooth_pieces(line):
        yield _ribbon(piece, width / 2)


def _smooth_pieces(line: Polyline) -> Iterator[tuple[Point, ...]]:
    points = line.points + line.points[:1] if line.closed and len(line.points) > 1 else line.points
    piece: list[Point] = [points[0]]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        piece.append(corner)
        if _turn(before, corner, after) < _SMOOTH:
            yield tuple(piece)
            piece = [corner]
    yield (*piece, *points[-1:]) if len(points) > 1 else tuple(piece)


def _turn(before: Point, corner: Point, after: Point) -> float:
    """The cosine of the change of direction at a corner."""
    ax, ay = corner[0] - before[0], corner[1] - before[1]
    bx, by = after[0] - corner[0], after[1] - corner[1]
    return (ax * bx + ay * by) / (math.hypot(ax, ay) * math.hypot(bx, by))


def _ribbon(points: tuple[Point, ...], half: float) -> tuple[Point, ...]:
    """The outline of a smooth piece: along its left side, round its end, back along its right side, round its start."""
    if len(points) == 1:
        return (*_arc(points[0], half, 0, math.pi), *_arc(points[0], half, math.pi, math.pi))
    angles = [math.atan2(b[1] - a[1], b[0] - a[0]) for a, b in pairwise(points)]
    left, right = [], []
    for index, point in enumerate(points):
        into, out = angles[max(index - 1, 0)], angles[min(index, len(angles) - 1)]
        turn = math.remainder(out - into, math.tau)
        normal = into + turn / 2 - math.pi / 2
        reach = half / math.cos(turn / 2)
        dx, dy = math.cos(normal) * reach, math.sin(normal) * reach
        left.append((point[0] + dx, point[1] + dy))
        right.append((point[0] - dx, point[1] - dy))
    end = _arc(points[-1], half, angles[-1] - math.pi / 2, math.pi)
    start = _arc(points[0], half, angles[0] + math.pi / 2, math.pi)
    return (*left, *end, *reversed(right), *start)


def _arc(centre: Point, radius: float, start: float, sweep: float) -> Iterator[Point]:
    steps = max(6, math.ceil(sweep * math.sqrt(radius / 0.08) / 2))
    for step in range(steps + 1):
        angle = start + sweep * step / steps
        yield (centre[0] + radius * math.cos(angle), centre[1] + radius * math.sin(angle))
