"""References such as `[@id; @target/document]` in; the passages that they name out, and their boxes in the page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from xml.etree.ElementTree import Element

from bangtin.content import markup
from bangtin.content.editions import Edition
from bangtin.content.sources import Source, unique
from bangtin.content.targets import ResolvedTarget
from bangtin.site.context import View
from bangtin.site.markup.html import h
from bangtin.site.sources.quotes import source_box

MARK = "data-bt-nguon"
"""The attribute of the mark that a citation leaves in its sentence until the tree is complete."""

_BLOCKS = frozenset({"p", "ul", "ol", "table", "h1", "h2", "h3", "h4", "blockquote", "dl"})


def mark(inner: str) -> Element:
    """An empty element that remembers a citation; `place_boxes` takes it away."""
    return h("span", data_bt_nguon=inner)


def sources_of(inner: str, edition: Edition) -> tuple[Source, ...]:
    """The passages that a citation names, each once."""
    references = markup.parse_citation(inner)
    known = (reference for reference in references if isinstance(reference, markup.Reference))
    return unique(tuple(source for reference in known for source in _named(reference, edition)))


def _named(reference: markup.Reference, edition: Edition) -> tuple[Source, ...]:
    passage = edition.catalogue.passages.get(reference.id)
    if passage is not None:
        return (passage,)
    target = edition.target(reference.id)
    if reference.document is None:
        return target_sources(target, edition)
    return tuple(source for source in every_source(target) if source.document.id == reference.document)


def target_sources(target: ResolvedTarget, edition: Edition) -> tuple[Source, ...]:
    """Where the plans state a target, the edition's own plan first."""
    return _own_plan_first((*target.value.sources, *target.common.sources), edition)


def every_source(target: ResolvedTarget) -> tuple[Source, ...]:
    """All evidence of a target: common, own, other places' and of where things stand."""
    values = (target.value, target.common, *target.others)
    stated = tuple(source for value in values for source in value.sources)
    return unique((*stated, *(source for _, source in target.baseline_sources)))


def card_sources(targets: Iterable[ResolvedTarget], edition: Edition) -> tuple[Source, ...]:
    """All evidence of the targets of one card, the edition's own plan first."""
    return _own_plan_first(tuple(source for target in targets for source in every_source(target)), edition)


def _own_plan_first(sources: Sequence[Source], edition: Edition) -> tuple[Source, ...]:
    own = edition.locality.plan
    return tuple(sorted(unique(tuple(sources)), key=lambda source: source.document.id != own))


def place_boxes(parent: Element, view: View) -> None:
    """Put the box of each block's citations after that block, and take the marks away."""
    for child in list(parent):
        if child.tag not in _BLOCKS:
            place_boxes(child, view)
            continue
        cited = _take_marks(child)
        if cited:
            sources = sources_of(";".join(cited), view.edition)
            parent.insert(list(parent).index(child) + 1, source_box(sources, view))
        if cited and child.tag == "p" and not len(child) and not (child.text or "").strip():
            parent.remove(child)


def _take_marks(element: Element) -> list[str]:
    found: list[str] = []
    for child in list(element):
        inner = child.get(MARK)
        if inner is None:
            found += _take_marks(child)
            continue
        found.append(inner)
        index = list(element).index(child)
        before = element[index - 1] if index else None
        element.remove(child)
        if before is not None:
            before.tail = (before.tail or "") + (child.tail or "")
        else:
            element.text = (element.text or "") + (child.tail or "")
    return found
