"""What a locality's file may say of itself: each mistake is told in words that say how to mend it, at its line."""

from __future__ import annotations

import unicodedata

import pytest
from trees import Tree, told

from bangtin.content.loading import load_catalogue
from bangtin.content.place_names import slug_of

FILE = "localities/ben-thu.yml"
WARD = "ten: Bến Thử\ncap: phuong\nthuoc: hai-phong\ncap_nhat: 2026-11-25\n"
OWN_VALUE = """muc_tieu:
  - ma: bao-phu-bhyt-2026
    noi: ben-thu
    so_sanh: tren
    gia_tri: 97
    cach_ghi: trên 97% dân số
    chu_so: {truoc: trên, so: 97%, don_vi: dân số, nhan: Bảo hiểm y tế toàn dân}
    van_ban: VAN_BAN
    muc: MUC
    trich: TRICH
"""


def with_own_value(document: str, section: str, quote: str) -> str:
    return WARD + OWN_VALUE.replace("VAN_BAN", document).replace("MUC", section).replace("TRICH", quote)


def test_four_lines_make_an_edition(tree: Tree) -> None:
    root = tree({FILE: WARD})
    assert told(root) == []
    edition = load_catalogue(root).edition("ben-thu")
    assert (edition.place_name, edition.issuers, edition.plan) == ("phường Bến Thử", (), None)
    assert edition.sample and edition.slogans and edition.targets and edition.message_ids


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (
            WARD.replace("hai-phong", "hai-phog"),
            3,
            'không có nơi "hai-phog" – có phải "hai-phong"?',
        ),
        (
            WARD.replace("hai-phong", "toan-quoc"),
            3,
            'phường, xã, đặc khu thuộc thẳng một tỉnh, thành phố, không thuộc "toan-quoc" – ghi mã ở '
            "data/tinh-thanh.yml, ví dụ hai-phong",
        ),
        (
            WARD.replace("phuong", "xa").replace("hai-phong", "kien-an"),
            3,
            'phường, xã, đặc khu thuộc thẳng một tỉnh, thành phố, không thuộc "kien-an" – ghi mã ở '
            "data/tinh-thanh.yml, ví dụ hai-phong",
        ),
        (
            WARD.replace("phuong", "quan"),
            2,
            '"cap" không nhận giá trị "quan" – ghi toan-quoc, tinh, thanh-pho, phuong, xa hoặc dac-khu.',
        ),
        (
            WARD.replace("Bến", "phường Bến"),
            1,
            '"ten" có chữ "phường" – chỉ ghi tên riêng: Bến Thử; cấp ghi ở mục "cap"',
        ),
        (
            WARD.replace("Bến", "P. Bến"),
            1,
            '"ten" có chữ "P." – chỉ ghi tên riêng: Bến Thử; cấp ghi ở mục "cap"',
        ),
        (
            WARD.replace("Bến", "Ðền"),
            1,
            '"ten" có ký tự lạ "Ð" (U+00D0) – gõ lại bằng bộ gõ tiếng Việt; chỉ có chữ cái, số, dấu cách, gạch nối, '
            "nháy đơn",
        ),
        (
            WARD.replace("Bến Thử", "Веn Thử"),
            1,
            '"ten" có ký tự lạ "В" (U+0412) – gõ lại bằng bộ gõ tiếng Việt; chỉ có chữ cái, số, dấu cách, gạch nối, '
            "nháy đơn",
        ),
        (WARD.replace("Bến", "bến"), 1, '"ten" bắt đầu bằng chữ hoa – ghi Bến Thử'),
        (
            WARD.replace("Bến", "B" + "ế" * 60),
            1,
            '"ten" dài 65 chữ cái, quá 60 – chỉ ghi tên riêng của nơi này',
        ),
        (
            WARD + "dia_chi_trang: http://ben-thu.vn/\n",
            5,
            'địa chỉ "http://ben-thu.vn/" chưa đúng – bắt đầu bằng https://',
        ),
        (
            WARD + "dia_chi_trang: https://ben-thu.vn\n",
            5,
            'địa chỉ "https://ben-thu.vn" chưa đúng – kết thúc bằng dấu /',
        ),
        (
            WARD + "dia_chi_trang: https://Ben-Thu.vn/\n",
            5,
            'địa chỉ "https://Ben-Thu.vn/" chưa đúng – viết tên miền bằng chữ thường',
        ),
        (
            WARD + "dia_chi_trang: https://192.168.1.7/\n",
            5,
            'địa chỉ "https://192.168.1.7/" chưa đúng – ghi tên miền, không ghi dãy số IP',
        ),
        (
            WARD + "dia_chi_trang: https://ben-thu.vn:8080/\n",
            5,
            'địa chỉ "https://ben-thu.vn:8080/" chưa đúng – bỏ số cổng sau dấu hai chấm',
        ),
        (
            WARD + "dia_chi_trang: https://ben-thu.vn/?a=1/\n",
            5,
            'địa chỉ "https://ben-thu.vn/?a=1/" chưa đúng – bỏ phần từ dấu ? trở đi',
        ),
        (
            WARD + "dia_chi_trang: https://toi@ben-thu.vn/\n",
            5,
            'địa chỉ "https://toi@ben-thu.vn/" chưa đúng – bỏ phần trước dấu @',
        ),
        (
            WARD + "ke_hoach: cao-bang\n",
            5,
            'văn bản "cao-bang" là của tỉnh Cao Bằng – ghi kế hoạch của chính nơi này, hoặc bỏ dòng "ke_hoach"',
        ),
        (
            with_own_value("cao-bang", "Chú thích 4", "Mở rộng độ bao phủ bảo hiểm y tế đạt trên 97% dân số"),
            12,
            'văn bản "cao-bang" là của tỉnh Cao Bằng – mức riêng phải có văn bản của chính nơi này hoặc của tỉnh, '
            "thành phố; không có thì bỏ mức riêng",
        ),
        (
            with_own_value("khong-co", "II.1", "trên 97% dân số"),
            12,
            'không có văn bản "khong-co" – thêm vào data/van-ban.yml',
        ),
        (
            WARD + "co_quan: [trạm]\n",
            5,
            '"trạm" chưa phải tên một cơ quan – ghi đủ tên, ví dụ Trạm Y tế phường Kiến An',
        ),
        ("", 1, "tệp trống hoặc không có mục nào – xem tệp mẫu cùng thư mục"),
        ("# chỉ có lời giải thích\n", 1, "tệp trống hoặc không có mục nào – xem tệp mẫu cùng thư mục"),
        ("- ten: Bến Thử\n", 1, "tệp trống hoặc không có mục nào – xem tệp mẫu cùng thư mục"),
        (WARD + "ten: Bến Khác\n", 5, 'mục "ten" ghi hai lần – bỏ một dòng'),
        (WARD + "co_quan: &a [*a]\n", 5, "không dùng dấu & và * để lặp lại nội dung – chép nội dung ra"),
        (WARD + "co_quan: !!python/object:os.system [x]\n", 5, "không dùng nhãn kiểu"),
        (
            WARD + "co_quan:\n\t- Đảng ủy phường Bến Thử\n",
            6,
            "YAML viết sai ở quanh dòng này (dùng dấu cách, không dùng phím Tab)",
        ),
        (WARD + "dien_thoai: 1\n", 5, 'không có mục tên "dien_thoai" – '),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_line_and_how_to_mend_it(tree: Tree, text: str, line: int, words: str) -> None:
    problems = told(tree({FILE: text}))
    assert any(problem.startswith(f"{FILE}:{line}: {words}") for problem in problems), problems
    assert all(problem.startswith(FILE) for problem in problems), problems


