"""An edition and our own mark in; what a phone needs to put the site among its apps out: a manifest and icons."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from bangtin.content.editions import SITE_NAME, Edition
from bangtin.site.files.kept import kept, made_by

if TYPE_CHECKING:
    import svgelements
    from PIL import ImageDraw

MANIFEST = "manifest.webmanifest"
MARK = "overrides/assets/images/dau-72.svg"

_ICONS = ((192, False), (512, False), (512, True))
"""Sides in pixels; whether phones may cut the icon to a shape of their own."""
_FINER = 3
"""Drawn so much larger, then made smaller: smooth edges."""
_SAFE = 0.8
"""The part of a side that every phone shows, whatever shape it cuts an icon to."""
_COLOURS = 48
_THEME, _GROUND = "#00573f", "#ffffff"


def app_files(edition: Edition, cache: Path | None = None) -> Mapping[str, bytes]:
    """File name from the edition's root -> content. `cache` keeps the icons between builds."""
    mark = edition.catalogue.root / MARK
    icons = {
        f"assets/images/dau-72-{size}{'-tron' if cut else ''}.png": (_icon(mark, size, cut, cache), size, cut)
        for size, cut in _ICONS
    }
    manifest = {
        "lang": "vi",
        "dir": "ltr",
        "name": f"{SITE_NAME}: {edition.place_title}",
        "short_name": "Nghị quyết 72",
        "description": f"Nghị quyết 72 bằng lời dễ hiểu, có dẫn nguồn. {edition.place_title}.",
        "id": "./",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "theme_color": _THEME,
        "background_color": _GROUND,
        "icons": [
            {"src": name, "sizes": f"{size}x{size}", "type": "image/png", "purpose": "maskable" if cut else "any"}
            for name, (_, size, cut) in icons.items()
        ],
    }
    text = json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"
    return {MANIFEST: text.encode(), **{name: data for name, (data, _, _) in icons.items()}}


def _icon(mark: Path, size: int, cut: bool, cache: Path | None) -> bytes:
    made_from = (*made_by(__file__, "pillow", "svgelements"), mark.read_bytes(), f"{size} {cut}")
    return kept(cache, made_from, lambda: _drawn(mark, size, cut))


def _drawn(mark: Path, size: int, cut: bool) -> bytes:
    """The mark as PNG; for phones that cut icons, on a ground to the edges, drawn in the safe middle."""
    # Only where the icons aren't kept: they take longer to load than several pages to build.
    import svgelements
    from PIL import Image, ImageDraw

    drawing = svgelements.SVG.parse(str(mark))
    ground = next(shape for shape in drawing.elements() if isinstance(shape, svgelements.Rect))
    side = size * _FINER
    scale = side / float(ground.width) * (_SAFE if cut else 1)
    shift = side * (1 - _SAFE) / 2 if cut else 0
    colour = ground.fill.hexrgb
    picture = Image.new("RGBA", (side, side), colour if cut else "#00000000")
    pen = ImageDraw.Draw(picture)
    if not cut:
        pen.rounded_rectangle((0, 0, side - 1, side - 1), float(ground.rx) * scale, fill=colour)
    for stroke in drawing.elements():
        if isinstance(stroke, svgelements.Path):
            points = [(shift + x * scale, shift + y * scale) for x, y in _along(abs(stroke))]
            _draw(pen, points, float(stroke.stroke_width) * scale, stroke.stroke.hexrgb)
    target = io.BytesIO()
    small = picture.resize((size, size), Image.Resampling.BOX)
    small.quantize(_COLOURS, Image.Quantize.FASTOCTREE).save(target, "PNG", optimize=True)
    return target.getvalue()


def _along(path: svgelements.Path) -> list[tuple[float, float]]:
    """Points along a path, close together."""
    import svgelements

    steps = [step / 16 for step in range(17)]
    segments = (segment for segment in path if not isinstance(segment, svgelements.Move))
    return [(point.x, point.y) for segment in segments for point in map(segment.point, steps)]


def _draw(pen: ImageDraw.ImageDraw, points: list[tuple[float, float]], width: float, colour: str) -> None:
    """A line with round ends and joints."""
    pen.line(points, fill=colour, width=round(width))
    for x, y in points:
        pen.ellipse((x - width / 2, y - width / 2, x + width / 2, y + width / 2), fill=colour)
