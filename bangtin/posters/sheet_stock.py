"""`data/to-in.yml`, announcements and the posters' folder in; what they name and that folder lacks out."""

from __future__ import annotations

from collections.abc import Iterator

from bangtin.content import models
from bangtin.content.files import Page, Read
from bangtin.content.yaml_reader import KeyPath
from bangtin.posters.icons import has_icon
from bangtin.posters.lacking import lost_letters, lost_message, no_drawing, no_icon, no_theme

Complaint = tuple[int, str]
"""Line and message."""


def sheet_complaints(
    read: Read[models.SheetTable], themes: frozenset[str], drawings: frozenset[str]
) -> Iterator[Complaint]:
    """What the lists, days and the noticeboard name and the posters' folder lacks."""
    for place, printed in _places(read.model):
        line = read.lines.of
        if themes and printed.theme not in themes:
            yield line((*place, "mau")), no_theme(printed.theme, themes)
        for index, name in enumerate(printed.drawing):
            if name not in drawings:
                yield line((*place, "hinh", index)), no_drawing(name, drawings)
        if not has_icon(printed.icon):
            yield line((*place, "bieu_tuong")), no_icon(printed.icon)
        for key, text in _texts(printed):
            if lost := lost_letters(text):
                yield line((*place, *key)), lost_message(lost)
        for index, call in enumerate(printed.calls if isinstance(printed, models.YearlyEvent) else ()):
            if not has_icon(call.icon):
                yield line((*place, "loi_goi", index, "bieu_tuong")), no_icon(call.icon)


def announcement_complaints(
    page: Page[models.Announcement], themes: frozenset[str], drawings: frozenset[str]
) -> Iterator[Complaint]:
    """What an announcement names and the posters' folder or fonts lack."""
    announcement, line = page.meta, page.lines.of
    if announcement.theme and themes and announcement.theme not in themes:
        yield line(("chu_de",)), no_theme(announcement.theme, themes)
    for index, name in enumerate(announcement.drawing):
        if name not in drawings:
            yield line(("hinh", index)), no_drawing(name, drawings)
    texts = {
        "tieu_de": announcement.title,
        "danh_cho": announcement.audience,
        "dia_diem": announcement.place,
        "mang_theo": " ".join(announcement.bring),
        "co_quan": " ".join(announcement.issuers),
    }
    for key, text in texts.items():
        if lost := lost_letters(text):
            yield line((key,)), lost_message(lost)


def _places(table: models.SheetTable) -> Iterator[tuple[KeyPath, models.Printed]]:
    for index, printed in enumerate(table.lists):
        yield ("danh_sach", index), printed
    for index, event in enumerate(table.events):
        yield ("ngay_can_nho", index), event
    yield ("bang_tin",), table.board


def _texts(printed: models.Printed) -> Iterator[tuple[KeyPath, str]]:
    yield ("tieu_de",), printed.title
    match printed:
        case models.PrintedList():
            yield from ((("muc", index, "loi"), row.title) for index, row in enumerate(printed.rows) if row.title)
            for key, text in (("dong_tren", printed.over_line), ("ten_so_lieu", printed.figures_title)):
                if text:
                    yield (key,), text
        case models.YearlyEvent():
            yield ("loi_dan",), printed.lead
            yield from ((("loi_goi", index, "loi"), call.text) for index, call in enumerate(printed.calls))
