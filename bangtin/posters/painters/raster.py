"""A Scene, a Theme and a number of pixels per unit in; an RGB picture out, smooth edges and all."""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby

import aggdraw
from PIL import Image, ImageDraw

from bangtin.posters.fonts import outline
from bangtin.posters.painters.encoders import encode_jpeg, encode_png, encode_webp
from bangtin.posters.painters.polylines import Frame, Point, flatten, stroke_outlines
from bangtin.posters.painters.rings import ring_path
from bangtin.posters.painters.text import place
from bangtin.posters.pixels import as_picture
from bangtin.posters.scene import Fill, FontFace, Item, Path, Picture, QrCode, Scene, Stroke, TextLine
from bangtin.posters.themes import Theme

__all__ = ["encode_jpeg", "encode_png", "encode_webp", "paint", "render"]

_EXACT_EDGE = aggdraw.Pen(0, 0, 0)
"""aggdraw swells a fill by half the width of its pen, and by a quarter of a pixel where there is no pen."""

_KEPT_SHAPES = 512
"""Enough for what one picture shows: the same piece of the next edition shows nearly all of it in the same place."""

_LEAST_CUT = 16
"""Pixels an em: smaller letters share the glyphs flattened for this size."""


def render(scene: Scene, theme: Theme, pixels_per_unit: float) -> Image.Image:
    """The trimmed piece as a picture; what bleeds is cut off."""
    size = (max(1, round(scene.width * pixels_per_unit)), max(1, round(scene.height * pixels_per_unit)))
    frame = Frame(size[0] / scene.width, size[1] / scene.height)
    canvas = Image.new("RGB", size, theme.colour("paper").rgb)
    paint(canvas, scene.items, frame, theme)
    return canvas


def paint(canvas: Image.Image, items: Iterable[Item], frame: Frame, theme: Theme) -> None:
    """Paint items over what a canvas holds; what the frame puts outside of it is cut off."""
    for clip, run in groupby(items, _clip_of):
        if clip is None:
            _paint(canvas, run, frame, theme)
        else:
            _paint_clipped(canvas, run, clip, frame, theme)


def _clip_of(item: Item) -> Path | None:
    return item.clip if isinstance(item, Fill | Stroke) else None


def _paint_clipped(canvas: Image.Image, items: Iterable[Item], clip: Path, frame: Frame, theme: Theme) -> None:
    """Paint on a copy of the part that the clip touches, and put back what lies inside of it."""
    lines = flatten(clip.commands, frame)
    box = _pixel_box((point for line in lines for point in line.points), canvas.size)
    if box is None:
        return
    layer = canvas.crop(box)
    inside = Frame(frame.scale_x, frame.scale_y, frame.dx - box[0], frame.dy - box[1])
    _paint(layer, items, inside, theme)
    mask = aggdraw.Draw("L", layer.size, 0)
    _draw(mask, _filled(clip, inside), aggdraw.Brush(255))
    canvas.paste(layer, box[:2], Image.frombytes("L", layer.size, mask.tobytes()))


def _pixel_box(points: Iterable[Point], size: tuple[int, int]) -> tuple[int, int, int, int] | None:
    xs, ys = zip(*points, strict=True)
    left, top = max(0, math.floor(min(xs))), max(0, math.floor(min(ys)))
    right, bottom = min(size[0], math.ceil(max(xs))), min(size[1], math.ceil(max(ys)))
    return (left, top, right, bottom) if left < right and top < bottom else None


def _paint(canvas: Image.Image, items: Iterable[Item], frame: Frame, theme: Theme) -> None:
    for whole, run in groupby(items, lambda item: isinstance(item, QrCode | Picture)):
        if whole:
            for item in run:
                _paint_pixels(canvas, item, frame, theme)
            continue
        draw = aggdraw.Draw(canvas)
        for item in run:
            _paint_smooth(draw, item, frame, theme)
        draw.flush()


def _paint_pixels(canvas: Image.Image, item: Item, frame: Frame, theme: Theme) -> None:
    match item:
        case QrCode():
            _paint_code(canvas, item, frame, theme)
        case Picture():
            _paint_picture(canvas, item, frame)


