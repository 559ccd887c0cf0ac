"""An RGB picture in; the bytes of a PNG, WebP or JPEG file out, the same bytes every time."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from io import BytesIO
from typing import cast

from PIL import Image, ImageChops

Colour = tuple[int, int, int]

_PALETTE = 256
_EXACT = 32
"""So many of the most frequent colours enter a palette as they are: flat areas keep their colour to the last bit."""
_ERROR_SEEN = 24
_SHARE_SEEN = 0.002
"""A palette is taken if at most this share of pixels is off by more than `_ERROR_SEEN` of 255 in any channel."""


def encode_png(image: Image.Image, dpi: float | None = None) -> bytes:
    """A PNG file: with a palette where that can't be told apart by eye, else in full colour."""
    small = _with_palette(image)
    return _encoded(small or image, "PNG", optimize=True, **({"dpi": (dpi, dpi)} if dpi else {}))


def encode_webp(image: Image.Image, quality: int) -> bytes:
    """A lossy WebP file; quality from 0 to 100."""
    return _encoded(image, "WEBP", quality=quality, method=6)


def encode_jpeg(image: Image.Image, quality: int = 90) -> bytes:
    """A JPEG file without colour subsampling, which would smear red letters; quality from 0 to 95."""
    return _encoded(image, "JPEG", quality=quality, subsampling=0, optimize=True)


def _encoded(image: Image.Image, kind: str, **options: object) -> bytes:
    target = BytesIO()
    image.save(target, kind, **options)
    return target.getvalue()


def _with_palette(image: Image.Image) -> Image.Image | None:
    """The picture with at most 256 colours: flat areas exactly, the blends along their edges nearly."""
    counted = cast(list[tuple[int, Colour]], image.getcolors(image.width * image.height) or [])
    colours = [colour for _, colour in sorted(counted, reverse=True)]
    exact = colours[: _PALETTE if len(colours) <= _PALETTE else _EXACT]
    blends, entry_of_blend = _blended(colours[len(exact) :], _PALETTE - len(exact))
    entries = [*range(len(exact)), *(len(exact) + entry for entry in entry_of_blend)]
    table = dict(zip(_packed(_strip(colours)), entries, strict=True))
    small = Image.frombytes("P", image.size, bytes(map(table.__getitem__, _packed(image))))
    small.putpalette([channel for colour in (*exact, *blends) for channel in colour])
    return small if _share_off(image, small.convert("RGB")) <= _SHARE_SEEN else None


def _blended(colours: Sequence[Colour], count: int) -> tuple[Sequence[Colour], bytes]:
    """At most `count` colours that stand for many, and for each of the many its place among them."""
    if not colours:
        return [], b""
    strip = _strip(colours).quantize(count, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    palette = strip.getpalette() or []
    return list(zip(palette[0::3], palette[1::3], palette[2::3], strict=True)), strip.tobytes()


def _strip(colours: Sequence[Colour]) -> Image.Image:
    return Image.frombytes("RGB", (len(colours), 1), bytes(channel for colour in colours for channel in colour))


def _packed(image: Image.Image) -> array[int]:
    """One number for each pixel, the same for the same colour."""
    return array("I", image.convert("RGBX").tobytes())


def _share_off(one: Image.Image, other: Image.Image) -> float:
    red, green, blue = ImageChops.difference(one, other).split()
    worst = ImageChops.lighter(ImageChops.lighter(red, green), blue).histogram()
    return sum(worst[_ERROR_SEEN + 1 :]) / (one.width * one.height)
