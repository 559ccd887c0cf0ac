"""A standee or a vertical banner with rows in; its title on ground, a picture where there is room, the rows below, out.

Lists and announcements share it: what a row holds is theirs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product

from bangtin.posters.layout.block import Column
from bangtin.posters.layout.geometry import Rect, bowed
from bangtin.posters.layout.heading import Heading
from bangtin.posters.layout.meadow import meadow
from bangtin.posters.layout.rows import TextRow
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.layout.slogan_block import Range
from bangtin.posters.layout.small_print import SmallPrint, fit_small_print
from bangtin.posters.layout.tall_frame import SMALL, card_top, foot, foot_top, tall_title, title_top
from bangtin.posters.scene import Fill, Item

TITLES = (0.14, 0.0)
"""Em of the title in short sides at most, the best first; the second is its least."""

RISE, HEAD_GAP = 0.034, 0.045
"""Short sides: how deep the head's lower edge swells, and from the title to the ends of that edge."""

BANDS = (0.85, 0.72, 0.6, 0.5, 0.42, 0.34)
"""Heights of the picture in short sides, the best first; a lower one is none."""

LINE, ROWS_GAP, SMALL_GAP = 0.0125, 0.018, 0.02
"""Short sides: the accent line below a picture, the air below a head without one, and around small print."""

DISC, SMALL_DISC = 0.15, 0.12
"""Diameters of a row's disc in short sides: the small one leaves long titles more room."""

DISC_GAP = 0.28
"""Distance of the disc from the text in its diameters."""

Fit = Callable[[Column, float, Range, int], tuple[TextRow, ...] | None]
"""The rows of a message in a column of text, a height, a range of em and a number of lines at most."""


@dataclass(frozen=True)
class Wish:
    """What rows are tried with: em and disc in short sides, lines of a row, and whether below a picture."""

    sizes: Range
    lines: int
    picture: bool
    disc: float = DISC


@dataclass(frozen=True)
class TallRows:
    """A title and rows that fit together; the picture takes what is between `edge` and `rows_top`, if anything."""

    heading: Heading
    edge: float
    rows_top: float
    texts: tuple[TextRow, ...]
    small: SmallPrint
    disc: float
    """Diameter of the rows' discs in scene units."""


def _text_column(sheet: Sheet, disc: float) -> Column:
    """Right of the rows' discs, which are `disc` short sides wide."""
    return Column(sheet.margin + (1 + DISC_GAP) * disc * sheet.s, sheet.width - sheet.margin)


def fit_tall_rows(
    sheet: Sheet, over_line: str | None, small: tuple[tuple[str, str], ...], wishes: tuple[Wish, ...], fit: Fit
) -> TallRows | None:
    """The first wish that comes true, with a picture as high as can be. Raises DoesNotFit for title or small print."""
    for wish, title in product(wishes, TITLES):
        heading = tall_title(sheet, title, ("left", "centre"), over_line)
        plan = _under(sheet, heading, small, wish, fit)
        if plan is not None:
            return plan
    return None


def _under(sheet: Sheet, heading: Heading, small: tuple[tuple[str, str], ...], wish: Wish, fit: Fit) -> TallRows | None:
    """Rows as they are wished for under a title, below a picture as high as can be; None where they have no room."""
    s = sheet.s
    print_ = fit_small_print(sheet, small, sheet.margin, sheet.width - sheet.margin, SMALL * s, "ink")
    edge = title_top(sheet) + heading.seen_height + HEAD_GAP * s
    bottom = card_top(sheet) - SMALL_GAP * s - (print_.height + SMALL_GAP * s if print_.lines else 0.0)
    for band in BANDS if wish.picture else (0.0,):
        top = edge + (band + LINE) * s if band else edge + (RISE + ROWS_GAP) * s
        sizes = Range(wish.sizes.low * s, wish.sizes.high * s)
        texts = fit(_text_column(sheet, wish.disc), bottom - top, sizes, wish.lines) if bottom > top else None
        if texts is not None:
            return TallRows(heading, edge, top, texts, print_, wish.disc * s)
    return None


def drawn_tall_rows(sheet: Sheet, plan: TallRows, rows: Iterator[Item]) -> Iterator[Item]:
    """Everything in place, `rows` among it."""
    s, width = sheet.s, sheet.width
    band = plan.rows_top - LINE * s - plan.edge
    pictured = band >= BANDS[-1] * s - 1e-6
    yield sheet.fill(0, plan.edge, width, foot_top(sheet) + 1, "tint")
    if pictured:
        bottom = plan.rows_top - LINE * s
        yield from meadow(sheet, Rect(0, plan.edge + 0.5 * RISE * s, width, bottom))
        yield sheet.fill(0, bottom, width, plan.rows_top, "accent")
        yield sheet.fill(0, plan.rows_top, width, foot_top(sheet) + 1, "tint")
    yield Fill(bowed(sheet.bleeding(0, 0, width, plan.edge), rise_bottom=RISE * s), "ground")
    yield from plan.heading.at(title_top(sheet))
    yield from rows
    yield from plan.small.at(card_top(sheet) - SMALL_GAP * s - plan.small.height)
    yield from foot(sheet)
