"""Changed pieces in; one picture that shows each as it was and as it is, side by side, out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from bangtin.posters.fonts import MEDIUM, font_file
from bangtin.publishing.changes import Change
from bangtin.publishing.pictures import Picture

SIDE = 260
"""The longest side of a picture, in pixels."""
COLUMNS = 3
_GAP, _LINE, _SIZE = 16, 22, 15
_PAPER, _INK, _QUIET = "#f3f4f2", "#1b1f1d", "#5b625e"


def contact_sheet(found: Sequence[Change]) -> Image.Image:
    """A cell a change: its name, then before and after."""
    width, height = 2 * SIDE + 3 * _GAP, SIDE + 3 * _LINE + 2 * _GAP
    columns = min(COLUMNS, max(1, len(found)))
    rows = max(1, -(-len(found) // columns))
    sheet = Image.new("RGB", (columns * width, rows * height), _PAPER)
    draw = ImageDraw.Draw(sheet)
    font = ImageFont.truetype(font_file(MEDIUM), _SIZE)
    for number, change in enumerate(found):
        left, top = (number % columns) * width + _GAP, (number // columns) * height + _GAP
        edition, message, fmt, theme = change.name
        draw.text((left, top), _fitting(f"{edition} · {message}", font, width - 2 * _GAP), _INK, font)
        draw.text(
            (left, top + _LINE), _fitting(f"{fmt} · {theme} · {change.kind}", font, width - 2 * _GAP), _QUIET, font
        )
        for side, picture in enumerate((change.before, change.after)):
            place = (left + side * (SIDE + _GAP), top + 2 * _LINE + _GAP // 2)
            if picture is None:
                draw.text(place, "(không có)", _QUIET, font)
            else:
                sheet.paste(_small(picture), place)
    return sheet


def save(sheet: Image.Image, path: Path) -> None:
    """Write it as JPEG, which any viewer opens."""
    sheet.save(path, "JPEG", quality=82, optimize=True)


def _small(picture: Picture) -> Image.Image:
    with Image.open(picture.path) as opened:
        small = opened.convert("RGB")
    small.thumbnail((SIDE, SIDE))
    return small


def _fitting(text: str, font: ImageFont.FreeTypeFont, width: int) -> str:
    while font.getlength(text) > width:
        text = text[:-2].rstrip("…") + "…"
    return text
