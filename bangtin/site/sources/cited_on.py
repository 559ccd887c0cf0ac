"""The finished pages of an edition in; the source pages with, below each passage, the pages that lead to it, out.

What leads to a passage is read from the pages as they are, so that the list can't forget a way of citing.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from xml.etree.ElementTree import Element

from bangtin.site.context import asset_link, page_url
from bangtin.site.markup.html import h
from bangtin.site.wording import NBSP

_LINK = re.compile(r'href="(?P<path>(?:\.\./)*(?:nguon/)?[a-z0-9-]*/?)#(?P<anchor>[a-z0-9-]+)"')
_PLACE = re.compile(r'<p[^>]*\bdata-doan="(?P<anchor>[^"]+)"[^>]*></p>')
_SOURCES = "nguon/"
_MOST_SEEN = 3
"""How many pages a list names in the open: a passage about everybody is cited on a dozen."""
_BETWEEN = f"{NBSP}· "


@dataclass(frozen=True)
class Citing:
    """A page that may lead to passages: its Markdown path, what readers know it by, its HTML."""

    page: str
    name: str
    html: str


def back_links_here(anchor: str) -> Element:
    """The place below a passage where `with_back_links` says who leads to it; nothing is seen of it until then."""
    return h("p", class_="bt-phu bt-trich-o", data_doan=anchor)


def passages_cited(pages: Iterable[Citing]) -> Mapping[str, tuple[Citing, ...]]:
    """`nguon/kien-an/#ii-2-0a1b2c` -> the pages that lead there, in their order, each once."""
    found: dict[str, dict[str, Citing]] = {}
    for citing in pages:
        here = page_url(citing.page)
        for link in _LINK.finditer(citing.html):
            path = posixpath.normpath(posixpath.join("/", here, link["path"] or ".")).strip("/")
            if f"{path}/".startswith(_SOURCES):
                found.setdefault(f"{path}/#{link['anchor']}", {})[citing.page] = citing
    return {passage: tuple(citing.values()) for passage, citing in found.items()}


def with_back_links(html: str, page: str, cited: Mapping[str, tuple[Citing, ...]]) -> str:
    """A source page with the links filled in."""
    here = page_url(page)
    return _PLACE.sub(lambda place: _back_links(cited.get(f"{here}#{place['anchor']}", ()), page), html)


def _back_links(citing: Iterable[Citing], page: str) -> str:
    links = [
        f'<a href="{asset_link(page, page_url(each.page))}">{escape(each.name)}</a>'
        for each in citing
        if each.page != page
    ]
    if not links:
        return ""
    seen = len(links) if len(links) <= _MOST_SEEN + 1 else _MOST_SEEN
    first = f'<p class="bt-phu bt-trich-o">Trích ở: {_BETWEEN.join(links[:seen])}</p>'
    return first + _rest(links[seen:])


def _rest(links: Sequence[str]) -> str:
    if not links:
        return ""
    more = f"và {len(links)} trang khác"
    return f'<details class="bt-phu bt-trich-o"><summary>{more}</summary><p>{_BETWEEN.join(links)}</p></details>'


def short_name(meta: Mapping[str, str]) -> str:
    """What a page is called in a list: its title, of a slogan `Khẩu hiệu số 9`."""
    title = str(meta.get("title", ""))
    return title.partition(":")[0] if meta.get("kieu") == "khau-hieu" else title


def is_source_page(page: str) -> bool:
    """Whether a page shows passages."""
    return page.startswith(_SOURCES)
