"""Pages, scripts and the selectors of style sheets in; the names they have in common out.

A selector matches nothing unless a page has, or a script could add, every name that it needs. Scripts count by their
words, so they write the names of classes in whole, never in pieces. What stands inside `:not()` and the like needs
nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

_TAG = re.compile(r"""<[a-zA-Z](?:[^>"']|"[^"]*"|'[^']*')*>""")
_SCRIPT = re.compile(r"<script\b[^>]*>(.*?)</script>", re.S)
_TEXT = re.compile(
    r"""(?<=\s)(href|src|content|d|alt|title|placeholder|aria-label|viewBox|transform)=("[^"]*"|'[^']*')"""
)
"""Attributes whose values are words of a language, addresses or numbers: no selector asks for them."""
WORD = re.compile(r"[\w-]+")


@dataclass(frozen=True)
class Names:
    """What pages and scripts name: words of tags (elements, classes, ids, attributes, values) and words of scripts."""

    tags: frozenset[str]
    scripts: frozenset[str]

    @cached_property
    def every(self) -> frozenset[str]:
        return self.tags | self.scripts

    def scripted(self, attribute: str) -> bool:
        """Whether a script may give an attribute any value."""
        first, *rest = attribute.removeprefix("data-").split("-")
        return attribute in self.scripts or first + "".join(map(str.capitalize, rest)) in self.scripts


def names_of(pages: Iterable[str], scripts: Iterable[str]) -> Names:
    """The names in pages (HTML) and script files."""
    tags: set[str] = set()
    inline: set[str] = set()
    for page in pages:
        inline.update(_SCRIPT.findall(page))
        tags.update(_TAG.findall(page))
    words = frozenset[str]().union(*map(_words_of, tags))
    return Names(words, frozenset(word for text in (*inline, *scripts) for word in WORD.findall(text)))


@lru_cache(maxsize=1 << 16)
def _words_of(tag: str) -> frozenset[str]:
    """The words of a tag, kept: most tags stand on many pages."""
    return frozenset(WORD.findall(_TEXT.sub(r"\1", tag)))


@dataclass(frozen=True)
class _Attribute:
    """An attribute in a selector, with the words of its value where the whole value is asked for."""

    name: str
    value: frozenset[str]

    def is_met(self, names: Names) -> bool:
        if names.scripted(self.name):
            return True
        return self.name in names.every and self.value <= names.every


@dataclass(frozen=True)
class Needs:
    """What a selector needs."""

    words: frozenset[str]
    attributes: tuple[_Attribute, ...]

    def are_met(self, names: Names) -> bool:
        return self.words <= names.every and all(attribute.is_met(names) for attribute in self.attributes)


def selectors_in(prelude: Sequence[Any]) -> list[list[Any]]:
    """A selector list's selectors, as tinycss2 reads them."""
    selectors: list[list[Any]] = [[]]
    for token in prelude:
        if token == ",":
            selectors.append([])
        else:
            selectors[-1].append(token)
    return selectors


def needs_of(selector: Sequence[Any]) -> Needs:
    """What one selector needs."""
    words: set[str] = set()
    attributes: list[_Attribute] = []
    before = None
    for token in selector:
        if token.type == "hash" or (token.type == "ident" and before != ":"):
            words.add(token.value)
        elif token.type == "[] block":
            attributes.append(_attribute(token.content))
        before = token.value if token.type == "literal" else None
    return Needs(frozenset(words), tuple(attributes))


def _attribute(content: Sequence[Any]) -> _Attribute:
    name, *values = (token.value for token in content if token.type in {"ident", "string"})
    whole = "=" in [token.value for token in content if token.type == "literal"]
    return _Attribute(name, frozenset(WORD.findall(values[0])) if whole and values else frozenset())
