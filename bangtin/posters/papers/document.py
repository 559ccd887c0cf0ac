"""Paragraphs, tables and pictures in; an A4 document in the house's faces out, the same bytes every time."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from io import BytesIO
from typing import NamedTuple

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph

from bangtin.posters.fonts import BOLD, EXTRA_BOLD, MEDIUM
from bangtin.posters.painters.canvas import registered
from bangtin.posters.scene import FontFace

MARGIN = 14 * mm
WIDTH = A4[0] - 2 * MARGIN
"""Points that a line may take."""

INK, QUIET, LINE, SHADE = HexColor("#173422"), HexColor("#4a5a52"), HexColor("#b9c4bd"), HexColor("#eff5d8")


def style(face: FontFace, size: float, *, quiet: bool = False, after: float = 0, keep: bool = False) -> ParagraphStyle:
    """A paragraph style; sizes in points. With `keep` it stays on the page of what follows."""
    return ParagraphStyle(
        f"{face.name}-{size:g}",
        fontName=registered(face),
        fontSize=size,
        leading=1.36 * size,
        textColor=QUIET if quiet else INK,
        spaceAfter=after,
        keepWithNext=keep,
    )


def title(text: str) -> Paragraph:
    return paragraph(text, style(EXTRA_BOLD, 20, after=4))


def heading(text: str) -> Paragraph:
    return paragraph(text, style(BOLD, 11, after=3, keep=True))


def body(text: str, size: float = 9.5, after: float = 3) -> Paragraph:
    return paragraph(text, style(MEDIUM, size, after=after))


def small(text: str, size: float = 8) -> Paragraph:
    return paragraph(text, style(MEDIUM, size, quiet=True))


def paragraph(text: str, how: ParagraphStyle) -> Paragraph:
    """A paragraph of plain text: nothing in it is markup."""
    return Paragraph(escape(text), how)


class Document(NamedTuple):
    """A finished PDF and how many pages it has."""

    data: bytes
    pages: int


def document(name: str, flow: Sequence[Flowable], foot: str) -> Document:
    """Set a document; every page says `foot` and its number."""
    target = BytesIO()
    doc = BaseDocTemplate(
        target, pagesize=A4, title=name, author="", creator="Bảng Tin", lang="vi", invariant=1, displayDocTitle=1
    )
    frame = Frame(MARGIN, MARGIN + 6 * mm, WIDTH, A4[1] - 2 * MARGIN - 6 * mm, 0, 0, 0, 0)

    def sign(canvas: Canvas, _: BaseDocTemplate) -> None:
        canvas.setFont(registered(MEDIUM), 8)
        canvas.setFillColor(QUIET)
        canvas.drawString(MARGIN, MARGIN, foot)
        canvas.drawRightString(A4[0] - MARGIN, MARGIN, f"trang {canvas.getPageNumber()}")

    doc.addPageTemplates(PageTemplate(frames=[frame], onPage=sign))
    doc.build(list(flow))
    return Document(target.getvalue(), doc.page)
