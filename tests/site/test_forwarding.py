"""An old address is a page that leads on, in every edition, by a relative address."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urljoin

import pytest
from built_pages import Page
from rendering import catalogue

from bangtin.content.models import Forward
from bangtin.site.context import SiteContext
from bangtin.site.files.forwarding import old_pages

MOVED = (Forward(tu="quyen-loi/tre-con/", den="quyen-loi/tre-em/"), Forward(tu="cu/", den="hoi-dap/"))


@pytest.mark.parametrize("slug", ["toan-quoc", "kien-an"])
def test_an_old_address_leads_to_the_new_one(slug: str) -> None:
    site = SiteContext(replace(catalogue(), forwards=MOVED).edition(slug))
    made = old_pages(site)
    assert list(made) == ["quyen-loi/tre-con/index.html", "cu/index.html"]
    for forward in MOVED:
        page = Page()
        page.feed(made[f"{forward.old}index.html"])
        (link,) = page.links
        assert urljoin(f"https://x.example/noi/{forward.old}", link) == f"https://x.example/noi/{forward.new}"


def test_a_page_in_an_old_one_s_place_stays() -> None:
    moved = (Forward(tu="hoi-dap/", den="quyen-loi/"),)
    assert old_pages(SiteContext(replace(catalogue(), forwards=moved).edition("kien-an"))) == {}
