"""Every code ever issued leads to a page of every edition, without script and without an absolute address."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from urllib.parse import urljoin

import pytest
from built_pages import Page
from rendering import catalogue

from bangtin.content.links import Link
from bangtin.site.context import SiteContext
from bangtin.site.files.short_links import destination, short_pages

LINKS = (
    Link("suc-khoe-la-von-quy", "k4", date(2026, 11, 24)),
    Link("hai-phong-trung-tam-y-te", "hp", date(2026, 11, 24)),
    Link("bao-phu-bhyt-2026", "b6x", date(2026, 11, 24)),
)


def _site(slug: str) -> SiteContext:
    return SiteContext(replace(catalogue(), links=LINKS).edition(slug))


@pytest.mark.parametrize("slug", catalogue().editions)
def test_every_line_of_the_lock_file_has_a_page(slug: str) -> None:
    site = _site(slug)
    made = short_pages(site)
    assert list(made) == [f"q/{link.code}/index.html" for link in LINKS]
    for link in LINKS:
        text = made[f"q/{link.code}/index.html"]
        page = Page()
        page.feed(text)
        assert '<html lang="vi">' in text
        assert '<meta name="robots" content="noindex">' in text
        assert "script" not in page.tags
        assert len(page.links) == 1
        relative = page.links[0]
        assert f'content="0; url={relative}"' in text
        assert "://" not in relative
        here = f"https://x.example/noi/q/{link.code}/"
        assert urljoin(here, relative) == f"https://x.example/noi/{destination(link.message, site)}"


def test_codes_lead_to_the_messages_page() -> None:
    site = _site("kien-an")
    assert [destination(link.message, site) for link in LINKS] == [
        "khau-hieu/suc-khoe-la-von-quy/",
        "khau-hieu/hai-phong-trung-tam-y-te/",
        "muc-tieu/#bao-phu-bhyt-2026",
    ]


def test_a_poster_carried_to_another_place_opens_the_list() -> None:
    assert destination("hai-phong-trung-tam-y-te", _site("toan-quoc")) == "khau-hieu/"


def test_the_real_lock_file_is_served_whole() -> None:
    for slug in catalogue().editions:
        assert len(short_pages(SiteContext(catalogue().edition(slug)))) == len(catalogue().links)
