"""Sites that several machines built, put together, are the sites that one built; what is lost on the way is told."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest
from finished import digests
from made_up_ward import PLACE, WARD
from stand_ins import write_posters
from trees import copy_project, without_addresses

from bangtin.content.editions import Edition
from bangtin.posters.cli import main as make_posters
from bangtin.site import cli
from bangtin.site.cli import main
from bangtin.site.record import RECORD
from bangtin.site.usb.archive import USB

Output = pytest.CaptureFixture[str]
SLUGS = ("toan-quoc", "ben-thu", "kien-an")
PARTS = ("1/2", "2/2")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What every machine has a copy of: the project, nothing built."""
    return copy_project(tmp_path_factory.mktemp("parts") / "tree", {**without_addresses(), PLACE: WARD})


def machine(project: Path, folder: Path, slugs: Sequence[str]) -> Path:
    """A copy of the project with the posters of some editions alone."""
    shutil.copytree(project, folder)
    for slug in slugs:
        write_posters(folder / "build" / "posters", slug)
    return folder


@pytest.fixture(scope="module")
def built(project: Path) -> Path:
    """All sites and their archives, built by one machine."""
    root = machine(project, project.parent / "one", SLUGS)
    assert main(root, ["--all", "--usb", "--jobs", "1"]) == 0
    return root


@pytest.fixture(scope="module")
def together(project: Path) -> Path:
    """The same, each part by a machine of its own, laid together."""
    folder = project.parent / "together"
    for part, slugs in zip(PARTS, (SLUGS[:1], SLUGS[1:]), strict=True):
        root = machine(project, project.parent / part.replace("/", "-"), slugs)
        assert main(root, ["--all", "--part", part, "--usb", "--jobs", "1"]) == 0
        for made in (Path("site"), USB):
            shutil.copytree(root / made, folder / made, dirs_exist_ok=True)
    return folder


def test_parts_laid_together_are_the_whole_byte_for_byte(built: Path, together: Path) -> None:
    assert digests(together / "site") == digests(built / "site")
    assert digests(together / USB) == digests(built / USB)
    assert {path.stem for path in (together / USB).iterdir()} == set(SLUGS)


def test_posters_and_sites_of_a_part_are_of_the_same_editions(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sites: list[str] = []

    def note(_root: Path, _catalogue: object, editions: Sequence[Edition], *_: object, **__: object) -> list[str]:
        sites.extend(edition.slug for edition in editions)
        return []

    monkeypatch.setattr(cli, "build", note)
    for index, slug in enumerate(SLUGS, start=1):
        posters, part = tmp_path / str(index), f"{index}/3"
        chosen = ["--message", "nhiem-vu", "--format", "og-1200x630", "--jobs", "1", "--output", str(posters)]
        assert make_posters(project, ["--all", "--part", part, *chosen]) == 0
        assert main(project, ["--all", "--part", part]) == 0
        assert [path.name for path in posters.iterdir()] == [slug]
    assert tuple(sites) == SLUGS
    assert main(project, ["--all", "--part", "1/4"]) == 0
    assert tuple(sites) == SLUGS, "with more parts than editions, some have nothing to do"


def test_sites_that_are_all_there_are_counted(built: Path, together: Path, capsys: Output) -> None:
    before = digests(together)
    assert main(built, ["--all", "--check-built", "--output", str(together / "site")]) == 0
    assert capsys.readouterr().out.startswith("Đủ 3 bản; ")
    assert digests(together) == before


def test_each_site_and_each_file_that_is_missing_is_told(
    built: Path, together: Path, tmp_path: Path, capsys: Output
) -> None:
    site = tmp_path / "site"
    shutil.copytree(together / "site", site)
    (site / "ben-thu" / RECORD).unlink()
    (site / "kien-an" / "hoi-dap" / "index.html").unlink()
    (site / "index.html").write_text("", encoding="utf-8")
    assert main(built, ["--all", "--check-built", "--output", str(site)]) == 1
    assert capsys.readouterr().err.splitlines() == [
        "toan-quoc: index.html: thiếu tệp, hoặc tệp bị cắt – dựng lại",
        "ben-thu: chưa có trang – chạy: python build_site.py --locality ben-thu",
        "kien-an: hoi-dap/index.html: thiếu tệp, hoặc tệp bị cắt – dựng lại",
    ]


def test_sites_that_no_host_takes_together_are_remarked(
    built: Path, together: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    monkeypatch.setattr(cli, "MOST", 1000)
    assert main(built, ["--all", "--check-built", "--output", str(together / "site")]) == 0
    assert "CHÚ Ý: nặng hơn" in capsys.readouterr().out


@pytest.mark.parametrize("part", ["0/2", "3/2", "1", "a/b", "1/2/3", "²/2", "1/9999999999"])
def test_a_part_that_is_none_is_wrong_usage(built: Path, capsys: Output, part: str) -> None:
    assert main(built, ["--all", "--part", part]) == 2
    assert f'--part "{part}" chưa đúng – viết I/N, ví dụ 2/3' in capsys.readouterr().err
