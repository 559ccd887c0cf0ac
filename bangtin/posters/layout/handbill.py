"""A sheet and a message in; a handbill of two sides out: the poster in small, and what it means.

The one code stands on the front, so that a handbill that is put up shows it; the back says where it is. Messages that
say all on their front have the code on the back, too, large, and nothing else to read there.
"""

from __future__ import annotations

from bangtin.posters.layout import upright
from bangtin.posters.layout.figure import portrait_figure
from bangtin.posters.layout.handbill_back import back
from bangtin.posters.layout.recipe import Recipe, Recipes, one_side
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.layout.slogan_portrait import compose_slogan
from bangtin.posters.message import Shape
from bangtin.posters.scene import Scene


def _two_sided(front: Recipe) -> Recipe:
    """The upright sheet with a back."""

    def lay_out(sheet: Sheet) -> tuple[Scene, ...]:
        return (*front(sheet), sheet.scene(back(sheet), side=2))

    return lay_out


RECIPES: Recipes = {
    Shape.SLOGAN: _two_sided(one_side(compose_slogan)),
    Shape.FIGURE: _two_sided(one_side(portrait_figure)),
    **{shape: _two_sided(front) for shape, front in upright.PORTRAIT.items()},
}
