"""The reader's own letters and colours: they stay, they cut nothing off, and nothing else is kept."""

from __future__ import annotations

import re

import pytest
from phones import phone, until
from playwright.sync_api import Browser, Page

SIZE = "parseFloat(getComputedStyle(document.querySelector('.bt-dau p')).fontSize)"
GROUND = "getComputedStyle(document.body).backgroundColor"
WHITE, DARK, BLACK = "rgb(255, 255, 255)", "rgb(13, 22, 19)", "rgb(0, 0, 0)"


def _open(page: Page, address: str) -> None:
    page.goto(address)
    page.evaluate("dispatchEvent(new Event('pointerdown'))")
    page.wait_for_selector("[data-nen][aria-pressed]", state="attached")


def _choose(page: Page, name: str) -> None:
    page.locator(".bt-chan").get_by_role("button", name=name, exact=True).click()


def test_the_chosen_letters_stay_on_every_page_from_its_first_paint(browser: Browser, address: str) -> None:
    page = phone(browser)
    _open(page, address + "kien-an/hoi-dap/")
    usual = page.evaluate(SIZE)
    for name, factor in (("Lớn", 1.25), ("Lớn hơn", 1.5), ("Lớn nhất", 2), ("Vừa", 1), ("Lớn nhất", 2)):
        _choose(page, name)
        assert page.evaluate(SIZE) == pytest.approx(usual * factor)
    page.goto(address + "kien-an/quyen-loi/", wait_until="commit")
    page.wait_for_selector(".bt-dau p")
    assert page.evaluate("document.documentElement.dataset.chon") == "chu-200"
    page.goto(address + "kien-an/hoi-dap/")
    assert page.evaluate(SIZE) == pytest.approx(usual * 2)
    until(page, """document.querySelector('.bt-chan [data-chu="200"]').getAttribute('aria-pressed') === 'true'""")
    page.context.close()


def test_the_choices_can_be_brought_up_to_the_heading(browser: Browser, address: str) -> None:
    page = phone(browser)
    page.goto(address + "kien-an/hoi-dap/")
    button = page.get_by_role("button", name="Cỡ chữ", exact=True)
    button.click()
    panel = page.locator("article .bt-cach-xem")
    panel.wait_for()
    assert button.get_attribute("aria-expanded") == "true"
    group = panel.get_by_role("group", name="Cỡ chữ")
    before = group.get_by_role("button", name="Lớn nhất").bounding_box()
    group.get_by_role("button", name="Lớn nhất").click()
    after = group.get_by_role("button", name="Lớn nhất").bounding_box()
    assert before and after and abs(after["y"] - before["y"]) < 2
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map((element) => element.id)")
    assert len(ids) == len(set(ids))
    button.click()
    assert panel.is_hidden()
    page.context.close()


def test_smaller_letters_bring_back_what_holds_words_together(browser: Browser, address: str) -> None:
    page = phone(browser)
    _open(page, address + "kien-an/muc-tieu/")
    text = "document.querySelector('article').textContent"
    before = page.evaluate(text)
    _choose(page, "Lớn nhất")
    kept = re.findall(r"\u00a0(\S+)", page.evaluate(text))
    assert before.count("\u00a0") > len(kept) > 0
    assert all(re.match("–|(?:[mck]?m|g|px|[kM]B)(?![a-zà-ỹ])", following) for following in kept), kept
    _choose(page, "Vừa")
    assert page.evaluate(text) == before
    page.context.close()


def test_colours_follow_the_device_until_the_reader_chooses(browser: Browser, address: str) -> None:
    page = phone(browser)
    _open(page, address + "kien-an/hoi-dap/")
    assert page.evaluate(GROUND) == WHITE
    _choose(page, "Nền tối")
    assert page.evaluate(GROUND) == DARK
    page.goto(address + "kien-an/")
    assert page.evaluate(GROUND) == DARK
    _open(page, address + "kien-an/")
    _choose(page, "Theo máy")
    assert page.evaluate(GROUND) == WHITE
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(GROUND) == DARK
    _choose(page, "Nền sáng")
    assert page.evaluate(GROUND) == WHITE
    page.context.close()


