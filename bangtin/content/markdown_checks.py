"""Markdown files of pages and slogans in; unknown ids, typed figures, HTML, dead links and missing images out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from bangtin.content import markup
from bangtin.content.catalogue import Catalogue
from bangtin.content.construct_checks import Ids, construct_complaints, near_id
from bangtin.content.files import Page, ProblemList
from bangtin.content.markup import Argument
from bangtin.content.models import SLUG
from bangtin.content.pages import PageMeta
from bangtin.content.prose_checks import CODE, Complainer, check_line, check_paragraphs, check_words
from bangtin.content.raw import SLOGAN_FILE, RawContent

_LINK = re.compile(r"(!?)\[[^\]]*\]\(\s*<?([^)\s>]+)>?[^)]*\)")
_PAGE_NAME = re.compile(rf"(?:{SLUG}/)*{SLUG}\.md")
_EXPLICIT_ID = re.compile(r"\{[^{}]*#([A-Za-z0-9_-]+)[^{}]*\}|\bid:\s*([A-Za-z0-9_-]+)")
_EXTERNAL = re.compile(r"^[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_SOURCE_PAGES = "nguon/"
"""The pages whose anchors the build makes, one for each passage."""


def check_markdown(raw: RawContent, catalogue: Catalogue, problems: ProblemList) -> None:
    """Check every Markdown body of `docs/` and `slogans/`."""
    ids = Ids(catalogue, unread_slogans(raw, problems))
    slogan_pages = frozenset(f"khau-hieu/{name}.md" for name in ids.by_argument[Argument.SLOGAN])
    unread_pages = frozenset(problem.path.removeprefix("docs/") for problem in problems.found)
    anchors = {name: _anchors(page.body) for name, page in raw.pages.items()}
    goals = _LinkGoals(raw.root / "docs", anchors, slogan_pages | unread_pages)
    for name, page in raw.pages.items():
        complain = _complainer(page.path, problems)
        if not _PAGE_NAME.fullmatch(name):
            message = "tên tệp và thư mục chỉ có chữ thường không dấu, số và dấu gạch nối – ví dụ tiem-chung.md"
            problems.add(page.path, None, message)
        _check_body(page.body, page.body_line, ids, complain)
        goals.check(name, page, complain)
        _check_front_matter(page, raw, ids, unread_pages, complain)
        if not re.search(r"^# \S", page.body, re.MULTILINE):
            complain(page.body_line, 'trang chưa có tiêu đề – thêm một dòng bắt đầu bằng "# "')
    for slogan in raw.slogans.values():
        complain = _complainer(slogan.path, problems)
        _check_body(slogan.body, slogan.body_line, ids, complain)
        if not slogan.body.strip():
            complain(slogan.body_line, "chưa có lời giải thích dưới khẩu hiệu – viết hai hoặc ba câu")
        check_words(slogan.meta.call, slogan.lines.of(("loi_moi",)), complain)


def unread_slogans(raw: RawContent, problems: ProblemList) -> frozenset[str]:
    """Ids of slogans whose files could not be read: told once, at their own place."""
    names = (SLOGAN_FILE.fullmatch(problem.path.removeprefix("slogans/")) for problem in problems.found)
    return frozenset(name[2] for name in names if name and name[2] not in raw.slogans)


def _complainer(path: Path, problems: ProblemList) -> Complainer:
    return lambda line, message: problems.add(path, line, message)


def _check_front_matter(
    page: Page[PageMeta], raw: RawContent, ids: Ids, unread_pages: frozenset[str], complain: Complainer
) -> None:
    meta, line_of = page.meta, page.lines.of
    if meta.parent is not None and meta.parent not in {*raw.pages, *unread_pages}:
        complain(line_of(("cha",)), f'không có trang "{meta.parent}" – {near_id(meta.parent, raw.pages)}')
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


def _anchors(body: str) -> frozenset[str]:
    """The places of a page that a link may name: ids given by hand, and the cards of targets."""
    explicit = (found[1] or found[2] for found in _EXPLICIT_ID.finditer(body))
    return frozenset([*explicit, *markup.arguments_of(body, markup.TARGET_CARDS)])


@dataclass(frozen=True)
class _LinkGoals:
    """What links may lead to: files and pages with their anchors; of `other_pages` no more than the name is known."""

    docs: Path
    anchors: Mapping[str, frozenset[str]]
    other_pages: frozenset[str]

    def check(self, name: str, page: Page[PageMeta], complain: Complainer) -> None:
        """Check every link of the page of that name."""
        for number, line in enumerate(page.body.split("\n"), start=page.body_line):
            for found in _LINK.finditer(CODE.sub(" ", line)):
                if message := self._complaint(name, found[2], is_image=bool(found[1])):
                    complain(number, message)

    def _complaint(self, name: str, address: str, *, is_image: bool) -> str | None:
        target, _, anchor = address.partition("#")
        if _EXTERNAL.match(target) or target.startswith("//"):
            return None
        goal = _join(name, target) if target else name
        if is_image:
            return None if (self.docs / goal).is_file() else f'không có ảnh "{address}" – xem lại tên tệp ảnh'
        known = self.anchors.get(goal)
        if known is None:
            every = [*self.anchors, *self.other_pages]
            return None if goal in self.other_pages else f'không có trang "{target}" – {near_id(goal, every)}'
        if anchor and anchor not in known and not goal.startswith(_SOURCE_PAGES):
            return f'trang "{goal}" không có chỗ "#{anchor}" – {near_id(anchor, known)}'
        return None


def _join(page: str, target: str) -> str:
    """Resolve a link as MkDocs does: relative to the page, or from the top where it begins with a slash."""
    if target.startswith("/"):
        return target[1:]
    parts: list[str] = list(PurePosixPath(page).parent.parts)
    for part in PurePosixPath(target).parts:
        if part == ".." and parts:
            parts.pop()
        elif part != ".":
            parts.append(part)
    return "/".join(parts)
