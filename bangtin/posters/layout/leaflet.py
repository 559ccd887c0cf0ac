"""A sheet and a list in; a leaflet of three panels on two sides out.

How the panels lie, from left to right, as one looks at the side (A4, millimetres):

    outside:  flap 97 (folded in)   | back 100   | cover 100
    inside:   first 100             | middle 100 | last 97

Turned over its upright edge, the sheet has its first inside panel behind the cover, the middle one behind the back and
the last one behind the flap. The flap is the narrow one: it is folded in first, and the cover closes over it.
"""

from __future__ import annotations

from bangtin.posters.layout.leaflet_back import back
from bangtin.posters.layout.leaflet_cover import cover
from bangtin.posters.layout.leaflet_flap import flap
from bangtin.posters.layout.leaflet_inside import inside
from bangtin.posters.layout.leaflet_panels import panels
from bangtin.posters.layout.recipe import Recipes
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.message import Shape
from bangtin.posters.scene import Scene


def leaflet(sheet: Sheet) -> tuple[Scene, ...]:
    """Raises DoesNotFit."""
    return (_outside(sheet), sheet.scene(inside(sheet), side=2))


def _outside(sheet: Sheet) -> Scene:
    left, middle, right = panels(sheet, 1)
    return sheet.scene((*cover(sheet, right), *back(sheet, middle), *flap(sheet, left)), side=1)


RECIPES: Recipes = {Shape.LIST: leaflet}
