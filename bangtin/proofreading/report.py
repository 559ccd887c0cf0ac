"""The sentences of all pages in; a table of their lengths, and those worth a second look, out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from bangtin.proofreading.sentences import MOST, Sentence, sentences
from bangtin.proofreading.texts import texts_for_readers

_ROW = "{:<46} {:>6} {:>11} {:>9} {:>7}"


def report_lengths(root: Path) -> Iterator[str]:
    """The lines of the report: one row a file, then every sentence of more than MOST syllables, the longest first."""
    found = list(sentences(texts_for_readers(root)))
    yield _ROW.format("Tệp", "Số câu", "Trung bình", "Dài nhất", f"Quá {MOST}")
    for path in dict.fromkeys(sentence.path for sentence in found):
        yield _row(path, [sentence.length for sentence in found if sentence.path == path])
    yield _row("Tất cả", [sentence.length for sentence in found])
    yield ""
    yield from (f"{one.path}:{one.line}: {one.length} tiếng – {one.words}" for one in too_long(found))


def too_long(found: Iterable[Sentence]) -> list[Sentence]:
    """Sentences of more than MOST syllables, the longest first."""
    return sorted((one for one in found if one.length > MOST), key=lambda one: -one.length)


def _row(name: str, lengths: list[int]) -> str:
    average = f"{sum(lengths) / max(len(lengths), 1):.1f}".replace(".", ",")
    over = sum(length > MOST for length in lengths)
    return _ROW.format(name, len(lengths), average, max(lengths, default=0), over)
