"""An announcement's file, valid by itself, in; the entry that editions, pages and posters read out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path

from bangtin.content.announcement_times import VIETNAM, end_of_day, until_words, when_compact, when_lines, when_words
from bangtin.content.files import Page
from bangtin.content.models import SLUG, Announcement, SelfWritten
from bangtin.content.sources import Source

FOLDER = "thong-bao"
"""The folder of a place's announcements, and of their pages."""

FILE = re.compile(rf"(\d{{2,3}})-({SLUG})\.md")


def page_of(announcement_id: str) -> str:
    """An announcement's page, from the site's root."""
    return f"{FOLDER}/{announcement_id}/"


def scope_of(path: Path) -> str:
    """The place whose folder holds an announcement's file."""
    return path.parent.parent.name


def end_of(announcement: Announcement) -> datetime | None:
    """When it ends; an hour alone is one of the first day."""
    if isinstance(announcement.end, time):
        return datetime.combine(announcement.start.date(), announcement.end, VIETNAM)
    return announcement.end


def expiry_of(announcement: Announcement) -> datetime:
    """The first moment when it no longer holds: as its author says, else the end of its last day."""
    return announcement.expires or end_of_day((end_of(announcement) or announcement.start).date())


@dataclass(frozen=True)
class AnnouncementEntry:
    """An announcement with its place, its text and who speaks in it. `number` orders within one place."""

    id: str
    number: int
    scope: str
    announcement: Announcement
    body: str
    issuers: tuple[str, ...]
    sources: tuple[Source, ...]
    """Where a document says what it announces: sections, without quoted words."""
    path: str

    @property
    def end(self) -> datetime | None:
        """When it ends, if its author says so."""
        return end_of(self.announcement)

    @property
    def expires(self) -> datetime:
        """The first moment when it no longer holds."""
        return expiry_of(self.announcement)

    def is_over(self, now: datetime) -> bool:
        """Whether it no longer holds at a moment (aware of its zone)."""
        return now >= self.expires

    @property
    def when_words(self) -> str:
        """`7 giờ 30, thứ Bảy ngày 05/12/2026`."""
        return when_words(self.announcement.start, self.end)

    @property
    def when_compact(self) -> str:
        """`Thứ Bảy, 05/12/2026, 7 giờ 30`."""
        return when_compact(self.announcement.start, self.end)

    @property
    def when_lines(self) -> tuple[str, str]:
        """`Thứ Bảy, 05/12/2026` and `7 giờ 30`."""
        return when_lines(self.announcement.start, self.end)

    @property
    def until_words(self) -> str:
        """`hết ngày 05/12/2026`."""
        return until_words(self.expires)

    @property
    def bring_words(self) -> str | None:
        """What to bring, in one line: `Căn cước, thẻ bảo hiểm y tế`."""
        return ", ".join(self.announcement.bring) or None


def entry(
    announcement_id: str, page: Page[Announcement], root: Path, default: tuple[str, ...], sources: tuple[Source, ...]
) -> AnnouncementEntry:
    """The entry of a file below `root`. `default` are the place's own issuing bodies."""
    number = FILE.fullmatch(page.path.name)
    return AnnouncementEntry(
        id=announcement_id,
        number=int(number[1]) if number else 0,
        scope=scope_of(page.path),
        announcement=page.meta,
        body=page.body,
        issuers=issuers_of(page.meta, default),
        sources=sources,
        path=page.path.relative_to(root).as_posix(),
    )


def issuers_of(announcement: Announcement, default: tuple[str, ...]) -> tuple[str, ...]:
    """Who issues it: the bodies that it names, else the one that composed it, else the place's own."""
    if announcement.issuers:
        return announcement.issuers
    if isinstance(announcement.sources, SelfWritten):
        return (announcement.sources.issued_by,)
    return default
