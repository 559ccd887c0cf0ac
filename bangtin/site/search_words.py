"""Abbreviations and kinds of pages in; what the search knows of them out: full forms, and which pages come later."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from bangtin.content.models import Abbreviation

LANGUAGE_FILE = Path("assets") / "javascripts" / "lunr" / "min" / "lunr.vi.min.js"
_EMPTY = "var SHORT_FORMS = {};"
_SYLLABLE = re.compile(
    r"(b|ch?|d|đ|gh?|gi|h|kh?|l|m|n|ngh?|nh|ph?|qu?|r|s|th?|tr|v|x)?[aeiouy]{1,3}(c|ch|m|n|ng|nh|p|t)?"
)
"""What may be a word typed without marks: "tu" stands for "tử" more often than for "Tỉnh ủy"."""

BOOSTS: Mapping[str, float] = {"nguon": 0.2, "nguon-muc": 0.3, "dia-phuong": 0.5, "ap-phich": 0.5}
"""Kinds of pages that stand below the ones that answer a resident's question."""


def short_forms(abbreviations: Iterable[Abbreviation]) -> Mapping[str, str]:
    """`bhyt` -> `bảo hiểm y tế`, for abbreviations of plain letters that can't be a word."""
    plain = (each for each in abbreviations if each.short.isalpha() and each.full.replace(" ", "").isalpha())
    forms = {each.short.lower(): each.full.lower() for each in plain}
    return {short: full for short, full in forms.items() if not _SYLLABLE.fullmatch(short)}


def teach(site: Path, abbreviations: Iterable[Abbreviation]) -> None:
    """Write the full forms into the built site's search."""
    path = site / LANGUAGE_FILE
    text = path.read_text(encoding="utf-8")
    if _EMPTY not in text:
        raise ValueError(f"{path}: {_EMPTY}")
    table = json.dumps(short_forms(abbreviations), ensure_ascii=False, sort_keys=True)
    path.write_text(text.replace(_EMPTY, f"var SHORT_FORMS = {table};"), encoding="utf-8")
