"""What pages of single messages share in; front matter, the message to copy, downloads and finished HTML out."""

from __future__ import annotations

import json
import posixpath
from collections.abc import Mapping
from pathlib import PurePosixPath
from xml.etree.ElementTree import Element

from bangtin.site.context import View, asset_link, page_url
from bangtin.site.markup.assets import later, settle
from bangtin.site.markup.html import h, to_html
from bangtin.site.markup.icons import icon
from bangtin.site.posters import PosterFile, PosterRow
from bangtin.site.sharing.parts import share_link, where_to_download
from bangtin.site.wording import NBSP, measure, weight

HOME_PAGE, HOME_NAME = "index.md", "Trang chủ"
GALLERY_PAGE = "ap-phich.md"
MESSAGE_ANCHOR = "tin-nhan"
DESCRIPTION = 160
"""Letters that a shared link shows of a page's description."""
_WANTED = ("a4", "a3", "pano-3x2", "zalo-1080x1350", "og-1200x630")
"""Formats offered on a message's own page: the rest is one link away."""
_LETTERS_A_ROW = 28
"""What the message box holds in one row on a small phone."""


def front_matter(meta: Mapping[str, str]) -> str:
    """Front matter as authors write it."""
    lines = "\n".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in meta.items())
    return f"---\n{lines}\n---\n"


def shortened(text: str, most: int) -> str:
    """The text, cut at a word if it is longer than `most` letters."""
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0] + "…"


def as_html(part: Element, view: View) -> str:
    """A part of the page with every link resolved: the builder's own resolver has already run."""
    settle(part)
    for link in part.iter("a"):
        link.set("href", _resolved(link.get("href") or "", view.page))
    return to_html(part)


def _resolved(href: str, page: str) -> str:
    path, sign, anchor = href.partition("#")
    if not path.endswith(".md"):
        return href
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
    return asset_link(page, page_url(target)) + sign + anchor


def page_title(page: str, view: View) -> str:
    """What readers know a page by: its title, the words of a slogan or an announcement, or that it is the home page."""
    if page == HOME_PAGE:
        return HOME_NAME
    meta = view.edition.pages.get(page)
    if meta is not None:
        return meta.title
    message = PurePosixPath(page).stem
    slogan = next((entry.slogan.text for entry in view.edition.kept_slogans if entry.id == message), None)
    announced = (entry.announcement.title for entry in view.edition.announcements if entry.id == message)
    return slogan or next(announced, page)


def share_button() -> Element:
    """Opens the phone's way to share, or leads to the message."""
    button = share_link("Chia sẻ qua Zalo", MESSAGE_ANCHOR, "bt-nut")
    return h("div", button, class_="bt-hanh-dong", data_search_exclude=True)


def message_box(text: str) -> Element:
    """The message for a neighbourhood's group, to be copied."""
    rows = 1 + sum(1 + len(line) // _LETTERS_A_ROW for line in text.split("\n"))
    box = h("textarea", text, class_="bt-tin", readonly=True, rows=str(rows), aria_labelledby=f"{MESSAGE_ANCHOR}-ten")
    button = h(
        "button",
        icon("content-copy"),
        h("span", "Sao chép tin nhắn Zalo"),
        class_="bt-nut bt-nut--vien bt-can-script",
        type="button",
        data_sao_chep=True,
        data_cham=True,
    )
    return h(
        "section",
        h("h2", "Tin nhắn gửi nhóm", id=f"{MESSAGE_ANCHOR}-ten", data_search_exclude=True),
        box,
        button,
        h("p", "Chạm và giữ để sao chép, rồi mở Zalo và dán vào nhóm.", class_="bt-phu"),
        class_="bt-muc bt-tin-nhan",
        id=MESSAGE_ANCHOR,
        data_search_exclude=True,
    )


def downloads(message_id: str, view: View) -> Element | None:
    """A message's posters that most readers want, in its own theme, as rows; None before any was built."""
    order = {name: number for number, name in enumerate(_WANTED)}
    rows = [row for row in view.site.posters_of(message_id) if row.own_theme and row.format in order]
    rows.sort(key=lambda row: order[row.format])
    files = [(row, file) for row in rows for file in row.downloads]
    if not files:
        return None
    every = h(
        "a",
        icon("folder-image"),
        h("span", view.title("Mọi khuôn khổ, bản ít mực")),
        icon("chevron-right"),
        class_="bt-hang",
        href=view.link(GALLERY_PAGE),
    )
    guide = h(
        "a",
        icon("printer"),
        h("span", "Cách in cho đẹp"),
        icon("chevron-right"),
        class_="bt-hang",
        href=view.link(f"{GALLERY_PAGE}#cach-in"),
    )
    return h(
        "section",
        h("h2", "Tải về", id="tai-ve-ten", data_search_exclude=True),
        h("div", (_download(row, file, view) for row, file in files), class_="bt-the bt-danh-sach"),
        where_to_download(view),
        h("div", every, guide, class_="bt-the bt-danh-sach"),
        class_="bt-muc",
        id="tai-ve",
        data_search_exclude=True,
    )


def _download(row: PosterRow, file: PosterFile, view: View) -> Element:
    """A file as a row: what it is, its type and finished size, its weight."""
    scale = f", tệp tỷ lệ 1:{row.scale}" if row.scale != 1 else ""
    facts = f"{file.suffix.upper()}{NBSP}· {measure(file.width, file.height, file.unit)}{scale}"
    name = view.title(view.site.format_names.get(row.format, row.format))
    link = h(
        "a",
        h("span", icon("file-pdf-box" if file.suffix == "pdf" else "image"), class_="bt-o bt-o--xanh"),
        h("span", h("strong", name), h("span", facts, class_="bt-phu")),
        h("span", weight(file.bytes), icon("download"), class_="bt-tai"),
        class_="bt-hang",
        download=True,
    )
    return later(link, "href", asset_link(view.page, view.poster_address(file)))
