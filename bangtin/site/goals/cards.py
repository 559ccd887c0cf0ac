"""Targets of an edition in; cards with a chart or the goal in words, its conditions, open points and sources out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from bangtin.content.axis import fits
from bangtin.content.editions import NATION, Edition
from bangtin.content.models import Baseline, BigFigure
from bangtin.content.targets import ResolvedTarget, TargetValue
from bangtin.site.context import View
from bangtin.site.goals.charts import Row, chart
from bangtin.site.goals.figure_table import figure_table
from bangtin.site.markup.html import Content, h
from bangtin.site.markup.icons import icon
from bangtin.site.markup.inline import condition_line, place_chip
from bangtin.site.sources.citations import card_sources
from bangtin.site.sources.quotes import source_box
from bangtin.site.wording import NBSP, lower_first, upper_first

_LONGEST_BIG_FIGURE = 14
_NOW = "hiện tại"


def target_card(target_ids: Sequence[str], view: View) -> Element:
    """One card for one target or for a few that belong together; each part has its target's id."""
    targets = [view.edition.target(target_id) for target_id in target_ids]
    return h(
        "div",
        (_part(target, view) for target in targets),
        _origins(targets, view),
        source_box(card_sources(targets, view.edition), view),
        class_="bt-the bt-muc-tieu",
    )


def goal_title(target: ResolvedTarget, edition: Edition) -> str:
    """`Mục tiêu đến năm 2026: tỷ lệ bao phủ bảo hiểm y tế`; a missing year is said."""
    name = target.target.name
    places = filter(None, map(_proper_name, edition.catalogue.place_names.values()))
    return f"{goal_label(target)}: {name if name.startswith(tuple(places)) else lower_first(name)}"


def goal_label(target: ResolvedTarget) -> str:
    """`Mục tiêu đến năm 2026`; a missing year is said."""
    return f"Mục tiêu {target.year_phrase}" if target.year_phrase else f"Mục tiêu, không{NBSP}ghi{NBSP}năm"


def _proper_name(place: str) -> str:
    """`thành phố Hà Nội` -> `Hà Nội`; empty for `cả nước`."""
    return " ".join(word for word in place.split() if word[:1].isupper())


def place_label(place: str, edition: Edition) -> str:
    """A place's name at the start of a line: `Phường Thành Đông`."""
    return upper_first(edition.catalogue.place_names[place])


def _part(target: ResolvedTarget, view: View) -> Element:
    return h(
        "div",
        h("h3", view.title(goal_title(target, view.edition)), id=f"{target.id}-ten"),
        h("p", place_chip(target.target.scope, view)) if target.target.scope not in view.edition.chain else None,
        _chart(target, view) if _drawable(target) else _statement(target, view),
        condition_line(target, view),
        h("p", view.site.joiner.body(target.target.meaning)),
        _remarks(target, view),
        class_="bt-muc-tieu__phan",
        id=target.id,
    )


def _drawable(target: ResolvedTarget) -> bool:
    return all(fits(value.value, target.target.axis) for value in (target.value, target.common))


def _common_label(target: ResolvedTarget, edition: Edition) -> str:
    if target.target.scope != NATION:
        return place_label(target.target.scope, edition)
    own_plan = edition.locality.plan
    stated_here = any(source.document.id == own_plan for source in target.common.sources)
    return f"Mức chung, {edition.locality.name}" if stated_here and not target.differs else "Mức chung"


def _values(target: ResolvedTarget, edition: Edition) -> Iterator[tuple[str, TargetValue, bool]]:
    """Label, value and whether it is another place's, the edition's own first."""
    if target.differs:
        yield place_label(target.value.place or edition.slug, edition), target.value, False
    yield _common_label(target, edition), target.common, False
    for other in target.others:
        if other.place:
            yield place_label(other.place, edition), other, True


def _own_and_others(baselines: Sequence[Baseline], edition: Edition) -> tuple[list[Baseline], list[Baseline]]:
    """Where things stand here, which a goal is read after; and elsewhere, which says nothing of here."""
    names = {edition.place_name.lower(), edition.locality.name.lower()}
    own = [baseline for baseline in baselines if baseline.place.lower() in names]
    return own, [baseline for baseline in baselines if baseline not in own]


