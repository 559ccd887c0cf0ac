"""What somebody typed in; the value that it means out, or a sentence on what is wrong with it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bangtin.content.addresses import address_complaints
from bangtin.content.bodies import body_complaint
from bangtin.content.editions import LEVEL_WORDS
from bangtin.content.models import Level, Province
from bangtin.content.place_names import level_word_in, name_complaints, slug_of
from bangtin.content.problems import nearest

LEVELS: Mapping[str, Level] = {slug_of(word): level for level, word in LEVEL_WORDS.items()} | {
    "tp": Level.CITY,
    "t": Level.PROVINCE,
    "p": Level.WARD,
    "x": Level.COMMUNE,
}
"""A level's word or its short form, without marks -> the level: `phường`, `Phường`, `phuong`, `P.` say the same."""

_GONE = frozenset({"quan", "huyen", "thi-xa", "thi-tran"})
_KIND_OF_PROVINCE = re.compile(r"^(?:thanh-pho|tinh|tp)-")


class AnswerError(ValueError):
    """An answer that can't be taken; the message says how to mend it. Raised by this module's functions alone."""


@dataclass(frozen=True)
class Answers:
    """Everything that was answered, as it goes into the file."""

    slug: str
    name: str
    level: Level
    parent: str
    updated: date
    address: str | None = None
    bodies: tuple[str, ...] = ()
    plan: str | None = None


def cleaned(typed: str) -> str:
    """One line of composed text, however it was typed or pasted."""
    if any("\ud800" <= letter <= "\udfff" for letter in typed):
        raise AnswerError("có ký tự không phải UTF-8 – gõ lại bằng bộ gõ tiếng Việt")
    return " ".join(unicodedata.normalize("NFC", typed).split())


def named(typed: str) -> tuple[str, Level | None]:
    """A place's own name, and the level that was typed before it: `Phường Kiến An` -> `Kiến An`, ward."""
    name = cleaned(typed)
    word = level_word_in(name)
    level = LEVELS.get(slug_of(word)) if word else None
    own = name[len(word) :].strip() if word and level else name
    _refuse(
        next(name_complaints(own, level or Level.WARD), None) if own else "tên để trống – ghi tên riêng của nơi này"
    )
    return own, level


def level_of(typed: str) -> Level:
    """The level that a word says."""
    word = slug_of(cleaned(typed))
    if word in _GONE:
        raise AnswerError(f'từ ngày 01/7/2025 không còn cấp "{cleaned(typed)}" – ghi phường, xã hoặc đặc khu')
    if word not in LEVELS:
        raise AnswerError(f'không có cấp "{cleaned(typed)}" – chọn một trong: {", ".join(LEVEL_WORDS.values())}')
    return LEVELS[word]


def province_of(typed: str, provinces: Mapping[str, Province]) -> Province:
    """The province or city that a name or an id means: `Hải Phòng`, `TP. Hải Phòng`, `hai-phong`."""
    slug = slug_of(cleaned(typed))
    slug = slug if slug in provinces else _KIND_OF_PROVINCE.sub("", slug)
    if slug not in provinces:
        near = nearest(slug, provinces, "")
        found = next((province.name for province in provinces.values() if f'"{province.id}"' in near), None)
        hint = f'có phải "{found}"?' if found else "ghi tên một trong 34 tỉnh, thành phố, ví dụ: Hải Phòng"
        raise AnswerError(f'không có tỉnh, thành phố "{cleaned(typed)}" – {hint}')
    return provinces[slug]


def address_of(typed: str) -> str | None:
    """The site's address; None for none."""
    address = cleaned(typed) or None
    _refuse(next(address_complaints(address), None) if address else None)
    return address


def bodies_of(typed: str) -> tuple[str, ...]:
    """Issuing bodies, parted by semicolons."""
    bodies = tuple(body for part in cleaned(typed).split(";") if (body := part.strip()))
    for body in bodies:
        _refuse(body_complaint(body))
    return bodies


def _refuse(complaint: str | None) -> None:
    if complaint is not None:
        raise AnswerError(complaint)
