"""Made-up logos to test with: a round drawing and a picture with transparency. No locality has them."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw

from bangtin.content.files import ProblemList
from bangtin.posters.logo import Logo
from bangtin.posters.logo_looks import logo_of_drawing, logo_of_pixels
from bangtin.posters.logo_png import read_png
from bangtin.posters.logo_svg import read_svg

ROUND_FILE = Path(__file__).with_name("bieu-trung-de-thu.svg")
ROUND = ROUND_FILE.read_text(encoding="utf-8")
PLUM = (122, 24, 90)


def png(
    size: tuple[int, int] = (800, 800), mode: str = "RGBA", *, icc: bytes | None = None, colour: tuple[int, ...] = PLUM
) -> bytes:
    """A disc on a transparent ground (in RGB on a white one)."""
    picture = Image.new("RGBA", size, (255, 255, 255, 0 if mode == "RGBA" else 255))
    ImageDraw.Draw(picture).ellipse((0, 0, size[0] - 1, size[1] - 1), fill=(*colour, 255))
    target = BytesIO()
    picture.convert(mode).save(target, "PNG", icc_profile=icc)
    return target.getvalue()


@cache
def round_logo() -> Logo:
    drawing = read_svg(ROUND_FILE, ProblemList(ROUND_FILE.parent))
    assert drawing is not None
    return logo_of_drawing(drawing, "round")


@cache
def picture_logo() -> Logo:
    return logo_of_pixels(read_png(png()), "picture")


@cache
def wide_logo() -> Logo:
    return logo_of_pixels(read_png(png((1500, 600))), "wide")
