"""A sheet and a leaflet's back panel in; its code, where to ask, a calm picture and the closing line out."""

from __future__ import annotations

from collections.abc import Iterator

from bangtin.posters.fonts import BOLD, MEDIUM
from bangtin.posters.layout.contacts import contact_texts
from bangtin.posters.layout.framed_code import framed_code
from bangtin.posters.layout.geometry import Rect, circle, rectangle
from bangtin.posters.layout.leaflet_panels import Panel
from bangtin.posters.layout.pictures import picture
from bangtin.posters.layout.prose import Text, fit_texts
from bangtin.posters.layout.scenery import slopes
from bangtin.posters.layout.setting import LetterStyle
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.scene import Fill, Item

CLOSING = "Tờ gấp này không thay cho lời khuyên của thầy thuốc."

HEAD, LAND = 5.0, 177.0
"""Millimetres from the top: the foot of the coloured strip, and the top of the closing block."""

FRAME_TOP = 23.0
"""Millimetres from the top to the code's frame."""

CLOSING_EM, LEAST_CLOSING, IMPRINT_EM, LEAST_IMPRINT = 4.7, 3.6, 3.1, 2.2
IMPRINT_HEIGHT = 6.0
"""Millimetres above the safe area that are kept for the imprint."""

AIR = 7.0
"""Millimetres between the lines below the code, the places to ask and the picture."""

LEAST_PICTURE = 22.0
"""A picture lower than so many millimetres is none."""

PICTURES = ("tram-y-te", "hoa-sen", "bat-com-rau")
"""What may stand on the back; the first that is not on the cover does."""


def back(sheet: Sheet, panel: Panel) -> Iterator[Item]:
    """Raises DoesNotFit where address, contacts or imprint have no room at their least size."""
    yield Fill(rectangle(sheet.bleeding(*panel.box)), "paper")
    yield Fill(rectangle(sheet.bleeding(panel.box.x0, 0, panel.box.x1, HEAD)), "ground")
    items, foot = framed_code(sheet, panel.middle, FRAME_TOP, panel.column().width)
    yield from items
    contacts, foot = _contacts(sheet, panel, foot + AIR)
    yield from contacts
    yield from _scenery(sheet, panel, foot)
    yield from _closing(sheet, panel)


def _contacts(sheet: Sheet, panel: Panel, top: float) -> tuple[tuple[Item, ...], float]:
    """Where to ask, where the locality has published it; where the picture may begin."""
    texts = contact_texts(sheet)
    if not texts:
        return (), top
    block = fit_texts(sheet, texts, panel.column(), LAND - AIR / 2 - top)
    if block is None:
        raise sheet.refuse("Phần liên hệ", texts[-1].least)
    return block.at(top), top + block.height + AIR


def _scenery(sheet: Sheet, panel: Panel, top: float) -> Iterator[Item]:
    """A thing before half a sun on its slopes, between trees; nothing where there is no room for it."""
    height = LAND - top
    name = next((name for name in PICTURES if name in sheet.art and name not in sheet.message.drawings), None)
    if height < LEAST_PICTURE or name is None:
        return
    thing, box = sheet.art[name], panel.box
    high = min(height, 0.66 * box.width * thing.height / thing.width)
    room = Rect(panel.left, LAND - high - 1, panel.right, LAND - 1)
    clip = rectangle(Rect(box.x0, LAND - height, box.x1, LAND))
    yield Fill(circle(panel.middle, LAND - 0.34 * high, 0.72 * high), "accent", clip)
    yield from slopes(Rect(box.x0, LAND - 0.34 * high, box.x1, LAND + 0.1 * high), clip)
    yield from picture((name,), sheet.art, room)


def _closing(sheet: Sheet, panel: Panel) -> Iterator[Item]:
    """The line that no leaflet on health goes without, and the imprint where there is one."""
    yield Fill(rectangle(sheet.bleeding(panel.box.x0, LAND, panel.box.x1, sheet.height)), "ground")
    strip = sheet.height - sheet.format.safe - IMPRINT_HEIGHT
    column = panel.column("centre")
    line = Text(CLOSING, LetterStyle(BOLD), CLOSING_EM, LEAST_CLOSING, "paper", "closing")
    block = fit_texts(sheet, [line], column, strip - LAND)
    assert block is not None
    yield from block.at((LAND + strip - block.height) / 2)
    if sheet.message.imprint:
        small = Text(
            sheet.message.imprint, LetterStyle(MEDIUM), IMPRINT_EM, LEAST_IMPRINT, "paper", "imprint", leading=1.2
        )
        imprint = fit_texts(sheet, [small], column, IMPRINT_HEIGHT)
        if imprint is None:
            raise sheet.refuse("Dòng xuất bản", LEAST_IMPRINT)
        yield from imprint.at(strip + (IMPRINT_HEIGHT - imprint.height) / 2)
