"""Ids of targets in; one row for each – when, what, on what condition – and the box of their sources out."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from bangtin.content.targets import ResolvedTarget
from bangtin.site.context import View
from bangtin.site.goals.cards import goal_label
from bangtin.site.markup.html import Content, h
from bangtin.site.markup.inline import condition_line, tag
from bangtin.site.sources.citations import target_sources
from bangtin.site.sources.quotes import source_box
from bangtin.site.wording import lower_first, upper_first

_COUNTS = frozenset({"số"})
"""What a name says of a number and its value needn't: `Số bác sĩ …`, `ít nhất từ 4–5 bác sĩ …`."""


def goal_rows(target_ids: Sequence[str], view: View) -> list[Element]:
    """Goals as they stand on pages that are about something else: a reader finds the rest on the goal's own card."""
    targets = [view.edition.target(target_id) for target_id in target_ids]
    sources = dict.fromkeys(source for target in targets for source in target_sources(target, view.edition))
    return [
        h("ul", (_row(target, view) for target in targets), class_="bt-dong"),
        source_box(tuple(sources), view),
    ]


def _row(target: ResolvedTarget, view: View) -> Element:
    said = view.title(goal_words(target))
    link = view.figure_link(target.id)
    words: Content = h("a", said, class_="bt-so", href=link) if link else h("strong", said)
    return h("li", tag("muc-tieu", goal_label(target)), h("p", words), _condition(target, view))


def goal_words(target: ResolvedTarget) -> str:
    """`Tỷ lệ bao phủ bảo hiểm y tế: trên 95% dân số`; the value alone where it holds every word of the name."""
    name, wording = target.target.name, target.value.wording
    if _words(name) - _COUNTS <= _words(wording):
        return upper_first(wording)
    if wording.lower() in name.lower():
        return upper_first(name)
    return f"{upper_first(name)}: {lower_first(wording)}"


def _words(text: str) -> frozenset[str]:
    return frozenset(text.lower().replace(",", "").split())


def _condition(target: ResolvedTarget, view: View) -> Element | None:
    """The condition, unless the value's own words hold it already."""
    condition = target.target.condition
    held = condition is not None and lower_first(condition) in target.value.wording
    return None if held else condition_line(target, view)
