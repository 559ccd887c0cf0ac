"""Abbreviations, words that residents type and kinds of pages in; what the search knows of them out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bangtin.content.editions import Edition
from bangtin.content.models import Abbreviation, SearchWord

WHERE_TO_ASK = "hỏi ở đâu"
"""The heading below which a place's page says whom to ask."""

_SYLLABLE = re.compile(
    r"(b|ch?|d|đ|gh?|gi|h|kh?|l|m|n|ngh?|nh|ph?|qu?|r|s|th?|tr|v|x)?[aeiouy]{1,3}(c|ch|m|n|ng|nh|p|t)?"
)
"""What may be a word typed without marks: "tu" stands for "tử" more often than for "Tỉnh ủy"."""


@dataclass(frozen=True)
class ResultKind:
    """How the results of one kind of pages look, and where they stand.

    `boost` multiplies the score. `most` is how many places of one page are shown. In a `plain` kind the heading of a
    section says by itself what it is about; elsewhere it needs the page's title.
    """

    name: str
    icon: str
    boost: float = 1.0
    most: int = 1
    plain: bool = False


_OTHER = ResultKind("Trang khác", "file-document-outline", 0.9)
_KINDS: Mapping[str, ResultKind] = {
    "quyen-loi": ResultKind("Quyền lợi", "shield-check", 1.1, 3, plain=True),
    "hoi-dap": ResultKind("Hỏi đáp", "help-circle-outline", 1.2, 4, plain=True),
    "thong-bao": ResultKind("Thông báo", "bell-outline", 1.0),
    "thong-bao-muc": ResultKind("Thông báo", "bell-outline", 0.8),
    "su-kien": ResultKind("Sự kiện", "calendar-heart", 1.4),
    "dia-phuong": ResultKind("Địa phương", "map-marker", 0.6, 2),
    "muc-tieu": ResultKind("Mục tiêu", "target", 1.0, 3, plain=True),
    "nhiem-vu": ResultKind("Nhiệm vụ", "clipboard-check-outline", 0.9, 2),
    "nhiem-vu-muc": ResultKind("Nhiệm vụ", "clipboard-check-outline", 0.8),
    "quan-diem": ResultKind("Quan điểm", "lightbulb-on-outline", 0.8),
    "quan-diem-muc": ResultKind("Quan điểm", "lightbulb-on-outline", 0.8),
    "khau-hieu": ResultKind("Khẩu hiệu", "bullhorn-outline", 0.7),
    "khau-hieu-muc": ResultKind("Khẩu hiệu", "bullhorn-outline", 0.8),
    "trang-chu": ResultKind("Trang chủ", "home-outline", 0.7),
    "nguon": ResultKind("Nguồn", "format-quote-close", 0.2),
    "nguon-muc": ResultKind("Nguồn", "format-quote-close", 0.25),
    "bai": _OTHER,
    "ap-phich": ResultKind("Áp phích", "image-multiple-outline", 0.6),
}
"""In the order of use: what answers a resident's question, what explains, what quotes, what is for printing."""

TOPICS = tuple(dict.fromkeys(kind.name for kind in _KINDS.values()))
"""The names of all kinds, in that order."""


def result_kind(kind: str) -> ResultKind:
    """What the search knows of a kind of pages (`kieu` of the front matter)."""
    return _KINDS.get(kind, _OTHER)


def other_words(abbreviations: Iterable[Abbreviation], words: Iterable[SearchWord]) -> Mapping[str, str]:
    """What is typed -> what to look for: abbreviations, and words of everyday for those of the pages."""
    return {**short_forms(abbreviations), **{each.typed.lower(): each.meant.lower() for each in words}}


def own_station(edition: Edition) -> Mapping[str, str]:
    """Whoever types the name of the place's health station looks for where it is."""
    if edition.is_nation:
        return {}
    place = edition.place_name.lower()
    names = (place, edition.locality.name.lower(), place.removesuffix(edition.locality.name.lower()).strip())
    return {f"trạm y tế {name}": WHERE_TO_ASK for name in names if name}


def short_forms(abbreviations: Iterable[Abbreviation]) -> Mapping[str, str]:
    """`bhyt` -> `bảo hiểm y tế`, for abbreviations of plain letters that can't be a word."""
    plain = (each for each in abbreviations if each.short.isalpha() and each.full.replace(" ", "").isalpha())
    forms = {each.short.lower(): each.full.lower() for each in plain}
    return {short: full for short, full in forms.items() if not _SYLLABLE.fullmatch(short)}
