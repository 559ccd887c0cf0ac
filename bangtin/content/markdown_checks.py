"""Markdown of pages, slogans and announcements in; unknown ids, typed figures, HTML, dead links and images out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from bangtin.content import announcements, markup
from bangtin.content.announcement_checks import check_texts, without_ages
from bangtin.content.catalogue import Catalogue
from bangtin.content.construct_checks import Ids, construct_complaints, near_id
from bangtin.content.editions import NATION
from bangtin.content.files import Page, ProblemList
from bangtin.content.link_checks import LinkGoals, anchors_of
from bangtin.content.local_folders import PAGES, SLOGANS, local_folder, place_of
from bangtin.content.markup import Argument
from bangtin.content.models import SLUG, Slogan
from bangtin.content.pages import PageMeta
from bangtin.content.prose_checks import (
    Complainer,
    check_line,
    check_one_line,
    check_paragraphs,
    check_words,
    house_rule,
)
from bangtin.content.raw import SLOGAN_FILE, RawContent

_PAGE_NAME = re.compile(rf"(?:{SLUG}/)*{SLUG}\.md")


def check_markdown(raw: RawContent, catalogue: Catalogue, problems: ProblemList) -> None:
    """Check every Markdown body of `docs/`, `slogans/` and the places' own pages, slogans and announcements."""
    ids = Ids(catalogue, unread_slogans(raw, problems))
    goals = _Goals(raw, catalogue, ids, problems)
    for place, name, page in _every_page(raw):
        if not _PAGE_NAME.fullmatch(name):
            message = "tên tệp và thư mục chỉ có chữ thường không dấu, số và dấu gạch nối – ví dụ tiem-chung.md"
            problems.add(page.path, None, message)
        _check_page(name, page, ids, goals.of(place), _complainer(page.path, problems))
    for slug, slogan in raw.slogans.items():
        own = goals.of(place_of(raw.root, slogan.path) or NATION)
        _check_slogan(slug, slogan, ids, own, _complainer(slogan.path, problems))
    for name, announcement in raw.announcements.items():
        complain = _complainer(announcement.path, problems)
        _check_body(without_ages(announcement.body), announcement.body_line, ids, complain)
        own = goals.of(announcements.scope_of(announcement.path))
        own.check(f"{announcements.FOLDER}/{name}.md", announcement.body, announcement.body_line, complain)
        check_texts(announcement, complain)


def _every_page(raw: RawContent) -> Iterator[tuple[str, str, Page[Any]]]:
    """Every page with its place and its path among the pages of its editions."""
    for name, page in raw.pages.items():
        yield NATION, name, page
    for slug, pages in raw.local_pages.items():
        yield from ((slug, name, own) for name, own in pages.items())


class _Goals:
    """What links may lead to in the editions of a place: the common pages, and over them those of its chain."""

    def __init__(self, raw: RawContent, catalogue: Catalogue, ids: Ids, problems: ProblemList) -> None:
        self._raw = raw
        self._catalogue = catalogue
        slogans = (f"khau-hieu/{name}.md" for name in ids.by_argument[Argument.SLOGAN])
        unread = (re.sub("^(?:localities/[^/]+/)?docs/", "", problem.path) for problem in problems.found)
        self._others = frozenset([*slogans, *unread])
        self._common = LinkGoals((raw.root / PAGES,), _anchors(raw.pages), self._others)

    def of(self, place: str) -> LinkGoals:
        chain = [above for above in self._catalogue.chain(place) if above in self._raw.local_pages]
        if not chain:
            return self._common
        anchors = dict(self._common.anchors)
        for above in reversed(chain):
            anchors |= _anchors(self._raw.local_pages[above])
        folders = (local_folder(self._raw.root, above) for above in chain)
        return LinkGoals((*folders, *self._common.folders), anchors, self._others)


def _anchors(pages: Mapping[str, Page[Any]]) -> Mapping[str, frozenset[str]]:
    return {name: anchors_of(page.body) for name, page in pages.items()}


