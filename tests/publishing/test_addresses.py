"""Where a repository's site is published, and how its work is divided."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from bangtin.commands import UsageError
from bangtin.publishing.__main__ import run
from bangtin.publishing.address import site_address
from bangtin.publishing.shards import MOST, shards


@pytest.mark.parametrize(
    ("repository", "answer", "address"),
    [
        ("tram-y-te/bang-tin", "", "https://tram-y-te.github.io/bang-tin/"),
        ("Tram-Y-Te/Bang-Tin", "{}", "https://tram-y-te.github.io/Bang-Tin/"),
        ("tram/tram.github.io", "", "https://tram.github.io/"),
        ("Tram/Tram.GitHub.io", "", "https://tram.github.io/"),
        ("tram/kho", '{"html_url": "http://yte.kienan.gov.vn"}', "https://yte.kienan.gov.vn/"),
        ("tram/kho", '{"html_url": "https://tram.github.io/kho/"}', "https://tram.github.io/kho/"),
        ("tram/kho", '{"message": "Not Found", "status": "404"}', "https://tram.github.io/kho/"),
        ("tram/kho", '{"html_url": null}', "https://tram.github.io/kho/"),
        ("tram/kho", '{"html_url": 7}', "https://tram.github.io/kho/"),
        ("tram/kho", "<html>502</html>", "https://tram.github.io/kho/"),
        ("tram/kho", "[]", "https://tram.github.io/kho/"),
    ],
)
def test_a_site_stands_where_the_host_says_else_at_the_usual_place(repository: str, answer: str, address: str) -> None:
    assert site_address(repository, answer) == address


@pytest.mark.parametrize("name", ["", "kho", "/kho", "tram/", "a/b/c"])
def test_a_name_that_is_none_is_refused(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    with pytest.raises(UsageError, match="chủ-kho/tên-kho"):
        run(["address", "--repository", name])


def test_the_parts_grow_with_the_editions_up_to_what_a_host_lets_work_at_once() -> None:
    assert shards(0) == shards(1) == shards(2) == ["1/1"]
    assert shards(5) == ["1/3", "2/3", "3/3"]
    assert len(shards(3321)) == MOST


def test_parts_are_printed_as_json_even_where_content_is_broken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "localities").mkdir()
    for name in ("a", "b", "c"):
        (tmp_path / "localities" / f"{name}.yml").write_text("ten: [", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run(["shards"]) == 0
    assert capsys.readouterr().out == '["1/2", "2/2"]\n'


def test_an_unknown_command_names_the_known_ones() -> None:
    for arguments in ([], ["dang"]):
        with pytest.raises(UsageError, match=r"address\|shards\|problems\|keep\|preview\|first-steps"):
            run(arguments)
