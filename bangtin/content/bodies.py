"""The name of a body, or a text that residents read, in; joined bodies, and people's names and mail addresses, out."""

from __future__ import annotations

import re

from bangtin.content.prose_checks import Complainer

LONGEST_BODY = 120
"""Letters. The footer of a piece sets a body in two lines at most."""

_CAPITAL = r"[A-ZĐÀ-ÖØ-ÝĂĨŨƠƯẠ-Ỹ]"
_SYLLABLE = rf"{_CAPITAL}[^\W\d_A-Z]+"
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PERSON = re.compile(
    rf"\b(?:(?:[Đđ]ồng chí|[Đđ]/c|ông|bà|anh|chị|cô|bác sĩ|BS\.)\s+{_SYLLABLE}(?:\s+(?:{_SYLLABLE}|{_CAPITAL}\b))+"
    rf"|(?:Ông|Bà|Bác sĩ)\s+{_SYLLABLE}(?:\s+(?:{_SYLLABLE}|{_CAPITAL}\b)){{2,}})"
)
"""A form of address and a name of two words; with a capital, three words: `đường Bà Triệu` is a street."""
_JOINED_BODIES = re.compile(r" - |–|—")
_BODY = re.compile(rf"{_CAPITAL}\w*\s+\S")


def body_complaint(name: str) -> str | None:
    """What is wrong with the name of a body, or None."""
    if _JOINED_BODIES.search(name):
        return "không nối hai cơ quan bằng dấu gạch – ghi mỗi cơ quan một mục"
    if not _BODY.match(name):
        return f'"{name}" chưa phải tên một cơ quan – ghi đủ tên, ví dụ Trạm Y tế phường Kiến An'
    if len(name) > LONGEST_BODY:
        return f"tên cơ quan dài {len(name)} chữ cái, quá {LONGEST_BODY} – mỗi mục một cơ quan, chỉ ghi tên"
    return None


def check_people(text: str, first_line: int, complain: Complainer) -> None:
    """Check a text for people's names and mail addresses: what is published names bodies alone."""
    for pattern, what, advice in (
        (_MAIL, "là địa chỉ thư điện tử", 'bỏ đi; nơi để hỏi ghi ở mục "lien_he" của tệp trong localities'),
        (_PERSON, "là tên người", "ghi chức danh hoặc cơ quan, không ghi tên riêng"),
    ):
        for found in pattern.finditer(text):
            line = first_line + text.count("\n", 0, found.start())
            complain(line, f'"{" ".join(found[0].split())}" {what} – {advice}')
