"""A finished file and the QR code that it should hold in; what a reader that is not ours makes of it out."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

from PIL import Image

from bangtin.posters import qr
from bangtin.posters.painters.cmyk import MM_PER_INCH
from bangtin.posters.painters.pages import Area, rasterise
from bangtin.posters.painters.tiff import read_rows
from bangtin.posters.scene import QrCode

MODULE_PIXELS = 6
"""Pixels a module when a code is read back from a print file."""

RIM = 8
"""Modules around a code that are read with it: more than its quiet zone, so that what stands too near disturbs."""


def read_from_pdf(path: Path, code: QrCode, scale: float = 1, page: int = 0) -> tuple[str, ...]:
    """The texts read around a code in mm of the finished piece; the file is `scale` times smaller."""
    x0, y0, x1, y1 = (value / scale for value in _around(code))
    return qr.decode(rasterise(path, MODULE_PIXELS / code.module * scale, page=page, area=(x0, y0, x1, y1)))


def read_from_picture(
    picture: Image.Image, code: QrCode, pixels_per_unit: float = 1, bleed: float = 0
) -> tuple[str, ...]:
    """The texts read around a code of a scene on its picture, which holds `bleed` of the scene's units around it."""
    x0, y0, x1, y1 = (round((value + bleed) * pixels_per_unit) for value in _around(code))
    part = picture.crop((max(0, x0), max(0, y0), min(picture.width, x1), min(picture.height, y1)))
    return qr.decode(part.convert("RGB"))


def read_from_tiff(path: Path, code: QrCode, dpi: int, bleed: float) -> tuple[str, ...]:
    """The texts read around a code of a scene in mm on its print picture, of which only those rows are unpacked."""
    scale = dpi / MM_PER_INCH
    _, y0, _, y1 = _around(code)
    rows, first = read_rows(path, math.floor((y0 + bleed) * scale), math.ceil((y1 + bleed) * scale))
    return read_from_picture(rows, replace(code, y=code.y - first / scale), scale, bleed)


def _around(code: QrCode) -> Area:
    rim, side = RIM * code.module, len(code.modules) * code.module
    return (code.x - rim, code.y - rim, code.x + side + rim, code.y + side + rim)