def test_an_own_value_without_its_document_is_refused(tree: Tree) -> None:
    text = "".join(line for line in with_own_value("x", "y", "z").splitlines(True) if "van_ban" not in line)
    text = "".join(line for line in text.splitlines(True) if "trich" not in line)
    problems = told(tree({FILE: text}))
    assert [problem.split(" – ")[0] for problem in problems] == [
        f'{FILE}:12: "trich" chưa có',
        f'{FILE}:12: "van_ban" chưa có',
    ]


def test_a_file_that_is_far_too_large_is_not_even_read(tree: Tree) -> None:
    assert told(tree({FILE: WARD + "# x\n" * 300_000})) == [
        f"{FILE}: tệp lớn quá (1.200.{len(WARD.encode()):03d} byte) – chia nhỏ, mỗi tệp dưới 1 MB"
    ]


def test_an_unseen_letter_in_a_name_is_told(tree: Tree) -> None:
    assert told(tree({FILE: WARD.replace("Bến Thử", "Bến\u200b Thử")})) == [
        f"{FILE}:1: có ký tự ẩn U+200B – xóa cả từ có ký tự này rồi gõ lại"
    ]


def test_a_name_typed_in_parts_is_the_same_name(tree: Tree) -> None:
    root = tree({FILE: unicodedata.normalize("NFD", WARD)})
    assert told(root) == []
    assert load_catalogue(root).edition("ben-thu").place_title == "Phường Bến Thử"


