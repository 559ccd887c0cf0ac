"""Abbreviations of `data/viet-tat.yml` and a text in; what a voice would stumble over in it, and how that is said, out.

Phones' voices read plain words and whole numbers well. They spell `72-NQ/TW`, take `7/4` for a fraction and `4–5` for a
subtraction. The rules stand at the head of the table; its `doc` says which body issued a document of that number.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from bangtin.content.models import Abbreviation
from bangtin.site.listening.spoken_numbers import day, decimal, month, number, serial

Say = Callable[[re.Match[str]], str]

_NUMBER = r"\d{1,12}(?:,\d{1,6})?"
_DATED = r"(?P<lead>ngày )(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})"
_LEAD = r"(?P<lead>[Nn]gày )?"
_SERIES = re.compile(r"[A-ZĐa-z]+[-/][A-ZĐa-z]+")
"""How the short name of a kind of document looks: `NQ/TW`, `NQ-CP`."""
_NAMED = re.compile(r" số (?P<number>[\w ]+?)(?:, ngày [^,]*,)? của (?P<body>.+)")
_NOTABLE = re.compile(r"[\d%>≥≈<≤/]|[A-ZĐ]{2}|[IVX]")
"""What every rule needs at least: most lines are spared the rest."""
_IN_BRACKETS = re.compile(r"\s*\([^)]*\)")
_SIGNS: Mapping[str, str] = {">": "trên", "≥": "ít nhất", "≈": "xấp xỉ", "<": "dưới", "≤": "không quá"}
_ROMAN: Mapping[str, int] = {"I": 1, "V": 5, "X": 10}
_LONGEST_MONTH, _MONTHS = 31, 12


@dataclass(frozen=True)
class Speech:
    """The rules in the order in which they are tried: what an earlier one took, a later one doesn't see.

    Each begins with letters that its pattern needs: looking for those spares most texts the pattern.
    """

    rules: tuple[tuple[str, re.Pattern[str], Say], ...]

    @classmethod
    def of(cls, abbreviations: Iterable[Abbreviation]) -> Speech:
        """The rules for numbers and signs, and for these abbreviations."""
        table = list(abbreviations)
        found = [*_document_rules(table), *_NUMBER_RULES, *_word_rules(table)]
        return cls(tuple((needed, re.compile(pattern), say) for needed, pattern, say in found))

    def tokens(self, text: str) -> Mapping[str, str]:
        """What stands in the text -> what is said instead; nothing for what is said as it is written."""
        if not _NOTABLE.search(text):
            return {}
        found = {text[start:end]: said for start, end, said in self._found(text)}
        return {written: said for written, said in found.items() if written != said}

    def say(self, text: str) -> str:
        """The text as it is said."""
        spoken, at = "", 0
        for start, end, said in sorted(self._found(text)):
            spoken += text[at:start] + said
            at = end
        return spoken + text[at:]

    def _found(self, text: str) -> Iterator[tuple[int, int, str]]:
        taken = [False] * len(text)
        for needed, pattern, say in self.rules:
            if needed not in text:
                continue
            for match in pattern.finditer(text):
                start, end = match.span()
                if not any(taken[start:end]):
                    taken[start:end] = [True] * (end - start)
                    yield start, end, say(match)


def plain(text: str) -> str:
    """Text as the rules expect it: composed letters, single spaces."""
    return " ".join(unicodedata.normalize("NFC", text).split())


# --- documents ---


def _document_rules(table: Iterable[Abbreviation]) -> Iterator[tuple[str, str, Say]]:
    """`72-NQ/TW` -> `bảy mươi hai của Bộ Chính trị`; the number alone where the text names body or day itself."""
    for entry in sorted(table, key=lambda entry: -len(entry.short)):
        if _SERIES.fullmatch(entry.short) and " số " in f" {entry.spoken}":
            own = rf"(?<!\w)(?P<serial>\d{{1,6}})\s?[-/]\s?{re.escape(entry.short)}(?!\w)"
            yield (
                entry.short,
                f"{own}(?:(?P<body>,? của)|(?P<between>,? ){_DATED})?",
                _document(_NAMED.search(entry.spoken or "")),
            )


def _document(known: re.Match[str] | None) -> Say:
    def say(match: re.Match[str]) -> str:
        said = serial(match["serial"])
        if match["day"]:
            return f"{said}{match['between']}{_full_date(match)}"
        if match["body"]:
            return said + match["body"]
        return f"{said} của {known['body']}" if known and known["number"] == said else said

    return say


# --- numbers and signs ---


def _full_date(match: re.Match[str]) -> str:
    of_month, of_year, year = map(int, match.group("day", "month", "year"))
    if not _is_day(of_month, of_year):
        return match[0]
    return f"{match['lead'] or 'ngày '}{day(of_month)} {month(of_year)} năm {number(year)}"


def _short_date(match: re.Match[str]) -> str:
    of_month, of_year = map(int, match.group("day", "month"))
    if not _is_day(of_month, of_year):
        return f"{match['lead'] or ''}{number(of_month)} trên {number(of_year)}"
    return f"{match['lead'] or 'ngày '}{day(of_month)} {month(of_year)}"


def _is_day(of_month: int, of_year: int) -> bool:
    return 1 <= of_month <= _LONGEST_MONTH and 1 <= of_year <= _MONTHS


def _month_of_year(match: re.Match[str]) -> str:
    return f"{month(int(match['month']))} năm {number(int(match['year']))}"


def _share(match: re.Match[str]) -> str:
    return f"{match['lead']}{number(int(match['part']))} trên {number(int(match['all']))}"


def _range(match: re.Match[str]) -> str:
    return f"{decimal(match['low'])} đến {decimal(match['high'])}{_unit(match)}"


def _signed(match: re.Match[str]) -> str:
    return f"{_SIGNS[match['sign']]} {_measured(match)}"


def _measured(match: re.Match[str]) -> str:
    return decimal(match["value"]) + _unit(match)


def _unit(match: re.Match[str]) -> str:
    return {"%": " phần trăm", "cm": " xăng-ti-mét"}.get((match["unit"] or "").strip(), "")


def _section(match: re.Match[str]) -> str:
    parts = [number(_roman(match["roman"])), *(number(int(part)) for part in match["parts"].split(".") if part)]
    return f"{match['lead']} {' chấm '.join(parts)}"


def _roman(numeral: str) -> int:
    values = [_ROMAN[letter] for letter in numeral]
    return sum(-one if one < next_ else one for one, next_ in zip(values, [*values[1:], 0], strict=True))


_UNIT = r"(?P<unit>\s?%|\s?cm(?!\w))?"
_NUMBER_RULES: tuple[tuple[str, str, Say], ...] = (
    ("/", rf"(?<![\w/]){_LEAD}(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})/(?P<year>\d{{4}})(?![\w/])", _full_date),
    ("/", r"(?<![\w/])(?:tháng )?(?P<month>1[0-2]|0?[1-9])/(?P<year>\d{4})(?![\w/])", _month_of_year),
    ("/", r"(?P<lead>[Nn]hóm (?:nhiệm vụ )?|Màn hình )(?P<part>\d{1,6})/(?P<all>\d{1,6})(?![\w/])", _share),
    ("/", rf"(?<![\w/]){_LEAD}(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})(?![\w/])", _short_date),
    ("", rf"(?<![\w/,.-])(?P<low>{_NUMBER})\s?[–-]\s?(?P<high>{_NUMBER}){_UNIT}(?![\w/])", _range),
    ("", rf"(?P<sign>[>≥≈<≤])\s?(?P<value>{_NUMBER}){_UNIT}(?![\w/])", _signed),
    ("", rf"(?<![\w/,])(?P<value>{_NUMBER})(?P<unit>\s?%|\s?cm(?!\w))", _measured),
    (",", r"(?<![\w/,.])(?P<value>\d{1,12},\d{1,6})(?P<unit>)(?![\w/])", _measured),
    ("0", r"(?<![\w/,.-])(?P<value>0\d)(?P<unit>)(?![\w/,.-]\w)(?!\w)", _measured),
    ("ục ", r"(?<!\w)(?P<lead>[Mm]ục) (?P<roman>[IVX]+)(?P<parts>(?:\.\d{1,6})*)(?!\w)", _section),
    ("thứ ", r"(?<!\w)(?P<lead>thứ) (?P<roman>[IVX]+)(?P<parts>)(?!\w)", _section),
    (
        "/",
        r"(?<!\w)(?P<one>lần|người|giường|bác sĩ)/(?P<each>[^\W\d]+)",
        lambda match: f"{match['one']} mỗi {match['each']}",
    ),
)


# --- words ---


def _word_rules(table: Iterable[Abbreviation]) -> Iterator[tuple[str, str, Say]]:
    """`UBND` -> `Ủy ban nhân dân`, longest first; a first word that stands before it already isn't said twice."""
    for entry in sorted(table, key=lambda entry: -len(entry.short)):
        if not re.fullmatch(r"[A-ZĐ]{2,}(?: [\w ]+)?", entry.short) or set(entry.short) <= _ROMAN.keys():
            continue
        said = _IN_BRACKETS.sub("", entry.full)  # the table's spoken forms speak of one example
        first = re.escape(said.split()[0])
        yield entry.short, rf"(?<![\w/-])(?:{first} )?{re.escape(entry.short)}(?!\w)\.?(?=\W|$)", _constant(said)


def _constant(said: str) -> Say:
    return lambda match: said + ("." if match[0].endswith(".") and not match[0].startswith("TP") else "")
