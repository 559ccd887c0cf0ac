"""A page in; what a reader takes away from it – message, picture, short address, code, date – out. HTML-safe."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import Any

from bangtin.content.announcement_times import day_words
from bangtin.site.context import SiteContext, page_url
from bangtin.site.sharing.cards import share_card
from bangtin.site.sharing.short_address import code_drawing, short_address, without_scheme
from bangtin.site.wording import measure, weight

OWN_MESSAGE = 'id="tin-nhan"'
"""Pages of single messages bring a box with that message; every other page gets one from its title."""
UNREAD = frozenset({"trang-chu", "ap-phich"})
"""Kinds of pages without a row of tools below the heading: one answers at a glance, one is for staff."""


@dataclass(frozen=True)
class Picture:
    """A picture to send: its address from the edition's root, and what it weighs."""

    address: str
    facts: str


@dataclass(frozen=True)
class PageTools:
    """What the templates show of one page."""

    message: str | None
    rows: int
    address: str
    shown_address: str
    picture: Picture | None
    code: str | None
    dated: str
    has_row: bool


def page_tools(page: Any, site: SiteContext, *cards: str | None) -> PageTools:
    """The tools of MkDocs' page; `cards` are the messages whose share card fits it, best first."""
    address = page_url(page.file.src_uri)
    short = short_address(address, site)
    own = OWN_MESSAGE in page.content
    words = message(page, site.edition.site_url + address)
    return PageTools(
        message=None if own else escape(words),
        rows=_rows(words),
        address=escape(short),
        shown_address=escape(without_scheme(short)),
        picture=None if own else _picture(site, *cards),
        code=code_drawing(short),
        dated=day_words(site.edition.updated),
        has_row=page.meta.get("kieu") not in UNREAD,
    )


def message(page: Any, address: str) -> str:
    """What to send to a group: the page's title, its one sentence, its address."""
    return "\n".join(filter(None, (page.meta.get("title"), page.meta.get("description"), address)))


def _rows(text: str, letters: int = 28) -> int:
    """How high the box must be on a small phone."""
    return sum(1 + len(line) // letters for line in text.split("\n"))


def _picture(site: SiteContext, *cards: str | None) -> Picture | None:
    file = share_card(site, *cards)
    if file is None:
        return None
    size = measure(file.width, file.height, file.unit)
    return Picture(site.poster_folder + file.path, f"{file.suffix.upper()} · {size} · {weight(file.bytes)}")
