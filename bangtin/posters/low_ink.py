"""A scene in; the same scene for office printers out: fields of colour white, and what stood on them dark.

Geometry stays as it is. Only what layout has drawn is changed; drawings keep their colours.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bangtin.posters.layout.geometry import Rect, rectangle
from bangtin.posters.scene import Fill, Item, Paint, Picture, QrCode, Scene, Stroke, TextLine
from bangtin.posters.shapes import bounds, inside
from bangtin.posters.themes import ROLES

FIELD_SHARE = 0.025
"""Parts of the sheet: a shape over this size is a field that drinks ink, a smaller one is a disc or a bar."""

RULE = 0.004
"""Short sides: the line on top of a footer that is no longer set off by its colour."""

_WHITENED = {"ground": "paper", "mid": "paper", "panel": "paper", "tint": "paper", "rays": "tint", "soft": "tint"}
_CALM = frozenset({"rays", "panel"})
"""Tones near their ground: however small a part of them is seen, it belongs to a field."""

_LIGHT = frozenset({"paper", "soft", "tint", "accent"})
"""What can't be read on white."""

_LIGHT_SHAPES = _LIGHT - {"accent"}
"""Shapes that can't be seen on white; accent can."""


@dataclass(frozen=True)
class _Ground:
    """A shape that others may stand on."""

    item: Fill
    box: Rect
    dark: Paint | None
    """What becomes of light things on it; None where it keeps its colour."""


def low_ink(scene: Scene) -> Scene:
    """The scene with white instead of fields of colour."""
    return replace(scene, items=tuple(_Changer(scene).changed()))


class _Changer:
    """Goes through a scene from back to front and remembers what lies below."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._centres = [_centre(item) for item in scene.items]
        self._below: list[_Ground] = []

    def changed(self) -> Iterator[Item]:
        for index, item in enumerate(self._scene.items):
            match item:
                case Fill(drawn=False):
                    yield from self._fill(item, index)
                case TextLine() if _role(item.paint) in _LIGHT and (dark := self._dark_below(index)):
                    yield replace(item, paint=dark)
                case Picture() if self._dark_below(index):
                    yield replace(item, below=_WHITENED.get(item.below, item.below))
                case Stroke(drawn=False) if _role(item.paint) in _LIGHT_SHAPES and (dark := self._dark_below(index)):
                    yield replace(item, paint=dark)
                case _:
                    yield item

    def _fill(self, item: Fill, index: int) -> Iterator[Item]:
        box = Rect(*bounds([item.path]))
        field = self._share(box) >= FIELD_SHARE or self._bleeds(box)
        if _role(item.paint) in _CALM or (field and _role(item.paint) in _WHITENED):
            dark = _in_its_theme(item.paint, "ground")
            item = replace(item, paint=_in_its_theme(item.paint, _WHITENED[_role(item.paint)]))
            self._below.append(_Ground(item, box, dark))
            yield item
            yield from self._rule(box)
            return
        carrying = _role(item.paint) not in _LIGHT_SHAPES or self._carries(index, box)
        if not carrying and (below := self._dark_below(index)):
            item = replace(item, paint=below)
        self._below.append(_Ground(item, box, dark=None))
        yield item
        if field and item.paint == "paper":
            yield from self._rule(box)

    def _share(self, box: Rect) -> float:
        return box.width * box.height / (self._scene.width * self._scene.height)

    def _bleeds(self, box: Rect) -> bool:
        """Whether a shape runs off the sheet: office printers leave a white rim anyhow."""
        scene = self._scene
        return box.x0 <= 0 or box.y0 <= 0 or box.x1 >= scene.width or box.y1 >= scene.height

    def _dark_below(self, index: int) -> Paint | None:
        """What light things become here; None where the ground below keeps its colour."""
        x, y = self._centres[index]
        for ground in reversed(self._below):
            box = ground.box
            if box.x0 <= x <= box.x1 and box.y0 <= y <= box.y1 and inside(ground.item.path, x, y):
                return ground.dark
        return None

    def _carries(self, index: int, box: Rect) -> bool:
        """Whether anything stands on a shape: a card or a disc, not an icon or a line."""
        later = self._centres[index + 1 :]
        return any(box.x0 < x < box.x1 and box.y0 < y < box.y1 for x, y in later)

    def _rule(self, box: Rect) -> Iterator[Fill]:
        """The line on top of a footer: a field at the lower trim from side to side."""
        scene = self._scene
        at_foot = box.y1 >= scene.height and box.y0 > scene.height / 2
        if at_foot and box.x0 <= 0 and box.x1 >= scene.width:
            thick = RULE * min(scene.width, scene.height)
            yield Fill(rectangle(Rect(box.x0, box.y0, box.x1, box.y0 + thick)), "ground")


def _role(paint: Paint) -> Paint:
    """The role of a paint, whichever theme's it is."""
    return paint.rpartition(":")[2]


def _in_its_theme(paint: Paint, role: Paint) -> Paint:
    """Another role of the theme that a paint is from; paper is the same in all."""
    theme = paint.rpartition(":")[0]
    return f"{theme}:{role}" if theme and role in ROLES else role


def _centre(item: Item) -> tuple[float, float]:
    match item:
        case TextLine():
            words = item.words
            return ((words[0].x + words[-1].x) / 2 + 0.3 * item.size, item.baseline - 0.35 * item.size)
        case QrCode():
            half = len(item.modules) * item.module / 2
            return (item.x + half, item.y + half)
        case Picture():
            return (item.x + item.width / 2, item.y + item.height / 2)
        case _:
            return Rect(*bounds([item.path])).centre