def _chart(target: ResolvedTarget, view: View) -> Iterator[Content]:
    axis = target.target.axis
    assert axis is not None
    joined = view.site.joiner
    rows = [
        Row(joined.title(label), joined.body(value.wording), value.value, value.comparator, "khac" if other else "")
        for label, value, other in _values(target, view.edition)
        if isinstance(value.value, int | float) and fits(value.value, axis)
    ]
    own, others = (
        [
            Row(joined.title(_now_label(baseline)), joined.body(baseline.wording), baseline.value, look="nen")
            for baseline in baselines
            if baseline.value is not None and fits(baseline.value, axis)
        ]
        for baselines in _own_and_others(target.baselines, view.edition)
    )
    yield chart([*own, *rows, *others], axis, target.target.unit, target.id)
    for label, value, _ in _values(target, view.edition):
        if not fits(value.value, axis):
            yield _other_row(label, value.wording, view)
    yield figure_table(("Nơi", "Mức"), _table_rows(target, view))


def _table_rows(target: ResolvedTarget, view: View) -> Iterator[tuple[str, str]]:
    """Where things stand, and every value with its place: what the drawing shows, and what its axis can't."""
    joined = view.site.joiner.cell
    own, others = (
        [(joined(_now_label(baseline)), joined(baseline.wording)) for baseline in baselines]
        for baselines in _own_and_others(target.baselines, view.edition)
    )
    yield from own
    for label, value, _ in _values(target, view.edition):
        yield joined(label), joined(value.wording)
    yield from others


def _statement(target: ResolvedTarget, view: View) -> Iterator[Content]:
    first, *rest = _values(target, view.edition)
    label, value, _ = first
    if value.figure is not None:
        yield _big_figure(value.figure, target, view)
    elif value.wording.lower() != target.target.name.lower():
        yield h("p", view.site.joiner.body(upper_first(value.wording)), class_="bt-muc-tieu__muc")
    if target.differs:
        yield h("p", view.title(label), class_="bt-phu")
    for label, value, _ in rest:
        yield _other_row(label, value.wording, view)


def _big_figure(figure: BigFigure, target: ResolvedTarget, view: View) -> Iterator[Content]:
    number = figure.number + (f"{NBSP}{figure.unit}" if figure.unit and not figure.unit.startswith("%") else "")
    short = len(number) <= _LONGEST_BIG_FIGURE
    yield h(
        "p",
        h("span", icon(target.target.icon), class_="bt-o bt-o--xanh") if target.target.icon else None,
        h(
            "span",
            f"{figure.qualifier} " if figure.qualifier else None,
            h("strong", number.replace(" ", NBSP) if short else figure.number),
            None if short else f" {figure.unit}",
        ),
        class_="bt-so-lon",
    )
    if figure.label.lower() != target.target.name.lower():
        yield h("p", view.title(upper_first(figure.label)), class_="bt-phu")


def _other_row(label: str, wording: str, view: View) -> Element:
    name = h("strong", view.title(f"{label}:"))
    return h("p", icon("map-marker"), " ", name, " ", view.site.joiner.body(wording), class_="bt-khac")


def _now_label(baseline: Baseline) -> str:
    return f"{upper_first(baseline.place)}, {_NOW}*"


def _remarks(target: ResolvedTarget, view: View) -> Iterator[Content]:
    joined = view.site.joiner.body
    for baseline in target.baselines:
        if not (_drawable(target) and fits(baseline.value, target.target.axis)):
            yield h("p", h("strong", f"{_now_label(baseline)}: "), joined(baseline.wording))
    if target.target.open_point:
        yield h("p", icon("help-circle-outline"), joined(target.target.open_point), class_="bt-phu bt-chu-thich")
    yield _differences(target.target.differences, view)


def _origins(targets: Sequence[ResolvedTarget], view: View) -> Iterator[Element]:
    """Whose figures of today a card shows and of when, each note once at the end of the card."""
    for note in dict.fromkeys(_origin(baseline) for target in targets for baseline in target.baselines):
        yield h("p", icon("asterisk"), view.site.joiner.body(note), class_="bt-phu bt-chu-thich")


def _differences(differences: Sequence[str], view: View) -> Element | None:
    """Where documents differ: one sentence in the open, more of them behind a line that counts them."""
    notes = [
        h("p", icon("not-equal-variant"), view.site.joiner.body(difference), class_="bt-phu bt-chu-thich")
        for difference in differences
    ]
    if len(notes) < 2:
        return notes[0] if notes else None
    summary = h(
        "summary",
        icon("not-equal-variant"),
        h("span", view.title(f"{len(notes)} chỗ ghi khác nhau")),
        icon("chevron-down", "bt-icon bt-mui"),
    )
    return h("details", summary, notes, class_="bt-khac-nhau")


def _origin(baseline: Baseline) -> str:
    """Whose figure it is and of when; never left out."""
    when = f"thời điểm: {baseline.as_of}" if baseline.as_of else "không ghi thời điểm số liệu"
    return baseline.note or f"Số liệu của {baseline.place}; {when}."
