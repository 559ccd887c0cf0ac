"""The constructs that authors write in Markdown: Markdown text in, each construct with its line out.

One grammar for the checker (which reads Markdown itself) and for the Markdown extension (which renders it).

`{{ id }}` and `{{ id@place }}` are figures, `{{ word }}` is a word of the edition, `{{ name: argument … }}` a
directive; `[@id; @id/document]` is a citation; `{{ neu: scope … }}` … `{{ het }}` keeps lines for some editions only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from bangtin.content.models import SLUG

PLACEHOLDER = re.compile(r"\{\{[ \t]*([^{}\n]*?)[ \t]*\}\}")
CITATION = re.compile(r"\[(@[^\]\[\n]+)\]")
FIGURE = re.compile(rf"({SLUG})(?:@({SLUG}))?")
DIRECTIVE = re.compile(r"([a-z]+(?:-[a-z]+)*):[ \t]*(.*)")
REFERENCE = re.compile(rf"@({SLUG})(?:/({SLUG}))?")
FENCE = re.compile(r"^(```|~~~)")

COMMON = "chung"
"""`{{ id@chung }}`: the common value, whatever the edition's own is."""

EDITION_WORDS = frozenset(
    {"ten-noi", "Ten-noi", "co-quan", "ke-hoach", "cap", "cap-co-so", "cap-tren", "cap-uy", "so-khau-hieu"}
    | {"don-vi-dan-cu", "nguoi-dung-dau"}
)
CONDITION, CONDITION_END = "neu", "het"
NEGATION = "khong"
"""`{{ neu: khong scope … }}`: for every edition but those."""

TARGET_CARDS = "muc-tieu"
PLACE_BLOCK = "dia-phuong"
WHERE_TO_ASK = "noi-de-hoi"
"""The part of `{{ dia-phuong }}` that says whom to ask: every edition has it."""
ANY_LOCALITY = "dia-phuong"


class Argument(Enum):
    """What a directive's arguments name."""

    TARGET = "mã mục tiêu"
    PASSAGE = "mã đoạn trích"
    VIEWPOINT = "mã chủ đề quan điểm"
    GROUP = "mã nhóm nhiệm vụ"
    SLOGAN = "mã khẩu hiệu"
    DOCUMENT = "mã văn bản"
    PLACE = "mã nơi"
    TAG = "tên nhãn"
    EVENT = "mã sự kiện"
    DIFFERENCES = "mã nhóm chỗ khác nhau"
    SCOPE = "mã phạm vi"


@dataclass(frozen=True, slots=True)
class Rule:
    """What a directive takes: the kind of its arguments and how many."""

    argument: Argument | None
    least: int = 1
    most: int = 1


TAGS = {
    "muc-tieu": "Mục tiêu",
    "ban-duoc": "Bạn được",
    "trich-nguyen-van": "Trích nguyên văn",
    "tom-luoc": "Tóm lược, chờ đối chiếu toàn văn",
    "suy-ra": "Suy ra từ phần yêu cầu, đột phá; chờ đối chiếu toàn văn",
    "khong-co": "Không có trong kế hoạch",
}

DIRECTIVES: dict[str, Rule] = {
    "nhan": Rule(Argument.TAG),
    "noi": Rule(Argument.PLACE),
    TARGET_CARDS: Rule(Argument.TARGET, 1, 4),
    "dong-muc-tieu": Rule(Argument.TARGET, 1, 8),
    "muc-khac": Rule(Argument.TARGET, 1, 4),
    "trich": Rule(Argument.PASSAGE, 1, 12),
    "quan-diem": Rule(Argument.VIEWPOINT),
    "chu-de-khac": Rule(Argument.VIEWPOINT),
    "nhom": Rule(Argument.GROUP),
    "khau-hieu": Rule(Argument.SLOGAN, 0, 12),
    "ap-phich": Rule(None, 0, 0),
    "van-ban": Rule(Argument.DOCUMENT),
    "danh-sach-van-ban": Rule(None, 0, 0),
    "khac-nhau": Rule(Argument.DIFFERENCES),
    PLACE_BLOCK: Rule(None, 0, 0),
    "lich": Rule(Argument.EVENT),
    "bang-tin": Rule(None, 0, 0),
    "thong-bao": Rule(None, 0, 0),
    "thong-bao-sap-toi": Rule(None, 0, 0),
    CONDITION: Rule(Argument.SCOPE, 1, 20),
    CONDITION_END: Rule(None, 0, 0),
}


