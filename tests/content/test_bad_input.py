"""Each mistake an author can make gives its own Vietnamese message with file and line, all in one run."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from trees import Tree, addressed, told

from bangtin.content.loading import load_catalogue
from bangtin.posters.stock import StockCheck

SLOGAN = """---
so: 901
noi_dung: Uống nước sạch - Giữ sức khỏe!
pham_vi: toan-quoc
chu_de: xanh-la
hinh: [hoa-sen, to-lich]
nguon: {tu_soan: Trạm Y tế phường Kiến An}
loi_moi: Mời bà con cùng làm.
---
Khẩu hiệu nhắc mỗi người giữ gìn sức khỏe.
"""
NEW = "slogans/901-khau-hieu-de-thu.md"
PAGE = """---
kieu: bai
title: Trang thử
description: Một trang để thử.
cha: index.md
---
# Trang thử

Một câu.
"""


def problems_of(root: Path) -> list[str]:
    """What authors are told of all folders, the drawings' too."""
    return told(root, (StockCheck(root),))


def slogan(**changes: str | None) -> str:
    """The sample slogan with some front matter lines changed or removed."""
    lines = []
    for line in SLOGAN.split("\n"):
        key = line.partition(":")[0]
        if key in changes:
            value = changes[key]
            if value is not None:
                lines.append(f"{key}: {value}")
        else:
            lines.append(line)
    return "\n".join(lines)


def page(text: str) -> dict[str, str]:
    return {"docs/thu.md": PAGE.replace("Một câu.", text)}


def test_the_sample_slogan_and_page_themselves_are_fine(tree: Tree) -> None:
    assert problems_of(tree({NEW: SLOGAN, "docs/thu.md": PAGE})) == []


