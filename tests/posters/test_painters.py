"""Two painters that know nothing of each other draw the same scene; the print file keeps to PDF/X-1a:2003."""

import unicodedata
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path as FilePath

import pikepdf
import pytest
from PIL import Image, ImageChops

from bangtin.posters.art import load_art
from bangtin.posters.fonts import BLACK, CONDENSED_BLACK, EXTRA_BOLD, MEDIUM, advance
from bangtin.posters.painters.encoders import encode_jpeg, encode_png, encode_webp
from bangtin.posters.painters.pages import page_text, rasterise
from bangtin.posters.painters.pdf import ink_total, write_pdf
from bangtin.posters.painters.raster import render
from bangtin.posters.painters.sheet import Sheet, SheetTooLongError
from bangtin.posters.painters.text import LetterMissingError
from bangtin.posters.qr import decode, matrix
from bangtin.posters.scene import (
    Command,
    Fill,
    FontFace,
    Item,
    Path,
    PlacedWord,
    QrCode,
    Scene,
    Stroke,
    TextLine,
)
from bangtin.posters.themes import Colour, Theme, Themes, load_themes

STAMP = datetime(2026, 4, 7, 8, 30, tzinfo=UTC)
URL = "https://vi-du.example/kien-an/q/k04/"
ARC = 0.5522847498
PAINTING = {"f", "S", "TJ", "Tj"}
ALLOWED = PAINTING | {
    "q",
    "Q",
    "cm",
    "w",
    "J",
    "j",
    "m",
    "l",
    "c",
    "h",
    "re",
    "W",
    "n",
    "k",
    "K",
    "BT",
    "ET",
    "Tm",
    "Tf",
    "Tr",
    "TL",
}


class Noted(list[str]):
    """Collects what loaders complain about."""

    def add(self, path: object, line: int, message: str) -> None:
        self.append(f"{path}:{line}: {message}")


@pytest.fixture(scope="module")
def themes(root: FilePath) -> Themes:
    return load_themes(root, Noted())


@pytest.fixture(scope="module")
def theme(themes: Themes) -> Theme:
    return themes.by_id["do-vang"]


def rectangle(x0: float, y0: float, x1: float, y1: float) -> Path:
    return Path((("M", x0, y0), ("L", x1, y0), ("L", x1, y1), ("L", x0, y1), ("Z",)))


def circle(x: float, y: float, radius: float, turn: int = 1) -> tuple[Command, ...]:
    """Four Bézier curves; the other way round with `turn=-1`."""
    r, a = radius, ARC * radius
    corners = [(r, 0.0), (0.0, r * turn), (-r, 0.0), (0.0, -r * turn)]
    commands: list[Command] = [("M", x + r, y)]
    for (x0, y0), (x1, y1) in zip(corners, corners[1:] + corners[:1], strict=True):
        one = (x + x0 + (a / r) * x1, y + y0 + (a / r) * y1)
        two = (x + x1 + (a / r) * x0, y + y1 + (a / r) * y0)
        commands.append(("C", *one, *two, x + x1, y + y1))
    return (*commands, ("Z",))


def line(
    text: str, x: float, baseline: float, size: float, face: FontFace = BLACK, paint: str = "paper", tracking: float = 0
) -> TextLine:
    words = []
    for word in text.split():
        words.append(PlacedWord(word, x))
        x += (advance(word, face) + tracking * len(word) + 0.25) * size
    return TextLine(tuple(words), baseline, face, size, paint, tracking)


def scene(items: Iterable[Item], width: float = 100, height: float = 60, **more: object) -> Scene:
    options: dict[str, object] = {"unit": "mm", "bleed": 3, "safe": 5, "title": "Khẩu hiệu thử", **more}
    return Scene(width, height, items=tuple(items), **options)