@dataclass(frozen=True, slots=True)
class Figure:
    """`{{ id }}` or `{{ id@place }}`."""

    id: str
    place: str | None


@dataclass(frozen=True, slots=True)
class Word:
    """`{{ ten-noi }}`: a word that depends on the edition."""

    name: str


@dataclass(frozen=True, slots=True)
class Directive:
    """`{{ name: arguments }}`."""

    name: str
    arguments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Something in double braces that is none of these."""

    text: str


@dataclass(frozen=True, slots=True)
class Reference:
    """One `@id` or `@id/document` of a citation."""

    id: str
    document: str | None


Construct = Figure | Word | Directive | Unreadable


def parse(inner: str) -> Construct:
    """What stands between double braces."""
    if inner in EDITION_WORDS:
        return Word(inner)
    if found := DIRECTIVE.fullmatch(inner):
        return Directive(found[1], tuple(found[2].split()))
    if inner in DIRECTIVES:
        return Directive(inner, ())
    if found := FIGURE.fullmatch(inner):
        return Figure(found[1], found[2])
    return Unreadable(inner)


def parse_citation(inner: str) -> tuple[Reference | Unreadable, ...]:
    """The references of `[@a; @b/c]`, given what stands between the brackets."""
    parts = (part.strip() for part in inner.split(";"))
    matches = ((part, REFERENCE.fullmatch(part)) for part in parts if part)
    return tuple(Reference(found[1], found[2]) if found else Unreadable(part) for part, found in matches)


def prose_lines(body: str, first_line: int = 1) -> Iterator[tuple[int, str]]:
    """The lines of a Markdown body with their numbers, without fenced code."""
    fence = ""
    for number, line in enumerate(body.split("\n"), start=first_line):
        if found := FENCE.match(line.strip()):
            fence = "" if fence == found[1] else fence or found[1]
            continue
        if not fence:
            yield number, line


def has(body: str, name: str) -> bool:
    """Whether a directive of that name stands in a body."""
    every = (parse(found[1]) for found in PLACEHOLDER.finditer(body))
    return any(isinstance(construct, Directive) and construct.name == name for construct in every)


def arguments_of(body: str, name: str) -> Iterator[str]:
    """The arguments of every directive of that name in a body."""
    for found in PLACEHOLDER.finditer(body):
        construct = parse(found[1])
        if isinstance(construct, Directive) and construct.name == name:
            yield from construct.arguments


def keep_for(body: str, chain: tuple[str, ...], nation: str) -> str:
    """Blank the lines that stand between `{{ neu: scope }}` and `{{ het }}` for other editions."""
    kept: list[str] = []
    keeping = True
    for line in body.split("\n"):
        found = PLACEHOLDER.fullmatch(line.strip())
        construct = parse(found[1]) if found else None
        if isinstance(construct, Directive) and construct.name == CONDITION:
            keeping = _holds(construct.arguments, chain, nation)
            kept.append("")
        elif isinstance(construct, Directive) and construct.name == CONDITION_END:
            keeping = True
            kept.append("")
        else:
            kept.append(line if keeping else "")
    return "\n".join(kept)


def _holds(arguments: tuple[str, ...], chain: tuple[str, ...], nation: str) -> bool:
    if arguments[:1] == (NEGATION,):
        return not any(_includes(scope, chain, nation) for scope in arguments[1:])
    return any(_includes(scope, chain, nation) for scope in arguments or (nation,))


def _includes(scope: str, chain: tuple[str, ...], nation: str) -> bool:
    if scope == nation:
        return chain[0] == nation
    if scope == ANY_LOCALITY:
        return chain[0] != nation
    return scope in chain
