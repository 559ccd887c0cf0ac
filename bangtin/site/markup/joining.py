"""The tree of a page in; no-break spaces in its headings, buttons and numbers out, and words with a hyphen kept whole.

Quotations keep every letter and space: there, only words with a hyphen are kept whole.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

from bangtin.site.markup.html import classes, h
from bangtin.site.wording import MOST, MOST_IN_CARD, NBSP, Joiner

_TITLES = frozenset({"h1", "h2", "h3", "h4", "header", "strong", "summary"})
_TITLE_CLASSES = frozenset({"bt-nut", "bt-hang", "bt-chip", "bt-nhan", "bt-noi", "bt-co-hinh", "bt-so"})
_NARROW, _NARROW_CLASSES = "dl", frozenset({"bt-to", "bt-khau-hieu"})
_UNTOUCHED = frozenset({"textarea", "pre", "code", "svg", "script", "style"})
_BREAKABLE = re.compile(r"[^\s“”\"(]*\w(?:[-–]\w|/[^\W\d])[^\s“”\")]*")
"""A word inside which browsers may break a line: `72-NQ/TW`, `vắc-xin`, `4–5`, `lần/năm`."""
_PIECE = re.compile(rf"[^ \n\t“”\"(]*{_BREAKABLE.pattern}[^ \n\t“”\")]*")
"""Such a word with what no-break spaces tie to it: beside an element that never breaks they would not hold."""

_RUN = re.compile(r"[^ \n\t]+")
"""What no plain space parts. A long one moves to the next line as a whole, yet in large letters it must part at its
spaces and not inside a word: its element does what no-break spaces can't.
"""

_LOOSE = re.compile(f"{NBSP}(?!–)")
"""Where a long run may part after all: no line begins with a dash."""

_PARTED = re.compile(f"[-–/{NBSP}]")
"""Without one of these, a text has no piece: most are spared the rest."""
_HYPHEN = re.compile("[-–/]")
"""Without one of these, a run has no word that browsers part."""

_HEADINGS, _MOST_IN_HEADING = frozenset({"h1", "h2"}), 9

Work = Callable[[str], str]


def join(element: Element, joiner: Joiner, work: Work | None = None, most: int = MOST_IN_CARD) -> None:
    """Join the texts below an element; `work` is what its surroundings ask for.

    A piece of at most `most` letters fits a phone's width even in letters twice as large.
    """
    if element.tag in _UNTOUCHED:
        return
    work = _work_of(element, joiner, work or joiner.body)
    most = _MOST_IN_HEADING if element.tag in _HEADINGS else most
    if element.text:
        element.text = work(element.text)
    for child in list(element):
        join(child, joiner, work, most)
        if child.tail:
            child.tail = work(child.tail)
    _keep_whole(element, most)


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


def _keep_whole(element: Element, most: int) -> None:
    """Put pieces that browsers would part at the wrong place into elements of their own."""
    for index in range(len(element), 0, -1):
        child = element[index - 1]
        child.tail, parts = _parts(child.tail, most)
        element[index:index] = parts
    element.text, parts = _parts(element.text, most)
    element[0:0] = parts


def _parts(text: str | None, most: int) -> tuple[str | None, list[Element]]:
    if not text or not _PARTED.search(text):
        return text, []
    found = list(_pieces(text, most))
    if not found:
        return text, []
    ends = [*(start for start, _, _ in found[1:]), len(text)]
    for (_, after, part), end in zip(found, ends, strict=True):
        part.tail = text[after:end]
    return text[: found[0][0]], [part for _, _, part in found]


def _pieces(text: str, most: int) -> Iterator[tuple[int, int, Element]]:
    """Where each piece begins and ends, and its element."""
    for run in _RUN.finditer(text):
        breakable = _HYPHEN.search(run[0]) and _BREAKABLE.search(run[0])
        if not breakable:
            if NBSP in run[0] and len(run[0]) > most:
                yield run.start(), run.end(), h("span", _LOOSE.sub(" ", run[0]), class_="bt-cum")
            continue
        for match in map(_shortened, _PIECE.finditer(text, run.start(), run.end())):
            if match and len(match[0]) <= MOST:
                yield match.start(), match.end(), h("span", match[0], class_="bt-lien")


def _shortened(piece: re.Match[str]) -> re.Match[str] | None:
    """A piece that large letters can't push over a phone's edge; of a longer one, the word with the hyphen alone."""
    if len(piece[0]) <= MOST_IN_CARD:
        return piece
    return _BREAKABLE.search(piece.string, piece.start(), piece.end())
