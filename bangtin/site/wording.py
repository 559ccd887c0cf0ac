"""Vietnamese text in; the same text with no-break spaces where a line must not part it out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from bangtin.content.tones import on_first

NBSP = "\u00a0"
MOST = 22
"""A joined piece stays at most this long, in letters, so that it still fits a narrow phone."""
MOST_IN_CARD = 14
"""The same beside a picture, where only half of the phone's width is left."""
MOST_IN_BODY = 14
"""The same for compounds in running text."""

_UNITS = frozenset(
    ["bác", "tuổi", "năm", "cm", "mm", "m", "km", "g", "px", "lần", "kB", "MB", "tháng", "nơi", "đoạn", "mẫu", "giờ"]
) | {"quan", "nhóm", "khẩu", "câu", "văn", "chỗ", "mức", "trang"}
_BEFORE_NUMBER = frozenset(
    ["số", "năm", "ngày", "tháng", "quý", "mục", "dòng", "điều", "khoản", "câu", "quyết", "nhóm", "phần", "chú"]
) | {"giờ", "phố", "ngõ", "thôn"}
_NUMBER = re.compile(r"[“(\"]?\d[\d.,/–-]*%?")
_COUNTED = re.compile(r"(\d[\w./–-]*|[IVX]+(\.[\w.]+)?)[.,;:!?)”\"]*")
_EDGES = "“”\"'()[].,;:!?…–-"
_SPACES = str.maketrans({"\u00a0": " "})


@dataclass(frozen=True)
class Joiner:
    """Joins compounds, place names, numbers with what they count, and little words with what follows."""

    compounds: frozenset[str]
    """Folded compounds of two to four syllables."""
    little_words: frozenset[str]
    _known: dict[tuple[str, str], str] = field(default_factory=dict, init=False, repr=False, compare=False)
    """What was joined before, by the way it was joined: menus and titles come again on every page."""

    @classmethod
    def of(cls, compounds: Iterable[str], places: Iterable[str], little_words: Iterable[str]) -> Joiner:
        """A joiner for a list of compounds, the names of places and words that don't end a line."""
        names = [name for place in places for name in (place, place.partition(" ")[2]) if " " in name]
        folded = (_fold(entry) for entry in (*compounds, *names))
        return cls(frozenset(folded), frozenset(_fold(word) for word in little_words))

    def title(self, text: str) -> str:
        """Everything joined: for headings, card titles and buttons."""
        return self._once("title", text, lambda: self._joined(text, MOST))

    def card(self, text: str) -> str:
        """Everything joined in pieces that fit beside a picture."""
        return self._once("card", text, lambda: self._joined(text, MOST_IN_CARD))

    def _joined(self, text: str, most: int) -> str:
        words = text.split(" ")
        glued = _Glue(words, most)
        _join_numbers(glued)
        self._join_compounds(glued)
        for index in reversed(range(len(words) - 1)):
            if _fold(words[index]) in self.little_words and words[index][-1:].isalpha():
                glued.join(index, index + 1)
        return glued.text()

    def cell(self, text: str) -> str:
        """Only numbers joined: for a table's cells, of which three share a phone's width."""
        glued = _Glue(text.split(" "))
        _join_numbers(glued)
        return glued.text()

    def body(self, text: str) -> str:
        """Numbers joined, and short compounds: for running text, whose lines should stay full."""
        return self._once("body", text, lambda: self._joined_body(text))

    def _once(self, way: str, text: str, work: Callable[[], str]) -> str:
        known = self._known.get((way, text))
        if known is None:
            known = self._known[way, text] = work()
        return known

    def _joined_body(self, text: str) -> str:
        glued = _Glue(text.split(" "))
        _join_numbers(glued)
        glued.most = MOST_IN_BODY
        self._join_compounds(glued)
        return glued.text()

    def _join_compounds(self, glued: _Glue) -> None:
        words = glued.words
        folded = [_fold(word) for word in words]
        index = 0
        while index < len(words) - 1:
            size = 1
            if folded[index].partition(" ")[0] in self._beginnings:
                sizes = (size for size in (4, 3, 2) if self._is_compound(words, folded, index, index + size))
                size = next((size for size in sizes if len(" ".join(words[index : index + size])) <= glued.most), 1)
                if size > 1:
                    glued.join(index, index + size - 1)
            index += size

    def _is_compound(self, words: list[str], folded: list[str], start: int, end: int) -> bool:
        # The list is asked first: nearly all answers are no.
        if len(words) < end or " ".join(folded[start:end]) not in self.compounds:
            return False
        return not any(word[-1:] in _EDGES for word in words[start : end - 1])

    @cached_property
    def _beginnings(self) -> frozenset[str]:
        """The first syllables of all compounds: most words begin none, and are spared the rest."""
        return frozenset(compound.partition(" ")[0] for compound in self.compounds)


