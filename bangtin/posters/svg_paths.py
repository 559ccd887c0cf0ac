"""SVG shapes in; absolute scene paths of lines and cubic curves out."""

from __future__ import annotations

from collections.abc import Iterable

import svgelements

from bangtin.posters.scene import Command, Path


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


def transformed(path: Path, scale: float, dx: float, dy: float) -> Path:
    """A path scaled about the origin, then moved."""
    return Path(tuple(_transform(command, scale, dx, dy) for command in path.commands))


def _transform(command: Command, scale: float, dx: float, dy: float) -> Command:
    numbers = [float(value) for value in command[1:]]
    moved = [value * scale + (dy if index % 2 else dx) for index, value in enumerate(numbers)]
    return (command[0], *moved)  # type: ignore[return-value]  # as many numbers as came in


def bounds(paths: Iterable[Path]) -> tuple[float, float, float, float]:
    """The exact box (x0, y0, x1, y1) around the curves of some paths. Raises ValueError where there are none."""
    boxes = [box for path in paths if (box := svgelements.Path(_data(path)).bbox()) is not None]
    if not boxes:
        raise ValueError("no shape to measure")
    x0, y0, x1, y1 = zip(*boxes, strict=True)
    return (min(x0), min(y0), max(x1), max(y1))


def _data(path: Path) -> str:
    return " ".join(" ".join(str(part) for part in command) for command in path.commands)
