"""A word and a face in; its glyphs with kerned positions, ink boxes and outlines out, all in em (fonts from packages).

One shaper (HarfBuzz) serves layout and both painters, so that what was measured is what is drawn. Kerning is on;
ligatures are off, so that every letter keeps a glyph of its own and tracking and text extraction stay simple.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import fontpkg_barlow_condensed
import fontpkg_be_vietnam_pro
import uharfbuzz as hb

from bangtin.posters.scene import Command, FontFace

BLACK = FontFace("BeVietnamPro-Black")
EXTRA_BOLD = FontFace("BeVietnamPro-ExtraBold")
BOLD = FontFace("BeVietnamPro-Bold")
MEDIUM = FontFace("BeVietnamPro-Medium")
CONDENSED_BLACK = FontFace("BarlowCondensed-Black")

_FOLDERS: Mapping[str, Path] = {
    "BeVietnamPro": fontpkg_be_vietnam_pro.ROOT / "files",
    "BarlowCondensed": fontpkg_barlow_condensed.ROOT / "files",
}
_FEATURES = {"kern": True, "liga": False, "locl": False}
_CACHED_WORDS = 16384


class Glyph(NamedTuple):
    """One shaped glyph. `advance`, `dx` and `dy` (y up) are in em; kerning is in the advance."""

    id: int
    name: str
    cluster: int
    """Index of the letter in the text (composed form) that the glyph stands for."""
    advance: float
    dx: float
    dy: float


class Box(NamedTuple):
    """An ink box in em: x from the word's origin, y upwards from the baseline."""

    x0: float
    y0: float
    x1: float
    y1: float


@lru_cache(maxsize=32)
def font_file(face: FontFace) -> Path:
    """The TrueType file of a face. Raises ValueError for a face that no installed font package has."""
    family = face.name.partition("-")[0]
    path = _FOLDERS[family] / f"{face.name}.ttf" if family in _FOLDERS else None
    if path is None or not path.is_file():
        raise ValueError(f"no installed font package has the face {face.name}")
    return path


@lru_cache(maxsize=_CACHED_WORDS)
def shape(text: str, face: FontFace) -> tuple[Glyph, ...]:
    """The glyphs of one word in drawing order, kerned. Text is composed (NFC) first."""
    font = _font(face)
    buffer = hb.Buffer()
    buffer.add_str(unicodedata.normalize("NFC", text))
    buffer.guess_segment_properties()
    buffer.language = "vi"
    hb.shape(font, buffer, _FEATURES)
    em = font.face.upem
    return tuple(
        Glyph(
            info.codepoint,
            font.get_glyph_name(info.codepoint) or "",
            info.cluster,
            place.x_advance / em,
            place.x_offset / em,
            place.y_offset / em,
        )
        for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    )


@lru_cache(maxsize=_CACHED_WORDS)
def advance(text: str, face: FontFace) -> float:
    """Width of one word in em, kerned, without tracking."""
    return sum(glyph.advance for glyph in shape(text, face))


@lru_cache(maxsize=_CACHED_WORDS)
def ink_boxes(text: str, face: FontFace) -> tuple[Box, ...]:
    """The ink box of every glyph of a word, in drawing order; a glyph without ink has an empty box on the baseline."""
    boxes: list[Box] = []
    pen = 0.0
    for glyph in shape(text, face):
        ink = _glyph_box(glyph.id, face)
        dx, dy = pen + glyph.dx, glyph.dy
        boxes.append(Box(dx + ink.x0, dy + ink.y0, dx + ink.x1, dy + ink.y1))
        pen += glyph.advance
    return tuple(boxes)


@lru_cache(maxsize=_CACHED_WORDS)
def missing(text: str, face: FontFace) -> str:
    """The letters of a text that the face can't draw, each once, in order; spaces and line ends don't count.

    Invisible characters (soft hyphens, joiners) and marks that no letter has taken in are among them.
    """
    font = _font(face)
    letters = dict.fromkeys(unicodedata.normalize("NFC", text))
    return "".join(letter for letter in letters if not letter.isspace() and not _drawable(letter, font))


def _drawable(letter: str, font: hb.Font) -> bool:
    return unicodedata.category(letter) not in {"Cf", "Mn"} and bool(font.get_nominal_glyph(ord(letter)))


@lru_cache(maxsize=4096)
def outline(glyph_id: int, face: FontFace) -> tuple[Command, ...]:
    """A glyph's outline in em, y UP from the baseline; fill with the non-zero rule."""
    pen = _OutlinePen(1 / _font(face).face.upem)
    _font(face).draw_glyph_with_pen(glyph_id, pen)
    return tuple(pen.commands)


@lru_cache(maxsize=32)
def _font(face: FontFace) -> hb.Font:
    return hb.Font(hb.Face(hb.Blob.from_file_path(str(font_file(face)))))


@lru_cache(maxsize=4096)
def _glyph_box(glyph_id: int, face: FontFace) -> Box:
    font = _font(face)
    ink, em = font.get_glyph_extents(glyph_id), font.face.upem
    if ink is None:
        return Box(0, 0, 0, 0)
    top, right = ink.y_bearing, ink.x_bearing + ink.width
    return Box(ink.x_bearing / em, (top + ink.height) / em, right / em, top / em)


class _OutlinePen:
    """Collects an outline as scene commands; the method names are those of the fontTools pen protocol."""

    def __init__(self, scale: float) -> None:
        self.commands: list[Command] = []
        self._scale = scale
        self._at = (0.0, 0.0)

    def moveTo(self, point: tuple[float, float]) -> None:  # noqa: N802 (pen protocol)
        self._at = self._em(point)
        self.commands.append(("M", *self._at))

    def lineTo(self, point: tuple[float, float]) -> None:  # noqa: N802 (pen protocol)
        self._at = self._em(point)
        self.commands.append(("L", *self._at))

    def qCurveTo(self, control: tuple[float, float], point: tuple[float, float]) -> None:  # noqa: N802 (pen protocol)
        (x0, y0), (cx, cy), (x, y) = self._at, self._em(control), self._em(point)
        first = (x0 + 2 / 3 * (cx - x0), y0 + 2 / 3 * (cy - y0))
        second = (x + 2 / 3 * (cx - x), y + 2 / 3 * (cy - y))
        self._at = (x, y)
        self.commands.append(("C", *first, *second, x, y))

    def curveTo(  # noqa: N802 (pen protocol)
        self, one: tuple[float, float], two: tuple[float, float], point: tuple[float, float]
    ) -> None:
        self._at = self._em(point)
        self.commands.append(("C", *self._em(one), *self._em(two), *self._at))

    def closePath(self) -> None:  # noqa: N802 (pen protocol)
        self.commands.append(("Z",))

    def endPath(self) -> None:  # noqa: N802 (pen protocol)
        """Open contours need nothing."""

    def _em(self, point: tuple[float, float]) -> tuple[float, float]:
        return (point[0] * self._scale, point[1] * self._scale)