@pytest.fixture(scope="module")
def poster(root: FilePath, themes: Themes) -> Scene:
    """Something of everything that a scene may hold."""
    code = matrix(URL, "M")
    sun = circle(75, 90, 60) + circle(75, 90, 36, turn=-1)
    panel = Path(circle(120, 60, 20))
    items: list[Item] = [
        Fill(rectangle(-3, -3, 153, 223), "ground"),
        Fill(Path(sun), "accent"),
        Fill(rectangle(100, 30, 160, 70), "mid", panel),
        Stroke(Path((("M", 95, 50), ("C", 110, 40, 125, 80, 150, 60))), "soft", 5, panel),
        Stroke(Path((("M", 12, 100), ("L", 30, 60), ("L", 40, 100), ("C", 50, 120, 60, 70, 20, 50))), "paper", 3),
        line("SỨC KHỎE – TÀI SẢN", 8, 30, 12),
        line("Mỗi người dân", 8, 50, 15, paint="soft"),
        line("BẢN MẪU", 8, 160, 4, EXTRA_BOLD, tracking=0.1),
        line("Quét mã để đọc thêm: vi-du.example/q/k04", 8, 170, 4, MEDIUM),
        line("BĂNG RÔN", 8, 150, 14, CONDENSED_BLACK, "accent"),
        Fill(rectangle(8, 176, 45, 213), "paper"),
        QrCode(code.modules, 12, 180, 1),
    ]
    art = load_art(root, themes.art_paints, Noted())
    for index, name in enumerate(sorted(art)[:3]):
        x0, y0, x1, y1 = art[name].box
        scale = 28 / max(x1 - x0, y1 - y0)
        items += art[name].placed(52 + 32 * index - x0 * scale, 182 - y0 * scale, scale)
    return scene(items, 150, 220, notes=("A3 297 × 420 mm", "Tỷ lệ 1:1"), title="Sức khỏe – tài sản vô giá")


@pytest.fixture(scope="module")
def printed(poster: Scene, theme: Theme, tmp_path_factory: pytest.TempPathFactory) -> FilePath:
    path = tmp_path_factory.mktemp("print") / "a.pdf"
    write_pdf(poster, theme, path, STAMP)
    return path


def write(items: Iterable[Item], theme: Theme, path: FilePath, **more: object) -> FilePath:
    write_pdf(scene(items, **more), theme, path, STAMP)
    return path


def both(items: Iterable[Item], theme: Theme, folder: FilePath, scale: float = 4) -> Mapping[str, Image.Image]:
    items = tuple(items)
    path = write(items, theme, folder / "x.pdf")
    return {"raster": render(scene(items), theme, scale), "print": rasterise(path, scale)}


def near(colour: object, expected: tuple[int, int, int], tolerance: int = 12) -> bool:
    assert isinstance(colour, tuple)
    return all(abs(a - b) <= tolerance for a, b in zip(colour, expected, strict=True))


def differences(one: Image.Image, other: Image.Image) -> tuple[float, float]:
    """Mean difference of channels, and the share of pixels where any channel differs by more than 40 of 255."""
    assert one.size == other.size
    red, green, blue = ImageChops.difference(one, other).split()
    worst = ImageChops.lighter(ImageChops.lighter(red, green), blue).histogram()
    pixels = one.width * one.height
    return sum(value * count for value, count in enumerate(worst)) / pixels, sum(worst[41:]) / pixels


def instructions(path: FilePath) -> list[tuple[str, list[object]]]:
    with pikepdf.open(path) as pdf:
        return [(str(step.operator), list(step.operands)) for step in pikepdf.parse_content_stream(pdf.pages[0])]


# ---- the two painters against each other


@pytest.mark.parametrize("scale", [4.0, 7.0])
def test_both_painters_draw_the_same_poster(poster: Scene, theme: Theme, printed: FilePath, scale: float) -> None:
    mean, share = differences(render(poster, theme, scale), rasterise(printed, scale))
    assert mean < 2.5
    assert share < 0.004


@pytest.mark.parametrize("name", ["do-vang", "xanh-la", "xanh-duong", "sen-hong", "cam-ngoc"])
def test_print_colours_look_like_screen_colours(themes: Themes, name: str, tmp_path: FilePath) -> None:
    theme = themes.by_id[name]
    for paint in ("ground", "mid", "accent", "soft", "tint", "ink", "paper", "black"):
        path = write([Fill(rectangle(-3, -3, 103, 63), paint)], theme, tmp_path / "c.pdf")
        assert near(rasterise(path, 1).getpixel((50, 30)), theme.colour(paint).rgb), paint


