"""The text of a checked SVG in; a drawing as scene shapes in theme paints out, read when it is first painted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from bangtin.posters.scene import Fill, Item, Paint, Path, Stroke
from bangtin.posters.shapes import bounds, transformed


@dataclass(frozen=True, slots=True)
class Shape:
    """One shape of a drawing, in the drawing's own units."""

    path: Path
    paint: Paint
    stroke: float | None
    """Width of the line, or None where the shape is filled."""


@dataclass(frozen=True)
class Drawing:
    """A drawing with its alternative text."""

    id: str
    title: str
    desc: str
    svg: str
    """The file's text, checked against the profile of drawings."""
    paints: Mapping[str, Paint]
    """What its colours stand for."""

    @cached_property
    def shapes(self) -> tuple[Shape, ...]:
        from bangtin.posters.svg_paths import read_shapes  # its parser is slow to import, and a check needs no shapes

        return tuple(read_shapes(self.svg, self.paints))

    @cached_property
    def box(self) -> tuple[float, float, float, float]:
        """(x0, y0, x1, y1) around what is drawn."""
        return _ink_box(self.shapes)

    @property
    def width(self) -> float:
        return self.box[2] - self.box[0]

    @property
    def height(self) -> float:
        return self.box[3] - self.box[1]

    def placed(
        self, x: float, y: float, scale: float, clip: Path | None = None, recolour: Mapping[Paint, Paint] | None = None
    ) -> tuple[Item, ...]:
        """The drawing with its own origin at (x, y), `scale` scene units for one of its units."""
        change = recolour or {}
        return tuple(_placed(shape, x, y, scale, clip, change.get(shape.paint, shape.paint)) for shape in self.shapes)


def _placed(shape: Shape, x: float, y: float, scale: float, clip: Path | None, paint: Paint) -> Item:
    path = transformed(shape.path, scale, x, y)
    if shape.stroke is None:
        return Fill(path, paint, clip, drawn=True)
    return Stroke(path, paint, shape.stroke * scale, clip, drawn=True)


def _ink_box(shapes: tuple[Shape, ...]) -> tuple[float, float, float, float]:
    boxes = []
    for shape in shapes:
        x0, y0, x1, y1 = bounds([shape.path])
        half = (shape.stroke or 0) / 2
        boxes.append((x0 - half, y0 - half, x1 + half, y1 + half))
    x0s, y0s, x1s, y1s = zip(*boxes, strict=True)
    return (min(x0s), min(y0s), max(x1s), max(y1s))
