"""A yearly event in; the block that shows its day, and the calendar file that a phone reads, out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from xml.etree.ElementTree import Element

from icalendar import Calendar, Event

from bangtin.content.editions import SITE_NAME, Edition
from bangtin.site.assets import later
from bangtin.site.context import View, asset_link
from bangtin.site.html import h
from bangtin.site.icons import icon


@dataclass(frozen=True)
class YearlyDay:
    """A day that comes back every year, with the page that tells about it."""

    name: str
    day: int
    month: int
    page: str


EVENTS: Mapping[str, YearlyDay] = {
    "ngay-suc-khoe-toan-dan": YearlyDay("Ngày Sức khỏe toàn dân", 7, 4, "ngay-suc-khoe-toan-dan/"),
}


def calendar_block(event_id: str, view: View) -> Element:
    """The day in words and the link to its calendar file."""
    event = EVENTS[event_id]
    link = h(
        "a",
        icon("calendar-plus"),
        h("span", view.title("Lưu vào lịch"), h("span", "tệp .ics", class_="bt-nut__phu")),
        class_="bt-nut bt-nut--vien",
    )
    return h(
        "div",
        _tile(event),
        h(
            "p",
            h("strong", view.title(f"Ngày {event.day}/{event.month} hằng năm")),
            h("span", view.title(event.name), class_="bt-phu"),
        ),
        later(link, "href", asset_link(view.page, view.site.calendar_folder + calendar_name(event_id))),
        h("p", "Không tải được? Mở trang này bằng trình duyệt.", class_="bt-phu"),
        class_="bt-the bt-lich",
    )


def _tile(event: YearlyDay) -> Element:
    """The day as a leaf of a calendar; its words stand beside it, so screen readers pass over it."""
    return h(
        "div", h("span", f"Tháng {event.month}"), h("strong", str(event.day)), class_="bt-to-lich", aria_hidden="true"
    )


def calendar_name(event_id: str) -> str:
    """The name of an event's calendar file."""
    return f"{event_id}.ics"


def calendar_file(event_id: str, edition: Edition) -> bytes:
    """The calendar file of a yearly event; its first day is the first one after the edition's content was updated."""
    event = EVENTS[event_id]
    first = date(edition.updated.year, event.month, event.day)
    if first <= edition.updated:
        first = first.replace(year=first.year + 1)
    entry = Event()
    entry.add("uid", f"{event_id}@{edition.slug}.bang-tin")
    entry.add("dtstamp", datetime.combine(edition.updated, time(), UTC))
    entry.add("dtstart", first)
    entry.add("dtend", first + timedelta(days=1))
    entry.add("rrule", {"freq": "yearly"})
    entry.add("summary", event.name)
    if not edition.sample:
        entry.add("url", edition.site_url + event.page)
    calendar = Calendar()
    calendar.add("prodid", f"-//{SITE_NAME}//{edition.slug}//VI")
    calendar.add("version", "2.0")
    calendar.add_component(entry)
    return bytes(calendar.to_ical())
