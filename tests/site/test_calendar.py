"""The calendar file: a whole day, every year, the same event and the same bytes however often it is built."""

from __future__ import annotations

from datetime import UTC, date, datetime

import icalendar
import pytest
from rendering import catalogue

from bangtin.site.events.calendars import calendar_file, calendar_name

EVENT = "ngay-suc-khoe-toan-dan"


@pytest.mark.parametrize("slug", catalogue().editions)
def test_the_day_comes_back_every_year(slug: str) -> None:
    data = calendar_file(EVENT, catalogue().edition(slug))
    events = icalendar.Calendar.from_ical(data).walk("VEVENT")
    assert len(events) == 1
    event = events[0]
    assert str(event["summary"]) == "Ngày Sức khỏe toàn dân"
    assert event["dtstart"].dt == date(2027, 4, 7)
    assert event["dtend"].dt == date(2027, 4, 8)
    assert event["rrule"]["freq"] == ["YEARLY"]
    assert event["dtstamp"].dt == datetime(2026, 11, 25, tzinfo=UTC)
    assert data == calendar_file(EVENT, catalogue().edition(slug))


def test_each_edition_has_an_event_of_its_own() -> None:
    uids = set()
    for slug in catalogue().editions:
        calendar = icalendar.Calendar.from_ical(calendar_file(EVENT, catalogue().edition(slug)))
        uids.add(str(calendar.walk("VEVENT")[0]["uid"]))
    assert len(uids) == len(catalogue().editions)
    assert calendar_name(EVENT) == "ngay-suc-khoe-toan-dan.ics"
    assert [event.id for event in catalogue().sheets.events] == [EVENT]
