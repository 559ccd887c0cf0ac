"""What programs that are not ours, and that print shops run, say about real print masters."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from layout_tools import as_stored, materials, read
from PIL import Image, ImageChops, ImageFilter
from print_scenes import STAMP

from bangtin.posters.formats import Format
from bangtin.posters.painters.cmyk import write_cmyk
from bangtin.posters.painters.pdf import write_pdf
from bangtin.posters.painters.tiles import write_tiles
from bangtin.posters.themes import MAX_INK

M = materials()
MESSAGE = M.message("suc-khoe-la-von-quy")
THEME = M.stock.themes.by_id[MESSAGE.theme]
MASTERS = ("a3", "pano-6x3")
Program = Callable[..., str]


@pytest.fixture(scope="module")
def run() -> Program:
    """Run a program and return what it says; where it is missing the test is skipped, unless a variable forbids it."""

    def call(name: str, *arguments: str | Path) -> str:
        found = shutil.which(name)
        if found is None:
            if os.environ.get("BANGTIN_REQUIRE_PROGRAMS"):
                pytest.fail(f"không tìm thấy {name}")
            # Developers may lack what print shops run; CI installs it all and sets the variable.
            pytest.skip(f"không tìm thấy {name}")
        done = subprocess.run([found, *map(str, arguments)], capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout + done.stderr

    return call


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Masters by their format, one with outlined letters, and a poster as A4 sheets."""
    folder = tmp_path_factory.mktemp("ban-in")
    made = {}
    for format_id in (*MASTERS, "a1"):
        fmt = M.format(format_id)
        made[format_id] = folder / f"{format_id}.pdf"
        write_pdf(M.sides(MESSAGE, fmt), THEME, made[format_id], STAMP, fmt.scale)
    made["net"] = folder / "net.pdf"
    write_pdf(M.sides(MESSAGE, M.format("a3")), THEME, made["net"], STAMP, outline_text=True)
    made["ghep"] = folder / "ghep.pdf"
    write_tiles(made["a1"], made["ghep"], M.format("a1").name, MESSAGE.text, STAMP)
    return made


ALL = (*MASTERS, "net", "ghep")


@pytest.mark.parametrize("name", ALL)
def test_qpdf_finds_no_error(run: Program, files: dict[str, Path], name: str) -> None:
    said = run("qpdf", "--check", files[name])
    assert "No syntax or stream encoding errors found" in said
    assert "WARNING" not in said


@pytest.mark.parametrize("name", ALL)
def test_ghostscript_finds_four_inks_on_every_page_and_nothing_to_repair(
    run: Program, files: dict[str, Path], name: str
) -> None:
    said = run("gs", "-q", "-r36", "-o", "-", "-sDEVICE=inkcov", files[name])
    pages = re.findall(r"^(?: *\d\.\d+){4} CMYK OK$", said, re.MULTILINE)
    assert len(pages) == len(said.strip().splitlines())
    assert len(pages) == (13 if name == "ghep" else 1)


@pytest.mark.parametrize("name", MASTERS)
def test_ghostscript_lays_down_the_inks_of_the_theme_and_never_too_much(
    run: Program, files: dict[str, Path], name: str, tmp_path: Path
) -> None:
    target = tmp_path / "muc.tif"
    run("gs", "-q", "-r72", "-dUseBleedBox", "-sDEVICE=tiff32nc", "-o", target, files[name])
    with Image.open(target) as picture:
        counts = {inks: count for count, inks in picture.getcolors(1 << 24) or []}
    assert max(sum(inks) for inks in counts) <= MAX_INK * 2.55 + 4
    for paint in ("ground", "accent", "tint"):
        inks = tuple(round(part * 2.55) for part in THEME.colour(paint).cmyk)
        near = (c for i, c in counts.items() if all(abs(a - b) <= 1 for a, b in zip(i, inks, strict=True)))
        assert sum(near) > 1000, paint


def test_the_print_picture_is_what_ghostscript_makes_of_the_print_master(
    run: Program, files: dict[str, Path], tmp_path: Path
) -> None:
    """Ink by ink: edges may fall half a pixel apart, areas never."""
    theirs, ours = tmp_path / "gs.tif", tmp_path / "anh.tif"
    run("gs", "-q", "-r72", "-dUseBleedBox", "-sDEVICE=tiff32nc", "-o", theirs, files["a3"])
    write_cmyk(M.sides(MESSAGE, M.format("a3"))[0], THEME, ours, 72)
    with Image.open(theirs) as one, Image.open(ours) as other:
        assert one.size == other.size
        for plate in ImageChops.difference(one, other).split():
            apart = plate.point([0] * 4 + [255] * 252).filter(ImageFilter.MinFilter(3))
            assert apart.histogram()[255] < 0.0002 * one.width * one.height


@pytest.mark.parametrize("name", ALL)
def test_mupdf_paints_in_one_colour_space_only(run: Program, files: dict[str, Path], name: str) -> None:
    said = run("mutool", "trace", files[name])
    assert set(re.findall(r'colorspace="([^"]*)"', said)) == {"DeviceCMYK"}
    assert "begin_group" not in said
    assert "fill_image" not in said
    assert set(re.findall(r'alpha="([^"]*)"', said)) <= {"1"}


@pytest.mark.parametrize("name", ALL)
def test_poppler_finds_every_font_embedded_as_a_subset_with_its_letters(
    run: Program, files: dict[str, Path], name: str
) -> None:
    rows = run("pdffonts", files[name]).splitlines()[2:]
    assert bool(rows) == (name != "net")
    for row in rows:
        assert re.match(r"[A-Z]{6}\+BeVietnamPro-", row)
        assert row.split()[-5:-2] == ["yes", "yes", "yes"], row


@pytest.mark.parametrize("name", MASTERS)
def test_poppler_extracts_the_slogan_as_it_is_written(run: Program, files: dict[str, Path], name: str) -> None:
    said = run("pdftotext", "-raw", files[name], "-")
    drawn = read(M.sides(MESSAGE, M.format(name))[0], "slogan")
    bare = "".join(said.split()).upper()
    assert "".join(drawn.split()).upper() in bare
    assert "".join(as_stored(MESSAGE.text).replace("-", "–").split()) in bare.replace("-", "–")


def test_poppler_extracts_nothing_from_outlined_letters(run: Program, files: dict[str, Path]) -> None:
    assert run("pdftotext", files["net"], "-").strip() == ""


@pytest.mark.parametrize("name", MASTERS)
def test_poppler_reads_the_boxes_and_the_standard(run: Program, files: dict[str, Path], name: str) -> None:
    said = run("pdfinfo", "-box", files[name])
    fmt: Format = M.format(name)
    assert re.search(r"PDF subtype: +PDF/X-1a:2003", said)
    assert re.search(rf"Title: +{re.escape(MESSAGE.text)}$", said, re.MULTILINE)
    trim, bleed = (
        [float(v) * 25.4 / 72 for v in re.search(rf"{box}: +(.*)", said)[1].split()]  # type: ignore[index]  # a miss fails the test
        for box in ("TrimBox", "BleedBox")
    )
    assert trim[2] - trim[0] == pytest.approx(fmt.width / fmt.scale, abs=0.01)
    assert trim[3] - trim[1] == pytest.approx(fmt.height / fmt.scale, abs=0.01)
    assert trim[0] - bleed[0] == pytest.approx(fmt.bleed / fmt.scale, abs=0.01)
