"""What a reader chooses: another place, a kind of poster; and what a printed page shows."""

from __future__ import annotations

from playwright.sync_api import Browser, Page


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


def test_a_format_s_page_keeps_one_kind(browser: Browser, address: str) -> None:
    page = _fresh(browser, address, "kien-an/ap-phich/")
    page.locator("#kho-a3 .bt-kho__mo").click()
    assert page.url == address + "kien-an/ap-phich/a3/"
    every = page.locator(".bt-to[data-loai]:visible").count()
    page.get_by_role("button", name="Mục tiêu").click()
    page.get_by_text("Đang xem 1 mẫu.").wait_for()
    assert page.locator(".bt-to[data-loai=khau-hieu]:visible").count() == 0
    page.get_by_role("button", name="Tất cả").click()
    assert page.locator(".bt-to[data-loai]:visible").count() == every > 1
    page.context.close()


def test_a_printed_page_shows_its_sources_and_no_buttons(browser: Browser, address: str) -> None:
    page = _fresh(browser, address, "kien-an/nhiem-vu/4-chi-phi-bhyt/")
    page.emulate_media(media="print")
    quotes = page.locator(".bt-nguon blockquote")
    assert quotes.count() > 3
    assert all(quotes.nth(number).is_visible() for number in range(quotes.count()))
    assert page.locator(".bt-nut:visible, .bt-header:visible, .bt-noi-xem:visible, .md-sidebar:visible").count() == 0
    page.context.close()
