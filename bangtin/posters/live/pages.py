"""The text of a page in; the address that it forwards to, and the places on it that an address may name, out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

_REFRESH = re.compile(
    r"\s*\d+(?:\.\d*)?\s*[;,]\s*(?:url\s*=\s*)?(['\"]?)(?P<address>.*?)\1\s*", re.IGNORECASE | re.DOTALL
)


@dataclass
class _Seen(HTMLParser):
    refresh: str | None = None
    ids: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        if name := known.get("id"):
            self.ids.add(name)
        if tag == "meta" and (known.get("http-equiv") or "").lower() == "refresh" and self.refresh is None:
            found = _REFRESH.fullmatch(known.get("content") or "")
            self.refresh = found["address"] if found else None


def forwards_to(text: str) -> str | None:
    """The address, as the page writes it, that a browser goes on to by itself."""
    return _seen(text).refresh


def places(text: str) -> frozenset[str]:
    """The ids of a page."""
    return frozenset(_seen(text).ids)


def _seen(text: str) -> _Seen:
    seen = _Seen()
    seen.feed(text)
    seen.close()
    return seen
