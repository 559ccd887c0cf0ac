"""Markdown bodies of pages and slogans in; unknown ids, typed figures, HTML, dead links and missing images out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path, PurePosixPath

from bangtin.content import markup
from bangtin.content.catalogue import Catalogue
from bangtin.content.editions import NATION
from bangtin.content.files import Page, ProblemList
from bangtin.content.markup import Argument
from bangtin.content.pages import PageMeta
from bangtin.content.prose_checks import CODE, Complainer, check_line, check_paragraphs, check_words
from bangtin.content.raw import SLOGAN_FILE, RawContent

_LINK = re.compile(r"(!?)\[[^\]]*\]\(\s*<?([^)\s>]+)>?[^)]*\)")
_PAGE_NAME = re.compile(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*/)*[a-z0-9]+(?:-[a-z0-9]+)*\.md")
_EXPLICIT_ID = re.compile(r"\{[^{}]*#([A-Za-z0-9_-]+)[^{}]*\}|\bid:\s*([A-Za-z0-9_-]+)")
_EXTERNAL = re.compile(r"^[a-z][a-z0-9+.-]*:", re.IGNORECASE)


class _Ids:
    """What the constructs may name."""

    def __init__(self, catalogue: Catalogue, unread: frozenset[str] = frozenset()) -> None:
        self._catalogue = catalogue
        self._unread = unread

    @cached_property
    def own_places(self) -> Mapping[str, frozenset[str]]:
        """Target id -> the places that set a value of their own for it."""
        local = [
            (own.target, own.place) for locality in self._catalogue.localities.values() for own in locality.targets
        ]
        return {
            target.id: frozenset(
                [
                    *(own.place for own in target.own_values),
                    *(place for name, place in local if name == target.id),
                ]
            )
            for target in self._catalogue.targets
        }

    @cached_property
    def stating_documents(self) -> Mapping[str, frozenset[str]]:
        """Target id -> the documents that state it."""
        local = [own for locality in self._catalogue.localities.values() for own in locality.targets]
        return {
            target.id: frozenset(
                item.document
                for item in (
                    *target.evidence,
                    *target.own_values,
                    *target.baselines,
                    *(own for own in local if own.target == target.id),
                )
            )
            for target in self._catalogue.targets
        }

    @cached_property
    def by_argument(self) -> Mapping[Argument, frozenset[str]]:
        catalogue = self._catalogue
        places = frozenset(catalogue.place_names)
        return {
            Argument.TARGET: frozenset(self.own_places),
            Argument.PASSAGE: frozenset(catalogue.passages),
            Argument.VIEWPOINT: frozenset(viewpoint.id for viewpoint in catalogue.viewpoints),
            Argument.GROUP: frozenset(group.slug for group in catalogue.task_groups),
            Argument.SLOGAN: frozenset(entry.id for entry in catalogue.slogans) | self._unread,
            Argument.DOCUMENT: frozenset(catalogue.documents),
            Argument.PLACE: places,
            Argument.TAG: frozenset(markup.TAGS),
            Argument.EVENT: markup.EVENTS,
            Argument.SCOPE: places | {NATION, markup.ANY_LOCALITY},
        }

    def complaint_about_figure(self, figure: markup.Figure) -> str | None:
        if figure.id not in self.own_places:
            return f'không có mục tiêu "{figure.id}" – {_near(figure.id, self.own_places)}'
        if figure.place not in (None, markup.COMMON) and figure.place not in self.own_places[figure.id]:
            return f'nơi "{figure.place}" không có mức riêng cho "{figure.id}" – bỏ "@{figure.place}"'
        return None

    def complaint_about_directive(self, directive: markup.Directive) -> str | None:
        rule = markup.DIRECTIVES.get(directive.name)
        if rule is None:
            return f'không có lệnh "{directive.name}" – {_near(directive.name, markup.DIRECTIVES)}'
        if not rule.least <= len(directive.arguments) <= rule.most:
            return f'lệnh "{directive.name}" cần từ {rule.least} đến {rule.most} mã – sửa số mã đứng sau dấu hai chấm'
        if rule.argument is None:
            return None
        known = self.by_argument[rule.argument]
        for argument in directive.arguments:
            if argument not in known:
                return f'"{argument}" không phải {rule.argument.value} – {_near(argument, known)}'
        return None

    def complaint_about_reference(self, reference: markup.Reference | markup.Unreadable) -> str | None:
        if isinstance(reference, markup.Unreadable):
            return f'chỗ dẫn nguồn "{reference.text}" viết chưa đúng – viết [@mã] hoặc [@mã; @mã]'
        passages, targets = self._catalogue.passages, self.own_places
        if reference.id in targets:
            documents = self._catalogue.documents
            if reference.document is None:
                return None
            if reference.document not in documents:
                return f'không có văn bản "{reference.document}" – {_near(reference.document, documents)}'
            if reference.document not in (stating := self.stating_documents[reference.id]):
                known = ", ".join(sorted(stating))
                return f'văn bản "{reference.document}" không nêu mục tiêu "{reference.id}" – chọn một trong: {known}'
            return None
        if reference.id not in passages:
            return f'không có đoạn trích "{reference.id}" – {_near(reference.id, [*passages, *targets])}'
        return None


def _near(name: str, known: Iterable[str]) -> str:
    import difflib

    found = difflib.get_close_matches(name, list(known), 1, 0.6)
    return f'có phải "{found[0]}"?' if found else "xem lại mã"


def check_markdown(raw: RawContent, catalogue: Catalogue, problems: ProblemList) -> None:
    """Check every Markdown body of `docs/` and `slogans/`."""
    unread = unread_slogans(raw, problems)
    ids = _Ids(catalogue, unread)
    slogan_pages = frozenset(f"khau-hieu/{name}.md" for name in ids.by_argument[Argument.SLOGAN])
    unread_pages = frozenset(problem.path.removeprefix("docs/") for problem in problems.found)
    anchors = {name: _anchors(page.body) for name, page in raw.pages.items()}
    for name, page in raw.pages.items():
        complain = _complainer(page.path, problems)
        if not _PAGE_NAME.fullmatch(name):
            message = "tên tệp và thư mục chỉ có chữ thường không dấu, số và dấu gạch nối – ví dụ tiem-chung.md"
            problems.add(page.path, None, message)
        _check_body(page.body, page.body_line, ids, complain)
        _check_links(name, page.body, page.body_line, raw.root / "docs", anchors, slogan_pages | unread_pages, complain)
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
    page: Page[PageMeta], raw: RawContent, ids: _Ids, unread_pages: frozenset[str], complain: Complainer
) -> None:
    meta, line_of = page.meta, page.lines.of
    if meta.parent is not None and meta.parent not in {*raw.pages, *unread_pages}:
        complain(line_of(("cha",)), f'không có trang "{meta.parent}" – {_near(meta.parent, raw.pages)}')
    messages = ids.by_argument[Argument.SLOGAN] | ids.by_argument[Argument.TARGET]
    if meta.share_card is not None and meta.share_card not in messages:
        complain(
            line_of(("anh_chia_se",)), f'không có nội dung "{meta.share_card}" – {_near(meta.share_card, messages)}'
        )
    check_words(meta.title, line_of(("title",)), complain)
    check_words(meta.description, line_of(("description",)), complain)


def _check_body(body: str, first_line: int, ids: _Ids, complain: Complainer) -> None:
    for number, message in _construct_complaints(body, first_line, ids):
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


def construct_complaints(body: str, first_line: int, catalogue: Catalogue) -> Iterator[tuple[int, str]]:
    """What is wrong with the figures, words, directives and citations of a body: the line and a sentence."""
    return _construct_complaints(body, first_line, _Ids(catalogue))


def _construct_complaints(body: str, first_line: int, ids: _Ids) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(body.split("\n"), start=first_line):
        for found in markup.PLACEHOLDER.finditer(line):
            if message := _complaint(markup.parse(found[1]), ids):
                yield number, message
        for found in markup.CITATION.finditer(line):
            for reference in markup.parse_citation(found[1]):
                if message := ids.complaint_about_reference(reference):
                    yield number, message


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


def _complaint(construct: markup.Construct, ids: _Ids) -> str | None:
    if isinstance(construct, markup.Figure):
        return ids.complaint_about_figure(construct)
    if isinstance(construct, markup.Directive):
        return ids.complaint_about_directive(construct)
    if isinstance(construct, markup.Unreadable):
        return f'không hiểu "{{{{ {construct.text} }}}}" – viết mã mục tiêu hoặc lệnh, ví dụ {{{{ tuoi-tho-2030 }}}}'
    return None


def _anchors(body: str) -> frozenset[str]:
    explicit = {found[1] or found[2] for found in _EXPLICIT_ID.finditer(body)}
    targets = {
        argument
        for found in markup.PLACEHOLDER.finditer(body)
        if isinstance(construct := markup.parse(found[1]), markup.Directive) and construct.name == "muc-tieu"
        for argument in construct.arguments
    }
    return frozenset(explicit | targets)


def _check_links(
    name: str,
    body: str,
    first_line: int,
    docs: Path,
    anchors: Mapping[str, frozenset[str]],
    other_pages: frozenset[str],
    complain: Complainer,
) -> None:
    for number, line in enumerate(body.split("\n"), start=first_line):
        for found in _LINK.finditer(CODE.sub(" ", line)):
            target, _, anchor = found[2].partition("#")
            if _EXTERNAL.match(target) or target.startswith("//"):
                continue
            goal = _join(name, target) if target else name
            if found[1]:
                if not (docs / goal).is_file():
                    complain(number, f'không có ảnh "{found[2]}" – xem lại tên tệp ảnh')
            elif goal in other_pages and goal not in anchors:
                continue
            elif goal not in anchors:
                complain(number, f'không có trang "{target}" – {_near(goal, [*anchors, *other_pages])}')
            elif anchor and anchor not in anchors[goal] and not goal.startswith("nguon/"):
                complain(number, f'trang "{goal}" không có chỗ "#{anchor}" – {_near(anchor, anchors[goal])}')


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
