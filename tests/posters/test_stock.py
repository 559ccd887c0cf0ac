"""Formats, themes and drawings on disk keep the rules of print; broken ones are told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from trees import Tree, told

from bangtin.content.files import ProblemList
from bangtin.posters import scene
from bangtin.posters.scene import Fill, Stroke
from bangtin.posters.shapes import bounds
from bangtin.posters.stock import Stock, StockCheck, load_stock
from bangtin.posters.themes import LEAST_TEXT_CONTRAST, MAX_INK, PAPER, Colour, contrast

SLOGAN = """---
so: {number}
noi_dung: '{text}'
pham_vi: {place}
chu_de: xanh-la
hinh: {drawings}
nguon: {{tu_soan: Trạm Y tế phường Kiến An}}
loi_moi: Mời bà con cùng làm.
---
Khẩu hiệu nhắc mỗi người giữ gìn sức khỏe.
"""


@pytest.fixture(scope="module")
def stock(root: Path) -> Stock:
    problems = ProblemList(root)
    found = load_stock(root, problems)
    assert problems.found == []
    return found


def test_all_five_themes_of_the_house_exist(stock: Stock) -> None:
    assert set(stock.themes.by_id) == {"do-vang", "xanh-la", "xanh-duong", "sen-hong", "cam-ngoc"}


def test_no_colour_lays_down_more_ink_than_a_sheet_takes(stock: Stock) -> None:
    for theme in stock.themes.by_id.values():
        for paint, colour in theme.colours.items():
            assert colour.ink <= MAX_INK, (theme.id, paint)


@pytest.mark.parametrize("pair", [("paper", "ground"), ("soft", "ground"), ("ground", "tint"), ("ink", "accent")])
def test_text_contrasts_with_what_it_stands_on(stock: Stock, pair: tuple[str, str]) -> None:
    for theme in stock.themes.by_id.values():
        assert contrast(theme.colour(pair[0]), theme.colour(pair[1])) >= LEAST_TEXT_CONTRAST, theme.id


def test_contrast_is_that_of_wcag() -> None:
    black = Colour(cmyk=(0, 0, 0, 100), srgb="#000000")
    assert contrast(black, PAPER) == pytest.approx(21)
    assert contrast(Colour(cmyk=(0, 0, 0, 50), srgb="#777777"), PAPER) == pytest.approx(4.48, abs=0.01)


def test_screen_colours_look_like_the_inks(stock: Stock) -> None:
    """A plain ink model is far from a press, but tells a typing slip: no channel may be off by half the range."""
    for theme in stock.themes.by_id.values():
        for paint, colour in theme.colours.items():
            black = 1 - colour.cmyk[3] / 100
            plain = [255 * (1 - ink / 100) * black for ink in colour.cmyk[:3]]
            assert all(abs(one - other) < 100 for one, other in zip(plain, colour.rgb, strict=True)), (theme.id, paint)


def test_letters_and_codes_of_every_format_can_be_read_from_where_people_stand(stock: Stock) -> None:
    for fmt in stock.formats:
        if fmt.reading_m is not None:
            assert fmt.min_em * 0.74 >= fmt.reading_m * 1000 / 250 * 0.99, fmt.id
        if fmt.scan_m is not None and fmt.qr_side is not None:
            assert fmt.qr_side >= fmt.scan_m * 1000 / 10, fmt.id


def test_people_stand_about_their_own_origin(stock: Stock) -> None:
    for name, drawing in stock.art.items():
        if name.startswith("nguoi-"):
            x0, y0, x1, y1 = drawing.box
            assert x0 + x1 == pytest.approx(0, abs=12), name
            assert y0 < -150 and y1 > 200, name


def test_every_drawing_has_words_and_paints_that_every_theme_knows(stock: Stock) -> None:
    for drawing in stock.art.values():
        assert drawing.title and drawing.desc.endswith(".")
        for theme in stock.themes.by_id.values():
            assert all(theme.colour(shape.paint) for shape in drawing.shapes)


def test_a_placed_drawing_is_scaled_moved_and_recoloured(stock: Stock) -> None:
    lotus = stock.art["hoa-sen"]
    small = lotus.placed(10, 20, 0.5)
    green = lotus.placed(10, 20, 0.5, recolour={shape.paint: "accent" for shape in lotus.shapes})
    assert len(small) == len(lotus.shapes)
    assert {item.paint for item in green if isinstance(item, Fill | Stroke)} == {"accent"}
    xs = [command[1] for item in small if isinstance(item, Fill) for command in item.path.commands if len(command) > 1]
    assert min(xs) >= 10 + lotus.box[0] * 0.5 - 1 and max(xs) <= 10 + lotus.box[2] * 0.5 + 1


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("canh_ma: 41", "canh_ma: 31", "quá nhỏ để quét"),
        ("chu_nho_nhat: 22", "chu_nho_nhat: 12", "quá nhỏ để đọc"),
        ("muc_sua_loi: M\n    canh_ma: 41", "canh_ma: 41", "phải đi cùng nhau"),
        ("ma: pano-3x2", "ma: a3", "ghi hai lần"),
        ("dau_ra: [pdf]", "dau_ra: [png]", "sửa cho khớp"),
        ("nep_gap: [[97, 197], [100, 200]]", "nep_gap: [[97, 197]]", "hai nếp ở mỗi mặt"),
    ],
)
def test_a_format_that_breaks_a_rule_of_print_is_refused(
    root: Path, tmp_path: Path, old: str, new: str, words: str
) -> None:
    text = (root / "posters" / "formats.yml").read_text(encoding="utf-8")
    assert old in text
    told = _problems(root, tmp_path, "formats.yml", text.replace(old, new, 1))
    assert any(words in line and "posters/formats.yml:" in line for line in told), told


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("cmyk: [20, 100, 100, 32]", "cmyk: [90, 100, 100, 32]", "tổng mực"),
        ("srgb: '#921518'", "srgb: '#e0a0a0'", "tương phản"),
        ("srgb: '#921518'", "srgb: 'red'", "viết chưa đúng"),
        ("ma: xanh-la", "ma: do-vang", "ghi hai lần"),
    ],
)
def test_a_theme_that_breaks_a_rule_of_print_is_refused(
    root: Path, tmp_path: Path, old: str, new: str, words: str
) -> None:
    text = (root / "posters" / "themes.yml").read_text(encoding="utf-8")
    assert old in text
    told = _problems(root, tmp_path, "themes.yml", text.replace(old, new, 1))
    assert any(words in line and "posters/themes.yml:" in line for line in told), told


@pytest.mark.parametrize(
    ("shape", "words"),
    [
        ('<path d="" fill="#FFFFFF"/>', '"d" thiếu'),
        ('<path d="10 10 z" fill="#FFFFFF"/>', '"d" thiếu'),
        ('<path d="M0 0 L sáu 6" fill="#FFFFFF"/>', '"d" thiếu'),
        ('<circle cx="5" cy="5" fill="#FFFFFF"/>', '"r" thiếu'),
        ('<rect x="a" width="4" height="4" fill="#FFFFFF"/>', '"x" thiếu'),
        ('<g transform="rotate(90"><rect width="4" height="4" fill="#FFFFFF"/></g>', "transform"),
        ("", "không có nét nào"),
    ],
)
def test_a_drawing_that_can_not_be_read_is_told_before_anything_is_painted(
    root: Path, tmp_path: Path, shape: str, words: str
) -> None:
    _problems(root, tmp_path, "formats.yml", (root / "posters" / "formats.yml").read_text(encoding="utf-8"))
    drawing = f'<svg viewBox="0 0 9 9">\n<title>Mèo</title><desc>Một con mèo.</desc>\n{shape}</svg>'
    (tmp_path / "posters" / "art" / "meo.svg").write_text(drawing, encoding="utf-8")
    problems = ProblemList(tmp_path)
    assert load_stock(tmp_path, problems).art == {}
    told = [str(problem) for problem in problems.found]
    assert any(line.startswith("posters/art/meo.svg") and words in line for line in told), told


def test_a_changed_line_of_a_drawing_changes_the_fingerprint(stock: Stock) -> None:
    lotus = stock.art["hoa-sen"]
    other = Stock(stock.formats, stock.themes, {**stock.art, "hoa-sen": replace(lotus, svg=lotus.svg + "\n")})
    assert other.fingerprint != stock.fingerprint


def _pair(first: str, second: str, place: str = "toan-quoc", other_place: str = "toan-quoc") -> dict[str, str]:
    """Two new slogans with these drawings."""
    return {
        "slogans/901-uong-nuoc.md": SLOGAN.format(number=901, text="Uống nước sạch!", place=place, drawings=first),
        "slogans/902-rua-tay.md": SLOGAN.format(number=902, text="Hãy rửa tay!", place=other_place, drawings=second),
    }


@pytest.mark.parametrize(
    ("second", "place", "other_place"),
    [
        ("[hoa-sen, to-lich]", "toan-quoc", "toan-quoc"),
        ("[to-lich, hoa-sen]", "toan-quoc", "toan-quoc"),
        ("[hoa-sen, to-lich]", "kien-an", "toan-quoc"),
        ("[hoa-sen, to-lich]", "hai-phong", "kien-an"),
    ],
)
def test_two_slogans_of_one_place_with_one_picture_are_refused(
    tree: Tree, second: str, place: str, other_place: str
) -> None:
    root = tree(_pair("[hoa-sen, to-lich]", second, place, other_place))
    (found,) = told(root, (StockCheck(root),))
    assert found.startswith("slogans/902-rua-tay.md:6: ") and "slogans/901-uong-nuoc.md" in found


@pytest.mark.parametrize(
    ("second", "place", "other_place"),
    [
        ("[hoa-sen, tram-y-te]", "toan-quoc", "toan-quoc"),
        ("[hoa-sen, to-lich]", "kien-an", "cao-bang"),
        ("[hoa-sen, to-lich]", "hai-phong", "ha-noi"),
    ],
)
def test_pictures_may_share_a_drawing_and_far_places_a_picture(
    tree: Tree, second: str, place: str, other_place: str
) -> None:
    root = tree(_pair("[hoa-sen, to-lich]", second, place, other_place))
    assert told(root, (StockCheck(root),)) == []


def test_the_box_of_a_curve_is_exact() -> None:
    quarter = 0.5522847498
    arch = scene.Path((("M", -1.0, 0.0), ("C", -1.0, -4 / 3, 1.0, -4 / 3, 1.0, 0.0), ("Z",)))
    disc = scene.Path(
        (("M", 1.0, 0.0), ("C", 1.0, quarter, quarter, 1.0, 0.0, 1.0), ("C", -quarter, 1.0, -1.0, quarter, -1.0, 0.0))
    )
    assert bounds([arch]) == pytest.approx((-1, -1, 1, 0))
    assert bounds([disc]) == pytest.approx((-1, 0, 1, 1))


def _problems(root: Path, folder: Path, name: str, text: str) -> list[str]:
    (folder / "posters" / "art").mkdir(parents=True)
    for other in ("formats.yml", "themes.yml"):
        content = text if other == name else (root / "posters" / other).read_text(encoding="utf-8")
        (folder / "posters" / other).write_text(content, encoding="utf-8")
    problems = ProblemList(folder)
    load_stock(folder, problems)
    return [str(problem) for problem in problems.found]