@pytest.mark.parametrize(
    ("changes", "place", "words"),
    [
        ({NEW: slogan(nguon=None)}, f"{NEW}:7", '"nguon" chưa có – ghi mã tài liệu và mục'),
        ({NEW: slogan(nguon="[khong-co §V.5]")}, f"{NEW}:7", "ví dụ kien-an §V.5"),
        ({NEW: slogan(noi_dung="'Chào 😀 nhé!'")}, f"{NEW}:3", "phông chữ không có ký tự"),
        ({NEW: slogan(noi_dung="a" * 401)}, f"{NEW}:3", "khẩu hiệu dài 401 ký tự"),
        ({NEW: slogan(noi_dung="''")}, f"{NEW}:3", "để trống"),
        ({NEW: slogan(noi_dung='"Một dòng\\nHai dòng"')}, f"{NEW}:3", "một dòng"),
        ({NEW: slogan(chu_de="tim-than")}, f"{NEW}:5", "không có bộ màu"),
        ({NEW: slogan(hinh="[con-meo]")}, f"{NEW}:6", 'không có hình "con-meo"'),
        ({NEW: slogan(pham_vi="sao-hoa")}, f"{NEW}:4", 'không có nơi "sao-hoa"'),
        ({NEW: slogan(so="chín")}, f"{NEW}:2", '"so" phải là con số'),
        ({NEW: slogan(loi_moi="Mời 95% bà con.")}, f"{NEW}:8", "gõ thẳng vào bài"),
        ({NEW: SLOGAN.replace("chu_de", "chude")}, f"{NEW}:5", 'có phải "chu_de"'),
        ({NEW: SLOGAN.replace("so: 901", "so: 1")}, f"{NEW}:2", "đã dùng ở"),
        ({NEW: SLOGAN, "slogans/900-khau-hieu-de-thu.md": SLOGAN.replace("901", "900")}, NEW, "đã có ở"),
        ({NEW: SLOGAN.replace("---\nKhẩu", "\nKhẩu")}, f"{NEW}:1", "phần khai báo đầu tệp"),
        ({NEW: SLOGAN.replace("hinh: [hoa-sen, to-lich]", "hinh: [hoa-sen, to-lich")}, NEW, "YAML viết sai"),
        ({NEW: SLOGAN.replace("chu_de: xanh-la", "chu_de:\txanh-la: b")}, NEW, "YAML viết sai"),
        ({NEW: SLOGAN.encode("utf-16")}, NEW, "không phải UTF-8"),
        ({NEW: SLOGAN.encode().replace(b"noi_dung", b"noi_\xffdung")}, f"{NEW}:3", "không phải UTF-8"),
        ({NEW: b""}, f"{NEW}:1", "phần khai báo đầu tệp"),
        ({NEW: b"x" * 1_000_001}, NEW, "tệp lớn quá"),
        ({NEW: SLOGAN.replace("chu_de: xanh-la", "chu_de: !!python/object/apply:os.system [ls]")}, f"{NEW}:5", "nhãn"),
        ({"slogans/uong-nuoc.md": SLOGAN}, "slogans/uong-nuoc.md", "tên tệp phải là số"),
        (page("Đạt {{ khong-co-muc-tieu }}."), "docs/thu.md:9", 'không có mục tiêu "khong-co-muc-tieu"'),
        (page("Trên 95% dân số."), "docs/thu.md:9", 'con số "95%" gõ thẳng'),
        (page("Thêm 1,5 cm."), "docs/thu.md:9", 'con số "1,5 cm" gõ thẳng'),
        (page("Sống 75,5 tuổi."), "docs/thu.md:9", 'con số "75,5 tuổi" gõ thẳng'),
        (page("Có 4–5 bác sĩ."), "docs/thu.md:9", "gõ thẳng"),
        (page("Khám 1 lần/năm."), "docs/thu.md:9", "gõ thẳng"),
        (page("Chín mươi lăm phần trăm."), "docs/thu.md:9", 'con số "Chín mươi lăm phần trăm" gõ thẳng'),
        (page("Trạm có sáu bác sĩ."), "docs/thu.md:9", 'con số "sáu bác sĩ" gõ thẳng'),
        (page("Trạm có bốn đến năm\nbác sĩ."), "docs/thu.md:9", 'con số "bốn đến năm bác sĩ" gõ thẳng'),
        (page("Một câu.\nThêm một\nphẩy năm xăng-ti-mét."), "docs/thu.md:10", "phẩy năm xăng-ti-mét"),
        ({NEW: slogan(loi_moi="Khám mỗi năm một lần.")}, f"{NEW}:8", 'con số "mỗi năm một lần" gõ thẳng'),
        ({NEW: slogan(nguon="{tu_soan: Trạm}", noi_dung="Có sáu bác sĩ")}, f"{NEW}:3", '("sáu bác sĩ")'),
        (page("Một câu [@doan-khong-co]."), "docs/thu.md:9", 'không có đoạn trích "doan-khong-co"'),
        (page("Đạt [@bao-phu-bhyt-2026/dong-da]."), "docs/thu.md:9", "không nêu mục tiêu"),
        (page("Đạt [@bao-phu-bhyt-2026/khong]."), "docs/thu.md:9", 'không có văn bản "khong"'),
        (page("Đạt {{ bao-phu-bhyt-2026@ha-noi }}."), "docs/thu.md:9", "không có mức riêng"),
        ({"docs/Trang Mới.md": PAGE}, "docs/Trang Mới.md:", "chữ thường không dấu"),
        (page("{{ lenh-la: a }}"), "docs/thu.md:9", 'không có lệnh "lenh-la"'),
        (page("Còn {{ dở dang"), "docs/thu.md:9", "thiếu một nửa"),
        (page("<script>alert(1)</script>"), "docs/thu.md:9", "không dùng HTML"),
        (page("![ảnh](anh/khong-co.png)"), "docs/thu.md:9", 'không có ảnh "anh/khong-co.png"'),
        (page("[xem](khong-co.md)"), "docs/thu.md:9", 'không có trang "khong-co.md"'),
        (page("[xem](quyen-loi/index.md#khong-co)"), "docs/thu.md:9", 'không có chỗ "#khong-co"'),
        (page("[hỏi](muc-tieu.md#noi-de-hoi)"), "docs/thu.md:9", 'không có chỗ "#noi-de-hoi"'),
        (page("Hàng năm."), "docs/thu.md:9", "hằng năm"),
        (page("Sức khoẻ."), "docs/thu.md:9", "khỏe"),
        (page("{{ neu: hai-phong }}"), "docs/thu.md:9", "chưa đóng"),
        (page("Trên 95\n% dân số."), "docs/thu.md:9", 'con số "95 %" gõ thẳng'),
        (page("Một câu dài.\nSống 75,5\ntuổi."), "docs/thu.md:10", 'con số "75,5 tuổi" gõ thẳng'),
        (page("```\nTrên 95%\n```"), "docs/thu.md:9", "không dùng khối mã"),
        (page("Một câu [@a;\n@b]."), "docs/thu.md:9", "chỗ dẫn nguồn"),
        (page("Một câu [ @a]."), "docs/thu.md:9", "chỗ dẫn nguồn"),
        (page("Một\u200b câu."), "docs/thu.md:9", "ký tự ẩn U+200B"),
        (page("Một \u202ecâu."), "docs/thu.md:9", "ký tự ẩn U+202E"),
        ({"docs/thu.md": PAGE.replace("Một trang", "Trên 95% trang")}, "docs/thu.md:4", "gõ thẳng"),
        ({"docs/thu.md": PAGE.replace("Trang thử", "Các bạn", 1)}, "docs/thu.md:3", "bạn"),
        ({"docs/thu.md": PAGE.replace("cha: index.md", "anh_chia_se: khong-co")}, "docs/thu.md:5", "không có nội dung"),
        ({NEW: slogan(nguon="[kien-an §X.99]")}, f"{NEW}:7", 'chưa khai báo mục "X.99"'),
        ({NEW: slogan(nguon="[]")}, f"{NEW}:7", '"nguon" để trống'),
        ({NEW: slogan(nguon="{tu_soan: Trạm 😀}")}, f"{NEW}:7", "phông chữ không có ký tự"),
        ({NEW: slogan(noi_dung="Uống nước\u200b sạch")}, f"{NEW}:3", "ký tự ẩn"),
        ({NEW: slogan(loi_moi="Mời các bạn.")}, f"{NEW}:8", "bạn"),
        ({NEW: SLOGAN.replace("so: 901", "so: &a 901").replace("xanh-la", "*a")}, f"{NEW}:5", "lặp lại nội dung"),
        ({"docs/thu.md": PAGE.replace("# Trang thử", "Trang thử")}, "docs/thu.md:7", "chưa có tiêu đề"),
        ({"docs/thu.md": PAGE.replace("cha: index.md", "cha: khong.md")}, "docs/thu.md:5", "không có trang"),
        ({"posters/art/meo.svg": "<svg"}, "posters/art/meo.svg:1", "SVG viết sai"),
    ],
)
def test_a_mistake_is_told_with_its_place_and_a_way_to_mend_it(
    tree: Tree, changes: dict[str, str | bytes | None], place: str, words: str
) -> None:
    problems = problems_of(tree(changes))
    assert any(line.startswith(place) and words in line for line in problems), "\n".join(problems)


