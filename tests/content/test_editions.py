"""One edition's view: its address, its names, its chain of slogans, the pages that its codes lead to."""

from __future__ import annotations

import unicodedata
from typing import Literal

import pytest
from trees import Tree, addressed, told

from bangtin.content.catalogue import Catalogue
from bangtin.content.counting import count_word
from bangtin.content.loading import load_catalogue
from bangtin.content.plain_text import edition_word

WARD = "ten: Bến Thử\ncap: phuong\nthuoc: hai-phong\ncap_nhat: 2026-11-25\n"
CITY = "ten: Hải Phòng\ncap: thanh-pho\nthuoc: toan-quoc\ncap_nhat: 2026-11-25\n"
APPROVED = "duyet: {co_quan: Đảng ủy phường Bến Thử, ngay: 2026-11-25}\n"
OWN_SLOGAN = """---
so: 901
noi_dung: Uống nước sạch - Giữ sức khỏe!
pham_vi: ben-thu
chu_de: xanh-la
hinh: [hoa-sen]
nguon: {tu_soan: Trạm Y tế phường Bến Thử}
loi_moi: Mời bà con cùng làm.
---
Khẩu hiệu nhắc mỗi người giữ gìn sức khỏe.
"""


def test_the_national_edition_comes_first(shipped: Catalogue) -> None:
    assert shipped.editions[0] == "toan-quoc" and "kien-an" in shipped.editions


def test_an_edition_without_an_address_is_a_sample(tree: Tree) -> None:
    edition = load_catalogue(tree(addressed("kien-an", None))).edition("kien-an")
    assert edition.sample and edition.site_url == "https://vi-du.example/kien-an/"


def test_a_real_address_ends_the_sample_and_leads_the_codes(tree: Tree) -> None:
    root = tree(
        {
            "localities/ben-thu.yml": WARD + APPROVED + "dia_chi_trang: https://ben-thu.github.io/kho/\n",
        }
    )
    edition = load_catalogue(root).edition("ben-thu")
    assert not edition.sample
    assert edition.code_url("k4") == "https://ben-thu.github.io/kho/q/k4/"


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("http://a.vn/", "bắt đầu bằng https://"),
        ("https://a.vn", "kết thúc bằng dấu /"),
        ("https://a.vn/kho", "kết thúc bằng dấu /"),
        ("https:///kho/", "chưa đúng"),
        ("https://a.vn/?x=/", "chưa đúng"),
        ("https://a.vn/#/", "chưa đúng"),
        ("https://a.vn/a/../b/", "chưa đúng"),
        ("https://a.vn//b/", "chưa đúng"),
        ("'https://a.vn/a b/'", "chưa đúng"),
        ("https://ten@a.vn/", "chưa đúng"),
        ("https://a/", "chưa đúng"),
        ("'https://[a/'", "chưa đúng"),
        ("https://bến.vn/", "chữ không dấu"),
        ("https://vi-du.example/ben-thu/", "địa chỉ ví dụ"),
        ("https://example.vn/", "địa chỉ ví dụ"),
        ("https://ten-kho.github.io/ben-thu/", "địa chỉ ví dụ"),
        ("https://mot-ten-mien-rat-dai-khong-vua.o-vuong-ma-qr.vn/ben-thu/", "ký tự"),
    ],
)
def test_an_address_that_no_phone_can_open_is_refused(tree: Tree, address: str, words: str) -> None:
    problems = told(tree({"localities/ben-thu.yml": WARD + f"dia_chi_trang: {address}\n"}))
    assert problems and all(problem.startswith("localities/ben-thu.yml:5: ") for problem in problems)
    assert any(words in problem for problem in problems), problems


@pytest.mark.parametrize(("letters", "fits"), [(39, True), (40, False)])
def test_an_address_may_be_as_long_as_the_code_holds(tree: Tree, letters: int, fits: bool) -> None:
    address = f"https://{'a' * letters}.vn/abc/"
    problems = told(tree({"localities/ben-thu.yml": WARD + f"dia_chi_trang: {address}\n"}))
    assert (problems == []) is fits
    assert fits or "63 ký tự, quá 62" in problems[0]


