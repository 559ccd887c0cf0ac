"""A finished page and the one style sheet in; the page with the rules of its first screen standing in it out.

A browser paints nothing before the style sheets in the head have come, and on a slow line asking for one more file is
the longest part of the wait. So the rules that the first screen needs stand in the page, and the whole sheet is asked
for where that screen ends: what stands above is painted without it, what follows waits for it. Both say the same in
the same order, so nothing changes its place when the sheet comes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from typing import Any

import tinycss2

from bangtin.site.finishing.names import Names, Needs, names_of, needs_of, selectors_in
from bangtin.site.finishing.properties import reached, read_in

LETTERS = 150
"""Letters and blanks from the heading on that the first screen holds at least. The largest text, whose painting tells
readers that the page is there, is among them; more would only make the page heavier."""
MOST_LETTERS = 2 * LETTERS
"""More of one kind of blocks needs no more rules, but the screen is full some time."""
TOO_MANY_LETTERS = 2 * MOST_LETTERS
"""A first block that is longer than a screen is all text, and would be read in stand-ins for its letters."""

_LINK = re.compile(r'<link rel="stylesheet" href="([^"]*)(assets/stylesheets/[^"]+)">')
_PIECE = re.compile(r'<(/?)([a-z][a-z0-9]*)\b(?:[^>]*?\sclass="([^" ]*))?[^>]*>|[^<]+|<!')
"""A tag with its first class, or text."""
_FLOW = frozenset({"article", "section"})
"""Elements between whose children a style sheet may be asked for."""
_PHRASING = ("</h1>", "</h2>", "</h3>", "</p>", "</span>")
"""Where in the last block the sheet is asked for: as the last of a line's parts, so that no block gets a neighbour that
selectors of neighbours would count."""
_VOID = frozenset({"br", "img", "input", "hr", "link", "meta", "wbr"})
_CLOSED = (
    ("<dialog ", ">", "</dialog>"),
    ('<nav class="bt-muc-luc"', "", "</nav>"),
    ('<aside class="bt-giay"', ">", "</aside>"),
    ("<summary", "</summary>", "</details>"),
)
"""What no screen shows at first: where it begins, what of its beginning is there all the same, where it ends."""
_AT_FIRST = frozenset(
    {"root", "not", "has", "before", "after", "empty", "first-child", "last-child", "only-child", "nth-child"}
    | {"first-of-type", "last-of-type", "nth-of-type"}
)
"""What follows a colon in selectors that may match before anybody has touched the page."""
_GROUPS = frozenset({"media", "supports"})
_LATER = re.compile(r"\b(print|hover)\b")
"""Conditions that no first screen on a phone meets."""


@dataclass(frozen=True)
class _Part:
    """Declarations: one of a custom property, or all others of a rule together."""

    given: str
    text: str
    read: frozenset[str]


@dataclass(frozen=True)
class _Rule:
    """A rule within its conditions. Without selectors it is no style rule and always stays."""

    conditions: tuple[str, ...]
    selectors: tuple[tuple[str, Needs], ...]
    parts: tuple[_Part, ...]


@dataclass(frozen=True)
class FirstRules:
    """The rules of a sheet that may count before anybody has touched a page."""

    rules: tuple[_Rule, ...]
    _written: dict[tuple[frozenset[str], frozenset[str]], str] = field(default_factory=dict, repr=False)

    def that_need(self, names: Names) -> str:
        """Those for elements with these names, as text. Pages alike in the names that the sheet has share them."""
        key = (names.tags & self._words, names.scripts)
        if key not in self._written:
            self._written[key] = "".join(_kept(self.rules, Names(*key)))
        return self._written[key]

    @cached_property
    def _words(self) -> frozenset[str]:
        needs = [needs for rule in self.rules for _, needs in rule.selectors]
        attributes = [attribute for each in needs for attribute in each.attributes]
        named = {attribute.name for attribute in attributes}
        return frozenset().union(named, *(each.words for each in needs), *(each.value for each in attributes))


def first_rules(sheet: str) -> FirstRules:
    """The rules of a sheet that is as small as it gets."""
    return FirstRules(tuple(_read(tinycss2.parse_stylesheet(sheet, True, True), ())))


def with_first_screen(page: str, sheet: FirstRules) -> str:
    """The page; as it was if it asks for no sheet or has no screen of its own to show."""
    link = _LINK.search(page)
    end = end_of_first_screen(page)
    if link is None or end is None:
        return page
    names = names_of([_without_closed(page[:end])], [])
    rules = sheet.that_need(names).replace("url(../", f"url({link[1]}assets/")
    place = max(page.rfind(closing, link.end(), end) for closing in _PHRASING)
    head, body = page[: link.start()], page[link.end() : place]
    return f"{head}<style>{rules}</style>{body}{link[0]}{page[place:]}"


def _without_closed(page: str) -> str:
    for begins, stays, ends in _CLOSED:
        pieces: list[str] = []
        done = 0
        while (start := page.find(begins, done)) >= 0:
            start = page.find(stays, start) + len(stays)
            pieces.append(page[done:start])
            end = page.find(ends, start)
            done = len(page) if end < 0 else end
        page = "".join((*pieces, page[done:]))
    return page


def end_of_first_screen(page: str) -> int | None:
    """Where in an article's own blocks the first screen may end; None where nothing follows, or too late.

    It ends before a block of another kind than the one before.
    """
    start = page.find("<article")
    heading = page.find("<h1", start)
    if start < 0 or heading < 0:
        return None
    inside: list[str] = []
    last: list[str] = [""]
    letters = 0
    for piece in _PIECE.finditer(page, start):
        closes, name = piece[1], piece[2]
        if name is None:
            seen = "details" not in inside or "summary" in inside
            letters += len(piece[0].strip()) if seen and piece.start() > heading else 0
        elif closes:
            while inside and inside.pop() != name:
                last.pop()
            last.pop()
            if not inside:
                return None
        else:
            kind = f"{name} {piece[3] or ''}"
            enough = letters >= (LETTERS if kind != last[-1] else MOST_LETTERS)
            if enough and inside[-1] in _FLOW:
                return piece.start() if letters < TOO_MANY_LETTERS else None
            last[-1] = kind
            if name not in _VOID:
                inside.append(name)
                last.append("")
    return None


def _kept(rules: Iterable[_Rule], names: Names) -> Iterator[str]:
    kept: list[tuple[_Rule, str]] = []
    for rule in rules:
        selectors = [text for text, needs in rule.selectors if needs.are_met(names)]
        if selectors or not rule.selectors:
            kept.append((rule, ",".join(selectors)))
    properties = reached((part.given, part.read) for rule, _ in kept for part in rule.parts)
    for conditions, together in groupby(kept, key=lambda each: each[0].conditions):
        inside = "".join(_written(rule, selectors, properties) for rule, selectors in together)
        if inside:
            yield "".join(f"{one}{{" for one in conditions) + inside + "}" * len(conditions)


def _written(rule: _Rule, selectors: str, properties: frozenset[str]) -> str:
    body = ";".join(part.text for part in rule.parts if not part.given or part.given in properties)
    if not body:
        return ""
    return f"{selectors}{{{body}}}" if selectors else body


def _read(nodes: Sequence[Any], conditions: tuple[str, ...]) -> Iterator[_Rule]:
    for node in nodes:
        if node.type == "qualified-rule":
            selectors = [each for each in selectors_in(node.prelude) if _may_match_at_first(each)]
            if selectors:
                named = tuple((tinycss2.serialize(each).strip(), needs_of(each)) for each in selectors)
                yield _Rule(conditions, named, tuple(_parts(node.content)))
        elif node.type == "at-rule" and node.lower_at_keyword in _GROUPS:
            head = f"@{node.at_keyword}{tinycss2.serialize(node.prelude)}"
            if not _LATER.search(head):
                yield from _read(tinycss2.parse_rule_list(node.content, True, True), (*conditions, head))
        elif node.type == "at-rule" and node.lower_at_keyword == "font-face":
            text = node.serialize()
            yield _Rule(conditions, (), (_Part("", text, read_in(text)),))


def _parts(content: Sequence[Any]) -> Iterator[_Part]:
    others: list[str] = []
    for declaration in tinycss2.parse_blocks_contents(content, True, True):
        text = declaration.serialize().rstrip(";")
        if declaration.name.startswith("--"):
            yield _Part(declaration.name, text, read_in(text))
        else:
            others.append(text)
    if others:
        text = ";".join(others)
        yield _Part("", text, read_in(text))


def _may_match_at_first(selector: Sequence[Any]) -> bool:
    """Whether the selector asks for nothing that only a touch, a key or a choice brings."""
    before = None
    for token in selector:
        named = {"ident": "lower_value", "function": "lower_name"}.get(token.type) if before == ":" else None
        if named and getattr(token, named) not in _AT_FIRST:
            return False
        before = token.value if token.type == "literal" else None
    return True
