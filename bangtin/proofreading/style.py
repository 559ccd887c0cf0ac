"""Texts in; words against the house style out, in our own prose only: passages are copied to the letter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bangtin.content.problems import Problem
from bangtin.content.prose_checks import check_style
from bangtin.proofreading.texts import Text

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_EVERYWHERE = (
    (r"sẽ", "không hứa thay văn bản: bỏ chữ này"),
    (r"vắc xin|vaccine", "trang này viết vắc-xin"),
    (r"quí|kĩ|tỉ lệ|lí do|mĩ", "trang này viết quý, kỹ, tỷ lệ, lý do, mỹ"),
    (r"quận|huyện|thị trấn", "không còn cấp huyện: viết xã, phường, đặc khu hoặc tỉnh, thành phố"),
    (r"đường link|click|website|online", "viết bằng tiếng Việt: đường dẫn, bấm, trang, trực tuyến"),
)
_ON_PAGES = ((r"hôm nay|sắp tới|mới nhất", "chữ này cũ đi theo ngày: ghi ngày, tháng"),)
"""A page stays as it was written for months; a program speaks at the moment."""

_PAGES = ("docs/", "slogans/", "data/")


def _compiled(rules: Iterable[tuple[str, str]]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE), advice) for words, advice in rules)


_RULES, _RULES_OF_PAGES = _compiled(_EVERYWHERE), _compiled((*_EVERYWHERE, *_ON_PAGES))


def against_style(texts: Iterable[Text]) -> Iterator[Problem]:
    """Every word that the house writes otherwise; what stands between quotation marks is somebody else's."""
    for text in texts:
        words = _QUOTED.sub(" ", text.words)
        yield from (Problem(text.path, text.line, complaint) for complaint in _complaints(words, text.path))


def _complaints(words: str, path: str) -> Iterator[str]:
    for pattern, advice in _RULES_OF_PAGES if path.startswith(_PAGES) else _RULES:
        yield from (f'"{found[0]}" – {advice}' for found in pattern.finditer(words))
    told: list[str] = []
    check_style(words, 1, lambda _, message: told.append(message))
    yield from told
