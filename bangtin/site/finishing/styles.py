"""The style sheets of a built site and all that its pages and scripts name in; one small sheet with what they use out.

A rule stays unless it needs a name that no page has and no script could add: scripts count by their words, so they
write the names of classes in whole, never in pieces. What stands inside `:not()` and the like needs nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import lightningcss
import tinycss2

from bangtin.site.files.kept import kept, made_by

_TAG = re.compile(r"""<[a-zA-Z](?:[^>"']|"[^"]*"|'[^']*')*>""")
_SCRIPT = re.compile(r"<script\b[^>]*>(.*?)</script>", re.S)
_WORD = re.compile(r"[\w-]+")
_PROPERTY = re.compile(r"var\(\s*(--[\w-]+)")
_KEYFRAMES = re.compile(r"@(?:-\w+-)?keyframes\s+([\w-]+)")
_BROWSERS = ["chrome >= 60", "safari >= 12", "ios_saf >= 12", "firefox >= 78"]
"""The oldest that pages are made for: the WebView of a phone that was never updated."""
_ESCAPED = re.compile(r"\\([0-9a-fA-F]{1,6})\s?|\\(.)")
_GROUPS = frozenset({"media", "supports", "layer", "container"})


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
    words = {word for tag in tags for word in _WORD.findall(tag)}
    return Names(frozenset(words), frozenset(word for text in (*inline, *scripts) for word in _WORD.findall(text)))


@dataclass(frozen=True)
class _Rule:
    """Selectors with their declarations, each with the name of the custom property that it gives, if it gives one."""

    head: str
    parts: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class _Group:
    """Rules under a condition."""

    head: str
    inside: tuple[_Node, ...]


_Node = _Rule | _Group | str
"""A piece of a sheet; what is taken as it stands is text."""


def kept_sheet(sheets: Sequence[str], names: Names, cache: Path | None) -> str:
    """`one_sheet`, kept in `cache` between editions and builds: it depends on no other name than the sheets have."""
    used = names.tags.intersection(word for sheet in sheets for word in _WORD.findall(_ESCAPED.sub(_meant, sheet)))
    own = made_by(__file__, "tinycss2", "lightningcss")
    made_from = (*own, *sheets, " ".join(sorted(used)), " ".join(sorted(names.scripts)))
    return kept(cache, made_from, lambda: one_sheet(sheets, names).encode()).decode()


def _meant(escaped: re.Match[str]) -> str:
    """The letter that an escape in a style sheet means."""
    try:
        return chr(int(escaped[1], 16)) if escaped[1] else escaped[2]
    except ValueError:
        return ""


def one_sheet(sheets: Sequence[str], names: Names) -> str:
    """All sheets as one, without what `names` doesn't use, as small as it gets."""
    nodes = [node for sheet in sheets for node in _read(_parsed(sheet), names)]
    text = "".join(_written(nodes, _properties_read(nodes) | names.scripts))
    return lightningcss.process_stylesheet(_without_still(text), browsers_list=_BROWSERS, minify=True)


@lru_cache(maxsize=32)
def _parsed(sheet: str) -> Sequence[Any]:
    """A sheet's rules, kept: the next edition has the same sheets."""
    return tuple(tinycss2.parse_stylesheet(sheet, True, True))


def _read(nodes: Iterable[Any], names: Names) -> Iterator[_Node]:
    """What is used of a parsed sheet."""
    for node in nodes:
        if node.type == "qualified-rule":
            selectors = [selector for selector in _split(node.prelude) if _alive(selector, names)]
            if selectors:
                yield _Rule(",".join(map(tinycss2.serialize, selectors)), tuple(_parts(node.content)))
        elif node.type == "at-rule" and node.lower_at_keyword in _GROUPS and node.content is not None:
            inside = tuple(_read(tinycss2.parse_rule_list(node.content, True, True), names))
            if inside:
                yield _Group(f"@{node.at_keyword}{tinycss2.serialize(node.prelude)}", inside)
        elif node.type == "at-rule" and node.lower_at_keyword != "charset":
            yield node.serialize() + "\n"
        elif node.type == "error":
            raise ValueError(f"style sheet, line {node.source_line}: {node.message}")


def _parts(content: Sequence[Any]) -> Iterator[tuple[str, str]]:
    text = tinycss2.serialize(content)
    if "--" not in text:
        yield "", text
        return
    for part in tinycss2.parse_blocks_contents(content, True, True):
        own = part.type == "declaration" and part.name.startswith("--")
        yield (part.name if own else ""), part.serialize().rstrip(";")


def _split(prelude: Sequence[Any]) -> list[list[Any]]:
    """A selector list's selectors."""
    selectors: list[list[Any]] = [[]]
    for token in prelude:
        if token == ",":
            selectors.append([])
        else:
            selectors[-1].append(token)
    return selectors


def _alive(selector: Sequence[Any], names: Names) -> bool:
    """Whether pages or scripts name everything that a selector needs."""
    before = None
    for token in selector:
        named = token.type == "hash" or (token.type == "ident" and before != ":")
        if named and token.value not in names.every:
            return False
        if token.type == "[] block" and not _attribute_alive(token.content, names):
            return False
        before = token.value if token.type == "literal" else None
    return True


def _attribute_alive(content: Sequence[Any], names: Names) -> bool:
    words = [token.value for token in content if token.type in {"ident", "string"}]
    attribute, values = words[0], words[1:2]
    if attribute not in names.every:
        return names.scripted(attribute)
    if names.scripted(attribute) or "=" not in [token.value for token in content if token.type == "literal"]:
        return True
    return all(word in names.every for value in values for word in _WORD.findall(value))


def _all_parts(nodes: Iterable[_Node]) -> Iterator[tuple[str, str]]:
    for node in nodes:
        if isinstance(node, _Group):
            yield from _all_parts(node.inside)
        elif isinstance(node, _Rule):
            yield from node.parts
        else:
            yield "", node


def _properties_read(nodes: Iterable[_Node]) -> frozenset[str]:
    """The custom properties whose values reach something that is no custom property."""
    readers: dict[str, set[str]] = {}
    for name, text in _all_parts(nodes):
        readers.setdefault(name, set()).update(_PROPERTY.findall(text))
    reached: set[str] = set()
    waiting = {""}
    while waiting:
        found = set().union(*(readers.get(name, set()) for name in waiting))
        waiting = found - reached
        reached |= found
    return frozenset(reached)


def _written(nodes: Iterable[_Node], properties: frozenset[str]) -> Iterator[str]:
    """The text, without custom properties that nothing reads."""
    for node in nodes:
        if isinstance(node, _Group):
            yield f"{node.head}{{{''.join(_written(node.inside, properties))}}}\n"
        elif isinstance(node, _Rule):
            body = ";".join(text for name, text in node.parts if not name or name in properties)
            if body.strip():
                yield f"{node.head}{{{body}}}\n"
        else:
            yield node


def _without_still(sheet: str) -> str:
    """The sheet without animations that nothing plays."""
    for name in set(_KEYFRAMES.findall(sheet)):
        if not re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", _KEYFRAMES.sub("", sheet)):
            sheet = re.sub(
                rf"@(?:-\w+-)?keyframes\s+{re.escape(name)}\s*\{{(?:[^{{}}]*\{{[^{{}}]*\}})*[^{{}}]*\}}", "", sheet
            )
    return sheet