@pytest.mark.parametrize(
    "name", ["Ia H'Drai", "Ea H’Leo", "Phan Rang-Tháp Chàm", "Cư Jút", "Phường Đúc", "Xa Dung", "1"]
)
def test_names_as_they_are_written_in_vietnam_pass(tree: Tree, name: str) -> None:
    problems = told(tree({FILE: WARD.replace("Bến Thử", f'"{name}"')}))
    # The one name that begins with the word of its own level has to be written without it.
    assert (problems == []) is not name.startswith("Phường ")


@pytest.mark.parametrize(
    ("slug", "text", "words"),
    [
        ("khau-hieu", WARD, 'mã "khau-hieu" trùng địa chỉ của một trang – đổi tên tệp'),
        ("dinh-chinh", WARD, 'mã "dinh-chinh" trùng địa chỉ của một trang – đổi tên tệp'),
        (
            "cao-bang",
            WARD.replace("Bến Thử", "Cao Bằng").replace("hai-phong", "cao-bang"),
            'mã "cao-bang" là của tỉnh Cao Bằng – thêm mã tỉnh vào tên tệp, ví dụ cao-bang-hai-phong.yml',
        ),
        ("Ben-Thu", WARD, "tên tệp chỉ có chữ thường không dấu, số và dấu gạch nối – ví dụ kien-an.yml"),
        ("bến-thử", WARD, "tên tệp chỉ có chữ thường không dấu, số và dấu gạch nối – ví dụ kien-an.yml"),
    ],
)
def test_an_id_that_is_taken_or_no_address_is_refused(tree: Tree, slug: str, text: str, words: str) -> None:
    problems = told(tree({f"localities/{slug}.yml": text}))
    assert f"localities/{slug}.yml: {words}" in problems, problems


def test_the_same_place_twice_is_refused(tree: Tree) -> None:
    problems = told(tree({FILE: WARD, "localities/ben-thu-hai-phong.yml": WARD}))
    assert problems == [
        f"{FILE}:1: phường Bến Thử đã có ở localities/ben-thu-hai-phong.yml – mỗi nơi một tệp, bỏ một tệp"
    ]


def test_places_of_one_name_in_two_provinces_are_two_places(tree: Tree) -> None:
    assert told(tree({FILE: WARD, "localities/ben-thu-hue.yml": WARD.replace("hai-phong", "hue")})) == []


@pytest.mark.parametrize(
    ("slug", "text", "words"),
    [
        (
            "hai-phog",
            "ten: Hải Phòng\ncap: thanh-pho\nthuoc: toan-quoc\ncap_nhat: 2026-11-25\n",
            ':2: không có tỉnh, thành phố nào mang mã "hai-phog" – có phải "hai-phong"?; phường, xã thì sửa "cap"',
        ),
        (
            "hai-phong",
            "ten: Hải Phòng\ncap: tinh\nthuoc: toan-quoc\ncap_nhat: 2026-11-25\n",
            ':1: data/tinh-thanh.yml ghi mã "hai-phong" là "thành phố Hải Phòng" – sửa "ten" và "cap" cho khớp',
        ),
        (
            "hai-phong",
            "ten: Hải Phòng\ncap: thanh-pho\nthuoc: cao-bang\ncap_nhat: 2026-11-25\n",
            ':3: tỉnh, thành phố thuộc thẳng cả nước – ghi "thuoc: toan-quoc"',
        ),
    ],
)
def test_a_province_is_the_one_of_the_table(tree: Tree, slug: str, text: str, words: str) -> None:
    assert told(tree({f"localities/{slug}.yml": text})) == [f"localities/{slug}.yml{words}"]


def test_a_city_s_file_is_held_against_the_table_s_capital_letters_and_all(tree: Tree) -> None:
    text = "ten: Hồ Chí Minh\ncap: thanh-pho\nthuoc: toan-quoc\ncap_nhat: 2026-11-25\n"
    assert told(tree({"localities/ho-chi-minh.yml": text})) == []


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Đống Đa", "dong-da"),
        ("đặc khu Phú Quý", "dac-khu-phu-quy"),
        ("Ia H'Drai", "ia-hdrai"),
        ("Ea H’Leo", "ea-hleo"),
        ("Phan Rang - Tháp Chàm", "phan-rang-thap-cham"),
        (unicodedata.normalize("NFD", "Thủ Dầu Một"), "thu-dau-mot"),
        ("…", ""),
    ],
)
def test_an_id_follows_from_the_name(name: str, slug: str) -> None:
    assert slug_of(name) == slug


def test_a_ward_s_file_under_a_province_s_id_is_the_only_one_told(tree: Tree) -> None:
    root = tree({"localities/hai-phong.yml": WARD})
    assert told(root) == [
        'localities/hai-phong.yml: mã "hai-phong" là của thành phố Hải Phòng – thêm mã tỉnh vào tên tệp, '
        "ví dụ hai-phong-hai-phong.yml"
    ]
