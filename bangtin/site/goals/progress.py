"""An edition in; for each indicator of which its plan gives both, a chart from where things stand to the goal, out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from bangtin.content.axis import fits
from bangtin.content.models import Baseline
from bangtin.content.sources import Source, unique
from bangtin.content.targets import ResolvedTarget
from bangtin.site.context import View
from bangtin.site.goals.cards import goal_label
from bangtin.site.goals.charts import Row, chart
from bangtin.site.goals.figure_table import figure_table
from bangtin.site.markup.html import Content, h
from bangtin.site.markup.icons import icon
from bangtin.site.sources.quotes import source_box
from bangtin.site.wording import upper_first

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[^\W\d_])")

Indicator = tuple[ResolvedTarget, Baseline, Source]


def progress(view: View) -> Element | None:
    """The indicators in the order of the plan's table: chart or words, then the same as a table, then the sources."""
    found = _indicators(view)
    if not found:
        return None
    shared = _shared([baseline for _, baseline, _ in found])
    return h(
        "section",
        h("h2", view.title("Từ hiện tại đến mục tiêu"), id="tu-hien-tai"),
        h("p", view.site.joiner.body("Mức hiện tại và mục tiêu, như kế hoạch ghi.")),
        h(
            "div",
            (_indicator(indicator, shared, view) for indicator in found),
            (_note(sentence, view) for sentence in shared),
            _as_table(found, view),
            source_box(_sources(found, view), view),
            class_="bt-the bt-muc-tieu",
        ),
        class_="bt-muc",
        id="muc-tu-hien-tai",
    )


def _indicators(view: View) -> list[Indicator]:
    plan = view.edition.plan
    if plan is None:
        return []
    order = {section.number: index for index, section in enumerate(plan.sections)}
    found = [
        (target, baseline, source)
        for target in view.edition.targets
        for baseline, source in target.baseline_sources
        if source.document.id == plan.id
    ]
    return sorted(found, key=lambda indicator: order.get(indicator[2].section, len(order)))


def _shared(baselines: Sequence[Baseline]) -> list[str]:
    """The sentences on whose figures these are that several of them have: said once, at the end."""
    counted = Counter(sentence for baseline in baselines for sentence in dict.fromkeys(_origin(baseline)))
    return [sentence for sentence, times in counted.items() if times > 1]


def _indicator(indicator: Indicator, shared: Sequence[str], view: View) -> Element:
    target, baseline, _ = indicator
    return h(
        "div",
        h("h3", view.title(target.target.name)),
        _drawn(target, baseline, view) if _drawable(target, baseline) else _worded(target, baseline, view),
        (_note(sentence, view) for sentence in _origin(baseline) if sentence not in shared),
        class_="bt-muc-tieu__phan",
    )


def _drawable(target: ResolvedTarget, baseline: Baseline) -> bool:
    axis = target.target.axis
    return fits(target.value.value, axis) and fits(baseline.value, axis)


def _drawn(target: ResolvedTarget, baseline: Baseline, view: View) -> Element:
    axis, goal, joined = target.target.axis, target.value, view.site.joiner
    assert axis is not None and isinstance(goal.value, int | float) and baseline.value is not None
    now = Row(joined.title(_now(baseline)), joined.body(baseline.wording), baseline.value, look="nen")
    then = Row(joined.title(goal_label(target)), joined.body(goal.wording), goal.value, goal.comparator)
    return chart([now, then], axis, target.target.unit, f"tien-do-{target.id}")


def _worded(target: ResolvedTarget, baseline: Baseline, view: View) -> Iterator[Content]:
    for label, words in ((_now(baseline), baseline.wording), (goal_label(target), target.value.wording)):
        yield h("p", h("strong", view.title(f"{label}: ")), view.site.joiner.body(words))


def _now(baseline: Baseline) -> str:
    return f"{upper_first(baseline.place)}, {baseline.as_of or 'hiện tại'}*"


def _origin(baseline: Baseline) -> list[str]:
    """Whose figure it is and of when, sentence by sentence; never left out."""
    return _SENTENCE_END.split(baseline.note or f"Số liệu của {baseline.place}.")


def _note(note: str, view: View) -> Element:
    return h("p", icon("asterisk"), view.site.joiner.body(note), class_="bt-phu bt-chu-thich")


def _as_table(found: Sequence[Indicator], view: View) -> Element:
    joined = view.site.joiner.cell
    rows = (
        (joined(target.target.name), joined(_with_place(baseline)), joined(_goal(target)))
        for target, baseline, _ in found
    )
    return figure_table(("Chỉ tiêu", "Hiện tại", "Mục tiêu"), rows)


def _with_place(baseline: Baseline) -> str:
    return f"{baseline.wording} ({baseline.place}{f', {baseline.as_of}' if baseline.as_of else ''})"


def _goal(target: ResolvedTarget) -> str:
    return f"{target.value.wording} ({target.year_phrase or 'không ghi năm'})"


def _sources(found: Sequence[Indicator], view: View) -> tuple[Source, ...]:
    plan = view.edition.locality.plan
    stated = (source for target, _, _ in found for source in target.value.sources if source.document.id == plan)
    return unique((*(source for _, _, source in found), *stated))
