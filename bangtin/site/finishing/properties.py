"""Declarations of a style sheet in; the custom properties whose values reach what is drawn out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set

_READ = re.compile(r"var\(\s*(--[\w-]+)")


def read_in(text: str) -> frozenset[str]:
    """The custom properties that a text asks for."""
    return frozenset(_READ.findall(text))


def reached(parts: Iterable[tuple[str, Set[str]]]) -> frozenset[str]:
    """The custom properties whose values reach something that is no custom property.

    `parts`: the custom property that a declaration gives, or "" for any other declaration; what its text asks for.
    """
    readers: dict[str, set[str]] = {}
    for name, read in parts:
        readers.setdefault(name, set()).update(read)
    found: set[str] = set()
    waiting = {""}
    while waiting:
        asked = set().union(*(readers.get(name, set()) for name in waiting))
        waiting = asked - found
        found |= asked
    return frozenset(found)