def test_a_hole_shows_what_lies_below(theme: Theme, tmp_path: FilePath) -> None:
    ring = Path(circle(50, 30, 25) + circle(50, 30, 15, turn=-1))
    for picture in both([Fill(rectangle(0, 0, 100, 60), "ground"), Fill(ring, "accent")], theme, tmp_path).values():
        assert near(picture.getpixel((200, 120)), theme.colour("ground").rgb)
        assert near(picture.getpixel((200 + 80, 120)), theme.colour("accent").rgb)


def test_overlapping_parts_of_one_path_are_filled_with_the_non_zero_rule(theme: Theme, tmp_path: FilePath) -> None:
    twice = Path(circle(40, 30, 20) + circle(60, 30, 20))
    for picture in both([Fill(twice, "mid")], theme, tmp_path).values():
        assert near(picture.getpixel((200, 120)), theme.colour("mid").rgb)


def test_strokes_have_round_ends_and_corners(theme: Theme, tmp_path: FilePath) -> None:
    bent = Path((("M", 20, 20), ("L", 60, 20), ("L", 60, 50)))
    for picture in both([Stroke(bent, "black", 10)], theme, tmp_path).values():
        black = theme.colour("black").rgb
        assert near(picture.getpixel((round(15.6 * 4), 80)), black)  # in the round end
        assert near(picture.getpixel((62, 62)), (255, 255, 255))  # where a square end would reach
        assert near(picture.getpixel((63 * 4, 17 * 4)), black)  # in the round corner
        assert near(picture.getpixel((round(64.6 * 4), round(15.4 * 4))), (255, 255, 255))  # in a mitred one
        assert near(picture.getpixel((round(64.5 * 4), 160)), black)
        assert near(picture.getpixel((round(65.5 * 4), 160)), (255, 255, 255))


def test_a_closed_stroke_is_closed_and_hollow(theme: Theme, tmp_path: FilePath) -> None:
    for picture in both([Stroke(rectangle(20, 10, 60, 50), "black", 4)], theme, tmp_path).values():
        for x, y in ((20, 30), (60, 30), (40, 10), (40, 50), (20, 10)):
            assert near(picture.getpixel((x * 4, y * 4)), theme.colour("black").rgb)
        assert near(picture.getpixel((160, 120)), (255, 255, 255))


def test_a_tightly_bent_stroke_has_no_gaps(theme: Theme, tmp_path: FilePath) -> None:
    hairpin = Path((("M", 20, 30), ("C", 70, 5, 70, 55, 20, 32)))
    drawn = both([Stroke(hairpin, "black", 9)], theme, tmp_path)
    mean, share = differences(drawn["raster"], drawn["print"])
    assert mean < 1
    assert share < 0.002


def test_a_clip_keeps_paint_inside_and_ends_with_its_item(theme: Theme, tmp_path: FilePath) -> None:
    disc = Path(circle(50, 30, 20))
    items = [Fill(rectangle(0, 0, 100, 60), "mid", disc), Fill(rectangle(0, 0, 10, 10), "accent")]
    for picture in both(items, theme, tmp_path).values():
        assert near(picture.getpixel((200, 120)), theme.colour("mid").rgb)
        assert near(picture.getpixel((320, 40)), (255, 255, 255))
        assert near(picture.getpixel((20, 20)), theme.colour("accent").rgb)


def test_a_clip_outside_the_sheet_shows_nothing(theme: Theme) -> None:
    away = Path(circle(300, 300, 20))
    picture = render(scene([Fill(rectangle(0, 0, 400, 400), "mid", away)]), theme, 2)
    assert picture.getcolors() == [(200 * 120, (255, 255, 255))]


def test_later_items_cover_earlier_ones(theme: Theme, tmp_path: FilePath) -> None:
    items = [Fill(rectangle(0, 0, 100, 60), "mid"), Fill(rectangle(0, 0, 100, 60), "accent")]
    for picture in both(items, theme, tmp_path).values():
        assert near(picture.getpixel((200, 120)), theme.colour("accent").rgb)


