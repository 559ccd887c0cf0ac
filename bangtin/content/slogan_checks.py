"""Every slogan's words and number in; those too long, broken wrongly or there twice out, with file and line."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator

from bangtin.content import models
from bangtin.content.files import Page, ProblemList
from bangtin.content.local_folders import place_of
from bangtin.content.raw import RawContent
from bangtin.content.scopes import chain_of
from bangtin.content.target_checks import Complaint

MAX_SLOGAN_LETTERS = 400

SloganPage = Page[models.Slogan]


def check_slogan_texts(raw: RawContent, problems: ProblemList) -> None:
    """Check what can be told of slogans without any table."""
    for page in raw.slogans.values():
        for place, message in (*_text_complaints(page.meta), *_scope_complaints(page, raw)):
            problems.add(page.path, page.lines.of(place), message)
    for page, other in _doubled(raw, lambda slogan: slogan.number):
        message = f"số {page.meta.number} đã dùng ở {_shown(other, problems)} – đổi số"
        problems.add(page.path, page.lines.of(("so",)), message)
    for page, other in _doubled(raw, lambda slogan: slogan.text):
        message = f"khẩu hiệu này đã có ở {_shown(other, problems)} – bỏ một tệp"
        problems.add(page.path, page.lines.of(("noi_dung",)), message)


def _text_complaints(slogan: models.Slogan) -> Iterator[Complaint]:
    if len(slogan.text) > MAX_SLOGAN_LETTERS:
        yield ("noi_dung",), f"khẩu hiệu dài {len(slogan.text)} ký tự, quá {MAX_SLOGAN_LETTERS} – viết ngắn lại"
    if "\n" in slogan.text:
        yield ("noi_dung",), '"noi_dung" phải nằm trên một dòng – muốn ép ngắt dòng thì dùng "ngat_dong"'
    if slogan.breaks and " ".join(slogan.breaks) != slogan.text:
        message = '"ngat_dong" ghép lại phải đúng từng chữ như "noi_dung" – chép lại khẩu hiệu rồi chia dòng'
        yield ("ngat_dong",), message


def _scope_complaints(page: SloganPage, raw: RawContent) -> Iterator[Complaint]:
    place = place_of(raw.root, page.path)
    if place is not None and page.meta.scope != place:
        yield ("pham_vi",), f'khẩu hiệu trong thư mục này là của "{place}" – bỏ dòng "pham_vi"'


def _doubled(raw: RawContent, of: Callable[[models.Slogan], Hashable]) -> Iterator[tuple[SloganPage, SloganPage]]:
    """Slogans that have something in common with an earlier one of an edition that shows both.

    Of a place and one above it, the lower one is told: it is the one that can be changed for its own edition alone.
    """
    localities = {slug: read.model for slug, read in raw.localities.items()}
    first: dict[tuple[Hashable, str], SloganPage] = {}
    for page in raw.slogans.values():
        first.setdefault((of(page.meta), page.meta.scope), page)
    for page in raw.slogans.values():
        keys = ((of(page.meta), place) for place in chain_of(page.meta.scope, localities))
        others = (first[key] for key in keys if key in first and first[key] is not page)
        if other := next(others, None):
            yield page, other


def _shown(page: SloganPage, problems: ProblemList) -> str:
    """A slogan's file as its neighbours know it: by its name alone in the common folder."""
    name = problems.name(page.path)
    return name.removeprefix("slogans/")
