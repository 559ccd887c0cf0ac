"""Targets in; the values that hold elsewhere, each with its owner, and the sources of all out."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from bangtin.content.sources import unique
from bangtin.content.targets import TargetValue
from bangtin.site.context import View
from bangtin.site.markup.html import Content, h
from bangtin.site.markup.inline import place_chip
from bangtin.site.sources.quotes import source_box


def other_values(ids: Sequence[str], view: View) -> list[Element]:
    """A line for the common values and one for each place, where they differ; then the sources of all."""
    targets = [view.edition.target(target_id) for target_id in ids]
    common = [target.common for target in targets if target.differs]
    others = [value for target in targets for value in target.others]
    places = sorted({value.place for value in others if value.place})
    owned = [(place, [value for value in others if value.place == place]) for place in places]
    lines = [
        *([_line("Mức chung", common, view)] if common else []),
        *(_line("Mức riêng", values, view, place_chip(place, view)) for place, values in owned),
    ]
    here = [value for target in targets for value in (target.value, target.common)]
    sources = unique(tuple(source for value in (*here, *others) for source in value.sources))
    return [*([h("ul", lines)] if lines else []), source_box(sources, view)]


def _line(label: str, values: Sequence[TargetValue], view: View, owner: Content = None) -> Element:
    words = ", ".join(value.wording for value in values)
    return h("li", view.site.joiner.body(f"{label}: {words}."), " " if owner is not None else None, owner)
