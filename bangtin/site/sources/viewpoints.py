"""Viewpoints and task groups in; their statements, the links to the other themes and the box of official titles out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from xml.etree.ElementTree import Element

from bangtin.content.models import OfficialWording, Statement, StatementKind, Viewpoint, ViewpointBasis
from bangtin.content.sources import Source
from bangtin.site.context import View
from bangtin.site.markup.html import Content, h
from bangtin.site.markup.icons import icon
from bangtin.site.markup.inline import tag
from bangtin.site.markup.sections import FIRST
from bangtin.site.sources.quotes import blockquote, quote_card, source_link
from bangtin.site.wording import lower_first, upper_first

WAITING = {ViewpointBasis.STATED: "tom-luoc", ViewpointBasis.INFERRED: "suy-ra"}
"""The tag of a viewpoint whose official wording isn't filled in yet."""


def viewpoint_statements(viewpoint_id: str, view: View) -> list[Element]:
    """The official wording where it is known, else our summary marked as waiting for it; then the plans' sentences."""
    viewpoint = view.edition.catalogue.viewpoint(viewpoint_id)
    official = [_official(viewpoint.official)] if viewpoint.official else []
    verbatim = (item for item in viewpoint.statements if item.kind is StatementKind.VERBATIM)
    summaries = (item for item in viewpoint.statements if item.kind is StatementKind.SUMMARY)
    return [
        *official,
        *(_summary(item, viewpoint) for item in summaries if not viewpoint.official),
        *_quotations(verbatim, view),
    ]


def _official(official: OfficialWording) -> Element:
    return h(
        "div",
        h("p", tag("trich-nguyen-van"), " ", h("strong", f"Quan điểm {official.order}")),
        blockquote(official.text),
        h("p", official.source, class_="bt-phu"),
        class_="bt-trich",
    )


def _summary(statement: Statement, viewpoint: Viewpoint) -> Element:
    return h("div", h("p", statement.text), h("p", tag(WAITING[viewpoint.basis])), class_=FIRST)


def _quotations(statements: Iterable[Statement], view: View) -> list[Element]:
    passages = view.edition.catalogue.passages
    return [
        quote_card(passages[item.passage], view, _repeated(item, view), tagged=number == 0)
        for number, item in enumerate(statements)
        if item.passage
    ]


def _repeated(statement: Statement, view: View) -> Element | None:
    """One line that names where the same or nearly the same sentence stands."""
    passages = view.edition.catalogue.passages
    same = [passages[name] for name in statement.same_in]
    similar = [passages[name] for name in statement.similar_in]
    if not same and not similar:
        return None
    parts: list[Content] = []
    if same:
        parts += [_named(same, view), " viết giống từng chữ. "]
    if similar:
        parts += [_named(similar, view), " có câu gần giống."]
    return h("p", parts, class_="bt-phu")


def _named(sources: Sequence[Source], view: View) -> Iterator[Content]:
    for index, source in enumerate(sources):
        if index:
            yield " và " if index == len(sources) - 1 else ", "
        yield h("a", view.title(source.label), href=view.link(source.page))


def other_viewpoints(viewpoint_id: str, view: View) -> list[Element]:
    """Links to the other themes, under the tag that says what each group rests on."""
    others = [item for item in view.edition.catalogue.viewpoints if item.id != viewpoint_id]
    groups = {
        "trich-nguyen-van": [item for item in others if item.official or item.basis is ViewpointBasis.STATED],
        "suy-ra": [item for item in others if not item.official and item.basis is ViewpointBasis.INFERRED],
    }
    return [
        h("div", h("p", tag(name)), (_row(item, view) for item in _ordered(found)), class_="bt-the bt-danh-sach")
        for name, found in groups.items()
        if found
    ]


def _ordered(viewpoints: list[Viewpoint]) -> list[Viewpoint]:
    return sorted(viewpoints, key=lambda item: item.official.order if item.official else 0)


def _row(viewpoint: Viewpoint, view: View) -> Element:
    number = f"{viewpoint.official.order}. " if viewpoint.official else ""
    name = h("span", number + view.title(viewpoint.title))
    return h("a", name, icon("chevron-right"), class_="bt-hang", href=view.link(f"quan-diem/{viewpoint.id}.md"))


def official_title(slug: str, view: View) -> Element:
    """The quiet box with a task group's title as the plan prints it, and whose plan that is."""
    group = view.edition.catalogue.task_group(slug)
    source = view.edition.catalogue.passages[group.passage]
    owner = f"Tên trong {lower_first(source.document.attribution)}"
    return h(
        "div",
        h("p", h("strong", view.title(owner)), h("br"), upper_first(group.official_title)),
        source_link(source, view),
        class_="bt-o-lang",
    )
