"""What a reader chooses: another place, a kind of poster; and what a printed page shows."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.xdist_group("browser")


def _fresh(browser: Browser, address: str, name: str) -> Page:
    page = browser.new_context(viewport={"width": 360, "height": 640}).new_page()
    page.goto(address + name)
    return page


def test_another_place_opens_the_same_page(browser: Browser, address: str) -> None:
    page = _fresh(browser, address, "kien-an/nhiem-vu/4-chi-phi-bhyt/")
    page.get_by_role("link", name="Đổi nơi").click()
    page.locator("#cac-noi").get_by_role("link", name="Cả nước").click()
    assert page.url == address + "nhiem-vu/4-chi-phi-bhyt/"
    page.context.close()


def test_a_slogan_that_the_other_place_lacks_leads_to_its_page_of_places(browser: Browser, address: str) -> None:
    page = _fresh(browser, address, "kien-an/khau-hieu/hai-phong-trung-tam-y-te/")
    page.get_by_role("link", name="Đổi nơi").click()
    page.locator("#cac-noi").get_by_role("link", name="Cả nước").click()
    assert page.url == address + "dia-phuong/"
    page.context.close()


def test_the_way_to_another_place_takes_no_foreign_address(browser: Browser, address: str) -> None:
    page = _fresh(browser, address, "kien-an/dia-phuong/?tu=//la.example/#cac-noi")
    page.locator("#cac-noi").get_by_role("link", name="Cả nước").click()
    assert page.url == address + "dia-phuong/"
    page.context.close()


def test_the_gallery_keeps_one_format_and_one_kind(browser: Browser, address: str) -> None:
    page = _fresh(browser, address, "kien-an/ap-phich/")
    opened = page.locator(".bt-mau-in[open]")
    links = page.locator(".bt-kho nav .bt-chip")
    links.nth(1).click()
    assert opened.count() == 1
    assert f"#{opened.get_attribute('id')}" == links.nth(1).get_attribute("href")
    assert links.nth(1).get_attribute("aria-current") == "true"
    page.get_by_role("button", name="Mục tiêu").click()
    page.get_by_text("Chưa có mẫu. Bỏ bớt bộ lọc.").or_(page.get_by_text("Đang xem")).first.wait_for()
    assert page.locator(".bt-to[data-loai=khau-hieu]:visible").count() == 0
    page.get_by_role("button", name="Tất cả").click()
    assert page.locator(".bt-to:visible").count() > 0
    page.context.close()


def test_a_printed_page_shows_its_sources_and_no_buttons(browser: Browser, address: str) -> None:
    page = _fresh(browser, address, "kien-an/nhiem-vu/4-chi-phi-bhyt/")
    page.emulate_media(media="print")
    quotes = page.locator(".bt-nguon blockquote")
    assert quotes.count() > 3
    assert all(quotes.nth(number).is_visible() for number in range(quotes.count()))
    assert page.locator(".bt-nut:visible, .bt-header:visible, .bt-noi-xem:visible, .md-sidebar:visible").count() == 0
    page.context.close()
