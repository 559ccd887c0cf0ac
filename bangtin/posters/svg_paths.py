"""SVG text or path data in; absolute scene paths of lines and cubic curves out. Slow to import: see its callers."""

from __future__ import annotations

import io
import math
from collections.abc import Iterator, Mapping

import svgelements

from bangtin.posters.drawing import Shape
from bangtin.posters.scene import Command, Paint, Path
from bangtin.posters.shapes import transformed


def read_shapes(text: str, paints: Mapping[str, Paint]) -> Iterator[Shape]:
    """The shapes of an SVG that keeps to the profile of drawings, in the order of painting."""
    svg = svgelements.SVG.parse(io.StringIO(text), ppi=96, reify=False)
    # The parser moves the view box to (0, 0); people's origin between the shoulders must come back.
    left, top = float(svg.viewbox.x), float(svg.viewbox.y)
    for element in svg.elements():
        if not isinstance(element, svgelements.Shape):
            continue
        own = element.values["attributes"]
        path = transformed(Path(shape_commands(element)), 1, left, top)
        if not path.commands:
            continue
        if own.get("fill", "none") != "none":
            yield Shape(path, paints[own["fill"].lower()], None)
        if own.get("stroke", "none") != "none":
            yield Shape(path, paints[own["stroke"].lower()], float(own["stroke-width"]) * _scale(element))


def _scale(element: svgelements.Shape) -> float:
    """By how much an element's transforms enlarge its line width."""
    matrix = element.transform
    return math.sqrt(abs(float(matrix.a * matrix.d - matrix.b * matrix.c)))


def path_commands(data: str) -> tuple[Command, ...]:
    """The commands of an SVG path's `d`. Arcs and quadratic curves become cubic ones."""
    return segments(svgelements.Path(data))


def shape_commands(shape: svgelements.Shape) -> tuple[Command, ...]:
    """The commands of any SVG shape with its transform applied."""
    return segments(abs(svgelements.Path(shape)))


def segments(path: svgelements.Path) -> tuple[Command, ...]:
    """An svgelements path as absolute move, line, cubic and close commands."""
    path.approximate_arcs_with_cubics()
    made: list[Command] = []
    for segment in path:
        match segment:
            case svgelements.Move():
                made.append(("M", *_point(segment.end)))
            case svgelements.Close():
                made.append(("Z",))
            case svgelements.Line():
                made.append(("L", *_point(segment.end)))
            case svgelements.CubicBezier():
                made.append(("C", *_point(segment.control1), *_point(segment.control2), *_point(segment.end)))
            case svgelements.QuadraticBezier():
                made.append(_cubic(segment))
    return tuple(made)


def _cubic(curve: svgelements.QuadraticBezier) -> Command:
    """A quadratic curve raised to a cubic one."""
    start, control, end = _point(curve.start), _point(curve.control), _point(curve.end)
    first = tuple(a + 2 / 3 * (c - a) for a, c in zip(start, control, strict=True))
    second = tuple(b + 2 / 3 * (c - b) for b, c in zip(end, control, strict=True))
    return ("C", first[0], first[1], second[0], second[1], *end)


def _point(point: svgelements.Point) -> tuple[float, float]:
    return (float(point.x), float(point.y))
