"""Documents in; the list of sources and each document's passages by section, with anchors, out."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from bangtin.content.models import Document, DocumentKind, Mention
from bangtin.content.sources import HIGHER_DOCUMENTS_PAGE, Source, document_page
from bangtin.site.context import View, page_url
from bangtin.site.markup.html import Content, h
from bangtin.site.markup.icons import icon
from bangtin.site.markup.inline import tag
from bangtin.site.sharing.parts import copy_address
from bangtin.site.sources.cited_on import back_links_here
from bangtin.site.sources.quotes import blockquote, note_lines
from bangtin.site.wording import NBSP, upper_first

_NOT_PRINTED = "bản gốc không ghi"


def document_block(document_id: str, view: View) -> list[Element]:
    """A plan's facts and passages, section by section; of a cited document, where the plans cite it."""
    document = view.edition.catalogue.documents[document_id]
    if document.kind is DocumentKind.CITED:
        return [_cited(document, view)]
    sections = _by_section(view.edition.catalogue.passages_of(document_id))
    return [
        _facts(document, what_is_here=True),
        h("p", tag("trich-nguyen-van")),
        _section_links(sections),
        *(_section(document, number, passages, view) for number, passages in sections.items()),
    ]


def _facts(document: Document, what_is_here: bool = False) -> Element:
    here = "các đoạn được trích trên trang, giữ nguyên chữ; không đăng toàn văn"
    rows = {
        "Tên": document.title,
        "Ban hành": document.issuer,
        "Số": document.number or _NOT_PRINTED,
        "Ngày": document.date or _NOT_PRINTED,
        "Đăng ở đây": here if what_is_here else None,
        "Ghi chú": document.note,
    }
    filled = ((name, text) for name, text in rows.items() if text)
    return h("dl", ((h("dt", name), h("dd", text)) for name, text in filled), class_="bt-du-kien")


def _by_section(passages: tuple[Source, ...]) -> Mapping[str, list[Source]]:
    sections: dict[str, list[Source]] = {}
    for passage in passages:
        sections.setdefault(passage.section, []).append(passage)
    return sections


def _section_links(sections: Mapping[str, list[Source]]) -> Element:
    links = (
        h("a", number.replace(" ", NBSP), class_="bt-chip", href=f"#{passages[0].section_anchor}")
        for number, passages in sections.items()
    )
    return h("nav", links, class_="bt-chips", aria_label="Các mục")


def _section(document: Document, number: str, passages: list[Source], view: View) -> Element:
    title = next((section.title for section in document.sections if section.number == number), None)
    anchor, label = passages[0].section_anchor, upper_first(passages[0].section_label)
    heading = h(
        "h2",
        view.title(label),
        h("span", view.title(title), class_="bt-ten-muc") if title else None,
        id=f"{anchor}-ten",
    )
    quoted = h("div", (_passage(source) for source in passages), class_="bt-the")
    copied = copy_address(f"{view.edition.site_url}{page_url(view.page)}#{anchor}")
    return h("section", heading, h("p", copied), quoted, class_="bt-muc bt-muc-nguon", id=anchor)


def _passage(source: Source) -> Element:
    return h(
        "div",
        blockquote(source.quote),
        note_lines(source),
        back_links_here(source.anchor),
        class_="bt-doan",
        id=source.anchor,
    )


def _cited(document: Document, view: View) -> Element:
    mentions = [h("li", _mention(mention, view)) for mention in document.mentions]
    return h(
        "section",
        h("h2", view.title(document.attribution), id=f"{document.id}-ten"),
        _facts(document),
        [h("p", h("strong", "Được nhắc đến ở:")), h("ul", mentions)] if mentions else None,
        (_passage(source) for source in view.edition.catalogue.passages_of(document.id)),
        class_="bt-muc bt-muc-nguon",
        id=document.id,
    )


def _mention(mention: Mention, view: View) -> Content:
    source = Source(view.edition.catalogue.documents[mention.document], mention.section, mention.quote)
    return h("a", view.title(source.label), href=view.link(source.page))


def document_list(view: View) -> Element:
    """The plans, each a row that leads to its page; the cited documents share one."""
    catalogue = view.edition.catalogue
    rows = (_row(plan.attribution, _about(plan, view), document_page(plan), view) for plan in catalogue.plans)
    cited = sum(document.kind is DocumentKind.CITED for document in catalogue.documents.values())
    last = _row("Văn bản được nhắc đến", f"{cited} văn bản", HIGHER_DOCUMENTS_PAGE, view) if cited else None
    return h("div", rows, last, class_="bt-the bt-danh-sach")


def _about(plan: Document, view: View) -> str:
    passages = len(view.edition.catalogue.passages_of(plan.id))
    return view.site.joiner.body(f"{issue_date(plan) or f'bản gốc không{NBSP}ghi{NBSP}ngày'}; {passages} đoạn trích")


def issue_date(document: Document) -> str | None:
    """`ngày 28/11/2025`, or less where the original prints less: `năm 2026`."""
    if not document.date:
        return None
    return f"ngày {document.date}" if document.date[0].isdigit() else document.date


def _row(name: str, about: str, page: str, view: View) -> Element:
    return h(
        "a",
        icon("file-document-outline"),
        h("span", view.title(name), h("span", about, class_="bt-phu")),
        icon("chevron-right"),
        class_="bt-hang",
        href=view.link(page),
    )