def test_two_editions_never_share_an_address(tree: Tree) -> None:
    line = "dia_chi_trang: https://ben-thu.github.io/\n"
    other = WARD.replace("Bến", "Chợ")
    problems = told(tree({"localities/ben-thu.yml": WARD + line, "localities/cho-thu.yml": other + line}))
    assert problems == [
        "localities/cho-thu.yml:5: địa chỉ này đã dùng ở localities/ben-thu.yml – mỗi nơi một địa chỉ",
    ]


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("khau-hieu", WARD, "trùng địa chỉ của một trang"),
        ("quyen-loi", WARD, "trùng địa chỉ của một trang"),
        ("assets", WARD, "trùng địa chỉ của một trang"),
        ("Bến Thử", WARD, "chữ thường không dấu"),
        ("ben_thu", WARD, "chữ thường không dấu"),
        ("ben-thu", WARD.replace("thuoc: hai-phong\n", ""), '"thuoc" chưa có'),
        ("ben-thu", WARD.replace("hai-phong", "sao-hoa"), 'không có nơi "sao-hoa"'),
        ("ben-thu", WARD.replace("hai-phong", "ben-thu"), "vòng tròn"),
        ("ben-thu", WARD.replace("phuong", "toan-quoc", 1), "chỉ tệp toan-quoc.yml"),
        ("ben-thu", WARD + "co_quan: [Đảng ủy - Ủy ban]\n", "không nối hai cơ quan"),
        ("ben-thu", WARD + "ke_hoach: khong-co\n", 'không có văn bản "khong-co"'),
    ],
)
def test_a_locality_that_cannot_be_built_is_refused(tree: Tree, name: str, text: str, words: str) -> None:
    problems = told(tree({f"localities/{name}.yml": text}))
    assert problems and problems[0].startswith(f"localities/{name}.yml"), problems
    assert words in problems[0]


def test_places_that_belong_to_each_other_in_a_circle_are_refused(tree: Tree) -> None:
    files = {
        f"localities/{a}.yml": WARD.replace("hai-phong", b) for a, b in (("mot", "hai"), ("hai", "ba"), ("ba", "mot"))
    }
    assert len(told(tree(files))) == 3


def test_own_values_belong_to_their_own_place_and_keep_every_qualifier(tree: Tree) -> None:
    own = """muc_tieu:
  - ma: bao-phu-bhyt-2026
    noi: cao-bang
    so_sanh: tren
    gia_tri: 98
    cach_ghi: 98% dân số
    cau: câu không có trong đoạn trích
    van_ban: cao-bang
    muc: Chú thích 99
    trich: đạt trên 98% dân số
"""
    problems = told(tree({"localities/ben-thu.yml": WARD + own}))
    assert [int(problem.split(":")[1]) for problem in problems] == [6, 7, 10, 11, 13], problems
    for words in ("chu_so", 'phải là của "ben-thu"', 'mất chữ "trên"', "không trùng đoạn trích", "Chú thích 99"):
        assert any(words in problem for problem in problems), words


def test_slogans_come_down_the_chain_in_the_order_of_their_numbers(tree: Tree) -> None:
    root = tree({"localities/ben-thu.yml": WARD, "slogans/901-khau-hieu-de-thu.md": OWN_SLOGAN})
    catalogue = load_catalogue(root)
    mine = catalogue.edition("ben-thu").slogans
    numbers = [entry.slogan.number for entry in mine]
    assert numbers == sorted(numbers) and numbers == [
        *(entry.slogan.number for entry in catalogue.edition("kien-an").slogans if entry.slogan.scope != "kien-an"),
        901,
    ]
    assert "khau-hieu-de-thu" not in {entry.id for entry in catalogue.edition("kien-an").slogans}
    assert {entry.slogan.scope for entry in catalogue.edition("toan-quoc").slogans} == {"toan-quoc"}


def test_a_message_that_a_ward_composes_holds_no_target_of_its_own(tree: Tree) -> None:
    slogan = OWN_SLOGAN.replace("Uống nước sạch -", "Trên 99% người dân uống nước sạch -")
    problems = told(tree({"localities/ben-thu.yml": WARD, "slogans/901-khau-hieu-de-thu.md": slogan}))
    assert len(problems) == 1 and "tự soạn không tự đặt mục tiêu" in problems[0]


def test_every_message_leads_to_a_page(shipped: Catalogue) -> None:
    for slug in shipped.editions:
        edition = shipped.edition(slug)
        for message in edition.message_ids:
            page = edition.message_page(message)
            assert page in (f"khau-hieu/{message}/", f"muc-tieu/#{message}", f"{message}/")
    with pytest.raises(KeyError):
        shipped.edition("kien-an").message_page("khong-co")


def test_names_are_those_of_the_place(tree: Tree) -> None:
    root = tree({"localities/hai-phong.yml": CITY, "localities/ben-thu.yml": WARD})
    catalogue = load_catalogue(root)
    ward, city, nation = (catalogue.edition(slug) for slug in ("ben-thu", "hai-phong", "toan-quoc"))
    assert (ward.place_name, ward.place_title) == ("phường Bến Thử", "Phường Bến Thử")
    assert ward.chain == ("ben-thu", "hai-phong", "toan-quoc")
    assert (ward.parent_name, ward.parent_short) == ("thành phố Hải Phòng", "TP. Hải Phòng")
    assert (city.chain, city.parent_name) == (("hai-phong", "toan-quoc"), None)
    assert (nation.place_name, nation.chain, nation.parent_name) == ("cả nước", ("toan-quoc",), None)


