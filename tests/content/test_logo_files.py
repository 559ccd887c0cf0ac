"""A locality's logo: only a plain file of its own folder is read, and what can't be printed is told with its line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from trees import ROOT, Tree, told

from bangtin.content.loading import Check
from bangtin.posters.stock import StockCheck

PLACE = "localities/kien-an.yml"
DRAWING = "localities/kien-an/bieu-trung.svg"
PICTURE = "localities/kien-an/bieu-trung.png"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">\n{}\n</svg>'
DISC = '<circle cx="50" cy="50" r="40" fill="#0b5e8a"/>'


def naming(name: str) -> dict[str, str]:
    """The shipped locality with a logo of this name, whatever it names itself."""
    text = re.sub(r"(?m)^bieu_trung:.*\n", "", (ROOT / PLACE).read_text(encoding="utf-8"))
    return {PLACE: f'{text.rstrip()}\nbieu_trung: "{name}"\n'}


def complaints(root: Path) -> list[str]:
    checks: list[Check] = [StockCheck(root)]
    return told(root, checks)


def test_a_plain_drawing_in_the_folder_of_its_place_is_taken(tree: Tree) -> None:
    root = tree({**naming("bieu-trung.svg"), DRAWING: SVG.format(DISC)})
    check = StockCheck(root)
    assert told(root, [check]) == []
    logo = check.stock.logos["kien-an"]
    assert set(logo.colours) == {"#0b5e8a"} and logo.shape == pytest.approx(1)


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("../toan-quoc.svg", "chỉ ghi tên tệp"),
        ("/etc/hosts.png", "chỉ ghi tên tệp"),
        ("a/b.svg", "chỉ ghi tên tệp"),
        ("bieu-trung.gif", ".svg hoặc .png"),
        ("thieu.svg", "không có tệp localities/kien-an/thieu.svg"),
        ("Quoc_huy.svg", "không đặt Quốc huy"),
        ("logo-zalo.png", "Zalo"),
    ],
)
def test_a_name_that_leads_elsewhere_is_told_where_it_stands(tree: Tree, name: str, word: str) -> None:
    changes = naming(name)
    line = changes[PLACE].rstrip().count("\n") + 1
    found = complaints(tree(changes))
    assert len(found) == 1 and word in found[0] and found[0].startswith(f"{PLACE}:{line}: ")


@pytest.mark.parametrize("link", ["file", "folder"])
def test_a_link_out_of_the_folder_is_never_followed(tree: Tree, tmp_path: Path, link: str) -> None:
    outside = tmp_path / "ngoai"
    outside.mkdir()
    (outside / "bieu-trung.svg").write_text("<bí mật/>", encoding="utf-8")
    root = tree(naming("bieu-trung.svg"))
    folder = root / "localities" / "kien-an"
    if link == "folder":
        folder.symlink_to(outside)
    else:
        folder.mkdir(exist_ok=True)
        (folder / "bieu-trung.svg").symlink_to(outside / "bieu-trung.svg")
    found = complaints(root)
    assert len(found) == 1 and "lối tắt ra nơi khác" in found[0]


@pytest.mark.parametrize(("name", "size"), [(DRAWING, 500_001), (PICTURE, 2_000_001)])
def test_a_file_that_is_too_heavy_is_not_opened(tree: Tree, name: str, size: int) -> None:
    found = complaints(tree({**naming(Path(name).name), name: b" " * size}))
    assert len(found) == 1 and "xuất lại tệp nhỏ hơn" in found[0]


ENTITIES = '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>\n' + SVG.format(DISC)


@pytest.mark.parametrize(
    ("svg", "line", "word"),
    [
        (ENTITIES, 1, "ENTITY"),
        (SVG.format(f"{DISC}\n<script>alert(1)</script>"), 3, "<script>"),
        (SVG.format(f'{DISC}\n<image href="https://vi-du.example/a.png"/>'), 3, "<image>"),
        (SVG.format(f'{DISC}\n<use href="b.svg#a"/>'), 3, "<use>"),
        (SVG.format('<circle cx="50" cy="50" r="40" style="fill:#0b5e8a"/>'), 2, '"style"'),
        (SVG.format('<circle cx="50" cy="50" r="40" fill="url(#a)"/>'), 2, "chuyển sắc"),
        (SVG.format('<circle cx="50" cy="50" r="40" fill="navy"/>'), 2, "màu phẳng"),
        (SVG.format(f'<g fill="#0b5e8a">{DISC}</g>'), 2, "không ghi trên nhóm"),
        (SVG.format('<path d="M0 0H90V90H0Z" fill="#0b5e8a" fill-rule="evenodd"/>'), 2, "fill-rule"),
        (SVG.format('<path d="M0 0H1e999V90H0Z" fill="#0b5e8a"/>'), None, "không có nét nào đo được"),
        (SVG.format(SVG.format(DISC)), 2, "lồng"),
        (SVG.format(DISC)[:-4], 3, "viết sai"),
    ],
)
def test_a_drawing_that_we_would_draw_otherwise_is_told_with_its_line(
    tree: Tree, svg: str, line: int | None, word: str
) -> None:
    found = complaints(tree({**naming("bieu-trung.svg"), DRAWING: svg}))
    place = DRAWING if line is None else f"{DRAWING}:{line}"
    assert any(one.startswith(f"{place}: ") and word in one for one in found), found


def test_a_logo_for_dark_ground_only_is_refused(tree: Tree) -> None:
    pale = DISC.replace("#0b5e8a", "#fffbe8")
    found = complaints(tree({**naming("bieu-trung.svg"), DRAWING: SVG.format(pale)}))
    assert len(found) == 1 and found[0].startswith(PLACE) and "quá nhạt" in found[0]
