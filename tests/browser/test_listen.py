"""The page is read aloud by the phone's Vietnamese voice, and only where there is one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from phones import NO_SPEECH, SPEAKS, phone, until
from playwright.sync_api import Browser, Page

TASK = "kien-an/nhiem-vu/4-chi-phi-bhyt/"
TOUCH = "dispatchEvent(new Event('pointerdown'))"


def _opened(browser: Browser, address: str, name: str = TASK, *languages: str) -> Page:
    page = phone(browser, SPEAKS)
    page.goto(address + name)
    page.evaluate(TOUCH)
    page.wait_for_selector("[data-nen][aria-pressed]", state="attached")
    if languages:
        page.evaluate("(languages) => voicesCome(...languages)", list(languages))
    return page


@pytest.fixture
def listening(browser: Browser, address: str) -> Iterator[Page]:
    """A page that has begun to read itself."""
    page = _opened(browser, address, TASK, "vi-VN")
    page.get_by_role("button", name="Nghe").click()
    until(page, "window.said.length === 1")
    yield page
    page.context.close()


def _go_on(page: Page) -> None:
    spoken = page.evaluate("window.said.length")
    page.evaluate("ended(window.utterances.length - 1)")
    until(page, f"window.said.length === {spoken + 1}")


@pytest.mark.parametrize("languages", [(), ("en-US",), ("vie-x",)])
def test_without_a_vietnamese_voice_nothing_is_offered(
    browser: Browser, address: str, languages: tuple[str, ...]
) -> None:
    page = _opened(browser, address, TASK, *languages)
    assert page.locator("[data-nghe]").is_hidden()
    page.context.close()


@pytest.mark.parametrize("language", ["vi", "vi-VN", "vi_VN"])
def test_a_voice_that_comes_late_is_offered(browser: Browser, address: str, language: str) -> None:
    page = _opened(browser, address)
    assert page.locator("[data-nghe]").is_hidden()
    page.evaluate("(language) => voicesCome('en-US', language)", language)
    assert page.get_by_role("button", name="Nghe").is_visible()
    page.context.close()


def test_a_phone_that_cannot_speak_stays_quiet(browser: Browser, address: str) -> None:
    page = phone(browser, NO_SPEECH)
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(address + TASK)
    page.evaluate(TOUCH)
    page.wait_for_selector("[data-nen][aria-pressed]", state="attached")
    assert page.locator("[data-nghe]").is_hidden()
    assert wrong == []
    page.context.close()


def test_the_page_is_read_in_order_without_its_sources_and_buttons(listening: Page) -> None:
    for _ in range(45):
        if listening.evaluate("document.querySelector('.bt-dang-nghe').hidden"):
            break
        listening.evaluate("ended(window.utterances.length - 1)")
    said = listening.evaluate("window.said")
    assert said[0] == "Giảm dần gánh nặng chi phí y tế"
    assert said[1] == "Đây là việc gì?"
    whole = " ".join(said)
    assert whole.index("Đây là việc gì") < whole.index("Vì sao phải làm") < whole.index("Người dân được gì")
    for unread in ("Nguồn:", "Mở đoạn này", "Chia sẻ", "Sao chép", "Quét mã", "Chép địa chỉ", "Kế hoạch tuyên truyền"):
        assert unread not in whole
    assert len(said) == len([sentence for sentence in said if sentence.strip()])


def test_numbers_and_abbreviations_are_said_in_words(listening: Page) -> None:
    for _ in range(60):
        if listening.evaluate("document.querySelector('.bt-dang-nghe').hidden"):
            break
        listening.evaluate("ended(window.utterances.length - 1)")
    whole = " ".join(listening.evaluate("window.said"))
    assert "trên chín mươi lăm phần trăm" in whole
    assert "lần mỗi năm" in whole
    assert "%" not in whole and "UBND" not in whole
    assert "Theo kế hoạch phường Thành Đông." in whole


def test_the_sentence_that_is_read_is_coloured_and_the_page_is_not_changed(listening: Page) -> None:
    markup = "document.querySelector('article').innerHTML"
    before = listening.evaluate(markup)
    words = "[...CSS.highlights.get('dang-doc')].map((range) => range.toString()).join('')"
    assert listening.evaluate(words).replace("\u00a0", " ") == "Giảm dần gánh nặng chi phí y tế"
    _go_on(listening)
    assert listening.evaluate(words).replace("\u00a0", " ") == "Đây là việc gì?"
    assert listening.evaluate(markup) == before


def test_without_the_browsers_own_colouring_the_block_is_coloured(browser: Browser, address: str) -> None:
    page = phone(browser, SPEAKS, "delete window.Highlight;")
    page.goto(address + TASK)
    page.evaluate(TOUCH)
    page.wait_for_selector("[data-nen][aria-pressed]", state="attached")
    page.evaluate("voicesCome('vi-VN')")
    page.get_by_role("button", name="Nghe").click()
    page.wait_for_selector("h1.bt-dang-doc")
    _go_on(page)
    assert page.locator(".bt-dang-doc").count() == 1
    assert page.locator("h2.bt-dang-doc").count() == 1
    page.get_by_role("button", name="Dừng", exact=True).click()
    assert page.locator(".bt-dang-doc").count() == 0
    page.context.close()


def test_a_pause_keeps_its_place_and_a_stop_begins_anew(listening: Page) -> None:
    _go_on(listening)
    listening.get_by_role("button", name="Tạm dừng").click()
    assert listening.evaluate("window.said.length") == 2
    listening.get_by_role("button", name="Nghe tiếp").click()
    assert listening.evaluate("window.said[2]") == listening.evaluate("window.said[1]") == "Đây là việc gì?"
    listening.get_by_role("button", name="Dừng", exact=True).click()
    assert listening.locator(".bt-dang-nghe").is_hidden()
    assert listening.evaluate("document.activeElement.dataset.nghe !== undefined")
    listening.get_by_role("button", name="Nghe").click()
    assert listening.evaluate("window.said[window.said.length - 1]") == "Giảm dần gánh nặng chi phí y tế"


def test_it_falls_silent_when_the_page_is_left(listening: Page) -> None:
    before = listening.evaluate("window.silenced")
    listening.evaluate("dispatchEvent(new Event('pagehide'))")
    assert listening.evaluate("window.silenced") > before
    assert listening.locator(".bt-dang-nghe").is_hidden()


def test_no_sentence_is_so_long_that_a_browser_falls_silent_in_it(browser: Browser, address: str) -> None:
    page = _opened(browser, address, "kien-an/nguon/thanh-dong/", "vi-VN")
    page.get_by_role("button", name="Nghe").click()
    until(page, "window.said.length === 1")
    for _ in range(400):
        if page.evaluate("document.querySelector('.bt-dang-nghe').hidden"):
            break
        page.evaluate("ended(window.utterances.length - 1)")
    assert max(map(len, page.evaluate("window.said"))) < 330
    assert page.evaluate("window.said.length") > 40
    page.context.close()


def test_a_closed_question_is_opened_when_its_answer_is_read(browser: Browser, address: str) -> None:
    page = _opened(browser, address, "kien-an/hoi-dap/", "vi-VN")
    page.get_by_role("button", name="Nghe").click()
    until(page, "window.said.length === 1")
    for _ in range(8):
        _go_on(page)
    assert page.locator("details.hoi[open]").count() >= 1
    page.context.close()


def test_nothing_for_listening_is_fetched_before_it_is_pressed(browser: Browser, address: str) -> None:
    page = phone(browser, SPEAKS)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + TASK)
    page.evaluate(TOUCH)
    page.wait_for_selector("[data-nen][aria-pressed]", state="attached")
    page.evaluate("voicesCome('vi-VN')")
    assert not [url for url in asked if "nghe" in url or "loi-doc" in url]
    page.get_by_role("button", name="Nghe").click()
    until(page, "window.said.length === 1")
    assert len([url for url in asked if "nghe" in url or "loi-doc" in url]) == 2
    page.context.close()
