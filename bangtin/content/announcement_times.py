"""Days and hours as authors type them, or as moments, in; moments in Vietnam's time, or the same in words, out."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta, timezone

VIETNAM = timezone(timedelta(hours=7), "Asia/Ho_Chi_Minh")
"""One offset all year: Vietnam has no summer time."""

YEARS = range(2025, 2101)
MOMENT = r"\d{4}-\d{2}-\d{2} \d{1,2}:\d{2}"
HOUR = r"\d{1,2}:\d{2}"

_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})[ T]+(\d{1,2}:\d{2})")
_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")


def read_moment(value: object) -> datetime:
    """`2026-12-05 07:30` as a moment. Raises ValueError in Vietnamese for anything else."""
    if isinstance(value, datetime):
        return value.astimezone(VIETNAM)
    if isinstance(value, date):
        raise ValueError("chưa có giờ")
    found = _MOMENT.fullmatch(str(value))
    if not found:
        raise ValueError(f'viết chưa đúng: "{value}"')
    return datetime.combine(_read_day(found[1]), read_hour(found[2]), VIETNAM)


def read_hour(value: object) -> time:
    """`11:00` as an hour of the day. Raises ValueError in Vietnamese for anything else."""
    if isinstance(value, time):
        return value
    if not re.fullmatch(HOUR, str(value)):
        raise ValueError(f'viết chưa đúng: "{value}"')
    hour, minute = map(int, str(value).split(":"))
    if hour > 23 or minute > 59:
        raise ValueError(f'không có giờ "{value}"')
    return time(hour, minute)


def _read_day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise ValueError(f'không có ngày "{text}"') from None
    return in_our_time(day)


def in_our_time(day: date) -> date:
    """The same day. Raises ValueError in Vietnamese where its year can only be a slip."""
    if day.year not in YEARS:
        raise ValueError(f'có năm "{day.year}" ngoài phạm vi')
    return day


def end_of_day(day: date) -> datetime:
    """The first moment after a day."""
    return datetime.combine(day + timedelta(days=1), time(), VIETNAM)


def hour_words(moment: datetime | time) -> str:
    """`7 giờ 30`, `7 giờ 05`, `11 giờ`."""
    return f"{moment.hour} giờ {moment.minute:02}" if moment.minute else f"{moment.hour} giờ"


def day_words(day: date) -> str:
    """`05/12/2026`."""
    return f"{day:%d/%m/%Y}"


def weekday(day: date) -> str:
    """`thứ Bảy`, `Chủ nhật`."""
    return _WEEKDAYS[day.weekday()]


def when_words(start: datetime, end: datetime | None = None) -> str:
    """For a sentence: `7 giờ 30 – 11 giờ, thứ Bảy ngày 05/12/2026`; two days as `từ … đến …`."""
    if end is not None and end.date() != start.date():
        return f"từ {_moment_words(start)} đến {_moment_words(end)}"
    return f"{_hours(start, end)}, {weekday(start)} ngày {day_words(start)}"


def _moment_words(moment: datetime) -> str:
    return f"{hour_words(moment)} {weekday(moment)} ngày {day_words(moment)}"


def when_compact(start: datetime, end: datetime | None = None) -> str:
    """For a row of a poster or a list: `Thứ Bảy, 05/12/2026, 7 giờ 30 – 11 giờ`; two days joined by a dash."""
    if end is not None and end.date() != start.date():
        return f"{_compact(start)} – {_compact(end)}"
    return f"{_weekday_first(start)}, {day_words(start)}, {_hours(start, end)}"


def when_lines(start: datetime, end: datetime | None = None) -> tuple[str, str]:
    """For two lines: `Thứ Bảy, 05/12/2026` and `7 giờ 30 – 11 giờ`; two days as a line each, joined by a dash."""
    if end is not None and end.date() != start.date():
        return f"{_compact(start)} –", _compact(end)
    return f"{_weekday_first(start)}, {day_words(start)}", _hours(start, end)


def _compact(moment: datetime) -> str:
    return f"{_weekday_first(moment)}, {day_words(moment)}, {hour_words(moment)}"


def _weekday_first(day: date) -> str:
    return weekday(day)[:1].upper() + weekday(day)[1:]


def _hours(start: datetime, end: datetime | None) -> str:
    return hour_words(start) if end is None else f"{hour_words(start)} – {hour_words(end)}"


def until_words(expires: datetime) -> str:
    """Until when something holds, given the first moment when it doesn't: `hết ngày 05/12/2026`, `11 giờ ngày …`."""
    if expires.time() == time():
        return f"hết ngày {day_words(expires - timedelta(days=1))}"
    return f"{hour_words(expires)} ngày {day_words(expires)}"