@pytest.mark.parametrize(
    ("svg", "words"),
    [
        ("<linearGradient/>", "chỉ vẽ bằng đường"),
        ("<text>chữ</text>", "chỉ vẽ bằng đường"),
        ("<image/>", "chỉ vẽ bằng đường"),
        ('<path d="M0 0h9v9z" fill="#123456"/>', 'màu "#123456" không có'),
        ('<path d="M0 0h9v9z" style="fill:#ffffff"/>', 'thuộc tính "style"'),
        ('<path d="M0 0h9v9z" fill="#FFFFFF" opacity=".5"/>', 'thuộc tính "opacity"'),
        ('<path d="M0 0h9v9z"/>', "không có màu tô"),
        ('<path d="M0 0h9" fill="none" stroke="#FFFFFF"/>', "stroke-width"),
    ],
)
def test_a_drawing_outside_the_profile_is_refused_with_its_line(tree: Tree, svg: str, words: str) -> None:
    drawing = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n<title>Mèo</title><desc>Mèo.</desc>\n{svg}</svg>'
    )
    problems = problems_of(tree({"posters/art/meo.svg": drawing}))
    assert any(line.startswith("posters/art/meo.svg:3") and words in line for line in problems), problems


def test_a_drawing_without_words_for_blind_readers_is_refused(tree: Tree) -> None:
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z" fill="#FFFFFF"/></svg>'
    problems = " ".join(problems_of(tree({"posters/art/meo.svg": drawing})))
    assert "<title>" in problems and "<desc>" in problems


def test_an_entity_bomb_in_a_drawing_is_refused(tree: Tree) -> None:
    bomb = '<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg viewBox="0 0 9 9"><title>&a;</title></svg>'
    assert any("ENTITY" in problem for problem in problems_of(tree({"posters/art/meo.svg": bomb})))


