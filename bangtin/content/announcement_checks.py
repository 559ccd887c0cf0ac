"""Announcements in; wrong times, doubled ids, unnamed bodies, promises and people's data out, with file and line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bangtin.content.announcements import end_of, expiry_of, issuers_of, scope_of
from bangtin.content.bodies import body_complaint, check_people
from bangtin.content.catalogue import Catalogue
from bangtin.content.editions import issuing_bodies
from bangtin.content.files import Page, ProblemList
from bangtin.content.models import Announcement, SelfWritten
from bangtin.content.number_words import with_digits
from bangtin.content.problems import one_of
from bangtin.content.prose_checks import Complainer, check_one_line, check_style, typed_figure
from bangtin.content.raw import RawContent
from bangtin.content.target_checks import Complaint, scopes_of, source_complaints
from bangtin.content.yaml_reader import KeyPath

_RESERVED = frozenset({"index"})
"""Ids whose page would take the place of another."""

_AGE = re.compile(r"(?<![\d.,/–-])\d+(?=\s+(?:tháng\s+)?tuổi\b)")
_FREE = re.compile(r"\bmiễn\s+phí\b", re.IGNORECASE)


def without_ages(text: str) -> str:
    """The text without the ages that say whom an announcement is for: they are no targets."""
    masked = text
    for age in _AGE.finditer(with_digits(text)):
        masked = masked[: age.start()] + "x" * len(age[0]) + masked[age.end() :]
    return masked


def check_announcements(raw: RawContent, catalogue: Catalogue, problems: ProblemList) -> None:
    """Hold every announcement against its place, the documents and all other ids."""
    taken = _taken(raw, catalogue)
    scopes = scopes_of(catalogue)
    for announcement_id, page in raw.announcements.items():
        if announcement_id in taken:
            message = f'mã "{announcement_id}" trùng mã một nội dung hoặc một trang khác – đổi tên tệp'
            problems.add(page.path, None, message)
        scope = scope_of(page.path)
        if scope not in scopes:
            problems.add(page.path, None, f'không có nơi "{scope}" – đổi tên thư mục; {one_of(scopes)}')
        for place, message in (
            *_time_complaints(page.meta),
            *_body_complaints(page.meta, _own_bodies(scope, catalogue)),
            *_source_complaints(page.meta, catalogue),
        ):
            problems.add(page.path, page.lines.of(place), message)


def _taken(raw: RawContent, catalogue: Catalogue) -> frozenset[str]:
    pages = (name.removesuffix(".md").removesuffix("/index") for name in raw.pages)
    messages = [entry.id for entry in catalogue.slogans] + [target.id for target in catalogue.targets]
    return _RESERVED.union(pages, messages, (printed.id for printed in catalogue.printed))


def _own_bodies(scope: str, catalogue: Catalogue) -> tuple[str, ...]:
    locality = catalogue.localities.get(scope)
    return issuing_bodies(locality, catalogue.documents) if locality else ()


def _time_complaints(announcement: Announcement) -> Iterator[Complaint]:
    end = end_of(announcement)
    if end is not None and end <= announcement.start:
        yield (
            ("ket_thuc",),
            '"ket_thuc" không sau "bat_dau" – sửa giờ; sang ngày khác thì ghi cả ngày: 2026-12-06 11:00',
        )
    elif expiry_of(announcement) < (end or announcement.start):
        yield ("het_han",), '"het_han" trước khi việc này kết thúc – ghi ngày cuối còn giá trị, hoặc bỏ dòng này'


def _body_complaints(announcement: Announcement, own: tuple[str, ...]) -> Iterator[Complaint]:
    sources = announcement.sources
    if not issuers_of(announcement, own):
        yield (
            (),
            '"co_quan" chưa có – nơi này chưa có cơ quan ban hành, ghi tên cơ quan, ví dụ Trạm Y tế phường Kiến An',
        )
    named: list[tuple[KeyPath, str]] = [(("co_quan", index), name) for index, name in enumerate(announcement.issuers)]
    if isinstance(sources, SelfWritten):
        named.append((("nguon", "tu_soan"), sources.issued_by))
        if announcement.issuers and sources.issued_by not in announcement.issuers:
            yield ("nguon", "tu_soan"), '"tu_soan" khác "co_quan" – ghi cùng một cơ quan, hoặc bỏ dòng "co_quan"'
    for place, name in named:
        if message := body_complaint(name):
            yield place, message


def _source_complaints(announcement: Announcement, catalogue: Catalogue) -> Iterator[Complaint]:
    if isinstance(announcement.sources, tuple):
        yield from source_complaints(announcement.sources, catalogue)


def check_texts(page: Page[Announcement], complain: Complainer) -> None:
    """Check the words of an announcement: one line each, no figure or promise without its source, nobody's data."""
    for key, text in _texts(page.meta):
        line = page.lines.of((key,))
        if "\n" in text:
            complain(line, f'"{key}" phải nằm trên một dòng – phần dài viết ở dưới, sau dòng "---"')
        check_one_line(key, text, line, complain)
        check_style(text, line, complain)
        figure = typed_figure(without_ages(text))
        if figure and not isinstance(page.meta.sources, tuple):
            complain(line, f'thông báo không tự đặt mục tiêu ("{figure}") – bỏ con số, hoặc ghi văn bản ở "nguon"')
        check_people(text, line, complain)
        _check_free(text, line, page.meta, complain)
    check_people(page.body, page.body_line, complain)
    _check_free(page.body, page.body_line, page.meta, complain)


def _texts(announcement: Announcement) -> Iterator[tuple[str, str]]:
    yield "tieu_de", announcement.title
    yield "danh_cho", announcement.audience
    yield "dia_diem", announcement.place
    yield from (("mang_theo", item) for item in announcement.bring)
    yield from (("co_quan", name) for name in announcement.issuers)


def _check_free(text: str, first_line: int, announcement: Announcement, complain: Complainer) -> None:
    if announcement.sources is not None:
        return
    for found in _FREE.finditer(text):
        advice = 'bỏ hai chữ này, hoặc ghi "nguon": văn bản và mục, hay {tu_soan: tên cơ quan} nếu là lời của cơ quan'
        complain(first_line + text.count("\n", 0, found.start()), f'"{found[0]}" chưa có nguồn – {advice}')
