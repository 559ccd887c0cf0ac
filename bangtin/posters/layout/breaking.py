"""A text and the word lists in; its phrases as atoms that no line end may part, or the author's own lines, out.

A stored ` - ` parts two phrases. Inside a phrase compounds hold together, and so do numbers and their units. Which line
ends are best is weighed elsewhere.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from bangtin.content.place_names import level_word_in

if TYPE_CHECKING:
    from bangtin.content.catalogue import Catalogue

DASH = "–"
"""How the stored ` - ` between two halves is drawn."""

_STORED_DASHES = frozenset({"-", DASH, "—"})
_NUMBER = re.compile(r"^[“\"(]?\d")
_NUMBERED = frozenset({
    "số", "ngày", "tháng", "mục", "dòng", "quý", "lúc", "đợt", "phòng", "tầng",
    "tổ", "phố", "khu", "thôn", "bản", "ấp", "xóm",
})  # fmt: skip
"""Words that a number belongs to when it follows them."""

_SECTION = re.compile(r"^[IVXLC]+(?:\.\d+)*(?:[-–][IVXLC]+(?:\.\d+)*)?[,;.)]?$")
_PARTED = frozenset({"mục", "phần", "chương"})
"""Words that a number of a plan's part, in Roman numerals, belongs to."""

_TWO_WORDS_NUMBERED = frozenset({("chú", "thích"), ("phụ", "lục")})
"""As `_NUMBERED`, of two syllables."""

_YEAR, _YEAR_NUMBER = "năm", re.compile(r"^\d{4}")
_COUNTING = frozenset({"mỗi", "một", "mấy", "vài", "các", "những"})
"""`mỗi ngày 30 phút`: here the number belongs to what follows."""

PAUSES = ",;:.!?)”"


@dataclass(frozen=True)
class Words:
    """What must stay together and what may not end a line, in lower case."""

    compounds: frozenset[str]
    line_end: frozenset[str]
    places: frozenset[str] = frozenset()
    """Names that stay together as compounds do. There may be thousands, of which a text holds one or two."""

    @classmethod
    def of(cls, catalogue: Catalogue) -> Words:
        """The word lists of a catalogue, with the names of all its places."""
        places = (*catalogue.place_names.values(), *(place.name for place in catalogue.localities.values()))
        return cls(catalogue.compounds, catalogue.line_end_words, frozenset(places))

    @cached_property
    def of_few_letters(self) -> Words:
        """For lines so short that a little word may have to end one; compounds stay whole all the same."""
        return replace(self, line_end=frozenset())

    @cached_property
    def of_bare_names(self) -> Words:
        """For lines too short for a place's whole name: its level may end the line before (`phường | Thành Đông`)."""
        return replace(
            self, places=frozenset(name.removeprefix(level_word_in(name) or "").strip() for name in self.places)
        )

    @property
    def ever_looser(self) -> tuple[Words, ...]:
        """These, then what a text with no room for them may give up: little words at line ends, then levels too."""
        return (self, self.of_few_letters, self.of_few_letters.of_bare_names)

    @cached_property
    def glued(self) -> frozenset[tuple[str, ...]]:
        """The compounds as folded syllables."""
        return frozenset(map(_syllables, self.compounds | self.places))

    @cached_property
    def longest(self) -> int:
        return max((len(entry) for entry in self.glued), default=1)

    @cached_property
    def _places_by_start(self) -> Mapping[str, tuple[tuple[str, ...], ...]]:
        """First syllable -> the places' names that begin with it."""
        found: dict[str, list[tuple[str, ...]]] = {}
        for name in sorted(map(_syllables, self.places)):
            found.setdefault(name[0], []).append(name)
        return {first: tuple(names) for first, names in found.items()}

    def places_in(self, text: str) -> frozenset[tuple[str, ...]]:
        """The names, as folded syllables, that a text holds: another place's name changes nothing in it."""
        syllables = _syllables(text)
        return frozenset(
            name
            for at, first in enumerate(syllables)
            for name in self._places_by_start.get(first, ())
            if syllables[at : at + len(name)] == name
        )

    @cached_property
    def little(self) -> frozenset[str]:
        return frozenset(fold(word) for word in self.line_end)

    def __hash__(self) -> int:
        return hash((self.compounds, self.line_end, self.places))


@dataclass(frozen=True, slots=True)
class Atom:
    """Words that no line end may part."""

    words: tuple[str, ...]
    little: bool = False
    """Whether its last word may not end a line."""

    @property
    def pauses(self) -> bool:
        return self.words[-1][-1] in PAUSES


@dataclass(frozen=True, slots=True)
class Line:
    """Words of one line; `DASH` stands among them where the author keeps two halves on one line."""

    words: tuple[str, ...]
    dash: bool = False
    """Whether a dash hangs at its end."""


