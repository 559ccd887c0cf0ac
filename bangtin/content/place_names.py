"""A place's own name in; what is wrong with how it is written, and the id that follows from it, out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from bangtin.content.editions import LEVEL_WORDS
from bangtin.content.models import Level

LONGEST_NAME = 60
"""Letters. The longest names of communes have half as many; a longer one is a sentence in the wrong row."""

_MARKS = "\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b"
_LETTER = re.compile(rf"[A-Za-zĐđ][{_MARKS}]*")
_BESIDES_LETTERS = frozenset("0123456789 -'’")
_LEVEL_WORD = re.compile(rf"(?:(?:{'|'.join(LEVEL_WORDS.values())})|tp\.?|[ptx]\.)\s*", re.IGNORECASE)


def level_word_in(name: str) -> str | None:
    """The word for a level that a name begins with, as it stands there: `Phường Kiến An` -> `Phường`."""
    found = _LEVEL_WORD.match(name)
    inside = found and (found[0][-1:] in ". " or found[0] == name)
    return found[0].strip() if found and inside else None


def name_complaints(name: str, level: Level) -> Iterator[str]:
    """What is wrong with the name of a place of this level."""
    if level is Level.NATION:
        return
    word = level_word_in(name)
    if word:
        own = name[len(word) :].strip() or "Kiến An"
        yield f'"ten" có chữ "{word}" – chỉ ghi tên riêng: {own}; cấp ghi ở mục "cap"'
    if strange := strange_letter(name):
        yield (
            f'"ten" có ký tự lạ "{strange}" (U+{ord(strange):04X}) – gõ lại bằng bộ gõ tiếng Việt; chỉ có chữ cái, '
            "số, dấu cách, gạch nối, nháy đơn"
        )
    elif not slug_of(name):
        yield '"ten" chưa có chữ cái nào – ghi tên riêng, ví dụ Kiến An'
    elif not word and not (name[:1].isupper() or name[:1].isdigit()):
        yield f'"ten" bắt đầu bằng chữ hoa – ghi {name[:1].upper() + name[1:]}'
    if len(name) > LONGEST_NAME:
        yield f'"ten" dài {len(name)} chữ cái, quá {LONGEST_NAME} – chỉ ghi tên riêng của nơi này'


def strange_letter(name: str) -> str | None:
    """The first character that no Vietnamese name has: a look-alike from another script, a sign, a line end."""
    # A letter is looked at with all its marks, whichever way they were composed.
    for letter in unicodedata.normalize("NFC", name):
        if letter not in _BESIDES_LETTERS and not _LETTER.fullmatch(unicodedata.normalize("NFD", letter)):
            return letter
    return None


def slug_of(name: str) -> str:
    """The id that a name gives: `Đống Đa` -> `dong-da`; empty for a name without letters."""
    plain = unicodedata.normalize("NFD", name).replace("đ", "d").replace("Đ", "D")
    ascii_only = plain.encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only.replace("'", "")).strip("-")
