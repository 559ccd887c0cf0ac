"""`data/tu-tim.yml` in; words that are said to be in no plan, though a quoted passage has them, out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bangtin.content.catalogue import Catalogue
from bangtin.content.files import ProblemList
from bangtin.content.raw import RawContent
from bangtin.content.tones import on_first

_WORD = re.compile(r"\w+")


def check_search_words(raw: RawContent, catalogue: Catalogue, problems: ProblemList) -> None:
    """The search tells readers that no plan speaks of these: what is quoted from one may not be among them."""
    read = raw.search_words
    assert read
    quoted = [(_words(quote), where) for quote, where in _quotes(raw, catalogue)]
    for index, topic in enumerate(read.model.absent):
        words = _words(topic)
        where = next((where for text, where in quoted if words in text), None)
        if where is not None:
            message = f'"{topic}" có trong lời trích ({where}) – bỏ dòng này'
            problems.add(read.path, read.lines.of(("khong_co", index)), message)


def _quotes(raw: RawContent, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Every quoted passage, with the document and section that it is from."""
    for table in raw.passages:
        for passage in table.model.passages:
            yield passage.quote, f"{table.model.document}, mục {passage.section}"
    for target in catalogue.targets:
        for item in (*target.evidence, *target.own_values, *target.baselines):
            yield item.quote, f"{item.document}, mục {item.section}"


def _words(text: str) -> str:
    """The words alone, one way of placing tones, a space on either side of each."""
    return f" {' '.join(_WORD.findall(on_first(text.lower())))} "
