"""Finished files in; what they hold, and the codes that a program which did not make them reads from one, out."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pypdfium2
import zxingcpp
from PIL import Image

PIXELS_A_MODULE = 6


def digests(folder: Path) -> dict[str, str]:
    """Every file of a folder with the hash of what it holds."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def read_codes(path: Path, module: float) -> list[str]:
    """The codes in a print file, drawn at six pixels a module (`module` in mm), or in an image as it is."""
    if path.suffix == ".pdf":
        document = pypdfium2.PdfDocument(path)
        picture = document[0].render(scale=PIXELS_A_MODULE / (module * 72 / 25.4)).to_pil()
        document.close()
    else:
        with Image.open(path) as opened:
            picture = opened.convert("RGB")
    return [found.text for found in zxingcpp.read_barcodes(picture)]
