"""A sheet in; its footer out: issuing body behind a bar, caption, address, QR code on its card."""

from __future__ import annotations

from dataclasses import dataclass

from bangtin.posters import qr
from bangtin.posters.fonts import BOLD, EXTRA_BOLD, MEDIUM
from bangtin.posters.layout.block import one_line
from bangtin.posters.layout.geometry import Rect, rectangle, rounded
from bangtin.posters.layout.setting import LetterStyle
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.layout.signature import Colours, Sizes, signature
from bangtin.posters.scene import Fill, Item, Paint, QrCode, TextLine

CALL = "Quét mã để đọc thêm"
SAMPLE = "BẢN MẪU"
SAMPLE_STYLE = LetterStyle(EXTRA_BOLD, capitals=True, tracking=0.10)
QUIET = 4
"""Modules of white around the code."""


PORTRAIT = Sizes(0.035, 0.025, 0.0166, 0.0218, 0.0198, wide=False)
PANEL = Sizes(0.039, 0.025, 0.0195, 0.0255, 0.023, wide=True)
PHONE = Sizes(0.0315, 0.022, 0.0148, 0.0195, 0.0175, wide=False)


ON_TINT = Colours("tint", "ground", "mid")
ON_WHITE = Colours("paper", "ground", "mid")
ON_GROUND = Colours("ground", "paper", "accent")


@dataclass(frozen=True)
class Card:
    """The QR code on its white card."""

    box: Rect
    items: tuple[Item, ...]


def footer(sheet: Sheet, sizes: Sizes, colours: Colours) -> tuple[Item, ...]:
    """The whole footer with its field."""
    top, bottom = sheet.footer_top, sheet.height
    middle = sheet.footer_middle
    card = portrait_card(sheet, middle, on_white=colours.field == "paper")
    caption = caption_lines(sheet, sizes, card.box.x0 - 0.024 * sheet.s, middle, colours.text)
    left = min(line.words[0].x for line in caption)
    room = left - 0.03 * sheet.s - sheet.margin
    body = signature(sheet, sizes, colours, room, bottom - top)
    return (
        sheet.fill(0, top, sheet.width, bottom, colours.field),
        *body.at_middle(sheet.margin, middle),
        *caption,
        *card.items,
    )


def portrait_card(sheet: Sheet, middle: float, on_white: bool) -> Card:
    """The card at the right margin, centred on `middle`; on white the code itself ends at the margin."""
    modules, module = code_modules(sheet)
    quiet = QUIET * module
    side = len(modules) * module + 2 * quiet
    right = sheet.width - sheet.margin + (quiet if on_white else 0)
    return qr_card(sheet, right - side, middle - side / 2, radius=0)


def code_modules(sheet: Sheet) -> tuple[tuple[tuple[bool, ...], ...], float]:
    """The matrix of the message's code and the side of a module: whole pixels on screens."""
    fmt = sheet.format
    if fmt.ecc is None or fmt.qr_side is None:
        raise ValueError(f"format {fmt.id} carries no code")
    modules = qr.matrix(sheet.message.url, fmt.ecc).modules
    module = fmt.qr_side / len(modules)
    return modules, float(max(3, round(module))) if fmt.unit == "px" else module


def qr_card(sheet: Sheet, x: float, y: float, radius: float) -> Card:
    """The code on its card whose corner stands at (x, y); whole pixels on screens."""
    modules, module = code_modules(sheet)
    if sheet.format.unit == "px":
        x, y = round(x), round(y)
    side = (len(modules) + 2 * QUIET) * module
    box = Rect(x, y, x + side, y + side)
    path = rounded(box, radius) if radius else rectangle(box)
    return Card(box, (Fill(path, "paper"), QrCode(modules, x + QUIET * module, y + QUIET * module, module)))


def caption_lines(sheet: Sheet, sizes: Sizes, right: float, middle: float, paint: Paint) -> tuple[TextLine, ...]:
    """Sample line, call and address, set right, 1.5 address sizes apart, centred on `middle`."""
    s = sheet.s
    rows = [
        (CALL, LetterStyle(BOLD), sizes.call, "caption"),
        (sheet.message.short_url, LetterStyle(MEDIUM), sizes.url, "url"),
    ]
    if sheet.message.sample:
        rows.insert(0, (SAMPLE, SAMPLE_STYLE, sizes.sample, "sample"))
    distance = 1.5 * sizes.url * s
    first = middle - (len(rows) - 1) / 2 * distance + 0.35 * sizes.call * s
    made: list[TextLine] = []
    for index, (text, style, size, role) in enumerate(rows):
        made += one_line(text, style, size * s, paint, right, first + index * distance, "right", role)
    return tuple(made)


def sample_line(sheet: Sheet, size: float, x: float, baseline: float, paint: Paint) -> tuple[TextLine, ...]:
    """The sample mark alone, set left; nothing where the edition is real."""
    if not sheet.message.sample:
        return ()
    return one_line(SAMPLE, SAMPLE_STYLE, size, paint, x, baseline, "left", "sample")
