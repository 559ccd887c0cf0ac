"""A small number in; the word for it, as a sentence wants it, out."""

from __future__ import annotations

DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
"""Each digit in words, at its own place."""
_WORDS = (*DIGITS, "mười")


def count_word(number: int) -> str:
    """A number up to ten in words; larger ones in digits."""
    return _WORDS[number] if number < len(_WORDS) else str(number)
