"""A drawing or pixels in; a logo that knows its colours, those along its edge above all, out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from PIL import Image, ImageChops, ImageFilter

from bangtin.posters.drawing import Drawing
from bangtin.posters.four_inks import printed
from bangtin.posters.logo import LEAST_CONTRAST, Logo, LogoError
from bangtin.posters.painters.polylines import Frame
from bangtin.posters.painters.raster import paint
from bangtin.posters.pixels import as_picture
from bangtin.posters.scene import Pixels
from bangtin.posters.themes import PAPER, Colour, Theme, contrast

Shares = tuple[tuple[Colour, float], ...]
"""Colours, each with its part of the whole."""

_SIDE = 256
"""Pixels of the longer side: fine enough to tell a logo's colours."""

_SOLID = 250
"""Of 255: less is where an edge is smoothed."""

_STEP = 17
"""Levels of a colour that count as one, so that a picture's noise doesn't make a thousand colours."""


LEAST_SEEN = 0.15
"""Part of a logo's ink that must stand out from white paper."""


def logo_of_drawing(drawing: Drawing, digest: str) -> Logo:
    """Raises LogoError for one that is too pale for white paper."""
    colours = {paint: printed(paint) for paint in drawing.paints.values()}
    return Logo(drawing, colours, _edge(_drawn(drawing, colours)), digest)


def logo_of_pixels(pixels: Pixels, digest: str) -> Logo:
    """Raises LogoError for one that is too pale for white paper."""
    return Logo(pixels, {}, _edge(as_picture(pixels)), digest)


def _drawn(drawing: Drawing, colours: Mapping[str, Colour]) -> Image.Image:
    """A drawing as a picture with transparency: painted on white and on black, what differs lets the ground through."""
    scale = _SIDE / max(drawing.width, drawing.height)
    size = (max(3, round(drawing.width * scale)), max(3, round(drawing.height * scale)))
    frame = Frame(scale, scale, -drawing.box[0] * scale, -drawing.box[1] * scale)
    theme = Theme("", "", colours, "")
    white, black = (Image.new("RGB", size, colour) for colour in ("white", "black"))
    for canvas in (white, black):
        paint(canvas, drawing.placed(0, 0, 1), frame, theme)
    alpha = ImageChops.invert(ImageChops.subtract(white, black)).getchannel(1)
    return Image.merge("RGBA", (*white.split(), alpha))


def _edge(picture: Image.Image) -> Shares:
    """The colours along the edge of what is seen. Raises LogoError where hardly any of it is seen on white."""
    small = picture.copy()
    small.thumbnail((_SIDE, _SIDE))
    # Room around it: what reaches the picture's border has its edge there.
    wide = Image.new("RGBA", (small.width + 4, small.height + 4))
    wide.paste(small, (2, 2))
    solid = wide.getchannel("A").point(lambda level: 255 if level >= _SOLID else 0)
    edge = ImageChops.subtract(solid, solid.filter(ImageFilter.MinFilter(3)))
    seen = sum(part for colour, part in _shares(wide, solid) if contrast(colour, PAPER) >= LEAST_CONTRAST)
    if seen < LEAST_SEEN:
        raise LogoError(
            "hình quá nhạt, đặt trên nền trắng không nhìn ra – dùng bản có màu đậm, đừng dùng bản màu trắng"
        )
    return _shares(wide, edge)


def _shares(picture: Image.Image, mask: Image.Image) -> Shares:
    """The colours inside of a mask, noise taken together."""
    coarse = picture.convert("RGB").point(lambda level: round(level / _STEP) * _STEP)
    coarse.putalpha(mask)
    levels = coarse.tobytes()
    counted = Counter(levels[at : at + 3] for at in range(0, len(levels), 4) if levels[at + 3])
    return tuple((printed("#" + rgb.hex()), count / counted.total()) for rgb, count in counted.items())
