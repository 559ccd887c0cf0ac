"""A message's drawings and a room in; its one picture out: a group of people, a thing on its ground, or a medallion."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bangtin.posters.drawing import Drawing
from bangtin.posters.icons import placed_icon
from bangtin.posters.layout.geometry import Rect, circle
from bangtin.posters.layout.people import BODY_BELOW, group_size, is_half_figure, placed_group
from bangtin.posters.layout.scenery import disc, slopes
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.scene import Fill, Item, Paint, Path

_SUNK: Mapping[str, float] = {"dien-thoai-so-suc-khoe": 0.14, "tiem-chung": 0.15, "ban-tay-trai-tim": 0.12}
"""Drawings cut off at the foot: the part of their height that must lie behind the ground."""

_PALE = frozenset({"tiem-chung", "nguoi-bac-si"})
"""Drawings with white coats, which a light field would swallow."""

CALENDAR = "to-lich"
"""The drawing that is itself a card for a figure."""

CALENDAR_PAPER = (0, 152, 580, 552)
"""The calendar's white part below its head, in drawing units from the corner of its ink."""

_SIDE_BY_SIDE = 1.08
"""Distance of two things in widths of the first."""


MEDALLION, _MEDALLION_ICON = 0.45, 0.66
"""Diameter of the medallion in short sides, and its icon's side as a part of that."""

_BARE_ICON = "heart-pulse"
"""For messages that have neither a drawing nor an icon."""


@dataclass(frozen=True)
class _Row:
    """Things side by side, in the drawings' own units."""

    drawings: tuple[Drawing, ...]
    starts: tuple[float, ...]
    width: float
    top: float
    bottom: float

    @property
    def height(self) -> float:
        return self.bottom - self.top


def has_people(names: Sequence[str]) -> bool:
    """Whether the picture is a group of half figures."""
    return bool(names) and all(is_half_figure(name) for name in names)


def medallion(sheet: Sheet, cx: float, cy: float, diameter: float) -> tuple[Item, ...]:
    """What stands for a message without a drawing: its icon in the ground's colour on an accent disc."""
    icon = next(iter(sheet.message.icons), _BARE_ICON)
    return disc(cx, cy, diameter, icon, "accent", "ground", _MEDALLION_ICON)


def _row(names: Sequence[str], art: Mapping[str, Drawing]) -> _Row:
    drawings = tuple(art[name] for name in names)
    starts, pen = [], 0.0
    for drawing in drawings:
        starts.append(pen - drawing.box[0])
        pen += drawing.width * _SIDE_BY_SIDE
    width = pen - drawings[-1].width * (_SIDE_BY_SIDE - 1)
    bottoms = [d.box[3] - _SUNK.get(d.id, 0.0) * d.height for d in drawings]
    return _Row(drawings, tuple(starts), width, min(d.box[1] for d in drawings), max(bottoms))


def picture(names: Sequence[str], art: Mapping[str, Drawing], room: Rect, clip: Path | None = None) -> tuple[Item, ...]:
    """The picture as large as the room allows, centred, its feet on the room's lower edge."""
    if has_people(names):
        return placed_group(names, art, room, clip)
    row = _row(names, art)
    scale = min(room.width / row.width, room.height / row.height)
    x = room.centre[0] - row.width * scale / 2
    y = room.y1 - row.bottom * scale
    items: list[Item] = []
    for drawing, start in zip(row.drawings, row.starts, strict=True):
        items += drawing.placed(x + start * scale, y, scale, clip)
    return tuple(items)


def picture_width(names: Sequence[str], art: Mapping[str, Drawing], height: float) -> float:
    """How wide a picture of things becomes at a height."""
    row = _row(names, art)
    return row.width * height / row.height


def round_picture(sheet: Sheet, cx: float, cy: float, radius: float) -> tuple[Item, ...]:
    """The picture in a disc: people cut by its edge, things on green slopes, else a medallion."""
    names = sheet.message.drawings
    if not names:
        return medallion(sheet, cx, cy, 2 * radius)
    field: Paint = "tint" if _PALE.isdisjoint(names) else "soft"
    clip = circle(cx, cy, radius)
    items: list[Item] = [Fill(clip, field)]
    if has_people(names):
        return (*items, *_group_in_disc(sheet, cx, cy, radius, clip))
    back, front = slopes(Rect(cx - radius, cy + 0.28 * radius, cx + radius, cy + radius), clip)
    room = Rect(cx - 0.84 * radius, cy - 0.78 * radius, cx + 0.84 * radius, cy + 0.60 * radius)
    thing = (*picture(names, sheet.art, room, clip), *_on_calendar(sheet, room))
    if any(name in _SUNK for name in names):
        return (*items, back, *thing, front)
    return (*items, back, front, *thing)


def _group_in_disc(sheet: Sheet, cx: float, cy: float, radius: float, clip: Path) -> tuple[Item, ...]:
    """People with their heads a little above the disc's middle, their bodies running on to its edge."""
    names = sheet.message.drawings
    width, height = group_size(names, sheet.art)
    scale = min(1.94 * radius / width, 1.3 * radius / height)
    foot = max(cy - 0.62 * radius + height * scale, cy + radius - BODY_BELOW * scale)
    room = Rect(cx - width * scale / 2, foot - height * scale, cx + width * scale / 2, foot)
    return placed_group(names, sheet.art, room, clip)


def _on_calendar(sheet: Sheet, room: Rect) -> tuple[Item, ...]:
    """An empty calendar page gets the message's icon."""
    if sheet.message.drawings != (CALENDAR,) or not sheet.message.icons:
        return ()
    drawing = sheet.art[CALENDAR]
    scale = min(room.width / drawing.width, room.height / drawing.height)
    left, top = room.centre[0] - drawing.width * scale / 2, room.y1 - drawing.height * scale
    x0, y0, x1, y1 = (part * scale for part in CALENDAR_PAPER)
    side = 0.62 * (y1 - y0)
    x, y = left + (x0 + x1 - side) / 2, top + (y0 + y1 - side) / 2
    return (placed_icon(sheet.message.icons[0], x, y, side, "ground"),)
