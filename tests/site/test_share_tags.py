"""What a shared link shows: title, sentence and picture of every page, by absolute addresses."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from html import unescape
from pathlib import Path

import pytest
from trees import addressed

from bangtin.site.cli import main

Make = Callable[[Mapping[str, str | bytes | None]], Path]
ROOT_ADDRESS = "https://phuong.github.io/kien-an/"
_TAG = re.compile(r'<meta (?:property|name)="((?:og|twitter):[\w:]+|description)" content="([^"]*)">')


@pytest.fixture
def built(site_tree: Make, tmp_path: Path) -> Path:
    root = site_tree(addressed("kien-an", ROOT_ADDRESS))
    assert main(root, ["--locality", "kien-an", "--output", str(tmp_path / "site")]) == 0
    return tmp_path / "site" / "kien-an"


def test_every_page_tells_what_a_shared_link_shows(built: Path) -> None:
    pages = [path for path in sorted(built.rglob("index.html")) if "q" not in path.relative_to(built).parts]
    assert len(pages) > 45
    titles: dict[str, str] = {}
    for path in pages:
        text = path.read_text(encoding="utf-8")
        found = _TAG.findall(text)
        tags = dict(found)
        name = path.parent.relative_to(built).as_posix()
        address = ROOT_ADDRESS if name == "." else f"{ROOT_ADDRESS}{name}/"
        assert len(found) == len(tags), f"{name}: a tag twice"
        assert tags["og:type"] == "website" and tags["og:locale"] == "vi_VN", name
        assert tags["og:url"] == address, name
        assert f'<link rel="canonical" href="{address}">' in text, name
        assert 5 <= len(unescape(tags["og:title"])) <= 110, name
        assert 30 <= len(unescape(tags["og:description"])) <= 200, name
        assert tags["og:description"] == tags["description"] == tags["twitter:description"], name
        assert tags["twitter:title"] == tags["og:title"], name
        assert tags["og:title"] not in titles, f"{name} and {titles.get(tags['og:title'])}: one title"
        titles[tags["og:title"]] = name
        assert tags["twitter:card"] == "summary_large_image", name
        assert tags["og:image"] == tags["twitter:image"], name
        assert tags["og:image"].startswith(ROOT_ADDRESS) and "og-1200x630" in tags["og:image"], name
        assert (tags["og:image:width"], tags["og:image:height"]) == ("1200", "630"), name
        assert (built / tags["og:image"].removeprefix(ROOT_ADDRESS)).is_file(), name