Phrase = tuple[Atom, ...]
Setting = tuple[tuple[Line, ...], ...]
"""The lines of every phrase."""


@lru_cache(maxsize=8192)
def fold(word: str) -> str:
    """Lower case without outer punctuation, the tone mark on the first of oa, oe, uy (`khoẻ` -> `khỏe`)."""
    bare = unicodedata.normalize("NFC", word).lower().strip("“”\"'‘’()[],;:.!?…")
    return re.sub("(o)([àáảãạèéẻẽẹ])|(u)([ỳýỷỹỵ])", _old_style, bare)


def _old_style(match: re.Match[str]) -> str:
    first, second = match[1] or match[3], match[2] or match[4]
    parts = unicodedata.normalize("NFD", second)
    return unicodedata.normalize("NFC", first + parts[1:]) + parts[0]


def _syllables(text: str) -> tuple[str, ...]:
    return tuple(map(fold, text.split()))


def phrases(text: str, words: Words) -> tuple[Phrase, ...]:
    """The phrases of a stored text: parted at ` - `, each as atoms."""
    halves: list[list[str]] = [[]]
    for word in text.split():
        if word in _STORED_DASHES:
            halves.append([])
        else:
            halves[-1].append(word)
    return tuple(atoms(half, words) for half in halves if half)


def atoms(syllables: Sequence[str], words: Words) -> Phrase:
    """Glue compounds (`mỗi người` and `người dân` hold `mỗi người dân` together), numbers and their units."""
    joined = [False] * len(syllables)  # whether a syllable holds on to the next one
    for at in range(len(syllables)):
        for index in range(at, at + _compound(syllables, at, words) - 1):
            joined[index] = True
    for index, syllable in enumerate(syllables[:-1]):
        if _ends_open(syllable) and _belongs(syllables, index):
            joined[index] = True
    made: list[list[str]] = [[]]
    for syllable, holds in zip(syllables, joined, strict=True):
        made[-1].append(syllable)
        if not holds:
            made.append([])
    return tuple(Atom(tuple(group), _is_little(group, words)) for group in made if group)


def _compound(syllables: Sequence[str], at: int, words: Words) -> int:
    """How many syllables from `at` on are one compound, the longest; 1 where none begins."""
    for length in range(min(words.longest, len(syllables) - at), 1, -1):
        part = syllables[at : at + length]
        if all(_ends_open(word) for word in part[:-1]) and _between_slashes(part) in words.glued:
            return length
    return 1


def _between_slashes(part: Sequence[str]) -> tuple[str, ...]:
    """Folded, without what a slash ties to either end: `bác sĩ/trạm y tế` holds `bác sĩ` and `trạm y tế`."""
    first, *inner, last = part
    return (fold(first.rpartition("/")[2]), *map(fold, inner), fold(last.partition("/")[0]))


def _ends_open(word: str) -> bool:
    return word[-1] not in PAUSES


def _belongs(syllables: Sequence[str], index: int) -> bool:
    """Whether the next syllable may not be parted from this one because of a number."""
    here, following = syllables[index], syllables[index + 1]
    if _NUMBER.match(following):
        return _is_numbered(syllables, index)
    if _SECTION.match(following) and fold(here) in _PARTED:
        return True
    return bool(_NUMBER.match(here)) and not (index > 0 and _is_numbered(syllables, index - 1))


def _is_numbered(syllables: Sequence[str], index: int) -> bool:
    """Whether the number after this syllable is its own: `năm 2030`, `số 72`, but not `mỗi năm 1 lần`."""
    word = fold(syllables[index])
    if word == _YEAR:
        return bool(_YEAR_NUMBER.match(syllables[index + 1]))
    before = fold(syllables[index - 1]) if index > 0 else ""
    return (before, word) in _TWO_WORDS_NUMBERED or (word in _NUMBERED and before not in _COUNTING)


def _is_little(group: Sequence[str], words: Words) -> bool:
    return len(group) == 1 and _ends_open(group[0]) and fold(group[0]) in words.little


def forced(breaks: Iterable[str]) -> Setting:
    """The author's own lines, as phrases. A dash at a line's end, or at the start of the next, hangs above."""
    lines: list[Line] = []
    for text in breaks:
        found = text.split()
        if found and found[0] in _STORED_DASHES and lines:
            lines[-1] = Line(lines[-1].words, dash=True)
            found = found[1:]
        hangs = bool(found) and found[-1] in _STORED_DASHES
        kept = tuple(DASH if word in _STORED_DASHES else word for word in (found[:-1] if hangs else found))
        if kept:
            lines.append(Line(kept, hangs))
    made: list[tuple[Line, ...]] = []
    start = 0
    for index, line in enumerate(lines):
        if line.dash or index == len(lines) - 1:
            made.append(tuple(lines[start : index + 1]))
            start = index + 1
    return tuple(made)
