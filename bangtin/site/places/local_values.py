"""An edition of a place in; what its own plan sets, beside the common value wherever they differ, out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from xml.etree.ElementTree import Element

from bangtin.content.editions import NATION, Edition
from bangtin.content.sources import Source, unique
from bangtin.content.targets import ResolvedTarget
from bangtin.site.context import View
from bangtin.site.goals.cards import goal_label, place_label
from bangtin.site.markup.html import Content, h
from bangtin.site.markup.icons import icon
from bangtin.site.markup.inline import condition_line, tag
from bangtin.site.sources.citations import card_sources
from bangtin.site.sources.quotes import source_box
from bangtin.site.wording import upper_first

_SILENT = "minus-circle-outline"


class Standing(Enum):
    """How an edition's plan stands to a target."""

    OWN = "own"
    SAME = "same"
    SILENT = "silent"


def standing(target: ResolvedTarget, edition: Edition) -> Standing:
    """Whether the edition has a value of its own, states the common one, or doesn't speak of it."""
    if target.differs or target.target.scope != NATION:
        return Standing.OWN
    stated = any(source.document.id == edition.locality.plan for source in target.common.sources)
    return Standing.SAME if stated else Standing.SILENT


def local_values(view: View) -> Element:
    """What the plan sets: its own values in the open, the common ones that it repeats and leaves out behind a line."""
    edition = view.edition
    found: dict[Standing, list[ResolvedTarget]] = {kind: [] for kind in Standing}
    for target in edition.targets:
        if target.common.value is not None or target.target.scope != NATION or target.differs:
            found[standing(target, edition)].append(target)
    own, same, silent = found[Standing.OWN], found[Standing.SAME], found[Standing.SILENT]
    return h(
        "section",
        h("h2", view.title("Kế hoạch nêu mức nào?" if edition.plan else "Mức nào?"), id="muc-neu-trong-ke-hoach"),
        h("p", view.site.joiner.body(_summary(own, edition))),
        _card(own, view) if own else None,
        _folded("equal", f"{len(same)} mức bằng mức chung", same, view, opened=not own) if same else None,
        _folded(_SILENT, f"{len(silent)} mức chung{_unsaid(edition)}", silent, view) if silent else None,
        class_="bt-muc",
        id="cac-muc",
    )


def _summary(own: Sequence[ResolvedTarget], edition: Edition) -> str:
    mine = sum(target.value.place == edition.slug or target.target.scope == edition.slug for target in own)
    above = len(own) - mine
    name = edition.place_title
    none = f"{name} không đặt mức riêng."
    if edition.plan is None:
        none = f"Trang này chưa có kế hoạch riêng của {edition.place_name}. Dưới đây là mức chung."
    parts = [f"{name} đặt {mine} mục tiêu riêng." if mine else none]
    if above and edition.parent_name:
        parts.append(f"{above} mục tiêu dưới đây là của {edition.parent_name}.")
    return " ".join(parts)


def _unsaid(edition: Edition) -> str:
    """What to say of a value that the edition's plan leaves out; nothing where there is no plan."""
    return " kế hoạch không nêu" if edition.plan else ""


def _folded(drawing: str, label: str, targets: Sequence[ResolvedTarget], view: View, opened: bool = False) -> Element:
    return h(
        "details",
        h("summary", icon(drawing), h("span", view.title(label)), icon("chevron-down", "bt-icon bt-mui")),
        _card(targets, view),
        class_="bt-nguon bt-gap",
        open=opened,
    )


def _card(targets: Sequence[ResolvedTarget], view: View) -> Element:
    return h(
        "div",
        (_measure(target, view) for target in targets),
        source_box(_sources(targets, view.edition), view),
        class_="bt-the",
    )


def _sources(targets: Sequence[ResolvedTarget], edition: Edition) -> Sequence[Source]:
    """The edition's own plan where it words the measures; what it leaves to others from those who state it."""
    every = card_sources(targets, edition)
    silent = [target for target in targets if standing(target, edition) is Standing.SILENT]
    own = tuple(source for source in every if source.document.id == edition.locality.plan)
    common = tuple(source for target in targets if target.differs for source in target.common.sources)
    return unique((*own, *common, *card_sources(silent, edition)))


def _measure(target: ResolvedTarget, view: View) -> Element:
    name: Content = view.title(target.target.name)
    href = view.figure_link(target.id)
    return h(
        "div",
        h("p", tag("muc-tieu", view.title(goal_label(target)))),
        h("h3", h("a", name, href=href) if href else name, id=f"muc-{target.id}"),
        condition_line(target, view),
        h("dl", _rows(target, view), class_="bt-so-sanh") if target.value.figure else _in_words(target, view),
        class_="bt-cac-muc__mot",
    )


def _in_words(target: ResolvedTarget, view: View) -> Iterator[Content]:
    """A goal that only one place has and that no number tells."""
    yield h("p", view.site.joiner.body(f"{upper_first(target.value.wording)}."))
    owner = view.edition.catalogue.place_names[target.target.scope]
    yield h("p", view.title(f"Chỉ có ở {owner}; không có mức chung."), class_="bt-phu")


def _rows(target: ResolvedTarget, view: View) -> Iterator[Content]:
    """The common value and the place's own. Where there is no own one, the line that folds them says so for all."""
    edition, joined = view.edition, view.site.joiner.body
    if target.target.scope != NATION:
        yield _value("Mức chung", "không có")
        yield _value(place_label(target.target.scope, edition), joined(target.common.wording), "bt-so-sanh__noi")
        return
    yield _value("Mức chung", joined(target.common.wording))
    if target.differs:
        owner = target.value.place or edition.slug
        yield _value(place_label(owner, edition), joined(target.value.wording), "bt-so-sanh__noi")


def _value(label: str, words: str, class_: str | None = None) -> Element:
    return h("div", h("dt", label), h("dd", words), class_=class_)
