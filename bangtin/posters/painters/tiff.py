"""Bands of a CMYK picture, one after another, in; a TIFF file (LZW, exact inks, its resolution said) out.

Only the container is ours, so that a picture larger than memory can be written, and a part of it read back: libtiff
packs and unpacks the strips.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from PIL import Image, TiffImagePlugin

ROWS_PER_STRIP = 32
"""Every band but the last must hold a multiple of so many rows."""

_HEADER = b"II*\0"
_LONGEST_FILE = 2**32 - 1
_SHORT, _LONG, _RATIONAL = 3, 4, 5
_FORMATS = {_SHORT: "H", _LONG: "L", _RATIONAL: "L"}
_LZW, _SEPARATED, _CHUNKY, _PER_INCH, _FOUR_INKS = 5, 5, 1, 2, 1


class TooLargeError(ValueError):
    """The file would be over 4 GB. Raised by `write_cmyk_tiff`."""


@dataclass
class _Strips:
    """Where the packed rows of a file are."""

    offsets: list[int] = field(default_factory=list)
    lengths: list[int] = field(default_factory=list)

    def add(self, target: BinaryIO, packed: bytes | memoryview) -> None:
        if target.tell() + len(packed) > _LONGEST_FILE:
            raise TooLargeError("a TIFF file ends at 4 GB")
        self.offsets.append(target.tell())
        self.lengths.append(len(packed))
        target.write(packed)


def write_cmyk_tiff(target: BinaryIO, bands: Iterable[Image.Image], size: tuple[int, int], dpi: int) -> None:
    """Write a picture of `size` pixels band by band, from the top. `target` must be able to seek.

    Raises ValueError where the bands don't make up the picture, and TooLargeError.
    """
    _begin(target)
    strips = _Strips()
    rows = 0
    for band in bands:
        if band.mode != "CMYK" or band.width != size[0] or rows % ROWS_PER_STRIP:
            raise ValueError(f"a band of {band.size} in {band.mode} after {rows} rows does not fit")
        _write_strips(target, band, strips)
        rows += band.height
    if rows != size[1]:
        raise ValueError(f"{rows} rows instead of {size[1]}")
    _finish(target, size, dpi, strips)


def read_rows(path: Path, top: int, bottom: int) -> tuple[Image.Image, int]:
    """The strips that hold the rows from `top` to before `bottom`, and the row at which they begin.

    For files that `write_cmyk_tiff` wrote; no other strip is unpacked. Raises ValueError where there are no such rows.
    """
    with path.open("rb") as source:
        tags = TiffImagePlugin.TiffImageFile(source).tag_v2
        width, height = tags[TiffImagePlugin.IMAGEWIDTH], tags[TiffImagePlugin.IMAGELENGTH]
        top, bottom = max(0, top), min(height, bottom)
        if top >= bottom:
            raise ValueError(f"no rows from {top} to {bottom}")
        chosen = slice(top // ROWS_PER_STRIP, -(-bottom // ROWS_PER_STRIP))
        offsets, lengths = (tags[n][chosen] for n in (TiffImagePlugin.STRIPOFFSETS, TiffImagePlugin.STRIPBYTECOUNTS))
        part = BytesIO()
        _begin(part)
        strips = _Strips()
        for offset, length in zip(offsets, lengths, strict=True):
            source.seek(offset)
            strips.add(part, source.read(length))
    first = chosen.start * ROWS_PER_STRIP
    _finish(part, (width, min(chosen.stop * ROWS_PER_STRIP, height) - first), 1, strips)
    with Image.open(part) as opened:
        opened.load()
        return opened, first


def _begin(target: BinaryIO) -> None:
    target.write(_HEADER + struct.pack("<L", 0))


def _finish(target: BinaryIO, size: tuple[int, int], dpi: int, strips: _Strips) -> None:
    """Write the list of entries after the strips, and where it is into the header."""
    directory = target.tell() + target.tell() % 2
    target.seek(directory)
    target.write(_directory(directory, size, dpi, strips))
    target.seek(len(_HEADER))
    target.write(struct.pack("<L", directory))


def _write_strips(target: BinaryIO, band: Image.Image, strips: _Strips) -> None:
    packed = BytesIO()
    band.save(packed, "TIFF", compression="tiff_lzw", strip_size=ROWS_PER_STRIP * band.width * 4)
    with Image.open(packed) as opened:
        if not isinstance(opened, TiffImagePlugin.TiffImageFile):
            raise TypeError("the packed band is no TIFF")
        tags = opened.tag_v2
        places = tuple(zip(tags[TiffImagePlugin.STRIPOFFSETS], tags[TiffImagePlugin.STRIPBYTECOUNTS], strict=True))
    data = packed.getbuffer()
    for offset, length in places:
        strips.add(target, data[offset : offset + length])


def _directory(at: int, size: tuple[int, int], dpi: int, strips: _Strips) -> bytes:
    """The list of what the file says about its picture, sorted by number as readers demand, and its long values."""
    entries: Sequence[tuple[int, int, Sequence[int]]] = (
        (256, _LONG, [size[0]]),
        (257, _LONG, [size[1]]),
        (258, _SHORT, [8, 8, 8, 8]),
        (259, _SHORT, [_LZW]),
        (262, _SHORT, [_SEPARATED]),
        (273, _LONG, strips.offsets),
        (277, _SHORT, [4]),
        (278, _LONG, [ROWS_PER_STRIP]),
        (279, _LONG, strips.lengths),
        (282, _RATIONAL, [dpi, 1]),
        (283, _RATIONAL, [dpi, 1]),
        (284, _SHORT, [_CHUNKY]),
        (296, _SHORT, [_PER_INCH]),
        (332, _SHORT, [_FOUR_INKS]),
    )
    short = 2 + 12 * len(entries) + 4
    head, tail = struct.pack("<H", len(entries)), b""
    for tag, kind, values in entries:
        packed = struct.pack(f"<{len(values)}{_FORMATS[kind]}", *values)
        count = len(values) // 2 if kind == _RATIONAL else len(values)
        if len(packed) > 4:
            place, tail = struct.pack("<L", at + short + len(tail)), tail + packed
        else:
            place = packed.ljust(4, b"\0")
        head += struct.pack("<HHL", tag, kind, count) + place
    return head + struct.pack("<L", 0) + tail
