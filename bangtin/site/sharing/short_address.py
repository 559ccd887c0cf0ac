"""A page of an edition in; its shortest address and the code that leads a phone there out.

The short address is the one that its posters carry, so that a handout and a poster say the same; a page without a code
of its own is known by its own address.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from zxingcpp import BarcodeFormat, create_barcode

from bangtin.content.links import MAX_ADDRESS_BYTES, code_path
from bangtin.site.context import SiteContext
from bangtin.site.files.short_links import destination
from bangtin.site.markup.html import h, to_html

_QUIET = 4
_DARK = re.compile(rb"\x00+")
"""Modules of a row that are black, side by side."""
_OVERLAP = 1.04
"""Rows a little higher than their pitch: a printer's driver would leave white hairlines between them."""


def short_address(page_address: str, site: SiteContext) -> str:
    """The address to say, print and type for a page, given from the edition's root."""
    edition = site.edition
    codes = (link.code for link in edition.catalogue.links if destination(link.message, site) == page_address)
    code = next(codes, None)
    return edition.site_url + (code_path(code) if code else page_address)


def without_scheme(address: str) -> str:
    """An address as a reader types it: `vi-du.example/kien-an/q/em/`."""
    return address.partition("://")[2] or address


@lru_cache(maxsize=512)
def code_drawing(address: str) -> str | None:
    """The QR code of an address as inline SVG; None for one so long that its modules would be too small on paper."""
    if len(address.encode()) > MAX_ADDRESS_BYTES:
        return None
    code = create_barcode(address, BarcodeFormat.QRCode, ec_level="M")
    picture: Any = code.to_image(add_quiet_zones=False)
    modules: list[list[int]] = memoryview(picture).tolist()  # type: ignore[assignment]  # it has two dimensions
    side = len(modules) + 2 * _QUIET
    strokes = "".join(_row(number, bytes(row)) for number, row in enumerate(modules))
    dark = h("path", d=strokes, stroke="#000", stroke_width=f"{_OVERLAP:g}")
    ground = h("path", d=f"M0 0h{side}v{side}H0z", fill="#fff")
    return to_html(h("svg", ground, dark, viewBox=f"0 0 {side} {side}", role="img", aria_label="Mã QR của trang này"))


def _row(number: int, modules: bytes) -> str:
    """The dark runs of one row as strokes through its middle: the shortest way to write them."""
    drawn, moved = "", 0
    for run in _DARK.finditer(modules):
        column, end = run.span()
        start = f"m{column - moved} 0" if drawn else f"M{_QUIET + column} {_QUIET + number}.5"
        drawn += f"{start}h{end - column}"
        moved = end
    return drawn
