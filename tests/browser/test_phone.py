"""Every page of both editions on a small phone: whole, readable, in both colours, with and without script."""

from __future__ import annotations

from pathlib import Path

import pytest
from opened import open_whole
from playwright.sync_api import Browser, Page

KINDS = (
    "kien-an/",
    "kien-an/quyen-loi/",
    "kien-an/quan-diem/",
    "kien-an/quan-diem/nguoi-dan-trung-tam/",
    "kien-an/nhiem-vu/4-chi-phi-bhyt/",
    "kien-an/muc-tieu/",
    "kien-an/khau-hieu/",
    "kien-an/khau-hieu/suc-khoe-la-von-quy/",
    "kien-an/ap-phich/",
    "kien-an/ap-phich/a3/",
    "kien-an/ngay-suc-khoe-toan-dan/",
    "kien-an/hoi-dap/",
    "kien-an/dia-phuong/",
    "kien-an/nguon/",
    "kien-an/nguon/kien-an/",
)
"""One page of each kind."""

LOW_CONTRAST = """() => {
  const parse = (text) => {
    const [r, g, b, a = 1] = text.match(/[\\d.]+/g).map(Number);
    return { r, g, b, a };
  };
  const light = ({ r, g, b }) => {
    const [x, y, z] = [r, g, b].map((v) => (v /= 255) <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = parse(getComputedStyle(at).backgroundColor);
      if (colour.a > 0.99) return colour;
    }
    return { r: 255, g: 255, b: 255 };
  };
  const bad = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const element = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || !element.checkVisibility() || element.closest("script, style, svg")) continue;
    const style = getComputedStyle(element);
    const [one, two] = [light(parse(style.color)), light(behind(element))].sort((p, q) => q - p);
    const size = parseFloat(style.fontSize);
    const least = size >= 24 || (size >= 18.66 && style.fontWeight >= 700) ? 3 : 4.5;
    if ((one + 0.05) / (two + 0.05) < least) bad.push(`${walk.currentNode.data.trim().slice(0, 40)} ${style.color}`);
  }
  return bad;
}"""

SMALL_TARGETS = """() => [...document.querySelectorAll("a, button, summary, label[role=button], textarea")]
  .filter((element) => element.checkVisibility() && !element.closest(".md-skip, .md-sidebar, .md-search, .md-overlay"))
  .filter((element) => getComputedStyle(element).display !== "inline")
  .filter((element) => {
    const box = element.getBoundingClientRect();
    return box.height < 47.5 || box.width < 47.5;
  })
  .map((element) => `${element.className}: ${element.innerText.slice(0, 40)}`)"""


def _every_page(site: Path) -> list[str]:
    found = sorted(path.parent.relative_to(site).as_posix() for path in site.rglob("index.html"))
    return [f"{name}/".removeprefix("./") for name in found if "q" not in Path(name).parts]


def test_every_page_fits_the_phone_and_asks_nobody_else(browser: Browser, address: str, site: Path) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 640})
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(f"{page.url}: {said.type} {said.text}"))
    page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
    page.on(
        "response", lambda answer: None if answer.status < 400 else complaints.append(f"{answer.status} {answer.url}")
    )
    page.on("request", lambda request: None if request.url.startswith(address) else complaints.append(request.url))
    names = _every_page(site)
    assert len(names) > 70
    for name in names:
        page.goto(address + name)
        for width in (360, 320):
            page.set_viewport_size({"width": width, "height": 640})
            wide = page.evaluate("document.documentElement.scrollWidth")
            if wide > width:
                complaints.append(f"{name}: rộng {wide} ở {width}")
    page.close()
    assert complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_letters_stand_out_and_targets_are_large(browser: Browser, address: str, scheme: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 640}, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    for name in KINDS:
        open_whole(page, address + name)
        page.evaluate("document.querySelectorAll('details').forEach((row) => { row.open = true; })")
        assert page.evaluate(LOW_CONTRAST) == [], name
        assert page.evaluate(SMALL_TARGETS) == [], name
    background = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert background == {"light": "rgb(255, 255, 255)", "dark": "rgb(13, 22, 19)"}[scheme]
    context.close()


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