class _Glue:
    """Words of a text and the gaps that stay together."""

    def __init__(self, words: list[str], most: int = MOST) -> None:
        self.words = words
        self.most = most
        self._glued = [False] * max(len(words) - 1, 0)

    def join(self, first: int, last: int) -> None:
        """Keep the words from `first` to `last` together, unless the piece grew too long or a word is empty."""
        start, end = first, last
        while start > 0 and self._glued[start - 1]:
            start -= 1
        while end < len(self._glued) and self._glued[end]:
            end += 1
        piece = self.words[start : end + 1]
        if all(piece) and not any("\n" in word for word in piece) and len(" ".join(piece)) <= self.most:
            self._glued[first:last] = [True] * (last - first)

    def text(self) -> str:
        gaps = [NBSP if glued else " " for glued in self._glued]
        return "".join(word + gap for word, gap in zip(self.words, [*gaps, ""], strict=True))


def _join_numbers(glued: _Glue) -> None:
    for index in range(len(glued.words) - 1):
        word, following = glued.words[index], glued.words[index + 1]
        unit = following.rstrip(_EDGES).partition("/")[0]
        if _NUMBER.fullmatch(word) and unit in _UNITS:
            double = unit == "bác" and glued.words[index + 2 : index + 3] and glued.words[index + 2].startswith("sĩ")
            glued.join(index, index + (2 if double else 1))
        elif (word.lower().lstrip(_EDGES) in _BEFORE_NUMBER and _COUNTED.fullmatch(following)) or (
            following in {"×", "%"} or word == "×"
        ):
            glued.join(index, index + 1)


@lru_cache(maxsize=16384)
def _fold(text: str) -> str:
    """Lower case, one way to place a tone, no punctuation at the edges."""
    return on_first(text.translate(_SPACES).lower().strip(_EDGES + " "))


def display_slogan(text: str) -> str:
    """A slogan as it is shown: the dash between its halves is long and stays at the end of the upper line."""
    return text.replace(" - ", f"{NBSP}– ")


def slogan_halves(text: str) -> tuple[str, ...]:
    """The halves of a slogan as they stand one below the other, each but the last with its dash."""
    *upper, last = text.split(" - ")
    return (*(f"{half}{NBSP}–" for half in upper), last)


def lower_first(text: str) -> str:
    """The text as it goes on inside a sentence; abbreviations keep their capitals."""
    return text if text[1:2].isupper() or text[1:2].isdigit() else text[:1].lower() + text[1:]


def upper_first(text: str) -> str:
    return text[:1].upper() + text[1:]


def listed(items: Iterable[str]) -> str:
    """`a`, `a và b`, `a, b và c`."""
    names = list(items)
    return " và ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)


def weight(size: int) -> str:
    """Bytes as a reader knows them: `88 kB`, `1,2 MB`."""
    if size >= 1_000_000:
        return f"{size / 1_000_000:.1f}".replace(".", ",") + f"{NBSP}MB"
    return f"{max(1, round(size / 1000))}{NBSP}kB"


def length(value: float, unit: str) -> str:
    """A length with its unit: `0,4 m`, `3 mm`."""
    return f"{value:g}".replace(".", ",") + NBSP + unit


def measure(width: float, height: float, unit: str) -> str:
    """A piece's size: `297 × 420 mm`, `3 × 2 m`, `1080 × 1350 px`."""
    if unit == "mm" and max(width, height) >= 2000:
        width, height, unit = width / 1000, height / 1000, "m"
    numbers = (f"{side:g}".replace(".", ",") for side in (round(width, 2), round(height, 2)))
    return f"{NBSP}×{NBSP}".join(numbers) + NBSP + unit


def alphabetical(text: str) -> tuple[str, str]:
    """The key of Vietnamese order: by letters first (đ after d), by marks where the letters are the same."""
    decomposed = unicodedata.normalize("NFD", text.casefold())
    letters = "".join(each for each in decomposed if not unicodedata.combining(each)).replace("đ", "d~")
    return letters, text
