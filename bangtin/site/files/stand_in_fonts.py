"""The installed Be Vietnam Pro in; style rules that give phones' own fonts its measures out.

A page is read in the phone's font until the brand's has come; where both take the same room, nothing jumps then.
"""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING

from bangtin.site.files.fonts import WEIGHTS, font_file
from bangtin.site.files.kept import kept, made_by

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

SHEET = "assets/stylesheets/phong-thay.css"

_SAMPLE = (
    "Mục tiêu đến năm 2030: mỗi người dân được khám sức khỏe định kỳ hoặc khám sàng lọc miễn phí ít nhất mỗi năm một "
    "lần. Tỷ lệ bao phủ bảo hiểm y tế toàn dân trên 95% dân số. Người cao tuổi, trẻ em, phụ nữ mang thai và hộ nghèo "
    "hỏi trạm y tế."
)
"""Letters as often as pages have them. Marks take no room of their own, so only what stands under them counts."""
_PIECE = 12
"""Letters of the pieces that the sample is counted in, without the blanks between them. The brand's blanks are narrower
than others, those at the ends of lines take no room, and letters are kerned: counted so, the fewest headings and
paragraphs of our pages have another number of lines on a phone (38 of 1,550; counted with every blank, 53)."""


@dataclass(frozen=True)
class StandIn:
    """A font that a device may have: its names, and the mean width of the sample's letters (1 is the letters' size)."""

    family: str
    regular: tuple[str, ...]
    bold: tuple[str, ...]
    regular_width: float
    bold_width: float


STAND_INS = (
    StandIn("bt-roboto", ("Roboto",), ("Roboto Bold",), 0.4754, 0.4814),
    StandIn("bt-arial", ("Arial",), ("Arial Bold",), 0.4762, 0.5111),
    StandIn("bt-dejavu", ("DejaVu Sans",), ("DejaVu Sans Bold",), 0.5443, 0.6095),
)
"""Android's, Windows' and Apple's, Linux'. Their widths were measured once in the fonts themselves.

A name more is a question more to the system before the first line is laid out: the full name alone, which all of them
answer to.
"""


def stand_in_sheet(cache: Path | None = None) -> str:
    """The style sheet with every stand-in in every weight of the brand's font. `cache` keeps it between builds."""
    made_from = made_by(__file__, "fontpkg-be-vietnam-pro", "fonttools")
    return kept(cache, made_from, lambda: _sheet().encode()).decode()


def _sheet() -> str:
    return "".join(rule for weight, style in WEIGHTS.items() for rule in _rules(weight, font_file(style)))


def mean_width(font: TTFont) -> float:
    """The mean width of the sample's letters in a font of size 1."""
    names, widths = font.getBestCmap(), font["hmtx"]
    pieces = "".join(wrap(_SAMPLE, _PIECE))
    plain = "".join(char for char in unicodedata.normalize("NFD", pieces) if not unicodedata.combining(char))
    letters = plain.replace("đ", "d")
    total = sum(widths[names[ord(char)]][0] for char in letters)
    return float(total / font["head"].unitsPerEm / len(letters))


def _rules(weight: int, data: bytes) -> Iterator[str]:
    # Only where the sheet isn't kept: it takes longer to load than several pages to build.
    from fontTools.ttLib import TTFont

    with TTFont(io.BytesIO(data), lazy=True) as font:
        width, size, lines = mean_width(font), font["head"].unitsPerEm, font["hhea"]
        ascent, descent, gap = (value / size for value in (lines.ascent, -lines.descent, lines.lineGap))
    for font_of in STAND_INS:
        names, own = (font_of.regular, font_of.regular_width) if weight < 600 else (font_of.bold, font_of.bold_width)
        scale = width / own
        sources = ", ".join(f'local("{name}")' for name in names)
        yield (
            f'@font-face {{\n  font-family: "{font_of.family}";\n  font-weight: {weight};\n  src: {sources};\n'
            f"  size-adjust: {scale:.2%};\n  ascent-override: {ascent / scale:.2%};\n"
            f"  descent-override: {descent / scale:.2%};\n  line-gap-override: {gap / scale:.2%};\n}}\n"
        )
