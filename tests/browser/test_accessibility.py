"""Every page of both editions under axe's rules of WCAG 2.2 AA, and with the means by which readers help themselves."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
RUN = """async (rules) => {
  document.querySelectorAll("details").forEach((row) => { row.open = true; });
  const found = await axe.run(document, { runOnly: rules, resultTypes: ["violations"] });
  return found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 120)}`));
}"""

CLIPPED = """() => [...document.querySelectorAll("body *")]
  .filter((element) => element.checkVisibility() && element.innerText && !element.closest(".bt-an, svg, textarea"))
  .filter((element) => ["hidden", "clip"].includes(getComputedStyle(element).overflowY))
  .filter((element) => !element.closest(".md-sidebar, .md-search, .md-skip"))
  .filter((element) => element.scrollHeight > element.clientHeight + 2)
  .map((element) => `${element.className}: ${element.innerText.slice(0, 40)}`)"""

SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }"""
TWICE = """() => {
  const every = [...document.querySelectorAll("body *")];
  const sizes = every.map((one) => [one, parseFloat(getComputedStyle(one).fontSize)]);
  const lines = sizes.map(([one]) => parseFloat(getComputedStyle(one).lineHeight));
  sizes.forEach(([one, size], index) => {
    one.style.setProperty("font-size", `${size * 2}px`, "important");
    one.style.setProperty("line-height", `${lines[index] * 2}px`, "important");
  });
}"""
KINDS = (
    "kien-an/",
    "kien-an/quyen-loi/",
    "kien-an/muc-tieu/",
    "kien-an/nhiem-vu/4-chi-phi-bhyt/",
    "kien-an/hoi-dap/",
    "kien-an/ap-phich/",
    "kien-an/ap-phich/a3/",
    "kien-an/khau-hieu/suc-khoe-la-von-quy/",
    "dia-phuong/",
)


def _pages(site: Path) -> list[str]:
    found = (path.relative_to(site).as_posix() for path in sorted(site.rglob("*.html")))
    return [name.removesuffix("index.html") for name in found if "q" not in Path(name).parts]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_breaks_a_rule_of_axe(browser: Browser, address: str, site: Path, scheme: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 640}, color_scheme=scheme)
    page = context.new_page()
    broken: dict[str, list[str]] = {}
    for name in _pages(site):
        page.goto(address + name)
        page.evaluate(AXE)
        found = page.evaluate(RUN, list(RULES))
        if found:
            broken[name] = found
    context.close()
    assert broken == {}


def _small(browser: Browser) -> Page:
    return browser.new_page(viewport={"width": 320, "height": 640})


def test_wide_letter_spacing_clips_nothing(browser: Browser, address: str) -> None:
    page = _small(browser)
    for name in KINDS:
        page.goto(address + name)
        page.add_style_tag(content=SPACING)
        assert page.evaluate(CLIPPED) == [], name
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, name
    page.close()


def test_letters_twice_as_large_clip_nothing(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 640})
    for name in KINDS:
        page.goto(address + name)
        page.evaluate(TWICE)
        assert page.evaluate(CLIPPED) == [], name
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, name
    page.close()


FOCUS = """() => {
  const at = document.activeElement;
  const box = at.getBoundingClientRect();
  const style = getComputedStyle(at);
  const middle = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  const seen = box.width > 0 && box.top >= 0 && box.bottom <= innerHeight + 1;
  const open = middle && (at.contains(middle) || middle.contains(at));
  const ring = parseFloat(style.outlineWidth);
  return { name: at.tagName + " " + at.innerText?.slice(0, 30), ring, seen: seen && open };
}"""


@pytest.mark.parametrize("name", ["kien-an/", "kien-an/hoi-dap/"])
def test_the_focus_is_always_seen(browser: Browser, address: str, name: str) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 640}, reduced_motion="reduce")
    page.goto(address + name)
    hidden = []
    for _ in range(30):
        page.keyboard.press("Tab")
        state = page.evaluate(FOCUS)
        if state["ring"] < 2 or not state["seen"]:
            hidden.append(state)
    page.close()
    assert hidden == []