def test_a_raster_fill_neither_swells_nor_shrinks(theme: Theme) -> None:
    picture = render(scene([Fill(rectangle(10, 10, 20.5, 20), "black")]), theme, 1)
    black = theme.colour("black").rgb
    row = [picture.getpixel((x, 15)) for x in (9, 10, 19, 21)]
    assert row == [(255, 255, 255), black, black, (255, 255, 255)]
    assert near(picture.getpixel((20, 15)), tuple((255 + part) // 2 for part in black), 2)


@pytest.mark.parametrize("text", ["ỖẶỊỮ", "khỏe – Đẹp", "75,5%"])
def test_letters_stand_at_the_same_place_in_both(theme: Theme, tmp_path: FilePath, text: str) -> None:
    drawn = both([line(text, 5, 45, 24, paint="black")], theme, tmp_path, 6)
    boxes = [ImageChops.invert(picture.convert("L")).getbbox() for picture in drawn.values()]
    assert all(abs(a - b) <= 1 for a, b in zip(*(box or () for box in boxes), strict=True))
    mean, share = differences(drawn["raster"], drawn["print"])
    assert mean < 1.5
    assert share < 0.004


def test_tracking_moves_every_letter_but_the_first(theme: Theme) -> None:
    tight, wide = (
        render(scene([line("HHH", 10, 30, 10, paint="black", tracking=t)]), theme, 4).convert("L") for t in (0, 0.1)
    )
    (left, _, right, _), (left_wide, _, right_wide, _) = (
        ImageChops.invert(picture).getbbox() or (0, 0, 0, 0) for picture in (tight, wide)
    )
    assert left == left_wide
    assert right_wide - right == pytest.approx(2 * 0.1 * 10 * 4, abs=1)


@pytest.mark.parametrize("item", [line("健", 5, 30, 10), line("Sức 健", 5, 30, 10)])
def test_a_letter_that_the_face_lacks_is_an_error(theme: Theme, tmp_path: FilePath, item: TextLine) -> None:
    with pytest.raises(LetterMissingError, match="健"):
        render(scene([item]), theme, 1)
    with pytest.raises(LetterMissingError, match="健"):
        write([item], theme, tmp_path / "x.pdf")
    assert not (tmp_path / "x.pdf").exists()


def test_an_unknown_paint_is_an_error(theme: Theme) -> None:
    with pytest.raises(KeyError, match="tomato"):
        render(scene([Fill(rectangle(0, 0, 1, 1), "tomato")]), theme, 1)


# ---- QR codes


@pytest.mark.parametrize("scale", [3.0, 4.0, 6.5])
def test_codes_are_read_back_from_both(poster: Scene, theme: Theme, printed: FilePath, scale: float) -> None:
    assert decode(render(poster, theme, scale)) == (URL,)
    assert decode(rasterise(printed, scale)) == (URL,)


def test_a_code_on_a_screen_has_no_grey_pixel(theme: Theme) -> None:
    code = QrCode(matrix(URL, "M").modules, 16, 16, 4)
    picture = render(scene([code], 148, 148, unit="px", bleed=0), theme, 1)
    assert {colour for _, colour in picture.getcolors() or []} == {(255, 255, 255), theme.colour("black").rgb}
    for row, modules in enumerate(code.modules):
        for column, dark in enumerate(modules):
            expected = theme.colour("black").rgb if dark else (255, 255, 255)
            for x, y in ((0, 0), (3, 3)):
                assert picture.getpixel((16 + column * 4 + x, 16 + row * 4 + y)) == expected


def test_a_code_in_print_is_one_path_in_black_ink_only(theme: Theme, tmp_path: FilePath) -> None:
    path = write([QrCode(matrix(URL, "M").modules, 5, 5, 1)], theme, tmp_path / "x.pdf")
    steps = instructions(path)
    fills = [index for index, (operator, _) in enumerate(steps) if operator == "f"]
    assert len(fills) == 1
    inks = [operands for operator, operands in steps[: fills[0]] if operator == "k"]
    assert [float(ink) for ink in inks[-1]] == [0, 0, 0, 1]


# ---- the print file


def test_text_is_found_as_composed_words(printed: FilePath) -> None:
    text = page_text(printed)
    for words in ("SỨC KHỎE – TÀI SẢN", "Mỗi người dân", "BẢN MẪU", "Quét mã để đọc thêm: vi-du.example/q/k04"):
        assert words in text
    assert unicodedata.is_normalized("NFC", text)


def test_outlined_text_looks_the_same_and_needs_no_font(poster: Scene, theme: Theme, tmp_path: FilePath) -> None:
    path = tmp_path / "outlined.pdf"
    write_pdf(poster, theme, path, STAMP, outline_text=True)
    mean, share = differences(render(poster, theme, 4), rasterise(path, 4))
    assert mean < 2.5
    assert share < 0.004
    assert page_text(path).strip() == ""
    with pikepdf.open(path) as pdf:
        assert len(pdf.pages[0].resources.get("/Font", {})) == 0


def test_only_four_inks_and_plain_operators(printed: FilePath) -> None:
    assert {operator for operator, _ in instructions(printed)} <= ALLOWED


def test_everything_painted_follows_a_colour(printed: FilePath) -> None:
    """No item may rely on the black that a page starts with: it is DeviceGray."""
    filled, stroked = False, False
    for operator, _ in instructions(printed):
        filled |= operator == "k"
        stroked |= operator == "K"
        assert operator not in PAINTING or (stroked if operator == "S" else filled)


def test_no_transparency_pictures_or_forms(printed: FilePath) -> None:
    with pikepdf.open(printed) as pdf:
        page = pdf.pages[0]
        assert not {"/Group", "/Trans", "/Annots"} & set(page.keys())
        assert not {"/ExtGState", "/XObject", "/ColorSpace", "/Shading", "/Pattern"} & set(page.resources.keys())
        streams = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Stream)]
        assert not any("/SMask" in stream for stream in streams)


