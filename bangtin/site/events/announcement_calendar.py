"""An announcement in; the calendar file that puts it into a phone, in Vietnam's time, out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, time, timedelta

from icalendar import Calendar, Event, Timezone, TimezoneStandard

from bangtin.content.announcement_times import VIETNAM
from bangtin.content.announcements import AnnouncementEntry
from bangtin.content.editions import SITE_NAME, Edition

ZONE = str(VIETNAM)
_SINCE = datetime(1975, 6, 13)
"""Vietnam keeps one time since then; nothing older stands in an announcement."""


def file_name(entry: AnnouncementEntry) -> str:
    """The name of an announcement's calendar file."""
    return f"{entry.id}.ics"


def calendar_files(edition: Edition) -> Mapping[str, bytes]:
    """File name -> calendar file, for every announcement of the edition; what is over keeps its file."""
    return {file_name(entry): calendar_file(entry, edition) for entry in edition.announcements}


def calendar_file(entry: AnnouncementEntry, edition: Edition) -> bytes:
    """One event. Its UID follows from place and id alone: a corrected file replaces the event in the phone."""
    announcement = entry.announcement
    event = Event()
    event.add("uid", f"{entry.id}@{entry.scope}.bang-tin")
    event.add("dtstamp", datetime.combine(edition.updated, time(), UTC))
    event.add("dtstart", announcement.start.replace(tzinfo=None), parameters={"TZID": ZONE})
    if entry.end is not None:
        event.add("dtend", entry.end.replace(tzinfo=None), parameters={"TZID": ZONE})
    event.add("summary", announcement.title)
    event.add("location", announcement.place)
    event.add("description", _description(entry))
    if edition.addressed:
        event.add("url", edition.site_url + edition.message_page(entry.id))
    calendar = Calendar()
    calendar.add("prodid", f"-//{SITE_NAME}//{edition.slug}//VI")
    calendar.add("version", "2.0")
    calendar.add_component(_zone())
    calendar.add_component(event)
    return bytes(calendar.to_ical())


def _description(entry: AnnouncementEntry) -> str:
    lines = [f"Dành cho: {entry.announcement.audience}"]
    if entry.bring_words:
        lines.append(f"Mang theo: {entry.bring_words}")
    return "\n".join((*lines, *entry.issuers))


def _zone() -> Timezone:
    """Written out, not taken from the machine's tables: the same bytes everywhere."""
    standard = TimezoneStandard()
    standard.add("dtstart", _SINCE)
    standard.add("tzoffsetfrom", timedelta(hours=7))
    standard.add("tzoffsetto", timedelta(hours=7))
    standard.add("tzname", "+07")
    zone = Timezone()
    zone.add("tzid", ZONE)
    zone.add_component(standard)
    return zone