def _paint_smooth(draw: aggdraw.Draw, item: Item, frame: Frame, theme: Theme) -> None:
    match item:
        case Fill(path=path, paint=paint):
            _draw(draw, _filled(path, frame), _brush(theme, paint))
        case Stroke(path=path, paint=paint, width=width):
            brush = _brush(theme, paint)
            for ribbon in _stroked(path, width, frame):
                _draw(draw, ribbon, brush)
        case TextLine():
            _paint_text(draw, item, frame, theme)


def _paint_text(draw: aggdraw.Draw, line: TextLine, frame: Frame, theme: Theme) -> None:
    """Letters as outlines, unhinted, exactly where the shaper put them: the print file draws the same shapes."""
    brush = _brush(theme, line.paint)
    width, height = line.size * frame.scale_x, line.size * frame.scale_y
    cut = 2 ** math.ceil(math.log2(max(width, height, _LEAST_CUT)))
    for letter in place(line):
        shape = _glyph(letter.glyph, line.face, cut)
        if shape is not None:
            x, y = frame.point(letter.x, letter.y)
            draw.settransform((width / cut, 0, x, 0, height / cut, y))
            draw.path(shape, _EXACT_EDGE, brush)
    draw.settransform()


@lru_cache(maxsize=2048)
def _glyph(glyph: int, face: FontFace, cut: int) -> aggdraw.Path | None:
    """A glyph flattened finely enough for an em of `cut` pixels, in those pixels; None where it has no ink."""
    return ring_path(line.points for line in flatten(outline(glyph, face), Frame(cut, -cut)))


def _paint_code(canvas: Image.Image, code: QrCode, frame: Frame, theme: Theme) -> None:
    """Whole pixels only: each module's edges are rounded, so that no edge is grey."""
    draw = ImageDraw.Draw(canvas)
    black = theme.colour("black").rgb
    for row, modules in enumerate(code.modules):
        for column, dark in enumerate(modules):
            if dark:
                left, top = frame.point(code.x + column * code.module, code.y + row * code.module)
                right, bottom = frame.point(code.x + (column + 1) * code.module, code.y + (row + 1) * code.module)
                corners = (_whole(left), _whole(top), _whole(right) - 1, _whole(bottom) - 1)
                if corners[0] <= corners[2] and corners[1] <= corners[3]:
                    draw.rectangle(corners, fill=black)


def _paint_picture(canvas: Image.Image, item: Picture, frame: Frame) -> None:
    """Scaled to whole pixels, so that it stays sharp."""
    left, top = map(_whole, frame.point(item.x, item.y))
    right, bottom = map(_whole, frame.point(item.x + item.width, item.y + item.height))
    size = (max(1, right - left), max(1, bottom - top))
    scaled = as_picture(item.pixels).resize(size, Image.Resampling.LANCZOS)
    canvas.paste(scaled.convert("RGB"), (left, top), scaled.getchannel("A"))


def _whole(value: float) -> int:
    """The nearest pixel edge; a hair off half goes the same way at every module."""
    return math.floor(value + 0.5 + 1e-6)


def _brush(theme: Theme, paint: str) -> aggdraw.Brush:
    return aggdraw.Brush(theme.colour(paint).rgb)


@lru_cache(maxsize=_KEPT_SHAPES)
def _filled(path: Path, frame: Frame) -> aggdraw.Path | None:
    """Closed rings, to be filled together with the non-zero rule; None where nothing has an area."""
    return ring_path(line.points for line in flatten(path.commands, frame))


@lru_cache(maxsize=_KEPT_SHAPES)
def _stroked(path: Path, width: float, frame: Frame) -> tuple[aggdraw.Path | None, ...]:
    """The ribbons that a stroke consists of."""
    pixels = width * (frame.scale_x + frame.scale_y) / 2
    lines = flatten(path.commands, frame)
    return tuple(ring_path([ring]) for line in lines for ring in stroke_outlines(line, pixels))


def _draw(draw: aggdraw.Draw, shape: aggdraw.Path | None, brush: aggdraw.Brush) -> None:
    if shape is not None:
        draw.path(shape, _EXACT_EDGE, brush)
