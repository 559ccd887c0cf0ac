"""Pages with the means by which readers help themselves: larger letters, wider spacing, a keyboard, stillness."""

from __future__ import annotations

from pathlib import Path

import pytest
from opened import KINDS, every_page, open_whole, phone_of
from playwright.sync_api import Browser

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


def test_wide_letter_spacing_clips_nothing(browser: Browser, address: str) -> None:
    with phone_of(browser, width=320) as page:
        for name in KINDS:
            page.goto(address + name)
            page.add_style_tag(content=SPACING)
            assert page.evaluate(CLIPPED) == [], name
            assert page.evaluate("document.documentElement.scrollWidth") <= 320, name


def test_letters_twice_as_large_clip_nothing(browser: Browser, address: str) -> None:
    with phone_of(browser) as page:
        for name in KINDS:
            page.goto(address + name)
            page.evaluate(TWICE)
            assert page.evaluate(CLIPPED) == [], name
            assert page.evaluate("document.documentElement.scrollWidth") <= 360, name


SPLIT = """() => {
  const unseen = (one) => one.closest("svg, textarea, .bt-an") || (one.closest("thead") || one).clientHeight === 1;
  const range = document.createRange();
  const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement.checkVisibility() || unseen(node.parentElement)) { continue; }
    for (const word of node.data.matchAll(/[\\p{L}\\p{M}]{2,7}/gu)) {
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const tops = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
      if (tops.size > 1 && word[0] !== word[0].toUpperCase()) { found.push(word[0]); }
    }
  }
  return found;
}"""


@pytest.mark.parametrize(("choice", "width"), [("", 360), ("", 320), ("chu-200", 360)])
def test_no_line_ends_inside_a_syllable(browser: Browser, address: str, choice: str, width: int) -> None:
    split: dict[str, list[str]] = {}
    with phone_of(browser, choice, width) as page:
        for name in KINDS:
            open_whole(page, address + name)
            if found := page.evaluate(SPLIT):
                split[name] = found
    assert split == {}


SMALL = """() => [...document.querySelectorAll("a[href], button, input, summary, [tabindex='0'], label[for]")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled)
  .filter((one) => !one.closest(".md-skip, .bt-an, .md-sidebar, .md-search"))
  .filter((one) => !(getComputedStyle(one).display === "inline" && inSentence(one)))
  .map((one) => [one, target(one)])
  .filter(([, box]) => box.width > 0 && (box.width < 47.5 || box.height < 47.5))
  .map(([one, box]) => `${one.tagName}.${one.className} “${one.innerText.trim().slice(0, 30)}” ` +
    `${Math.round(box.width)} × ${Math.round(box.height)}`);

function inSentence(one) {
  const block = one.closest("p, li, dd, td, h2, h3, blockquote, small");
  return Boolean(block) && block.innerText.trim() !== one.innerText.trim();
}
function target(one) {
  const cover = getComputedStyle(one, "::after");
  const own = one.getBoundingClientRect();
  if (cover.content === "none" || cover.position !== "absolute") { return own; }
  const whole = ["top", "right", "bottom", "left"].every((side) => cover[side] === "0px");
  return whole && getComputedStyle(one).position === "static" ? one.offsetParent.getBoundingClientRect() : own;
}"""


@pytest.mark.parametrize("choice", ["", "chu-200"])
def test_whatever_is_tapped_is_as_large_as_a_thumb(browser: Browser, address: str, choice: str) -> None:
    """48 px each way. A link inside a sentence is as high as its line (WCAG 2.5.8); a card's link is the card."""
    small: dict[str, list[str]] = {}
    with phone_of(browser, choice) as page:
        for name in KINDS:
            open_whole(page, address + name)
            page.evaluate("document.querySelectorAll('details').forEach((row) => { row.open = true; })")
            if found := page.evaluate(f"(() => {{ {_functions(SMALL)} }})()"):
                small[name] = found
    assert small == {}


def _functions(script: str) -> str:
    """A script of one arrow function and its helpers as the body of a function."""
    first, *helpers = script.split("\n\nfunction ")
    return " ".join([*(f"function {one}" for one in helpers), f"return ({first.rstrip().rstrip(';')})();"])


def test_every_page_says_that_it_is_vietnamese(browser: Browser, address: str, site: Path) -> None:
    for name in every_page(site):
        path = site / name
        html = (path / "index.html" if path.is_dir() else path).read_text(encoding="utf-8")
        assert '<html lang="vi"' in html, name


MOVING = """() => document.getAnimations().length + [...document.querySelectorAll("*")].filter((one) => {
  const style = getComputedStyle(one);
  const long = (times) => times.split(", ").some((time) => parseFloat(time) > 0.01);
  return long(style.transitionDuration) || (style.animationName !== "none" && long(style.animationDuration));
}).length"""


def test_nothing_moves_for_readers_who_ask_for_stillness(browser: Browser, address: str) -> None:
    with phone_of(browser, reduced_motion="reduce") as page:
        for name in KINDS:
            page.goto(address + name)
            assert page.evaluate(MOVING) == 0, name
            assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


FOCUS = """() => {
  const at = document.activeElement;
  const box = at.getBoundingClientRect();
  const style = getComputedStyle(at);
  const middle = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  const seen = box.width > 0 && box.top >= 0 && box.bottom <= innerHeight + 1;
  const open = middle && (at.contains(middle) || middle.contains(at));
  const ring = parseFloat(style.outlineWidth);
  const order = [...document.querySelectorAll("*")].indexOf(at);
  return { name: at.tagName + " " + at.innerText?.slice(0, 30), ring, seen: Boolean(seen && open), order };
}"""


@pytest.mark.parametrize("name", ["kien-an/", "kien-an/quyen-loi/tre-em/", "kien-an/hoi-dap/"])
def test_the_focus_is_always_seen_and_goes_down_the_page(browser: Browser, address: str, name: str) -> None:
    with phone_of(browser, reduced_motion="reduce") as page:
        page.goto(address + name)
        hidden, orders = [], []
        for _ in range(30):
            page.keyboard.press("Tab")
            state = page.evaluate(FOCUS)
            orders.append(state["order"])
            if state["ring"] < 2 or not state["seen"]:
                hidden.append(state)
    assert hidden == []
    assert orders == sorted(orders)
