"""A message, a format, a theme and the materials in; the finished Scene out: the recipe by family and kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bangtin.posters.drawing import Drawing
from bangtin.posters.formats import Family, Format
from bangtin.posters.layout.breaking import Words
from bangtin.posters.layout.figure import phone_figure, portrait_figure
from bangtin.posters.layout.panel import panel_figure, panel_slogan
from bangtin.posters.layout.phone import phone_slogan
from bangtin.posters.layout.share_card import card_figure, card_slogan
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.layout.slogan_portrait import compose_slogan
from bangtin.posters.messages import Message
from bangtin.posters.scene import Scene
from bangtin.posters.themes import Theme

_SLOGANS: Mapping[Family, Callable[[Sheet], Scene]] = {
    Family.PORTRAIT: compose_slogan,
    Family.TWO_COLUMNS: panel_slogan,
    Family.PHONE: phone_slogan,
    Family.SHARE_CARD: card_slogan,
}
_FIGURES: Mapping[Family, Callable[[Sheet], Scene]] = {
    Family.PORTRAIT: portrait_figure,
    Family.TWO_COLUMNS: panel_figure,
    Family.PHONE: phone_figure,
    Family.SHARE_CARD: card_figure,
}


def compose(message: Message, fmt: Format, theme: Theme, art: Mapping[str, Drawing], words: Words) -> Scene:
    """Lay a message out. Raises DoesNotFit where it has no room at its least letter height."""
    sheet = Sheet(message, fmt, theme, art, words)
    recipes = _SLOGANS if message.figure is None else _FIGURES
    return recipes[fmt.family](sheet)
