"""An address and an error correction level in, a QR matrix out; a picture in, the texts of the codes on it out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import qrcode
import zxingcpp
from PIL import Image
from qrcode.constants import ERROR_CORRECT_H, ERROR_CORRECT_L, ERROR_CORRECT_M, ERROR_CORRECT_Q
from qrcode.util import MODE_8BIT_BYTE, QRData

_LEVELS = {"L": ERROR_CORRECT_L, "M": ERROR_CORRECT_M, "Q": ERROR_CORRECT_Q, "H": ERROR_CORRECT_H}


@dataclass(frozen=True, slots=True)
class QrMatrix:
    """The modules of a code, rows from the top, True is dark; without the quiet zone."""

    modules: tuple[tuple[bool, ...], ...]
    version: int


@lru_cache(maxsize=1024)
def matrix(url: str, ecc: str) -> QrMatrix:
    """The smallest code that holds `url` in byte mode at exactly this error correction level (`L`, `M`, `Q` or `H`).

    Raises ValueError for an unknown level or a text that no code holds.
    """
    if ecc not in _LEVELS:
        raise ValueError(f"unknown error correction level {ecc}")
    code = qrcode.QRCode(version=None, error_correction=_LEVELS[ecc], border=0)
    code.add_data(QRData(url.encode("utf-8"), mode=MODE_8BIT_BYTE), optimize=0)
    try:
        code.make(fit=True)
    except (qrcode.exceptions.DataOverflowError, ValueError) as overflow:
        raise ValueError(f"no QR code holds {len(url.encode())} bytes at level {ecc}") from overflow
    modules = tuple(tuple(bool(module) for module in row) for row in code.get_matrix())
    return QrMatrix(modules, int(code.version))


def decode(image: Image.Image) -> tuple[str, ...]:
    """The texts of all QR codes that a reader which is not ours finds on a picture, from the top left."""
    found = zxingcpp.read_barcodes(image.convert("L"), formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
    codes = sorted(found, key=lambda code: (code.position.top_left.y, code.position.top_left.x))
    return tuple(code.text for code in codes)
