"""A sheet in; its footer out: issuing body behind a bar, caption, address, version mark, QR code on its card."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bangtin.posters import qr
from bangtin.posters.fonts import BOLD, EXTRA_BOLD, MEDIUM
from bangtin.posters.formats import Family
from bangtin.posters.layout.block import one_line
from bangtin.posters.layout.errors import DoesNotFit
from bangtin.posters.layout.geometry import Rect, rectangle, rounded
from bangtin.posters.layout.setting import LetterStyle, text_width
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.layout.signature import GOOD, MOST_OF_HEIGHT, Colours, Signature, Sizes, signature
from bangtin.posters.layout.version import version_mark, version_size
from bangtin.posters.scene import Fill, Item, Paint, QrCode, TextLine

CALL = "Quét mã để đọc thêm"
SAMPLE = "BẢN MẪU"
SAMPLE_STYLE = LetterStyle(EXTRA_BOLD, capitals=True, tracking=0.10)
QUIET = 4
"""Modules of white around the code."""

MARK_DISTANCE = 1.7
"""Em of the version mark between its baseline and the line, or the bar's end, above it."""

AIR = 0.016
"""Short sides that stay free above the bodies' bar at least."""

LOGO_AIR = 0.012
"""Short sides between a logo, or its card, and the footer's edges: as much as the code's card keeps."""

LEAST_ADDRESS = 0.6
"""Part of its full size below which no address is drawn: 3.5 mm on A3, for readers who stand before it."""

NO_ADDRESS = 0.0
"""The part that stands for leaving the address out."""


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
    card = portrait_card(sheet, sheet.footer_middle, on_white=colours.field == "paper")
    return (
        sheet.fill(0, top, sheet.width, bottom, colours.field),
        *signed_caption(sheet, sizes, colours, card.box.x0 - 0.024 * sheet.s),
        *card.items,
    )


def signed_caption(sheet: Sheet, sizes: Sizes, colours: Colours, right: float) -> tuple[Item, ...]:
    """The issuing bodies on the left margin, the caption ending at `right`. Raises DoesNotFit.

    A long address becomes smaller, though never shorter than the call above it, until the bodies have room.
    """
    refusal: DoesNotFit | None = None
    found: tuple[Item, ...] = ()
    for part in _address_sizes(sheet, sizes):
        if part == NO_ADDRESS and found:
            break
        caption = _caption(sheet, sizes, colours, right, part)
        room = min(line.words[0].x for line in caption) - 0.03 * sheet.s - sheet.margin
        try:
            height, own = _body_room(sheet, sizes), sheet.message.footer_lines
            body = signature(sheet, sizes, colours, room, height, own, _logo_room(sheet))
        except DoesNotFit as too_long:
            refusal = too_long
            continue
        found = (*_signed(sheet, sizes, body), *caption)
        if body.size >= GOOD * sizes.body * sheet.s or len(sheet.message.signature) > 1:
            break
    if not found and refusal is not None:
        raise refusal
    return found


def _caption(sheet: Sheet, sizes: Sizes, colours: Colours, right: float, address: float) -> tuple[TextLine, ...]:
    """The caption; the version mark is its last line, save on wide footers, whose caption fills their height."""
    middle = sheet.footer_middle
    if sizes.wide:
        return caption_lines(sheet, sizes, right, middle, colours.text, address)
    lines = caption_lines(sheet, sizes, right, middle - mark_height(sheet) / 2, colours.text, address)
    foot = lines[-1].baseline + mark_height(sheet)
    return (*lines, *version_mark(sheet, right, foot, colours.text, "right"))


def _body_room(sheet: Sheet, sizes: Sizes) -> float:
    """The footer's height, less where the bodies would leave the safe area."""
    below = _below_body(sheet, sizes)
    whole = sheet.height - sheet.footer_top
    return min(whole - below, (whole - sheet.format.safe - AIR * sheet.s - below) / MOST_OF_HEIGHT)


def _below_body(sheet: Sheet, sizes: Sizes) -> float:
    """What the version mark takes below the bodies' bar: nothing where it is a part of the caption."""
    return mark_height(sheet) + 0.25 * version_size(sheet) if sizes.wide else 0.0


def _logo_room(sheet: Sheet) -> float:
    """The footer's height inside the safe area, less the air above and below."""
    return sheet.height - sheet.format.safe - sheet.footer_top - 2 * LOGO_AIR * sheet.s


def _logo_middle(sheet: Sheet, body: Signature) -> float | None:
    """The middle of the footer, or higher where the safe area asks; None where no logo is."""
    if body.emblem is None:
        return None
    half = (body.height if body.above else body.emblem.height) / 2
    middle = (sheet.footer_top + sheet.height) / 2
    return min(middle, sheet.height - sheet.format.safe - LOGO_AIR * sheet.s - half)


def _signed(sheet: Sheet, sizes: Sizes, body: Signature) -> tuple[Item, ...]:
    """The bodies; on wide footers the version mark below their bar."""
    below = _below_body(sheet, sizes)
    lowest = sheet.height - sheet.format.safe - below - body.height / 2
    middle = min(sheet.footer_middle - below / 2, lowest)
    bodies = body.at_middle(sheet.margin, middle, _logo_middle(sheet, body))
    if not sizes.wide:
        return bodies
    foot = middle + body.height / 2 + mark_height(sheet)
    return (*bodies, *version_mark(sheet, body.text_x(sheet.margin), foot, body.colours.text, "left"))


def mark_height(sheet: Sheet) -> float:
    """From the baseline above the version mark, or from a bar's end, to the mark's own baseline."""
    return MARK_DISTANCE * version_size(sheet)


def _address_sizes(sheet: Sheet, sizes: Sizes) -> Iterator[float]:
    """Parts of the full size that an address may be drawn in, the largest first.

    A handbill's front may go without: the address stands on its back.
    """
    call = text_width(CALL, LetterStyle(BOLD)) * sizes.call
    address = text_width(sheet.message.short_url, LetterStyle(MEDIUM)) * sizes.url
    part = 1.0
    while part == 1.0 or (part >= LEAST_ADDRESS and part * address >= call):
        yield part
        part *= 0.95
    if sheet.format.family is Family.HANDBILL:
        yield NO_ADDRESS


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


def caption_lines(
    sheet: Sheet, sizes: Sizes, right: float, middle: float, paint: Paint, address: float = 1.0
) -> tuple[TextLine, ...]:
    """Sample line, call and address, set right, 1.5 address sizes apart, centred on `middle`.

    `address` is the part of its full size that the address is drawn in; the lines stay where they are.
    """
    s = sheet.s
    rows = [(CALL, LetterStyle(BOLD), sizes.call, "caption")]
    if address != NO_ADDRESS:
        rows.append((sheet.message.short_url, LetterStyle(MEDIUM), address * sizes.url, "url"))
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
