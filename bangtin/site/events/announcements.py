"""An edition's announcements in; the list of what is coming and what is over, and the next one for the home page, out.

What is over is told twice: when the site is built, by the date of its content, and by the reader's phone, by its clock
(`data-het-han`). Without a script every announcement still says until when it holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from bangtin.content.announcements import FOLDER, AnnouncementEntry
from bangtin.site.context import View
from bangtin.site.markup.html import add_class, h
from bangtin.site.markup.icons import icon

LIST_PAGE = f"{FOLDER}.md"
OVER = "bt-qua"
"""The class of what is over; the page's script gives it to the rest when its time comes."""


def page_path(announcement_id: str) -> str:
    """The Markdown path of an announcement's page."""
    return f"{FOLDER}/{announcement_id}.md"


def timed(element: Element, entries: Iterable[AnnouncementEntry], view: View) -> Element:
    """Mark an element as over once its announcements are, now or in the reader's phone."""
    last = max(entry.expires for entry in entries)
    element.set("data-het-han", last.isoformat())
    if view.site.now >= last:
        add_class(element, OVER)
    return element


def coming(view: View) -> list[AnnouncementEntry]:
    """What still holds, the next one first."""
    still = (entry for entry in view.edition.announcements if not entry.is_over(view.site.now))
    return sorted(still, key=lambda entry: (entry.announcement.start, entry.id))


def past(view: View) -> list[AnnouncementEntry]:
    """What is over, the latest first."""
    over = (entry for entry in view.edition.announcements if entry.is_over(view.site.now))
    return sorted(over, key=lambda entry: (entry.announcement.start, entry.id), reverse=True)


def announcement_list(view: View) -> list[Element]:
    """Two sections; either is hidden while it is empty, so that the page's script can fill it."""
    ahead, over = coming(view), past(view)
    return [
        h("div", _nothing(view), class_="bt-chua-co", hidden=bool(ahead)),
        _section("sap-toi", "Sắp tới", ahead, view),
        _section("da-ket-thuc", "Đã kết thúc", over, view),
    ]


def _nothing(view: View) -> Iterator[Element]:
    if view.edition.is_nation:
        yield h("p", "Thông báo do từng địa phương đăng. Chọn nơi của bạn để xem.", class_="bt-o-lang")
        yield h("a", h("span", "Chọn nơi"), class_="bt-nut", href=view.link("dia-phuong.md#cac-noi"))
    else:
        yield h("p", "Chưa có thông báo nào sắp tới. Cần biết lịch thì hỏi trạm y tế.", class_="bt-o-lang")


def _section(name: str, title: str, entries: list[AnnouncementEntry], view: View) -> Element:
    rows = h("div", (_row(entry, view) for entry in entries), class_="bt-the bt-danh-sach")
    return h("section", h("h2", title, id=f"{name}-ten"), rows, class_="bt-muc", id=name, hidden=not entries)


def next_announcement(view: View) -> list[Element]:
    """The strip of the home page: what is coming next. The others wait behind it until the next one is over."""
    ahead = coming(view)
    if not ahead:
        return []
    strip = h(
        "section",
        h("h2", "Thông báo", id="thong-bao"),
        h("div", (_row(entry, view) for entry in ahead), class_="bt-the bt-danh-sach"),
        h("p", h("a", h("span", "Xem mọi thông báo"), class_="bt-nut bt-nut--vien", href=view.link(LIST_PAGE))),
        class_="bt-muc bt-sap-toi",
    )
    return [timed(strip, ahead, view)]


def _row(entry: AnnouncementEntry, view: View) -> Element:
    announcement, joined = entry.announcement, view.site.joiner.card
    row = h(
        "a",
        _tile(entry),
        h(
            "span",
            h("strong", joined(announcement.title)),
            (h("span", joined(words), class_="bt-phu") for words in (*entry.when_lines, announcement.place)),
        ),
        icon("chevron-right"),
        class_="bt-hang bt-hang--ngay",
        href=view.link(page_path(entry.id)),
    )
    return timed(row, [entry], view)


def _tile(entry: AnnouncementEntry) -> Element:
    """The first day as a leaf of a calendar; its words stand beside it, so screen readers pass over it."""
    start = entry.announcement.start
    return h(
        "span",
        h("span", f"Tháng {start.month}"),
        h("strong", str(start.day)),
        class_="bt-to-lich",
        aria_hidden="true",
    )
