"""A page and the edition's posters in; the picture that a shared link shows out."""

from __future__ import annotations

from bangtin.site.context import SiteContext
from bangtin.site.posters import PosterFile

SHARE_FORMAT = "og-1200x630"


def share_image(site: SiteContext, *messages: str | None) -> str | None:
    """The absolute address of the share card for a page; None before posters are built."""
    card = share_card(site, *messages)
    return site.edition.site_url + site.poster_folder + card.path if card else None


def share_card(site: SiteContext, *messages: str | None) -> PosterFile | None:
    """The share card of the first message that has one, else of the edition's first."""
    wanted = (message for message in messages if message)
    cards = (_card(site, message) for message in (*wanted, *site.made_messages))
    return next((card for card in cards if card), None)


def _card(site: SiteContext, message: str) -> PosterFile | None:
    """A message's share card in the message's own theme."""
    for row in site.posters_of(message):
        if row.format == SHARE_FORMAT and row.own_theme:
            return next((file for file in row.downloads if file.role == "screen"), None)
    return None
