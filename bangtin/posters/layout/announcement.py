"""A sheet and an announcement in; what, a picture, then for whom, when, where and what to bring in rows, out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from bangtin.posters.layout.block import Column
from bangtin.posters.layout.footer import ON_WHITE, PHONE, PORTRAIT, footer
from bangtin.posters.layout.geometry import Rect, bowed, rectangle
from bangtin.posters.layout.heading import Heading, fit_heading
from bangtin.posters.layout.meadow import meadow
from bangtin.posters.layout.phone import crop_top
from bangtin.posters.layout.rows import TextRow
from bangtin.posters.layout.scenery import disc
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.layout.signature import Sizes
from bangtin.posters.layout.slogan_block import Range
from bangtin.posters.layout.small_print import SmallPrint, fit_small_print, source_texts
from bangtin.posters.layout.value_rows import ValueStyle, fit_values
from bangtin.posters.message import AnnouncementContent
from bangtin.posters.scene import Fill, Item, Scene

KIND = "Thông báo"
"""What stands over the title."""

HOLDS_UNTIL = "Có giá trị đến"

RISE, HEAD_GAP = 0.034, 0.036
"""Short sides: how deep the head's lower edge swells, and from the title to the ends of that edge."""

PORTRAIT_TOP = 0.052
"""Short sides above the over-line."""

LINE = 0.008
"""Thickness of the accent line below the picture in short sides."""

DISC, DISC_GAP = 0.094, 0.031
SEPARATOR, SMALL_GAP = 0.0024, 0.014
"""Short sides: an icon's disc, its distance from the text, the lines between rows, the air around small print."""

FLAT = 0.018
"""The same where no picture lies below."""

MOST_DISC = 0.84
"""Part of a row's height that its disc may take."""

LEAST_BAND = 0.115
"""A picture lower than this part of the sheet's height is none."""

ROWS, MOST_GROWN = 4, 1.3
"""Fewer rows than so many grow, at most by this much."""

MOST_HEAD = 0.32
"""Part of the height that the title and its over-line may take."""

LINES = (2, 3, 4)
"""Most lines of a value, the best first."""


@dataclass(frozen=True)
class Look:
    """What differs between paper and phone: em sizes in short sides, heights in heights of the sheet."""

    title: float
    least_title: float | None
    """None: the format's letter height."""
    over: float
    values: Range
    label: float
    small: float
    pad: float
    rows_tops: tuple[float, ...]
    """Where four rows may begin, the best first; the picture lies above."""
    lower: float
    """By how much lower a row less lets the others begin."""
    footer: Sizes


PORTRAIT_LOOK = Look(
    title=0.118,
    least_title=None,
    over=0.034,
    values=Range(0.0472, 0.052),
    label=0.027,
    small=0.0205,
    pad=0.026,
    rows_tops=(0.462, 0.43, 0.40),
    lower=0.05,
    footer=PORTRAIT,
)
PHONE_LOOK = Look(
    title=0.118,
    least_title=0.066,
    over=0.038,
    values=Range(0.05, 0.058),
    label=0.037,
    small=0.0235,
    pad=0.014,
    rows_tops=(0.53, 0.50, 0.47),
    lower=0.05,
    footer=PHONE,
)


@dataclass(frozen=True)
class _Plan:
    """A title and rows that fit together; a picture takes what is between `edge` and `rows_top`, if anything."""

    heading: Heading
    edge: float
    rows_top: float
    rows: tuple[TextRow, ...]
    small: SmallPrint


def portrait_announcement(sheet: Sheet) -> Scene:
    """Raises DoesNotFit."""
    return sheet.scene(_announcement(sheet, PORTRAIT_LOOK, PORTRAIT_TOP * sheet.s))


def phone_announcement(sheet: Sheet) -> Scene:
    """The title stands inside the centre square, to which chats crop their previews. Raises DoesNotFit."""
    return sheet.scene(_announcement(sheet, PHONE_LOOK, crop_top(sheet)))


def _announcement(sheet: Sheet, look: Look, top: float) -> tuple[Item, ...]:
    plan = _plan(sheet, look, top)
    s, width = sheet.s, sheet.width
    head = sheet.bleeding(0, 0, width, plan.edge)
    return (
        *_band(sheet, plan),
        sheet.fill(0, plan.rows_top, width, sheet.footer_top, "tint"),
        Fill(bowed(head, rise_bottom=(RISE if plan.rows_top > plan.edge else FLAT) * s), "ground"),
        *plan.heading.at(top),
        *_rows(sheet, plan),
        *plan.small.at(sheet.footer_top - plan.small.height - SMALL_GAP * s),
        *footer(sheet, look.footer, ON_WHITE),
    )


