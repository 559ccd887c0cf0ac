"""An edition's announcement in; the message that is printed of it out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from bangtin.content.announcements import AnnouncementEntry
from bangtin.content.editions import Edition
from bangtin.content.kinds import Kind
from bangtin.content.plain_text import plain_paragraphs
from bangtin.posters.blank import blank
from bangtin.posters.message import AnnouncementContent, Message, Row

THEME = "xanh-duong"
"""Announcements are about examination and rights more often than not; authors choose another."""

ICON = "bullhorn"


def announcement_message(edition: Edition, entry: AnnouncementEntry, codes: Mapping[str, str]) -> Message:
    """What for whom, when, where and what to bring; who issues it stands in the footer."""
    announcement = entry.announcement
    content = AnnouncementContent(tuple(_rows(entry)), valid_until=entry.until_words, expires=entry.expires)
    return replace(
        blank(edition, codes, entry.id, Kind.ANNOUNCEMENT, announcement.title, announcement.theme or THEME),
        drawings=announcement.drawing,
        icons=(ICON,),
        issuers=entry.issuers,
        sources=tuple(dict.fromkeys(source.document.id for source in entry.sources)),
        explanation=plain_paragraphs(entry.body, edition),
        content=content,
    )


def _rows(entry: AnnouncementEntry) -> Iterator[Row]:
    announcement = entry.announcement
    yield Row("Dành cho", announcement.audience, "account-group")
    # Two days joined by a dash are too long for one line.
    one_day = entry.end is None or entry.end.date() == announcement.start.date()
    yield Row("Thời gian", entry.when_compact, "calendar-clock", stands_out=True, unbroken=one_day)
    yield Row("Địa điểm", announcement.place, "map-marker")
    if entry.bring_words:
        yield Row("Mang theo", entry.bring_words, "card-account-details")
