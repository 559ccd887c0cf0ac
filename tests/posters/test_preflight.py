"""A print master is looked at as a shop would; each thing that shops refuse files for is caught."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from layout_tools import materials
from pikepdf import Array, Dictionary, Name, Page, Pdf, String
from print_scenes import STAMP, URL, line, piece

from bangtin.posters.painters.pdf import write_pdf
from bangtin.posters.painters.raster import render
from bangtin.posters.preflight.expected import Expected
from bangtin.posters.preflight.inspection import Findings, inspect
from bangtin.posters.preflight.read_back import read_from_picture
from bangtin.posters.scene import QrCode, Scene
from bangtin.posters.themes import Theme

THEME = materials().stock.themes.by_id["do-vang"]
Spoil = Callable[[Pdf, Page], None]


def written(path: Path, *sides: Scene, theme: Theme = THEME, scale: float = 1, outline_text: bool = False) -> Findings:
    write_pdf(sides, theme, path, STAMP, scale, outline_text=outline_text)
    return inspect(path, Expected.of(sides, URL, scale, outline_text=outline_text))


def failed(findings: Findings) -> set[str]:
    return {check.name for check in findings.checks if not check.passed}


def test_a_good_file_passes_with_its_figures(tmp_path: Path) -> None:
    findings = written(tmp_path / "a.pdf", piece())
    assert findings.complaints == ()
    most = max(THEME.colour(paint).ink for paint in ("ground", "mid", "accent", "soft"))
    assert findings.as_json() == {
        "passed": True,
        "standard": "PDF/X-1a:2003",
        "pages": 1,
        "ink_max": most,
        "smallest_text_mm": 4,
        "fonts": ["BeVietnamPro-Black", "BeVietnamPro-Medium"],
    }


def test_two_sides_at_a_tenth_pass_and_are_measured_at_full_size(tmp_path: Path) -> None:
    findings = written(tmp_path / "a.pdf", piece(50), piece(50), scale=10)
    assert findings.complaints == ()
    assert (findings.pages, findings.smallest_text) == (2, pytest.approx(200))


def test_outlined_letters_pass_without_a_font(tmp_path: Path) -> None:
    findings = written(tmp_path / "a.pdf", piece(), outline_text=True)
    assert findings.complaints == ()
    assert (findings.fonts, findings.smallest_text) == ((), None)


def test_live_letters_where_outlines_were_asked_for_are_caught(tmp_path: Path) -> None:
    write_pdf(piece(), THEME, tmp_path / "a.pdf", STAMP)
    findings = inspect(tmp_path / "a.pdf", Expected.of((piece(),), URL, outline_text=True))
    assert failed(findings) == {"phông chữ", "tìm chữ"}


# ---- files that somebody spoiled


def paint(operators: bytes) -> Spoil:
    return lambda pdf, page: page.contents_add(operators)


def rgb_image(pdf: Pdf, page: Page) -> None:
    picture = pdf.make_stream(b"\0\0\0", Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1)
    picture.ColorSpace, picture.BitsPerComponent = Name.DeviceRGB, 8
    page.Resources.XObject = Dictionary(Anh=picture)
    page.contents_add(b"q 20 0 0 20 50 50 cm /Anh Do Q")


def rgb_in_a_form(pdf: Pdf, page: Page) -> None:
    inner = pdf.make_stream(b"1 0 0 rg 0 0 5 5 re f", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 5, 5])
    outer = pdf.make_stream(b"/Trong Do /Ngoai Do", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 5, 5])
    outer.Resources = Dictionary(XObject=Dictionary(Trong=inner, Ngoai=outer))
    page.Resources.XObject = Dictionary(Ngoai=outer)
    page.contents_add(b"/Ngoai Do")


def loose_font(pdf: Pdf, page: Page) -> None:
    page.Resources.Font["/F9"] = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    page.contents_add(b"BT /F9 30 Tf 50 90 Td (Loi) Tj ET")


def whole_font(pdf: Pdf, page: Page) -> None:
    next(iter(page.Resources.Font.values())).BaseFont = Name("/BeVietnamPro-Black")


def shrunk_letters(pdf: Pdf, page: Page) -> None:
    name = next(iter(page.Resources.Font.keys())).encode()
    page.contents_add(b"q .1 0 0 .1 90 90 cm BT " + name + b" 30 Tf 1 0 0 1 0 0 Tm (a) Tj ET Q")


def see_through(pdf: Pdf, page: Page) -> None:
    page.Resources.ExtGState = Dictionary(Mo=Dictionary(ca=0.5))
    page.contents_add(b"q /Mo gs 0 0 0 1 k 50 50 20 20 re f Q")


def blended(pdf: Pdf, page: Page) -> None:
    page.Resources.ExtGState = Dictionary(Nhan=Dictionary(BM=Name.Multiply))
    page.contents_add(b"q /Nhan gs 50 50 20 20 re f Q")


def soft_masked(pdf: Pdf, page: Page) -> None:
    mask = pdf.make_stream(b"\x7f", Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1)
    picture = pdf.make_stream(b"\0\0\0\0", Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1, SMask=mask)
    picture.ColorSpace, picture.BitsPerComponent = Name.DeviceCMYK, 8
    page.Resources.XObject = Dictionary(Anh=picture)
    page.contents_add(b"q 20 0 0 20 50 50 cm /Anh Do Q")


def heavy_picture(pdf: Pdf, page: Page) -> None:
    pixels = bytes(4) + b"\xff\xff\xff\x00"
    picture = pdf.make_stream(pixels, Type=Name.XObject, Subtype=Name.Image, Width=2, Height=1)
    picture.ColorSpace, picture.BitsPerComponent = Name.DeviceCMYK, 8
    page.Resources.XObject = Dictionary(Anh=picture)
    page.contents_add(b"q 20 0 0 20 50 50 cm /Anh Do Q")


def group(pdf: Pdf, page: Page) -> None:
    page.obj.Group = Dictionary(S=Name.Transparency)


def no_trim(pdf: Pdf, page: Page) -> None:
    del page.obj["/TrimBox"]


def thin_bleed(pdf: Pdf, page: Page) -> None:
    x0, y0, x1, y1 = (float(value) for value in page.TrimBox)
    page.BleedBox = Array([x0 - 3, y0 - 3, x1 + 3, y1 + 3])


def small_media(pdf: Pdf, page: Page) -> None:
    page.MediaBox = page.TrimBox


def other_size(pdf: Pdf, page: Page) -> None:
    page.TrimBox = Array([float(value) + (2 if n == 2 else 0) for n, value in enumerate(page.TrimBox)])


def second_page(pdf: Pdf, page: Page) -> None:
    pdf.pages.append(page)


def other_title(pdf: Pdf, page: Page) -> None:
    pdf.docinfo["/Title"] = String("Tên khác")


def no_language(pdf: Pdf, page: Page) -> None:
    del pdf.Root["/Lang"]


def no_intent(pdf: Pdf, page: Page) -> None:
    del pdf.Root["/OutputIntents"]


def no_words(pdf: Pdf, page: Page) -> None:
    for font in page.Resources.Font.values():
        del font["/ToUnicode"]


def covered_code(pdf: Pdf, page: Page) -> None:
    page.contents_add(b"0 0 0 0 k 0 0 9999 9999 re f")


@pytest.mark.parametrize(
    ("spoil", "caught"),
    [
        (paint(b"1 0 0 rg 60 60 9 9 re f"), {"hệ màu"}),
        (paint(b"/DeviceRGB CS 1 0 0 SCN"), {"hệ màu"}),
        (paint(b"BI /W 1 /H 1 /BPC 8 /CS /RGB ID abc EI"), {"hệ màu"}),
        (rgb_image, {"hệ màu"}),
        (rgb_in_a_form, {"hệ màu"}),
        (loose_font, {"phông chữ"}),
        (whole_font, {"phông chữ"}),
        (paint(b"BT /KhongCo 30 Tf 50 90 Td (Loi) Tj ET"), {"phông chữ"}),
        (see_through, {"trong suốt"}),
        (blended, {"trong suốt"}),
        (soft_masked, {"trong suốt"}),
        (heavy_picture, {"tổng mực"}),
        (group, {"trong suốt"}),
        (paint(b"1 1 1 0 k 60 60 9 9 re f"), {"tổng mực"}),
        (shrunk_letters, {"cỡ chữ"}),
        (no_trim, {"khung trang", "mã QR"}),
        (thin_bleed, {"khung trang"}),
        (small_media, {"khung trang"}),
        (other_size, {"khung trang"}),
        (second_page, {"số trang"}),
        (other_title, {"tên và ngôn ngữ"}),
        (no_language, {"tên và ngôn ngữ"}),
        (no_intent, {"chuẩn in"}),
        (no_words, {"tìm chữ"}),
        (covered_code, {"mã QR"}),
    ],
)
def test_a_spoiled_file_is_caught_for_what_is_wrong_with_it(tmp_path: Path, spoil: Spoil, caught: set[str]) -> None:
    good, bad = tmp_path / "tot.pdf", tmp_path / "hong.pdf"
    write_pdf(piece(), THEME, good, STAMP)
    with pikepdf.open(good) as pdf:
        spoil(pdf, pdf.pages[0])
        pdf.save(bad)
    findings = inspect(bad, Expected.of((piece(),), URL))
    assert not findings.passed
    assert findings.as_json()["passed"] is False
    assert failed(findings) == caught


def test_small_letters_of_the_piece_are_caught_and_those_of_the_slug_are_not(tmp_path: Path) -> None:
    tiny = piece(1, line("nhỏ quá", 20, 70, 1.5))
    assert failed(written(tmp_path / "a.pdf", tiny)) == {"cỡ chữ"}
    expected = Expected.of((piece(),), URL, least_em=3.9)
    write_pdf(piece(), THEME, tmp_path / "b.pdf", STAMP)
    assert inspect(tmp_path / "b.pdf", expected).passed


def test_a_code_that_says_something_else_is_caught(tmp_path: Path) -> None:
    write_pdf(piece(), THEME, tmp_path / "a.pdf", STAMP)
    findings = inspect(tmp_path / "a.pdf", Expected.of((piece(),), URL.replace("k04", "k05")))
    assert [text for text in findings.complaints if "k04" in text and "k05" in text] == list(findings.complaints)


def test_a_page_over_200_inches_is_caught(tmp_path: Path) -> None:
    write_pdf(piece(), THEME, tmp_path / "tot.pdf", STAMP)
    with pikepdf.open(tmp_path / "tot.pdf") as pdf:
        pdf.pages[0].MediaBox = Array([0, 0, 14500, 14500])
        pdf.save(tmp_path / "hong.pdf")
    assert failed(inspect(tmp_path / "hong.pdf", Expected.of((piece(),), URL))) == {"số trang"}


@pytest.mark.parametrize("data", [b"", b"hello", b"%PDF-1.4\n1 0 obj\n<<"])
def test_a_file_that_is_no_pdf_fails_in_plain_words(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "x.pdf").write_bytes(data)
    findings = inspect(tmp_path / "x.pdf", Expected.of((piece(),), URL))
    assert not findings.passed
    assert findings.complaints[0].startswith("mở tệp: không đọc được tệp PDF")


def test_a_locked_file_is_caught(tmp_path: Path) -> None:
    write_pdf(piece(), THEME, tmp_path / "tot.pdf", STAMP)
    with pikepdf.open(tmp_path / "tot.pdf") as pdf:
        pdf.save(tmp_path / "khoa.pdf", encryption=pikepdf.Encryption(owner="chu", user=""))
    assert "chuẩn in" in failed(inspect(tmp_path / "khoa.pdf", Expected.of((piece(),), URL)))


def test_a_code_is_read_from_a_picture_with_and_without_bleed() -> None:
    scene = piece()
    code = next(item for item in scene.items if isinstance(item, QrCode))
    assert read_from_picture(render(scene, THEME, 6), code, 6) == (URL,)
    away = replace(code, x=code.x - 60)
    assert read_from_picture(render(scene, THEME, 6), away, 6) == ()


@pytest.mark.parametrize("format_id", ["a3", "pano-6x3"])
def test_real_pieces_pass_quickly(format_id: str, tmp_path: Path) -> None:
    stock = materials()
    message, fmt = stock.message("suc-khoe-la-von-quy"), stock.format(format_id)
    sides = stock.sides(message, fmt)
    path = tmp_path / "a.pdf"
    write_pdf(sides, stock.stock.themes.by_id[message.theme], path, STAMP, fmt.scale)
    expected = Expected.of(sides, message.url, fmt.scale)
    assert inspect(path, expected).complaints == ()
    spent = []
    for _ in range(5):
        start = time.process_time()
        inspect(path, expected)
        spent.append(time.process_time() - start)
    assert min(spent) < 0.05