def _content(sheet: Sheet) -> AnnouncementContent:
    content = sheet.message.content
    assert isinstance(content, AnnouncementContent)
    return content


# --- fitting ---


def _plan(sheet: Sheet, look: Look, top: float) -> _Plan:
    """The first arrangement that has room: a picture as high as can be, values on few lines."""
    title_fits = False
    for lines, largest in product(LINES, (look.title, 0.0)):
        heading = _heading(sheet, look, largest)
        if heading is None:
            continue
        title_fits = True
        edge = top + heading.seen_height + HEAD_GAP * sheet.s
        for rows_top in _rows_tops(sheet, look, edge):
            plan = _arranged(sheet, look, heading, edge, rows_top, lines)
            if plan is not None:
                return plan
    if not title_fits:
        raise sheet.refuse("Tiêu đề")
    raise sheet.refuse("Nội dung thông báo", look.values.low * sheet.s)


def _heading(sheet: Sheet, look: Look, largest: float) -> Heading | None:
    column = Column(sheet.margin, sheet.width - sheet.margin)
    return fit_heading(sheet, column, MOST_HEAD * sheet.height, largest, KIND, look.over, look.least_title)


def _rows_tops(sheet: Sheet, look: Look, edge: float) -> Iterator[float]:
    """Where rows may begin: below a picture that is high enough, at last right below the head."""
    lower = look.lower * max(0, ROWS - len(_content(sheet).rows))
    for share in (lower + share for share in look.rows_tops):
        if share * sheet.height - edge >= LEAST_BAND * sheet.height:
            yield share * sheet.height
    yield edge


def _arranged(sheet: Sheet, look: Look, heading: Heading, edge: float, rows_top: float, lines: int) -> _Plan | None:
    s, rows = sheet.s, _content(sheet).rows
    left = sheet.margin + (DISC + DISC_GAP) * s
    column = Column(left, sheet.width - sheet.margin)
    small = fit_small_print(sheet, _small_texts(sheet), left, column.x1, look.small * s, "ink")
    foot = sheet.footer_top - (small.height + 2 * SMALL_GAP * s if small.lines else 0.0)
    first = rows_top + (LINE if rows_top > edge else FLAT) * s
    grown = min(MOST_GROWN, max(1.0, ROWS / len(rows)))
    style = ValueStyle(Range(look.values.low * s, look.values.high * grown * s), look.label * s, look.pad * s)
    made = fit_values(sheet, rows, column, foot - first, style, lines)
    return _Plan(heading, edge, rows_top, made, small) if made else None


def _small_texts(sheet: Sheet) -> tuple[tuple[str, str], ...]:
    """Until when it holds, and a source where it has one."""
    until = _content(sheet).valid_until
    return (*(((f"{HOLDS_UNTIL} {until}", "valid-until"),) if until else ()), *source_texts(sheet))


# --- drawing ---


def _band(sheet: Sheet, plan: _Plan) -> tuple[Item, ...]:
    """The picture and its accent line; nothing where the rows follow the head."""
    if plan.rows_top <= plan.edge:
        return ()
    s, width = sheet.s, sheet.width
    band = Rect(0, plan.edge, width, plan.rows_top)
    # The picture itself keeps clear of the head's swelling edge.
    seen = Rect(0, plan.edge + 0.5 * RISE * s, width, plan.rows_top)
    return (sheet.fill(*band, "soft"), *meadow(sheet, seen))


def _rows(sheet: Sheet, plan: _Plan) -> Iterator[Item]:
    """Discs, labels with their values, lines between the rows."""
    s, rows = sheet.s, _content(sheet).rows
    below = plan.rows_top > plan.edge
    top = plan.rows_top + (LINE if below else FLAT) * s
    yield from _accent_line(sheet, plan) if below else ()
    for index, (row, text) in enumerate(zip(rows, plan.rows, strict=True)):
        middle = top + text.height / 2
        field, ink = ("accent", "ink") if row.stands_out else ("ground", "paper")
        diameter = min(DISC * s, MOST_DISC * text.height)
        yield from disc(sheet.margin + DISC * s / 2, middle, diameter, row.icon, field, ink)
        yield from text.at(middle)
        if index:
            left, half = sheet.margin + (DISC + DISC_GAP) * s, SEPARATOR * s / 2
            yield Fill(rectangle(Rect(left, top - half, sheet.width - sheet.margin, top + half)), "mid")
        top += text.height


def _accent_line(sheet: Sheet, plan: _Plan) -> tuple[Fill, ...]:
    return (sheet.fill(0, plan.rows_top, sheet.width, plan.rows_top + LINE * sheet.s, "accent"),)
