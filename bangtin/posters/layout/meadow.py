"""A sheet and a band of it in; the message's picture on green hills before the sun out."""

from __future__ import annotations

from bangtin.posters.layout.geometry import Rect, circle
from bangtin.posters.layout.pictures import MEDALLION, has_people, medallion, picture, picture_width
from bangtin.posters.layout.scenery import rays, slopes, tree
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.scene import Fill, Item

SUN, HALO = 0.36, 0.56
"""Radii of the sun and of the pale disc around it, in heights of the band."""

TREE_ROOM = 0.24
"""Short sides that must be free on both sides of a thing for trees to stand there."""


def meadow(sheet: Sheet, band: Rect) -> tuple[Item, ...]:
    """The picture with its feet on the band's lower edge; a medallion on rays where there is no drawing."""
    sky = sheet.bleeding(*band)
    middle = band.centre
    names = sheet.message.drawings
    if not names:
        diameter = min(MEDALLION * sheet.s, 0.8 * band.height)
        return (*rays(sky, middle, "soft", "tint"), *medallion(sheet, *middle, diameter))
    centre = (middle[0], band.y0 + 0.62 * band.height)
    return (
        sheet.fill(*band, "soft"),
        Fill(circle(*centre, HALO * band.height), "tint"),
        Fill(circle(*centre, SUN * band.height), "accent"),
        *(_people(sheet, band) if has_people(names) else _things(sheet, band)),
    )


def _hills(sheet: Sheet, band: Rect) -> tuple[Fill, ...]:
    return slopes(sheet.bleeding(band.x0, band.y1 - 0.32 * band.height, band.x1, band.y1))


def _people(sheet: Sheet, band: Rect) -> tuple[Item, ...]:
    room = Rect(0.1 * sheet.s, band.y0 + 0.12 * band.height, sheet.width - 0.1 * sheet.s, band.y1)
    return (*_hills(sheet, band), *picture(sheet.message.drawings, sheet.art, room))


def _things(sheet: Sheet, band: Rect) -> tuple[Item, ...]:
    s, names = sheet.s, sheet.message.drawings
    room = Rect(0.08 * s, band.y0 + 0.1 * band.height, sheet.width - 0.08 * s, band.y1 - 0.08 * band.height)
    width = min(picture_width(names, sheet.art, room.height), room.width)
    free = (sheet.width - width) / 2
    trees: tuple[Item, ...] = ()
    if free >= TREE_ROOM * s:
        foot, high = band.y1 - 0.12 * band.height, 0.5 * band.height
        trees = (
            *tree(0.45 * free, foot, high),
            *tree(0.72 * free, foot + 0.03 * band.height, 0.72 * high),
            *tree(sheet.width - 0.5 * free, foot, 0.92 * high),
        )
    return (*_hills(sheet, band), *trees, *picture(names, sheet.art, room))
