"""A page, a question and a passage go to somebody else: by the phone's sheet, by copying, by hand."""

from __future__ import annotations

import pytest
from kinds import UNLIKE
from phones import CLOSES_SHARE, COPIES, FORBIDS_SHARE, NO_COPY, NO_SHARE, REFUSES_COPY, SHARES, phone, until
from playwright.sync_api import Browser, Page

HOST = "https://vi-du.example/"
TASK = "kien-an/nhiem-vu/4-chi-phi-bhyt/"
QUESTION = "kham-suc-khoe-mien-phi"
SELECTED = (
    "document.activeElement.value?.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)"
)


def _status(page: Page) -> str:
    return page.locator("#bao-cho-biet").inner_text()


@pytest.mark.parametrize("name", UNLIKE)
def test_every_page_has_a_message_with_title_sentence_and_its_public_address(
    browser: Browser, address: str, name: str
) -> None:
    page = phone(browser, NO_SHARE, COPIES)
    page.goto(f"{address}{name}?utm_source=zalo#x")
    page.locator("#tin-nhan [data-sao-chep]").evaluate(
        "(button) => button.closest('details')?.setAttribute('open', '')"
    )
    page.locator("#tin-nhan [data-sao-chep]").click()
    page.get_by_text("Đã sao chép. Mở Zalo và dán.").wait_for()
    text = page.evaluate("window.copied")[0]
    assert text == page.locator(".bt-tin").input_value()
    lines = text.split("\n")
    assert lines[-1] == HOST + name
    assert len(lines) >= 3 and all(line.strip() for line in lines)
    page.context.close()


def test_the_phones_own_sheet_gets_the_message(browser: Browser, address: str) -> None:
    page = phone(browser, SHARES)
    page.goto(address + TASK)
    page.get_by_role("link", name="Chia sẻ", exact=True).click()
    until(page, "window.shared.length === 1")
    assert page.evaluate("window.shared[0].text") == page.locator(".bt-tin").input_value()
    assert page.url == address + TASK
    page.context.close()


def test_a_sheet_that_is_closed_says_nothing_and_one_that_cant_open_copies(browser: Browser, address: str) -> None:
    page = phone(browser, CLOSES_SHARE, COPIES)
    page.goto(address + TASK)
    page.get_by_role("link", name="Chia sẻ", exact=True).click()
    page.wait_for_timeout(300)
    assert _status(page) == ""
    assert page.evaluate("window.copied") == []
    page.context.close()
    page = phone(browser, FORBIDS_SHARE, COPIES)
    page.goto(address + TASK)
    page.get_by_role("link", name="Chia sẻ", exact=True).click()
    until(page, "window.copied.length === 1")
    page.context.close()


def test_what_was_done_is_said_politely_and_goes_after_four_seconds(browser: Browser, address: str) -> None:
    page = phone(browser, NO_SHARE, COPIES)
    page.clock.install()
    page.goto(address + TASK)
    button = page.get_by_role("link", name="Chia sẻ", exact=True)
    button.click()
    page.get_by_text("Đã sao chép. Mở Zalo và dán.").wait_for()
    assert page.locator("#bao-cho-biet").get_attribute("role") == "status"
    assert page.locator(".bt-cong-cu").get_by_text("Đã sao chép").is_visible()
    page.clock.run_for(4100)
    assert _status(page) == ""
    assert button.is_visible()
    page.context.close()


@pytest.mark.parametrize("refusal", [NO_COPY, REFUSES_COPY])
def test_where_copying_is_refused_the_words_are_selected_for_the_hand(
    browser: Browser, address: str, refusal: str
) -> None:
    page = phone(browser, NO_SHARE, refusal)
    page.goto(address + TASK)
    page.get_by_role("link", name="Chia sẻ", exact=True).click()
    until(page, "document.getElementById('bao-cho-biet').textContent.startsWith('Chạm và giữ')")
    assert page.evaluate(SELECTED) == page.locator(".bt-tin").input_value()
    assert page.locator(".bt-tin").is_visible()
    page.context.close()


def test_an_answer_is_shared_with_its_own_address(browser: Browser, address: str) -> None:
    page = phone(browser, NO_SHARE, COPIES)
    page.goto(f"{address}kien-an/hoi-dap/#{QUESTION}")
    page.locator(f"#{QUESTION}").get_by_role("link", name="Chia sẻ câu trả lời này").click()
    until(page, "window.copied.length === 1")
    asked, where = page.evaluate("window.copied[0]").split("\n")
    assert " ".join(asked.split()) == "Tôi có được khám sức khỏe miễn phí không?"
    assert where == f"{HOST}kien-an/hoi-dap/#{QUESTION}"
    assert page.locator("details.hoi").count() == page.locator(".bt-chia-se-cau").count() == 20
    page.context.close()


def test_a_section_of_a_source_gives_its_address_even_where_copying_is_refused(browser: Browser, address: str) -> None:
    page = phone(browser, NO_COPY)
    page.goto(address + "kien-an/nguon/kien-an/")
    page.locator("#ii-2").get_by_role("button", name="Chép địa chỉ").click()
    shown = page.locator("#ii-2 .bt-dia-chi")
    shown.wait_for()
    assert shown.inner_text() == f"{HOST}kien-an/nguon/kien-an/#ii-2"
    assert page.evaluate("getSelection().toString().trim()") == shown.inner_text()
    page.context.close()


def test_the_picture_to_share_is_offered_with_its_size(browser: Browser, address: str) -> None:
    page = phone(browser)
    page.goto(address + TASK + "#tin-nhan")
    link = page.locator("#tin-nhan").get_by_role("link", name="Tải ảnh chia sẻ")
    assert "1200" in link.inner_text() and "630" in link.inner_text()
    with page.expect_download() as started:
        link.click()
    assert started.value.suggested_filename == "og-1200x630.png"
    page.context.close()


def test_sharing_needs_no_script(browser: Browser, address: str) -> None:
    page = phone(browser, javascript=False)
    page.goto(address + TASK)
    page.get_by_role("link", name="Chia sẻ", exact=True).click()
    assert page.url.endswith("#tin-nhan")
    page.locator("#tin-nhan > summary").click()
    assert page.locator(".bt-tin").is_visible()
    assert page.get_by_role("button", name="Sao chép tin nhắn Zalo").is_hidden()
    assert page.get_by_text("Chạm và giữ để sao chép").is_visible()
    page.context.close()
