"""A sheet and a leaflet's front panel in; its title, its picture before the sun and who speaks out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bangtin.posters.layout.footer import ON_TINT
from bangtin.posters.layout.geometry import Point, Rect, bowed, circle, rectangle
from bangtin.posters.layout.heading import Heading, fit_heading
from bangtin.posters.layout.leaflet_panels import Panel
from bangtin.posters.layout.pictures import has_people, medallion, picture
from bangtin.posters.layout.scenery import rays, slopes
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.layout.signature import Sizes, signature
from bangtin.posters.message import ListContent
from bangtin.posters.scene import Fill, Item

TITLE, LEAST_TITLE, OVER = 12.5, 5.0, 4.4
"""Em in mm of the title, at most and at least, and of the line over it."""

TITLE_LINES = 5
TOP, TITLE_HEIGHT = 12.0, 50.0
"""Millimetres above the title, and its room."""

LAND, RISE = 160.0, 6.0
"""Millimetres from the top to the arc's ends, and the arc's height."""

BURST, RING, SUN = 1.34, 0.42, 0.345
"""Radius of the rays in radii of the ring; of the ring and of the sun in widths of the panel."""

SUN_GAP = 7.0
"""Millimetres between the title and the rays at least."""

SIDE = 2.5
"""Millimetres that hats and shoulders keep from the panel's sides."""

BODY = Sizes(0.0345, 0.019, 0.0166, 0.0218, 0.0198, wide=False)


def cover(sheet: Sheet, panel: Panel) -> Iterator[Item]:
    """Raises DoesNotFit where title or bodies have no room at their least size."""
    heading = _heading(sheet, panel)
    bleed = sheet.bleeding(*panel.box)
    yield Fill(rectangle(bleed), "ground")
    yield from _picture(sheet, panel, TOP + heading.height)
    land = Rect(bleed.x0, LAND, bleed.x1, bleed.y1)
    yield Fill(bowed(land, rise_top=RISE), "tint")
    yield from heading.at(TOP)
    body = signature(sheet, BODY, ON_TINT, panel.column().width, sheet.height - LAND, sheet.message.footer_lines)
    yield from body.at_middle(panel.left, (LAND + sheet.height) / 2)


def _heading(sheet: Sheet, panel: Panel) -> Heading:
    s, content = sheet.s, sheet.message.content
    over = content.over_line if isinstance(content, ListContent) else None
    heading = fit_heading(
        sheet, panel.column(), TITLE_HEIGHT, TITLE / s, over, OVER / s, LEAST_TITLE / s, lines=(TITLE_LINES,)
    )
    if heading is None:
        raise sheet.refuse("Tiêu đề", LEAST_TITLE)
    return heading


def _picture(sheet: Sheet, panel: Panel, title_foot: float) -> Iterator[Item]:
    """The sun in its rays on the horizon, and the picture before it; a medallion where there is no drawing."""
    width = panel.box.width
    radius = min(RING * width, (LAND - title_foot - SUN_GAP) / (1.0 + BURST))
    centre = (panel.middle, LAND - radius * 0.92)
    clip = rectangle(sheet.bleeding(*panel.box))
    yield from _burst(sheet.bleeding(panel.box.x0, title_foot, panel.box.x1, LAND), centre, BURST * radius)
    yield Fill(circle(*centre, radius), "mid", clip)
    yield Fill(circle(*centre, radius * SUN / RING), "accent", clip)
    names = sheet.message.drawings
    if not names:
        yield from medallion(sheet, *centre, 1.5 * radius)
    elif has_people(names):
        room = Rect(panel.box.x0 + SIDE, centre[1] - 0.92 * radius, panel.box.x1 - SIDE, LAND - 0.6 * RISE)
        yield from picture(names, sheet.art, room, clip)
    else:
        room = Rect(panel.left, centre[1] - 0.75 * radius, panel.right, LAND - 0.1 * RISE)
        land = sheet.bleeding(panel.box.x0, LAND - 16, panel.box.x1, LAND + 4)
        yield from slopes(land)
        yield from picture(names, sheet.art, room)


def _burst(field: Rect, centre: Point, radius: float) -> Iterator[Item]:
    """Rays that end on a circle, in a tone so near the ground that it stays calm."""
    disc = circle(*centre, radius)
    yield from (replace(wedge, clip=disc) for wedge in rays(field, centre, "ground", "panel"))
