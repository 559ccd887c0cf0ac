"""A band and an announcement in; its title left, when and where in rows with an icon each, the code right, out."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

from bangtin.posters.fonts import CONDENSED_BLACK
from bangtin.posters.layout.announcement import KIND
from bangtin.posters.layout.banner_row import Row, fit_row
from bangtin.posters.layout.banner_slogan import words_height
from bangtin.posters.layout.banner_zones import (
    BESIDE,
    GAP,
    STRIPE,
    Zones,
    border,
    drawn_code,
    field,
    word_room,
    zones,
)
from bangtin.posters.layout.block import Block, Column, Part, stack
from bangtin.posters.layout.breaking import atoms
from bangtin.posters.layout.copy_block import OVER_LINE
from bangtin.posters.layout.notice_rows import WHEN, WHERE, drawn_rows, rows_labelled
from bangtin.posters.layout.rows import TextRow
from bangtin.posters.layout.setting import LetterStyle, measure, text_line
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.layout.slogan_block import Range
from bangtin.posters.layout.value_rows import ValueStyle, fit_values
from bangtin.posters.layout.weighing import measured
from bangtin.posters.scene import Item, Scene

TITLE = LetterStyle(CONDENSED_BLACK, capitals=True)
VALUE = LetterStyle(CONDENSED_BLACK)

TITLE_GROWTH = (1.12, 1.0)
"""Sizes of the title in its letter height, the best first."""

OVER_SIZE, VALUE_SIZE, LABEL_SIZE = 0.078, 0.24, 0.058
"""Em in short sides, the values' at most."""

DISC, DISC_GAP = 0.24, 0.05
"""Diameter of a row's disc and its distance from the text in short sides."""

PAD = 0.03
"""What a row keeps free above and below its ink together, in short sides."""

LINES = (1, 2)
"""Most lines of a value, the best first."""


@dataclass(frozen=True)
class _Plan:
    """A title and rows that fit beside each other."""

    zone: Zones
    title: Block
    texts: tuple[TextRow, ...]
    row: Row
    rows_x: float


def banner_announcement(sheet: Sheet) -> Scene:
    """Raises DoesNotFit."""
    return sheet.scene(_drawn(sheet, _plan(sheet)))


def _plan(sheet: Sheet) -> _Plan:
    """The code gives way before the values shrink to two lines each."""
    codes = [zone for zone in zones(sheet) if zone.code or zone.right is None]
    titles = 0
    for zone, lines, growth in product(codes, LINES, TITLE_GROWTH):
        for title in _titles(sheet, growth * sheet.format.min_em):
            titles += 1
            plan = _arranged(sheet, zone, title, lines)
            if plan is not None:
                return plan
    if not titles:
        raise sheet.refuse("Tiêu đề")
    raise sheet.refuse("Nội dung thông báo", BESIDE * sheet.format.min_em)


def _titles(sheet: Sheet, size: float) -> list[Block]:
    """The title under `Thông báo`, in two lines or in one."""
    left = max(sheet.margin, sheet.format.safe)
    breaker = measured(atoms(sheet.message.title.split(), sheet.words), measure(TITLE))
    over = Part((text_line(KIND),), OVER_LINE, OVER_SIZE * sheet.s, sheet.loud, "over-line")
    made = []
    for count in (2, 1):
        lines = breaker.lines(count, breaker.narrowest(count)) if count <= breaker.most else None
        if lines is not None:
            title = Part(lines, TITLE, size, "paper", "title", extra=0.12)
            made.append(stack([over, title], Column(left, left + breaker.narrowest(count) * size)))
    return made


def _arranged(sheet: Sheet, zone: Zones, title: Block, lines: int) -> _Plan | None:
    """The rows in what the title leaves; None where either has no room."""
    s, height = sheet.s, sheet.height
    edge = title.box.x1 + GAP * s - (border(sheet, 0, 0.2 * height))
    divided = Zones(edge + STRIPE * s, zone.right, picture=False, code=zone.code)
    x0, x1 = word_room(sheet, divided)
    start = x0 + (DISC + DISC_GAP) * s
    if x1 - start < DISC * s or title.height > height - 2 * sheet.format.safe:
        return None
    row = fit_row(sheet, x1 - x0, zone.code, field="tint")
    sizes = Range(BESIDE * sheet.format.min_em, VALUE_SIZE * s)
    style = ValueStyle(sizes, LABEL_SIZE * s, PAD * s, VALUE)
    rows = rows_labelled(sheet, (WHEN, WHERE))
    texts = fit_values(sheet, rows, Column(start, x1), words_height(sheet, row), style, lines)
    return _Plan(divided, title, texts, row, x0) if texts else None


def _drawn(sheet: Sheet, plan: _Plan) -> tuple[Item, ...]:
    s, zone = sheet.s, plan.zone
    right = sheet.width if zone.right is None else zone.right
    stripe = field(sheet, right, right + STRIPE * s, "accent")
    values = plan.rows_x + (DISC + DISC_GAP) * s  # the bodies stand below the values, or as near as they are short
    x = min(values, word_room(sheet, zone)[1] - plan.row.width)
    return (
        field(sheet, 0, zone.left, "ground"),
        field(sheet, zone.left, sheet.width, "tint"),
        field(sheet, zone.left - STRIPE * s, zone.left, "accent"),
        *plan.title.at((sheet.height - plan.title.height) / 2),
        *drawn_rows(rows_labelled(sheet, (WHEN, WHERE)), plan.texts, plan.rows_x, sheet.format.safe, DISC * s),
        *plan.row.at(x, "ground"),
        *((stripe, *drawn_code(sheet, zone)) if zone.code else ()),
    )
