"""What the owner of a repository that has just been made is told."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from trees import Tree, addressed

from bangtin.publishing.__main__ import run
from bangtin.publishing.first_steps import Repository, first_steps

NEW = Repository("https://github.com/tram/kho", "main", "https://tram.github.io/kho/", has_pages=False)


def test_where_the_site_is_off_the_first_step_turns_it_on() -> None:
    text = first_steps(NEW, [])
    assert "1. Bật trang: mở [Settings, Pages](https://github.com/tram/kho/settings/pages)" in text
    assert "4. Vài phút sau, trang mở được ở <https://tram.github.io/kho/>" in text
    assert "Mọi bản đều đã có địa chỉ và đã được duyệt." in text


def test_where_it_is_on_its_address_is_told_instead() -> None:
    text = first_steps(replace(NEW, has_pages=True), [])
    assert "1. Trang đã bật: <https://tram.github.io/kho/>" in text
    assert "settings/pages" not in text


def test_each_sample_leads_to_the_lines_to_fill_in(
    tree: Tree, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    approved = addressed("toan-quoc", "https://tram.github.io/kho/")
    monkeypatch.chdir(tree({**addressed("kien-an", None), **approved}))
    assert run(["first-steps", "--repository", "tram/kho", "--site", "https://tram.github.io/kho/"]) == 0
    rows = [line for line in capsys.readouterr().out.splitlines() if line.startswith("- ")]
    assert len(rows) == 1 and rows[0].startswith('- Phường Kiến An: điền "dia_chi_trang" ở [localities/kien-an.yml:')
    lines = Path("localities/kien-an.yml").read_text(encoding="utf-8").splitlines()
    number = re.search(r"localities/kien-an\.yml:(\d+)", rows[0])
    assert number and "dia_chi_trang:" in lines[int(number[1]) - 1]
    assert "https://github.com/tram/kho/blob/main/localities/kien-an.yml#L" in rows[0]
