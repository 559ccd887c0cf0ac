"""A sheet and a list in; recipe "List" for upright sheets and phone images out: title, then rows with an icon each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from bangtin.posters.fonts import BLACK
from bangtin.posters.icons import placed_icon
from bangtin.posters.layout.block import Column, one_line
from bangtin.posters.layout.corner_sun import corner_sun
from bangtin.posters.layout.footer import ON_GROUND, PHONE, PORTRAIT, footer
from bangtin.posters.layout.geometry import Rect, polygon, rectangle
from bangtin.posters.layout.heading import Heading, fit_heading
from bangtin.posters.layout.meadow import meadow
from bangtin.posters.layout.rows import RowStyle, TextRow, fit_rows
from bangtin.posters.layout.setting import LetterStyle, text_width
from bangtin.posters.layout.sheet import CAPITALS_THEME, Sheet
from bangtin.posters.layout.signature import Sizes
from bangtin.posters.layout.slogan_block import Range
from bangtin.posters.layout.small_print import SmallPrint, fit_small_print, source_texts
from bangtin.posters.message import ListContent
from bangtin.posters.scene import Fill, Item, Paint, Scene

NUMERAL = LetterStyle(BLACK)

HEAD_FOOT = 0.034
"""Short sides that stay free below a title at least."""

SOURCE_GAP = 0.018
"""Short sides above and below the source line."""

SEPARATOR = 0.0024
POINTER = (0.021, 0.021)
"""Length and half height of the colour column's pointers in short sides."""

ICON_SHARE = 0.76
"""Part of the lowest row's height that the icons may take: all have one size."""

ROWS, MOST_GROWN = 6, 1.25
"""Fewer rows than so many grow, at most by this much, and have more air."""

HAND_M, HAND_MM = 0.6, 5.0
"""Sheets read from no farther than this are held in the hand; there titles of so many mm can be read."""

FEW = 4
"""Lists of no more rows have room for a picture."""


@dataclass(frozen=True)
class Look:
    """What differs between paper and phone: em sizes and lengths in short sides, heights in heights of the sheet."""

    title: Range
    items: Range
    over: float
    numeral: float
    numeral_width: float
    gap: float
    """From the colour column to the rows' text or numerals; half of it from a numeral to its text."""
    column: float
    icon: float
    pads: tuple[float, ...]
    """Above and below each row, the best first."""
    top: float
    heads: tuple[float, ...]
    """Where the head may end, the best first."""
    band: float
    """Height of the picture's band where there is one."""
    source: float
    lines: tuple[int, ...]
    """Most lines of a row's title, the best first."""
    footer: Sizes


PORTRAIT_LOOK = Look(
    title=Range(0.064, 0.094),
    items=Range(0.038, 0.044),
    over=0.026,
    numeral=0.11,
    numeral_width=0.073,
    gap=0.05,
    column=0.20,
    icon=0.098,
    pads=(0.026, 0.022),
    top=0.056,
    heads=(0.20, 0.185, 0.17, 0.225, 0.25),
    band=0.19,
    source=0.0205,
    lines=(2, 3),
    footer=PORTRAIT,
)
PHONE_LOOK = Look(
    title=Range(0.06, 0.098),
    items=Range(0.045, 0.05),
    over=0.037,
    numeral=0.09,
    numeral_width=0.06,
    gap=0.036,
    column=0.13,
    icon=0.08,
    pads=(0.016,),
    top=0.056,
    heads=(0.24, 0.20, 0.17, 0.145),
    band=0.20,
    source=0.0235,
    lines=(2,),
    footer=PHONE,
)


@dataclass(frozen=True)
class _Plan:
    """A title, a band for the picture (of height 0 where there is none) and rows that fit together."""

    heading: Heading
    head_foot: float
    rows_top: float
    rows: tuple[TextRow, ...]
    source: SmallPrint
    column: Column
    """Of the rows' text."""


def portrait_list(sheet: Sheet) -> Scene:
    """Raises DoesNotFit."""
    return sheet.scene(_list(sheet, PORTRAIT_LOOK))


def phone_list(sheet: Sheet) -> Scene:
    """Raises DoesNotFit, too, where a title would take three lines: nobody reads that on a phone."""
    return sheet.scene(_list(sheet, PHONE_LOOK))


def _list(sheet: Sheet, look: Look) -> tuple[Item, ...]:
    plan = _plan(sheet, look)
    return (
        sheet.fill(0, 0, sheet.width, plan.head_foot, "ground"),
        *_corner(sheet, look, plan),
        *plan.heading.at(_title_top(sheet, look, plan)),
        *_band(sheet, plan),
        sheet.fill(0, plan.rows_top, sheet.width, sheet.footer_top, "tint"),
        *_rows(sheet, look, plan),
        *plan.source.at(sheet.footer_top - plan.source.height - SOURCE_GAP * sheet.s),
        *footer(sheet, look.footer, ON_GROUND),
    )


# --- fitting ---


def _plan(sheet: Sheet, look: Look) -> _Plan:
    """The first arrangement that has room: few lines before a low head, a picture only where there are few rows."""
    few = len(_content(sheet).items) <= FEW
    bands = (look.band, 0.0) if few else (0.0,)
    title_fits = False
    for pad, lines, band, head in product(look.pads, look.lines, bands, look.heads):
        heading = _heading(sheet, look, head)
        title_fits = title_fits or heading is not None
        plan = _arranged(sheet, look, heading, head, band, lines, pad) if heading else None
        if plan is not None:
            return plan
    if not title_fits:
        raise sheet.refuse("Tiêu đề")
    raise sheet.refuse("Tên các mục", _least_item(sheet, look))


