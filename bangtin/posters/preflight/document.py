"""A PDF file in; what it says about itself and what its pages paint with, as plain data, out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pikepdf
from pikepdf import Pdf

from bangtin.posters.painters.sheet import Box, PageBoxes
from bangtin.posters.preflight.trace import Trace, trace

_NO_BOX: Box = (0, 0, 0, 0)

_PAIRS = {
    "/Title": "dc:title",
    "/Creator": "xmp:CreatorTool",
    "/Producer": "pdf:Producer",
    "/GTS_PDFXVersion": "pdfx:GTS_PDFXVersion",
    "/Trapped": "pdf:Trapped",
}
"""Entries of the Info dictionary and the same in XMP."""


class UnreadableError(ValueError):
    """A file that is no PDF, or a damaged or locked one. Raised by `read_document`."""


@dataclass(frozen=True, slots=True)
class PageFacts:
    """One page. A box that the file doesn't name is all zeros."""

    boxes: PageBoxes
    trace: Trace


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """What a print shop's program would look at."""

    locked: bool
    language: str
    title: str
    version: str
    """The print standard that it claims, or nothing."""
    condition: str
    """The printing condition that its colours are meant for, or nothing."""
    at_odds: tuple[str, ...]
    """Entries that Info and XMP give differently."""
    pages: tuple[PageFacts, ...]


def read_document(path: Path) -> DocumentFacts:
    """Read a PDF. Raises UnreadableError, and FileNotFoundError."""
    try:
        with pikepdf.open(path) as pdf:
            return _facts(pdf)
    except (pikepdf.PdfError, ValueError, TypeError, AttributeError, KeyError, IndexError) as error:
        raise UnreadableError(str(error)) from error


def _facts(pdf: Pdf) -> DocumentFacts:
    info = {key: str(value) for key, value in pdf.docinfo.items()}
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        described = {name: str(xmp.get(name, "")) for name in _PAIRS.values()}
    odd = tuple(key[1:] for key, name in _PAIRS.items() if info.get(key, "").lstrip("/") != described[name])
    intents = pdf.Root.get("/OutputIntents", pikepdf.Array())
    return DocumentFacts(
        locked=pdf.is_encrypted,
        language=str(pdf.Root.get("/Lang", "")),
        title=info.get("/Title", ""),
        version=info.get("/GTS_PDFXVersion", ""),
        condition=next((str(i.get("/OutputConditionIdentifier", "")) for i in intents if i.S == "/GTS_PDFX"), ""),
        at_odds=odd,
        pages=tuple(PageFacts(_boxes(page), trace(page)) for page in pdf.pages),
    )


def _boxes(page: pikepdf.Page) -> PageBoxes:
    return PageBoxes(_box(page.mediabox), _box(page.obj.get("/BleedBox")), _box(page.obj.get("/TrimBox")))


def _box(box: pikepdf.Object | None) -> Box:
    if box is None:
        return _NO_BOX
    x0, y0, x1, y1 = (float(value) for value in box)
    return (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
