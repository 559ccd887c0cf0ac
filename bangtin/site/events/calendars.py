"""A yearly event in; the block that shows its day, and the calendar file that a phone reads, out."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from xml.etree.ElementTree import Element

from icalendar import Calendar, Event

from bangtin.content.editions import SITE_NAME, Edition
from bangtin.content.models import YearlyEvent
from bangtin.site.context import View, asset_link
from bangtin.site.markup.assets import later
from bangtin.site.markup.html import h
from bangtin.site.markup.icons import icon
from bangtin.site.sharing.parts import where_to_download


def calendar_block(event_id: str, view: View) -> Element:
    """The day in words and the link to its calendar file."""
    event = view.edition.catalogue.event(event_id)
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
            h("strong", view.title(f"Ngày {event.day} {event.repeats}")),
            h("span", view.title(event.title), class_="bt-phu"),
        ),
        later(link, "href", asset_link(view.page, view.site.calendar_folder + calendar_name(event_id))),
        where_to_download(view),
        class_="bt-the bt-lich",
    )


def _tile(event: YearlyEvent) -> Element:
    """The day as a leaf of a calendar; its words stand beside it, so screen readers pass over it."""
    day, month = event.day.split("/")
    return h("div", h("span", f"Tháng {month}"), h("strong", day), class_="bt-to-lich", aria_hidden="true")


def calendar_name(event_id: str) -> str:
    """The name of an event's calendar file."""
    return f"{event_id}.ics"


def calendar_file(event_id: str, edition: Edition) -> bytes:
    """The calendar file of a yearly event; its first day is the first one after the edition's content was updated."""
    event = edition.catalogue.event(event_id)
    day, month = map(int, event.day.split("/"))
    first = date(edition.updated.year, month, day)
    if first <= edition.updated:
        first = first.replace(year=first.year + 1)
    entry = Event()
    entry.add("uid", f"{event_id}@{edition.slug}.bang-tin")
    entry.add("dtstamp", datetime.combine(edition.updated, time(), UTC))
    entry.add("dtstart", first)
    entry.add("dtend", first + timedelta(days=1))
    entry.add("rrule", {"freq": "yearly"})
    entry.add("summary", event.title)
    if edition.addressed:
        entry.add("url", edition.site_url + edition.message_page(event_id))
    calendar = Calendar()
    calendar.add("prodid", f"-//{SITE_NAME}//{edition.slug}//VI")
    calendar.add("version", "2.0")
    calendar.add_component(entry)
    return bytes(calendar.to_ical())
