"""Passages of documents in; quotation blocks and the small source boxes out."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from bangtin.content.counting import count_word
from bangtin.content.sources import Source
from bangtin.site.context import View
from bangtin.site.markup.html import Content, h
from bangtin.site.markup.icons import icon
from bangtin.site.markup.inline import tag
from bangtin.site.wording import NBSP, listed, upper_first


def blockquote(quote: str) -> Element:
    """A verbatim quotation in Vietnamese quotation marks, unless it begins with one of its own."""
    text = quote if quote.startswith("“") and quote.endswith("”") else f"“{quote}”"
    return h("blockquote", h("p", text))


def notes(source: Source) -> tuple[str, ...]:
    """What a reader should know about a passage: its own note and the slips of the pen that it holds."""
    slips = (
        slip.note
        for slip in source.document.slips
        if slip.section == source.section and slip.text in source.quote and slip.note != source.note
    )
    return (*((source.note,) if source.note else ()), *slips)


def note_lines(source: Source) -> list[Element]:
    """The notes of a passage, each a line of its own."""
    return [h("p", icon("information-outline"), note, class_="bt-phu bt-chu-thich") for note in notes(source)]


def source_box(sources: Sequence[Source], view: View) -> Element:
    """The closed box "Nguồn": opened it shows each passage word for word and leads to its place."""
    return h(
        "details",
        h(
            "summary",
            icon("file-document-outline"),
            h("span", f"Nguồn: {view.title(summary(sources))}"),
            icon("chevron-down", "bt-icon bt-mui"),
        ),
        h("div", (small_quote(source, view) for source in sources), class_="bt-nguon__than"),
        class_="bt-nguon",
        data_search_exclude=True,
    )


def summary(sources: Sequence[Source]) -> str:
    """Two sources by name; of more, the first by name and the others counted."""
    labels = list(dict.fromkeys(source.label for source in sources))
    if len(labels) <= 2:
        return listed(labels)
    return f"{labels[0]} và{NBSP}{count_word(len(labels) - 1)}{NBSP}nguồn{NBSP}khác"


def small_quote(source: Source, view: View) -> Element:
    """A passage inside a source box."""
    return h(
        "div",
        blockquote(source.quote),
        note_lines(source),
        h("p", view.title(source.long_label), class_="bt-phu"),
        source_link(source, view),
        class_="bt-trich-nho",
    )


def source_link(source: Source, view: View) -> Element:
    words = h("span", "Mở đoạn này ở trang Nguồn")
    return h("a", words, class_="bt-cham", href=view.link(source.page))


def quote_card(source: Source, view: View, *below: Content, tagged: bool = False) -> Element:
    """A passage as a block of the page: whose it is, the words, and a link to its place."""
    place = source.document.place
    mark = icon("file-document-outline")
    owner = h("span", mark, view.title(f"Kế hoạch {place.name}"), class_="bt-noi") if place else source.document.short
    return h(
        "div",
        h("p", tag("trich-nguyen-van")) if tagged else None,
        h("p", owner, " ", h("a", upper_first(view.title(source.section_label)), href=view.link(source.page))),
        blockquote(source.quote),
        note_lines(source),
        below,
        class_="bt-trich",
    )
