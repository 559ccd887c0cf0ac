"""Announcements of a made-up ward: read, resolved for their editions, told in words, and refused with file and line."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

import pytest
from trees import ROOT, Tree, told

from bangtin.content.announcement_times import VIETNAM, until_words, when_compact, when_lines, when_words
from bangtin.content.announcements import AnnouncementEntry
from bangtin.content.links import LOCK
from bangtin.content.loading import load_catalogue

PLACE = "localities/phuong-thu.yml"
FILE = "localities/phuong-thu/thong-bao/01-tap-huan-thu.md"
ID = "tap-huan-thu"
BODY = "Trạm Y tế phường Thử"
WARD = f"""ten: Thử
cap: phuong
thuoc: hai-phong
co_quan: [{BODY}]
cap_nhat: 2026-11-25
"""
LINES = {
    "tieu_de": "Tập huấn sơ cứu",
    "danh_cho": "Người dân Tổ dân phố 3, từ 18 tuổi",
    "bat_dau": "2026-12-05 07:30",
    "ket_thuc": "11:00",
    "dia_diem": "Nhà văn hóa Tổ dân phố 3",
    "mang_theo": "Sổ tay",
}
TEXT = "Bạn đến sớm để nhận chỗ ngồi. Trẻ dưới 6 tuổi đi cùng người lớn."


def announcement(body: str = TEXT, **changes: str | None) -> str:
    lines = {**LINES, **changes}
    front = "\n".join(f"{key}: {value}" for key, value in lines.items() if value is not None)
    return f"---\n{front}\n---\n{body}\n"


def read(tree: Tree, body: str = TEXT, **changes: str | None) -> AnnouncementEntry:
    catalogue = load_catalogue(tree({PLACE: WARD, FILE: announcement(body, **changes)}))
    (entry,) = catalogue.edition("phuong-thu").announcements
    return entry


def at(text: str) -> datetime:
    return datetime.strptime(text, "%Y-%m-%d %H:%M").replace(tzinfo=VIETNAM)


@pytest.mark.parametrize(
    ("start", "end", "sentence", "row"),
    [
        ("2026-11-30 07:30", None, "7 giờ 30, thứ Hai ngày 30/11/2026", "Thứ Hai, 30/11/2026, 7 giờ 30"),
        ("2026-12-01 07:05", None, "7 giờ 05, thứ Ba ngày 01/12/2026", "Thứ Ba, 01/12/2026, 7 giờ 05"),
        ("2026-12-02 14:00", None, "14 giờ, thứ Tư ngày 02/12/2026", "Thứ Tư, 02/12/2026, 14 giờ"),
        ("2026-12-03 00:00", None, "0 giờ, thứ Năm ngày 03/12/2026", "Thứ Năm, 03/12/2026, 0 giờ"),
        ("2026-12-04 23:59", None, "23 giờ 59, thứ Sáu ngày 04/12/2026", "Thứ Sáu, 04/12/2026, 23 giờ 59"),
        ("2026-12-05 07:30", None, "7 giờ 30, thứ Bảy ngày 05/12/2026", "Thứ Bảy, 05/12/2026, 7 giờ 30"),
        ("2026-12-06 18:00", None, "18 giờ, Chủ nhật ngày 06/12/2026", "Chủ nhật, 06/12/2026, 18 giờ"),
        ("2028-02-29 08:15", None, "8 giờ 15, thứ Ba ngày 29/02/2028", "Thứ Ba, 29/02/2028, 8 giờ 15"),
        (
            "2026-12-05 07:30",
            "2026-12-05 11:00",
            "7 giờ 30 – 11 giờ, thứ Bảy ngày 05/12/2026",
            "Thứ Bảy, 05/12/2026, 7 giờ 30 – 11 giờ",
        ),
        (
            "2026-12-06 13:00",
            "2026-12-06 16:45",
            "13 giờ – 16 giờ 45, Chủ nhật ngày 06/12/2026",
            "Chủ nhật, 06/12/2026, 13 giờ – 16 giờ 45",
        ),
        (
            "2026-12-05 07:30",
            "2026-12-06 11:00",
            "từ 7 giờ 30 thứ Bảy ngày 05/12/2026 đến 11 giờ Chủ nhật ngày 06/12/2026",
            "Thứ Bảy, 05/12/2026, 7 giờ 30 – Chủ nhật, 06/12/2026, 11 giờ",
        ),
        (
            "2026-12-31 22:00",
            "2027-01-01 00:30",
            "từ 22 giờ thứ Năm ngày 31/12/2026 đến 0 giờ 30 thứ Sáu ngày 01/01/2027",
            "Thứ Năm, 31/12/2026, 22 giờ – Thứ Sáu, 01/01/2027, 0 giờ 30",
        ),
    ],
)
def test_day_and_hour_are_told_in_words(start: str, end: str | None, sentence: str, row: str) -> None:
    until = at(end) if end else None
    assert when_words(at(start), until) == sentence
    assert when_compact(at(start), until) == row
    first, second = when_lines(at(start), until)
    assert row == (f"{first} {second}" if first.endswith("–") else f"{first}, {second}")


def test_the_last_day_counts_whole_and_an_hour_to_the_minute() -> None:
    assert until_words(at("2027-01-01 00:00")) == "hết ngày 31/12/2026"
    assert until_words(at("2026-12-05 11:00")) == "11 giờ ngày 05/12/2026"


def test_an_announcement_is_read_with_everything_that_a_poster_says(tree: Tree) -> None:
    entry = read(tree)
    assert (entry.id, entry.number, entry.scope, entry.path) == (ID, 1, "phuong-thu", FILE)
    assert entry.when_words == "7 giờ 30 – 11 giờ, thứ Bảy ngày 05/12/2026"
    assert entry.issuers == (BODY,)
    assert entry.bring_words == "Sổ tay"
    assert entry.body.strip() == TEXT
    assert entry.expires == at("2026-12-06 00:00")
    assert not entry.is_over(entry.expires - timedelta(minutes=1))
    assert entry.is_over(entry.expires)


@pytest.mark.parametrize(
    ("changes", "expires"),
    [
        ({"ket_thuc": None}, "2026-12-06 00:00"),
        ({"ket_thuc": "2026-12-07 11:00"}, "2026-12-08 00:00"),
        ({"het_han": "2026-12-31"}, "2027-01-01 00:00"),
        ({"het_han": "2026-12-05 11:00"}, "2026-12-05 11:00"),
    ],
)
def test_it_holds_until_its_last_day_or_as_its_author_says(
    tree: Tree, changes: dict[str, str | None], expires: str
) -> None:
    assert read(tree, **changes).expires == at(expires)


@pytest.mark.parametrize(
    ("changes", "issuers"),
    [
        ({"co_quan": "Trường Tiểu học Thử"}, ("Trường Tiểu học Thử",)),
        ({"co_quan": f"[{BODY}, Đoàn Thanh niên phường Thử]"}, (BODY, "Đoàn Thanh niên phường Thử")),
        ({"nguon": "{tu_soan: Hội Chữ thập đỏ phường Thử}"}, ("Hội Chữ thập đỏ phường Thử",)),
    ],
)
def test_the_body_that_speaks_is_named(tree: Tree, changes: dict[str, str], issuers: tuple[str, ...]) -> None:
    assert read(tree, **changes).issuers == issuers


def test_an_edition_sees_its_own_chain_and_every_code_leads_to_a_page(tree: Tree) -> None:
    above = announcement(co_quan="Sở Y tế thành phố Thử")
    root = tree({PLACE: WARD, FILE: announcement(), "localities/hai-phong/thong-bao/07-tu-thanh-pho.md": above})
    catalogue = load_catalogue(root)
    ward, neighbour = catalogue.edition("phuong-thu"), catalogue.edition("kien-an")
    assert [entry.id for entry in ward.announcements] == [ID, "tu-thanh-pho"]
    assert [entry.id for entry in neighbour.announcements] == ["tu-thanh-pho"]
    assert catalogue.edition("toan-quoc").announcements == ()
    assert ward.message_page(ID) == neighbour.message_page(ID) == f"thong-bao/{ID}/"
    assert ID in ward.message_ids and ID not in neighbour.message_ids
    assert ID in catalogue.message_ids


@pytest.mark.parametrize("changes", [{"danh_cho": "Phụ nữ từ 30 đến 49 tuổi"}, {"danh_cho": "Trẻ từ 6 tháng tuổi"}])
def test_ages_say_whom_it_is_for_and_are_no_targets(tree: Tree, changes: dict[str, str]) -> None:
    assert told(tree({PLACE: WARD, FILE: announcement(**changes)})) == []


def test_the_issuers_own_words_may_say_that_it_is_free_and_nobody_elses(tree: Tree) -> None:
    words = "Tập huấn miễn phí"
    root = tree({PLACE: WARD, FILE: announcement(body="Vào cửa miễn phí.", tieu_de=words)})
    assert [line.partition(" – ")[0] for line in told(root)] == [
        f'{FILE}:2: "miễn phí" chưa có nguồn',
        f'{FILE}:9: "miễn phí" chưa có nguồn',
    ]
    own = announcement(tieu_de=words, nguon=f"{{tu_soan: {BODY}}}")
    (root / FILE).write_text(own, encoding="utf-8")
    assert told(root) == []


BAD = [
    ({"tieu_de": None}, 6, '"tieu_de" chưa có'),
    ({"tieu_de": "x" * 81}, 2, '"tieu_de" dài quá 80'),
    ({"bat_dau": "2026-12-05"}, 4, '"bat_dau" chưa có giờ'),
    ({"bat_dau": "05/12/2026 7:30"}, 4, '"bat_dau" viết chưa đúng: "05/12/2026 7:30"'),
    ({"bat_dau": "2026-02-30 07:30"}, 4, '"bat_dau" không có ngày "2026-02-30"'),
    ({"bat_dau": "2026-12-05 24:30"}, 4, '"bat_dau" không có giờ "24:30"'),
    ({"bat_dau": "0026-12-05 07:30"}, 4, '"bat_dau" có năm "26" ngoài phạm vi'),
    ({"bat_dau": "[1, 2]"}, 4, '"bat_dau" viết chưa đúng'),
    ({"ket_thuc": "07:30"}, 5, '"ket_thuc" không sau "bat_dau"'),
    ({"ket_thuc": "2026-12-04 11:00"}, 5, '"ket_thuc" không sau "bat_dau"'),
    ({"ket_thuc": "11h"}, 5, '"ket_thuc" viết chưa đúng: "11h"'),
    ({"het_han": "2026-12-04"}, 8, '"het_han" trước khi việc này kết thúc'),
    ({"het_han": "9999-12-31"}, 8, '"het_han" có năm "9999" ngoài phạm vi'),
    ({"mang_theo": "{a: b}"}, 7, '"mang_theo" phải là danh sách'),
    ({"co_quan": "Đảng ủy – UBND phường Thử"}, 8, "không nối hai cơ quan bằng dấu gạch"),
    ({"co_quan": "cán bộ"}, 8, '"cán bộ" chưa phải tên một cơ quan'),
    ({"co_quan": BODY, "nguon": "{tu_soan: Hội Thử phường}"}, 9, '"tu_soan" khác "co_quan"'),
    ({"nguon": "[kien-an §XX.9]"}, 8, 'văn bản "kien-an" chưa khai báo mục "XX.9"'),
    ({"nguon": "[khong-co §I.1]"}, 8, 'nguồn "khong-co §I.1" chưa đúng'),
    ({"tieu_de": "Đạt 95% người dân"}, 2, 'thông báo không tự đặt mục tiêu ("95%")'),
    ({"tieu_de": "Khám miễn phí", "nguon": f"{{tu_soan: {BODY}}}"}, 2, '"Khám miễn phí" – viết đủ'),
    ({"danh_cho": "Hỏi ai@phuong.vn"}, 3, '"ai@phuong.vn" là địa chỉ thư điện tử'),
    ({"dia_diem": "Nhà ông Nguyễn Văn A"}, 6, '"ông Nguyễn Văn A" là tên người'),
    ({"danh_cho": "Gọi 0912 345 678"}, 3, '"0912 345 678" giống số điện thoại'),
    ({"tieu_de": "<b>Gấp</b>"}, 2, '"tieu_de" có "<"'),
    ({"tieu_de": "|\n  Dòng một\n  Dòng hai"}, 2, '"tieu_de" phải nằm trên một dòng'),
    ({"so_luong": "5"}, 8, 'không có mục tên "so_luong"'),
]


@pytest.mark.parametrize(("changes", "line", "words"), BAD)
def test_what_is_wrong_is_said_with_file_and_line(
    tree: Tree, changes: dict[str, str | None], line: int, words: str
) -> None:
    problems = told(tree({PLACE: WARD, FILE: announcement(**changes)}))
    assert any(problem.startswith(f"{FILE}:{line}: {words}") for problem in problems), problems


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("Đồng chí Trần Thị B sẽ tiếp.", '"Đồng chí Trần Thị B" là tên người'),
        ("Hỏi a.b@c.vn.", '"a.b@c.vn" là địa chỉ thư điện tử'),
        ("Tuổi thọ 75,5 tuổi.", 'con số "75,5 tuổi" gõ thẳng vào bài'),
        ("<script>x</script>", "không dùng HTML"),
        ("{{ khong-co-gi }}", 'không có mục tiêu "khong-co-gi"'),
        ("[x](la.md)", 'không có trang "la.md"'),
    ],
)
def test_the_body_is_held_to_what_pages_are_held_to(tree: Tree, body: str, words: str) -> None:
    problems = told(tree({PLACE: WARD, FILE: announcement(body)}))
    assert any(problem.startswith(f"{FILE}:9: ") and words in problem for problem in problems), problems


def test_streets_named_after_people_may_stand(tree: Tree) -> None:
    assert told(tree({PLACE: WARD, FILE: announcement("Đường Bà Triệu, gần phố Ông Ích Khiêm.")})) == []


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("localities/phuong-thu/thong-bao/tap-huan.md", "tên tệp phải là số, gạch nối, mã"),
        ("localities/phuong-thu/01-tap-huan.md", "tệp không đúng chỗ"),
        ("localities/phuong-la/thong-bao/01-tap-huan.md", 'không có nơi "phuong-la"'),
        ("localities/phuong-thu/thong-bao/01-hoi-dap.md", 'mã "hoi-dap" trùng mã'),
        ("localities/phuong-thu/thong-bao/01-index.md", 'mã "index" trùng mã'),
        ("localities/phuong-thu/thong-bao/01-tap-the-duc-moi-ngay.md", 'mã "tap-the-duc-moi-ngay" trùng mã'),
        ("localities/toan-quoc/thong-bao/02-tap-huan.md", '"co_quan" chưa có'),
        (f"localities/toan-quoc/thong-bao/02-{ID}.md", f'mã "{ID}" đã có ở {FILE}'),
    ],
)
def test_a_file_in_the_wrong_place_or_with_a_taken_name_is_refused(tree: Tree, name: str, words: str) -> None:
    changes = {PLACE: WARD, FILE: announcement(), name: announcement()}
    problems = told(tree(changes))
    assert any(words in problem for problem in problems), problems


def test_a_code_that_was_issued_keeps_its_announcement(tree: Tree) -> None:
    root = tree({PLACE: WARD, FILE: announcement()})
    lock = root / LOCK
    lock.write_text(lock.read_text(encoding="utf-8") + f"zzzz  {ID}  2026-11-25\n", encoding="utf-8")
    assert told(root) == []
    (root / FILE).write_text("hỏng", encoding="utf-8")
    assert [problem for problem in told(root) if "zzzz" in problem] == []
    (root / FILE).unlink()
    (problem,) = told(root)
    assert "zzzz" in problem and ID in problem


def test_the_guides_sample_passes_every_check(tree: Tree) -> None:
    guide = (ROOT / "README.vi.md").read_text(encoding="utf-8")
    (sample,) = [text for text in re.findall(r"```markdown\n(.*?)```", guide, re.DOTALL) if "bat_dau:" in text]
    (name,) = set(re.findall(r"`(\d+-[a-z-]+\.md)` trong `localities/kien-an/thong-bao`", guide))
    assert told(tree({f"localities/kien-an/thong-bao/{name}": sample})) == []