def test_high_contrast_follows_the_device_and_can_be_chosen_and_left(browser: Browser, address: str) -> None:
    page = phone(browser, scheme="dark")
    _open(page, address + "kien-an/hoi-dap/")
    _choose(page, "Tương phản cao")
    assert page.evaluate(GROUND) == BLACK
    _choose(page, "Tương phản cao")
    assert page.evaluate(GROUND) == DARK
    assert page.evaluate("localStorage.length") == 0
    page.context.close()
    page = phone(browser, scheme="dark", contrast="more")
    _open(page, address + "kien-an/hoi-dap/")
    assert page.evaluate(GROUND) == BLACK
    assert page.locator(".bt-chan [data-tuong-phan]").get_attribute("aria-pressed") == "true"
    _choose(page, "Tương phản cao")
    assert page.evaluate(GROUND) == DARK
    page.context.close()


@pytest.mark.parametrize(("scheme", "contrast"), [("dark", "no-preference"), ("dark", "more"), ("light", "more")])
def test_colours_of_the_device_need_no_script(browser: Browser, address: str, scheme: str, contrast: str) -> None:
    page = phone(browser, scheme=scheme, contrast=contrast, javascript=False)
    page.goto(address + "kien-an/hoi-dap/")
    ground, ink = page.locator("body").evaluate(
        "(body) => [getComputedStyle(body).backgroundColor, getComputedStyle(body.querySelector('h1')).color]"
    )
    expected = {("dark", "no-preference"): DARK, ("dark", "more"): BLACK, ("light", "more"): WHITE}
    assert ground == expected[scheme, contrast]
    assert contrast != "more" or ink == (WHITE if scheme == "dark" else BLACK)
    page.context.close()


def test_a_choice_is_seen_where_the_device_forces_its_colours(browser: Browser, address: str) -> None:
    page = phone(browser)
    page.emulate_media(forced_colors="active")
    _open(page, address + "kien-an/hoi-dap/")
    ring = "(button) => getComputedStyle(button).outlineStyle"
    chosen = page.locator(".bt-chan [data-chu=''][aria-pressed=true]")
    other = page.locator(".bt-chan [data-chu='150']")
    assert chosen.evaluate(ring) == "solid"
    assert other.evaluate(ring) == "none"
    page.context.close()


def test_nothing_but_the_choices_is_kept(browser: Browser, address: str) -> None:
    page = phone(browser)
    _open(page, address + "kien-an/hoi-dap/")
    for name in ("Lớn", "Nền tối", "Tương phản cao"):
        _choose(page, name)
    assert page.evaluate("Object.entries(localStorage)") == [["bang-tin", "chu-125 nen-toi tuong-cao"]]
    assert page.evaluate("sessionStorage.length") == 0
    assert page.context.cookies() == []
    for name in ("Vừa", "Theo máy", "Tương phản cao"):
        _choose(page, name)
    assert page.evaluate("localStorage.length") == 0
    page.context.close()


@pytest.mark.parametrize("kept", ["<script>alert(1)</script>", "chu-9999 nen-x", "{}", " ", "chu-200\n\tnen-toi"])
def test_what_others_left_in_the_storage_breaks_nothing(browser: Browser, address: str, kept: str) -> None:
    page = phone(browser)
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(address + "kien-an/hoi-dap/")
    page.evaluate("(kept) => localStorage.setItem('bang-tin', kept)", kept)
    _open(page, address + "kien-an/hoi-dap/")
    assert page.locator("h1").is_visible()
    _choose(page, "Lớn")
    assert "chu-125" in page.evaluate("document.documentElement.dataset.chon").split()
    assert wrong == []
    page.context.close()
