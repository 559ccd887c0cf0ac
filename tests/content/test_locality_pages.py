"""A place's own pages and slogans: what they add and replace in its editions, and what they may not take away."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from made_up_ward import SLOGAN
from trees import ROOT, Tree, told

from bangtin.content.catalogue import Catalogue
from bangtin.content.loading import load_catalogue

WARD = "ten: Bến Thử\ncap: phuong\nthuoc: hai-phong\ncap_nhat: 2026-11-25\n"
OTHER = WARD.replace("Bến", "Chợ")
PLACES = {"localities/ben-thu.yml": WARD, "localities/cho-thu.yml": OTHER}
OWN = "localities/ben-thu/docs"
PAGE = """---
kieu: bai
title: Trạm y tế của phường
description: Trạm ở đâu, mở cửa lúc nào.
sau: hoi-dap.md
---

# Trạm y tế của phường

Xem thêm [câu hỏi thường gặp](hoi-dap.md).
"""
PICTURE = b"\x89PNG\r\n\x1a\n"


def shipped(name: str) -> str:
    return (ROOT / "docs" / name).read_text(encoding="utf-8")


def own(files: dict[str, str | bytes]) -> dict[str, str | bytes | None]:
    """Two places, and these files among the pages of the first."""
    return {**PLACES, **{f"{OWN}/{name}": text for name, text in files.items()}}


def test_a_page_of_its_own_belongs_to_one_edition_alone(tree: Tree) -> None:
    root = tree(own({"tram-y-te.md": PAGE}))
    assert told(root) == []
    catalogue = load_catalogue(root)
    here, there = catalogue.edition("ben-thu"), catalogue.edition("cho-thu")
    assert here.pages["tram-y-te.md"].title == "Trạm y tế của phường"
    assert here.page_file("tram-y-te.md") == root / OWN / "tram-y-te.md"
    assert "tram-y-te.md" not in there.pages and "tram-y-te.md" not in catalogue.edition("toan-quoc").pages


def test_a_page_of_a_common_page_s_name_stands_in_its_place(tree: Tree) -> None:
    text = shipped("hoi-dap.md").replace("title: ", "title: Bến Thử – ", 1)
    root = tree(own({"hoi-dap.md": text}))
    assert told(root) == []
    catalogue = load_catalogue(root)
    assert catalogue.edition("ben-thu").pages["hoi-dap.md"].title.startswith("Bến Thử")
    assert catalogue.edition("ben-thu").page_file("hoi-dap.md") == root / OWN / "hoi-dap.md"
    assert catalogue.edition("cho-thu").page_file("hoi-dap.md") == root / "docs" / "hoi-dap.md"


def test_a_province_s_page_reaches_its_wards_and_a_ward_s_own_comes_first(tree: Tree) -> None:
    city = PAGE.replace("của phường", "của thành phố")
    files = {"localities/hai-phong/docs/tram-y-te.md": city, "localities/hai-phong/docs/kham-o-dau.md": city}
    catalogue = load_catalogue(tree({**own({"tram-y-te.md": PAGE}), **files}))
    titles = {slug: catalogue.edition(slug).pages["tram-y-te.md"].title for slug in ("ben-thu", "cho-thu")}
    assert titles == {"ben-thu": "Trạm y tế của phường", "cho-thu": "Trạm y tế của thành phố"}
    assert "kham-o-dau.md" in catalogue.edition("ben-thu").pages


@pytest.mark.parametrize(
    ("pattern", "instead", "words"),
    [
        ("kieu: hoi-dap", "kieu: bai", 'trang thay phải cùng kiểu với trang chung – ghi "kieu: hoi-dap"'),
        (r"\n---\n", "\nsau: index.md\n---\n", 'trang thay giữ chỗ của trang chung trong danh mục – bỏ dòng "sau"'),
        (r"\{ *#[a-z0-9-]+", "{ #mat-roi", "trang thay thiếu chỗ #"),
        (r"\Z", "\nĐạt 95% dân số.\n", 'con số "95%" gõ thẳng vào bài'),
        (r"\Z", "\nKhám miễn phí cho mọi người.\n", '"Khám miễn phí" – viết đủ'),
    ],
)
def test_a_replacing_page_takes_nothing_away_and_types_no_figure(
    tree: Tree, pattern: str, instead: str, words: str
) -> None:
    text, count = re.subn(pattern, instead, shipped("hoi-dap.md"), count=1)
    assert count == 1
    problems = told(tree(own({"hoi-dap.md": text})))
    assert problems and all(problem.startswith(f"{OWN}/hoi-dap.md") for problem in problems), problems
    assert any(words in problem for problem in problems), problems


def test_a_replacing_page_keeps_what_the_build_fills_in(tree: Tree) -> None:
    text = re.sub(r"^\{\{ ap-phich \}\}$", "", shipped("ap-phich.md"), flags=re.MULTILINE)
    problems = told(tree(own({"ap-phich.md": text})))
    assert problems == [
        f'{OWN}/ap-phich.md: trang thay thiếu lệnh "ap-phich" của trang chung – chép lại dòng ấy từ docs/ap-phich.md'
    ]


def test_every_target_s_code_keeps_its_card(tree: Tree) -> None:
    cards = re.sub(r"^\{\{ muc-tieu: [^}]*\}\}$", "", shipped("muc-tieu.md"), count=1, flags=re.MULTILINE)
    problems = told(tree(own({"muc-tieu.md": cards})))
    assert any("trang thay thiếu chỗ #" in problem and "mã QR" in problem for problem in problems), problems


@pytest.mark.parametrize(
    ("files", "problem"),
    [
        (
            {"nguon/kien-an.md": shipped("nguon/kien-an.md")},
            f"{OWN}/nguon/kien-an.md: trang nguồn là trích nguyên văn, không thay được – bỏ tệp này; sửa văn bản ở "
            "data/van-ban.yml",
        ),
        (
            {"khau-hieu/moi.md": PAGE.replace("(hoi-dap.md)", "(../hoi-dap.md)")},
            f'{OWN}/khau-hieu/moi.md: địa chỉ "khau-hieu" dành cho trang do máy làm hoặc trang nguồn – đổi tên tệp',
        ),
        (
            {"dinh-chinh.md": PAGE},
            f'{OWN}/dinh-chinh.md: địa chỉ "dinh-chinh" dành cho trang do máy làm hoặc trang nguồn – đổi tên tệp',
        ),
        (
            {"hoi-dap/index.md": PAGE.replace("(hoi-dap.md)", "(../hoi-dap.md)")},
            f'{OWN}/hoi-dap/index.md: trùng địa chỉ của trang "hoi-dap.md" – đặt đúng tên ấy để thay trang chung, '
            "hoặc đổi tên tệp",
        ),
        (
            {"tram.md": PAGE.replace("sau: hoi-dap.md", "sau: hoi-dp.md")},
            f'{OWN}/tram.md:5: không có trang "hoi-dp.md" – có phải "hoi-dap.md"?',
        ),
        (
            {"tram.md": PAGE.replace("(hoi-dap.md)", "(hoi-da.md)")},
            f'{OWN}/tram.md:10: không có trang "hoi-da.md" – có phải "hoi-dap.md"?',
        ),
        (
            {"tram.md": PAGE + "\n![Trạm](anh/tram.png)\n"},
            f'{OWN}/tram.md:12: không có ảnh "anh/tram.png" – xem lại tên tệp ảnh',
        ),
        (
            {"tram.md": PAGE, "anh/Tram.PNG": PICTURE},
            f"{OWN}/anh/Tram.PNG: chỉ để trang .md và ảnh .png, .jpg, .webp ở đây, tên tệp chữ thường không dấu – đổi "
            "tên hoặc bỏ tệp",
        ),
        (
            {"tram.md": PAGE, "anh/tram.svg": "<svg onload='x()'/>"},
            f"{OWN}/anh/tram.svg: chỉ để trang .md và ảnh .png, .jpg, .webp ở đây, tên tệp chữ thường không dấu – đổi "
            "tên hoặc bỏ tệp",
        ),
        (
            {"tram.md": PAGE, "anh/tram.png": PICTURE * 50_000},
            f"{OWN}/anh/tram.png: ảnh nặng 400 kB, nhiều nhất 300 kB – thu nhỏ ảnh rồi tải lại",
        ),
        (
            {"tram.md": PAGE.replace("kieu: bai\n", "kieu: bai\ngia: 1\n")},
            f'{OWN}/tram.md:3: không có mục tên "gia" – chỉ dùng: ',
        ),
        ({"tram.md": "# Không có phần khai báo\n"}, f"{OWN}/tram.md:1: thiếu phần khai báo đầu tệp"),
        ({"Trạm.md": PAGE}, f"{OWN}/Trạm.md: tên tệp và thư mục chỉ có chữ thường không dấu"),
    ],
)
def test_a_page_that_cannot_be_shown_is_told(tree: Tree, files: dict[str, str | bytes], problem: str) -> None:
    problems = told(tree(own(files)))
    assert len(problems) == 1 and problems[0].startswith(problem), problems


def test_a_picture_beside_a_page_of_its_own_may_be_shown(tree: Tree) -> None:
    assert told(tree(own({"tram.md": PAGE + "\n![Trạm](anh/tram.png)\n", "anh/tram.png": PICTURE}))) == []


def test_a_way_out_of_the_folder_is_refused(tree: Tree) -> None:
    root = tree(own({"tram.md": PAGE}))
    (root / OWN / "anh.png").symlink_to("/etc/passwd")
    assert told(root) == [f"{OWN}/anh.png: tệp là lối tắt ra nơi khác – chép chính tệp ấy vào đây"]


def test_a_folder_of_no_place_is_told(tree: Tree) -> None:
    (problem,) = told(tree({"localities/khong-co/docs/tram.md": PAGE}))
    assert problem.startswith('localities/khong-co: không có nơi "khong-co" – đổi tên thư mục; chọn một trong: ')


def test_a_national_page_may_not_take_a_locality_s_address(tree: Tree) -> None:
    problems = told(tree({**PLACES, "localities/toan-quoc/docs/ben-thu.md": PAGE}))
    assert problems == ['localities/ben-thu.yml: mã "ben-thu" trùng địa chỉ của một trang – đổi tên tệp']


# --- slogans ---


def slogan_at(place: str, name: str = "15-uong-nuoc-sach-thu", text: str = SLOGAN) -> dict[str, str]:
    return {f"localities/{place}/khau-hieu/{name}.md": text}


def ids(catalogue: Catalogue, slug: str) -> set[str]:
    return {entry.id for entry in catalogue.edition(slug).slogans}


def test_a_slogan_in_a_place_s_folder_is_its_own(tree: Tree) -> None:
    root = tree({**PLACES, **slogan_at("ben-thu")})
    assert told(root) == []
    catalogue = load_catalogue(root)
    assert "uong-nuoc-sach-thu" in ids(catalogue, "ben-thu")
    assert "uong-nuoc-sach-thu" not in ids(catalogue, "cho-thu") | ids(catalogue, "toan-quoc")
    assert "uong-nuoc-sach-thu" in catalogue.message_ids


def test_two_places_number_their_slogans_each_for_itself(tree: Tree) -> None:
    other = slogan_at("cho-thu", "15-tap-the-duc-thu", SLOGAN.replace("Bến", "Chợ"))
    assert told(tree({**PLACES, **slogan_at("ben-thu"), **other})) == []


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        (("so: 15", "so: 1"), ":2: số 1 đã dùng ở 01-"),
        (
            ("chu_de:", "pham_vi: cho-thu\nchu_de:"),
            ':4: khẩu hiệu trong thư mục này là của "ben-thu" – bỏ dòng "pham_vi"',
        ),
        (
            ("Uống nước sạch -", "Trên 95% người dân uống nước sạch -"),
            ':3: nội dung tự soạn không tự đặt mục tiêu ("95%")',
        ),
    ],
)
def test_a_slogan_against_those_it_meets_is_told(tree: Tree, changed: tuple[str, str], words: str) -> None:
    (path,) = slogan_at("ben-thu")
    problems = told(tree({**PLACES, path: SLOGAN.replace(*changed)}))
    assert len(problems) == 1 and problems[0].startswith(f"{path}{words}"), problems


def test_one_id_is_one_slogan_in_the_whole_country(tree: Tree) -> None:
    twice = {**slogan_at("ben-thu"), **slogan_at("cho-thu", text=SLOGAN.replace("Bến", "Chợ"))}
    assert told(tree({**PLACES, **twice})) == [
        "localities/cho-thu/khau-hieu/15-uong-nuoc-sach-thu.md:1: "
        'mã "uong-nuoc-sach-thu" đã có ở localities/ben-thu/khau-hieu/15-uong-nuoc-sach-thu.md – đổi tên tệp'
    ]


def left_out(*names: str) -> dict[str, str]:
    return {**PLACES, "localities/ben-thu.yml": f"{WARD}bo_khau_hieu: [{', '.join(names)}]\n"}


def test_a_slogan_left_out_is_not_shown_but_keeps_its_page(tree: Tree) -> None:
    catalogue = load_catalogue(tree(left_out("tap-the-duc-moi-ngay")))
    here = catalogue.edition("ben-thu")
    assert "tap-the-duc-moi-ngay" not in ids(catalogue, "ben-thu") and "tap-the-duc-moi-ngay" not in here.message_ids
    assert "tap-the-duc-moi-ngay" in {entry.id for entry in here.kept_slogans}
    assert here.message_page("tap-the-duc-moi-ngay") == "khau-hieu/tap-the-duc-moi-ngay/"
    assert "tap-the-duc-moi-ngay" in ids(catalogue, "cho-thu")


def test_the_noticeboard_fills_the_gap_of_a_slogan_left_out(tree: Tree) -> None:
    shown = load_catalogue(ROOT).sheets.board.months[10]
    root = tree({**left_out(shown.slogans[0]), **slogan_at("ben-thu")})
    here = load_catalogue(root).edition("ben-thu")
    month = here.catalogue.sheets.board.months[10]
    assert here.board_slogans(month) == (*shown.slogans[1:], "uong-nuoc-sach-thu")
    assert here.catalogue.edition("cho-thu").board_slogans(month) == shown.slogans


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (("tap-the-duc-moi",), 'nơi này không có khẩu hiệu "tap-the-duc-moi" – có phải "tap-the-duc-moi-ngay"?'),
        (("tap-the-duc-moi-ngay",) * 2, 'khẩu hiệu "tap-the-duc-moi-ngay" ghi hai lần – bỏ một lần'),
    ],
)
def test_leaving_out_what_is_not_there_is_told(tree: Tree, names: tuple[str, ...], words: str) -> None:
    assert told(tree(left_out(*names))) == [f"localities/ben-thu.yml:5: {words}"]


def test_enough_slogans_stay_for_the_noticeboard(tree: Tree) -> None:
    every = sorted(ids(load_catalogue(ROOT), "kien-an"))
    assert told(tree(left_out(*every[:-2]))) == [
        "localities/ben-thu.yml:5: chỉ còn 2 khẩu hiệu – bảng tin cần ít nhất 3"
    ]


def test_a_file_that_lies_nowhere_is_told(tree: Tree) -> None:
    path = Path("localities/ben-thu/trang/tram.md")
    (problem,) = told(tree({**PLACES, str(path): PAGE}))
    assert problem.startswith(f"{path}: tệp không đúng chỗ – thông báo để trong localities/<mã nơi>/thong-bao")
