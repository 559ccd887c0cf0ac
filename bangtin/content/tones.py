"""Text with tone marks on either vowel (`khoẻ`, `khỏe`) in; the same text with one way of placing them out."""

from __future__ import annotations

import re

PAIRS = tuple(
    (f"{first}{old}", f"{new}{second}")
    for first, second, marks in (("o", "a", "àòáóảỏãõạọ"), ("o", "e", "èòéóẻỏẽõẹọ"), ("u", "y", "ỳùýúỷủỹũỵụ"))
    for old, new in zip(marks[::2], marks[1::2], strict=True)
)
"""`(oà, òa)`, …: the mark on the second vowel, and on the first."""

_TO_SECOND = {first: second for second, first in PAIRS}
_OPEN_FIRST = re.compile(rf"(?:{'|'.join(_TO_SECOND)})\b")
OPEN_SECOND = re.compile(rf"\b\w*?(?<![qQ])(?:{'|'.join(second for second, _ in PAIRS)})\b", re.IGNORECASE)
"""A syllable without a final consonant whose mark stands on the second vowel; "quý" has one vowel only."""


def on_first(text: str) -> str:
    """Every pair with its mark on the first vowel, wherever in the syllable: for keys that are compared."""
    for second, first in PAIRS:
        text = text.replace(second, first)
    return text


def on_second(word: str) -> str:
    """A lower-case word as older dictionaries write it: `khỏe` -> `khoẻ`; `hoàn` stays."""
    return _OPEN_FIRST.sub(lambda found: _TO_SECOND[found[0]], word)