def test_an_address_too_long_for_the_code_is_refused_with_a_hint(tree: Tree) -> None:
    root = tree(addressed("kien-an", "https://mot-ten-mien-rat-dai-khong-vua-ma-qr.vi-du.example/kien-an/"))
    problems = problems_of(root)
    assert any(
        "localities/kien-an.yml" in line and "cần bớt ít nhất" in line and "ký tự" in line for line in problems
    ), problems


def test_decomposed_text_is_stored_composed(tree: Tree) -> None:
    root = tree({NEW: unicodedata.normalize("NFD", SLOGAN)})
    catalogue = load_catalogue(root, (StockCheck(root),))
    text = next(entry.slogan.text for entry in catalogue.slogans if entry.id == "khau-hieu-de-thu")
    assert text == unicodedata.normalize("NFC", text) == "Uống nước sạch - Giữ sức khỏe!"


def test_windows_line_ends_and_a_byte_order_mark_are_accepted(tree: Tree) -> None:
    assert problems_of(tree({NEW: b"\xef\xbb\xbf" + SLOGAN.replace("\n", "\r\n").encode()})) == []


def test_problems_of_all_folders_are_told_in_one_run(tree: Tree) -> None:
    root = tree(
        {
            NEW: slogan(nguon=None),
            **page("Trên 95% dân số."),
            "posters/art/meo.svg": "<svg",
            "localities/sai.yml": "ten: Sai\n",
            "data/tinh-thanh.yml": "tinh_thanh: 3\n",
        }
    )
    folders = {problem.split("/")[0] for problem in problems_of(root)}
    # Pages are held against the tables; while one can't be read, its own problem is told first.
    assert {"slogans", "posters", "localities", "data"} <= folders


def test_a_document_without_a_page_for_its_passages_is_told(tree: Tree) -> None:
    root = tree({"docs/nguon/dong-da.md": None})
    problems = [problem for problem in problems_of(root) if problem.startswith("data/van-ban.yml:")]
    assert (
        len(problems) == 1 and 'văn bản "dong-da" chưa có trang nguồn – thêm tệp docs/nguon/dong-da.md' in problems[0]
    )


@pytest.mark.parametrize("name", ["quan-diem", "nhom-nhiem-vu"])
def test_an_icon_that_the_set_lacks_is_told(tree: Tree, name: str) -> None:
    root = tree({})
    path = root / "data" / f"{name}.yml"
    lines = path.read_text(encoding="utf-8").split("\n")
    number = next(index for index, line in enumerate(lines) if "bieu_tuong:" in line)
    lines[number] = "    bieu_tuong: con-meo-bay"
    path.write_text("\n".join(lines), encoding="utf-8")
    problems = problems_of(root)
    assert len(problems) == 1 and problems[0].startswith(
        f'data/{name}.yml:{number + 1}: không có biểu tượng "con-meo-bay"'
    )


@pytest.mark.parametrize("name", ["van-ban", "tinh-thanh", "muc-tieu", "quan-diem", "nhom-nhiem-vu"])
def test_an_id_written_twice_is_told(tree: Tree, name: str) -> None:
    root = tree({})
    path = root / "data" / f"{name}.yml"
    lines = path.read_text(encoding="utf-8").rstrip("\n").split("\n")
    starts = [index for index, line in enumerate(lines) if line.startswith(("  - ma:", "  - so:"))]
    first = [line for line in lines[starts[0] : starts[1]] if line.strip() and not line.lstrip().startswith("#")]
    path.write_text("\n".join([*lines, *first]) + "\n", encoding="utf-8")
    assert any(f"data/{name}.yml" in problem and "ghi hai lần" in problem for problem in problems_of(root))


def test_a_page_outside_the_navigation_and_a_passage_that_nobody_cites_are_fine(tree: Tree) -> None:
    root = tree({"docs/rieng/mot-trang.md": PAGE})
    path = root / "data" / "trich-dan" / "kien-an.yml"
    more = "\n  - ma: khong-ai-dan\n    muc: II.2\n    trich: Một câu không trang nào dẫn.\n"
    path.write_text(path.read_text(encoding="utf-8").rstrip("\n") + more, encoding="utf-8")
    assert problems_of(root) == []


def test_a_broken_file_is_told_once_and_not_again_by_whoever_names_it(tree: Tree) -> None:
    broken = {
        "docs/quyen-loi/index.md": "# Không có khai báo\n",
        "slogans/09-tap-the-duc-moi-ngay.md": "---\nso: 9\n---\n",
    }
    assert {problem.split(":")[0] for problem in problems_of(tree(broken))} == set(broken)
