"""Author files as editors, phones and accidents leave them: read in one form, or refused with a way to mend it."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path
from typing import Annotated

import pytest
from pydantic import Field

from bangtin.content.files import ProblemList, read_page, read_table, read_text
from bangtin.content.models import AuthorModel, Slug, Text


class Note(AuthorModel):
    """A small author file."""

    name: Text = Field(alias="ten", description="Tên của tờ ghi.")
    ids: tuple[Slug, ...] = Field((), alias="ma", description="Các mã.")
    count: int = Field(1, alias="so", ge=1, le=9, description="Số tờ.")
    short: Annotated[Text, Field(max_length=5)] = Field("x", alias="ngan", description="Tên ngắn.")


def read(tmp_path: Path, data: bytes) -> tuple[str | None, list[str]]:
    path = tmp_path / "tep.yml"
    path.write_bytes(data)
    problems = ProblemList(tmp_path)
    return read_text(path, problems), [str(problem) for problem in problems.found]


def table(tmp_path: Path, text: str) -> list[str]:
    path = tmp_path / "tep.yml"
    path.write_text(text, encoding="utf-8")
    problems = ProblemList(tmp_path)
    read_table(path, Note, problems)
    return [str(problem) for problem in problems.found]


@pytest.mark.parametrize(
    "data",
    [
        "một\nhai\n".encode(),
        b"\xef\xbb\xbf" + "một\nhai\n".encode(),
        "một\r\nhai\r\n".encode(),
        "một\rhai\r".encode(),
        unicodedata.normalize("NFD", "một\nhai\n").encode(),
    ],
)
def test_every_editor_s_way_of_saving_reads_the_same(tmp_path: Path, data: bytes) -> None:
    assert read(tmp_path, data) == ("một\nhai\n", [])


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ("một\nhai\n".encode("utf-16"), "tep.yml:1: tệp không phải UTF-8"),
        ("một\nhai\n".encode("utf-16-le"), "tep.yml:1: tệp không phải UTF-8"),
        ("mot\nhai\n".encode("utf-16-le"), "tep.yml:1: tệp có ký tự rỗng"),
        ("một\nhai".encode() + b"\xe1\xbb", "tep.yml:2: tệp không phải UTF-8"),
        ("một\nhai\x00".encode(), "tep.yml:2: tệp có ký tự rỗng"),
        (b"x" * 1_000_001, "tep.yml: tệp lớn quá (1.000.001 byte) – chia nhỏ"),
    ],
)
def test_what_is_no_text_is_refused_with_its_line(tmp_path: Path, data: bytes, told: str) -> None:
    text, problems = read(tmp_path, data)
    assert text is None
    assert len(problems) == 1 and problems[0].startswith(told) and " – " in problems[0]


@pytest.mark.parametrize("letter", "\u200b\u200d\u202e\u2066\u00ad\ufeff\u2028\x07\x85")
def test_a_letter_that_nobody_sees_is_told_and_left_out(tmp_path: Path, letter: str) -> None:
    text, problems = read(tmp_path, f"một\nsức{letter} khỏe\n".encode())
    assert text == "một\nsức khỏe\n"
    assert problems == [f"tep.yml:2: có ký tự ẩn U+{ord(letter):04X} – xóa cả từ có ký tự này rồi gõ lại"]


def test_a_missing_file_a_folder_and_a_locked_file_are_told(tmp_path: Path) -> None:
    problems = ProblemList(tmp_path)
    (tmp_path / "thu-muc.yml").mkdir()
    assert read_text(tmp_path / "khong-co.yml", problems) is None
    assert read_text(tmp_path / "thu-muc.yml", problems) is None
    told = [str(problem) for problem in problems.found]
    assert "khong-co.yml: không mở được tệp (không có tệp hoặc thư mục này)" in told[0]
    assert "thu-muc.yml: không mở được tệp (đây là một thư mục)" in told[1]


def test_a_file_without_the_right_to_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "khoa.yml"
    path.write_text("ten: a")
    path.chmod(0)
    if os.geteuid() == 0:  # root may read everything: refuse in its place

        def refuse(*_: object, **__: object) -> None:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(Path, "open", refuse)
    problems = ProblemList(tmp_path)
    assert read_text(path, problems) is None
    assert "không có quyền" in str(problems.found[0])


def test_a_missing_key_is_told_where_it_belongs(tmp_path: Path) -> None:
    assert table(tmp_path, "so: 1\nma: [a]") == ['tep.yml:2: "ten" chưa có – ghi tên của tờ ghi.']


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ten: a\nso: nhiều\n", 'tep.yml:2: "so" phải là con số, không phải "nhiều" – ghi số tờ.'),
        ("ten: a\nso: 1.5\n", 'tep.yml:2: "so" phải là số nguyên, không phải "1.5" – ghi số tờ.'),
        ("ten: a\nso: 12\n", 'tep.yml:2: "so" có giá trị "12" ngoài phạm vi – ghi số tờ.'),
        ("ten: 2026\n", 'tep.yml:1: "ten" phải là chữ: đặt 2026 trong dấu nháy – ghi tên của tờ ghi.'),
        ("ten: [a, b]\n", 'tep.yml:1: "ten" phải là một dòng chữ – ghi tên của tờ ghi.'),
        ("ten:\n", 'tep.yml:1: "ten" để trống – ghi tên của tờ ghi.'),
        ("ten: '  '\n", 'tep.yml:1: "ten" để trống – ghi tên của tờ ghi.'),
        ("ten: a\nma: b\n", 'tep.yml:2: "ma" phải là danh sách: viết [b] – ghi các mã.'),
        ("ten: a\nma:\n  - b\n  - Hoa Sen\n", 'tep.yml:4: "ma" viết chưa đúng: "Hoa Sen" (mã chỉ có chữ thường'),
        ("ten: a\nngan: dài quá\n", 'tep.yml:2: "ngan" dài quá 5, hiện là 7 – ghi tên ngắn.'),
        ("ten: a\ntem: b\n", 'tep.yml:2: không có mục tên "tem" – có phải "ten"?'),
        ("ten: a\nxyz: b\n", 'tep.yml:2: không có mục tên "xyz" – chỉ dùng: ten, ma, so, ngan'),
        ("- a\n", "tep.yml:1: tệp trống hoặc không có mục nào"),
        ("", "tep.yml:1: tệp trống hoặc không có mục nào"),
        ("# chỉ có lời ghi\n", "tep.yml:1: tệp trống hoặc không có mục nào"),
    ],
)
def test_each_mistake_is_one_sentence_with_its_line(tmp_path: Path, text: str, told: str) -> None:
    problems = table(tmp_path, text)
    assert len(problems) == 1, problems
    assert problems[0].startswith(told), problems[0]


def test_a_page_knows_the_line_where_its_body_begins(tmp_path: Path) -> None:
    path = tmp_path / "trang.md"
    path.write_text("---\nten: a\n---\n\n# Tên\n", encoding="utf-8")
    problems = ProblemList(tmp_path)
    page = read_page(path, Note, problems)
    assert page is not None and (page.body, page.body_line) == ("\n# Tên\n", 4)
    path.write_text("ten: a\n", encoding="utf-8")
    assert read_page(path, Note, problems) is None
    assert "thiếu phần khai báo đầu tệp" in str(problems.found[0])
