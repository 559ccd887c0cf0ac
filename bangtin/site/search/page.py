"""The finished pages of an edition in; a page of links to them and to every question out: search without script.

Its text is known only when every other page is: `markdown` makes the page, `listing` its words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from xml.etree.ElementTree import Element

from bangtin.site.context import View, page_url
from bangtin.site.markup.html import h
from bangtin.site.markup.joining import join
from bangtin.site.page_parts import HOME_PAGE, as_html, front_matter
from bangtin.site.search.index import FoundPage
from bangtin.site.search.words import TOPICS, result_kind
from bangtin.site.wording import NBSP, alphabetical

PAGE = "tim.md"
TITLE = "Tất cả các trang và câu hỏi"
_META = {
    "kieu": "bai",
    "title": TITLE,
    "description": "Danh sách các trang và câu hỏi, xếp theo chủ đề và vần chữ cái.",
    "cha": HOME_PAGE,
}
_INTRO = "Xếp theo chủ đề, trong mỗi chủ đề theo vần chữ cái."

Link = tuple[str, str]
"""Words and address from the edition's root."""


def generated_pages(view: View) -> Mapping[str, str]:
    """The page before its words are known."""
    return {PAGE: f"{front_matter(_META)}\n# {TITLE} {{ #tat-ca }}\n"}


def listing(pages: Iterable[FoundPage], view: View) -> str:
    """The page's HTML: a heading for each topic, and below it plain links."""
    header = h("header", h("h1", TITLE, id="tat-ca"), h("p", _INTRO), class_="bt-dau")
    topics = sorted(_topics(pages).items(), key=lambda topic: TOPICS.index(topic[0]))
    parts = (header, *(_topic(number, name, links, view) for number, (name, links) in enumerate(topics, start=1)))
    for part in parts:
        join(part, view.site.joiner)
    return "\n".join(as_html(part, view) for part in parts)


def _topics(pages: Iterable[FoundPage]) -> Mapping[str, list[Link]]:
    topics: dict[str, list[Link]] = {}
    for page in pages:
        topics.setdefault(result_kind(page.kind).name, []).extend(_links(page))
    return topics


def _links(page: FoundPage) -> Iterator[Link]:
    yield page.heading, page.address
    for question in page.texts.questions:
        yield question.heading, f"{page.address}#{question.anchor}"


def _topic(number: int, name: str, links: Iterable[Link], view: View) -> Element:
    own = page_url(PAGE)
    up = "../" * own.count("/")
    ordered = sorted(links, key=lambda link: alphabetical(link[0]))
    rows = (h("li", h("a", words.replace(" – ", f"{NBSP}– "), href=f"{up}{address}")) for words, address in ordered)
    anchor = f"chu-de-{number}"
    return h(
        "section",
        h("h2", name, id=anchor),
        h("ul", rows, class_="bt-danh-muc"),
        class_="bt-muc",
    )
