"""An edition in; the page about its place: its plan, what that sets, who does what, the way to other places, out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from xml.etree.ElementTree import Element

from bangtin.content.editions import BASIC_LEVELS, NATION, Edition
from bangtin.site.context import View
from bangtin.site.goals.cards import place_label
from bangtin.site.goals.progress import progress
from bangtin.site.markup.assets import later
from bangtin.site.markup.html import h
from bangtin.site.markup.icons import icon
from bangtin.site.markup.sections import LAST
from bangtin.site.places import plan_parts
from bangtin.site.places.approval import approval_block
from bangtin.site.places.comparison import comparison
from bangtin.site.places.differences import differences_here
from bangtin.site.places.local_values import local_values
from bangtin.site.sources.documents import issue_date
from bangtin.site.wording import NBSP, alphabetical, upper_first

PLACES_PAGE = "dia-phuong.md"
FEW = 12
"""So many editions are listed on every page of places; of more, a place lists its neighbours, the nation all."""

_SHORT_NAMES = {
    "cac-noi": "Chọn nơi khác",
    "cac-muc": "Các mức",
    "bang-so-sanh": "Bảng so sánh",
    "muc-tu-hien-tai": "Hiện tại",
    "muc-ai-lam-gi": "Ai làm gì",
    "muc-nhiem-vu": "Nhiệm vụ",
    "noi-de-hoi": "Hỏi ở đâu",
    "xa-phuong": "Xã, phường",
    "khac-nhau": "Ghi khác nhau",
    "van-ban": "Văn bản",
}
"""Section -> what the link to it says, so short that three stand side by side on a phone."""


def place_block(view: View) -> list[Element]:
    """The sections of the page about places."""
    mine = [
        *(comparison(view) if view.edition.is_nation else [local_values(view)]),
        progress(view),
        plan_parts.duties(view),
        plan_parts.tasks(view),
        plan_parts.asking(view),
        *plan_parts.own_sections(view),
        _lower_places(view),
        differences_here(view),
        plan_parts.open_points(view),
        plan_parts.documents(view),
    ]
    sections = [section for section in mine if section is not None]
    return [*_plan(view.edition, view), *approval_block(view), _ways(sections, view), *sections, _choice(view)]


def _plan(edition: Edition, view: View) -> list[Element]:
    plan = edition.plan
    if plan is None:
        return []
    number = f"Số {plan.number}" if plan.number else "Bản gốc không ghi số"
    date = issue_date(plan) or "không ghi ngày"
    name = h("a", view.title(plan.attribution), href=view.link(edition.catalogue.source_page(plan.id)))
    line = view.site.joiner.body(f"{number}, {date}.")
    return [h("div", icon("file-document-outline"), h("p", name, h("br"), line), class_="bt-o-lang bt-o-lang--hinh")]


def _ways(sections: Sequence[Element], view: View) -> Element:
    """Links to the page's sections: whoever came to change the place finds that at once."""
    there = {section.get("id") for section in sections}
    links = [
        h("a", name.replace(" ", NBSP), class_="bt-chip", href=f"#{anchor}")
        for anchor, name in _SHORT_NAMES.items()
        if anchor in there or anchor == "cac-noi"
    ]
    return h("nav", links, class_="bt-chips", aria_label="Các phần của trang")


def _lower_places(view: View) -> Element | None:
    """A province's wards and communes that have an edition of their own."""
    edition = view.edition
    if edition.is_nation or edition.locality.level in BASIC_LEVELS:
        return None
    lower = _children(edition.slug, edition)
    none = f"Chưa xã, phường nào của {edition.place_name} có bản riêng. Người dân ở xã, phường xem bản này."
    return h(
        "section",
        h("h2", view.title(f"Xã, phường của {edition.place_name}"), id="xa-phuong-ten"),
        h("div", (_place_row(slug, view) for slug in lower), class_="bt-the bt-danh-sach")
        if lower
        else h("p", view.site.joiner.body(none)),
        class_="bt-muc",
        id="xa-phuong",
    )


def _children(parent: str, edition: Edition) -> list[str]:
    localities = edition.catalogue.localities
    return [slug for slug in edition.catalogue.editions if localities[slug].parent == parent and slug != parent]


def _choice(view: View) -> Element:
    edition = view.edition
    others = [slug for slug in edition.catalogue.editions if slug != NATION]
    many = len(others) > FEW
    if many and edition.is_nation:
        listed = [_province(name, slugs, view) for name, slugs in _by_province(others, edition)]
    else:
        shown = [slug for slug in others if not many or _near(slug, edition)]
        listed = [_place_row(slug, view) for slug in shown]
    return h(
        "section",
        h("h2", view.title("Chọn nơi khác"), id="chon-noi-khac"),
        h("div", listed, _place_row(NATION, view), class_="bt-the bt-danh-sach"),
        _further(many, view),
        class_=f"bt-muc {LAST}",
        id="cac-noi",
    )


def _further(many: bool, view: View) -> Element:
    """Where to look from a place that the list doesn't name."""
    if view.edition.is_nation:
        words = "Nơi không có tên ở đây thì chưa có trang riêng. Bạn ở nơi đó thì xem bản cả nước này."
    elif many:
        words = "Các nơi khác có ở trang của bản cả nước."
    else:
        words = "Nơi không có tên ở đây thì xem bản cả nước."
    return h("p", view.site.joiner.body(words))


def _near(slug: str, edition: Edition) -> bool:
    """The place itself, those above it and below it, and those that lie in the same province."""
    locality = edition.catalogue.localities[slug]
    return slug in edition.chain or locality.parent == edition.slug or locality.parent == _above(edition)


def _above(edition: Edition) -> str | None:
    return None if edition.locality.parent == NATION else edition.locality.parent


def _by_province(slugs: Sequence[str], edition: Edition) -> list[tuple[str, list[str]]]:
    def province(slug: str) -> str:
        found = edition.catalogue.edition(slug).province
        return found.name if found else edition.catalogue.place_names[slug]

    ordered = sorted(slugs, key=lambda slug: alphabetical(province(slug)))
    return [(name, list(group)) for name, group in groupby(ordered, key=province)]


def _province(name: str, slugs: Sequence[str], view: View) -> Element:
    label = h("span", view.title(upper_first(name)), h("span", f"{len(slugs)}{NBSP}nơi", class_="bt-phu"))
    return h(
        "details",
        h("summary", label, icon("chevron-down", "bt-icon bt-mui")),
        (_place_row(slug, view) for slug in slugs),
        class_="bt-nguon bt-gap",
    )


def _place_row(slug: str, view: View) -> Element:
    catalogue = view.edition.catalogue
    province = catalogue.provinces.get(catalogue.localities[slug].parent or "")
    name = h("strong", view.title(place_label(slug, view.edition)))
    if slug == view.edition.slug:
        about = h("span", "đang xem", class_="bt-phu")
        return h("div", icon("check"), h("span", name, about), class_="bt-hang bt-hang--day", aria_current="true")
    about = h("span", "mức chung" if slug == NATION else view.title(province.name) if province else "", class_="bt-phu")
    row = h("a", h("span", name, about), icon("chevron-right"), class_="bt-hang", data_thieu=_missing(slug, view))
    return later(row, "href", view.site.edition_link(view.page, slug, PLACES_PAGE))


def _missing(slug: str, view: View) -> str:
    """The slogans of this edition that have no page in another one: whoever changes over there meets no dead link."""
    there = {entry.id for entry in view.edition.catalogue.edition(slug).kept_slogans}
    return " ".join(entry.id for entry in view.edition.kept_slogans if entry.id not in there)
