"""A sheet and a place near its code in; what stands there out: the call, the address, the sample and version marks."""

from __future__ import annotations

from dataclasses import dataclass

from bangtin.posters.fonts import BOLD, MEDIUM
from bangtin.posters.formats import least_em_mm
from bangtin.posters.layout.block import Align, one_line
from bangtin.posters.layout.footer import CALL, MARK_DISTANCE, SAMPLE, SAMPLE_STYLE
from bangtin.posters.layout.setting import LetterStyle, text_width
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.layout.version import version_mark, version_size
from bangtin.posters.scene import Paint, TextLine

CALL_STYLE, ADDRESS = LetterStyle(BOLD), LetterStyle(MEDIUM)


@dataclass(frozen=True)
class CaptionSizes:
    """Em sizes and the distance of the lines as parts of the short side."""

    call: float
    url: float
    sample: float
    distance: float


@dataclass(frozen=True)
class CaptionLine:
    """One line of a caption, before it has a place: em in scene units."""

    text: str
    style: LetterStyle
    size: float
    role: str


def least_address(sheet: Sheet) -> float:
    """Em in mm that an address needs where people stand to scan the code beside it."""
    return least_em_mm(sheet.format.scan_m or 0.0)


def address_room(sheet: Sheet) -> float:
    """Width in mm that the address takes in its least size."""
    return least_address(sheet) * text_width(sheet.message.short_url, ADDRESS)


def caption_texts(
    sheet: Sheet, sizes: CaptionSizes, width: float, calls: tuple[str, ...] = (CALL,)
) -> list[CaptionLine]:
    """The call (on one or more lines) and the address, which shrinks to `width`. Raises DoesNotFit."""
    s, url = sheet.s, sheet.message.short_url
    size = min(sizes.url * s, width / text_width(url, ADDRESS))
    if size < least_address(sheet):
        raise sheet.refuse("Địa chỉ trang", least_address(sheet))
    rows = [CaptionLine(call, CALL_STYLE, sizes.call * s, "caption") for call in calls]
    return [*rows, CaptionLine(url, ADDRESS, size, "url")]


def sample_text(sheet: Sheet, size: float) -> list[CaptionLine]:
    """The sample mark in an em of `size` short sides; nothing where the edition is no sample."""
    return [CaptionLine(SAMPLE, SAMPLE_STYLE, size * sheet.s, "sample")] if sheet.message.sample else []


def caption_column(
    sheet: Sheet, lines: list[CaptionLine], x: float, middle: float, distance: float, paint: Paint, align: Align
) -> tuple[TextLine, ...]:
    """Lines at equal distances around `middle` (of the capitals), the version mark below the last one."""
    first = middle - (len(lines) - 1) / 2 * distance + 0.37 * max(line.size for line in lines)
    made: list[TextLine] = []
    baseline = first
    for index, line in enumerate(lines):
        baseline = first + index * distance
        made += one_line(line.text, line.style, line.size, paint, x, baseline, align, line.role)
    mark = baseline + MARK_DISTANCE * version_size(sheet)
    return (*made, *version_mark(sheet, x, mark, paint, align))
