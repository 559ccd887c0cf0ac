"""What goes out with the pieces of an edition: ZIPs, order slips, the proof sheet; and shards put together."""

from __future__ import annotations

import json
import shutil
import zipfile
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from trees import copy_content, with_formats

from bangtin.posters.cli import main

FEW = ("a4", "zalo-1080x1350")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An edition, built whole."""
    tree = copy_content(tmp_path_factory.mktemp("bo") / "tree", with_formats(*FEW))
    assert main(tree, ["--locality", "kien-an", "--jobs", "1"]) == 0
    return tree


def folder(tree: Path) -> Path:
    return tree / "build/posters/kien-an"


def manifest(tree: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((folder(tree) / "manifest.json").read_text(encoding="utf-8"))
    return content


def words(path: Path) -> list[str]:
    """The text of every page."""
    document = pypdfium2.PdfDocument(path)
    pages = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return pages


def contents(tree: Path) -> dict[str, bytes]:
    return {path.relative_to(tree).as_posix(): path.read_bytes() for path in sorted(tree.rglob("*")) if path.is_file()}


def test_a_zip_holds_what_a_print_shop_needs_and_nothing_else(built: Path) -> None:
    with zipfile.ZipFile(folder(built) / "bo/a4.zip") as archive:
        names = archive.namelist()
        assert archive.testzip() is None
    slip, *masters = names
    assert slip == "phieu-dat-in-a4.pdf"
    pieces = [piece for piece in manifest(built)["posters"] if piece["format"] == "a4"]
    own = {piece["message"] for piece in pieces if not piece["theme"].endswith("-it-muc")}
    assert sorted(masters) == sorted(f"a4--{message}.pdf" for message in own) and len(own) > 20
    assert not (folder(built) / "bo/zalo-1080x1350.zip").exists()


def test_the_manifest_lists_every_bundle_as_it_is(built: Path) -> None:
    rows = manifest(built)["bundles"]
    assert [row["path"] for row in rows] == ["bo/a4.zip", "bo/phieu-dat-in-a4.pdf", "to-xem-thu.pdf"]
    for row in rows:
        assert (folder(built) / row["path"]).stat().st_size == row["bytes"]
    assert all((folder(built) / name).is_file() for name in rows[0]["files"])


def test_an_order_slip_is_one_page_with_every_file_and_room_for_its_count(built: Path) -> None:
    (page,) = words(folder(built) / "bo/phieu-dat-in-a4.pdf")
    for word in (
        "Phiếu đặt in",
        "210 mm × 297 mm",
        "Tràn lề",
        "giấy couché",
        "Số lượng",
        "a4--suc-khoe-la-von-quy.pdf",
    ):
        assert word in page, word


def test_the_proof_sheet_shows_every_message_by_its_id(built: Path) -> None:
    said = " ".join(" ".join(words(folder(built) / "to-xem-thu.pdf")).split())
    joined = said.replace(" ", "").replace("\u00ad", "")
    for message in {piece["message"] for piece in manifest(built)["posters"]}:
        assert message in joined, message
    assert "Khẩu hiệu" in said and "Mục tiêu" in said


def test_a_second_build_makes_no_paper_again(built: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in folder(built).rglob("*")}
    assert main(built, ["--locality", "kien-an", "--jobs", "1"]) == 0
    assert {path: path.stat().st_mtime_ns for path in folder(built).rglob("*")} == before


def test_shards_put_together_are_the_whole_byte_for_byte(built: Path, tmp_path: Path) -> None:
    together = tmp_path / "cung"
    for index in (1, 2):
        alone = tmp_path / f"may-{index}"
        assert (
            main(built, ["--locality", "kien-an", "--shard", f"{index}/2", "--output", str(alone), "--jobs", "1"]) == 0
        )
        assert not (alone / "kien-an/bo").exists()
        shutil.copytree(alone, together, dirs_exist_ok=True)
    before = {path: path.stat().st_mtime_ns for path in together.rglob("*.pdf")}
    assert main(built, ["--locality", "kien-an", "--output", str(together), "--jobs", "1"]) == 0
    assert {path: path.stat().st_mtime_ns for path in before} == before
    assert contents(together / "kien-an") == contents(folder(built))
