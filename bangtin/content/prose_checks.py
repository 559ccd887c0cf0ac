"""Prose of author files in; typed figures, HTML, half-written constructs and words against the house style out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from bangtin.content import markup
from bangtin.content.number_words import with_digits
from bangtin.content.tones import OPEN_SECOND

Complainer = Callable[[int, str], None]
"""Takes the line of a file and a sentence on what is wrong there and how to mend it."""

_HTML = re.compile(r"<(?:/?[a-zA-Z][^<>]*|!--.*)>?")
CODE = re.compile(r"`[^`]*`")
_NUMBER = r"(?<![\w/,.-])\d+(?:[.,]\d+)?"
_TYPED_FIGURES = (
    re.compile(rf"{_NUMBER}\s*%"),
    re.compile(rf"{_NUMBER}\s+phần\s+trăm", re.IGNORECASE),
    re.compile(rf"{_NUMBER}\s*(?:cm|xăng[\s-]?ti[\s-]?mét)\b"),
    re.compile(rf"(?<![–-]){_NUMBER}\s+tuổi\b"),
    re.compile(rf"(?:{_NUMBER}[–-]+)?{_NUMBER}\s+bác\s+sĩ\b"),
    re.compile(rf"{_NUMBER}\s+lần\s*(?:/|một\s|mỗi\s)?\s*năm\b|mỗi\s+năm\s+(?:ít\s+nhất\s+)?{_NUMBER}\s+lần\b"),
    re.compile(rf"{_NUMBER}\s+năm\s+(?:sống\s+)?khỏe"),
)
"""A number with % or with the unit of a target, in digits or in words (`with_digits`).

Dates, section numbers, ages of groups ("1–18 tuổi") pass.
"""

_FENCE = re.compile(r"^\s*(?:```|~~~)")
_HALF_CITATION = re.compile(r"\[\s*@[^\]]{0,30}")
_BANNED_WORDS = re.compile(r"\b(?:hàng\s+năm|bác\s+sỹ|các\s+bạn)\b", re.IGNORECASE)
_FREE = re.compile(r"(?<![“\w])khám(?:,?\s+chữa)?(?:\s+bệnh)?(?:,\s+chữa\s+bệnh)?\s+miễn\s+phí\b", re.IGNORECASE)
"""A promise that no plan makes. In “…” it reports what a document says."""

_PHONE = re.compile(
    r"(?<![\w/.,-])(?:(?:\(?0|\+84)(?:[ .()-]{0,2}\d){8,10}|1[89]00[ .]?\d{4}(?:[ .]?\d{2})?)(?![\w/]|[.,-]\d)"
)
_BUILT_ATTRIBUTE = re.compile(r"\{[^{}]*\b(on[a-z]+|style|href|src|srcset|action|formaction)\s*[=:]", re.IGNORECASE)
_NOT_ON_POSTERS = re.compile(r"\{\{|\}\}|\[\s*@|[<>]")


def check_one_line(key: str, text: str, line: int, complain: Complainer) -> None:
    """Check a text that posters and messages carry as it stands: it may hold no Markdown of ours."""
    if found := _NOT_ON_POSTERS.search(text):
        complain(line, f'"{key}" có "{found[0]}" – chỉ viết lời văn; con số, nguồn và lệnh để ở phần giải thích')


def check_line(line: str, number: int, complain: Complainer) -> None:
    """Check what can only be wrong within one line."""
    if _FENCE.match(line):
        complain(number, "không dùng khối mã ``` hoặc ~~~ – viết thành câu văn")
    prose = _without_constructs(line)
    if "{{" in prose or "}}" in prose:
        complain(number, "dấu {{ hoặc }} thiếu một nửa – viết đủ {{ mã }}, trên cùng một dòng")
    if half := _HALF_CITATION.search(prose):
        complain(number, f'chỗ dẫn nguồn "{half[0]}" viết chưa đúng – viết [@mã] hoặc [@mã; @mã], trên cùng một dòng')
    if attribute := _BUILT_ATTRIBUTE.search(markup.PLACEHOLDER.sub(" ", CODE.sub(" ", line))):
        complain(number, f'không dùng thuộc tính "{attribute[1]}" – trong dấu ngoặc nhọn chỉ ghi #tên hoặc .lớp')
    if html := _HTML.search(prose):
        complain(number, f'không dùng HTML ("{html[0][:20]}") – viết bằng Markdown')


def _without_constructs(line: str) -> str:
    prose = markup.CITATION.sub(" ", markup.PLACEHOLDER.sub(" ", CODE.sub(" ", line)))
    return re.sub(r"\]\([^)]*\)|\{[^{}]*\}", " ", prose)


def check_paragraphs(body: str, first_line: int, complain: Complainer) -> None:
    """Check words that may be split by the end of a line."""
    paragraph: list[str] = []
    for number, line in enumerate([*body.split("\n"), ""], start=first_line):
        if line.strip():
            paragraph.append(_without_constructs(line))
        elif paragraph:
            check_words("\n".join(paragraph), number - len(paragraph), complain)
            paragraph = []


def check_words(text: str, first_line: int, complain: Complainer) -> None:
    """Check a text for typed figures and for words against the house style."""

    def line_of(found: re.Match[str]) -> int:
        return first_line + text.count("\n", 0, found.start())

    for figure in _typed_figures(text):
        shown = " ".join(text[slice(*figure.span())].split())
        advice = "dùng mã mục tiêu, ví dụ {{ bao-phu-bhyt-2026 }}"
        complain(line_of(figure), f'con số "{shown}" gõ thẳng vào bài – {advice}')
    check_style(text, first_line, complain)


def check_style(text: str, first_line: int, complain: Complainer) -> None:
    """Check a text for words against the house style, whatever figures it holds."""

    def line_of(found: re.Match[str]) -> int:
        return first_line + text.count("\n", 0, found.start())

    for old in OPEN_SECOND.finditer(text):
        complain(line_of(old), f'"{old[0]}" – trang này viết dấu kiểu khỏe, hòa, hóa, ủy')
    for word in _BANNED_WORDS.finditer(text):
        complain(line_of(word), f'"{" ".join(word[0].split())}" – trang này viết hằng năm, bác sĩ, bạn')
    house_rule(text, first_line, complain)


def house_rule(text: str, first_line: int, complain: Complainer) -> None:
    """Check a text for check-ups promised without their conditions, and for telephone numbers."""
    for found in _FREE.finditer(text):
        advice = "viết đủ: khám sức khỏe định kỳ hoặc khám sàng lọc miễn phí, theo nhóm đối tượng và lộ trình"
        complain(first_line + text.count("\n", 0, found.start()), f'"{" ".join(found[0].split())}" – {advice}')
    for found in _PHONE.finditer(text):
        advice = 'ghi nơi để hỏi ở mục "lien_he" của tệp trong localities'
        complain(first_line + text.count("\n", 0, found.start()), f'"{found[0]}" giống số điện thoại – {advice}')


def typed_figure(text: str) -> str | None:
    """The first number with % or with the unit of a target in a text, or None."""
    return next((text[slice(*found.span())] for found in _typed_figures(text)), None)


def _typed_figures(text: str) -> Iterator[re.Match[str]]:
    """Where they stand. What a match holds is digits; the text has the words."""
    digits = with_digits(text)
    return (found for pattern in _TYPED_FIGURES for found in pattern.finditer(digits))
