"""An announcement of an edition in; its page out: what, for whom, when, where, what to bring, who, until when.

Like a slogan's page it comes in two halves: `markdown` is what the Markdown extension renders (the author's text),
`complete` puts everything else around it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from xml.etree.ElementTree import Element

from bangtin.content.announcements import AnnouncementEntry
from bangtin.content.sources import Source, document_page
from bangtin.site.context import View, asset_link, page_url
from bangtin.site.events.announcement_calendar import file_name
from bangtin.site.events.announcements import LIST_PAGE, page_path, timed
from bangtin.site.markup.assets import later
from bangtin.site.markup.html import h
from bangtin.site.markup.icons import icon
from bangtin.site.page_parts import (
    DESCRIPTION,
    as_html,
    downloads,
    front_matter,
    message_box,
    share_button,
    shortened,
)
from bangtin.site.sharing.parts import where_to_download
from bangtin.site.slogans.cards import card_poster, preview
from bangtin.site.wording import upper_first

_DETAILS = "## Cần biết thêm { #can-biet-them }"


def generated_pages(view: View) -> Mapping[str, str]:
    """Markdown path -> generated page, for every announcement of the edition; those that are over keep theirs."""
    return {page_path(entry.id): markdown(entry) for entry in view.edition.announcements}


def entry_of(page: str, view: View) -> AnnouncementEntry | None:
    """The announcement that a page is about."""
    return next((entry for entry in view.edition.announcements if page_path(entry.id) == page), None)


def markdown(entry: AnnouncementEntry) -> str:
    """The generated page: front matter as authors write it, and the author's text."""
    told = f"{entry.announcement.title}. {entry.when_compact}. {entry.announcement.place}"
    meta = {
        "kieu": "thong-bao",
        "title": shortened(entry.announcement.title, 60),
        "description": shortened(told, DESCRIPTION),
        "anh_chia_se": entry.id,
        "cha": LIST_PAGE,
    }
    body = entry.body.strip()
    return f"{front_matter(meta)}\n{_DETAILS}\n\n{body}\n" if body else front_matter(meta)


def message(entry: AnnouncementEntry, view: View) -> str:
    """The message for a neighbourhood's group: the rows of the page, who issues it, the page's address."""
    announcement = entry.announcement
    lines = [
        f"THÔNG BÁO: {announcement.title}",
        f"Dành cho: {announcement.audience}",
        f"Thời gian: {entry.when_compact}",
        f"Địa điểm: {announcement.place}",
    ]
    if entry.bring_words:
        lines.append(f"Mang theo: {entry.bring_words}")
    return "\n".join((*lines, *entry.issuers, view.edition.site_url + page_url(page_path(entry.id))))


_ICONS = {
    "Dành cho": "account-group",
    "Thời gian": "calendar-clock",
    "Địa điểm": "map-marker",
    "Mang theo": "card-account-details",
    "Cơ quan ban hành": "domain",
}


def complete(details: str, entry: AnnouncementEntry, view: View) -> str:
    """The whole page as HTML around the rendered text."""
    before = (_header(entry, view), _facts_block(entry, view), timed(share_button(), [entry], view))
    box = timed(message_box(message(entry, view)), [entry], view)
    after = (_poster(entry, view), box, downloads(entry.id, view))
    parts = [as_html(part, view) for part in before]
    return "\n".join((*parts, details, *(as_html(part, view) for part in after if part is not None)))


def _header(entry: AnnouncementEntry, view: View) -> Element:
    label = h("span", icon("bullhorn"), "Thông báo", class_="bt-nhan bt-nhan--ban-duoc")
    return h("header", h("p", label), h("h1", view.title(entry.announcement.title), id="viec-gi"), class_="bt-dau")


def _facts_block(entry: AnnouncementEntry, view: View) -> Element:
    rows = (_row(label, words, view) for label, words in _values(entry))
    block = h(
        "div",
        h("p", icon("calendar-remove"), h("strong", "Đã kết thúc."), class_="bt-o-lang bt-khi-qua"),
        h("dl", rows, _sources(entry, view) if entry.sources else None, class_="bt-ai-gi"),
        h("p", view.site.joiner.body(f"Thông báo này có giá trị đến {entry.until_words}."), class_="bt-phu"),
        _calendar(entry, view),
        class_="bt-muc bt-thong-bao",
    )
    return timed(block, [entry], view)


def _values(entry: AnnouncementEntry) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What the page shows in rows: things to bring and bodies each on a line of their own."""
    announcement = entry.announcement
    yield "Dành cho", (announcement.audience,)
    yield "Thời gian", entry.when_lines
    yield "Địa điểm", (announcement.place,)
    if announcement.bring:
        yield "Mang theo", tuple(map(upper_first, announcement.bring))
    yield "Cơ quan ban hành", entry.issuers


def _row(label: str, values: Iterable[str], view: View) -> Element:
    return h("div", h("dt", icon(_ICONS[label]), label), (h("dd", view.site.joiner.card(value)) for value in values))


def _sources(entry: AnnouncementEntry, view: View) -> Element:
    links = (h("dd", _source(each, view), class_="bt-phu") for each in entry.sources)
    return h("div", h("dt", icon("file-document"), "Theo văn bản"), links)


def _source(source: Source, view: View) -> Element:
    return h("a", view.site.joiner.body(source.long_label), href=view.link(document_page(source.document)))


def _calendar(entry: AnnouncementEntry, view: View) -> Element:
    link = h(
        "a",
        icon("calendar-plus"),
        h("span", view.title("Lưu vào lịch"), h("span", "tệp .ics", class_="bt-nut__phu")),
        class_="bt-nut bt-nut--vien",
    )
    later(link, "href", asset_link(view.page, view.site.calendar_folder + file_name(entry)))
    return h("div", link, where_to_download(view), class_="bt-khi-con", data_search_exclude=True)


def _poster(entry: AnnouncementEntry, view: View) -> Element | None:
    row = card_poster(entry.id, view)
    if row is None:
        return None
    return h("div", preview(row, view, alt=f"Áp phích: {row.text}"), class_="bt-to bt-to--lon")
