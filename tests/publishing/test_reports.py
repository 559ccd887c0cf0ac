"""What a check prints, as a report and as marks beside lines; nothing that authors write can do more than be read."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import markdown

from bangtin.content.problems import ContentError, Problem
from bangtin.publishing.__main__ import run
from bangtin.publishing.markdown import code, plain
from bangtin.publishing.problem_report import MOST, as_markdown, marks, read_problems

FILES = "https://github.com/tram/kho/blob/abc/"


def test_what_a_check_prints_is_read_back_as_the_problems_that_it_found() -> None:
    problems = (
        Problem("data/muc-tieu.yml", 12, 'không có văn bản "x: y" – chọn một trong: a, b'),
        Problem("localities/kien-an.yml", None, "thiếu"),
        Problem("posters/links.lock", 33, "thiếu mã QR – thêm dòng: gm  uong-nuoc-sach  2026-11-25"),
    )
    printed = f"{ContentError(problems)}\nCó 3 chỗ cần sửa. Chưa ghi tệp nào; bản đã dựng trước vẫn còn nguyên.\n"
    assert tuple(read_problems(printed)) == problems


def test_words_without_a_file_are_not_lost() -> None:
    printed = "BANGTIN_SITE_URL: địa chỉ dài quá\nkhông đọc được đĩa: hỏng\n\n"
    assert [str(problem) for problem in read_problems(printed)] == [
        "BANGTIN_SITE_URL: địa chỉ dài quá",
        ": không đọc được đĩa: hỏng",
    ]
    assert list(marks(read_problems(printed))) == [
        "::error ::BANGTIN_SITE_URL: địa chỉ dài quá",
        "::error ::không đọc được đĩa: hỏng",
    ]


def test_each_problem_leads_to_its_line() -> None:
    text = as_markdown([Problem("docs/hoi dap.md", 4, "sai"), Problem("data/a.yml", None, "hỏng")], FILES)
    assert f"[`docs/hoi dap.md:4`]({FILES}docs/hoi%20dap.md?plain=1#L4): sai" in text
    assert f"[`data/a.yml`]({FILES}data/a.yml?plain=1): hỏng" in text
    assert text.startswith("### Nội dung: 2 chỗ cần sửa\n")


def test_without_problems_the_report_says_so() -> None:
    assert as_markdown([], FILES) == "### Nội dung\n\nKhông có lỗi.\n"


def test_a_very_long_list_is_cut_and_says_how_much_is_left_out() -> None:
    text = as_markdown([Problem("data/a.yml", line, "sai") for line in range(1, MOST + 8)], FILES)
    assert text.count("\n- [") == MOST
    assert "… và 7 chỗ nữa." in text


def test_a_message_cannot_end_its_mark_or_begin_another() -> None:
    problem = Problem("slogans/a,line=9::x.md", 3, "một\n::error file=khac::hai\r100%")
    assert list(marks([problem])) == [
        "::error file=slogans/a%2Cline=9%3A%3Ax.md,line=3::một%0A::error file=khac::hai%0D100%25"
    ]


@settings(deadline=None)  # machines that run many tests at once are slow at times
@given(st.text(alphabet=st.sampled_from("a[](){}<>!`*_~|#@:/.w$-\\\n &;1")))
def test_a_text_is_shown_to_the_letter_and_makes_nothing_but_text(text: str) -> None:
    html = markdown(f"chữ {plain(text)} hết", extensions=["tables"])
    shown = re.sub(r"\s+", " ", text).strip()
    told = html.removeprefix("<p>").removesuffix("</p>")
    assert "<" not in told, html
    seen = unescape(told).replace("\u2060", "")
    assert re.sub(r"\s+", " ", seen) == re.sub(r"\s+", " ", f"chữ {shown} hết")


@pytest.mark.parametrize("text", ["@tram-y-te", "#12", "https://lua-dao.test", "www.lua-dao.test", "WWW.lua.test"])
def test_no_name_number_or_address_is_found_in_a_text(text: str) -> None:
    assert not re.search(r"@\w|#\d|://|www\.", plain(text), re.IGNORECASE)


def test_code_stays_one_piece_of_code() -> None:
    assert code("a`b|c\nd") == "`a'b¦c d`"


def test_the_command_writes_the_report_and_prints_the_marks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "in.txt").write_bytes(b"data/a.yml:2: sai\n\xff\n")
    report = tmp_path / "moi" / "nhan-xet.md"
    assert run(["problems", "--printed", str(tmp_path / "in.txt"), "--files", FILES, "--report", str(report)]) == 0
    assert "::error file=data/a.yml,line=2::sai\n" in capsys.readouterr().out
    assert "2 chỗ cần sửa" in report.read_text(encoding="utf-8")
