"""The style sheets keep to what browsers inside old phones understand, and the pages to what a strict policy allows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SHEETS = sorted((ROOT / "overrides" / "assets" / "stylesheets").glob("*.css"))
LATE = re.compile(
    r":has\(|:is\(|:where\(|(?<![\w-])inset(?:-[\w-]+)?\s*:|aspect-ratio|(padding|margin|border)-(block|inline)\b|@container|@layer|&\s"
)
"""What stock browsers older than about 2021 drop together with the rule or line that uses it."""
WITHOUT_HARM = re.compile(
    r":root:not\(:has\(:target\)\) [^{}]*\{\s*content-visibility: auto;\s*contain-intrinsic-size: [^;]*;\s*\}"
)
"""A rule that only saves work: where it is dropped, the whole page is laid out."""


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_no_rule_hangs_on_a_late_invention(sheet: Path) -> None:
    text = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.S)
    assert LATE.findall(WITHOUT_HARM.sub("", text)) == []


def test_colours_are_written_in_one_place() -> None:
    for sheet in SHEETS:
        if sheet.name != "tokens.css":
            assert re.findall(r"#[0-9a-fA-F]{3,8}\b(?=[;\s,)])", sheet.read_text(encoding="utf-8")) == []


def test_dark_is_the_same_whether_the_reader_or_the_device_chose_it() -> None:
    sheet = (ROOT / "overrides" / "assets" / "stylesheets" / "tokens.css").read_text(encoding="utf-8")
    for chosen_by, device_by in ((r'nen-toi"\]', r'nen-sang"\]\):not\(.*?\)'), (r'tuong-cao"\]', r'tuong-thuong"\]\)')):
        chosen = re.search(rf":root\[data-chon~=\"{chosen_by} \{{(.*?)\}}", sheet, re.DOTALL)
        device = re.search(rf":root:not\(.*?{device_by} \{{(.*?)\}}", sheet, re.DOTALL)
        assert chosen and device
        assert chosen[1].split() == device[1].split() != []


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_letters_grow_with_the_readers_choice(sheet: Path) -> None:
    text = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.S)
    assert re.findall(r"(?<![\w-])(?:font|font-size|line-height):[^;}]*\dpx[^;}]*", text) == []
