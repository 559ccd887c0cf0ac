"""A wide sheet and what its columns hold in; ground, slanted side panel with its rings, footer and code's card out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bangtin.posters.layout.block import Column
from bangtin.posters.layout.footer import ON_TINT, PANEL, QUIET, code_modules, qr_card, signed_caption
from bangtin.posters.layout.geometry import Rect, circle, polygon
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.layout.signature import Colours
from bangtin.posters.scene import Fill, Item

INNER = 0.66
"""Radius of the picture's disc as a part of the outermost ring's; the ring may leave the side panel, the disc not."""

CARD_CORNER, CARD_FOOT = 0.015, 0.021
"""Corner radius of the code's card, and its distance from the lower trim, in short sides."""

EDGE_GAP, DASH_GAP = 0.034, 0.012
"""Short sides between the side panel's edge and the words, and a hung dash."""


@dataclass(frozen=True)
class Split:
    """Where the side panel's slanted edge runs, and the circles: all in scene units."""

    top: float
    bottom: float
    """x of the edge at the top trim and at the footer."""
    circle: tuple[float, float, float]
    """Centre and radius of the outermost ring."""

    @property
    def disc(self) -> tuple[float, float, float]:
        """Centre and radius of what the rings surround."""
        cx, cy, radius = self.circle
        return cx, cy, INNER * radius


def split_at(sheet: Sheet, share: float, inside: float = INNER) -> Split:
    """The side panel begins at `share` of the width; the circles may leave it beyond `inside` of their radius."""
    s, width, foot = sheet.s, sheet.width, sheet.footer_top
    top = share * width
    bottom = top + 0.045 * s
    radius = min(0.37 * s, (width - bottom - 0.04 * s) / (2 * inside))
    cx = (bottom + width) / 2
    return Split(top, bottom, (cx, foot * 0.49, radius))


def text_column(sheet: Sheet, split: Split, x: float) -> Column:
    """From `x` almost to the slanted edge; a hung dash may come nearer to it than words."""
    return Column(x, split.top - EDGE_GAP * sheet.s, "left", split.top - DASH_GAP * sheet.s)


def frame(sheet: Sheet, split: Split, picture: Sequence[Item], text: Sequence[Item]) -> tuple[Item, ...]:
    """Ground, side panel, rings, the picture in their disc, text, footer and card."""
    foot = sheet.footer_top
    side = _side_panel(sheet, split)
    cx, cy, radius = split.circle
    return (
        sheet.fill(0, 0, sheet.width, foot, "ground"),
        side,
        Fill(circle(cx, cy, radius), "mid", side.path),
        Fill(circle(cx, cy, 0.83 * radius), "accent", side.path),
        *picture,
        *text,
        *panel_footer(sheet),
    )


def _side_panel(sheet: Sheet, split: Split) -> Fill:
    box = sheet.bleeding(0, 0, sheet.width, sheet.footer_top + 1)
    slope = (split.bottom - split.top) / sheet.footer_top
    upper, lower = split.top + slope * box.y0, split.top + slope * box.y1
    return Fill(polygon([(upper, box.y0), (box.x1, box.y0), (box.x1, box.y1), (lower, box.y1)]), "panel")


def card_box(sheet: Sheet) -> Rect:
    """Where the code's card stands: it rises above the footer."""
    modules, module = code_modules(sheet)
    side = (len(modules) + 2 * QUIET) * module
    right, bottom = sheet.width - sheet.margin, sheet.height - CARD_FOOT * sheet.s
    return Rect(right - side, bottom - side, right, bottom)


def panel_footer(sheet: Sheet, colours: Colours = ON_TINT) -> tuple[Item, ...]:
    """The footer's field, bodies and caption, the card. Raises DoesNotFit."""
    s, box = sheet.s, card_box(sheet)
    card = qr_card(sheet, box.x0, box.y0, radius=CARD_CORNER * s)
    field = sheet.fill(0, sheet.footer_top, sheet.width, sheet.height, colours.field)
    return (field, *signed_caption(sheet, PANEL, colours, card.box.x0 - 0.028 * s), *card.items)
