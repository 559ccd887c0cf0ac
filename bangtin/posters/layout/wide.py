"""Lists, events and announcements on panô."""

from __future__ import annotations

from bangtin.posters.layout.recipe import Recipes, one_side
from bangtin.posters.layout.wide_event import wide_event
from bangtin.posters.layout.wide_list import wide_list
from bangtin.posters.layout.wide_notice import wide_announcement
from bangtin.posters.message import Shape

RECIPES: Recipes = {
    Shape.LIST: one_side(wide_list),
    Shape.EVENT: one_side(wide_event),
    Shape.ANNOUNCEMENT: one_side(wide_announcement),
}
