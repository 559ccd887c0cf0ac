"""Passages of documents, ready to be cited: labels in Vietnamese and the anchor on the source page."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property

from bangtin.content.models import Document, DocumentKind

HIGHER_DOCUMENTS_PAGE = "nguon/van-ban-cap-tren.md"

_ROMAN = re.compile(r"^[IVX]+(\.|$)")


def fold(text: str) -> str:
    """Lower-case ASCII letters and digits with single hyphens: the form of anchors."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


@dataclass(frozen=True)
class Source:
    """One verbatim passage with its document and section."""

    document: Document
    section: str
    quote: str
    note: str | None = None

    @cached_property
    def section_anchor(self) -> str:
        """The anchor of the section on the document's page, e.g. `ii-2`."""
        return fold(self.section)

    @cached_property
    def anchor(self) -> str:
        """A stable anchor of this passage: section and a hash of the words, so that re-ordering breaks no link."""
        digest = hashlib.sha256(self.quote.encode()).hexdigest()[:6]
        return f"{self.section_anchor}-{digest}"

    @cached_property
    def section_label(self) -> str:
        """`mục II.2`, `phụ lục, dòng 3`, `chú thích 1`, `mở đầu`."""
        if _ROMAN.match(self.section):
            return f"mục {self.section}"
        return self.section[:1].lower() + self.section[1:]

    @cached_property
    def label(self) -> str:
        """`Kiến An, mục II.2`."""
        return f"{self.document.short}, {self.section_label}"

    @cached_property
    def long_label(self) -> str:
        """`Kế hoạch tuyên truyền của Đảng ủy phường Kiến An, mục II.2`."""
        return f"{self.document.attribution}, {self.section_label}"

    @cached_property
    def page(self) -> str:
        """The page and anchor that shows this passage, from the root of the pages."""
        return f"{document_page(self.document)}#{self.anchor}"


def sources_label(sources: tuple[Source, ...]) -> str:
    """Where several passages stand, for one line: `Kế hoạch của UBND phường Thành Đông, mục III.1–III.6`.

    Passages of one document share its name; a document that stands alone has its long name, several have short ones.
    """
    by_document: dict[str, list[Source]] = {}
    for source in sources:
        by_document.setdefault(source.document.id, []).append(source)
    names = []
    for passages in by_document.values():
        document = passages[0].document
        name = document.attribution if len(by_document) == 1 else document.short
        names.append(f"{name}, {_sections_label(passages)}")
    return "; ".join(names)


def _sections_label(passages: list[Source]) -> str:
    ordered = sorted(passages, key=_section_order)
    labels = list(dict.fromkeys(passage.section_label for passage in ordered))
    if len(labels) == 1 or not all(label.startswith("mục ") for label in labels):
        return ", ".join(labels)
    numbers = [label.removeprefix("mục ") for label in labels]
    neighbours = _section_order(ordered[-1]) - _section_order(ordered[0]) == len(labels) - 1
    return f"mục {numbers[0]}–{numbers[-1]}" if neighbours and len(numbers) > 2 else f"mục {', '.join(numbers)}"


def _section_order(source: Source) -> int:
    order = [section.number for section in source.document.sections]
    return order.index(source.section) if source.section in order else len(order)


def document_page(document: Document) -> str:
    """The Markdown page that shows a document's passages."""
    return f"nguon/{document.id}.md" if document.kind is DocumentKind.PLAN else HIGHER_DOCUMENTS_PAGE


def unique(sources: tuple[Source, ...]) -> tuple[Source, ...]:
    """The same sources in their order, each passage once."""
    seen: dict[tuple[str, str, str], Source] = {}
    for source in sources:
        seen.setdefault((source.document.id, source.section, source.quote), source)
    return tuple(seen.values())
