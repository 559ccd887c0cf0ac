"""A folder of built sites in; every page's ids and links, and the links that lead nowhere, out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

HOST = "http://may.test/"
FETCHED = {("img", "src"), ("script", "src"), ("link", "href"), ("source", "src"), ("iframe", "src")}
"""What a browser asks for by itself."""


@dataclass
class Page(HTMLParser):
    """What a built page holds."""

    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    fetched: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        HTMLParser.__init__(self)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        known = dict(attrs)
        if known.get("id"):
            self.ids.append(known["id"] or "")
        if tag == "a" and known.get("href"):
            self.links.append(known["href"] or "")
        for name, value in attrs:
            if (tag, name) in FETCHED and value and known.get("rel") != "canonical":
                self.fetched.append(value)


def read(path: Path) -> Page:
    page = Page()
    page.feed(path.read_text(encoding="utf-8"))
    return page


def pages(folder: Path) -> dict[str, Page]:
    """Address from the folder -> page, for every page that readers open; QR pages apart."""
    found = sorted(folder.rglob("index.html"))
    return {path.parent.relative_to(folder).as_posix().rstrip(".") or "": read(path) for path in found}


def dead_links(folder: Path) -> Iterator[str]:
    """`page: link` for every link inside the folder that leads to no file, or to an anchor that isn't there."""
    every = pages(folder)
    for address, page in every.items():
        here = HOST + (f"{address}/" if address else "")
        for link in (*page.links, *page.fetched):
            target = urlsplit(urljoin(here, link))
            if target.netloc != urlsplit(HOST).netloc:
                continue
            path = unquote(target.path).lstrip("/")
            file = folder / path
            if file.is_dir():
                file = file / "index.html"
            if not file.is_file():
                yield f"{address}: {link}"
            elif target.fragment and file.name == "index.html":
                ids = every[file.parent.relative_to(folder).as_posix().rstrip(".") or ""].ids
                if unquote(target.fragment) not in ids:
                    yield f"{address}: {link}"
