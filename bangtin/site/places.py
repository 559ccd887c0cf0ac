"""An edition in; what its plan sets beside the common values, where to ask, and the way to other places, out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from bangtin.content.editions import NATION, Edition, place_name
from bangtin.content.sources import Source, unique
from bangtin.content.targets import ResolvedTarget
from bangtin.site.assets import later
from bangtin.site.citations import card_sources
from bangtin.site.context import View
from bangtin.site.documents import issue_date
from bangtin.site.html import Content, h
from bangtin.site.icons import icon
from bangtin.site.inline import condition_line, tag
from bangtin.site.quotes import source_box
from bangtin.site.sections import LAST
from bangtin.site.targets import place_label
from bangtin.site.wording import upper_first

PLACES_PAGE = "dia-phuong.md"


def place_block(view: View) -> list[Element]:
    """The sections of the page about places."""
    return [*_plan(view.edition, view), _measures(view), *_contacts(view.edition), _choice(view)]


def _plan(edition: Edition, view: View) -> list[Element]:
    plan = edition.plan
    if plan is None:
        return []
    number = f"Số {plan.number}" if plan.number else "Bản gốc không ghi số"
    date = issue_date(plan) or "không ghi ngày"
    name = h("a", view.title(plan.attribution), href=view.link(edition.catalogue.source_page(plan.id)))
    line = view.site.joiner.body(f"{number}, {date}.")
    words = h("p", name, h("br"), line)
    return [h("div", icon("file-document-outline"), words, class_="bt-o-lang bt-o-lang--hinh")]


def _measures(view: View) -> Element:
    targets = [target for target in view.edition.targets if _comparable(target)]
    return h(
        "section",
        h("h2", view.title("Kế hoạch nêu mức nào?"), id="muc-neu-trong-ke-hoach"),
        None if view.edition.is_nation else h("p", view.site.joiner.body(_summary(targets, view.edition))),
        h(
            "div",
            (_measure(target, view) for target in targets),
            source_box(_sources(targets, view.edition), view),
            class_="bt-the bt-cac-muc",
        ),
        class_="bt-muc",
        id="cac-muc",
    )


def _sources(targets: list[ResolvedTarget], edition: Edition) -> Sequence[Source]:
    """The edition's own plan where it words the measures; what it leaves to others, and all of the nation, from all."""
    every = card_sources(targets, edition)
    if edition.is_nation:
        return every
    silent = [target for target in targets if not _words_it(target, edition)]
    own = tuple(source for source in every if source.document.id == edition.locality.plan)
    return unique((*own, *card_sources(silent, edition)))


def _words_it(target: ResolvedTarget, edition: Edition) -> bool:
    sources = (*target.value.sources, *target.common.sources)
    return any(source.document.id == edition.locality.plan for source in sources)


def _comparable(target: ResolvedTarget) -> bool:
    return target.common.value is not None or bool(target.others) or target.differs


def _summary(targets: list[ResolvedTarget], edition: Edition) -> str:
    own = sum(target.differs or target.target.scope != NATION for target in targets)
    name = edition.place_title
    return f"{name} đặt {own} mức riêng." if own else f"{name} không đặt mức riêng."


def _measure(target: ResolvedTarget, view: View) -> Element:
    when = f"Mục tiêu {target.year_phrase}" if target.year_phrase else "Mục tiêu, không ghi năm"
    name: Content = view.title(target.target.name)
    href = view.figure_link(target.id)
    return h(
        "div",
        h("p", tag("muc-tieu", view.title(when))),
        h("h3", h("a", name, href=href) if href else name, id=f"muc-{target.id}"),
        condition_line(target, view),
        h("dl", _rows(target, view), class_="bt-so-sanh"),
        class_="bt-cac-muc__mot",
    )


def _rows(target: ResolvedTarget, view: View) -> Iterator[Content]:
    edition, joined = view.edition, view.site.joiner.body
    if target.target.scope == NATION:
        yield _value("Mức chung", joined(target.common.wording))
    else:
        yield _value("Mức chung", "không có")
        yield _value(place_label(target.target.scope, edition), joined(target.common.wording))
    if not edition.is_nation and edition.slug != target.target.scope:
        yield _value(view.title(edition.locality.name), joined(_here(target, edition)), "bt-so-sanh__noi")
    for other in target.others if edition.is_nation else ():
        yield _value(place_label(other.place or "", edition), joined(other.wording), "bt-so-sanh__noi")


def _value(label: str, words: str, class_: str | None = None) -> Element:
    return h("div", h("dt", label), h("dd", words), class_=class_)


def _here(target: ResolvedTarget, edition: Edition) -> str:
    """The edition's own value, "the same", or that its plan doesn't speak of it."""
    if target.value.place == edition.slug:
        return target.value.wording
    if any(source.document.id == edition.locality.plan for source in target.common.sources):
        return "bằng mức chung"
    if target.differs:
        return f"theo mức của {edition.catalogue.place_names[target.value.place or '']}: {target.value.wording}"
    return "kế hoạch không nêu"


def _contacts(edition: Edition) -> list[Element]:
    contacts = edition.locality.contacts
    if not contacts:
        return []
    rows = ((h("dt", contact.label), h("dd", contact.detail)) for contact in contacts)
    heading = h("h2", "Hỏi ở đâu?", id="noi-de-hoi-ten")
    return [h("section", heading, h("dl", rows, class_="bt-du-kien"), class_="bt-muc", id="noi-de-hoi")]


def _choice(view: View) -> Element:
    editions = view.edition.catalogue.editions
    ordered = (*(slug for slug in editions if slug != NATION), NATION)
    return h(
        "section",
        h("h2", view.title("Chọn nơi khác"), id="chon-noi-khac"),
        h("div", (_place_row(slug, view) for slug in ordered), class_="bt-the bt-danh-sach"),
        class_=f"bt-muc {LAST}",
        id="cac-noi",
    )


def _place_row(slug: str, view: View) -> Element:
    locality = view.edition.catalogue.localities[slug]
    province = view.edition.catalogue.provinces.get(locality.parent or "")
    name = h("strong", view.title(upper_first(place_name(locality))))
    if slug == view.edition.slug:
        about = h("span", "đang xem", class_="bt-phu")
        return h("div", icon("check"), h("span", name, about), class_="bt-hang bt-hang--day", aria_current="true")
    about = h("span", "mức chung" if slug == NATION else view.title(province.name) if province else "", class_="bt-phu")
    row = h("a", h("span", name, about), icon("chevron-right"), class_="bt-hang", data_thieu=_missing(slug, view))
    return later(row, "href", view.site.edition_link(view.page, slug, PLACES_PAGE))


def _missing(slug: str, view: View) -> str:
    """The slogans of this edition that have no page in another one: whoever changes over there meets no dead link."""
    there = {entry.id for entry in view.edition.catalogue.edition(slug).slogans}
    return " ".join(entry.id for entry in view.edition.slogans if entry.id not in there)
