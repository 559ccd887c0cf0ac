"""The page of a place tells what its own plan says, quotes both sides where documents differ, and leads to others."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree.ElementTree import Element

import pytest
from rendering import by_class, by_id, catalogue, context, text
from trees import Tree

from bangtin.content.loading import load_catalogue
from bangtin.content.models import ContactPoint
from bangtin.site.context import SiteContext, View
from bangtin.site.markup.html import h
from bangtin.site.places.own_place import FEW, PLACES_PAGE, place_block
from bangtin.site.places.plan_parts import group_tasks

PLACES = ("cao-bang", "dong-da", "ham-liem", "kien-an", "thanh-dong")
COMMUNE = "ten: {name}\ncap: xa\nthuoc: {parent}\ncap_nhat: 2026-11-25\n"


def page(site: SiteContext) -> Element:
    return h("div", place_block(View(site, PLACES_PAGE)))


def rows(element: Element) -> list[str]:
    """The names of the places that can be chosen."""
    return [text(next(row.iter("strong"))) for row in by_class(by_id(element, "cac-noi"), "bt-hang")]


@pytest.mark.parametrize("slug", PLACES)
def test_a_place_names_its_bodies_each_with_the_section_that_says_so(slug: str) -> None:
    site = context(slug)
    section = by_id(page(site), "muc-ai-lam-gi")
    for duty in site.edition.locality.duties:
        assert duty.body in text(section)
    links = [link.get("href") or "" for link in section.iter("a")]
    assert links and all(re.fullmatch(rf"nguon/{slug}\.md#[a-z0-9-]+", link) for link in links)


@pytest.mark.parametrize("slug", PLACES)
def test_every_difference_with_its_plan_is_opened_to_the_quotes_of_both_sides(slug: str) -> None:
    shown = by_id(page(context(slug)), "khac-nhau")
    found = [each for each in by_class(shown, "bt-nguon") if (each.get("id") or "").startswith("khac-")]
    assert found
    for each in found:
        quotes = {text(quote) for quote in each.iter("blockquote")}
        assert len(quotes) >= 2, text(each)
        assert slug in {(link.get("href") or "").partition("nguon/")[2].partition(".md")[0] for link in each.iter("a")}


def test_what_a_plan_says_in_two_ways_stands_in_the_open() -> None:
    shown = by_id(page(context("thanh-dong")), "khac-nhau")
    first = by_class(shown, "bt-noi-khac")[0]
    assert "Tuổi thọ ở phường Thành Đông" in text(first) and "bt-the" in (first.get("class") or "")


def test_the_nation_has_no_plan_of_its_own_to_tell_of() -> None:
    words = text(page(context("toan-quoc")))
    for absent in ("Ai làm gì?", "Nhiệm vụ của"):
        assert absent not in words


@pytest.mark.parametrize("slug", catalogue().editions)
def test_whoever_looks_for_the_health_station_is_not_sent_to_the_health_station(slug: str) -> None:
    """No edition as shipped gives out contacts: the page says so, and who knows."""
    asking = by_id(page(context(slug)), "noi-de-hoi")
    words = text(asking)
    assert "Trang này cũng chưa có." in words and "hỏi Ủy ban nhân dân" in words
    assert "hỏi trạm y tế" not in words.lower()
    assert [part.tag for part in asking][:3] == ["h2", "p", "p"]


def test_contacts_of_a_place_come_before_what_its_plan_says_of_supervision() -> None:
    edition = context("kien-an").edition
    published = ContactPoint(ten="Trạm y tế", noi_dung="Số nhà trong ví dụ")
    locality = edition.locality.model_copy(update={"contacts": (published,)})
    asking = by_id(page(SiteContext(replace(edition, locality=locality))), "noi-de-hoi")
    assert [part.tag for part in asking] == ["h2", "dl", "ul"]
    assert "Số nhà trong ví dụ" in text(asking) and "Không có trong kế hoạch" not in text(asking)


@pytest.mark.parametrize("slug", catalogue().editions)
def test_the_list_of_places_says_where_those_look_that_it_does_not_name(slug: str) -> None:
    assert "Nơi không có tên ở đây" in text(by_id(page(context(slug)), "cac-noi"))


def test_the_nation_does_not_say_that_every_place_sets_values_of_its_own() -> None:
    """Kiến An's plan states the common ones."""
    assert "Mỗi địa phương đặt mức riêng" not in text(page(context("toan-quoc")))
    assert "không đặt mức riêng" in text(page(context("kien-an")))


