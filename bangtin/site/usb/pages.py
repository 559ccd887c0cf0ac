"""A page of a built site in; the same page as it works when it is opened from a folder, without a server, out.

Nobody there turns `muc-tieu/` into the page inside it, no script is fetched from a host, and nothing is kept for being
offline: it is.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

Attrs = Sequence[tuple[str, str | None]]
IsFile = Callable[[str], bool]
"""Whether the copy holds a file; its path is given from the top of the site."""

_ADDRESSES = frozenset({"href", "src", "action", "formaction"})
_WEB_ONLY = frozenset({"manifest", "preload", "canonical", "alternate"})
"""Kinds of <link> that only mean something to a browser that asks a host."""
_WORKER = "data-sw"
"""Where a script finds the service worker: browsers take none from a folder."""
_WORDS_ONLY = frozenset({"textarea", "title"})
"""What looks like a tag inside these is none; of scripts and style sheets the parser knows it."""
_REFRESH = re.compile(r"(\s*\d+\s*;\s*url=)(.*)", re.IGNORECASE | re.DOTALL)


def on_stick(html: str, path: str, is_file: IsFile) -> str:
    """The page that stands at `path`, changed in its start tags alone: texts and scripts stay to the letter."""
    tags = _Tags(html)
    made: list[str] = []
    done = 0
    for tag in tags.found:
        new = _changed(tag, path, is_file)
        if new != tag.text:
            made += (html[done : tag.start], new)
            done = tag.start + len(tag.text)
    return "".join((*made, html[done:]))


@dataclass(frozen=True)
class _Tag:
    name: str
    attrs: Attrs
    text: str
    start: int


@dataclass
class _Tags(HTMLParser):
    """The start tags of a page and where they stand in it."""

    html: str
    found: list[_Tag] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        ends = [index + 1 for index, letter in enumerate(self.html) if letter == "\n"]
        self._lines = [0, *ends]
        self.feed(self.html)
        self.close()

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """What begins like a marked section of XML is a comment that nobody sees, as in browsers."""
        return self.parse_bogus_comment(i, report)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line, column = self.getpos()
        self.found.append(_Tag(tag, attrs, self.get_starttag_text() or "", self._lines[line - 1] + column))
        if tag in _WORDS_ONLY:
            self.set_cdata_mode(tag)


def _changed(tag: _Tag, path: str, is_file: IsFile) -> str:
    known = dict(tag.attrs)
    if tag.name == "link" and known.get("rel") in _WEB_ONLY:
        return ""
    text = tag.text
    for name, old, new in _new_values(tag, known, path, is_file):
        text = _with_value(text, name, old, new)
    return text


def _new_values(
    tag: _Tag, known: dict[str, str | None], path: str, is_file: IsFile
) -> Iterator[tuple[str, str, str | None]]:
    """Name, old value and new value of each attribute that changes; None takes it away."""
    for name, value in tag.attrs:
        if value is None:
            continue
        if name in _ADDRESSES:
            new = _local(value, path, is_file)
        elif name == _WORKER:
            new = None
        elif tag.name == "meta" and name == "content":
            new = _meta_content(value, (known.get("http-equiv") or "").lower(), path, is_file)
        else:
            continue
        if new != value:
            yield name, value, new


def _meta_content(value: str, kind: str, path: str, is_file: IsFile) -> str:
    if kind == "content-security-policy":
        # A file has no host that 'self' could mean to every browser; files of the same folder have this scheme.
        return value.replace("'self'", "'self' file:")
    if kind == "refresh" and (found := _REFRESH.fullmatch(value)):
        return found[1] + (_local(found[2], path, is_file) or "")
    return value


def _local(address: str, path: str, is_file: IsFile) -> str | None:
    """The address of a file in the copy; None for a place that isn't in it. Addresses of hosts stay."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or not parts.path:
        return address
    folder = posixpath.dirname(path)
    goal = posixpath.normpath(posixpath.join(folder, unquote(parts.path)))
    if goal.startswith(("..", "/")):
        return None
    if is_file(goal):
        return address
    index = posixpath.normpath(posixpath.join(goal, "index.html"))
    if not is_file(index):
        return None
    relative = posixpath.relpath(index, folder or ".")
    return relative + address[len(parts.path) :]


def _with_value(text: str, name: str, old: str, new: str | None) -> str:
    """A start tag with another value of one attribute, or without it."""
    # Quotes or none; the parser has told the value, so the first attribute of that name is meant.
    form = re.compile(rf"(\s){re.escape(name)}\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>]+)", re.IGNORECASE)
    quoted = escape(new or "", quote=False).replace('"', "&quot;")
    written = "" if new is None else f'{name}="{quoted}"'
    return form.sub(lambda found: f"{found[1]}{written}" if written else "", text, count=1)
