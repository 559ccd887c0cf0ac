"""A page size in; a reportlab canvas that takes four inks only, and faces and colours as it knows them, out."""

from __future__ import annotations

from io import BytesIO
from typing import BinaryIO

from fontTools import subset
from reportlab.lib.colors import CMYKColor
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from bangtin.posters.fonts import MEDIUM, font_file
from bangtin.posters.scene import FontFace
from bangtin.posters.themes import Colour


def print_canvas(target: BinaryIO) -> Canvas:
    """A canvas without dates; set the size of every page before drawing on it."""
    return Canvas(
        target,
        pageCompression=0,  # compressed once, when the file is finished
        invariant=1,
        enforceColorSpace="CMYK",
        initialFontName=registered(MEDIUM),
    )


def registered(face: FontFace) -> str:
    """The face's name, known to reportlab from now on. Raises ValueError for a face that no package has."""
    if face.name not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(face.name, BytesIO(_for_print(face)), asciiReadable=False))
    return face.name


def _for_print(face: FontFace) -> bytes:
    """A face without what only screens and shapers use: hints for pixels, layout tables. Outlines stay as they are.

    Every file embeds its subsets anew; without hints they weigh half.
    """
    options = subset.Options(hinting=False, layout_features=[], name_IDs=["*"], notdef_outline=True)
    target = BytesIO()
    with subset.load_font(str(font_file(face)), options) as font:
        cut = subset.Subsetter(options)
        cut.populate(unicodes=font.getBestCmap().keys())
        cut.subset(font)
        font.save(target)
    return target.getvalue()


def ink(colour: Colour) -> CMYKColor:
    """A colour's four inks, each from 0 to 1."""
    return CMYKColor(*(part / 100 for part in colour.cmyk))
