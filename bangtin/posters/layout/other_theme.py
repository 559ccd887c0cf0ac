"""Scene items and a theme's id in; the same items in that theme's colours, whatever the sheet's own is, out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bangtin.posters.scene import Fill, Item, Picture, Stroke, TextLine
from bangtin.posters.themes import ROLES


def in_theme(items: Iterable[Item], theme_id: str) -> tuple[Item, ...]:
    """Roles become those of the theme; fixed colours stay."""
    return tuple(_repainted(item, theme_id) for item in items)


def _repainted(item: Item, theme_id: str) -> Item:
    match item:
        case Picture(below=below) if below in ROLES:
            return replace(item, below=f"{theme_id}:{below}")
        case Fill(paint=paint) | Stroke(paint=paint) | TextLine(paint=paint) if paint in ROLES:
            return replace(item, paint=f"{theme_id}:{paint}")
        case _:
            return item
