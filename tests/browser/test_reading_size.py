"""The reader's own letters and colours: they stay, they cut nothing off, and nothing else is kept."""

from __future__ import annotations

import pytest
from opened import AXE
from phones import phone, until
from playwright.sync_api import Browser, Page

CONTRAST = """async () => {
  const found = await axe.run(document, { runOnly: { type: "rule", values: ["color-contrast-enhanced"] },
    rules: { "color-contrast-enhanced": { enabled: true } }, resultTypes: ["violations"] });
  return found.violations.flatMap((rule) => rule.nodes.map((node) => node.html.slice(0, 100) + node.any[0].message));
}"""
PAGES = (
    "kien-an/",
    "kien-an/quyen-loi/",
    "kien-an/muc-tieu/",
    "kien-an/nhiem-vu/4-chi-phi-bhyt/",
    "kien-an/quan-diem/nguoi-dan-trung-tam/",
    "kien-an/hoi-dap/",
    "kien-an/ap-phich/",
    "kien-an/ap-phich/a3/",
    "kien-an/khau-hieu/suc-khoe-la-von-quy/",
    "kien-an/ngay-suc-khoe-toan-dan/",
    "kien-an/dia-phuong/",
    "kien-an/nguon/kien-an/",
    "404.html",
)
SIZE = "parseFloat(getComputedStyle(document.querySelector('.bt-dau p')).fontSize)"
GROUND = "getComputedStyle(document.body).backgroundColor"
WHITE, DARK, BLACK = "rgb(255, 255, 255)", "rgb(13, 22, 19)", "rgb(0, 0, 0)"
CLIPPED = """() => [...document.querySelectorAll("body *")]
  .filter((element) => element.checkVisibility() && element.innerText && !element.closest(".bt-an, svg, textarea"))
  .filter((element) => ["hidden", "clip"].includes(getComputedStyle(element).overflowY))
  .filter((element) => !element.closest(".md-sidebar, .bt-tim, .md-skip"))
  .filter((element) => element.scrollHeight > element.clientHeight + 2)
  .map((element) => `${element.className}: ${element.innerText.slice(0, 40)}`)"""
# Words of running text and titles whose letters stand in two lines, though the word has neither hyphen, dash nor slash.
TORN = """() => {
  const torn = [];
  const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const block = node.parentElement;
    if (!block.checkVisibility() || block.closest(".bt-an, svg, textarea, .bt-dia-chi, code")) continue;
    for (const word of node.data.matchAll(/(?<![^\\s(“])[A-Za-zÀ-ỹ]+(?![^\\s,.;:!?”)])/g)) {
      const range = document.createRange();
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
      if (lines.size > 1) torn.push(word[0]);
    }
  }
  return torn;
}"""


# Every part is laid out, and what is closed lies open: what a screen doesn't show yet has no true size.
LAID_OUT = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { content-visibility: visible !important; }");
  document.adoptedStyleSheets = [sheet];
  document.querySelectorAll("details").forEach((row) => { row.open = true; });
}"""


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


@pytest.mark.parametrize("size", ["chu-150", "chu-200"])
def test_at_320_pixels_large_letters_cut_off_and_tear_nothing(browser: Browser, address: str, size: str) -> None:
    page = phone(browser, f"localStorage.setItem('bang-tin', '{size}')", width=320)
    wrong = {}
    for name in PAGES:
        _open(page, address + name)
        page.evaluate(LAID_OUT)
        found = [*page.evaluate(CLIPPED), *page.evaluate(TORN)]
        if page.evaluate("document.documentElement.scrollWidth") > 320:
            found.append("scrolls sideways")
        if found:
            wrong[name] = found
    page.context.close()
    assert wrong == {}


def test_smaller_letters_bring_back_what_holds_words_together(browser: Browser, address: str) -> None:
    page = phone(browser)
    _open(page, address + "kien-an/muc-tieu/")
    text = "document.querySelector('article').textContent"
    before = page.evaluate(text)
    _choose(page, "Lớn nhất")
    assert "\u00a0" in before and "\u00a0" not in page.evaluate(text)
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


@pytest.mark.parametrize("scheme", ["sang", "toi"])
def test_high_contrast_is_seven_to_one_on_every_kind_of_page(browser: Browser, address: str, scheme: str) -> None:
    page = phone(browser, f"localStorage.setItem('bang-tin', 'tuong-cao nen-{scheme}')")
    weak = {}
    for name in PAGES:
        _open(page, address + name)
        page.evaluate(LAID_OUT)
        page.evaluate(AXE)
        found = page.evaluate(CONTRAST)
        if found:
            weak[name] = found
    page.context.close()
    assert weak == {}


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
