"""Colours of screens in; the four inks that stand for them in print out: a logo knows no inks of its own.

Grey is replaced completely: what cyan, magenta and yellow have in common becomes black, so that greys and dark lines
stay neutral and print with little ink. With red, green, blue and inks from 0 to 1:

    K = 1 - max(R, G, B);  C = (1 - K - R) / (1 - K), M and Y alike;  black is K alone.

Where that is more ink than a sheet takes, C, M and Y become less in the same proportion.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from PIL import Image, ImageChops, ImageMath

from bangtin.posters.themes import MAX_INK, Colour

_FULL = 255
_MOST = MAX_INK - 1
"""Per cent: one below the limit, so that rounding to bytes never goes over it."""


def four_inks(red: int, green: int, blue: int) -> tuple[float, float, float, float]:
    """Cyan, magenta, yellow and black in per cent of one sRGB colour, each part from 0 to 255."""
    bright = max(red, green, blue)
    black = 100 * (_FULL - bright) / _FULL
    colours = [100 * (bright - part) / bright if bright else 0.0 for part in (red, green, blue)]
    less = min(1.0, (_MOST - black) / sum(colours)) if any(colours) else 1.0
    cyan, magenta, yellow = (round(less * part, 1) for part in colours)
    return (cyan, magenta, yellow, round(black, 1))


def printed(srgb: str) -> Colour:
    """A colour `#rrggbb` with its inks."""
    red, green, blue = (int(srgb[at : at + 2], 16) for at in (1, 3, 5))
    return Colour(cmyk=four_inks(red, green, blue), srgb=srgb)


def printed_picture(picture: Image.Image) -> Image.Image:
    """A picture in sRGB as one in four inks, by the same rule at every pixel."""
    red, green, blue = picture.convert("RGB").split()
    bright = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    bands = {"red": red, "green": green, "blue": blue, "bright": bright}
    inks = [ImageMath.lambda_eval(partial(_ink, part=part), **bands) for part in ("red", "green", "blue")]
    return Image.merge("CMYK", (*inks, ImageChops.invert(bright)))


def _ink(bands: dict[str, Any], part: str) -> Any:
    """One of the three coloured inks, as bytes; `bands` are pictures that can be reckoned with."""
    bright = bands["float"](bands["bright"])
    divisor = bands["max"](bright, 1.0)
    three = (3 * bright - bands["red"] - bands["green"] - bands["blue"]) * _FULL / divisor
    less = bands["min"]((_MOST / 100 * _FULL - _FULL + bright) / bands["max"](three, 1.0), 1.0)
    return bands["convert"]((bright - bands[part]) * _FULL / divisor * less + 0.5, "L")
