"""A page and the edition's posters in; the absolute address of the picture that a shared link shows out."""

from __future__ import annotations

from bangtin.site.context import SiteContext

SHARE_FORMAT = "og-1200x630"


def share_image(site: SiteContext, *messages: str | None) -> str | None:
    """The share card of the first message that has one, else of the edition's first; None before posters are built."""
    wanted = (message for message in messages if message)
    every = (row.message for row in site.posters)
    cards = (card_address(site, message) for message in (*wanted, *every))
    return next((address for address in cards if address), None)


def card_address(site: SiteContext, message: str) -> str | None:
    """The absolute address of a message's share card in the message's own theme."""
    for row in site.posters_of(message):
        if row.format == SHARE_FORMAT and row.own_theme:
            picture = next((file for file in row.downloads if file.role == "screen"), None)
            return site.edition.site_url + site.poster_folder + picture.path if picture else None
    return None
