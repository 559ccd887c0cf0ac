"""An upright sheet and a slogan that fits no other recipe in; the text of recipe "Dài" out: one size."""

from __future__ import annotations

from collections.abc import Sequence

from bangtin.posters.layout.block import Align, Block, Column
from bangtin.posters.layout.sheet import CAPITALS_THEME, Sheet
from bangtin.posters.layout.slogan_block import Range, Room, one_size

LARGEST = 0.10
"""Em in short sides; the least is the format's letter height."""

PICTURE_ENDS = (0.40, 0.36, 0.33, 0.30)
"""Where the picture ends, in heights of the sheet: the more text, the less picture, but never under 30 %."""

TEXT_GAP, FOOT_GAP = 0.040, 0.034
"""Between the picture's end and the text (heights of the sheet), and between the text and the footer (short sides)."""

_SETTINGS: tuple[tuple[bool, Align, int], ...] = ((True, "centre", 4), (True, "left", 7), (False, "left", 7))
"""Capitals, alignment, most lines. Capitals are centred, but never more than four lines."""


def long_block(sheet: Sheet) -> tuple[Block, float]:
    """The slogan's block and where the picture above it ends, in heights of the sheet. Raises DoesNotFit.

    Capitals give way to the text as written where they alone keep it from fitting.
    """
    wanted = [setting for setting in _SETTINGS if setting[0]] if sheet.theme.id == CAPITALS_THEME else []
    found = _best(sheet, wanted) or _best(sheet, _SETTINGS[-1:])
    if found is None:
        raise sheet.refuse("Khẩu hiệu")
    return found


def _best(sheet: Sheet, settings: Sequence[tuple[bool, Align, int]]) -> tuple[Block, float] | None:
    """The largest type; a smaller picture must be worth it."""
    message = sheet.message
    sizes = Range(sheet.format.min_em, LARGEST * sheet.s)
    best: tuple[Block, float] | None = None
    for end in PICTURE_ENDS:
        height = sheet.footer_top - (end + TEXT_GAP) * sheet.height - FOOT_GAP * sheet.s
        for capitals, align, most in settings:
            column = Column(sheet.margin, sheet.width - sheet.margin, align, sheet.text_reach)
            room = Room(column, height, capitals, ("paper", "soft"), most_lines=most)
            block = one_size(message.text, message.breaks, sheet.words, room, sizes)
            if block is not None and (best is None or block.lines[0].size > best[0].lines[0].size * 1.04):
                best = (block, end)
    return best
