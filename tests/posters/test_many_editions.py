"""Editions that are built side by side share work, never words; a change in one leaves the pieces of the others."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from finished import digests
from made_up_ward import HIGHER, PLACE, WARD
from trees import Tree, with_formats

from bangtin.content.loading import load_catalogue
from bangtin.posters.cli import main
from bangtin.posters.layout.breaking import Words
from bangtin.posters.planning import few_at_a_time

Output = pytest.CaptureFixture[str]

MESSAGES = ("tap-the-duc-moi-ngay", "bao-phu-bhyt-2026")
CHOSEN = [argument for name in MESSAGES for argument in ("--message", name)]
FORMATS = ("a4", "led-192x96", "og-1200x630")


def manifest(output: Path, slug: str) -> dict[str, Any]:
    content = json.loads((output / slug / "manifest.json").read_text(encoding="utf-8"))
    assert isinstance(content, dict)
    return content


def written(output: Path) -> dict[str, int]:
    """When each file was last written."""
    found = (path for path in output.rglob("*") if path.is_file())
    return {path.relative_to(output).as_posix(): path.stat().st_mtime_ns for path in found}


def test_editions_side_by_side_are_the_same_as_one_by_one(tree: Tree, tmp_path: Path) -> None:
    root = tree({**with_formats(*FORMATS), PLACE: WARD})
    together, alone = tmp_path / "together", tmp_path / "alone"
    assert main(root, [*CHOSEN, "--all", "--jobs", "2", "--output", str(together)]) == 0
    for slug in ("ben-thu", "kien-an", "toan-quoc"):  # another order than that of all
        assert main(root, [*CHOSEN, "--locality", slug, "--jobs", "1", "--output", str(alone)]) == 0
    assert digests(together) == digests(alone)
    for slug, words in (("ben-thu", "97%"), ("kien-an", "95%")):
        texts = {piece["message"]: piece["text"] for piece in manifest(together, slug)["posters"]}
        assert words in texts["bao-phu-bhyt-2026"]


def test_a_figure_of_one_place_makes_its_own_pieces_anew_and_no_others(tree: Tree, capsys: Output) -> None:
    root = tree({**with_formats("og-1200x630"), PLACE: WARD})
    output = root / "build" / "posters"
    assert main(root, [*CHOSEN, "--all", "--jobs", "1"]) == 0
    before = written(output)
    (root / PLACE).write_text(HIGHER, encoding="utf-8")
    capsys.readouterr()
    assert main(root, [*CHOSEN, "--all", "--jobs", "1"]) == 0
    now = written(output)
    changed = {name for name in before.keys() | now.keys() if before.get(name) != now.get(name)}
    piece = "ben-thu/bao-phu-bhyt-2026/og-1200x630.png"
    assert piece in changed and changed <= {piece, "ben-thu/manifest.json", "ben-thu/.khoa.json"}
    said = capsys.readouterr().out
    assert "Phường Bến Thử: 1 bản mới, 1 bản giữ nguyên" in said and said.count("0 bản mới, 2 bản giữ nguyên") == 2


def test_a_new_place_leaves_the_pieces_of_all_others(tree: Tree, capsys: Output) -> None:
    root = tree(with_formats("og-1200x630"))
    assert main(root, [*CHOSEN, "--all", "--jobs", "1"]) == 0
    before = written(root / "build" / "posters")
    (root / PLACE).write_text(WARD, encoding="utf-8")
    capsys.readouterr()
    assert main(root, [*CHOSEN, "--all", "--jobs", "1"]) == 0
    assert capsys.readouterr().out.count("0 bản mới, 2 bản giữ nguyên") == 2
    after = written(root / "build" / "posters")
    assert before.items() <= after.items()


def test_a_place_that_fails_its_checks_stops_all_before_anything_is_written(tree: Tree, capsys: Output) -> None:
    root = tree({**with_formats("og-1200x630"), PLACE: WARD.replace("cao-bang", "cao-bag", 1)})
    assert main(root, [*CHOSEN, "--all", "--jobs", "2"]) == 1
    assert f"{PLACE}:3" in capsys.readouterr().err
    assert not (root / "build").exists()


def test_a_text_names_the_places_that_it_holds_and_no_others() -> None:
    words = Words(frozenset({"sức khỏe"}), frozenset(), frozenset({"phường Kiến An", "Kiến An", "xã Hàm Liêm"}))
    held = words.places_in("Trạm Y tế phường Kiến An, thành phố Hải Phòng")
    assert held == {("phường", "kiến", "an"), ("kiến", "an")}
    assert words.places_in("Kiến, An và Hàm") == {("kiến", "an")}, "a comma may be lost on the way to the sheet"
    assert words.places_in("") == frozenset()


def test_editions_come_in_small_parts_each_once(root: Path) -> None:
    catalogue = load_catalogue(root)
    editions = [catalogue.edition(slug) for slug in catalogue.editions] * 20
    parts = list(few_at_a_time(editions))
    assert [edition for part in parts for edition in part] == editions
    assert max(map(len, parts)) <= 16 < len(editions)
