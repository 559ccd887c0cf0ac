"""The finished HTML of a page in; what a search may find on it out: its heading, and each section with its anchor."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

_HEADINGS = frozenset({"h1", "h2", "h3"})
_SILENT = frozenset({"svg", "script", "style", "textarea", "button", "nav", "template", "noscript"})
_SILENT_CLASSES = frozenset({"bt-nguon", "bt-nut", "bt-cham", "bt-an", "bt-chips", "bt-bieu-do__truc", "bt-luoi--to"})
"""Quotations behind a source row stand on the page of sources, in full; buttons say nothing of the matter; a grid of
posters repeats the slogans, which have pages of their own."""
_SILENT_ATTRIBUTES = frozenset({"data-search-exclude", "hidden"})
_VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"})
_FRAME = frozenset({"html", "body"})
_INLINE = frozenset({"a", "abbr", "b", "em", "i", "mark", "small", "span", "strong", "sub", "sup", "u", "wbr"})
_HEADING_PARTS = "bt-ten-muc"
_NAME_ENDING = "-ten"
"""A heading's id where the part that it heads has the name itself: `den-2027-ten` in `den-2027`."""
_QUESTION = "hoi"
_WRITTEN_AROUND = {"bt-noi": (" (", ")"), "bt-nhan--khong-co": ("", ": ")}
"""What a frame around words says on the page, said in a line of text."""
_ENDS = ".?!:;,·…"
_GLUE = " (“‘\"'–-/"
"""After these no space is missing between two elements of one line."""
_NOT_SHOWN = re.compile("[\u00ad\u200b\u2060\ufeff]")
BREAK = " · "
"""Between two blocks of a section's text where the first doesn't end in a stop."""


@dataclass
class Section:
    """A part of a page that a result can lead to. Without an anchor it is the page's beginning."""

    anchor: str = ""
    heading: str = ""
    text: str = ""
    question: bool = False


@dataclass(frozen=True)
class PageTexts:
    """A page's own heading, and its sections in order; the first is what stands before any other heading."""

    heading: str
    sections: tuple[Section, ...]

    @property
    def questions(self) -> Iterator[Section]:
        """The questions that open on a tap."""
        return (section for section in self.sections if section.question)


def page_texts(html: str) -> PageTexts:
    """What can be found on a page. `html` is the inside of the page's article."""
    reader = _Reader()
    etree.HTML(f"<body>{html}</body>", etree.HTMLParser(target=reader))
    return PageTexts(tidy(reader.heading), tuple(_finished(section) for section in reader.sections))


def tidy(text: str) -> str:
    """One line of composed letters, without what only guides a line's end. Small letters are as long as capitals."""
    return " ".join(_NOT_SHOWN.sub("", unicodedata.normalize("NFC", text)).split())


def _finished(section: Section) -> Section:
    text = tidy(section.text).strip("· ")
    return Section(section.anchor, tidy(section.heading), text, section.question)


def _is_silent(tag: str, names: Iterable[str], known: Mapping[str, str]) -> bool:
    """Whether nothing inside an element is found: by its tag, its classes or its attributes."""
    return tag in _SILENT or not _SILENT_CLASSES.isdisjoint(names) or not _SILENT_ATTRIBUTES.isdisjoint(known.keys())


@dataclass(slots=True)
class _Open:
    """An element that isn't closed yet."""

    tag: str
    id: str
    silent: bool
    after: str = ""
    """What is written where it ends."""
    before: Section | None = None
    """The section to come back to when a question ends."""


@dataclass
class _Reader:
    """What lxml's parser tells of a page, element by element."""

    sections: list[Section] = field(default_factory=lambda: [Section()])
    heading: str = ""
    _stack: list[_Open] = field(default_factory=list)
    _naming: str | None = None
    """The tag whose words name the current section."""

    def __post_init__(self) -> None:
        self._current = self.sections[0]

    def start(self, tag: str, known: Mapping[str, str]) -> None:
        if tag in _FRAME:
            return
        if self._silent:
            # Most elements of all are such: pictures' paths, the grids of posters. Nothing else is asked of them.
            if tag not in _VOID:
                self._stack.append(_Open(tag, "", True))
            return
        if tag in _VOID:
            self._separate(tag)
            return
        names = known.get("class", "").split()
        opened = _Open(tag, known.get("id", ""), _is_silent(tag, names, known))
        self._stack.append(opened)
        if opened.silent:
            return
        self._separate(tag)
        for name in _WRITTEN_AROUND.keys() & names:
            first, opened.after = _WRITTEN_AROUND[name]
            self._write(first)
        if self._naming:
            if _HEADING_PARTS in names:
                self._write(": ")
        elif tag in _HEADINGS and opened.id:
            self._begin(tag, opened.id)
        elif tag == "details" and _QUESTION in names:
            opened.before = self._current
            self._current = Section(opened.id, question=True)
            self.sections.append(self._current)
        elif tag == "summary" and self._current.question:
            self._naming = tag

    def _begin(self, tag: str, anchor: str) -> None:
        """A heading: the page's own, or a section's beginning."""
        self._naming = tag
        if tag == "h1":
            return
        part = anchor.removesuffix(_NAME_ENDING)
        named = part != anchor and any(each.id == part for each in self._stack)
        self._current = Section(part if named else anchor)
        self.sections.append(self._current)

    def end(self, tag: str) -> None:
        if tag in _FRAME or tag in _VOID or not self._is_open(tag):
            return
        while self._stack:
            closed = self._stack.pop()
            if closed.before is not None:
                self._current = closed.before
            if closed.tag == tag:
                break
        if self._naming == tag:
            self._naming = None
        if not closed.silent:
            self._write(closed.after)
            self._separate(tag)

    def _is_open(self, tag: str) -> bool:
        """Whether an element of that name is open: nearly always the last one."""
        return bool(self._stack) and (self._stack[-1].tag == tag or any(each.tag == tag for each in self._stack))

    def data(self, data: str) -> None:
        if not self._silent:
            self._write(data)

    def close(self) -> None:
        """The parser asks for it."""

    @property
    def _silent(self) -> bool:
        return bool(self._stack) and self._stack[-1].silent

    def _separate(self, tag: str) -> None:
        """Keep the words of two elements apart: neighbours in a line by a space, blocks by a stop."""
        if self._silent:
            return
        written = self._written.rstrip()
        if not written:
            return
        if tag in _INLINE:
            if self._written[-1] not in _GLUE:
                self._write("\u200b")
        elif not self._naming and written[-1] not in _ENDS:
            self._write(BREAK)
        else:
            self._write(" ")

    @property
    def _written(self) -> str:
        if self._naming == "h1":
            return self.heading
        return self._current.heading if self._naming else self._current.text

    def _write(self, words: str) -> None:
        """Add words where they belong. A mark of no width says: a space, if a word follows at once."""
        before = self._written
        if before.endswith("\u200b"):
            before = before[:-1] + (" " if words[:1].isalnum() else "")
        text = before + words
        if self._naming == "h1":
            self.heading = text
        elif self._naming:
            self._current.heading = text
        else:
            self._current.text = text
