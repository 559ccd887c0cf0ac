"""The HTML of a page in; what a browser fetches to show it first, before anybody touches it, out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

_LINKS = frozenset({"stylesheet", "preload", "modulepreload", "icon"})
_EMBEDDED = frozenset({"script", "img", "iframe", "video", "audio", "source", "embed", "object"})
_SOURCES = ("src", "srcset", "data", "poster")
_IN_STYLES = re.compile(r"url\(\s*['\"]?([^'\")]+)['\"]?\s*\)")


@dataclass
class FirstAsked(HTMLParser):
    """The addresses that a page asks for by itself, each once; pictures that wait until they are near are left out."""

    address: str
    files: list[str] = field(default_factory=list)
    written: list[str] = field(default_factory=list)
    """The scripts that stand in the page itself."""
    _inside: str = ""

    def __post_init__(self) -> None:
        HTMLParser.__init__(self)

    def ask(self, address: str, beside: str) -> None:
        whole = urljoin(beside, address.strip())
        if not whole.startswith("data:") and whole not in self.files:
            self.files.append(whole)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = {name: value or "" for name, value in attrs}
        self._inside = tag
        if tag == "link" and _LINKS & set(known.get("rel", "").split()):
            self.ask(known["href"], self.address)
        if tag in _EMBEDDED and known.get("loading") != "lazy":
            for name in _SOURCES:
                for each in filter(None, known.get(name, "").split(",")):
                    self.ask(each.split()[0], self.address)

    def handle_data(self, data: str) -> None:
        if self._inside == "script":
            self.written.append(data)
        if self._inside == "style":
            self.ask_as_styles(data, self.address)

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""

    def ask_as_styles(self, styles: str, beside: str) -> None:
        for address in _IN_STYLES.findall(styles):
            self.ask(address, beside)


def first_asked(site: Path, host: str, page: Path) -> FirstAsked:
    """What a page of a built folder asks for, served at `host`; its style sheets' fonts and pictures included."""
    name = page.relative_to(site).as_posix().removesuffix("index.html")
    asked = FirstAsked(host + name)
    asked.feed(page.read_text(encoding="utf-8"))
    for sheet in [address for address in asked.files if address.startswith(host) and address.endswith(".css")]:
        asked.ask_as_styles((site / sheet.removeprefix(host)).read_text(encoding="utf-8"), sheet)
    return asked