def _check_page(name: str, page: Page[PageMeta], ids: Ids, goals: LinkGoals, complain: Complainer) -> None:
    _check_body(page.body, page.body_line, ids, complain)
    goals.check(name, page.body, page.body_line, complain)
    _check_front_matter(page, ids, goals, complain)
    if not re.search(r"^# \S", page.body, re.MULTILINE):
        complain(page.body_line, 'trang chưa có tiêu đề – thêm một dòng bắt đầu bằng "# "')


def _check_slogan(slug: str, page: Page[Slogan], ids: Ids, goals: LinkGoals, complain: Complainer) -> None:
    _check_body(page.body, page.body_line, ids, complain)
    goals.check(f"khau-hieu/{slug}.md", page.body, page.body_line, complain)
    if not page.body.strip():
        complain(page.body_line, "chưa có lời giải thích dưới khẩu hiệu – viết hai hoặc ba câu")
    check_words(page.meta.call, page.lines.of(("loi_moi",)), complain)
    house_rule(page.meta.text, page.lines.of(("noi_dung",)), complain)
    for key, text in (("noi_dung", page.meta.text), ("loi_moi", page.meta.call)):
        check_one_line(key, text, page.lines.of((key,)), complain)


def unread_slogans(raw: RawContent, problems: ProblemList) -> frozenset[str]:
    """Ids of slogans whose files could not be read: told once, at their own place."""
    folder = re.compile(rf"(?:slogans|localities/[^/]+/{SLOGANS})/(.*)")
    inside = (folder.fullmatch(problem.path) for problem in problems.found)
    names = (SLOGAN_FILE.fullmatch(found[1]) for found in inside if found)
    return frozenset(name[2] for name in names if name and name[2] not in raw.slogans)


def unread_announcements(raw: RawContent, problems: ProblemList) -> frozenset[str]:
    """Ids of announcements whose files could not be read."""
    inside = (Path(problem.path) for problem in problems.found if f"/{announcements.FOLDER}/" in problem.path)
    names = (announcements.FILE.fullmatch(path.name) for path in inside)
    return frozenset(name[2] for name in names if name and name[2] not in raw.announcements)


def _complainer(path: Path, problems: ProblemList) -> Complainer:
    return lambda line, message: problems.add(path, line, message)


def _check_front_matter(page: Page[PageMeta], ids: Ids, goals: LinkGoals, complain: Complainer) -> None:
    meta, line_of = page.meta, page.lines.of
    if meta.parent is not None and meta.parent not in {*goals.anchors, *goals.other_pages}:
        advice = near_id(meta.parent, goals.anchors, "xem lại tên tệp")
        complain(line_of(("cha",)), f'không có trang "{meta.parent}" – {advice}')
    messages = ids.by_argument[Argument.SLOGAN] | ids.by_argument[Argument.TARGET]
    if meta.share_card is not None and meta.share_card not in messages:
        complain(
            line_of(("anh_chia_se",)), f'không có nội dung "{meta.share_card}" – {near_id(meta.share_card, messages)}'
        )
    check_words(meta.title, line_of(("title",)), complain)
    check_words(meta.description, line_of(("description",)), complain)


def _check_body(body: str, first_line: int, ids: Ids, complain: Complainer) -> None:
    for number, message in construct_complaints(body, first_line, ids):
        complain(number, message)
    open_condition = 0
    for number, line in enumerate(body.split("\n"), start=first_line):
        for found in markup.PLACEHOLDER.finditer(line):
            construct = markup.parse(found[1])
            if isinstance(construct, markup.Directive):
                open_condition = _follow_condition(construct, open_condition, number, complain)
        check_line(line, number, complain)
    check_paragraphs(body, first_line, complain)
    if open_condition:
        complain(open_condition, 'lệnh "neu" chưa đóng – thêm dòng {{ het }}')


def _follow_condition(directive: markup.Directive, opened: int, number: int, complain: Complainer) -> int:
    if directive.name == markup.CONDITION:
        if opened:
            complain(number, 'lệnh "neu" không lồng nhau – thêm dòng {{ het }} trước dòng này')
        return number
    if directive.name == markup.CONDITION_END:
        if not opened:
            complain(number, 'lệnh "het" không có "neu" ở trên – bỏ dòng này')
        return 0
    return opened
