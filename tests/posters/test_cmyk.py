"""The print picture holds the theme's own inks, pixel for pixel, and never needs more than a band of memory."""

from __future__ import annotations

import struct
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import reduce
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from layout_tools import materials
from PIL import Image, ImageChops
from print_scenes import URL, line, piece, rectangle

from bangtin.posters.painters.cmyk import pixel_size, write_cmyk
from bangtin.posters.painters.raster import render
from bangtin.posters.painters.tiff import ROWS_PER_STRIP, read_rows, write_cmyk_tiff
from bangtin.posters.preflight.read_back import read_from_picture, read_from_tiff
from bangtin.posters.scene import Fill, QrCode

THEME = materials().stock.themes.by_id["do-vang"]
PAINTS = ("ground", "mid", "accent", "soft", "paper", "black")
BLACK = (0, 0, 0, 255)
PAPER = (0, 0, 0, 0)
SOME_EDGES = 250
"""Pixels of nearly six million whose blend along an edge is rounded to the flat colour by one painter only."""


def inks(paint: str) -> tuple[int, ...]:
    return tuple(round(part * 2.55) for part in THEME.colour(paint).cmyk)


def opened(path: Path) -> Image.Image:
    with Image.open(path) as picture:
        picture.load()
        return picture


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Image.Image:
    """The piece with its bleed at 20 pixels a mm, painted in several bands."""
    path = tmp_path_factory.mktemp("anh") / "a.tif"
    write_cmyk(piece(), THEME, path, 508)
    return opened(path)


def test_flat_colours_are_the_inks_of_the_theme_to_the_bit(large: Image.Image) -> None:
    counts = {colour: count for count, colour in large.getcolors(1 << 24) or []}
    for paint in PAINTS:
        assert counts.get(inks(paint), 0) > 500, paint
    flat = sum(counts.get(inks(paint), 0) for paint in PAINTS)
    assert flat > 0.985 * large.width * large.height


def test_every_area_lies_where_the_screen_painter_puts_it(large: Image.Image) -> None:
    """At 20 pixels a mm both pictures have the same pixels, so that a seam between bands would be seen."""
    screen = render(piece(), THEME, 20)
    trimmed = large.crop((60, 60, 60 + screen.width, 60 + screen.height))
    for paint in PAINTS:
        apart = ImageChops.difference(where(trimmed, inks(paint)), where(screen, THEME.colour(paint).rgb))
        assert apart.histogram()[255] < SOME_EDGES, paint


def where(picture: Image.Image, colour: tuple[int, ...]) -> Image.Image:
    """White where a picture has this colour, up to a hundredth of it: a straight edge may be a hair off."""
    masks = (
        channel.point([255 * (abs(value - level) <= 3) for value in range(256)])
        for channel, level in zip(picture.split(), colour, strict=True)
    )
    return reduce(ImageChops.darker, masks)


def test_colour_runs_to_the_edge_of_the_bleed(large: Image.Image) -> None:
    assert large.size == pixel_size(piece(), 508) == (2120, 2920)
    for corner in ((0, 0), (2119, 0), (0, 2919), (2119, 2919)):
        assert large.getpixel(corner) == inks("ground")


def test_edges_are_smooth_and_each_ink_blends_by_itself(tmp_path: Path) -> None:
    scene = piece(1, Fill(rectangle(20.05, 65, 40, 70), "black"))
    write_cmyk(scene, THEME, tmp_path / "a.tif", 254)
    half = opened(tmp_path / "a.tif").getpixel((230, 30 + 675))
    ground = inks("ground")
    expected = [(a + b) / 2 for a, b in zip(ground, BLACK, strict=True)]
    assert half == pytest.approx(expected, abs=2)


def test_codes_and_black_letters_are_black_ink_only(tmp_path: Path) -> None:
    scene = piece(1, Fill(rectangle(5, 5, 60, 18), "paper"), line("Chữ đen", 8, 15, 8, "black"))
    write_cmyk(scene, THEME, tmp_path / "a.tif", 300)
    picture = opened(tmp_path / "a.tif")
    code = next(item for item in scene.items if isinstance(item, QrCode))
    per_mm = 300 / 25.4
    side = len(code.modules) * code.module
    area = picture.crop(tuple(round((v + 3) * per_mm) for v in (code.x, code.y, code.x + side, code.y + side)))
    assert {colour for _, colour in area.getcolors() or []} == {BLACK, PAPER}
    words = picture.crop(tuple(round((v + 3) * per_mm) for v in (6, 6, 59, 17)))
    assert all(colour[:3] == (0, 0, 0) for _, colour in words.getcolors(1 << 20) or [])
    assert read_from_picture(picture, code, per_mm, scene.bleed) == (URL,)


