"""Markdown bodies of pages and slogans in; unknown ids, typed figures, HTML, dead links and missing images out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path, PurePosixPath

from bangtin.content import markup
from bangtin.content.catalogue import Catalogue
from bangtin.content.editions import NATION
from bangtin.content.files import ProblemList
from bangtin.content.markup import Argument
from bangtin.content.raw import RawContent

_LINK = re.compile(r"(!?)\[[^\]]*\]\(\s*<?([^)\s>]+)>?[^)]*\)")
_HTML = re.compile(r"<(?:/?[a-zA-Z][^<>]*|!--.*)>?")
_CODE = re.compile(r"`[^`]*`")
_EXPLICIT_ID = re.compile(r"\{[^{}]*#([A-Za-z0-9_-]+)[^{}]*\}|\bid:\s*([A-Za-z0-9_-]+)")
_EXTERNAL = re.compile(r"^[a-z][a-z0-9+.-]*:", re.IGNORECASE)

_NUMBER = r"(?<![\w/,.-])\d+(?:[.,]\d+)?"
_WORD_NUMBER = r"\b(?:một|hai|ba|bốn|năm|lăm|sáu|bảy|tám|chín|mười|mươi|trăm)"
_TYPED_FIGURES = (
    re.compile(rf"{_NUMBER}\s*%"),
    re.compile(rf"(?:{_NUMBER}|{_WORD_NUMBER})\s+phần\s+trăm", re.IGNORECASE),
    re.compile(rf"{_NUMBER}\s*cm\b"),
    re.compile(rf"(?<![–-]){_NUMBER}\s+tuổi\b"),
    re.compile(rf"(?:{_NUMBER}[–-])?{_NUMBER}\s+bác\s+sĩ\b"),
    re.compile(rf"{_NUMBER}\s+lần\s*(?:/|một\s|mỗi\s)?\s*năm\b|mỗi\s+năm\s+(?:ít\s+nhất\s+)?{_NUMBER}\s+lần\b"),
    re.compile(rf"{_NUMBER}\s+năm\s+(?:sống\s+)?khỏe"),
)
"""A number with % or with the unit of a target. Dates, section numbers, ages of groups ("1–18 tuổi") pass."""

_OLD_TONES = re.compile(r"\b(?:khoẻ|hoà|hoá|toạ|toả|uỷ|uý|thuỷ|tuỳ|loè|xoè)\b", re.IGNORECASE)
_BANNED_WORDS = re.compile(r"\b(?:hàng năm|bác sỹ|các bạn)\b", re.IGNORECASE)


class _Ids:
    """What the constructs may name."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

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
    def by_argument(self) -> Mapping[Argument, frozenset[str]]:
        catalogue = self._catalogue
        places = frozenset(catalogue.place_names)
        return {
            Argument.TARGET: frozenset(self.own_places),
            Argument.PASSAGE: frozenset(catalogue.passages),
            Argument.VIEWPOINT: frozenset(viewpoint.id for viewpoint in catalogue.viewpoints),
            Argument.GROUP: frozenset(group.slug for group in catalogue.task_groups),
            Argument.SLOGAN: frozenset(entry.id for entry in catalogue.slogans),
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
            if reference.document is not None and reference.document not in documents:
                return f'không có văn bản "{reference.document}" – {_near(reference.document, documents)}'
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
    ids = _Ids(catalogue)
    anchors = {name: _anchors(page.body) for name, page in raw.pages.items()}
    for name, page in raw.pages.items():
        complain = _complainer(page.path, problems)
        _check_body(page.body, page.body_line, ids, complain)
        _check_links(name, page.body, page.body_line, raw.root / "docs", anchors, catalogue, complain)
        _check_front_matter(name, page.meta.parent, page.meta.share_card, raw, ids, page.lines.of, complain)
        if not re.search(r"^# \S", page.body, re.MULTILINE):
            complain(page.body_line, 'trang chưa có tiêu đề – thêm một dòng bắt đầu bằng "# "')
    for slogan in raw.slogans.values():
        complain = _complainer(slogan.path, problems)
        _check_body(slogan.body, slogan.body_line, ids, complain)
        if not slogan.body.strip():
            complain(slogan.body_line, "chưa có lời giải thích dưới khẩu hiệu – viết hai hoặc ba câu")
        if found := _first(_TYPED_FIGURES, slogan.meta.call):
            complain(slogan.lines.of(("loi_moi",)), _typed_figure(found))


Complainer = Callable[[int, str], None]


def _complainer(path: Path, problems: ProblemList) -> Complainer:
    return lambda line, message: problems.add(path, line, message)


def _check_front_matter(
    name: str,
    parent: str | None,
    share_card: str | None,
    raw: RawContent,
    ids: _Ids,
    line_of: Callable[[tuple[str]], int],
    complain: Complainer,
) -> None:
    if parent is not None and parent not in raw.pages:
        complain(line_of(("cha",)), f'không có trang "{parent}" – {_near(parent, raw.pages)}')
    messages = ids.by_argument[Argument.SLOGAN] | ids.by_argument[Argument.TARGET]
    if share_card is not None and share_card not in messages:
        complain(line_of(("anh_chia_se",)), f'không có nội dung "{share_card}" – {_near(share_card, messages)}')


def _check_body(body: str, first_line: int, ids: _Ids, complain: Complainer) -> None:
    for number, message in _construct_complaints(body, first_line, ids):
        complain(number, message)
    open_condition = 0
    for number, line in markup.prose_lines(body, first_line):
        for found in markup.PLACEHOLDER.finditer(line):
            construct = markup.parse(found[1])
            if isinstance(construct, markup.Directive):
                open_condition = _follow_condition(construct, open_condition, number, complain)
        _check_prose(line, number, complain)
    if open_condition:
        complain(open_condition, 'lệnh "neu" chưa đóng – thêm dòng {{ het }}')


def construct_complaints(body: str, first_line: int, catalogue: Catalogue) -> Iterator[tuple[int, str]]:
    """What is wrong with the figures, words, directives and citations of a body: the line and a sentence."""
    return _construct_complaints(body, first_line, _Ids(catalogue))


def _construct_complaints(body: str, first_line: int, ids: _Ids) -> Iterator[tuple[int, str]]:
    for number, line in markup.prose_lines(body, first_line):
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


def _check_prose(line: str, number: int, complain: Complainer) -> None:
    prose = markup.PLACEHOLDER.sub(" ", _CODE.sub(" ", line))
    prose = re.sub(r"\]\([^)]*\)|\{[^{}]*\}", " ", prose)
    if found := _first(_TYPED_FIGURES, prose):
        complain(number, _typed_figure(found))
    if "{{" in prose or "}}" in prose:
        complain(number, "dấu {{ hoặc }} thiếu một nửa – viết đủ {{ mã }}, trên cùng một dòng")
    if html := _HTML.search(prose):
        complain(number, f'không dùng HTML ("{html[0][:20]}") – viết bằng Markdown')
    if old := _OLD_TONES.search(prose):
        complain(number, f'"{old[0]}" – trang này viết dấu kiểu khỏe, hòa, hóa, ủy')
    if word := _BANNED_WORDS.search(prose):
        complain(number, f'"{word[0]}" – trang này viết hằng năm, bác sĩ, bạn')


def _first(patterns: Iterable[re.Pattern[str]], text: str) -> str | None:
    return next((found[0] for pattern in patterns if (found := pattern.search(text))), None)


def _typed_figure(found: str) -> str:
    return f'con số "{found.strip()}" gõ thẳng vào bài – dùng mã mục tiêu, ví dụ {{{{ bao-phu-bhyt-2026 }}}}'


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
    catalogue: Catalogue,
    complain: Complainer,
) -> None:
    slogan_pages = {f"khau-hieu/{entry.id}.md" for entry in catalogue.slogans}
    for number, line in markup.prose_lines(body, first_line):
        for found in _LINK.finditer(_CODE.sub(" ", line)):
            target, _, anchor = found[2].partition("#")
            if _EXTERNAL.match(target) or target.startswith("//"):
                continue
            goal = _join(name, target) if target else name
            if found[1]:
                if not (docs / goal).is_file():
                    complain(number, f'không có ảnh "{found[2]}" – xem lại tên tệp ảnh')
            elif goal in slogan_pages:
                continue
            elif goal not in anchors:
                complain(number, f'không có trang "{target}" – {_near(goal, [*anchors, *slogan_pages])}')
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
