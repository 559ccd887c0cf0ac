"""The numbers behind a drawing in; a closed table of them out, for those who would rather read than look."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from xml.etree.ElementTree import Element

from bangtin.site.markup.html import h
from bangtin.site.markup.icons import icon


def figure_table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> Element:
    """Opened by the words "Xem bảng số". The first column names what its row is about."""
    head = h("tr", (h("th", name, scope="col") for name in columns))
    body = (h("tr", h("th", name, scope="row"), (h("td", value) for value in values)) for name, *values in rows)
    return h(
        "details",
        h("summary", icon("table"), h("span", "Xem bảng số"), icon("chevron-down", "bt-icon bt-mui")),
        h("table", h("thead", head), h("tbody", body), class_="bt-bang-so"),
        class_="bt-nguon bt-gap",
        data_search_exclude=True,
    )
