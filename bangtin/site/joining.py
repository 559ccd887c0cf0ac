"""The tree of a page in; no-break spaces in its headings, buttons and numbers out, and words with a hyphen kept whole.

Quotations keep every letter and space: there, only words with a hyphen are kept whole.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element

from bangtin.site.html import classes, h
from bangtin.site.wording import MOST, MOST_IN_CARD, Joiner

_TITLES = frozenset({"h1", "h2", "h3", "h4", "header", "strong", "summary"})
_TITLE_CLASSES = frozenset({"bt-nut", "bt-hang", "bt-chip", "bt-nhan", "bt-noi", "bt-co-hinh", "bt-so"})
_NARROW, _NARROW_CLASSES = "dl", frozenset({"bt-to", "bt-khau-hieu"})
_UNTOUCHED = frozenset({"textarea", "pre", "code", "svg", "script", "style"})
_BREAKABLE = re.compile(r"[^\s“”\"(]*\w(?:[-–]\w|/[^\W\d])[^\s“”\")]*")
"""A word inside which browsers may break a line: `72-NQ/TW`, `vắc-xin`, `4–5`, `lần/năm`."""
_PIECE = re.compile(rf"[^ \n\t“”\"(]*{_BREAKABLE.pattern}[^ \n\t“”\")]*")
"""Such a word with what no-break spaces tie to it: beside an element that never breaks they would not hold."""

Work = Callable[[str], str]


def join(element: Element, joiner: Joiner, work: Work | None = None) -> None:
    """Join the texts below an element; `work` is what its surroundings ask for."""
    if element.tag in _UNTOUCHED:
        return
    work = _work_of(element, joiner, work or joiner.body)
    if element.text:
        element.text = work(element.text)
    for child in list(element):
        join(child, joiner, work)
        if child.tail:
            child.tail = work(child.tail)
    _keep_whole(element)


def _work_of(element: Element, joiner: Joiner, inherited: Work) -> Work:
    if element.tag == "blockquote":
        return str
    if element.tag == "table":
        return joiner.cell
    if element.tag == _NARROW or not _NARROW_CLASSES.isdisjoint(classes(element)):
        return joiner.card
    if inherited in (joiner.card, joiner.cell):
        return inherited
    if element.tag in _TITLES or not _TITLE_CLASSES.isdisjoint(classes(element)):
        return joiner.title
    return inherited


def _keep_whole(element: Element) -> None:
    """Put words that contain a hyphen, dash or slash between letters into elements that never break."""
    for index in range(len(element), 0, -1):
        child = element[index - 1]
        child.tail, parts = _parts(child.tail)
        element[index:index] = parts
    element.text, parts = _parts(element.text)
    element[0:0] = parts


def _shortened(piece: re.Match[str]) -> re.Match[str] | None:
    """A piece that large letters can't push over a phone's edge; of a longer one, the word with the hyphen alone."""
    if len(piece[0]) <= MOST_IN_CARD:
        return piece
    return _BREAKABLE.search(piece.string, piece.start(), piece.end())


def _parts(text: str | None) -> tuple[str | None, list[Element]]:
    if not text:
        return text, []
    found = [match for match in map(_shortened, _PIECE.finditer(text)) if match and len(match[0]) <= MOST]
    if not found:
        return text, []
    ends = [*(match.start() for match in found[1:]), len(text)]
    parts = [h("span", match[0], class_="bt-lien") for match in found]
    for part, match, end in zip(parts, found, ends, strict=True):
        part.tail = text[match.end() : end]
    return text[: found[0].start()], parts
