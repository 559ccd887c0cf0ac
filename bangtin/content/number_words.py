"""A text in; the same text, as long as it was, with the numbers that it says in words written as digits, out.

What looks for figures then finds "chín mươi lăm phần trăm" by the pattern that finds "95 phần trăm", at its own place.
Which digits they are doesn't matter there. A word that is no number where it stands stays: "năm" mostly means a year,
"một bác sĩ" is any doctor, "thứ hai" is a day.
"""

from __future__ import annotations

import re

from bangtin.content.counting import DIGITS

_FIVE = DIGITS[5]
_DIGIT = "|".join(DIGITS[1:])
_LAST = "|".join((*(word for word in DIGITS[1:] if word != _FIVE), "mốt", "tư", "lăm", "nhăm"))
"""What the last word of a number above ten may be: "mười năm" is ten years."""

_TENS = rf"(?:mười|(?:{_DIGIT})\s+mươi)(?:\s+(?:{_LAST}))?|(?:{_DIGIT})\s+(?:mốt|tư|lăm|nhăm)"
_HUNDREDS = rf"(?:{_DIGIT})\s+trăm(?:\s+(?:linh|lẻ)\s+(?:{_LAST}|{_FIVE})|\s+(?:{_TENS})|\s+rưỡi)?"
_COUNTED = r"(?:phần\s+trăm|bác\s+sĩ|lần|tuổi|cm|xăng)(?!\w)"
_YEAR = "".join(
    rf"(?<!{word}\s)"
    for word in (
        "mỗi",
        "hằng",
        "hàng",
        "từng",
        "cả",
        "các",
        "những",
        "nhiều",
        "trong",
        "đầu",
        "cuối",
        "giữa",
        "theo",
        "số",
        *DIGITS,
    )
)
_FIVE_OF_THEM = rf"{_YEAR}{_FIVE}(?=\s+(?:{_COUNTED}|phẩy(?!\w)))"
_ONE_OF_THEM = r"một(?!\s+(?:năm|bác\s+sĩ)(?!\w))|(?<=nhất\s)một(?=\s+bác\s+sĩ)"
_OTHER = "|".join(word for word in DIGITS[2:] if word != _FIVE)
_WHOLE = rf"{_HUNDREDS}|{_TENS}|{_OTHER}|{_FIVE_OF_THEM}|{_ONE_OF_THEM}|(?:mươi|trăm)(?=\s+phần\s+trăm)"
_NUMBER = rf"(?:(?:{_WHOLE}|không(?=\s+phẩy))(?!\w)(?:\s+phẩy(?:\s+(?:{_DIGIT}|{_LAST})(?!\w))+)?)"
_BEGINS = r"(?<!\w)(?<!thứ\s)(?<!tháng\s)"

_SAID = re.compile(rf"{_BEGINS}(?P<low>{_NUMBER})(?:(?P<to>\s*[–-]\s*|\s+đến\s+)(?P<high>{_NUMBER}))?", re.IGNORECASE)


def with_digits(text: str) -> str:
    """The text with `9` for each letter of a number, `–` for each of what stands between the two of a range."""
    return _SAID.sub(_digits, text)


def _digits(found: re.Match[str]) -> str:
    low, to, high = (found[name] or "" for name in ("low", "to", "high"))
    return "9" * len(low) + "–" * len(to) + "9" * len(high)