def test_it_says_its_resolution_and_that_it_is_four_inks(tmp_path: Path) -> None:
    assert write_cmyk(piece(), THEME, tmp_path / "a.tif", 72) == (300, 414)
    with Image.open(tmp_path / "a.tif") as picture:
        assert (picture.format, picture.mode, picture.size) == ("TIFF", "CMYK", (300, 414))
        assert picture.info["dpi"] == (72, 72)
        assert picture.info["compression"] == "tiff_lzw"


def test_entries_are_in_the_order_that_readers_demand(tmp_path: Path) -> None:
    write_cmyk(piece(), THEME, tmp_path / "a.tif", 72)
    data = (tmp_path / "a.tif").read_bytes()
    (start,) = struct.unpack_from("<L", data, 4)
    (count,) = struct.unpack_from("<H", data, start)
    numbers = [struct.unpack_from("<H", data, start + 2 + 12 * entry)[0] for entry in range(count)]
    assert start % 2 == 0
    assert numbers == sorted(set(numbers))


def test_two_runs_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_cmyk(piece(), THEME, tmp_path / name, 100)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_a_scene_for_screens_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="px"):
        write_cmyk(piece(unit="px"), THEME, tmp_path / "a.tif", 72)
    assert not (tmp_path / "a.tif").exists()


def bands(*sizes: tuple[int, int], mode: str = "CMYK") -> Iterator[Image.Image]:
    return (Image.new(mode, size) for size in sizes)


@pytest.mark.parametrize(
    "given",
    [
        bands((10, ROWS_PER_STRIP - 1), (10, 33)),
        bands((10, 2 * ROWS_PER_STRIP), (9, 0)),
        bands((10, 2 * ROWS_PER_STRIP), mode="RGB"),
        bands((10, ROWS_PER_STRIP)),
        bands(),
    ],
)
def test_bands_that_make_no_picture_are_refused(given: Iterator[Image.Image]) -> None:
    with pytest.raises(ValueError, match=r"fit|rows"):
        write_cmyk_tiff(BytesIO(), given, (10, 2 * ROWS_PER_STRIP), 72)


@pytest.mark.parametrize("rows", [1, ROWS_PER_STRIP, 3 * ROWS_PER_STRIP + 5])
def test_any_height_reads_back_as_it_was(rows: int) -> None:
    noise = Image.merge("CMYK", [Image.effect_noise((37, rows), 60 + n) for n in range(4)])
    tops = [*range(0, rows, ROWS_PER_STRIP), rows]
    target = BytesIO()
    write_cmyk_tiff(target, (noise.crop((0, a, 37, b)) for a, b in pairwise(tops)), noise.size, 300)
    with Image.open(target) as back:
        assert back.tobytes() == noise.tobytes()


@pytest.mark.parametrize(
    ("top", "bottom", "first", "end"), [(0, 1, 0, 32), (31, 33, 0, 64), (90, 500, 64, 100), (-5, 100, 0, 100)]
)
def test_some_rows_are_read_without_the_others(tmp_path: Path, top: int, bottom: int, first: int, end: int) -> None:
    noise = Image.merge("CMYK", [Image.effect_noise((37, 100), 60 + n) for n in range(4)])
    with (tmp_path / "a.tif").open("wb") as target:
        write_cmyk_tiff(target, iter([noise]), noise.size, 300)
    rows, begins = read_rows(tmp_path / "a.tif", top, bottom)
    assert begins == first
    assert rows.tobytes() == noise.crop((0, first, 37, end)).tobytes()


def test_rows_that_are_not_there_are_refused(tmp_path: Path) -> None:
    write_cmyk(piece(), THEME, tmp_path / "a.tif", 30)
    with pytest.raises(ValueError, match="no rows"):
        read_rows(tmp_path / "a.tif", 500, 600)


def test_the_code_is_read_from_the_finished_file(tmp_path: Path) -> None:
    write_cmyk(piece(10), THEME, tmp_path / "a.tif", 72)
    code = next(item for item in piece(10).items if isinstance(item, QrCode))
    assert read_from_tiff(tmp_path / "a.tif", code, 72, 30) == (URL,)
    assert read_from_tiff(tmp_path / "a.tif", replace(code, y=100), 72, 30) == ()


MEASURED = """
import resource, sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from print_scenes import piece
from layout_tools import materials
from bangtin.posters.painters.cmyk import write_cmyk
theme = materials().stock.themes.by_id["do-vang"]
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
width, height = write_cmyk(piece(40), theme, Path(sys.argv[2]), 45)
print(width * height * 4 // 1024, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


def test_memory_stays_that_of_a_band(tmp_path: Path) -> None:
    here = str(Path(__file__).parent)
    command = [sys.executable, "-c", MEASURED, here, str(tmp_path / "a.tif")]
    whole, grown = map(int, subprocess.run(command, capture_output=True, text=True, check=True).stdout.split())
    assert whole > 250_000
    assert grown < 150_000
