"""A Scene, a Theme and a resolution in; a print picture in the theme's own four inks (TIFF, with bleed) out.

No colour is converted: cyan, magenta and yellow are painted as if they were red, green and blue, black on a plate of
its own, by the painter that paints screens. Flat areas are exact, and along edges each ink blends by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path as FilePath
from typing import NamedTuple

from PIL import Image

from bangtin.posters.painters.polylines import Frame
from bangtin.posters.painters.raster import paint
from bangtin.posters.painters.tiff import ROWS_PER_STRIP, write_cmyk_tiff
from bangtin.posters.pixels import as_plates
from bangtin.posters.scene import Fill, Item, Picture, QrCode, Scene, Stroke, TextLine
from bangtin.posters.shapes import bounds
from bangtin.posters.themes import Colour, Theme

MM_PER_INCH = 25.4

_BAND_PIXELS = 4_000_000
"""Painted at a time: some 50 MB, whatever the size of the piece."""

_TALLEST, _DEEPEST = 1.3, 0.5
"""How far letters reach from the baseline, in em: Ỗ and Ặ need 1.16 and 0.25."""


class _Reach(NamedTuple):
    """An item with the scene's units between which it has paint."""

    item: Item
    top: float
    bottom: float


def write_cmyk(scene: Scene, theme: Theme, path: FilePath, dpi: int) -> tuple[int, int]:
    """Write a piece in mm at `dpi` of its finished size, bleed included; return its size in pixels.

    Raises ValueError for a scene in pixels, and TooLargeError.
    """
    if scene.unit != "mm":
        raise ValueError(f"a print picture needs a scene in mm, not in {scene.unit}")
    size = pixel_size(scene, dpi)
    with path.open("wb") as target:
        write_cmyk_tiff(target, _bands(scene, theme, size, dpi / MM_PER_INCH), size, dpi)
    return size


def pixel_size(scene: Scene, dpi: int) -> tuple[int, int]:
    """Width and height of the picture, bleed included, to the nearest pixel."""
    width, height = (length + 2 * scene.bleed for length in (scene.width, scene.height))
    return (max(1, round(width * dpi / MM_PER_INCH)), max(1, round(height * dpi / MM_PER_INCH)))


def _bands(scene: Scene, theme: Theme, size: tuple[int, int], scale: float) -> Iterator[Image.Image]:
    colours, black = _plates(theme)
    items = [_reach(item) for item in scene.items]
    step = max(1, _BAND_PIXELS // size[0] // ROWS_PER_STRIP) * ROWS_PER_STRIP
    for top in range(0, size[1], step):
        bottom = min(top + step, size[1])
        frame = Frame(scale, scale, scene.bleed * scale, scene.bleed * scale - top)
        within = [
            reach.item
            for reach in items
            if reach.top * scale + frame.dy < bottom - top + 1 and reach.bottom * scale + frame.dy > -1
        ]
        three, last = (Image.new("RGB", (size[0], bottom - top)) for _ in range(2))
        paint(three, [_plate(item, 0) for item in within], frame, colours)
        paint(last, [_plate(item, 1) for item in within], frame, black)
        yield Image.merge("CMYK", (*three.split(), last.getchannel(0)))


def _reach(item: Item) -> _Reach:
    match item:
        case Fill(path=path):
            _, top, _, bottom = bounds([path])
        case Stroke(path=path, width=width):
            _, top, _, bottom = bounds([path])
            top, bottom = top - width, bottom + width
        case TextLine(baseline=baseline, size=em):
            top, bottom = baseline - _TALLEST * em, baseline + _DEEPEST * em
        case QrCode(modules=modules, y=y, module=module):
            top, bottom = y, y + len(modules) * module
        case Picture(y=y, height=height):
            top, bottom = y, y + height
    return _Reach(item, top, bottom)


def _plate(item: Item, number: int) -> Item:
    """An item whose pixels, if it has any, are inks: those of the first plate (0) or of the black one (1)."""
    return replace(item, pixels=as_plates(item.pixels)[number]) if isinstance(item, Picture) else item


def _plates(theme: Theme) -> tuple[Theme, Theme]:
    """Themes whose screen colours are inks: cyan, magenta and yellow together, and black alone."""
    colours = {name: _as_screen(colour, (0, 1, 2)) for name, colour in theme.colours.items()}
    black = {name: _as_screen(colour, (3, 3, 3)) for name, colour in theme.colours.items()}
    return replace(theme, colours=colours), replace(theme, colours=black)


def _as_screen(colour: Colour, plates: tuple[int, int, int]) -> Colour:
    levels = (round(colour.cmyk[plate] * 2.55) for plate in plates)
    return Colour(cmyk=colour.cmyk, srgb="#" + "".join(f"{level:02x}" for level in levels))
