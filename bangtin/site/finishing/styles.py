"""The style sheets of a built site and all that its pages and scripts name in; one small sheet with what they use out.

A rule stays unless it needs a name that no page has and no script could add.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import Any

import lightningcss
import tinycss2

from bangtin.site.files.kept import kept, made_by
from bangtin.site.finishing.names import WORD, Names, needs_of, selectors_in
from bangtin.site.finishing.properties import reached, read_in

_KEYFRAMES = re.compile(r"@(?:-\w+-)?keyframes\s+([\w-]+)")
_BROWSERS = ["chrome >= 60", "safari >= 12", "ios_saf >= 12", "firefox >= 78"]
"""The oldest that pages are made for: the WebView of a phone that was never updated."""
_ESCAPED = re.compile(r"\\([0-9a-fA-F]{1,6})\s?|\\(.)")
_GROUPS = frozenset({"media", "supports", "layer", "container"})
_CODE = tuple(str(Path(__file__).with_name(name)) for name in ("styles.py", "names.py", "properties.py"))
"""The modules that a sheet is made by."""


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
    used = names.tags.intersection(word for sheet in sheets for word in WORD.findall(_ESCAPED.sub(_meant, sheet)))
    own = (made_by(module, "tinycss2", "lightningcss") for module in _CODE)
    made_from = (*chain.from_iterable(own), *sheets, " ".join(sorted(used)), " ".join(sorted(names.scripts)))
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
            selectors = [selector for selector in selectors_in(node.prelude) if needs_of(selector).are_met(names)]
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


def _all_parts(nodes: Iterable[_Node]) -> Iterator[tuple[str, str]]:
    for node in nodes:
        if isinstance(node, _Group):
            yield from _all_parts(node.inside)
        elif isinstance(node, _Rule):
            yield from node.parts
        else:
            yield "", node


def _properties_read(nodes: Iterable[_Node]) -> frozenset[str]:
    return reached((name, read_in(text)) for name, text in _all_parts(nodes))


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
