"""Headings without an id of their own get one that keeps every letter, đ too."""

from __future__ import annotations

import pytest
from rendering import tree

from bangtin.site.markup.anchors import slug


@pytest.mark.parametrize(
    ("words", "name"),
    [("Đổi mới cách nghĩ", "doi-moi-cach-nghi"), ("Mục II.2: “Đạt 98”", "muc-ii-2-dat-98"), ("…", "")],
)
def test_names_lose_marks_and_no_letters(words: str, name: str) -> None:
    assert slug(words) == name


def test_every_heading_has_an_id_and_no_two_the_same() -> None:
    page = tree("# Đường đi\n\n## Đi đâu\n\n### Đi đâu\n\n### Riêng { #di-dau-2 }\n\n## …")
    found = [element.get("id") for element in page.iter() if element.tag in {"h1", "h2", "h3"}]
    assert found == ["duong-di", "di-dau", "di-dau-3", "di-dau-2", "muc"]
