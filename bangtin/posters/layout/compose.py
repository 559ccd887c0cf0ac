"""A message, a format, a theme and the materials in; its sides or screens out: the recipe by family and shape."""

from __future__ import annotations

from collections.abc import Mapping

from bangtin.posters.drawing import Drawing
from bangtin.posters.formats import Family, Format
from bangtin.posters.layout import banner, board, card_title, handbill, leaflet, led, tall, upright, wide
from bangtin.posters.layout.breaking import Words
from bangtin.posters.layout.figure import phone_figure, portrait_figure
from bangtin.posters.layout.panel import panel_figure, panel_slogan
from bangtin.posters.layout.phone import phone_slogan
from bangtin.posters.layout.recipe import Recipes, one_side
from bangtin.posters.layout.share_card import card_figure, card_slogan
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.layout.slogan_portrait import compose_slogan
from bangtin.posters.logo import Logo
from bangtin.posters.message import Message, Shape
from bangtin.posters.scene import Scene
from bangtin.posters.themes import Theme

_RECIPES: Mapping[Family, Recipes] = {
    Family.PORTRAIT: {
        Shape.SLOGAN: one_side(compose_slogan),
        Shape.FIGURE: one_side(portrait_figure),
        **upright.PORTRAIT,
    },
    Family.PHONE: {Shape.SLOGAN: one_side(phone_slogan), Shape.FIGURE: one_side(phone_figure), **upright.PHONE},
    Family.TWO_COLUMNS: {Shape.SLOGAN: one_side(panel_slogan), Shape.FIGURE: one_side(panel_figure), **wide.RECIPES},
    Family.SHARE_CARD: {Shape.SLOGAN: one_side(card_slogan), Shape.FIGURE: one_side(card_figure), **card_title.RECIPES},
    Family.BANNER: banner.RECIPES,
    Family.TALL: tall.RECIPES,
    Family.LED: led.RECIPES,
    Family.LEAFLET: leaflet.RECIPES,
    Family.HANDBILL: handbill.RECIPES,
    Family.NOTICEBOARD: board.RECIPES,
}


def takes(message: Message, fmt: Format) -> bool:
    """Whether pieces of a message are made in a format at all; whether it has room there is another question."""
    return fmt.takes(message.kind) and message.shape in _RECIPES[fmt.family]


def compose(
    message: Message,
    fmt: Format,
    theme: Theme,
    art: Mapping[str, Drawing],
    words: Words,
    logo: Logo | None = None,
) -> tuple[Scene, ...]:
    """Lay a message out, side by side. Raises DoesNotFit where it has no room at its least letter height."""
    return _RECIPES[fmt.family][message.shape](Sheet(message, fmt, theme, art, words, logo))