def test_every_font_is_an_embedded_subset(printed: FilePath) -> None:
    with pikepdf.open(printed) as pdf:
        fonts = list(pdf.pages[0].resources.Font.values())
        assert len(fonts) == 4
        for font in fonts:
            assert "/FontFile2" in font.FontDescriptor
            assert "/ToUnicode" in font
            tag, _, name = str(font.BaseFont).lstrip("/").partition("+")
            assert len(tag) == 6 and tag.isupper()
            assert name in {face.name for face in (BLACK, EXTRA_BOLD, MEDIUM, CONDENSED_BLACK)}
            assert font.FontDescriptor.FontName == font.BaseFont


def test_subsets_of_different_files_have_different_names(theme: Theme, tmp_path: FilePath) -> None:
    names = []
    for text in ("Sức", "khỏe"):
        with pikepdf.open(write([line(text, 5, 30, 10)], theme, tmp_path / "x.pdf")) as pdf:
            names += [str(font.BaseFont) for font in pdf.pages[0].resources.Font.values()]
    assert len(set(names)) == 2


def millimetres(box: Iterable[object]) -> list[float]:
    return [float(value) * 25.4 / 72 for value in box]


@pytest.mark.parametrize("scale", [1, 10])
def test_boxes(theme: Theme, tmp_path: FilePath, scale: int) -> None:
    path = tmp_path / "x.pdf"
    sheet = scene([Fill(rectangle(-30, -30, 6030, 3030), "mid")], 1500 * scale, 1000 * scale, bleed=3 * scale)
    write_pdf(sheet, theme, path, STAMP, scale)
    with pikepdf.open(path) as pdf:
        page = pdf.pages[0]
        media, bleed, trim = (millimetres(page[name]) for name in ("/MediaBox", "/BleedBox", "/TrimBox"))
        assert "/CropBox" not in page
    assert trim[2] - trim[0] == pytest.approx(1500, abs=0.01)
    assert trim[3] - trim[1] == pytest.approx(1000, abs=0.01)
    assert [b - t for b, t in zip(bleed, trim, strict=True)] == pytest.approx([-3, -3, 3, 3], abs=0.01)
    assert media[:2] == [0, 0]
    assert all(m < b for m, b in zip(media[:2], bleed[:2], strict=True))
    assert all(m > b for m, b in zip(media[2:], bleed[2:], strict=True))


