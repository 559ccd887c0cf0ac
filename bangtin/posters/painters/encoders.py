"""An RGB picture in; the bytes of a PNG, WebP or JPEG file out, the same bytes every time."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from itertools import chain
from typing import cast

from PIL import Image, ImageChops

Colour = tuple[int, int, int]

_PALETTE = 256
_FLAT = 32
"""So many of the most frequent colours enter a palette as they are: flat areas keep their colour to the last bit."""
_NEAR = 8
"""Colours that differ by no more than this of 255 share a palette entry: Pillow finds entries in steps of 4."""
_ERROR_SEEN = 24
_SHARE_SEEN = 0.002
"""A palette is taken if at most this share of pixels is off by more than `_ERROR_SEEN` of 255 in any channel."""
_PNG_LEVEL, _WEBP_METHOD = 6, 2
"""More effort would take two to eight times as long, for files three to nine per cent smaller."""
_COUNTED = 1 << 16
"""A picture of more colours than this gets no palette. Pillow sets room aside for as many as might be counted."""


def encode_png(image: Image.Image, dpi: float | None = None) -> bytes:
    """A PNG file: with a palette where that can't be told apart by eye, else in full colour."""
    small = _with_palette(image)
    return _encoded(small or image, "PNG", compress_level=_PNG_LEVEL, **({"dpi": (dpi, dpi)} if dpi else {}))


def encode_webp(image: Image.Image, quality: int) -> bytes:
    """A lossy WebP file; quality from 0 to 100."""
    return _encoded(image, "WEBP", quality=quality, method=_WEBP_METHOD)


def encode_jpeg(image: Image.Image, quality: int = 90) -> bytes:
    """A JPEG file without colour subsampling, which would smear red letters; quality from 0 to 95."""
    return _encoded(image, "JPEG", quality=quality, subsampling=0, optimize=True)


def _encoded(image: Image.Image, kind: str, **options: object) -> bytes:
    target = BytesIO()
    image.save(target, kind, **options)
    return target.getvalue()


def _with_palette(image: Image.Image) -> Image.Image | None:
    """The picture with at most 256 colours: flat areas exactly, the blends along their edges nearly."""
    counted = cast(list[tuple[int, Colour]] | None, image.getcolors(_COUNTED))
    if counted is None:
        return None
    colours = [colour for _, colour in sorted(counted, reverse=True)]
    if len(colours) <= _PALETTE:
        return image.quantize(_PALETTE, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    flat = _apart(colours[: 2 * _FLAT])[:_FLAT]
    palette = Image.new("P", (1, 1))
    palette.putpalette([channel for colour in (*flat, *_blends(colours, flat)) for channel in colour])
    small = image.quantize(palette=palette, dither=Image.Dither.NONE)
    return small if _share_off(image, small.convert("RGB")) <= _SHARE_SEEN else None


def _blends(colours: Sequence[Colour], flat: Sequence[Colour]) -> list[Colour]:
    """Colours that stand for the many along edges; none so near a flat one that it could be taken in its place."""
    strip = Image.frombytes("RGB", (len(colours), 1), bytes(chain.from_iterable(colours)))
    few = strip.quantize(_PALETTE - len(flat), method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    palette = few.getpalette() or []
    entries = zip(palette[0::3], palette[1::3], palette[2::3], strict=True)
    return [entry for entry in entries if not any(_near(entry, colour) for colour in flat)]


def _apart(colours: Sequence[Colour]) -> list[Colour]:
    """The colours that are not near an earlier one."""
    kept: list[Colour] = []
    for colour in colours:
        if not any(_near(colour, other) for other in kept):
            kept.append(colour)
    return kept


def _near(one: Colour, other: Colour) -> bool:
    return abs(one[0] - other[0]) <= _NEAR and abs(one[1] - other[1]) <= _NEAR and abs(one[2] - other[2]) <= _NEAR


def _share_off(one: Image.Image, other: Image.Image) -> float:
    red, green, blue = ImageChops.difference(one, other).split()
    worst = ImageChops.lighter(ImageChops.lighter(red, green), blue).histogram()
    return sum(worst[_ERROR_SEEN + 1 :]) / (one.width * one.height)
