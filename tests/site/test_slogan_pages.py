"""A slogan's page holds its exact words, a message to copy, its downloads, goals, neighbours and source."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree.ElementTree import Element

import pytest
import yaml
from rendering import by_class, by_id, catalogue, html, parse, poster, text, view

from bangtin.content.models import SelfWritten
from bangtin.site.context import View
from bangtin.site.posters import PosterRow
from bangtin.site.sharing.cards import share_image
from bangtin.site.slogans import pages as slogan_pages
from bangtin.site.wording import display_slogan

EXERCISE = "tap-the-duc-moi-ngay"
EVERY = [(slug, entry.id) for slug in catalogue().editions for entry in catalogue().edition(slug).slogans]


def _view(slug: str, slogan: str, posters: tuple[PosterRow, ...] = ()) -> View:
    return view(slug, posters, slogan_pages.page_path(slogan))


def _tree(built: str) -> Element:
    """The page as a tree; HTML writes attributes without a value, XML doesn't."""
    return parse(re.sub(r" (hidden|readonly|download|data-[a-z-]+)(?=[ >])", r' \1=""', built))


def _built(slug: str, slogan: str, posters: tuple[PosterRow, ...] = ()) -> Element:
    here = _view(slug, slogan, posters)
    entry = here.edition.slogan(slogan)
    _, _, body = slogan_pages.markdown(entry).split("---\n", 2)
    return _tree(slogan_pages.complete(html(body, here.site, here.page), entry, here))


@pytest.mark.parametrize(("slug", "slogan"), EVERY)
def test_every_slogan_has_its_exact_words_and_a_message(slug: str, slogan: str) -> None:
    page, entry = _built(slug, slogan), catalogue().edition(slug).slogan(slogan)
    heading = text(next(page.iter("h1")))
    assert heading == display_slogan(entry.slogan.text).replace("\u00a0", " ")
    assert f"Khẩu hiệu số {entry.slogan.number}" in text(page)
    message = (by_class(page, "bt-tin")[0].text or "").split("\n")
    edition = catalogue().edition(slug)
    own = entry.slogan.sources
    signed = [own.issued_by] if isinstance(own, SelfWritten) else list(edition.issuers)
    address = f"{edition.site_url}khau-hieu/{slogan}/"
    assert message == [entry.slogan.text, entry.slogan.call, *signed, address]
    assert text(by_id(page, "nghia-la-gi")) == "Nghĩa là gì?"
    for source in entry.sources:
        assert source.quote in text(by_id(page, "nguon"))


@pytest.mark.parametrize(("slug", "slogan"), EVERY)
def test_a_goal_keeps_its_year_condition_and_open_point(slug: str, slogan: str) -> None:
    page, edition = _built(slug, slogan), catalogue().edition(slug)
    boxes = [text(box) for box in by_class(page, "bt-khung-muc-tieu")]
    targets = [edition.target(name) for name in edition.slogan(slogan).slogan.targets]
    assert len(boxes) == len(targets)
    for box, target in zip(boxes, targets, strict=True):
        assert box.startswith("Mục tiêu")
        assert (target.year_phrase or "không ghi năm") in box
        assert target.value.wording.lower() in box.lower()
        for line in (target.target.condition, target.target.open_point):
            assert line is None or line in box


def test_neighbours_follow_the_editions_order() -> None:
    here = _view("kien-an", EXERCISE)
    every = here.edition.slogans
    assert slogan_pages.neighbours(every[0], here) == (None, every[1])
    assert slogan_pages.neighbours(every[-1], here) == (every[-2], None)
    links = by_class(_built("kien-an", every[0].id), "bt-truoc-sau")[0].findall("a")
    assert [(link.get("rel"), link.get("href")) for link in links] == [("next", f"../{every[1].id}/")]


def test_downloads_say_type_size_and_weight_and_lead_to_the_files() -> None:
    page = _built("kien-an", EXERCISE, (poster(EXERCISE), poster(EXERCISE, "zalo-1080x1350")))
    rows = by_class(by_id(page, "tai-ve"), "bt-hang")
    said = [text(row) for row in rows if "download" in row.attrib]
    assert any("PDF · 297 × 420 mm" in words and "88 kB" in words for words in said)
    assert all((row.get("href") or "").startswith("../../") for row in rows)
    picture = next(page.iter("img"))
    assert picture.get("alt") == f"Áp phích: {catalogue().edition('kien-an').slogan(EXERCISE).slogan.text}"
    assert picture.get("loading") == "lazy"


def test_without_posters_nothing_promises_one() -> None:
    page = _built("kien-an", EXERCISE)
    assert not list(page.iter("img"))
    assert "Tải về" not in text(page)


def test_front_matter_survives_quotation_marks_and_colons() -> None:
    entry = catalogue().edition("kien-an").slogan(EXERCISE)
    odd = replace(entry, slogan=entry.slogan.model_copy(update={"text": 'Ăn "sạch": sống # khỏe! ' + "dài " * 60}))
    _, front, _ = slogan_pages.markdown(odd).split("---\n", 2)
    meta = yaml.safe_load(front)
    assert meta["title"].startswith(f'Khẩu hiệu số {entry.slogan.number}: Ăn "sạch": sống # khỏe!')
    assert len(meta["description"]) <= 160
    assert meta["cha"] == "khau-hieu/index.md"


def test_words_are_never_read_as_html_or_markdown() -> None:
    here = _view("kien-an", EXERCISE)
    entry = here.edition.slogan(EXERCISE)
    hostile = '<script>alert("1")</script> *sao* [x](y) &lt;'
    odd = replace(entry, slogan=entry.slogan.model_copy(update={"text": hostile}))
    built = slogan_pages.complete("", odd, here)
    assert "<script" not in built
    page = _tree(built)
    assert text(next(page.iter("h1"))) == hostile
    assert (by_class(page, "bt-tin")[0].text or "").startswith(hostile)


def test_a_message_that_a_body_wrote_names_it() -> None:
    here = _view("kien-an", EXERCISE)
    entry = here.edition.slogan(EXERCISE)
    own = SelfWritten(issued_by="Trạm Y tế phường Kiến An")
    odd = replace(entry, slogan=entry.slogan.model_copy(update={"sources": own}), sources=())
    page = _tree(slogan_pages.complete("", odd, here))
    assert text(by_id(page, "nguon")) == "Ban hành: Trạm Y tế phường Kiến An"


def test_a_shared_link_shows_the_pages_own_card_or_a_default() -> None:
    site = view("kien-an", (poster("suc-khoe-la-von-quy", "og-1200x630"), poster(EXERCISE, "og-1200x630"))).site
    address = site.edition.site_url + site.poster_folder
    assert share_image(site, EXERCISE) == f"{address}{EXERCISE}/og-1200x630.png"
    assert share_image(site, "khong-co", None) == f"{address}suc-khoe-la-von-quy/og-1200x630.png"
    assert share_image(view().site, EXERCISE) is None