def test_issuing_bodies_are_the_edition_s_or_the_plan_s(tree: Tree) -> None:
    two = "co_quan:\n  - Đảng ủy phường Bến Thử\n  - Trạm Y tế phường Bến Thử\n"
    catalogue = load_catalogue(tree({"localities/ben-thu.yml": WARD + two}))
    assert catalogue.edition("ben-thu").issuers == ("Đảng ủy phường Bến Thử", "Trạm Y tế phường Bến Thử")
    kien_an = catalogue.edition("kien-an")
    assert kien_an.plan and kien_an.issuers == (kien_an.locality.issuers or (kien_an.plan.issuer,))
    assert catalogue.edition("toan-quoc").issuers == ()


@pytest.mark.parametrize(("number", "word"), [(0, "không"), (5, "năm"), (10, "mười"), (11, "11")])
def test_small_numbers_are_words(number: int, word: str) -> None:
    assert count_word(number) == word


HCM = "ten: Hồ Chí Minh\ncap: thanh-pho\nthuoc: toan-quoc\ncap_nhat: 2026-11-25\n"


@pytest.mark.parametrize(
    ("level", "parent", "name", "words"),
    [
        ("phuong", "hai-phong", "Bến Thử", ("phường Bến Thử", "Phường Bến Thử", "PHƯỜNG BẾN THỬ")),
        ("xa", "lam-dong", "Đạ Đờn", ("xã Đạ Đờn", "Xã Đạ Đờn", "XÃ ĐẠ ĐỜN")),
        ("dac-khu", "an-giang", "Đảo Thử", ("đặc khu Đảo Thử", "Đặc khu Đảo Thử", "ĐẶC KHU ĐẢO THỬ")),
        ("phuong", "ho-chi-minh", "Bến Thử", ("phường Bến Thử", "Phường Bến Thử", "PHƯỜNG BẾN THỬ")),
    ],
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_the_name_is_right_in_every_place_of_a_sentence(
    tree: Tree, level: str, parent: str, name: str, words: tuple[str, str, str], form: Literal["NFC", "NFD"]
) -> None:
    text = f"ten: {name}\ncap: {level}\nthuoc: {parent}\ncap_nhat: 2026-11-25\n"
    edition = load_catalogue(tree({"localities/noi-thu.yml": unicodedata.normalize(form, text)})).edition("noi-thu")
    assert (edition.place_name, edition.place_title, edition.place_name.upper()) == words


def test_a_city_whose_name_keeps_its_capital_is_written_so_everywhere(tree: Tree) -> None:
    ward = WARD.replace("hai-phong", "ho-chi-minh")
    catalogue = load_catalogue(tree({"localities/ho-chi-minh.yml": HCM, "localities/ben-thu.yml": ward}))
    city, ward_edition = catalogue.edition("ho-chi-minh"), catalogue.edition("ben-thu")
    assert (city.place_name, city.place_title) == ("Thành phố Hồ Chí Minh",) * 2
    assert city.place_name.upper() == "THÀNH PHỐ HỒ CHÍ MINH"
    assert ward_edition.parent_name == "Thành phố Hồ Chí Minh"
    assert ward_edition.party_committee == city.party_committee == "Thành ủy Thành phố Hồ Chí Minh"


def test_words_follow_the_level_and_the_region(tree: Tree) -> None:
    own = "don_vi_dan_cu: ấp\nnguoi_dung_dau: trưởng ấp\n"
    commune = WARD.replace("phuong", "xa", 1).replace("hai-phong", "ca-mau")
    catalogue = load_catalogue(
        tree(
            {"localities/ben-thu.yml": WARD, "localities/cho-thu.yml": commune + own, "localities/hai-phong.yml": CITY}
        )
    )
    said = {
        slug: [edition_word(name, catalogue.edition(slug)) for name in WORDS]
        for slug in ("toan-quoc", "hai-phong", "ben-thu", "cho-thu")
    }
    assert said == {
        "toan-quoc": ["xã, phường", "xã, phường", "Tỉnh ủy, Thành ủy", "khu dân cư", "người đứng đầu khu dân cư"],
        "hai-phong": ["thành phố", "xã, phường", "Thành ủy Hải Phòng", "khu dân cư", "người đứng đầu khu dân cư"],
        "ben-thu": ["phường", "phường", "Thành ủy Hải Phòng", "khu dân cư", "người đứng đầu khu dân cư"],
        "cho-thu": ["xã", "xã", "Tỉnh ủy Cà Mau", "ấp", "trưởng ấp"],
    }


WORDS = ("cap", "cap-co-so", "cap-uy", "don-vi-dan-cu", "nguoi-dung-dau")
