"""A standee or a vertical banner and an announcement in; what, a picture, then when, where, for whom in rows, out."""

from __future__ import annotations

from bangtin.posters.layout.announcement import HOLDS_UNTIL, KIND
from bangtin.posters.layout.block import Column
from bangtin.posters.layout.notice_rows import drawn_rows, notice
from bangtin.posters.layout.rows import TextRow
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.layout.slogan_block import Range
from bangtin.posters.layout.small_print import source_texts
from bangtin.posters.layout.tall_rows import Wish, drawn_tall_rows, fit_tall_rows
from bangtin.posters.layout.value_rows import ValueStyle, fit_values
from bangtin.posters.scene import Scene

LEAST = 0.05625
"""Em of a value in short sides at least: 45 mm at the width of 0.8 m."""

WISHES = (
    Wish(Range(0.066, 0.078), 2, picture=True),
    Wish(Range(LEAST, 0.066), 2, picture=True),
    Wish(Range(LEAST, 0.066), 3, picture=True),
    Wish(Range(LEAST, 0.078), 4, picture=False),
)

LABEL, PAD = 0.036, 0.045
"""Em of a label, and what a row keeps free above and below its ink together, in short sides."""

TIME_LINES = 2
"""Date and hour stand below each other: on one line they would be too small."""


def tall_announcement(sheet: Sheet) -> Scene:
    """Raises DoesNotFit."""
    content, s = notice(sheet), sheet.s

    def fit(column: Column, height: float, sizes: Range, lines: int) -> tuple[TextRow, ...] | None:
        style = ValueStyle(sizes, LABEL * s, PAD * s, time_lines=TIME_LINES)
        return fit_values(sheet, content.rows, column, height, style, lines)

    until = ((f"{HOLDS_UNTIL} {content.valid_until}", "valid-until"),) if content.valid_until else ()
    plan = fit_tall_rows(sheet, KIND, (*until, *source_texts(sheet)), WISHES, fit)
    if plan is None:
        raise sheet.refuse("Nội dung thông báo", LEAST * s)
    rows = drawn_rows(content.rows, plan.texts, sheet.margin, plan.rows_top, plan.disc)
    return sheet.scene(drawn_tall_rows(sheet, plan, rows))
