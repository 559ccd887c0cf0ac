"""A build makes anew what has changed and nothing else: other sites, and files that stay the same, are left."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from finished import digests
from made_up_ward import HIGHER, PLACE, WARD
from stand_ins import write_posters
from trees import copy_project, without_addresses

from bangtin.content.loading import load_catalogue
from bangtin.content.models import Locality
from bangtin.site.cli import main
from bangtin.site.outlook import SHOWN, seen_by
from bangtin.site.record import RECORD

Make = Callable[[Mapping[str, str | bytes | None]], Path]
Output = pytest.CaptureFixture[str]

State = dict[str, tuple[int, int]]


def state(folder: Path) -> State:
    """Every file's number on the disk and the time when it was last written."""
    found = ((path, path.stat()) for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): (seen.st_ino, seen.st_mtime_ns) for path, seen in found}


def changed(before: State, after: State) -> set[str]:
    return {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The nation, a ward and a ward with a figure of its own, with posters, built side by side."""
    root = copy_project(tmp_path_factory.mktemp("rebuilds") / "tree", {**without_addresses(), PLACE: WARD})
    for slug in ("toan-quoc", "kien-an", "ben-thu"):
        write_posters(root / "build" / "posters", slug)
    assert main(root, ["--all", "--jobs", "2"]) == 0
    return root


@pytest.fixture
def project_as_built(project: Path, capsys: Output) -> Path:
    """The same; a test that changes it puts it back."""
    (project / PLACE).write_text(WARD, encoding="utf-8")
    assert main(project, ["--all", "--jobs", "1"]) == 0
    capsys.readouterr()
    return project


def test_sites_built_side_by_side_are_those_built_one_by_one(project_as_built: Path, tmp_path: Path) -> None:
    assert main(project_as_built, ["--all", "--jobs", "1", "--output", str(tmp_path)]) == 0
    assert digests(tmp_path) == digests(project_as_built / "site")


def test_nothing_is_written_where_nothing_has_changed(project_as_built: Path, capsys: Output) -> None:
    before = state(project_as_built / "site")
    assert main(project_as_built, ["--all"]) == 0
    assert state(project_as_built / "site") == before
    assert capsys.readouterr().out.count("không đổi") == 3


def test_a_figure_of_one_place_changes_the_pages_that_show_it_and_no_other(
    project_as_built: Path, capsys: Output
) -> None:
    site = project_as_built / "site"
    before, content = state(site), digests(site)
    (project_as_built / PLACE).write_text(HIGHER, encoding="utf-8")
    assert main(project_as_built, ["--all", "--jobs", "1"]) == 0
    said = capsys.readouterr().out
    assert "Phường Kiến An: không đổi" in said and said.count("không đổi") == 1
    written, now = changed(before, state(site)), digests(site)
    assert not {name for name in written if name.startswith("kien-an/")}
    # What was written is what became another file; everything else is the file that it was.
    other = {name for name in content.keys() | now.keys() if content.get(name) != now.get(name)}
    assert written == other
    assert {"dia-phuong/index.html", "ben-thu/muc-tieu/index.html", f"ben-thu/{RECORD}"} <= written
    pages = {name: (site / name).read_text(encoding="utf-8") for name in written if name.endswith(".html")}
    assert [name for name, page in pages.items() if "99%" not in page] == []
    own = {name.removeprefix("ben-thu/") for name in written if name.startswith("ben-thu/")}
    assert not {name for name in own if name.startswith(("posters/", "assets/fonts/", "lich/", "q/"))}


def test_a_file_that_was_lost_or_cut_is_made_again(project_as_built: Path) -> None:
    site = project_as_built / "site" / "kien-an"
    before = digests(site)
    (site / "hoi-dap" / "index.html").unlink()
    (site / "index.html").write_text("", encoding="utf-8")
    assert main(project_as_built, ["--locality", "kien-an"]) == 0
    assert digests(site) == before


def test_force_builds_all_and_changes_no_file(project_as_built: Path, capsys: Output) -> None:
    before = state(project_as_built / "site")
    assert main(project_as_built, ["--locality", "kien-an", "--force"]) == 0
    assert "không đổi" not in capsys.readouterr().out
    assert state(project_as_built / "site") == before


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_site_that_fails_leaves_the_others_and_its_own_old_one(
    site_tree: Make, tmp_path: Path, capsys: Output, jobs: str
) -> None:
    root, output = site_tree({}), tmp_path / "site"
    assert main(root, ["--locality", "kien-an", "--output", str(output)]) == 0
    before = digests(output / "kien-an")
    manifest = root / "build/posters/kien-an/manifest.json"
    manifest.write_text(manifest.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    (root / "build/posters/kien-an/suc-khoe-la-von-quy/a3.pdf").unlink()
    capsys.readouterr()
    assert main(root, ["--all", "--jobs", jobs, "--output", str(output)]) == 1
    said = capsys.readouterr()
    assert "a3.pdf: thiếu tệp có trong manifest.json" in said.err and "Traceback" not in said.err
    assert "Cả nước: " in said.out and (output / "index.html").is_file()
    assert digests(output / "kien-an") == before
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".site")]


def test_a_broken_place_stops_all_before_anything_is_built(project: Path, tmp_path: Path, capsys: Output) -> None:
    broken = project / "localities" / "hong.yml"
    broken.write_text(WARD.replace("ben-thu", "hong").replace("cao-bang", "cao-bag", 1), encoding="utf-8")
    try:
        assert main(project, ["--all", "--output", str(tmp_path / "site")]) == 1
    finally:
        broken.unlink()
    assert "localities/hong.yml:3" in capsys.readouterr().err
    assert not (tmp_path / "site").exists()


def test_a_site_knows_of_other_places_what_all_may_show(project: Path) -> None:
    catalogue = load_catalogue(project)
    seen = seen_by(catalogue, "kien-an")
    assert seen.localities["kien-an"] == catalogue.localities["kien-an"]
    there, full = seen.localities["ben-thu"], catalogue.localities["ben-thu"]
    for name, field in Locality.model_fields.items():
        if name in SHOWN:
            assert getattr(there, name) == getattr(full, name)
        elif not field.is_required():
            assert getattr(there, name) == field.get_default()
    assert seen_by(catalogue, "toan-quoc") is catalogue