def test_the_nation_compares_every_place_that_has_a_plan() -> None:
    table = by_id(page(context("toan-quoc")), "bang-so-sanh")
    assert [each.get("role") for each in table.iter("table")] == ["table"]
    words = text(table)
    for plan in catalogue().plans:
        assert plan.place is not None and plan.place.name.partition(" ")[2] in words
    heads = [text(head) for head in by_role(table, "columnheader")][1:]
    for row in by_role(table, "row")[1:]:
        assert [cell.get("data-ten", "").replace("\u00a0", " ") for cell in row.iter("td")] == heads


def by_role(element: Element, role: str) -> list[Element]:
    return [each for each in element.iter() if each.get("role") == role]


def test_a_chart_and_a_table_tell_the_way_from_now_to_the_goal() -> None:
    section = by_id(page(context("thanh-dong")), "muc-tu-hien-tai")
    drawn = [
        (each.get("aria-label") or "").replace("\u00a0", " ")
        for each in section.iter("svg")
        if each.get("role") == "img"
    ]
    assert any("95%" in label for label in drawn) and any("trên 96% dân số" in label for label in drawn)
    (table,) = section.iter("table")
    cells = [[text(cell) for cell in row] for row in table.iter("tr")]
    assert cells[0] == ["Chỉ tiêu", "Hiện tại", "Mục tiêu"]
    assert all(len(row) == 3 and all(row) for row in cells)
    assert any("chưa triển khai" in row[1] and "đạt 100%" in row[2] for row in cells)


def test_only_the_place_whose_tasks_they_are_shows_them_on_the_pages_of_the_groups() -> None:
    for group in catalogue().task_groups:
        assert group_tasks(group.slug, View(context("kien-an"), f"nhiem-vu/{group.slug}.md")) == []
        (box,) = group_tasks(group.slug, View(context("thanh-dong"), f"nhiem-vu/{group.slug}.md"))
        links = [link.get("href") or "" for link in box.iter("a")]
        assert links and all(link.startswith("../nguon/thanh-dong.md#") for link in links)


def test_a_province_says_that_none_of_its_communes_has_an_edition_and_lists_them_once_they_do(tree: Tree) -> None:
    assert "Chưa xã, phường nào của tỉnh Cao Bằng có bản riêng" in text(page(context("cao-bang")))
    files = {
        "localities/cao-bang.yml": "ten: Cao Bằng\ncap: tinh\nthuoc: toan-quoc\ncap_nhat: 2026-11-25\n",
        "localities/ben-thu.yml": COMMUNE.format(name="Bến Thử", parent="cao-bang"),
    }
    site = SiteContext(load_catalogue(tree(files)).edition("cao-bang"))
    lower = by_id(page(site), "xa-phuong")
    assert "Xã Bến Thử" in text(lower) and "Chưa xã" not in text(lower)


def test_of_many_places_a_place_lists_its_neighbours_and_the_nation_all_by_province(tree: Tree) -> None:
    near = {f"localities/gan-{n}.yml": COMMUNE.format(name=f"Gần {n}", parent="lam-dong") for n in range(3)}
    far = {f"localities/xa-{n}.yml": COMMUNE.format(name=f"Xa {n}", parent="ca-mau") for n in range(FEW)}
    north = {"localities/bac.yml": COMMUNE.format(name="Bắc", parent="dien-bien")}
    known = load_catalogue(tree({**near, **far, **north}))
    mine = rows(page(SiteContext(known.edition("gan-1"))))
    assert mine == ["Xã Gần 0", "Xã Gần 1", "Xã Gần 2", "Cả nước"]
    nation = by_id(page(SiteContext(known.edition("toan-quoc"))), "cac-noi")
    assert len(by_class(nation, "bt-hang")) == len(known.editions)
    groups = [text(each) for each in nation.iter("summary")]
    assert groups == [
        "Thành phố Hải Phòng1 nơi",
        f"Tỉnh Cà Mau{FEW} nơi",
        "Tỉnh Điện Biên1 nơi",
        "Tỉnh Lâm Đồng3 nơi",
    ]


def test_a_place_without_a_plan_has_a_page_all_the_same(tree: Tree) -> None:
    files = {"localities/ben-thu.yml": COMMUNE.format(name="Bến Thử", parent="lam-dong")}
    words = text(page(SiteContext(load_catalogue(tree(files)).edition("ben-thu"))))
    assert "Chọn nơi khác" in words and "Ai làm gì?" not in words and "Dưới đây là mức chung." in words
