"""An edition in; who let its content out, with the way to its corrections, for the page about its place, out."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from bangtin.content.editions import Edition
from bangtin.site.context import View
from bangtin.site.markup.html import h
from bangtin.site.markup.icons import icon
from bangtin.site.places import corrections


def approval_note(edition: Edition) -> str | None:
    """Who let the content out and when, for the footer of every page; what changed since then isn't hidden."""
    approval = edition.locality.approval
    if approval is None:
        return None
    later = f"; cập nhật ngày {edition.updated:%d/%m/%Y}" if edition.updated > approval.date else ""
    return f"Nội dung do {approval.body} duyệt ngày {approval.date:%d/%m/%Y}{later}."


def approval_block(view: View) -> list[Element]:
    """One box; none while nobody has approved the content: the mark of a sample says so."""
    note = approval_note(view.edition)
    if note is None:
        return []
    corrected = bool(corrections.corrections(view.edition))
    link = h("a", view.title("Xem đính chính"), href=view.link(corrections.PAGE)) if corrected else None
    words = h("p", view.site.joiner.body(note), " " if corrected else None, link)
    return [h("div", icon("check-decagram"), words, class_="bt-o-lang bt-o-lang--hinh")]
