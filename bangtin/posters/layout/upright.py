"""Lists, events and announcements on upright sheets and phone images."""

from __future__ import annotations

from bangtin.posters.layout.announcement import phone_announcement, portrait_announcement
from bangtin.posters.layout.event import phone_event, portrait_event
from bangtin.posters.layout.listing import phone_list, portrait_list
from bangtin.posters.layout.recipe import Recipes, one_side
from bangtin.posters.message import Shape

PORTRAIT: Recipes = {
    Shape.LIST: one_side(portrait_list),
    Shape.EVENT: one_side(portrait_event),
    Shape.ANNOUNCEMENT: one_side(portrait_announcement),
}
PHONE: Recipes = {
    Shape.LIST: one_side(phone_list),
    Shape.EVENT: one_side(phone_event),
    Shape.ANNOUNCEMENT: one_side(phone_announcement),
}
