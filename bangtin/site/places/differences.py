"""Where documents differ in; for the page of sources what each says, for a place's page both sides' quotes, out."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from bangtin.content.models import Difference
from bangtin.content.sources import Source
from bangtin.site.context import View
from bangtin.site.markup.html import h
from bangtin.site.markup.icons import icon
from bangtin.site.markup.rich_text import rich_text
from bangtin.site.sources.citations import sources_of
from bangtin.site.sources.quotes import small_quote, source_box


def difference_list(group: str, view: View) -> list[Element]:
    """Every difference of a group: what each side says, then the box of their passages."""
    found = (item for item in view.edition.catalogue.differences if item.group == group)
    return [part for item in found for part in _paragraph(item, view)]


def _paragraph(item: Difference, view: View) -> tuple[Element, Element]:
    words = h("p", h("strong", view.title(f"{item.title}.")), " ", rich_text(item.text, view), id=item.id)
    return words, source_box(_sources(item, view), view)


def differences_here(view: View) -> Element | None:
    """Where the edition's own plan says a thing in two ways, in the open; where others say otherwise, folded away."""
    plan = view.edition.locality.plan
    about = [(item, _sources(item, view)) for item in view.edition.catalogue.differences]
    mine = [(item, sources) for item, sources in about if any(source.document.id == plan for source in sources)]
    if not plan or not mine:
        return None
    inside = [_opened(item, sources, view) for item, sources in mine if _alone(sources, plan)]
    beside = [_opened(item, sources, view) for item, sources in mine if not _alone(sources, plan)]
    label = f"{len(beside)} chỗ khác với văn bản của nơi khác"
    return h(
        "section",
        h("h2", view.title("Chỗ các văn bản ghi khác nhau"), id="khac-nhau-ten"),
        h("p", view.site.joiner.body("Trang này không chọn bên nào. Chạm vào từng chỗ để đọc câu trích của các bên.")),
        h("div", inside, class_="bt-the bt-noi-khac") if inside else None,
        _folded(label, beside, view, opened=not inside) if beside else None,
        class_="bt-muc",
        id="khac-nhau",
    )


def _folded(label: str, rows: Sequence[Element], view: View, opened: bool) -> Element:
    return h(
        "details",
        h("summary", icon("not-equal-variant"), h("span", view.title(label)), icon("chevron-down", "bt-icon bt-mui")),
        h("div", rows, class_="bt-noi-khac"),
        class_="bt-nguon bt-gap",
        open=opened,
    )


def _alone(sources: Sequence[Source], plan: str) -> bool:
    return all(source.document.id == plan for source in sources)


def _opened(item: Difference, sources: Sequence[Source], view: View) -> Element:
    return h(
        "details",
        h(
            "summary",
            icon("not-equal-variant"),
            h("span", view.title(item.title)),
            icon("chevron-down", "bt-icon bt-mui"),
        ),
        h(
            "div",
            h("p", rich_text(item.text, view)),
            (small_quote(source, view) for source in sources),
            class_="bt-nguon__than",
        ),
        class_="bt-nguon",
        id=f"khac-{item.id}",
    )


def _sources(item: Difference, view: View) -> tuple[Source, ...]:
    return sources_of(";".join(f"@{name}" for name in item.sources), view.edition)
