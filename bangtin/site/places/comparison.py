"""The national edition in; what each place's plan sets where they differ, as charts and one table, out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from bangtin.content.axis import fits
from bangtin.content.targets import ResolvedTarget, TargetValue
from bangtin.site.context import View
from bangtin.site.goals.cards import goal_label, place_label
from bangtin.site.goals.charts import Row, chart
from bangtin.site.markup.html import Content, h
from bangtin.site.markup.inline import tag
from bangtin.site.sources.citations import card_sources
from bangtin.site.sources.quotes import source_box
from bangtin.site.wording import alphabetical, listed, upper_first

_INTRO = "Có nơi đặt mức riêng, có nơi ghi đúng mức chung. Chỉ so những mức mà các nơi ghi khác nhau."


def comparison(view: View) -> list[Element]:
    """The measures that places set for themselves: a chart each, then all of them in one table."""
    targets = [target for target in view.edition.targets if target.others]
    if not targets:
        return []
    return [
        h(
            "section",
            h("h2", view.title("Nơi nào đặt mức riêng?"), id="muc-neu-trong-ke-hoach"),
            h("p", view.site.joiner.body(_INTRO)),
            h(
                "div",
                (_measure(target, view) for target in targets),
                source_box(card_sources(targets, view.edition), view),
                class_="bt-the bt-muc-tieu",
            ),
            class_="bt-muc",
            id="cac-muc",
        ),
        h(
            "section",
            h("h2", view.title("Bảng so sánh các nơi"), id="bang-so-sanh-ten"),
            _table(targets, view),
            class_="bt-muc",
            id="bang-so-sanh",
        ),
    ]


def _measure(target: ResolvedTarget, view: View) -> Element:
    name: Content = view.title(target.target.name)
    href = view.figure_link(target.id)
    values = [("Mức chung", target.common), *((place_label(v.place or "", view.edition), v) for v in target.others)]
    drawable = all(fits(value.value, target.target.axis) for _, value in values)
    return h(
        "div",
        h("p", tag("muc-tieu", view.title(goal_label(target)))),
        h("h3", h("a", name, href=href) if href else name),
        _drawn(target, values, view) if drawable else _worded(values, view),
        class_="bt-muc-tieu__phan",
        id=f"so-{target.id}",
    )


def _drawn(target: ResolvedTarget, values: Sequence[tuple[str, TargetValue]], view: View) -> Element:
    axis, joined = target.target.axis, view.site.joiner
    assert axis is not None
    rows = [
        Row(
            joined.title(label),
            joined.body(value.wording),
            value.value,
            value.comparator,
            "khac" if value.place else "",
        )
        for label, value in values
        if isinstance(value.value, int | float)
    ]
    return chart(rows, axis, target.target.unit, f"so-{target.id}")


def _worded(values: Sequence[tuple[str, TargetValue]], view: View) -> Element:
    joined = view.site.joiner.body
    rows = (
        h("div", h("dt", label), h("dd", joined(value.wording)), class_="bt-so-sanh__noi" if value.place else None)
        for label, value in values
    )
    return h("dl", rows, class_="bt-so-sanh")


def _table(targets: Sequence[ResolvedTarget], view: View) -> Element:
    """Each row is a place. A narrow screen shows a row as a card: the roles keep it a table for who hears it."""
    heads = [
        view.site.joiner.cell(f"{target.target.name}, {target.year_phrase or 'không ghi năm'}") for target in targets
    ]
    head = h("tr", (h("th", name, scope="col", role="columnheader") for name in ("Nơi", *heads)), role="row")
    rows = (_row(name, cells, heads, view) for name, cells in _rows(targets, view))
    return h(
        "table",
        h("thead", head, role="rowgroup"),
        h("tbody", rows, role="rowgroup"),
        class_="bt-bang-the",
        role="table",
        aria_labelledby="bang-so-sanh-ten",
    )


def _row(name: str, cells: Sequence[tuple[str, bool]], heads: Sequence[str], view: View) -> Element:
    return h(
        "tr",
        h("th", view.title(name), scope="row", role="rowheader"),
        (
            h("td", view.site.joiner.cell(words), role="cell", data_ten=head, class_="bt-rieng" if own else None)
            for (words, own), head in zip(cells, heads, strict=True)
        ),
        role="row",
    )


def _rows(targets: Sequence[ResolvedTarget], view: View) -> Iterator[tuple[str, list[tuple[str, bool]]]]:
    """The common values, then every place with a plan in the base or a value; those that say the same in one."""
    yield "Mức chung", [(target.common.wording, False) for target in targets]
    catalogue = view.edition.catalogue
    documents = {plan.place.id: plan.id for plan in catalogue.plans if plan.place}
    documents |= {slug: locality.plan for slug, locality in catalogue.localities.items() if locality.plan}
    setting = {value.place for target in targets for value in target.others if value.place}
    alike: dict[tuple[tuple[str, bool], ...], list[str]] = {}
    names = {place: catalogue.place_names[place].partition(" ")[2] for place in {*documents, *setting}}
    for place in sorted(names, key=lambda place: alphabetical(names[place])):
        cells = tuple(_cell(target, place, documents.get(place)) for target in targets)
        alike.setdefault(cells, []).append(catalogue.place_names[place])
    for cells, places in alike.items():
        yield upper_first(listed(places)), list(cells)


def _cell(target: ResolvedTarget, place: str, plan: str | None) -> tuple[str, bool]:
    own = target.of_place(place)
    if own is not None:
        return own.wording, True
    stated = any(source.document.id == plan for source in target.common.sources)
    return ("bằng mức chung" if stated else "kế hoạch không nêu"), False
