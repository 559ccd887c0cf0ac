"""A poster can't contradict itself, its source or another passage; nothing foreign gets into a page."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_bad_input import NEW, PAGE, SLOGAN, page, problems_of, slogan
from trees import ROOT, TARGETS, Changes, Tree, addressed, with_test_targets

from bangtin.commands import exit_status
from bangtin.content.catalogue import Catalogue

BHYT = "  - ma: thu-bao-phu-bhyt-2026"


def changed(after: str, old: str, new: str) -> dict[str, str]:
    """The table of targets, those to test with below the shipped ones, with the first `old` after a marker changed."""
    text = with_test_targets()[TARGETS]
    head, marker, tail = text.partition(after)
    assert marker and old in tail
    return {TARGETS: head + marker + tail.replace(old, new, 1)}


def line_of(changes: dict[str, str], new: str, after: str = BHYT) -> int:
    text = changes[TARGETS]
    return text.count("\n", 0, text.index(new, text.index(after))) + 1


@pytest.mark.parametrize(
    ("after", "old", "new", "words"),
    [
        (BHYT, "gia_tri: 95", "gia_tri: 96", '"cach_ghi" không có số ấy'),
        (BHYT, "gia_tri: 95", "gia_tri: 96", 'nhưng "so" là "95%"'),
        (BHYT, "gia_tri: 95", "gia_tri: 96", '"cau" nêu số khác'),
        (BHYT, "gia_tri: 95", "gia_tri: 96", "không đoạn trích nào có số 96"),
        (BHYT, "cach_ghi: trên 95%", "cach_ghi: trên 97%", '"cach_ghi" không có số ấy'),
        (BHYT, "so: 95%", "so: 9,5%", 'nhưng "so" là "9,5%"'),
        # The sentence of another place's own value.
        (BHYT, "bảo hiểm y tế đạt trên 95% dân số", "bảo hiểm y tế đạt trên 96% dân số", "không trùng đoạn trích nào"),
        ("  - ma: thu-bac-si-tram-y-te-2027", "gia_tri: [4, 5]", "gia_tri: [4, 6]", '"gia_tri" là 4–6'),
        ("  - ma: thu-chieu-cao-2030", "gia_tri: 1.5", "gia_tri: 15", "không đoạn trích nào có số 15"),
        ("  - ma: thu-bao-phu-bhyt-2030", "so_sanh: loi-van", "so_sanh: loi-van\n    gia_tri: 9", 'không có "gia_tri"'),
    ],
)
def test_a_target_that_says_two_numbers_is_told(tree: Tree, after: str, old: str, new: str, words: str) -> None:
    problems = problems_of(tree(changed(after, old, new)))
    assert any(line.startswith(f"{TARGETS}:") and words in line for line in problems), "\n".join(problems)


def test_the_wrong_number_is_told_at_its_own_line(tree: Tree) -> None:
    changes = changed(BHYT, "so: 95%", "so: 90%")
    (problem,) = problems_of(tree(changes))
    assert problem.startswith(f"{TARGETS}:{line_of(changes, 'so: 90%')}:")


def test_an_own_value_is_held_against_its_own_quote(tree: Tree) -> None:
    own = (
        "\nmuc_tieu:\n  - ma: thu-bao-phu-bhyt-2026\n    noi: kien-an\n    van_ban: kien-an\n    muc: II.2\n"
        "    trich: Đến năm 2026, tỷ lệ bao phủ bảo hiểm y tế đạt trên 95% dân số\n"
        "    so_sanh: tren\n    gia_tri: 98\n    cach_ghi: trên 98% dân số\n"
        "    chu_so: {truoc: trên, so: 98%, nhan: bảo hiểm y tế}\n"
        "    cau: Đến năm 2026, tỷ lệ bao phủ bảo hiểm y tế đạt trên 96% dân số\n"
    )
    text = (ROOT / "localities/kien-an.yml").read_text(encoding="utf-8")
    problems = " ".join(problems_of(tree({**with_test_targets(), "localities/kien-an.yml": text + own})))
    assert "không đoạn trích nào có số 98" in problems and "không trùng đoạn trích nào" in problems


@pytest.mark.parametrize("end", ["", "."])
def test_a_passage_that_a_target_quotes_already_is_refused(tree: Tree, shipped: Catalogue, end: str) -> None:
    name = "data/trich-dan/kien-an.yml"
    text = (ROOT / name).read_text(encoding="utf-8").rstrip("\n")
    quoted = shipped.edition("kien-an").target("bao-phu-bhyt-2026").value.sources[0].quote
    more = f"\n  - ma: hai-lan\n    muc: II.2\n    trich: '{quoted.partition(', ')[2]}{end}'\n"
    (problem,) = problems_of(tree({name: text + more}))
    assert problem.startswith(f"{name}:{text.count(chr(10)) + 4}:") and "[@bao-phu-bhyt-2026/kien-an]" in problem


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("![a](https://vi-du.example/a.png)", "ở trang khác"),
        ("![a](data:image/png;base64,AAAA)", "ở trang khác"),
        ("[![a](//vi-du.example/a.png)](index.md)", "ở trang khác"),
        ("[a](javascript:alert(1))", "không phải trang web"),
        ("[a](JaVaScript:alert(1))", "không phải trang web"),
        ("[a](&#106;avascript:alert)", "không có trang"),
        ("[a](data:text/html,x)", "không phải trang web"),
        ("[a](mailto:a@vi-du.example)", "không phải trang web"),
        ("[a](//vi-du.example/)", "không phải trang web"),
        ("[a][b]\n\n[b]: javascript:alert(1)", "không phải trang web"),
        ("![a][b]", "ảnh cần tên tệp"),
        ("[a](../zzz.md)", "xem lại tên tệp"),
        ("![a](khong-co.png)", "không có ảnh"),
        ('[a](#b){ onclick="alert(1)" }', "thuộc tính"),
        ("Được khám miễn phí.", "viết đủ"),
        ("Khám bệnh\nmiễn phí.", "viết đủ"),
        ("Gọi 0225 3 123 456.", "giống số điện thoại"),
        ("Gọi 0912.345.678 nhé.", "giống số điện thoại"),
        ("Gọi +84 912 345 678.", "giống số điện thoại"),
        ("Gọi (0225) 3123456.", "giống số điện thoại"),
        ("Gọi 1900 9095.", "giống số điện thoại"),
    ],
)
def test_pages_and_slogans_are_checked_alike(tree: Tree, text: str, words: str) -> None:
    problems = problems_of(tree({**page(text), NEW: SLOGAN + text + "\n"}))
    for name in ("docs/thu.md:", f"{NEW}:"):
        assert any(line.startswith(name) and words in line for line in problems), "\n".join(problems)


def test_links_dates_and_numbers_of_documents_pass(tree: Tree) -> None:
    text = (
        "[a](https://vi-du.example/a). Chương trình số 06-CTr/TU, ngày 09/9/2025, 01-01-2026, giai đoạn 2026-2030. "
        "Có chỗ ghi “khám bệnh miễn phí”. Khám sức khỏe định kỳ hoặc khám sàng lọc miễn phí."
    )
    body = SLOGAN + text + " [b](index.md) [c](09-tap-the-duc-moi-ngay.md) [d](../quyen-loi/index.md)\n"
    problems = problems_of(tree({**page(text), NEW: body.replace("09-tap", "tap")}))
    assert problems == []


@pytest.mark.parametrize("bad", ["{{ tuoi-tho-2030 }}", "[@hoi-9]", "<b>", "a > b"])
@pytest.mark.parametrize(("key", "line"), [("noi_dung", 3), ("loi_moi", 8)])
def test_the_poster_text_holds_no_markup(tree: Tree, bad: str, key: str, line: int) -> None:
    problems = problems_of(tree({NEW: slogan(**{key: f"'Uống nước {bad} sạch'"})}))
    assert any(told.startswith(f"{NEW}:{line}:") and f'"{key}" có' in told for told in problems), problems


@pytest.mark.parametrize(
    ("changes", "place", "words"),
    [
        ({NEW: slogan(noi_dung="'Uống nước sạch")}, f"{NEW}:3", "dấu nháy"),
        ({NEW: slogan(noi_dung='"Uống nước sạch', loi_moi='"Mời bà con."')}, f"{NEW}:3", "dấu nháy"),
        ({NEW: slogan(noi_dung="'Uống 'nước' sạch'")}, f"{NEW}:3", "dấu nháy"),
        ({NEW: slogan(pham_vi=None)}, f"{NEW}:7", '"pham_vi" chưa có – ghi toan-quoc'),
        ({NEW: slogan(noi_dung=None)}, f"{NEW}:7", "– ghi khẩu hiệu đúng từng chữ"),
        ({"docs/thu.md": PAGE.replace("cha: index.md", "cha: zzz.md")}, "docs/thu.md:5", "xem lại tên tệp"),
        ({NEW: SLOGAN, "slogans/900-khau-hieu-de-thu.md": SLOGAN.replace("901", "900")}, f"{NEW}:1", "đã có ở"),
    ],
)
def test_the_advice_names_what_is_to_be_done(tree: Tree, changes: Changes, place: str, words: str) -> None:
    problems = problems_of(tree(changes))
    assert any(line.startswith(f"{place}:") and words in line for line in problems), "\n".join(problems)


def test_the_readmes_example_address_is_refused(tree: Tree) -> None:
    changes = addressed("kien-an", "https://ten-to-chuc.github.io/kien-an/")
    assert any("địa chỉ ví dụ" in line for line in problems_of(tree(changes)))


@pytest.mark.parametrize("kind", [FileNotFoundError, NotADirectoryError, PermissionError])
def test_what_the_disk_refuses_is_told_in_vietnamese(
    kind: type[OSError], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    numbers = {FileNotFoundError: 2, NotADirectoryError: 20, PermissionError: 13}

    def fail() -> int:
        raise kind(numbers[kind], "English words", str(tmp_path))

    assert exit_status(fail) == 1
    said = capsys.readouterr().err
    assert "English" not in said and "không" in said and str(tmp_path) in said
