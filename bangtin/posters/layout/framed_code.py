"""A sheet and a place in; the code in a frame, what to do with it above, address and marks below, out. All in mm."""

from __future__ import annotations

from bangtin.posters.fonts import EXTRA_BOLD, MEDIUM
from bangtin.posters.layout.block import one_line
from bangtin.posters.layout.footer import CALL, QUIET, SAMPLE, SAMPLE_STYLE, code_modules, qr_card
from bangtin.posters.layout.geometry import Rect, rounded
from bangtin.posters.layout.setting import LetterStyle, text_width
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.layout.version import version_mark
from bangtin.posters.scene import Fill, Item

CALL_EM, CALL_GAP = 6.6, 5.8
"""Em of what stands above the frame, and the distance from its baseline to the frame."""

FRAME, CORNER = 2.5, 2.6
"""How wide the frame is, and how round."""

ADDRESS, LEAST_ADDRESS, MARK = 4.6, 2.2, 3.2
"""Em of the address at most and at least, and of the sample mark."""

ADDRESS_DROP, SAMPLE_DROP, VERSION_DROP = 7.4, 6.0, 4.6
"""From the frame to the address' baseline, and from there to each line below."""


def framed_code(sheet: Sheet, middle: float, top: float, width: float) -> tuple[tuple[Item, ...], float]:
    """Everything centred on `middle`, the frame's top at `top`, and its last baseline.

    Raises DoesNotFit where the address is wider than `width` at its least size.
    """
    modules, module = code_modules(sheet)
    half = (len(modules) + 2 * QUIET) * module / 2 + FRAME
    frame = Rect(middle - half, top, middle + half, top + 2 * half)
    below, foot = _lines_below(sheet, middle, frame.y1, width)
    call = one_line(CALL, LetterStyle(EXTRA_BOLD), CALL_EM, "ground", middle, top - CALL_GAP, "centre", "caption")
    card = qr_card(sheet, frame.x0 + FRAME, frame.y0 + FRAME, radius=0)
    return (*call, Fill(rounded(frame, CORNER), "accent"), *card.items, *below), foot


def _lines_below(sheet: Sheet, middle: float, top: float, width: float) -> tuple[tuple[Item, ...], float]:
    url, style = sheet.message.short_url, LetterStyle(MEDIUM)
    size = min(ADDRESS, width / text_width(url, style))
    if size < LEAST_ADDRESS:
        raise sheet.refuse("Địa chỉ trang", LEAST_ADDRESS)
    y = top + ADDRESS_DROP
    items = one_line(url, style, size, "ground", middle, y, "centre", "url")
    if sheet.message.sample:
        y += SAMPLE_DROP
        items += one_line(SAMPLE, SAMPLE_STYLE, MARK, "ground", middle, y, "centre", "sample")
    y += VERSION_DROP
    return (*items, *version_mark(sheet, middle, y, "ground", "centre")), y
