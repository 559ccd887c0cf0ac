"""Whole numbers, decimals, days and ranges in; the words that a Vietnamese reader says for them out.

By the rules at the head of `data/viet-tat.yml`: `75,5` is "bảy mươi lăm phẩy năm", `09/9/2025` "mồng chín tháng chín
năm hai nghìn không trăm hai mươi lăm".
"""

from __future__ import annotations

from bangtin.content.counting import DIGITS

_GROUPS = ("", " nghìn", " triệu", " tỷ")
_FIRST_DAYS = 10
"""Days up to this one are "mồng"."""


def number(value: int) -> str:
    """`2025` -> `hai nghìn không trăm hai mươi lăm`; below a thousand thousand million, not below zero."""
    if not 0 <= value < 1000 ** len(_GROUPS):
        raise ValueError(value)
    groups: list[int] = []
    while value:
        value, group = divmod(value, 1000)
        groups.append(group)
    words = ""
    for index in reversed(range(len(groups))):
        if groups[index]:
            words += f" {_group(groups[index], full=bool(words))}{_GROUPS[index]}"
    return words.strip() or DIGITS[0]


def _group(value: int, full: bool) -> str:
    """Three digits; all of them said where a higher group came before."""
    hundreds, rest = divmod(value, 100)
    words = [f"{DIGITS[hundreds]} trăm"] if hundreds or full else []
    if rest and rest < 10 and words:
        words.append("linh")
    if rest:
        words.append(_two(rest))
    return " ".join(words)


def _two(value: int) -> str:
    tens, ones = divmod(value, 10)
    if not tens:
        return DIGITS[ones]
    head = "mười" if tens == 1 else f"{DIGITS[tens]} mươi"
    if not ones:
        return head
    if ones == 5:
        return f"{head} lăm"
    return f"{head} mốt" if ones == 1 and tens > 1 else f"{head} {DIGITS[ones]}"


def decimal(text: str) -> str:
    """`75,5` -> `bảy mươi lăm phẩy năm`; without a comma, a whole number."""
    whole, comma, part = text.partition(",")
    return number(int(whole)) + (f" phẩy {' '.join(DIGITS[int(digit)] for digit in part)}" if comma else "")


def serial(text: str) -> str:
    """A document's number: `06` -> `không sáu`, `72` -> `bảy mươi hai`."""
    zeros = len(text) - len(text.lstrip("0"))
    rest = text.lstrip("0")
    return " ".join([DIGITS[0]] * zeros + ([number(int(rest))] if rest else []))


def day(of_month: int) -> str:
    """`7` -> `mồng bảy`, `28` -> `hai mươi tám`."""
    return f"mồng {number(of_month)}" if of_month <= _FIRST_DAYS else number(of_month)


def month(of_year: int) -> str:
    """`4` -> `tháng tư`."""
    return "tháng tư" if of_year == 4 else f"tháng {number(of_year)}"
