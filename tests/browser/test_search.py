"""Words typed on a phone's keyboard, with marks, without, or half of them: the wanted page is among the first."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

FIRST = 3
"""How many results a small screen shows before one scrolls far."""


@pytest.fixture(scope="module")
def opened(browser: Browser, address: str) -> Iterator[Page]:
    """A page whose search is open."""
    page = browser.new_page(viewport={"width": 360, "height": 640})
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(address + "kien-an/")
    page.get_by_role("button", name="Tìm").click()
    page.locator(".md-search__input:focus").wait_for()
    yield page
    page.close()
    assert said == []


def _results(page: Page, query: str) -> list[str]:
    """The addresses of the pages found, best first, from the edition's root."""
    page.locator(".md-search__input").fill("")
    page.keyboard.press("End")
    page.get_by_text("Gõ điều bạn muốn tìm").wait_for()
    page.locator(".md-search__input").fill(query)
    page.keyboard.press("End")
    page.locator(".md-search-result__meta", has_text="có lời này").wait_for()
    links = page.locator(".md-search-result__item > a.md-search-result__link")
    links.first.wait_for()
    found = links.evaluate_all("(all) => all.map((link) => new URL(link.href).pathname)")
    return [path.removeprefix("/kien-an/") for path in found]


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("bao hiem y te", "muc-tieu/"),
        ("bảo hiểm y tế", "muc-tieu/"),
        ("bảo hiem y tế", "muc-tieu/"),
        (unicodedata.normalize("NFD", "bảo hiểm y tế"), "muc-tieu/"),
        ("BHYT", "muc-tieu/"),
        ("bhyt", "muc-tieu/"),
        ("so suc khoe dien tu", "muc-tieu/"),
        ("sổ sức khoẻ điện tử", "muc-tieu/"),
        ("duoc gi", "quyen-loi/"),
        ("được gì", "quyen-loi/"),
        ("tram y te", "hoi-dap/"),
        ("trạm y tế", "hoi-dap/"),
        ("vien phi", "hoi-dap/"),
        ("tiem chung", "muc-tieu/"),
        ("7/4", "ngay-suc-khoe-toan-dan/"),
        ("tap the duc", "khau-hieu/tap-the-duc-moi-ngay/"),
        ("uỷ ban nhân dân phường Thành Đông", "nguon/thanh-dong/"),
    ],
)
def test_the_wanted_page_is_among_the_first(opened: Page, query: str, wanted: str) -> None:
    assert wanted in _results(opened, query)[:FIRST]


def test_hits_are_marked_once_in_words_with_marks(opened: Page) -> None:
    _results(opened, "bao hiem y te")
    marked = opened.locator(".md-search-result__item mark").all_inner_texts()
    assert "bảo" in [unicodedata.normalize("NFC", word).lower() for word in marked]
    assert not [word for word in opened.locator(".md-search-result__item").all_inner_texts() if "rk>" in word]


def test_nothing_found_is_said(opened: Page) -> None:
    opened.locator(".md-search__input").fill("zzqqxx")
    opened.keyboard.press("End")
    opened.get_by_text("Không thấy. Thử: bảo hiểm y tế").wait_for()
