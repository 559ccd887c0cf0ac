"""A standee or a vertical banner and a message in; its one side out, everything in one column."""

from __future__ import annotations

from bangtin.posters.layout.recipe import Recipes, one_side
from bangtin.posters.layout.tall_event import tall_event
from bangtin.posters.layout.tall_figure import tall_figure
from bangtin.posters.layout.tall_list import tall_list
from bangtin.posters.layout.tall_notice import tall_announcement
from bangtin.posters.layout.tall_slogan import tall_slogan
from bangtin.posters.message import Shape

RECIPES: Recipes = {
    Shape.SLOGAN: one_side(tall_slogan),
    Shape.FIGURE: one_side(tall_figure),
    Shape.LIST: one_side(tall_list),
    Shape.EVENT: one_side(tall_event),
    Shape.ANNOUNCEMENT: one_side(tall_announcement),
}
