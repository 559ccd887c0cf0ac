"""Sheets of a large poster, glued together as their guide says, are the poster again."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from layout_tools import materials
from PIL import Image, ImageChops, ImageFilter
from print_scenes import STAMP, URL, piece

from bangtin.posters.painters.pages import page_text, rasterise
from bangtin.posters.painters.pdf import write_pdf
from bangtin.posters.painters.tile_grid import MARGIN, OVERLAP, PAPER, Grid, TooManyError
from bangtin.posters.painters.tiles import write_tiles
from bangtin.posters.preflight.trace import trace
from bangtin.posters.qr import decode

THEME = materials().stock.themes.by_id["do-vang"]
SCALE = 2.0
"""Pixels a mm at which sheets are glued."""
TITLE = "Sức khỏe là vốn quý - Mỗi người hãy biết giữ gìn!"


@pytest.fixture(scope="module")
def master(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A poster of 500 × 700 mm."""
    path = tmp_path_factory.mktemp("ghep") / "a.pdf"
    write_pdf(piece(5), THEME, path, STAMP)
    return path


@pytest.fixture(scope="module")
def tiled(master: Path) -> Path:
    path = master.with_name("ghep.pdf")
    write_tiles(master, path, "Áp phích thử", TITLE, STAMP)
    return path


GRID = Grid.of(500, 700)


def pixels(*lengths: float) -> tuple[int, ...]:
    return tuple(round(length * SCALE) for length in lengths)


def glued(path: Path) -> Image.Image:
    """Every sheet cut at its left and upper edge and laid over the ones before."""
    whole = Image.new("RGB", pixels(GRID.width, GRID.height))
    for page, tile in enumerate(GRID.tiles(), start=1):
        sheet = rasterise(path, SCALE, page=page)
        right, bottom = GRID.left + GRID.tile_width, GRID.top + GRID.tile_height
        whole.paste(sheet.crop(pixels(GRID.left, GRID.top, right, bottom)), pixels(tile.x, tile.y))
    return whole


def test_the_glued_sheets_are_the_poster(master: Path, tiled: Path) -> None:
    """Edges may fall half a pixel apart, areas never: pixels count that differ together with all their neighbours."""
    red, green, blue = ImageChops.difference(glued(tiled), rasterise(master, SCALE)).split()
    worst = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    apart = worst.point([0] * 41 + [255] * 215).filter(ImageFilter.MinFilter(3))
    assert apart.histogram()[255] < 0.0001 * worst.width * worst.height
    assert decode(glued(tiled)) == (URL,)


def test_marks_to_glue_at_lie_where_the_next_sheet_covers_them(master: Path, tiled: Path) -> None:
    sheet = rasterise(tiled, SCALE, page=1)
    left, top, right = GRID.left, GRID.top, GRID.left + GRID.tile_width
    assert sheet.getpixel(pixels(right - OVERLAP + 1.4, top + 2)) == (255, 255, 255)
    assert sum(sheet.getpixel(pixels(right - OVERLAP + 0.3, top + 2))) < 200
    assert sheet.getpixel(pixels(right - OVERLAP - 2, top + 2)) == sheet.getpixel(pixels(left + 20, top + 2))


def test_cut_lines_lie_outside_the_picture_and_run_to_the_edge_of_the_paper(tiled: Path) -> None:
    for page, tile in enumerate(GRID.tiles(), start=1):
        sheet = rasterise(tiled, 10, page=page).convert("L")
        right, bottom = GRID.left + GRID.tile_width, GRID.top + GRID.tile_height
        beyond = {"left": (GRID.left - 0.1, 2), "top": (2, GRID.top - 0.1)}
        beyond |= {"right": (right + 0.1, 2), "bottom": (2, bottom + 0.1)}
        seen = {name for name, (x, y) in beyond.items() if sheet.getpixel((round(x * 10), round(y * 10))) < 128}
        last = {"right"} if tile.column == GRID.columns else set()
        last |= {"bottom"} if tile.row == GRID.rows else set()
        assert seen == {"left", "top"} | last


