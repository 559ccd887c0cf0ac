"""What stands between double braces inside a sentence in; a linked figure, a word, a tag or a place's name out."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from bangtin.content.markup import TAGS, Directive, Figure, Word
from bangtin.content.plain_text import edition_word, value_for
from bangtin.content.targets import ResolvedTarget
from bangtin.site.context import View
from bangtin.site.markup.html import h
from bangtin.site.markup.icons import icon

INLINE_DIRECTIVES = frozenset({"nhan", "noi"})

_TAG_ICONS = {
    "trich-nguyen-van": "format-quote-close",
    "tom-luoc": "pencil",
    "suy-ra": "source-branch",
    "khong-co": "minus-circle-outline",
}


def render(construct: Figure | Word | Directive, view: View) -> Element | str:
    """An inline construct. The ids are known to exist."""
    if isinstance(construct, Figure):
        return figure(construct, view)
    if isinstance(construct, Word):
        return edition_word(construct.name, view.edition)
    return tag(construct.arguments[0]) if construct.name == "nhan" else place_chip(construct.arguments[0], view)


def figure(construct: Figure, view: View) -> Element:
    """A target's wording, linked to its card where it has one."""
    target = view.edition.target(construct.id)
    text = value_for(target, construct.place).wording
    href = view.figure_link(construct.id)
    return h("a", text, class_="bt-so", href=href) if href else h("span", text, class_="bt-so")


def tag(name: str, text: str | None = None) -> Element:
    """A tag: its words say everything, colour and icon only help. `text` goes on after the tag's own word."""
    drawing = icon(_TAG_ICONS[name]) if name in _TAG_ICONS else None
    return h("span", drawing, h("span", text or TAGS[name]), class_=f"bt-nhan bt-nhan--{name}")


def condition_line(target: ResolvedTarget, view: View) -> Element | None:
    """The condition that always goes with a target, and whose it is where one place's plan alone states it."""
    condition, owner = target.target.condition, target.target.condition_owner
    if condition is None:
        return None
    chip = place_chip(owner, view) if owner and owner not in view.edition.chain else None
    return h("p", view.site.joiner.body(condition), " " if chip is not None else None, chip, class_="bt-phu")


def place_chip(place: str, view: View) -> Element:
    """Whose plan a sentence comes from: framed where it is borrowed, quiet where it is one's own.

    A document and words that say so: a pin with the name alone was read as where to go.
    """
    class_ = "bt-noi bt-noi--day" if place == view.edition.slug else "bt-noi"
    words = h("span", view.title(view.edition.catalogue.owner_words(place)))
    return h("span", icon("file-document-outline"), words, class_=class_)
