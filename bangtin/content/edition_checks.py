"""Approvals, corrections and left-out slogans of localities in; impossible days, unknown pages and ids out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bangtin.content.announcements import FOLDER
from bangtin.content.bodies import body_complaint, check_people
from bangtin.content.catalogue import Catalogue
from bangtin.content.construct_checks import near_id
from bangtin.content.editions import Edition
from bangtin.content.files import ProblemList, Read
from bangtin.content.models import Locality
from bangtin.content.prose_checks import check_one_line, check_style
from bangtin.content.raw import RawContent
from bangtin.content.target_checks import Complaint, doubles

RESOLUTION = date(2025, 9, 9)
"""The day of Resolution 72-NQ/TW: nothing about it was approved or corrected earlier."""

LEAST_SLOGANS = 3
"""What the month's noticeboard shows."""


def check_editions(raw: RawContent, catalogue: Catalogue, problems: ProblemList) -> None:
    """Check what each locality says of its own edition as a whole."""
    for slug, read in raw.localities.items():
        edition = catalogue.edition(slug)
        for place, message in (
            *_body_complaints(read.model),
            *_approval_complaints(read.model),
            *_correction_complaints(edition),
            *_slogan_complaints(edition),
        ):
            problems.add(read.path, read.lines.of(place), message)
        _check_words(read, problems)


def _body_complaints(locality: Locality) -> Iterator[Complaint]:
    for index, body in enumerate(locality.issuers):
        if message := body_complaint(body):
            yield ("co_quan", index), message


def _approval_complaints(locality: Locality) -> Iterator[Complaint]:
    approval = locality.approval
    if approval is None:
        return
    if message := body_complaint(approval.body):
        yield ("duyet", "co_quan"), message
    if message := _day_complaint(approval.date, locality):
        yield ("duyet", "ngay"), message


def _correction_complaints(edition: Edition) -> Iterator[Complaint]:
    if not edition.locality.corrections:
        return
    known = {*edition.pages, *(f"khau-hieu/{entry.id}.md" for entry in edition.kept_slogans)}
    known |= {f"{FOLDER}/{entry.id}.md" for entry in edition.announcements}
    for index, correction in enumerate(edition.locality.corrections):
        at = ("dinh_chinh", index)
        if correction.page not in known:
            advice = near_id(correction.page, known, "ghi tên tệp trong docs, ví dụ muc-tieu.md")
            yield (*at, "trang"), f'không có trang "{correction.page}" – {advice}'
        if message := _day_complaint(correction.date, edition.locality):
            yield (*at, "ngay"), message


def _day_complaint(day: date, locality: Locality) -> str | None:
    """Pieces and pages are dated by `cap_nhat`: what is approved or corrected later would carry the date before it."""
    if day > locality.updated:
        return f'ngày {day:%d/%m/%Y} sau "cap_nhat" – sửa "cap_nhat" thành {day.isoformat()}, hoặc sửa ngày này'
    if day < RESOLUTION:
        return f"ngày {day:%d/%m/%Y} trước ngày ban hành Nghị quyết ({RESOLUTION:%d/%m/%Y}) – sửa năm"
    return None


def _slogan_complaints(edition: Edition) -> Iterator[Complaint]:
    left_out = edition.locality.left_out_slogans
    if not left_out:
        return
    known = {entry.id for entry in edition.kept_slogans}
    for index, name in enumerate(left_out):
        if name not in known:
            advice = near_id(name, known, "xem tên tệp trong thư mục slogans")
            yield ("bo_khau_hieu", index), f'nơi này không có khẩu hiệu "{name}" – {advice}'
    for index, name in doubles(left_out):
        yield ("bo_khau_hieu", index), f'khẩu hiệu "{name}" ghi hai lần – bỏ một lần'
    if len(edition.slogans) < LEAST_SLOGANS:
        yield ("bo_khau_hieu",), f"chỉ còn {len(edition.slogans)} khẩu hiệu – bảng tin cần ít nhất {LEAST_SLOGANS}"


def _check_words(read: Read[Locality], problems: ProblemList) -> None:
    for index, correction in enumerate(read.model.corrections):
        line = read.lines.of(("dinh_chinh", index, "noi_dung"))

        def complain(number: int, message: str) -> None:
            problems.add(read.path, number, message)

        check_one_line("noi_dung", correction.text, line, complain)
        check_style(correction.text, line, complain)
        check_people(correction.text, line, complain)
