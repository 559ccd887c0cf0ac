"""Where a repository's site is published, and how its work is divided."""

from __future__ import annotations

import io
import json

import pytest
from trees import Tree

from bangtin.commands import UsageError, part_of, read_part
from bangtin.publishing.__main__ import run
from bangtin.publishing.address import site_address
from bangtin.publishing.shards import AT_ONCE, ON_A_DISK, shards


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


@pytest.mark.parametrize("count", [1, 2, 6, 20, 21, 99, AT_ONCE * ON_A_DISK, AT_ONCE * ON_A_DISK + 1, 3356])
def test_the_parts_hold_every_edition_once_and_about_as_many_each(count: int) -> None:
    slugs = [f"noi-{number}" for number in range(count)]
    parts = [part_of(slugs, read_part("--part", shard.part)) for shard in shards(slugs)]
    assert [slug for part in parts for slug in part] == slugs
    sizes = {len(part) for part in parts}
    assert max(sizes) - min(sizes) <= 1 and min(sizes) >= 1 and max(sizes) <= ON_A_DISK
    # As many machines as work at once, unless there are fewer editions, or more than fit on their disks.
    assert len(parts) == min(count, AT_ONCE) or (len(parts) > AT_ONCE and count > AT_ONCE * ON_A_DISK)


def test_no_edition_is_no_part() -> None:
    assert shards([]) == ()


def test_a_part_is_named_by_its_editions_and_no_two_alike() -> None:
    few = ["toan-quoc", "an-bien", "kien-an"]
    assert [shard.name for shard in shards(few)] == few
    many = [f"noi-{number}" for number in range(3356)]
    names = [shard.name for shard in shards(many)]
    assert names[0] == "noi-0_den_noi-73" and len(set(names)) == len(names)
    # Hosts refuse these in the name of a file that is handed over.
    assert not set('":<>|*?\\/ \r\n') & set("".join(names))


def test_parts_are_printed_as_json_with_a_number_and_a_name(
    tree: Tree, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tree({}))
    assert run(["shards"]) == 0
    printed = capsys.readouterr().out
    assert json.loads(printed) == [{"so": "1/2", "ten": "toan-quoc"}, {"so": "2/2", "ten": "kien-an"}]
    assert printed.count("\n") == 1, "one line, as the host takes it"


def test_an_unknown_command_names_the_known_ones() -> None:
    for arguments in ([], ["dang"]):
        with pytest.raises(UsageError, match=r"address\|shards\|problems\|keep\|preview\|first-steps"):
            run(arguments)