def test_crop_marks_are_in_line_with_the_trim_and_outside_the_bleed() -> None:
    sheet = Sheet.of(scene([]), 1)
    left, bottom, right, top = sheet.bleed_box
    marks = sheet.crop_marks()
    assert len(marks) == 8
    for x0, y0, x1, y1 in marks:
        assert (x0 == x1 and x0 in sheet.trim_box[::2]) or (y0 == y1 and y0 in sheet.trim_box[1::2])
        assert max(x0, x1) < left or min(x0, x1) > right or max(y0, y1) < bottom or min(y0, y1) > top
        assert min(x0, x1, y0, y1) > 0
        assert max(x0, x1) < sheet.media[2] and max(y0, y1) < sheet.media[3]


def test_colour_runs_into_the_bleed_and_no_farther(theme: Theme, tmp_path: FilePath) -> None:
    path = write([Fill(rectangle(-50, -50, 150, 110), "mid")], theme, tmp_path / "x.pdf")
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        page = pdf.pages[0]
        page.TrimBox = page.MediaBox
        pdf.save(path)
    whole, edge = rasterise(path, 4), 10 * 4
    assert near(whole.getpixel((edge + 4, whole.height // 2)), theme.colour("mid").rgb)
    assert near(whole.getpixel((edge - 4, whole.height // 2)), (255, 255, 255))


def test_notes_stand_on_the_slug_outside_the_bleed(theme: Theme, tmp_path: FilePath) -> None:
    notes = ("A3 297 × 420 mm", "BẢN MẪU")
    with_notes = write([], theme, tmp_path / "with.pdf", notes=notes)
    without = write([], theme, tmp_path / "without.pdf")
    assert page_text(with_notes).strip() == "A3 297 × 420 mm · BẢN MẪU"
    assert differences(rasterise(with_notes, 4), rasterise(without, 4)) == (0, 0)


def test_a_page_over_200_inches_is_refused(theme: Theme, tmp_path: FilePath) -> None:
    with pytest.raises(SheetTooLongError):
        write([], theme, tmp_path / "x.pdf", width=6000, height=3000)
    write_pdf(scene([], 6000, 3000, bleed=30), theme, tmp_path / "x.pdf", STAMP, 10)
    assert rasterise(tmp_path / "x.pdf", 1).size == (600, 300)


def test_a_scene_in_pixels_is_refused(theme: Theme, tmp_path: FilePath) -> None:
    with pytest.raises(ValueError, match="px"):
        write([], theme, tmp_path / "x.pdf", unit="px")


def test_it_says_that_it_is_pdf_x_1a(printed: FilePath) -> None:
    assert printed.read_bytes()[:8] == b"%PDF-1.4"
    with pikepdf.open(printed) as pdf:
        assert not pdf.is_encrypted
        assert len(pdf.trailer.ID) == 2
        assert str(pdf.Root.Lang) == "vi"
        (intent,) = pdf.Root.OutputIntents
        assert intent.S == "/GTS_PDFX"
        assert str(intent.OutputConditionIdentifier) == "FOGRA39"
        assert str(intent.RegistryName) == "http://www.color.org"
        assert "/DestOutputProfile" not in intent
        assert str(pdf.docinfo["/GTS_PDFXVersion"]) == "PDF/X-1a:2003"
        assert isinstance(pdf.docinfo["/Trapped"], pikepdf.Name)


def test_document_data_agree_in_info_and_xmp(printed: FilePath) -> None:
    with pikepdf.open(printed) as pdf, pdf.open_metadata() as xmp:
        info = {key: str(value) for key, value in pdf.docinfo.items()}
        assert info["/Title"] == xmp["dc:title"] == "Sức khỏe – tài sản vô giá"
        assert info["/Creator"] == xmp["xmp:CreatorTool"] == "Bảng Tin"
        assert info["/Producer"] == xmp["pdf:Producer"]
        assert info["/CreationDate"] == info["/ModDate"] == "D:20260407083000+00'00'"
        assert xmp["xmp:CreateDate"] == xmp["xmp:ModifyDate"] == "2026-04-07T08:30:00+00:00"
        assert info["/GTS_PDFXVersion"] == xmp["pdfx:GTS_PDFXVersion"]
        assert info["/Trapped"].lstrip("/") == xmp["pdf:Trapped"] == "False"


def test_two_runs_give_the_same_bytes(poster: Scene, theme: Theme, printed: FilePath, tmp_path: FilePath) -> None:
    write_pdf(poster, theme, tmp_path / "again.pdf", STAMP)
    assert (tmp_path / "again.pdf").read_bytes() == printed.read_bytes()
    first, second = (encode_png(render(poster, theme, 2)) for _ in range(2))
    assert first == second


def test_the_date_is_the_stamp_and_nothing_else(poster: Scene, theme: Theme, tmp_path: FilePath) -> None:
    path = tmp_path / "x.pdf"
    write_pdf(poster, theme, path, datetime(2031, 1, 2, tzinfo=UTC))
    assert b"2026" not in path.read_bytes()


def test_ink_total_is_the_sum_of_the_inks() -> None:
    assert ink_total(Colour(cmyk=(20, 100, 100, 32), srgb="#921518")) == 252


# ---- letters too large for some viewers


def test_huge_letters_are_drawn_as_outlines_and_still_found(theme: Theme, tmp_path: FilePath) -> None:
    items = [Fill(rectangle(0, 0, 3000, 2000), "ground"), line("95%", 100, 1200, 800), line("trên", 100, 300, 150)]
    path = write(items, theme, tmp_path / "x.pdf", width=3000, height=2000)
    assert page_text(path).split() == ["95%", "trên"]
    steps = instructions(path)
    assert [values for name, values in steps if name == "Tr"] == [[3]]
    picture, printed = render(scene(items, 3000, 2000), theme, 0.3), rasterise(path, 0.3)
    assert differences(picture, printed)[1] < 0.004


# ---- a part of a page


def test_a_part_of_a_page_is_the_same_as_in_the_whole(printed: FilePath) -> None:
    whole, part = rasterise(printed, 4), rasterise(printed, 4, area=(8, 176, 45, 213))
    assert part.size == (37 * 4, 37 * 4)
    assert decode(part) == decode(whole) == (URL,)
    assert differences(part, whole.crop((32, 704, 32 + 148, 704 + 148)))[0] < 1
    beyond = rasterise(printed, 4, area=(-50, -50, 10, 10))
    assert beyond.size == (40, 40)


# ---- picture files


def test_png_keeps_flat_colours_to_the_bit_and_edges_nearly(poster: Scene, theme: Theme) -> None:
    picture = render(poster, theme, 4)
    with Image.open(BytesIO(encode_png(picture))) as opened:
        assert opened.mode == "P"
        back = opened.convert("RGB")
    mean, share = differences(picture, back)
    assert mean < 0.5
    assert share < 0.001
    before, after = ({rgb: count for count, rgb in one.getcolors(1 << 24) or []} for one in (picture, back))
    for paint in ("ground", "accent", "mid", "paper", "black"):
        colour = theme.colour(paint).rgb
        assert after[colour] >= before[colour] > 0


def test_png_with_few_colours_is_exact() -> None:
    picture = Image.new("RGB", (64, 64))
    picture.putdata([(x * 4, 0, 255) for _ in range(64) for x in range(64)])
    with Image.open(BytesIO(encode_png(picture))) as opened:
        assert opened.mode == "P"
        assert list(opened.convert("RGB").tobytes()) == list(picture.tobytes())


def test_png_with_many_colours_stays_in_full_colour() -> None:
    picture = Image.effect_noise((128, 128), 90)
    colourful = Image.merge("RGB", (picture, picture.transpose(Image.Transpose.ROTATE_90), picture.rotate(180)))
    with Image.open(BytesIO(encode_png(colourful))) as opened:
        assert opened.mode == "RGB"


def test_png_says_its_resolution_where_asked() -> None:
    with Image.open(BytesIO(encode_png(Image.new("RGB", (8, 8)), dpi=150))) as opened:
        assert opened.info["dpi"] == pytest.approx((150, 150), abs=0.1)


@pytest.mark.parametrize("encode", [lambda picture: encode_webp(picture, 82), encode_jpeg], ids=["webp", "jpeg"])
def test_lossy_previews_look_alike_and_repeat(
    poster: Scene, theme: Theme, encode: Callable[[Image.Image], bytes]
) -> None:
    picture = render(poster, theme, 3)
    data = encode(picture)
    assert data == encode(picture)
    with Image.open(BytesIO(data)) as opened:
        assert differences(picture, opened.convert("RGB"))[0] < 6
