"""A small phone: pages without script, places that an address opens, and the way back."""

from __future__ import annotations

from playwright.sync_api import Browser, Page


def test_without_script_everything_can_be_read_and_reached(browser: Browser, address: str) -> None:
    context = browser.new_context(
        viewport={"width": 360, "height": 640}, java_script_enabled=False, color_scheme="dark"
    )
    page = context.new_page()
    page.goto(address + "kien-an/khau-hieu/suc-khoe-la-von-quy/")
    assert page.locator(".bt-tin").is_visible()
    assert page.locator(".bt-cach-xem").is_hidden()
    assert page.locator("[data-sao-chep]").is_hidden()
    page.get_by_role("link", name="Chia sẻ qua Zalo").click()
    assert page.url.endswith("#tin-nhan")
    page.get_by_role("link", name="Tìm", exact=True).click()
    assert page.url == address + "kien-an/tim/"
    page.locator("label[for=__drawer].bt-nut-dau").click()
    page.locator(".md-sidebar--primary").get_by_role("link", name="Quyền lợi").click()
    assert page.url == address + "kien-an/quyen-loi/"
    page.locator(".bt-nguon > summary").first.click()
    assert page.locator(".bt-nguon blockquote").first.is_visible()
    context.close()


def _fresh(browser: Browser, address: str, name: str = "kien-an/") -> Page:
    page = browser.new_context(viewport={"width": 360, "height": 640}).new_page()
    page.goto(address + name)
    return page


def test_a_source_or_question_is_opened_by_its_address(browser: Browser, address: str) -> None:
    page = _fresh(browser, address, "kien-an/hoi-dap/#nghi-quyet-72-la-gi")
    assert page.locator("details#nghi-quyet-72-la-gi").get_attribute("open") is not None
    page.goto(address + "kien-an/hoi-dap/?utm_source=zalo#%E0%A4%A")
    assert page.locator("h1").is_visible()
    page.context.close()


def test_back_closes_the_menu_before_it_leaves_the_page(browser: Browser, address: str) -> None:
    page = _fresh(browser, address)
    page.get_by_role("button", name="Mục lục").click()
    assert page.locator("#__drawer").is_checked()
    page.go_back()
    assert not page.locator("#__drawer").is_checked()
    assert page.url == address + "kien-an/"
    page.get_by_role("button", name="Mục lục").focus()
    page.keyboard.press("Enter")
    assert page.locator("#__drawer").is_checked()
    page.keyboard.press("Escape")
    assert not page.locator("#__drawer").is_checked()
    page.context.close()
