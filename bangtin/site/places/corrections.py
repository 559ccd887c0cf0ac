"""An edition in; the page of its corrections, and the note on each page that one is about, out.

A correction of the place above (the nation's, a province's) holds here, too: its pages are this edition's as well.
"""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from bangtin.content.editions import Edition
from bangtin.content.models import Correction
from bangtin.site.context import View
from bangtin.site.markup.html import h
from bangtin.site.markup.icons import icon
from bangtin.site.page_parts import as_html, front_matter, page_title

PAGE = "dinh-chinh.md"
_HEADING = "# Đính chính\n\nNhững chỗ trang này đã đăng sai và đã sửa. Chỗ mới sửa đứng trước.\n"
_HEADER_END = "</header>"


def corrections(edition: Edition) -> tuple[Correction, ...]:
    """The corrections of the edition's chain of places, the newest first."""
    places = (edition.catalogue.localities.get(place) for place in edition.chain)
    every = (correction for locality in places if locality for correction in locality.corrections)
    return tuple(sorted(every, key=lambda correction: correction.date, reverse=True))


def generated_pages(view: View) -> Mapping[str, str]:
    """Markdown path -> generated page; none while nothing was corrected."""
    if not corrections(view.edition):
        return {}
    meta = {
        "kieu": "bai",
        "title": "Đính chính",
        "description": "Những chỗ trang này đã đăng sai và đã sửa.",
        "cha": "index.md",
    }
    return {PAGE: f"{front_matter(meta)}\n{_HEADING}"}


def complete(html: str, view: View) -> str:
    """A page with its corrections: the list on the page of corrections, a note on each page that one is about."""
    mine = [correction for correction in corrections(view.edition) if correction.page == view.page]
    if view.page == PAGE:
        return f"{html}\n{as_html(_list(view), view)}"
    if not mine:
        return html
    note = as_html(_note(mine[0], view), view)
    head, end, rest = html.partition(_HEADER_END)
    return f"{head}{note}\n{end}{rest}" if end else f"{note}\n{html}"


def _list(view: View) -> Element:
    rows = (_row(number, each, view) for number, each in enumerate(corrections(view.edition), 1))
    return h("div", rows)


def _row(number: int, correction: Correction, view: View) -> Element:
    about = h("a", view.title(page_title(correction.page, view)), href=view.link(correction.page))
    return h(
        "section",
        h("h2", f"Ngày {correction.date:%d/%m/%Y}", id=f"dinh-chinh-{number}"),
        h("p", "Trang: ", about),
        h("p", view.site.joiner.body(correction.text)),
        class_="bt-muc",
    )


def _note(correction: Correction, view: View) -> Element:
    words = f"Trang này có chỗ đã đính chính ngày {correction.date:%d/%m/%Y}. "
    link = h("a", view.title("Xem đính chính"), href=view.link(PAGE))
    return h(
        "div",
        icon("pencil"),
        h("p", view.site.joiner.body(words), link),
        class_="bt-o-lang bt-o-lang--hinh",
        data_search_exclude=True,
    )