def _heading(sheet: Sheet, look: Look, head: float) -> Heading | None:
    column = Column(sheet.margin, sheet.width - sheet.margin)
    height = head * sheet.height - (look.top + HEAD_FOOT) * sheet.s
    least = max(look.title.low, sheet.format.min_em / sheet.s if sheet.format.for_print else 0.0)
    return fit_heading(sheet, column, height, look.title.high, _content(sheet).over_line, least=least)


def _arranged(
    sheet: Sheet, look: Look, heading: Heading, head: float, band: float, lines: int, pad: float
) -> _Plan | None:
    """Rows below a head of a given height; None where they have no room."""
    s, content = sheet.s, _content(sheet)
    head_foot = head * sheet.height
    rows_top = head_foot + band * sheet.height
    left = (look.column + look.gap) * s
    text = left + ((look.numeral_width + look.gap / 2) * s if content.numbered else 0.0)
    column = Column(text, sheet.width - sheet.margin)
    source = fit_small_print(sheet, source_texts(sheet), text, column.x1, look.source * s, "ink")
    foot = sheet.footer_top - (source.height + 2 * SOURCE_GAP * s if source.lines else 0.0)
    grown = min(MOST_GROWN, max(1.0, ROWS / len(content.items)))
    sizes = Range(_least_item(sheet, look), look.items.high * grown * s)
    style = RowStyle(sizes, look.over * s, "ink", "ground", pad * grown**3 * s)
    rows = fit_rows(sheet, content.items, column, foot - rows_top, style, lines)
    if rows is None or (band and rows[0].size < look.items.high * s):
        return None
    return _Plan(heading, head_foot, rows_top, rows, source, column)


def _least_item(sheet: Sheet, look: Look) -> float:
    """Em of a row's title: smaller on sheets that are read in the hand."""
    least, reading = look.items.low * sheet.s, sheet.format.reading_m
    return min(least, HAND_MM) if reading is not None and reading <= HAND_M else least


def _content(sheet: Sheet) -> ListContent:
    content = sheet.message.content
    assert isinstance(content, ListContent)
    return content


# --- drawing ---


def _title_top(sheet: Sheet, look: Look, plan: _Plan) -> float:
    """In the middle of the head, optically."""
    return max(look.top * sheet.s, (plan.head_foot - plan.heading.seen_height) / 2)


def _band(sheet: Sheet, plan: _Plan) -> tuple[Item, ...]:
    if plan.rows_top <= plan.head_foot:
        return ()
    return meadow(sheet, Rect(0, plan.head_foot, sheet.width, plan.rows_top))


def _corner(sheet: Sheet, look: Look, plan: _Plan) -> tuple[Fill, ...]:
    words = plan.heading.boxes_at(_title_top(sheet, look, plan))
    field = sheet.bleeding(0, 0, sheet.width, plan.head_foot)
    return corner_sun((sheet.width - 0.024 * sheet.s, 0.0), sheet.s, field, words)


def _rows(sheet: Sheet, look: Look, plan: _Plan) -> Iterator[Item]:
    """Colour column with icons and pointers, numerals, titles, separators."""
    s, items = sheet.s, _content(sheet).items
    width, top = look.column * s, plan.rows_top
    tones, icon_paint = _tones(sheet)
    foots = [top + sum(row.height for row in plan.rows[: index + 1]) for index in range(len(plan.rows))]
    side = min(look.icon * s, ICON_SHARE * min(row.height for row in plan.rows))
    for index, (item, row) in enumerate(zip(items, plan.rows, strict=True)):
        y0, middle = foots[index] - row.height, foots[index] - row.height / 2
        paint = tones[index % 2]
        last = index == len(items) - 1
        yield sheet.fill(0, y0, width, sheet.footer_top + 1 if last else foots[index], paint)
        yield _pointer(width, middle, s, paint)
        yield placed_icon(item.icon, (width - side) / 2, middle - side / 2, side, icon_paint)
        yield from row.at(middle)
        if not last or plan.source.lines:
            line = Rect(width + look.gap * s, foots[index] - SEPARATOR * s / 2, plan.column.x1, 0)
            yield Fill(rectangle(line._replace(y1=line.y0 + SEPARATOR * s)), "soft")
    if _content(sheet).numbered:
        yield from _numerals(sheet, look, plan, foots)


def _tones(sheet: Sheet) -> tuple[tuple[Paint, Paint], Paint]:
    """The column's two colours and its icons'. Red and yellow by turns would look like a flag."""
    if sheet.theme.id == CAPITALS_THEME:
        return ("mid", "rays"), "paper"
    return ("mid", "accent"), "ink"


def _pointer(x: float, middle: float, s: float, paint: Paint) -> Fill:
    length, half = POINTER[0] * s, POINTER[1] * s
    return Fill(polygon([(x - 0.001 * s, middle - half), (x + length, middle), (x - 0.001 * s, middle + half)]), paint)


def _numerals(sheet: Sheet, look: Look, plan: _Plan, foots: Sequence[float]) -> Iterator[Item]:
    """Numbers in one size, centred in their column."""
    s = sheet.s
    centre = (look.column + look.gap + look.numeral_width / 2) * s
    texts = [str(index + 1) for index in range(len(plan.rows))]
    widest = max(text_width(text, NUMERAL) for text in texts)
    lowest = min(row.height for row in plan.rows)
    size = min(look.numeral * s, 0.85 * lowest, look.numeral_width * s / widest)
    for text, row, foot in zip(texts, plan.rows, foots, strict=True):
        baseline = foot - row.height / 2 + 0.37 * size
        yield from one_line(text, NUMERAL, size, "ground", centre, baseline, "centre", "numeral")
