"""Slogans of an edition in; cards that lead to their pages out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from bangtin.content.editions import SloganEntry
from bangtin.site.context import View, asset_link
from bangtin.site.markup.assets import later
from bangtin.site.markup.html import Content, h
from bangtin.site.markup.icons import icon
from bangtin.site.posters import PosterFile, PosterRow
from bangtin.site.wording import slogan_halves

_CARD_FORMATS = ("a3", "a4", "zalo-1080x1350", "vuong-1080")
"""The formats whose preview suits a card, best first."""


def slogan_cards(slogan_ids: Sequence[str], view: View) -> Element:
    """Cards of some slogans, of all where none is named; none of a slogan that the edition leaves out."""
    named = [entry for slogan_id in slogan_ids for entry in view.edition.slogans if entry.id == slogan_id]
    entries = named if slogan_ids else view.edition.slogans
    return h("div", (_card(entry, view) for entry in entries), class_="bt-luoi")


def _card(entry: SloganEntry, view: View) -> Element:
    row = card_poster(entry.id, view)
    words = h(
        "span",
        h("span", view.title(f"Khẩu hiệu số {entry.slogan.number}"), class_="bt-phu"),
        h("strong", halves(entry.slogan.text, view)),
        class_="bt-khau-hieu__chu",
    )
    picture = preview(row, view, alt="") if row else None
    href = view.link(f"khau-hieu/{entry.id}.md")
    return h("a", picture, words, icon("chevron-right"), class_="bt-khau-hieu", href=href)


def halves(text: str, view: View) -> Iterator[Content]:
    """The halves of a slogan, each beginning a line."""
    for number, half in enumerate(slogan_halves(text)):
        if number:
            yield " "
            yield h("br")
        yield view.site.joiner.card(half)


def card_poster(message: str, view: View) -> PosterRow | None:
    """The poster whose preview stands for a message, if one was built."""
    rows = [row for row in view.site.posters_of(message) if row.own_theme and row.preview]
    rank = {name: number for number, name in enumerate(_CARD_FORMATS)}
    return min(rows, key=lambda row: rank.get(row.format, len(rank)), default=None)


def preview(row: PosterRow, view: View, alt: str) -> Element | None:
    """The preview of a poster as an image that loads when it comes into sight."""
    file = row.preview
    if file is None:
        return None
    width, height = pixels(file)
    image = h("img", class_="bt-anh", alt=alt, width=width, height=height, loading="lazy", decoding="async")
    return later(image, "src", asset_link(view.page, view.poster_address(file)))


def pixels(file: PosterFile) -> tuple[str, str]:
    """Width and height for the page's layout; only their ratio counts."""
    return f"{file.width:.0f}", f"{file.height:.0f}"
