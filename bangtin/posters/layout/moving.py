"""Scene items and a shift in; the same items elsewhere out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bangtin.posters.scene import Fill, Item, Picture, PlacedWord, QrCode, Stroke, TextLine
from bangtin.posters.shapes import transformed


def moved(items: Iterable[Item], dx: float, dy: float) -> tuple[Item, ...]:
    """Items shifted right and down. Clips move too."""
    return tuple(_moved(item, dx, dy) for item in items)


def _moved(item: Item, dx: float, dy: float) -> Item:
    match item:
        case TextLine():
            words = tuple(PlacedWord(word.text, word.x + dx) for word in item.words)
            return replace(item, words=words, baseline=item.baseline + dy)
        case QrCode() | Picture():
            return replace(item, x=item.x + dx, y=item.y + dy)
        case Fill() | Stroke():
            clip = transformed(item.clip, 1, dx, dy) if item.clip else None
            return replace(item, path=transformed(item.path, 1, dx, dy), clip=clip)
