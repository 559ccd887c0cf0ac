"""A standee or a vertical banner and a list in; its title, a picture where there is room, a row for each item, out."""

from __future__ import annotations

from collections.abc import Iterator

from bangtin.posters.fonts import BLACK
from bangtin.posters.layout.block import Column, one_line
from bangtin.posters.layout.call_rows import icon_on_mid
from bangtin.posters.layout.geometry import circle
from bangtin.posters.layout.lists import list_content
from bangtin.posters.layout.rows import RowStyle, TextRow, fit_rows
from bangtin.posters.layout.scenery import disc
from bangtin.posters.layout.setting import LetterStyle
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.layout.slogan_block import Range
from bangtin.posters.layout.small_print import source_texts
from bangtin.posters.layout.tall_rows import SMALL_DISC, TallRows, Wish, drawn_tall_rows, fit_tall_rows
from bangtin.posters.scene import Fill, Item, Scene

LEAST = 0.05625
"""Em of a title of an item in short sides at least: 45 mm at the width of 0.8 m."""

WISHES = (
    Wish(Range(0.064, 0.075), 2, picture=True),
    Wish(Range(LEAST, 0.064), 2, picture=True),
    Wish(Range(LEAST, 0.075), 2, picture=False),
    Wish(Range(LEAST, 0.075), 3, picture=False, disc=SMALL_DISC),
    Wish(Range(LEAST, 0.075), 4, picture=False, disc=SMALL_DISC),
)

OVER, PAD = 0.034, 0.018
"""Em of the line above an item's title, and what a row keeps free above and below its ink together, in short sides."""

NUMERAL = LetterStyle(BLACK)
BADGE, NUMERAL_SHARE = 0.38, 0.62
"""Diameter of a number's disc in discs, and the number's em in diameters of its own."""


def tall_list(sheet: Sheet) -> Scene:
    """Raises DoesNotFit."""
    content, s = list_content(sheet), sheet.s

    def fit(column: Column, height: float, sizes: Range, lines: int) -> tuple[TextRow, ...] | None:
        style = RowStyle(sizes, OVER * s, "ground", "ink", PAD * s)
        return fit_rows(sheet, content.items, column, height, style, lines)

    plan = fit_tall_rows(sheet, content.over_line, source_texts(sheet), WISHES, fit)
    if plan is None:
        raise sheet.refuse("Tên các mục", LEAST * s)
    return sheet.scene(drawn_tall_rows(sheet, plan, _rows(sheet, plan)))


def _rows(sheet: Sheet, plan: TallRows) -> Iterator[Item]:
    """Discs of one size with their icons, numbers on them where the list is numbered, and titles."""
    content, top = list_content(sheet), plan.rows_top
    diameter = min(plan.disc, *(0.88 * text.height for text in plan.texts))
    x, icon = sheet.margin + plan.disc / 2, icon_on_mid(sheet)
    for number, (item, text) in enumerate(zip(content.items, plan.texts, strict=True), 1):
        middle = top + text.height / 2
        yield from disc(x, middle, diameter, item.icon, "mid", icon)
        if content.numbered:
            yield from _badge(x - 0.36 * diameter, middle - 0.36 * diameter, BADGE * diameter, str(number))
        yield from text.at(middle)
        top += text.height


def _badge(cx: float, cy: float, diameter: float, text: str) -> Iterator[Item]:
    size = NUMERAL_SHARE * diameter
    yield Fill(circle(cx, cy, diameter / 2), "accent")
    yield from one_line(text, NUMERAL, size, "ink", cx, cy + 0.37 * size, "centre", "numeral")
