"""Print masters of several sides, with folds, and at a tenth of their size."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from layout_tools import materials
from PIL import Image, ImageChops
from print_scenes import STAMP, URL, line, piece

from bangtin.posters.fonts import CONDENSED_BLACK
from bangtin.posters.painters.pages import page_text, rasterise
from bangtin.posters.painters.pdf import write_pdf
from bangtin.posters.painters.raster import render
from bangtin.posters.painters.sheet import POINTS_PER_MM, Sheet
from bangtin.posters.qr import decode
from bangtin.posters.scene import Scene

THEME = materials().stock.themes.by_id["do-vang"]
FRONT = piece()
BACK = piece(1, line("MẶT SAU", 60, 20, 9, "accent", CONDENSED_BLACK), title="Mặt hai")


def share_apart(one: Image.Image, other: Image.Image) -> float:
    """Share of pixels where a channel differs by more than 40 of 255."""
    assert one.size == other.size
    red, green, blue = ImageChops.difference(one, other).split()
    worst = ImageChops.lighter(ImageChops.lighter(red, green), blue).histogram()
    return sum(worst[41:]) / (one.width * one.height)


def whole(path: Path, pixels_per_mm: float) -> Image.Image:
    """The first page to the edges of its paper."""
    with pikepdf.open(path) as pdf:
        pdf.pages[0].TrimBox = pdf.pages[0].MediaBox
        pdf.save(path.with_suffix(".khong-xen.pdf"))
    return rasterise(path.with_suffix(".khong-xen.pdf"), pixels_per_mm)


@pytest.mark.parametrize("outline_text", [False, True], ids=["live", "outlined"])
def test_each_side_is_a_page_that_looks_like_its_scene(tmp_path: Path, outline_text: bool) -> None:
    path = tmp_path / "a.pdf"
    write_pdf((FRONT, BACK), THEME, path, STAMP, outline_text=outline_text)
    for page, scene in enumerate((FRONT, BACK)):
        printed = rasterise(path, 6, page=page)
        assert share_apart(render(scene, THEME, 6), printed) < 0.004
        assert decode(printed) == (URL,)
        assert bool(page_text(path, page).strip()) != outline_text
    assert share_apart(rasterise(path, 6), rasterise(path, 6, page=1)) > 0.004


def test_live_and_outlined_letters_give_the_same_picture(tmp_path: Path) -> None:
    for name, outlined in (("a.pdf", False), ("b.pdf", True)):
        write_pdf((FRONT, BACK), THEME, tmp_path / name, STAMP, outline_text=outlined)
    for page in (0, 1):
        live, outlines = (rasterise(tmp_path / name, 8, page=page) for name in ("a.pdf", "b.pdf"))
        assert share_apart(live, outlines) < 0.002


def test_every_page_lists_the_fonts_that_it_uses_and_no_other(tmp_path: Path) -> None:
    write_pdf((FRONT, BACK), THEME, tmp_path / "a.pdf", STAMP)
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        names = [{str(f.BaseFont).partition("+")[2] for f in page.Resources.Font.values()} for page in pdf.pages]
        tags = {str(f.BaseFont) for page in pdf.pages for f in page.Resources.Font.values()}
    shared = {"BeVietnamPro-Black", "BeVietnamPro-Medium"}
    assert names == [shared, shared | {"BarlowCondensed-Black"}]
    assert len(tags) == 3
    assert "MẶT SAU" in page_text(tmp_path / "a.pdf", 1)


def test_the_document_is_named_by_its_first_side(tmp_path: Path) -> None:
    write_pdf((FRONT, BACK), THEME, tmp_path / "a.pdf", STAMP)
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        assert str(pdf.docinfo["/Title"]) == FRONT.title
        assert all("/TrimBox" in page and "/BleedBox" in page for page in pdf.pages)


def test_sides_of_two_sizes_keep_their_boxes(tmp_path: Path) -> None:
    write_pdf((FRONT, piece(2)), THEME, tmp_path / "a.pdf", STAMP)
    assert rasterise(tmp_path / "a.pdf", 2).size == (200, 280)
    assert rasterise(tmp_path / "a.pdf", 2, page=1).size == (400, 560)


def test_no_side_at_all_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="side"):
        write_pdf((), THEME, tmp_path / "a.pdf", STAMP)


# ---- folds


def test_folds_are_dashed_above_and_below_and_leave_the_piece_alone(tmp_path: Path) -> None:
    folded, plain = tmp_path / "a.pdf", tmp_path / "b.pdf"
    write_pdf(replace(FRONT, folds=(30, 65)), THEME, folded, STAMP)
    write_pdf(FRONT, THEME, plain, STAMP)
    assert share_apart(rasterise(folded, 8), rasterise(plain, 8)) == 0
    red, green, blue = ImageChops.difference(whole(folded, 20), whole(plain, 20)).split()
    marks = ImageChops.lighter(ImageChops.lighter(red, green), blue).point([0] * 60 + [255] * 196)
    edge = 13 * 20
    for x in (30, 65):
        for top in (0, marks.height - edge):
            box = (edge + x * 20 - 8, top, edge + x * 20 + 8, top + edge)
            column = [y for y in range(edge) if marks.crop(box).crop((0, y, 16, y + 1)).getbbox()]
            pieces = sum(1 for y in column if y - 1 not in column)
            assert pieces >= 3
            assert len(column) < 100
            marks.paste(0, box)
    assert marks.getbbox() is None


def test_fold_marks_keep_clear_of_the_bleed_and_of_the_notes() -> None:
    sheet = Sheet.of(FRONT, 1)
    _, low, _, high = sheet.bleed_box
    for x0, y0, x1, y1 in sheet.fold_marks((40,)):
        assert x0 == x1 == sheet.edge + 40 * POINTS_PER_MM
        assert max(y0, y1) < low or min(y0, y1) > high
        assert min(y0, y1) > 0.42 * sheet.slug or min(y0, y1) > high


def test_notes_that_stand_below_a_fold_stay_readable(tmp_path: Path) -> None:
    scene = replace(FRONT, folds=tuple(range(6, 96, 2)), notes=("ỖẶ Ữ", "Ỗ" * 8))
    bare = replace(scene, notes=())
    for name, drawn in (("a.pdf", scene), ("b.pdf", bare)):
        write_pdf(drawn, THEME, tmp_path / name, STAMP)
    with_notes, without = (whole(tmp_path / name, 20).convert("L") for name in ("a.pdf", "b.pdf"))
    ink = ImageChops.subtract(without, with_notes).point([0] * 100 + [255] * 156).getbbox()
    marks = ImageChops.invert(without.crop((300, without.height - 10 * 20, without.width - 300, without.height)))
    assert ink is not None
    assert marks.point([0] * 100 + [255] * 156).getbbox()[3] <= ink[1] - (without.height - 10 * 20)
    assert ink[3] < without.height - 8


# ---- a tenth


@pytest.mark.parametrize(("width", "height", "bleed"), [(6000, 3000, 30), (5000, 800, 50)])
def test_a_piece_of_five_or_six_metres_comes_at_a_tenth(
    tmp_path: Path, width: float, height: float, bleed: float
) -> None:
    notes = ("Tỷ lệ 1 : 10 – nhà in phóng 10 lần",)
    scene = Scene(width, height, "mm", bleed, 40, (line("MẪU", 300, 600, 300, "black"),), "Khẩu hiệu", notes)
    write_pdf(scene, THEME, tmp_path / "a.pdf", STAMP, 10)
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        page = pdf.pages[0]
        media, bled, trim = (
            [float(value) / POINTS_PER_MM for value in box] for box in (page.MediaBox, page.BleedBox, page.TrimBox)
        )
    assert trim[2] - trim[0] == pytest.approx(width / 10, abs=0.001)
    assert trim[3] - trim[1] == pytest.approx(height / 10, abs=0.001)
    assert [trim[0] - bled[0], trim[1] - bled[1]] == pytest.approx([bleed / 10] * 2, abs=0.001)
    assert bled[0] >= 10 - 0.001
    assert media[2] > bled[2]
    assert notes[0] in page_text(tmp_path / "a.pdf")
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        sizes = [float(s.operands[1]) for s in pikepdf.parse_content_stream(pdf.pages[0]) if str(s.operator) == "Tf"]
    assert min(size for size in sizes if size > 1) > 6
