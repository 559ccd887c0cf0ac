"""A band of 5 × 0.8 m and a message in; its one side out: the picture, words to be read from afar, the code."""

from __future__ import annotations

from bangtin.posters.layout.banner_event import banner_event
from bangtin.posters.layout.banner_figure import banner_figure
from bangtin.posters.layout.banner_notice import banner_announcement
from bangtin.posters.layout.banner_slogan import banner_slogan
from bangtin.posters.layout.recipe import Recipes, one_side
from bangtin.posters.message import Shape

RECIPES: Recipes = {
    Shape.SLOGAN: one_side(banner_slogan),
    Shape.FIGURE: one_side(banner_figure),
    Shape.EVENT: one_side(banner_event),
    Shape.ANNOUNCEMENT: one_side(banner_announcement),
}
