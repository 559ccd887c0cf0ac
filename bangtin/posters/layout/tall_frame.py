"""A standee or a vertical banner in; what is the same on all of them out: the code's card, the bodies, the land below.

Whoever stands before it scans at the height of the hands, so the card is wide and stands above the bodies; a standee's
foot is hidden by its cassette and holds nothing but colour.
"""

from __future__ import annotations

from collections.abc import Sequence

from bangtin.posters.layout.block import Align, Column
from bangtin.posters.layout.code_caption import CaptionSizes, caption_column, caption_texts, sample_text
from bangtin.posters.layout.footer import MARK_DISTANCE, ON_GROUND, QUIET, code_modules
from bangtin.posters.layout.geometry import Rect, bowed, rounded
from bangtin.posters.layout.heading import Heading, fit_heading
from bangtin.posters.layout.scenery import horizon
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.layout.signature import Sizes, signature
from bangtin.posters.layout.version import version_size
from bangtin.posters.scene import Fill, Item, QrCode

BODIES = Sizes(body=0.049, least_body=0.03, sample=0.029, call=0.054, url=0.0325, wide=False)
CAPTION = CaptionSizes(call=0.054, url=0.0325, sample=0.029, distance=0.0625)

CALLS = ("Quét mã", "để đọc thêm")
"""The call in two lines: beside the code it is read from a few steps away."""

FOOT, HIDDEN_RISE = 0.22, 0.02
"""Height of the bodies' field above the hidden foot or the hem, and the rise of the hidden foot, in short sides."""

CARD, CARD_GAP, CARD_CORNER = 0.29, 0.032, 0.029
"""Height of the code's card, its distance from the bodies' field and its corner radius in short sides."""

CAPTION_GAP = 0.024
"""Short sides between the code's quiet zone and the caption."""

LEAST_TITLE = 0.1125
"""Em of a title in short sides at least: 90 mm at the width of 0.8 m."""

OVER, MOST_TITLE = 0.042, 0.42
"""Em of the line above a title in short sides; the part of the height that both may take."""

TITLE_MARGIN = 0.0625
"""Short sides beside centred titles: they may be wider than what stands on the margin below."""

SMALL = 0.02
"""Em of small print in short sides."""

TOP = 0.085
"""Short sides above the title's ink."""

LAND = 0.085
"""Short sides from the highest point of the land's arc to the card."""


def tall_title(sheet: Sheet, largest: float, aligns: Sequence[Align], over_line: str | None = None) -> Heading:
    """The title in the first alignment that has room; `largest` is an em in short sides. Raises DoesNotFit."""
    for align in aligns:
        side = TITLE_MARGIN * sheet.s if align == "centre" else sheet.margin
        column = Column(side, sheet.width - side, align)
        heading = fit_heading(sheet, column, MOST_TITLE * sheet.height, largest, over_line, OVER, LEAST_TITLE)
        if heading is not None:
            return heading
    raise sheet.refuse("Tiêu đề", LEAST_TITLE * sheet.s)


def title_top(sheet: Sheet) -> float:
    """Where the ink of titles and slogans begins."""
    return max(TOP * sheet.s, sheet.format.safe + 0.02 * sheet.s)


def foot_top(sheet: Sheet) -> float:
    """Where the bodies' field begins."""
    return sheet.height - max(sheet.format.hidden_foot, sheet.format.safe) - FOOT * sheet.s


def card_top(sheet: Sheet) -> float:
    return foot_top(sheet) - (CARD_GAP + CARD) * sheet.s


def land_top(sheet: Sheet) -> float:
    """The highest point of the arc on which pictures stand above the card."""
    return card_top(sheet) - LAND * sheet.s


def land(sheet: Sheet, top: float) -> tuple[Item, ...]:
    """The light ground from an arc at `top` down to the bodies' field."""
    return horizon(sheet.bleeding(0, top, sheet.width, foot_top(sheet) + 1), sheet.s, "tint", line=None)


def foot(sheet: Sheet) -> tuple[Item, ...]:
    """The code on its card, the bodies below it, colour where nothing is seen. Raises DoesNotFit."""
    s, top, hidden = sheet.s, foot_top(sheet), sheet.format.hidden_foot
    bodies = signature(sheet, BODIES, ON_GROUND, sheet.width - 2 * sheet.margin, FOOT * s, sheet.message.footer_lines)
    box = sheet.bleeding(0, sheet.height - hidden + HIDDEN_RISE * s, sheet.width, sheet.height)
    return (
        *_card(sheet),
        sheet.fill(0, top, sheet.width, sheet.height, "ground"),
        *((Fill(bowed(box, rise_top=HIDDEN_RISE * s), "mid"),) if hidden else ()),
        *bodies.at_middle(sheet.margin, top + FOOT / 2 * s),
    )


def _card(sheet: Sheet) -> tuple[Item, ...]:
    """The card from margin to margin: the code left, its caption beside it, the version mark under that."""
    s, top = sheet.s, card_top(sheet)
    box = Rect(sheet.margin, top, sheet.width - sheet.margin, top + CARD * s)
    modules, module = code_modules(sheet)
    side = len(modules) * module
    inset = max((box.height - side) / 2, QUIET * module)
    x = box.x0 + inset + side + QUIET * module + CAPTION_GAP * s
    lines = [*sample_text(sheet, CAPTION.sample), *caption_texts(sheet, CAPTION, box.x1 - CARD_GAP * s - x, CALLS)]
    middle = box.centre[1] - MARK_DISTANCE / 2 * version_size(sheet)
    return (
        Fill(rounded(box, CARD_CORNER * s), "paper"),
        QrCode(modules, box.x0 + inset, box.centre[1] - side / 2, module),
        *caption_column(sheet, lines, x, middle, CAPTION.distance * s, "ground", "left"),
    )
