"""`build_site.py` and plain MkDocs make whole sites, or say what is wrong and leave the old one."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from built_pages import dead_links, pages, read
from finished import digests
from rendering import catalogue
from trees import addressed

from bangtin.site.cli import main

Make = Callable[[Mapping[str, str | bytes | None]], Path]
EDITIONS = ("", "kien-an/")


def test_both_editions_are_built_whole(site_tree: Make, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = site_tree({})
    assert main(root, ["--all", "--jobs", "1", "--output", str(tmp_path / "site")]) == 0
    said = capsys.readouterr().out
    assert re.search(r"^Cả nước: \d+ trang; \d+,\d MB; \d+,\d giây$", said, re.M)
    assert re.search(r"^Phường Kiến An: \d+ trang", said, re.M)
    assert 'BẢN MẪU: điền "dia_chi_trang" ở localities/kien-an.yml:' in said
    assert list(dead_links(tmp_path / "site")) == []
    _check_pages(tmp_path / "site")
    _check_files(tmp_path / "site", digests(tmp_path / "site"))


def _check_pages(site: Path) -> None:
    found = pages(site)
    for address, page in found.items():
        if address.startswith("q/") or "/q/" in address:
            continue
        assert page.tags.count("h1") == 1, address
        assert len(page.ids) == len(set(page.ids)), address
        assert not [link for link in page.fetched if "//" in link], address
        text = (site / address / "index.html").read_text(encoding="utf-8")
        assert "Made with" not in text
        assert "BẢN MẪU" in text
        assert '<html lang="vi"' in text


def _check_files(site: Path, files: Mapping[str, str]) -> None:
    for edition in EDITIONS:
        for name in ("404.html", "sitemap.xml", "lich/ngay-suc-khoe-toan-dan.ics", "posters/manifest.json"):
            assert edition + name in files
        for weight in (400, 600, 800):
            name = rf"{edition}assets/fonts/be-vietnam-pro-{weight}\.[0-9a-f]{{8}}\.woff2"
            assert [file for file in files if re.fullmatch(name, file)]
    assert "posters/suc-khoe-la-von-quy/a3.pdf" in files
    assert not [name for name in files if name.endswith((".map", ".gz", ".txt")) or "lunr" in name]
    updated = catalogue().edition("toan-quoc").updated
    assert f"<lastmod>{updated}</lastmod>" in (site / "sitemap.xml").read_text(encoding="utf-8")


def test_the_edition_inside_survives_a_new_build_around_it(site_tree: Make, tmp_path: Path) -> None:
    root, output = site_tree({}), tmp_path / "site"
    assert main(root, ["--locality", "kien-an", "--output", str(output)]) == 0
    before = digests(output / "kien-an")
    assert not (output / "index.html").exists()
    assert main(root, ["--locality", "toan-quoc", "--output", str(output)]) == 0
    assert main(root, ["--locality", "toan-quoc", "--output", str(output)]) == 0
    assert digests(output / "kien-an") == before
    assert (output / "index.html").is_file()
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".site")]


def test_problems_are_listed_and_the_old_site_stays(
    site_tree: Make, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "site"
    root = site_tree({})
    assert main(root, ["--locality", "kien-an", "--output", str(output)]) == 0
    before = digests(output)
    page = root / "docs" / "hoi-dap.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nĐạt {{ khong-co-muc-tieu-nay }}.\n", encoding="utf-8")
    capsys.readouterr()
    assert main(root, ["--locality", "kien-an", "--output", str(output)]) == 1
    said = capsys.readouterr().err
    assert re.search(r"^docs/hoi-dap\.md:\d+: .*khong-co-muc-tieu-nay", said, re.M)
    assert digests(output) == before


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--locality", "kien-am"], 'có phải "kien-an"?'),
        (["--lạ"], "không có lựa chọn --lạ"),
    ],
)
def test_wrong_usage_is_said_in_vietnamese(
    site_tree: Make, capsys: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    assert main(site_tree({}), arguments) == 2
    assert words in capsys.readouterr().err


def test_a_folder_that_holds_something_else_is_never_replaced(
    site_tree: Make, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = site_tree({})
    assert main(root, ["--output", str(root)]) == 2
    other = tmp_path / "anh"
    other.mkdir()
    (other / "gia-dinh.jpg").write_bytes(b"x")
    assert main(root, ["--output", str(other)]) == 2
    assert (other / "gia-dinh.jpg").exists()
    assert "chọn một thư mục khác" in capsys.readouterr().err


def test_posters_that_carry_another_address_are_noticed(
    site_tree: Make, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = site_tree(addressed("kien-an", "https://phuong.github.io/kien-an/"))
    assert main(root, ["--locality", "kien-an", "--output", str(tmp_path / "site")]) == 0
    said = capsys.readouterr().out
    assert "áp phích mang địa chỉ cũ" in said
    assert "BẢN MẪU" not in said
    page = tmp_path / "site" / "kien-an" / "quyen-loi" / "index.html"
    text = page.read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://phuong.github.io/kien-an/quyen-loi/">' in text
    assert 'content="https://phuong.github.io/kien-an/posters/bao-phu-bhyt-2026/og-1200x630.png"' in text
    assert "noindex" not in text
    assert "BẢN MẪU" not in text
    assert read(page).tags.count("h1") == 1


def test_a_poster_that_the_manifest_names_must_exist(
    site_tree: Make, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = site_tree({})
    (root / "build/posters/kien-an/suc-khoe-la-von-quy/a3.pdf").unlink()
    assert main(root, ["--locality", "kien-an", "--output", str(tmp_path / "site")]) == 1
    assert "a3.pdf: thiếu tệp có trong manifest.json" in capsys.readouterr().err
    assert not (tmp_path / "site" / "kien-an").exists()


def _mkdocs(root: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=120, check=False)


def test_plain_mkdocs_builds_the_default_edition_without_posters(site_tree: Make) -> None:
    root = site_tree({})
    (root / "build/posters/kien-an/manifest.json").unlink()
    done = _mkdocs(root)
    assert (done.returncode, done.stderr) == (0, "")
    home = (root / "build/mkdocs/index.html").read_text(encoding="utf-8")
    assert "Phường Kiến An, TP. Hải Phòng" in home.replace("\u00a0", " ")
    assert (root / "build/mkdocs/khau-hieu/suc-khoe-la-von-quy/index.html").is_file()
    gallery = (root / "build/mkdocs/ap-phich/index.html").read_text(encoding="utf-8")
    assert "bt-o-lang" in gallery


def test_plain_mkdocs_lists_problems_without_a_traceback(site_tree: Make) -> None:
    root = site_tree({"docs/la.md": "không có phần khai báo\n"})
    done = _mkdocs(root)
    assert done.returncode == 1
    assert "docs/la.md:1: thiếu phần khai báo" in done.stderr + done.stdout
    assert "Traceback" not in done.stderr + done.stdout
