"""Real pieces of every recipe, painted twice: PDFium's picture of the PDF must match Pillow's."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from layout_tools import materials
from PIL import Image, ImageChops, ImageFilter

from bangtin.posters.layout.compose import compose
from bangtin.posters.painters.pages import rasterise
from bangtin.posters.painters.pdf import write_pdf
from bangtin.posters.painters.raster import render
from bangtin.posters.scene import Scene, TextLine
from bangtin.posters.themes import Theme

M = materials()
STAMP = datetime(2026, 11, 25, tzinfo=UTC)
LONG_SIDE = 1200
"""Pixels at which the two pictures are held against each other."""

FAR_APART = 40
"""Of 255: the simulation of inks differs by up to 9."""

MOST = 0.0005
"""Share of pixels that may differ with all their neighbours: edges fall half a pixel apart, areas never."""


def areas_apart(one: Image.Image, other: Image.Image) -> float:
    """Share of pixels that differ together with all eight neighbours: thin lines along edges don't count."""
    red, green, blue = ImageChops.difference(one, other).split()
    worst = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    apart = worst.point([0] * (FAR_APART + 1) + [255] * (255 - FAR_APART)).filter(ImageFilter.MinFilter(3))
    return sum(apart.histogram()[1:]) / (apart.width * apart.height)


def painted(scene: Scene, theme: Theme, path: Path) -> tuple[Image.Image, Image.Image]:
    """The picture that Pillow makes, and PDFium's of the print file."""
    write_pdf(scene, theme, path, STAMP)
    scale = LONG_SIDE / max(scene.width, scene.height)
    return render(scene, theme, scale), rasterise(path, scale)


@pytest.mark.parametrize("format_id", ["a3", "pano-3x2"])
@pytest.mark.parametrize(
    "message_id",
    ["suc-khoe-la-von-quy", "an-sach-song-xanh", "nuoc-viet-nam-khoe-manh", "y-te-du-phong-then-chot", "tuoi-tho-2030"],
)
def test_both_painters_paint_the_same_piece(message_id: str, format_id: str, tmp_path: Path) -> None:
    message, fmt = M.message(message_id), M.format(format_id)
    theme = M.stock.themes.by_id[message.theme]
    scene = compose(message, fmt, theme, M.stock.art, M.words)
    ours, printed = painted(scene, theme, tmp_path / "ban-in.pdf")
    assert ours.size == printed.size
    assert areas_apart(ours, printed) < MOST


def test_one_line_that_a_painter_forgot_would_be_seen(tmp_path: Path) -> None:
    message = M.message("suc-khoe-la-von-quy")
    theme = M.stock.themes.by_id[message.theme]
    scene = compose(message, M.format("a3"), theme, M.stock.art, M.words)
    lost = next(item for item in scene.items if isinstance(item, TextLine) and item.role == "slogan")
    poorer = replace(scene, items=tuple(item for item in scene.items if item is not lost))
    ours, _ = painted(scene, theme, tmp_path / "du.pdf")
    _, printed = painted(poorer, theme, tmp_path / "thieu.pdf")
    assert areas_apart(ours, printed) > 10 * MOST