def test_every_sheet_says_its_place(tiled: Path) -> None:
    for page, tile in enumerate(GRID.tiles(), start=1):
        text = " ".join(page_text(tiled, page).split())
        assert f"hàng {tile.row}, cột {tile.column} / {GRID.rows} hàng × {GRID.columns} cột · " in text
        assert ("mép này nằm dưới" in text) == (tile.column < GRID.columns)
        assert "Áp phích thử · Sức khỏe là vốn quý – Mỗi người" in text


def test_the_first_page_tells_how_and_shows_the_whole(tiled: Path) -> None:
    text = " ".join(page_text(tiled).split())
    assert f"Ghép {GRID.rows * GRID.columns} tờ A4 thành áp phích thử" in text
    for words in ("100%", "100 mm", "chồng 10 mm", *(f"cột {n + 1}" for n in range(GRID.columns))):
        assert words in text
    assert decode(rasterise(tiled, 8)) == ()  # lines cross the small code: nobody scans the guide by mistake
    colours = {colour for _, colour in rasterise(tiled, 2).getcolors(1 << 20) or []}
    ground = THEME.colour("ground").rgb
    assert any(all(abs(a - b) < 12 for a, b in zip(colour, ground, strict=True)) for colour in colours)


def test_pages_are_upright_a4_in_four_inks_with_all_fonts(tiled: Path) -> None:
    with pikepdf.open(tiled) as pdf:
        assert len(pdf.pages) == 1 + GRID.rows * GRID.columns
        for page in pdf.pages:
            assert [round(float(v) / 72 * 25.4, 2) for v in page.MediaBox] == [0, 0, *PAPER]
            found = trace(page)
            assert not found.foreign and not found.transparent
            assert all(font.embedded and font.subset for font in found.fonts)
        assert str(pdf.docinfo["/Title"]) == TITLE


def test_the_poster_is_in_the_file_once(master: Path, tiled: Path) -> None:
    with pikepdf.open(tiled) as pdf:
        forms = {page.Resources.XObject.Poster.objgen for page in pdf.pages}
    assert len(forms) == 1
    assert tiled.stat().st_size < master.stat().st_size + 60_000


def test_two_runs_give_the_same_bytes(master: Path, tiled: Path) -> None:
    again = tiled.with_name("lai.pdf")
    write_tiles(master, again, "Áp phích thử", TITLE, STAMP)
    assert again.read_bytes() == tiled.read_bytes()


@pytest.mark.parametrize(("width", "height", "sheets"), [(594, 841, 12), (841, 1189, 25), (150, 200, 1)])
def test_every_grid_covers_the_poster_within_what_printers_print(width: float, height: float, sheets: int) -> None:
    grid = Grid.of(width, height)
    tiles = list(grid.tiles())
    assert len(tiles) == grid.rows * grid.columns == sheets
    assert tiles[-1].x + grid.tile_width == pytest.approx(width)
    assert tiles[-1].y + grid.tile_height == pytest.approx(height)
    assert grid.left >= MARGIN
    assert grid.left + grid.tile_width <= PAPER[0] - MARGIN
    assert grid.top >= MARGIN - 1e-6
    assert grid.top + grid.tile_height <= PAPER[1] - MARGIN + 1e-6


def test_a_hundred_sheets_are_too_many() -> None:
    with pytest.raises(TooManyError):
        Grid.of(3000, 2000)


@pytest.mark.parametrize("data", [b"", b"hello"])
def test_a_master_that_is_no_pdf_leaves_nothing_behind(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.pdf").write_bytes(data)
    with pytest.raises(pikepdf.PdfError):
        write_tiles(tmp_path / "a.pdf", tmp_path / "b.pdf", "Áp phích", TITLE, STAMP)
    assert not (tmp_path / "b.pdf").exists()
