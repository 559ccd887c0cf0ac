"""Real pieces of every format, painted twice: PDFium's picture of the PDF must match Pillow's."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from layout_tools import materials
from PIL import Image, ImageChops, ImageFilter

from bangtin.posters.formats import Format
from bangtin.posters.layout.compose import takes
from bangtin.posters.layout.errors import DoesNotFit
from bangtin.posters.painters.pages import rasterise
from bangtin.posters.painters.pdf import write_pdf
from bangtin.posters.painters.raster import render
from bangtin.posters.scene import Scene, TextLine
from bangtin.posters.themes import Theme

M = materials()
STAMP = datetime(2026, 11, 25, tzinfo=UTC)
LONG_SIDE = 1000
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


def painted(scene: Scene, theme: Theme, path: Path, scale: float = 1) -> tuple[Image.Image, Image.Image]:
    """The picture that Pillow makes, and PDFium's of the print file, which the shop enlarges `scale` times."""
    write_pdf(scene, theme, path, STAMP, scale)
    pixels_a_mm = LONG_SIDE / max(scene.width, scene.height)
    return render(scene, theme, pixels_a_mm), rasterise(path, pixels_a_mm * scale)


def sides_of(fmt: Format) -> tuple[Theme, tuple[Scene, ...]]:
    """The first piece of a format: of a message that fits it."""
    for message in M.messages["kien-an"]:
        if takes(message, fmt):
            with suppress(DoesNotFit):
                return M.stock.themes.by_id[message.theme], M.sides(message, fmt)
    raise AssertionError(f"nothing fits {fmt.id}")


@pytest.mark.parametrize("format_id", [fmt.id for fmt in M.stock.formats if fmt.for_print])
def test_both_painters_paint_every_side_of_every_print_format(format_id: str, tmp_path: Path) -> None:
    fmt = M.format(format_id)
    theme, sides = sides_of(fmt)
    for side in sides:
        ours, printed = painted(side, theme, tmp_path / "ban-in.pdf", fmt.scale)
        assert ours.size == printed.size
        assert areas_apart(ours, printed) < MOST


@pytest.mark.parametrize(
    "message_id",
    ["suc-khoe-la-von-quy", "an-sach-song-xanh", "y-te-du-phong-then-chot", "tuoi-tho-2030"],
)
def test_both_painters_paint_the_same_piece(message_id: str, tmp_path: Path) -> None:
    message = M.message(message_id)
    theme = M.stock.themes.by_id[message.theme]
    for format_id in ("a3", "pano-3x2"):
        ours, printed = painted(M.known_scene(message_id, format_id), theme, tmp_path / "ban-in.pdf")
        assert ours.size == printed.size
        assert areas_apart(ours, printed) < MOST


def test_one_line_that_a_painter_forgot_would_be_seen(tmp_path: Path) -> None:
    theme = M.stock.themes.by_id[M.message("suc-khoe-la-von-quy").theme]
    scene = M.known_scene("suc-khoe-la-von-quy", "a3")
    lost = next(item for item in scene.items if isinstance(item, TextLine) and item.role == "slogan")
    poorer = replace(scene, items=tuple(item for item in scene.items if item is not lost))
    ours, _ = painted(scene, theme, tmp_path / "du.pdf")
    _, printed = painted(poorer, theme, tmp_path / "thieu.pdf")
    assert areas_apart(ours, printed) > 10 * MOST
