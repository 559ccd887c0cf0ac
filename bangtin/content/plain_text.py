"""An author's Markdown and an edition in; plain paragraphs, as paper and read-aloud texts need them, out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bangtin.content import markup
from bangtin.content.editions import NATION, Edition
from bangtin.content.markup import CITATION, PLACEHOLDER, Directive, Figure, Word
from bangtin.content.targets import ResolvedTarget, TargetValue

_BORROWED = re.compile(r"([.!?]?)[ \t]*\{\{[ \t]*(noi:[^{}\n]*?)[ \t]*\}\}")
"""A place's chip with the full stop before it: in words it belongs inside the sentence."""

_LINK = re.compile(r"!?\[([^\]\[\n]*)\]\([^)\n]*\)")
_ICON = re.compile(r":[a-z]+(?:-[a-z0-9]+)+:")
_ATTRIBUTES = re.compile(r"\{[:]?[ \t]*[.#][^{}\n]*\}")
_BLOCK_MARK = re.compile(r"^\s*(?:#{1,6}|>|[-*+]|\d+[.)])\s+")
_NEW_PARAGRAPH = re.compile(r"^\s*(?:#{1,6}|[-*+]|\d+[.)])\s+")
_EMPHASIS = re.compile(r"\*+|(?<!\w)_+(?=\w)|(?<=[\w.,!?])_+(?!\w)|`")
_SPACE_BEFORE = re.compile(r"\s+([.,;:!?])")


def plain_paragraphs(body: str, edition: Edition) -> tuple[str, ...]:
    """The paragraphs that an edition shows, without marks, citations and cards; figures keep their qualifiers.

    The ids are known to exist: authors' files are checked before. Raises KeyError for an unknown one.
    """
    kept = markup.keep_for(body, edition.chain, NATION)
    found = (_plain(" ".join(lines), edition) for lines in _paragraphs(kept))
    return tuple(text for text in found if text)


def value_for(target: ResolvedTarget, place: str | None) -> TargetValue:
    """The value that `{{ id }}`, `{{ id@chung }}` or `{{ id@place }}` names."""
    if place is None:
        return target.value
    return target.common if place == markup.COMMON else target.of_place(place) or target.common


def edition_word(name: str, edition: Edition) -> str:
    """`{{ ten-noi }}` and its like."""
    plan = edition.plan
    words = {
        "ten-noi": edition.place_name,
        "Ten-noi": edition.place_title,
        "co-quan": ", ".join(edition.issuers) or "cơ quan ban hành của từng nơi",
        "ke-hoach": plan.attribution if plan else "văn bản của các địa phương",
        "cap": edition.level_word or "xã, phường",
        "cap-co-so": edition.basic_level_word,
        "cap-tren": edition.parent_name or "cấp trên",
        "cap-uy": edition.party_committee,
        "don-vi-dan-cu": edition.neighbourhood_unit,
        "nguoi-dung-dau": edition.neighbourhood_head,
        "so-khau-hieu": str(len(edition.slogans)),
    }
    return words[name]


def _paragraphs(body: str) -> Iterator[list[str]]:
    lines: list[str] = []
    for _, line in markup.prose_lines(body):
        if lines and (not line.strip() or _NEW_PARAGRAPH.match(line)):
            yield lines
            lines = []
        if line.strip():
            lines.append(_BLOCK_MARK.sub("", line).strip())
    if lines:
        yield lines


def _plain(text: str, edition: Edition) -> str:
    text = CITATION.sub("", text)
    text = _BORROWED.sub(lambda found: f"{_words(found[2], edition)}{found[1]}", text)
    text = PLACEHOLDER.sub(lambda found: _words(found[1], edition), text)
    text = _ATTRIBUTES.sub("", _ICON.sub("", _LINK.sub(r"\1", text)))
    text = " ".join(_EMPHASIS.sub("", text).split())
    return _SPACE_BEFORE.sub(r"\1", text)


def _words(inner: str, edition: Edition) -> str:
    """What a construct says in a sentence; cards and lists say nothing there."""
    match markup.parse(inner):
        case Figure(name, place):
            return value_for(edition.target(name), place).wording
        case Word(name):
            return edition_word(name, edition)
        case Directive("noi", (place, *_)):
            return f" ({edition.catalogue.owner_words(place)})"
        case Directive("nhan", (tag, *_)):
            return f"{markup.TAGS[tag]}: "
        case _:
            return ""
