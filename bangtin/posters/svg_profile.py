"""The text of an SVG in; what our painters can't draw of it, line by line, out.

The profile: paths, circles, ellipses and rectangles in groups with transforms; flat fills; strokes of constant width
with round caps and joins. No gradient, filter, transparency, text, style, link, picture or script.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from xml.parsers import expat

Faults = Callable[[str, Mapping[str, str]], Iterable[str]]
"""An element's name and attributes -> what else is wrong with it in this kind of file, its colours for example."""

SHAPES = frozenset({"path", "circle", "ellipse", "rect"})
ELEMENTS = SHAPES | {"svg", "g", "title", "desc"}
GEOMETRY = frozenset({"viewBox", "d", "cx", "cy", "r", "rx", "ry", "x", "y", "width", "height", "transform"})
PAINTING = frozenset({"fill", "fill-rule", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin"})
ATTRIBUTES = GEOMETRY | PAINTING | {"xmlns", "id"}
MEASURES = ("cx", "cy", "x", "y")
SIZES = {"circle": ("r",), "ellipse": ("rx", "ry"), "rect": ("width", "height")}
"""What every such shape must have, greater than nothing."""
_NUMBERS = r"[-+.\deE,\s]"
_PATH_DATA = re.compile(rf"\s*[Mm]\s*[-+.\d](?:{_NUMBERS}|[MmLlHhVvCcSsQqTtAaZz])*")
_TRANSFORM = re.compile(rf"\s*(?:(?:matrix|translate|scale|rotate|skewX|skewY)\s*\({_NUMBERS}+\)[,\s]*)*")
_VIEW_BOX = re.compile(r"-?[\d.]+([ ,]+-?[\d.]+){3}")


class Profile:
    """Reads the SVG as XML with line numbers and collects what the profile lacks; once for each file."""

    def __init__(self, faults: Faults) -> None:
        self._faults = faults
        self._found: list[tuple[int, str]] = []
        self._inside = ""
        self.words = {"title": "", "desc": ""}
        self.shapes = 0
        self.well_formed = True

    def check(self, text: str) -> list[tuple[int, str]]:
        """Line and complaint for everything that is wrong; the other attributes then say what was found."""
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
            self.well_formed = False
            self._complain(error.lineno, "tệp SVG viết sai – xuất lại từ phần mềm vẽ, dạng SVG thường")
        return self._found

    def _complain(self, line: int, message: str) -> None:
        self._found.append((line, message))

    def _element(self, line: int, name: str, values: Mapping[str, str]) -> None:
        self._inside = name
        if name not in ELEMENTS:
            self._complain(line, f"hình có <{name}> – chỉ vẽ bằng đường, hình tròn, hình chữ nhật, tô màu phẳng")
            return
        for key in values:
            if key not in ATTRIBUTES:
                self._complain(line, f'hình có thuộc tính "{key}" – bỏ; không dùng style, độ trong, hiệu ứng')
        for fault in self._faults(name, values):
            self._complain(line, fault)
        if name == "svg" and not _VIEW_BOX.fullmatch(values.get("viewBox", "")):
            self._complain(line, "thẻ <svg> chưa có viewBox bốn số – xuất lại từ phần mềm vẽ")
        if not _TRANSFORM.fullmatch(values.get("transform", "")):
            self._complain(line, f'transform="{values["transform"]}" viết sai – xuất lại từ phần mềm vẽ')
        if name in SHAPES:
            self._shape(line, name, values)

    def _shape(self, line: int, name: str, values: Mapping[str, str]) -> None:
        self.shapes += 1
        stroked = values.get("stroke", "none") != "none"
        filled = values.get("fill", "none") != "none"
        if not stroked and not filled:
            self._complain(line, "nét không có màu tô hay màu viền – ghi fill hoặc stroke ngay trên nét đó")
        if stroked and not (_number(values.get("stroke-width", "")) > 0):
            self._complain(line, "nét viền chưa có stroke-width – ghi độ dày bằng số")
        if stroked and (values.get("stroke-linecap"), values.get("stroke-linejoin", "round")) != ("round", "round"):
            self._complain(line, 'đầu và góc nét viền phải tròn – ghi stroke-linecap="round" stroke-linejoin="round"')
        for key in self._unclear(name, values):
            self._complain(line, f'<{name}>: "{key}" thiếu hoặc viết sai – xuất lại từ phần mềm vẽ, dạng SVG thường')

    def _unclear(self, name: str, values: Mapping[str, str]) -> Iterator[str]:
        """The measures of a shape that are missing or can't be read."""
        if name == "path":
            if not _PATH_DATA.fullmatch(values.get("d", "")):
                yield "d"
            return
        for key in MEASURES:
            if key in values and not math.isfinite(_number(values[key])):
                yield key
        for key in SIZES[name]:
            if not (_number(values.get(key, "")) > 0):
                yield key

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
