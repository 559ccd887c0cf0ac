"""A page of a PDF in; what it paints with (inks, foreign colours, transparency, letters with their sizes) out."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

import pikepdf
from pikepdf import Dictionary, Matrix, Name

Inks = tuple[float, float, float, float]
"""Cyan, magenta, yellow and black, each from 0 to 1."""

_PLAIN_SPACES = ("/DeviceCMYK", "/DeviceGray")
_FOREIGN = frozenset(("rg", "RG", "cs", "CS", "sc", "SC", "scn", "SCN", "sh"))
"""Operators that bring in RGB, another colour space, a pattern or a gradient."""


class Run(NamedTuple):
    """Letters shown by one operator: where their first origin stands and how high their em is, in points."""

    x: float
    y: float
    em: float


class Font(NamedTuple):
    """A font that a page or one of its forms lists. The name is that of the face, without the tag of its subset."""

    name: str
    embedded: bool
    subset: bool


@dataclass(frozen=True, slots=True)
class Trace:
    """What a page paints with."""

    inks: frozenset[Inks]
    foreign: frozenset[str]
    """Operators and images in other colours than the four inks."""
    transparent: frozenset[str]
    runs: tuple[Run, ...]
    fonts: frozenset[Font]


def trace(page: pikepdf.Page) -> Trace:
    """Follow a page's operators, those of its forms included. Raises pikepdf.PdfError where they can't be read."""
    walk = _Walk()
    if _is_transparent_group(page.get("/Group")):
        walk.transparent.add("nhóm trong suốt của trang")
    walk.content(page.obj, page.resources, Matrix.identity())
    return Trace(
        frozenset(walk.inks),
        frozenset(walk.foreign),
        frozenset(walk.transparent),
        tuple(walk.runs),
        frozenset(walk.fonts),
    )


@dataclass(frozen=True, slots=True)
class _State:
    """What `q` keeps and `Q` brings back."""

    matrix: Matrix
    size: float = 0.0
    leading: float = 0.0


class _Walk:
    """Collects while the operators pass by."""

    def __init__(self) -> None:
        self.inks: set[Inks] = set()
        self.foreign: set[str] = set()
        self.transparent: set[str] = set()
        self.runs: list[Run] = []
        self.fonts: set[Font] = set()
        self._open: list[tuple[int, int]] = []

    def content(self, holder: pikepdf.Object, resources: pikepdf.Object, matrix: Matrix) -> None:
        """Follow a page or a form; a form inside of itself is passed over."""
        if holder.objgen in self._open:
            return
        self._open.append(holder.objgen)
        self.fonts |= {_font(font) for font in resources.get("/Font", Dictionary()).values()}
        _Content(self, resources, matrix).follow(pikepdf.parse_content_stream(holder))
        self._open.pop()


class _Content:
    """One stream of operators: a page's or a form's."""

    def __init__(self, walk: _Walk, resources: pikepdf.Object, matrix: Matrix) -> None:
        self._walk = walk
        self._resources = resources
        self._state = _State(matrix)
        self._kept: list[_State] = []
        self._line = self._pen = Matrix.identity()
        self._acts: dict[str, Callable[[Sequence[Any]], None]] = {
            "q": self._keep, "Q": self._bring_back, "cm": self._transform,
            "k": self._ink, "K": self._ink, "g": self._grey, "G": self._grey,
            "BT": self._begin_text, "Tf": self._set_font, "TL": self._set_leading, "Tm": self._set_pen,
            "Td": self._move, "TD": self._move_and_lead, "T*": self._next_line,
            "Tj": self._show, "TJ": self._show, "'": self._show_next_line, '"': self._show_next_line,
            "Do": self._paint_object, "gs": self._graphics_state, "INLINE IMAGE": self._inline_image,
        }  # fmt: skip

    def follow(self, steps: Sequence[Any]) -> None:
        for step in steps:
            operator = str(step.operator)
            if operator in _FOREIGN:
                self._walk.foreign.add(operator)
            elif act := self._acts.get(operator):
                act(step.operands)

    def _keep(self, _: Sequence[Any]) -> None:
        self._kept.append(self._state)

    def _bring_back(self, _: Sequence[Any]) -> None:
        if self._kept:
            self._state = self._kept.pop()

    def _transform(self, operands: Sequence[Any]) -> None:
        self._state = replace(self._state, matrix=_matrix(operands) @ self._state.matrix)

    def _ink(self, operands: Sequence[Any]) -> None:
        cyan, magenta, yellow, black = (min(1.0, max(0.0, float(part))) for part in operands)
        self._walk.inks.add((cyan, magenta, yellow, black))

    def _grey(self, operands: Sequence[Any]) -> None:
        self._walk.inks.add((0.0, 0.0, 0.0, 1 - min(1.0, max(0.0, float(operands[0])))))

    def _begin_text(self, _: Sequence[Any]) -> None:
        self._line = self._pen = Matrix.identity()

    def _set_font(self, operands: Sequence[Any]) -> None:
        name = str(operands[0])
        if name not in self._resources.get("/Font", Dictionary()):
            self._walk.fonts.add(Font(name.lstrip("/"), embedded=False, subset=False))
        self._state = replace(self._state, size=float(operands[1]))

    def _set_leading(self, operands: Sequence[Any]) -> None:
        self._state = replace(self._state, leading=float(operands[0]))

    def _set_pen(self, operands: Sequence[Any]) -> None:
        self._line = self._pen = _matrix(operands)

    def _move(self, operands: Sequence[Any]) -> None:
        self._line = self._pen = Matrix(1, 0, 0, 1, float(operands[0]), float(operands[1])) @ self._line

    def _move_and_lead(self, operands: Sequence[Any]) -> None:
        self._set_leading([-float(operands[1])])
        self._move(operands)

    def _next_line(self, _: Sequence[Any]) -> None:
        self._move((0, -self._state.leading))

    def _show(self, _: Sequence[Any]) -> None:
        whole = self._pen @ self._state.matrix
        self._walk.runs.append(Run(whole.e, whole.f, abs(self._state.size) * math.hypot(whole.c, whole.d)))

    def _show_next_line(self, operands: Sequence[Any]) -> None:
        self._next_line(operands)
        self._show(operands)

    def _paint_object(self, operands: Sequence[Any]) -> None:
        found = self._resources.get("/XObject", Dictionary()).get(str(operands[0]))
        if found is None:
            return
        if found.get("/Subtype") == Name.Image:
            self._image(str(operands[0]), found)
        else:
            self._form(found)

    def _image(self, name: str, image: pikepdf.Object) -> None:
        if not image.get("/ImageMask", False) and image.get("/ColorSpace") not in _PLAIN_SPACES:
            self._walk.foreign.add(f"ảnh {name.lstrip('/')}")
        elif image.get("/ColorSpace") == Name.DeviceCMYK and isinstance(image, pikepdf.Stream):
            try:
                self._walk.inks.add(_heaviest(image.read_bytes()))
            except pikepdf.PdfError:
                self._walk.foreign.add(f"ảnh {name.lstrip('/')} không đọc được")
        if "/SMask" in image:
            self._walk.transparent.add(f"ảnh {name.lstrip('/')}")

    def _form(self, form: pikepdf.Object) -> None:
        if _is_transparent_group(form.get("/Group")):
            self._walk.transparent.add("nhóm trong suốt")
        own = Matrix(*(float(part) for part in form.get("/Matrix", [1, 0, 0, 1, 0, 0])))
        resources = form.get("/Resources", self._resources)
        self._walk.content(form, resources, own @ self._state.matrix)

    def _inline_image(self, operands: Sequence[Any]) -> None:
        image = operands[0]
        if not image.image_mask and image.colorspace not in _PLAIN_SPACES:
            self._walk.foreign.add("ảnh trong dòng lệnh")

    def _graphics_state(self, operands: Sequence[Any]) -> None:
        state = self._resources.get("/ExtGState", Dictionary()).get(str(operands[0]), Dictionary())
        opaque = all(float(state.get(key, 1)) == 1 for key in ("/ca", "/CA"))
        plain = state.get("/BM", Name.Normal) in ("/Normal", "/Compatible") and state.get("/SMask", "/None") == "/None"
        if not (opaque and plain):
            self._walk.transparent.add(f"trạng thái {str(operands[0]).lstrip('/')}")


def _heaviest(levels: bytes) -> Inks:
    """Of a picture's pixels, a byte for each ink, the one that lays down the most; none where there is no pixel."""
    pixels = {levels[at : at + 4] for at in range(0, len(levels) - 3, 4)}
    cyan, magenta, yellow, black = (level / 255 for level in max(pixels, key=sum, default=bytes(4)))
    return (cyan, magenta, yellow, black)


def _matrix(operands: Sequence[Any]) -> Matrix:
    return Matrix(*(float(part) for part in operands))


def _is_transparent_group(group: pikepdf.Object | None) -> bool:
    return group is not None and group.get("/S") == Name.Transparency


def _font(font: pikepdf.Object) -> Font:
    name = str(font.get("/BaseFont", "/?")).lstrip("/")
    tag, plus, face = name.partition("+")
    holder = font.DescendantFonts[0] if "/DescendantFonts" in font else font
    descriptor = holder.get("/FontDescriptor", Dictionary())
    embedded = any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))
    subset = bool(plus) and len(tag) == 6 and tag.isupper()
    return Font(face if subset else name, embedded, subset)
