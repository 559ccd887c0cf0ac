"""Addresses that were published lead somewhere for ever, whatever becomes of their pages."""

from __future__ import annotations

from pathlib import Path

import pytest
from trees import ROOT, Tree, told

from bangtin.content.checks import check_listed
from bangtin.content.files import ProblemList
from bangtin.content.forwards import LOCK, TABLE, read_published, unlisted
from bangtin.content.loading import load_catalogue
from bangtin.content.pages import page_url
from bangtin.content.problems import ContentError

HEAD = "chuyen:\n"


def _line(old: str, new: str) -> str:
    return f"  - tu: {old}\n    den: {new}\n"


def _ours(found: list[str]) -> list[str]:
    return [problem for problem in found if problem.startswith("data/dia-chi")]


def test_every_page_that_people_write_is_in_the_lock() -> None:
    load_catalogue(ROOT, (check_listed,))


def test_a_new_page_is_told_with_the_line_to_paste(tree: Tree) -> None:
    lock = (ROOT / LOCK).read_text(encoding="utf-8")
    page = "---\nkieu: bai\ntitle: Trạm y tế\ndescription: Trạm ở đâu.\n---\n\n# Trạm y tế\n\nỞ đây.\n"
    pages: dict[str, str | bytes | None] = {"docs/tram.md": page, "localities/kien-an/docs/kham/o-dau.md": page}
    root = tree(pages)
    with pytest.raises(ContentError) as found:
        load_catalogue(root, (check_listed,))
    at = f"{LOCK}:{len(lock.splitlines()) + 1}: thiếu địa chỉ của trang mới – thêm dòng:"
    assert [str(problem) for problem in found.value.problems] == [f"{at} kham/o-dau/", f"{at} tram/"]
    (root / LOCK).write_text(f"{lock}kham/o-dau/\ntram/\n", encoding="utf-8")
    load_catalogue(root, (check_listed,))


def test_a_page_that_goes_needs_a_line(tree: Tree) -> None:
    lock = (ROOT / LOCK).read_text(encoding="utf-8")
    gone = {str(LOCK): lock + "quyen-loi/tre-con/\n"}
    (problem,) = _ours(told(tree(gone)))
    number = len(lock.splitlines()) + 1
    assert problem.startswith(f'data/dia-chi.lock:{number}: trang "quyen-loi/tre-con/" đã đăng nhưng nay không còn')
    assert "- {tu: quyen-loi/tre-con/, den: quyen-loi/}" in problem


def test_the_line_that_is_told_mends_it(tree: Tree) -> None:
    lock = (ROOT / LOCK).read_text(encoding="utf-8")
    files = {str(LOCK): lock + "cu/\n", str(TABLE): HEAD + _line("cu/", "hoi-dap/")}
    assert _ours(told(tree(files))) == []


def test_lines_that_lead_nowhere_are_told_all_at_once(tree: Tree) -> None:
    lines = (
        _line("hoi-dap/", "quyen-loi/"),
        _line("a/", "b/"),
        _line("b/", "quyen-loi/"),
        _line("c/", "c/"),
        _line("d/", "quyen-lo/"),
        _line("d/", "quyen-loi/"),
    )
    problems = _ours(told(tree({str(TABLE): HEAD + "".join(lines)})))
    assert problems == [
        'data/dia-chi-cu.yml:2: "hoi-dap/" nay vẫn là một trang – bỏ dòng này, hoặc đổi tên tệp của trang',
        'data/dia-chi-cu.yml:5: "b/" không phải trang mà bản nào cũng có – viết thẳng nơi cuối cùng: "quyen-loi/"',
        'data/dia-chi-cu.yml:9: "c/" không phải trang mà bản nào cũng có',
        'data/dia-chi-cu.yml:11: "quyen-lo/" không phải trang mà bản nào cũng có – có phải "quyen-loi/"?',
        'data/dia-chi-cu.yml:12: địa chỉ "d/" ghi hai lần – bỏ dòng thêm sau',
    ]


@pytest.mark.parametrize("wrong", ["/hoi-dap/", "hoi-dap", "../x/", "https://la.example/", "Hỏi/", "a//b/"])
def test_only_plain_addresses_are_taken(tree: Tree, wrong: str) -> None:
    assert _ours(told(tree({str(TABLE): HEAD + _line(f'"{wrong}"', "hoi-dap/")})))


def test_addresses_follow_from_names() -> None:
    assert [page_url(name) for name in ("index.md", "a.md", "a/index.md", "a/b.md")] == ["", "a/", "a/", "a/b/"]
    assert unlisted(["index.md", "a.md", "a/b.md"], []) == ("a/", "a/b/")
    assert read_published(Path("/không có"), ProblemList(ROOT)) == ()
