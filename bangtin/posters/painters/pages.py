"""A finished PDF in; its trimmed page as pixels, or its words, out. PDFium does it: no painter of ours uses it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image

from bangtin.posters.painters.sheet import POINTS_PER_MM

_HAIR = 0.001
"""Pixels: PDFium rounds a page's size up, so that 1680.0001 pixels would become 1681."""


Area = tuple[float, float, float, float]
"""Left, top, right and bottom in mm of the file from the trim's upper left corner."""


def rasterise(
    path: Path,
    pixels_per_mm: float | None = None,
    size: tuple[int, int] | None = None,
    page: int = 0,
    area: Area | None = None,
) -> Image.Image:
    """The page inside its TrimBox as RGB: at so many pixels per mm of the file, or at exactly `size` pixels.

    With an `area` only that part of it is painted.
    """
    with _opened(path, page) as sheet:
        left, bottom, right, top = sheet.get_trimbox()
        if area is not None:
            x0, y0, x1, y1 = (value * POINTS_PER_MM for value in area)
            left, right = max(left, left + x0), min(right, left + x1)
            bottom, top = max(bottom, top - y1), min(top, top - y0)
        sheet.set_cropbox(left, bottom, right, top)
        width, height = right - left, top - bottom
        if size is None:
            if pixels_per_mm is None:
                raise ValueError("give pixels per mm or a size")
            scale = pixels_per_mm / POINTS_PER_MM
            size = (max(1, round(width * scale)), max(1, round(height * scale)))
        scale = max((size[0] - _HAIR) / width, (size[1] - _HAIR) / height)
        rendered: Image.Image = sheet.render(scale=scale, may_draw_forms=False).to_pil()
        picture = rendered.convert("RGB")
    return picture if picture.size == size else picture.crop((0, 0, *size))


def page_text(path: Path, page: int = 0) -> str:
    """The words of a page as a viewer finds them when somebody searches or copies; lines end with a newline."""
    with _opened(path, page) as sheet:
        text = sheet.get_textpage()
        try:
            return str(text.get_text_range()).replace("\r\n", "\n")
        finally:
            text.close()


@contextmanager
def _opened(path: Path, page: int) -> Iterator[pdfium.PdfPage]:
    document = pdfium.PdfDocument(path)
    try:
        yield document[page]
    finally:
        document.close()
