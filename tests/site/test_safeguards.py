"""A build throws nothing away that it did not make, tells every room's problems, and signs with the right name."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from bangtin.posters.cli import main as build_posters
from bangtin.site.cli import main

Tree = Callable[[Mapping[str, str | bytes | None]], Path]

COMPOSED = """---
so: 901
noi_dung: Sân nhà sạch - Ngõ phố xanh!
pham_vi: toan-quoc
chu_de: xanh-la
hinh: [hoa-sen, to-lich]
nguon: {tu_soan: Trạm Y tế phường Kiến An}
loi_moi: Mời bà con cùng làm.
---
Khẩu hiệu nhắc mỗi người giữ gìn nơi mình ở.
"""


def test_a_file_of_somebody_else_in_an_editions_folder_is_not_thrown_away(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = tmp_path / "kien-an" / "anh-cua-toi.txt"
    kept.parent.mkdir()
    kept.write_text("của tôi", encoding="utf-8")
    assert main(root, ["--locality", "kien-an", "--output", str(tmp_path)]) == 2
    assert "không phải trang đã dựng" in capsys.readouterr().err
    assert kept.read_text(encoding="utf-8") == "của tôi"


def test_the_site_command_tells_problems_of_drawings_too(tree: Tree) -> None:
    copy = tree({"posters/art/meo.svg": "<svg"})
    command = [sys.executable, str(copy / "build_site.py"), "--output", str(copy / "site")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "posters/art/meo.svg:1" in done.stderr and "Traceback" not in done.stderr
    assert not (copy / "site").exists()


def test_a_message_is_signed_by_the_body_that_composed_the_slogan(site_tree: Tree) -> None:
    copy = site_tree({"slogans/901-san-sach.md": COMPOSED})
    assert build_posters(copy, ["--message", "san-sach", "--format", "og-1200x630", "--jobs", "1"]) == 0
    assert main(copy, []) == 0
    page = (copy / "site" / "kien-an" / "khau-hieu" / "san-sach" / "index.html").read_text(encoding="utf-8")
    message = page.partition("<textarea")[2].partition("</textarea>")[0]
    assert "Trạm Y tế phường Kiến An" in message and "Đảng ủy" not in message
