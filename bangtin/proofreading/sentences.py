"""Texts of pages in; their sentences with file, line and number of syllables out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bangtin.proofreading.texts import Text

MOST = 20
"""What can be read aloud in one breath; a longer sentence is worth a second look."""

_END = re.compile(r"(?<=[.!?…])[”\"]?\s+(?=[“\"(]?[^\W\d_a-z])")
_MARK = re.compile(r"^\s*(?:#{1,6}|>|[-*+]|\d+[.)]|\|)\s*|\*+|[\[\]]")
_SYLLABLE = re.compile(r"[^\W_]+(?:[.,/–-][^\W_]+)*%?")


@dataclass(frozen=True)
class Sentence:
    """One sentence, or a heading or item that stands for one."""

    path: str
    line: int
    words: str

    @property
    def length(self) -> int:
        """Its syllables; a number counts as one."""
        return len(_SYLLABLE.findall(self.words))


def sentences(texts: Iterable[Text]) -> Iterator[Sentence]:
    """The sentences of each line; authors write a paragraph or an item on one line."""
    for text in texts:
        for part in _END.split(_MARK.sub(" ", text.words)):
            sentence = Sentence(text.path, text.line, " ".join(part.split()))
            if sentence.length:
                yield sentence
