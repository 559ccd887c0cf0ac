"""QR codes: issued once, the same on every machine, never changed, never lost without a word."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from trees import Tree, told

from bangtin.content import links
from bangtin.content.files import ProblemList
from bangtin.content.links import Link, issue, read_links, write_links

DAY = date(2026, 11, 24)
IDS = st.sets(st.from_regex(r"[a-z]{1,8}(-[a-z]{1,8}){0,2}", fullmatch=True), min_size=1, max_size=30)


def read(tmp_path: Path, text: str) -> tuple[tuple[Link, ...], list[str]]:
    path = tmp_path / "links.lock"
    path.write_text(text, encoding="utf-8")
    problems = ProblemList(tmp_path)
    return read_links(path, problems), [str(problem) for problem in problems.found]


@given(IDS)
def test_codes_are_short_distinct_and_follow_from_the_ids(ids: set[str]) -> None:
    issued = issue((), ids, DAY)
    assert issued == issue((), sorted(ids, reverse=True), DAY)
    assert {link.message for link in issued} == ids
    codes = [link.code for link in issued]
    assert len(set(codes)) == len(codes)
    assert all(2 <= len(code) <= 4 and set(code) <= set(links.ALPHABET) for code in codes)


@given(IDS, IDS)
def test_additions_change_no_code(first: set[str], second: set[str]) -> None:
    before = issue((), first, DAY)
    after = issue(before, first | second, date(2030, 1, 1))
    assert not {link.message for link in after} & first
    assert not {link.code for link in after} & {link.code for link in before}


def test_a_taken_code_gives_way_to_another_and_at_last_to_a_longer_one() -> None:
    mine = issue((), ["suc-khoe"], DAY)[0]
    second = issue([Link("khac", mine.code, DAY)], ["suc-khoe"], DAY)[0]
    assert second.code != mine.code and len(second.code) == 2
    every = [Link(f"m{a}{b}", a + b, DAY) for a in links.ALPHABET for b in links.ALPHABET]
    assert len(issue(every, ["suc-khoe"], DAY)[0].code) == 3


def test_three_thousand_messages_all_get_a_code() -> None:
    issued = issue((), [f"khau-hieu-{number}" for number in range(3000)], DAY)
    assert len({link.code for link in issued}) == 3000


@given(IDS)
def test_the_file_is_read_back(tmp_path_factory: pytest.TempPathFactory, ids: set[str]) -> None:
    issued = issue((), ids, DAY)
    again, problems = read(tmp_path_factory.mktemp("lock"), write_links(issued))
    assert (again, problems) == (tuple(sorted(issued)), [])


@pytest.mark.parametrize(
    "line",
    ["k4 suc-khoe", "K4 suc-khoe 2026-11-24", "k suc-khoe 2026-11-24", "abcde suc-khoe 2026-11-24",
     "k4 suc-khoe 24/11/2026", "k4 suc-khoe 2026-02-30", "k4 suc-khoe 20261124", "k4 suc khoe 2026-11-24"],
)  # fmt: skip
def test_a_bad_line_is_told_with_its_number(tmp_path: Path, line: str) -> None:
    found, problems = read(tmp_path, f"# lời ghi\n\n  # lời ghi\nab  tot  2026-11-24\n{line}\n")
    assert [link.message for link in found] == ["tot"]
    assert len(problems) == 1 and problems[0].startswith("links.lock:5: dòng sai – viết")


@pytest.mark.parametrize("line", ["ab  khac  2026-11-24", "cd  tot  2026-11-24"])
def test_a_code_or_a_message_twice_is_told(tmp_path: Path, line: str) -> None:
    found, problems = read(tmp_path, f"ab  tot  2026-11-24\n{line}\n")
    assert [link.code for link in found] == ["ab"]
    assert problems[0].startswith("links.lock:2: ") and "hai lần" in problems[0]


def test_no_file_is_an_empty_one(tmp_path: Path) -> None:
    problems = ProblemList(tmp_path)
    assert read_links(tmp_path / "links.lock", problems) == () and problems.found == []


def test_a_code_whose_message_vanished_is_a_problem_with_its_line(tree: Tree) -> None:
    lock = "# mã\nab  noi-dung-da-mat  2026-11-24\n"
    problems = told(tree({"posters/links.lock": lock}))
    assert len(problems) == 1
    assert problems[0].startswith('posters/links.lock:2: mã QR "ab"') and "khôi phục" in problems[0]


def test_a_slogan_that_cannot_be_read_is_told_once_and_its_code_is_not_lost(tree: Tree) -> None:
    lock = "ab  tap-the-duc-moi-ngay  2026-11-24\n"
    name = "slogans/09-tap-the-duc-moi-ngay.md"
    problems = told(tree({"posters/links.lock": lock, name: "---\nso: chín\n---\nMột câu.\n"}))
    assert {problem.split(":")[0] for problem in problems} == {name}
