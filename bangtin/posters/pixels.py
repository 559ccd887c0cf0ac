"""Pixels of a scene in; pictures that can be scaled and pasted, or printed in four inks, out; and back."""

from __future__ import annotations

from PIL import Image

from bangtin.posters.four_inks import printed_picture
from bangtin.posters.scene import Pixels
from bangtin.posters.themes import Colour


def as_picture(pixels: Pixels) -> Image.Image:
    """RGBA."""
    return Image.frombytes("RGBA", (pixels.width, pixels.height), pixels.rgba)


def as_pixels(picture: Image.Image) -> Pixels:
    return Pixels(picture.width, picture.height, picture.convert("RGBA").tobytes())


def on_ground(pixels: Pixels, ground: Colour, most: tuple[int, int]) -> Image.Image:
    """The picture in four inks on a flat colour, without transparency; reduced to at most `most` pixels."""
    picture = as_picture(pixels)
    picture = picture.resize((min(most[0], picture.width), min(most[1], picture.height)), Image.Resampling.LANCZOS)
    field = Image.new("CMYK", picture.size, tuple(round(2.55 * ink) for ink in ground.cmyk))
    return Image.composite(printed_picture(picture), field, picture.getchannel("A"))


def as_plates(pixels: Pixels) -> tuple[Pixels, Pixels]:
    """Two pictures whose red, green and blue are inks: cyan, magenta and yellow in the first, black in the second."""
    picture = as_picture(pixels)
    alpha = picture.getchannel("A")
    cyan, magenta, yellow, black = printed_picture(picture).split()
    three, last = (Image.merge("RGBA", (*bands, alpha)) for bands in ((cyan, magenta, yellow), (black, black, black)))
    return as_pixels(three), as_pixels(last)
