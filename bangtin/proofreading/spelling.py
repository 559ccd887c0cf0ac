"""Texts and a dictionary of syllables in; the syllables that nobody writes, with file and line, out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from bangtin.content.problems import Problem
from bangtin.content.tones import on_second
from bangtin.proofreading.texts import Text

ACCEPTED = Path("data") / "chinh-ta.txt"
"""What no Vietnamese dictionary holds and this project writes: names, abbreviations, words of printing and the web."""

_PLACES = "localities/"
"""What places write is full of names of streets and villages: a capital is taken for one there."""

_NAMES_OF_THINGS = re.compile(
    r"""(?<![^\s“(])[!-~]*[/_@#\\=<>|.][!-~]+(?![^\s”,.;:)…])"""  # addresses, files, keys with an underscore
    r"""|(?<![^\s“(])[a-z_]+:(?=\s)"""  # a key before its value
    r"""|\b[a-z0-9]+(?:-[a-z0-9]+)+\b|--[a-z-]+|"[ -~]*\""""  # ids, options, quoted code
)
_SYLLABLE = re.compile(r"(?<!\w)[^\W\d_]+(?!\w)")
_ROMAN = re.compile(r"[IVX]+")

Knows = Callable[[str], bool]


def misspelt(texts: Iterable[Text], knows: Knows, accepted: frozenset[str]) -> Iterator[Problem]:
    """Each unknown syllable of each text once. `knows` is the dictionary, asked in lower case."""
    for text in texts:
        for syllable in dict.fromkeys(syllables(text.words)):
            lower = syllable.lower()
            if text.path.startswith(_PLACES) and syllable[0].isupper():
                continue
            if lower not in accepted and not knows(lower) and not knows(on_second(lower)):
                advice = f"sửa lại; viết đúng rồi thì thêm vào {ACCEPTED.as_posix()}"
                yield Problem(text.path, text.line, f'"{syllable}" không có trong từ điển – {advice}')


def syllables(words: str) -> Iterator[str]:
    """The syllables of a text, without code, ids, single letters and Roman numbers."""
    for found in _SYLLABLE.finditer(_NAMES_OF_THINGS.sub(" ", words)):
        if len(found[0]) > 1 and not _ROMAN.fullmatch(found[0]):
            yield found[0]


def accepted_words(root: Path) -> frozenset[str]:
    """The project's own list: one entry a line, `#` begins a comment."""
    lines = (line.partition("#")[0] for line in (root / ACCEPTED).read_text(encoding="utf-8").splitlines())
    return frozenset(word.lower() for line in lines for word in line.split())
