"""The installed Be Vietnam Pro in; small WOFF2 files with just the letters that pages need out."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Mapping
from functools import partial
from pathlib import Path

import fontpkg_be_vietnam_pro

from bangtin.site.files.kept import kept, made_by

WEIGHTS: Mapping[int, str] = {400: "Regular", 600: "SemiBold", 800: "ExtraBold"}
"""The weights that the style sheets use, and the names of their files in the package."""

FONT_FOLDER = "assets/fonts/"

_BASES = "aăâeêioôơuưy"
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_OTHERS = "\u00a0–—“”‘’…·×−°½"


def letters() -> str:
    """ASCII, every Vietnamese letter in both cases, and the punctuation of running text."""
    ascii_letters = "".join(map(chr, range(0x20, 0x7F)))
    toned = (unicodedata.normalize("NFC", base + tone) for base in _BASES for tone in _TONES)
    small = "".join((*(base for base in _BASES if not base.isascii()), *toned, "đ"))
    return ascii_letters + small + small.upper() + _OTHERS


def web_fonts(cache: Path) -> Mapping[str, bytes]:
    """File name -> WOFF2. `cache` keeps them between builds; another font version or alphabet makes new ones."""
    own = made_by(__file__, "fontpkg-be-vietnam-pro", "fonttools")
    return {
        f"be-vietnam-pro-{weight}.woff2": kept(cache, (*own, style), partial(_small, style))
        for weight, style in WEIGHTS.items()
    }


def _small(style: str) -> bytes:
    return subset(font_file(style), letters())


def font_file(style: str) -> bytes:
    """A weight's full font from its package."""
    return bytes((fontpkg_be_vietnam_pro.ROOT / "files" / f"BeVietnamPro-{style}.ttf").read_bytes())


def subset(font: bytes, text: str) -> bytes:
    """A font cut down to some letters as WOFF2: kerning kept, hints dropped, the same every time."""
    # Takes longer to load than several pages to build, and most builds find their fonts cut.
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    options = Options()
    options.flavor = "woff2"
    options.hinting = False
    options.layout_features = ["kern"]
    options.name_IDs = [1, 2]
    options.notdef_outline = True
    options.recalc_timestamp = False
    with TTFont(io.BytesIO(font), recalcTimestamp=False) as loaded:
        cutter = Subsetter(options)
        cutter.populate(text=text)
        cutter.subset(loaded)
        loaded.flavor = "woff2"
        target = io.BytesIO()
        loaded.save(target, reorderTables=None)
    return target.getvalue()
