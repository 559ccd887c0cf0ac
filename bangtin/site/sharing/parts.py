"""Addresses and questions in; the small controls that share or copy them out. Each is complete without a script."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from bangtin.site.context import View, page_url
from bangtin.site.markup.html import append, classes, h
from bangtin.site.markup.icons import icon
from bangtin.site.sharing.short_address import short_address, without_scheme

QUESTION = "hoi"


def share_answers(root: Element) -> None:
    """Every question that has an address of its own ends in a link by which its answer is sent to somebody."""
    for question in root.iter("details"):
        anchor = question.get("id")
        if anchor and QUESTION in classes(question):
            append(question, _share_answer(anchor))


def _share_answer(anchor: str) -> Element:
    link = share_link("Chia sẻ câu trả lời này", anchor, "bt-cham bt-chia-se-cau", data_cau=anchor)
    return h("p", link, data_search_exclude=True)


def share_link(words: str, anchor: str, class_: str, **more: str) -> Element:
    """Opens the phone's way to share; without script it leads to what there is to send."""
    return h(
        "a",
        icon("share-variant"),
        h("span", words),
        class_=class_,
        href=f"#{anchor}",
        data_chia_se=True,
        data_cham=True,
        **more,
    )


def where_to_download(view: View) -> Element:
    """For viewers inside apps, in which a download does nothing: the address to open in a browser instead."""
    address = short_address(page_url(view.page), view.site)
    shown = h("span", without_scheme(address), class_="bt-dia-chi")
    words = "Không tải được? Mở bằng trình duyệt: "
    return h("p", words, shown, " ", copy_address(address), class_="bt-phu bt-khong-tai", data_search_exclude=True)


def copy_address(address: str) -> Element:
    """A button that copies an address."""
    return h(
        "button",
        icon("link-variant"),
        h("span", "Chép địa chỉ"),
        class_="bt-chep bt-can-script",
        type="button",
        data_chep=address,
        data_cham=True,
    )
