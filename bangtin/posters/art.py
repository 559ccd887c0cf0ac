"""`posters/art/*.svg` in; drawings as scene shapes in theme paints out. Refuses what the drawing profile lacks.

The profile: paths, circles, ellipses and rectangles in groups with transforms; flat fills in the palette of
`themes.yml`; strokes of constant width with round caps and joins. No gradient, filter, transparency, text or style.
"""

from __future__ import annotations

import io
import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path as FilePath
from xml.parsers import expat

import svgelements

from bangtin.content.files import ProblemList, read_text
from bangtin.posters.scene import Fill, Item, Paint, Path, Stroke
from bangtin.posters.svg_paths import bounds, shape_commands, transformed

SHAPES = frozenset({"path", "circle", "ellipse", "rect"})
ELEMENTS = SHAPES | {"svg", "g", "title", "desc"}
GEOMETRY = frozenset({"viewBox", "d", "cx", "cy", "r", "rx", "ry", "x", "y", "width", "height", "transform"})
PAINTING = frozenset({"fill", "fill-rule", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin"})
ATTRIBUTES = GEOMETRY | PAINTING | {"xmlns", "id"}
_VIEW_BOX = re.compile(r"-?[\d.]+([ ,]+-?[\d.]+){3}")


@dataclass(frozen=True, slots=True)
class Shape:
    """One shape of a drawing, in the drawing's own units."""

    path: Path
    paint: Paint
    stroke: float | None
    """Width of the line, or None where the shape is filled."""


@dataclass(frozen=True)
class Drawing:
    """A drawing with its alternative text. `box` is (x0, y0, x1, y1) around what is drawn."""

    id: str
    title: str
    desc: str
    box: tuple[float, float, float, float]
    shapes: tuple[Shape, ...]

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
        return Fill(path, paint, clip)
    return Stroke(path, paint, shape.stroke * scale, clip)


def load_art(root: FilePath, paints: Mapping[str, Paint], problems: ProblemList) -> Mapping[str, Drawing]:
    """Read every drawing; `paints` says what its fills stand for. What the profile lacks is noted with its line."""
    drawings = (read_drawing(path, paints, problems) for path in sorted((root / "posters" / "art").glob("*.svg")))
    return {drawing.id: drawing for drawing in drawings if drawing is not None}


def read_drawing(path: FilePath, paints: Mapping[str, Paint], problems: ProblemList) -> Drawing | None:
    """Read one drawing, or note everything that is wrong with it and return None."""
    text = read_text(path, problems)
    if text is None:
        return None
    profile = _Profile(paints)
    found = profile.check(text)
    for line, message in found:
        problems.add(path, line, message)
    if found:
        return None
    shapes = tuple(_shapes(text, paints))
    if not shapes:
        problems.add(path, None, "hình không có nét nào – vẽ lại hoặc xóa tệp")
        return None
    box = _ink_box(shapes)
    return Drawing(path.stem, profile.words["title"].strip(), profile.words["desc"].strip(), box, shapes)


class _Profile:
    """Reads the SVG as XML with line numbers and collects what the profile lacks."""

    def __init__(self, paints: Mapping[str, Paint]) -> None:
        self._paints = paints
        self._found: list[tuple[int, str]] = []
        self._inside = ""
        self.words = {"title": "", "desc": ""}

    def check(self, text: str) -> list[tuple[int, str]]:
        parser = expat.ParserCreate()
        parser.StartElementHandler = lambda name, values: self._element(parser.CurrentLineNumber, name, values)
        parser.EndElementHandler = lambda _name: self._leave()
        parser.CharacterDataHandler = self._text
        parser.EntityDeclHandler = lambda *_: self._complain(
            parser.CurrentLineNumber, "không dùng khai báo ENTITY – xóa"
        )
        try:
            parser.Parse(text, True)
        except expat.ExpatError as error:
            self._complain(error.lineno, "tệp SVG viết sai – xuất lại từ phần mềm vẽ, dạng SVG thường")
            return self._found
        if not self.words["title"].strip():
            self._complain(1, "hình chưa có <title> – thêm tên hình bằng tiếng Việt, người khiếm thị nghe tên này")
        if not self.words["desc"].strip():
            self._complain(1, "hình chưa có <desc> – thêm một câu tả hình bằng tiếng Việt")
        return self._found

    def _complain(self, line: int, message: str) -> None:
        self._found.append((line, message))

    def _element(self, line: int, name: str, values: Mapping[str, str]) -> None:
        self._inside = name
        if name not in ELEMENTS:
            self._complain(line, f"hình có <{name}> – chỉ vẽ bằng đường, hình tròn, hình chữ nhật, tô màu phẳng")
            return
        for key, value in values.items():
            if key not in ATTRIBUTES:
                self._complain(line, f'hình có thuộc tính "{key}" – bỏ; không dùng style, độ trong, hiệu ứng')
            elif key in ("fill", "stroke") and value != "none" and value.lower() not in self._paints:
                self._complain(line, f'màu "{value}" không có trong posters/themes.yml – dùng màu vai hoặc mau_hinh')
        if name == "svg" and not _VIEW_BOX.fullmatch(values.get("viewBox", "")):
            self._complain(line, "thẻ <svg> chưa có viewBox bốn số – xuất lại từ phần mềm vẽ")
        if name in SHAPES:
            self._shape(line, values)

    def _shape(self, line: int, values: Mapping[str, str]) -> None:
        stroked = values.get("stroke", "none") != "none"
        filled = values.get("fill", "none") != "none"
        if not stroked and not filled:
            self._complain(line, "nét không có màu tô hay màu viền – ghi fill hoặc stroke ngay trên nét đó")
        if stroked and not (_number(values.get("stroke-width", "")) > 0):
            self._complain(line, "nét viền chưa có stroke-width – ghi độ dày bằng số")
        if stroked and (values.get("stroke-linecap"), values.get("stroke-linejoin", "round")) != ("round", "round"):
            self._complain(line, 'đầu và góc nét viền phải tròn – ghi stroke-linecap="round" stroke-linejoin="round"')

    def _leave(self) -> None:
        self._inside = ""

    def _text(self, text: str) -> None:
        if self._inside in self.words:
            self.words[self._inside] += text


def _number(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        return math.nan
    return value


def _shapes(text: str, paints: Mapping[str, Paint]) -> Iterator[Shape]:
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


def _ink_box(shapes: tuple[Shape, ...]) -> tuple[float, float, float, float]:
    boxes = []
    for shape in shapes:
        x0, y0, x1, y1 = bounds([shape.path])
        half = (shape.stroke or 0) / 2
        boxes.append((x0 - half, y0 - half, x1 + half, y1 + half))
    x0s, y0s, x1s, y1s = zip(*boxes, strict=True)
    return (min(x0s), min(y0s), max(x1s), max(y1s))
