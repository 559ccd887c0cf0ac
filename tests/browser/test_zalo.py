"""Inside an app there may be no share sheet, no voice, no copying, no saving and no storage: every page bears it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from kinds import UNLIKE, every_page
from phones import NO_COPY, NO_SHARE, NO_SPEECH, NO_STORAGE, ZALO, ZALO_IPHONE, phone, until, until_so
from playwright.sync_api import Browser, Page

TRACKED = "?zarsrc=1305&utm_source=zalo&utm_medium=zalo&utm_campaign=zalo"
TASK = "kien-an/nhiem-vu/4-chi-phi-bhyt/"
SLOGAN = "kien-an/khau-hieu/tap-the-duc-moi-ngay/"
SELECTED = (
    "document.activeElement.value?.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)"
)

NOT_SAVED = "Không tải được? Mở bằng trình duyệt: vi-du.example/kien-an/"
SURROUNDINGS = """(links) => links.map((link) => link.closest("section, details, .bt-lich, .bt-khi-con"))
  .map((part) => part.textContent.replace(/\\s+/g, " "))"""


@pytest.fixture
def zalo(browser: Browser) -> Iterator[Page]:
    """A page in the poorest viewer; it may neither open windows nor raise errors."""
    page = phone(browser, NO_SHARE, NO_SPEECH, NO_COPY, NO_STORAGE, agent=ZALO, downloads=False)
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("popup", lambda popup: wrong.append(f"popup {popup.url}"))
    page.on("dialog", lambda dialog: wrong.append(f"dialog {dialog.message}"))
    yield page
    page.context.close()
    assert wrong == []


def _ready(page: Page, address: str) -> None:
    page.goto(address)
    page.evaluate("dispatchEvent(new Event('pointerdown'))")
    page.wait_for_selector("[data-nen][aria-pressed]", state="attached")


@pytest.mark.parametrize("name", UNLIKE)
def test_every_kind_of_page_can_be_read_and_its_message_copied_by_hand(zalo: Page, address: str, name: str) -> None:
    _ready(zalo, address + name + TRACKED)
    assert zalo.locator("h1").is_visible()
    assert zalo.locator("[data-nghe]").count() == 0 or zalo.locator("[data-nghe]").is_hidden()
    zalo.evaluate(
        "document.getElementById('tin-nhan').matches('details') && (document.getElementById('tin-nhan').open = true)"
    )
    box = zalo.locator("#tin-nhan .bt-tin")
    box.scroll_into_view_if_needed()
    box.tap()
    until(zalo, f"{SELECTED} === document.activeElement.value && document.activeElement.value.length > 20")


def test_sharing_selects_the_message_and_says_what_to_do(zalo: Page, address: str) -> None:
    _ready(zalo, address + TASK + TRACKED)
    zalo.get_by_role("link", name="Chia sẻ", exact=True).tap()
    zalo.locator("#bao-cho-biet", has_text="Chạm và giữ để sao chép").wait_for()
    assert "utm" not in zalo.evaluate(SELECTED)
    assert zalo.evaluate(SELECTED).endswith("https://vi-du.example/" + TASK)


def test_every_download_stands_beside_a_short_address_to_copy(zalo: Page, address: str) -> None:
    for name in (SLOGAN, "kien-an/ngay-suc-khoe-toan-dan/", "kien-an/ap-phich/a3/", TASK):
        _ready(zalo, address + name)
        places = zalo.locator("a[download], a[href$='.ics']").evaluate_all(SURROUNDINGS)
        assert places
        assert [words for words in places if NOT_SAVED not in words] == [], name


def test_the_short_address_of_a_message_is_the_one_on_its_posters(zalo: Page, address: str) -> None:
    _ready(zalo, address + SLOGAN)
    shown = zalo.locator(".bt-khong-tai .bt-dia-chi").first
    assert shown.text_content() == "vi-du.example/kien-an/q/y6/"
    shown.scroll_into_view_if_needed()
    zalo.locator(".bt-khong-tai").get_by_role("button", name="Chép địa chỉ").tap()
    until(zalo, "getSelection().toString().trim() === 'vi-du.example/kien-an/q/y6/'")


def test_one_line_leads_out_into_a_browser(browser: Browser, address: str) -> None:
    page = phone(browser, NO_SHARE, NO_SPEECH, NO_COPY, agent=ZALO)
    left: list[str] = []
    page.on("request", lambda request: left.append(request.url))
    session = page.context.new_cdp_session(page)
    session.send("Page.enable")
    asked: list[str] = []
    session.on("Page.frameRequestedNavigation", lambda event: asked.append(event["url"]))
    page.goto(address + TASK + "#duoc-gi")
    line = page.locator(".bt-mo-ngoai")
    assert line.is_visible()
    assert line.bounding_box()["height"] <= 80  # type: ignore[index]
    page.get_by_role("link", name="Mở bằng trình duyệt").tap()
    wanted = f"intent://{address.removeprefix('http://')}{TASK}#Intent;scheme=http;action="
    until_so(page, lambda: any(url.startswith(wanted) for url in asked))
    page.context.close()


def test_where_no_link_can_lead_out_words_say_how(browser: Browser, address: str) -> None:
    page = phone(browser, NO_SHARE, NO_SPEECH, NO_COPY, agent=ZALO_IPHONE)
    _ready(page, address + TASK)
    page.get_by_role("link", name="Mở bằng trình duyệt").tap()
    page.locator("#bao-cho-biet", has_text="chọn “Mở bằng trình duyệt”").wait_for()
    assert page.url == address + TASK
    page.context.close()


def test_a_browser_of_its_own_is_not_told_to_leave(browser: Browser, address: str) -> None:
    page = phone(browser)
    page.goto(address + TASK)
    assert page.locator(".bt-mo-ngoai").is_hidden()
    page.context.close()


def test_letters_can_be_chosen_though_nothing_is_kept(zalo: Page, address: str) -> None:
    _ready(zalo, address + TASK)
    before = zalo.evaluate("parseFloat(getComputedStyle(document.querySelector('.bt-muc p')).fontSize)")
    zalo.get_by_role("button", name="Cỡ chữ", exact=True).tap()
    zalo.locator("article .bt-cach-xem").get_by_role("button", name="Lớn hơn").tap()
    after = zalo.evaluate("parseFloat(getComputedStyle(document.querySelector('.bt-muc p')).fontSize)")
    assert after == pytest.approx(before * 1.5)


def test_back_closes_the_menu_before_it_leaves_the_page(zalo: Page, address: str) -> None:
    _ready(zalo, address + "kien-an/" + TRACKED)
    zalo.get_by_role("button", name="Mục lục").tap()
    assert zalo.locator("#__drawer").is_checked()
    zalo.go_back()
    assert not zalo.locator("#__drawer").is_checked()
    assert zalo.url == address + "kien-an/" + TRACKED


def test_links_lead_on_though_tracking_was_added(zalo: Page, address: str) -> None:
    zalo.goto(address + "kien-an/" + TRACKED)
    zalo.locator(".bt-chan").get_by_role("link", name="Hỏi đáp").click()
    assert zalo.url == address + "kien-an/hoi-dap/"
    zalo.goto(address + "kien-an/q/y6/" + TRACKED)
    zalo.wait_for_url(address + SLOGAN)
    assert zalo.locator("h1").is_visible()


def test_nothing_opens_a_new_window(site: Path) -> None:
    for name in every_page(site):
        path = site / name
        html = (path / "index.html" if path.is_dir() else path).read_text(encoding="utf-8")
        assert not re.search(r"<[^>]*\starget=", html), name
