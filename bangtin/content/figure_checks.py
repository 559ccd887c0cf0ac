"""A target's value, words, big figure, sentence and quotes in; where they say different numbers, out.

A poster shows the big figure above the sentence and the source below: one reader sees all three.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from bangtin.content import models
from bangtin.content.yaml_reader import KeyPath

_NUMBER = re.compile(r"\d+(?:\.\d{3})*(?:,\d+)?")
"""As Vietnamese writes it: a comma before decimals, dots between thousands; `01` is 1."""

_NO_VALUES = re.compile(
    r"\b\d{1,2}/\d{1,2}(?:/\d{4})?\b|\b\d+(?:-|/\d{4}/)[A-ZĐ]\w*|(?<![\d.,])(?:19|20|21)\d\d(?![\d%]|[.,]\d)"
)
"""Dates, numbers of documents and years: they state no value."""

_ONLY_NUMBER = re.compile(r"[<>≥≤=]?\s*\d[\d.,]*\s*%?")
"""A cell of an annex's table."""


def numbers_in(text: str) -> frozenset[Decimal]:
    """Every number of a text that may be a value."""
    return frozenset(_decimal(found[0]) for found in _NUMBER.finditer(_NO_VALUES.sub(" ", text)))


def _decimal(written: str) -> Decimal:
    return Decimal(written.replace(".", "").replace(",", "."))


def _values(by: models.Target | models.OwnValue) -> frozenset[Decimal]:
    value = by.value
    if value is None:
        return frozenset()
    return frozenset(Decimal(str(number)) for number in (value if isinstance(value, tuple) else (value,)))


def _shown(values: frozenset[Decimal]) -> str:
    return "–".join(f"{value.normalize():f}".replace(".", ",") for value in sorted(values))


def figure_complaints(
    name: str, by: models.Target | models.OwnValue, evidence: Sequence[models.Evidence]
) -> Iterator[tuple[KeyPath, str]]:
    """What contradicts `gia_tri`. `evidence` is what states this very value: never another place's plan.

    Goals in words (`loi-van`) have no value: there is nothing to hold them against.
    """
    values = _values(by)
    if not values:
        return
    number = _shown(values)
    about = f'mục tiêu "{name}"'
    if not values <= numbers_in(by.wording):
        yield ("cach_ghi",), f'{about}: "gia_tri" là {number} nhưng "cach_ghi" không có số ấy – ghi cùng một con số'
    if by.figure is not None and numbers_in(by.figure.number) != values:
        message = f'{about}: "gia_tri" là {number} nhưng "so" là "{by.figure.number}" – ghi cùng một con số'
        yield ("chu_so", "so"), message
    if complaint := sentence_complaint(name, by, by.sentence, evidence):
        yield ("cau",), complaint
    if not any(values <= numbers_in(item.quote) for item in evidence):
        message = f"{about}: không đoạn trích nào có số {number} – sửa con số, hoặc chép câu của văn bản nêu số này"
        yield ("gia_tri",), message


def sentence_complaint(
    name: str, by: models.Target | models.OwnValue, sentence: str | None, evidence: Sequence[models.Evidence]
) -> str | None:
    """What is wrong with a sentence that names other numbers than the value's, or None."""
    values = _values(by)
    if not values or not sentence or _sentence_agrees(sentence, values, evidence):
        return None
    return f'mục tiêu "{name}": "cau" nêu số khác, không có {_shown(values)} – chép câu có đúng con số này từ "trich"'


def _sentence_agrees(sentence: str, values: frozenset[Decimal], evidence: Sequence[models.Evidence]) -> bool:
    found = numbers_in(sentence)
    return not found or values <= found or _stands_in_a_table(sentence, values, evidence)


def _stands_in_a_table(sentence: str, values: frozenset[Decimal], evidence: Sequence[models.Evidence]) -> bool:
    """Whether an annex names the goal in one cell and gives the number alone in another of the same row.

    "Tỷ lệ người dân được khám … ít nhất mỗi năm 1 lần" | "100": the sentence's own number is part of the goal's name.
    """
    named = {(item.document, item.section) for item in evidence if says(item.quote, sentence)}
    cells = (item for item in evidence if _ONLY_NUMBER.fullmatch(item.quote.strip()))
    return any((cell.document, cell.section) in named and values <= numbers_in(cell.quote) for cell in cells)


def says(quote: str, sentence: str) -> bool:
    """Whether a quote holds a sentence word by word, whatever the spaces and the mark at its end."""
    return " ".join(sentence.split()).rstrip(" .;,") in " ".join(quote.split())
