"""`posters/art/*.svg` in; drawings whose every line the profile knows out. Refuses what the drawing profile lacks.

The profile: paths, circles, ellipses and rectangles in groups with transforms; flat fills in the palette of
`themes.yml`; strokes of constant width with round caps and joins. No gradient, filter, transparency, text or style.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from pathlib import Path as FilePath
from xml.parsers import expat

from bangtin.content.files import ProblemList, read_text
from bangtin.posters.drawing import Drawing
from bangtin.posters.scene import Paint

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
    if not found and not profile.shapes:
        problems.add(path, None, "hình không có nét nào – vẽ lại hoặc xóa tệp")
    if found or not profile.shapes:
        return None
    return Drawing(path.stem, profile.words["title"].strip(), profile.words["desc"].strip(), text, paints)


class _Profile:
    """Reads the SVG as XML with line numbers and collects what the profile lacks."""

    def __init__(self, paints: Mapping[str, Paint]) -> None:
        self._paints = paints
        self._found: list[tuple[int, str]] = []
        self._inside = ""
        self.words = {"title": "", "desc": ""}
        self.shapes = 0

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
