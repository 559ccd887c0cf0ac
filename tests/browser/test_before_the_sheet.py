"""What a page shows before its style sheet has come is what it shows after: nothing moves, nothing changes colour."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from kinds import ARTICLES, UNLIKE
from playwright.sync_api import Browser, BrowserContext, Page, Route

SEEN = """() => {
  const sheet = document.querySelector("link[rel=stylesheet]");
  if (!sheet.closest("body")) return null;
  const before = (one) => one.compareDocumentPosition(sheet) & Node.DOCUMENT_POSITION_FOLLOWING;
  const properties = ["color", "backgroundColor", "fontSize", "fontWeight", "fontFamily", "lineHeight", "textAlign",
    "textDecorationLine", "borderTopWidth", "borderTopColor", "borderRadius", "paddingTop", "opacity", "visibility",
    "boxShadow", "fill", "zIndex", "letterSpacing"];
  return [...document.querySelectorAll("body *")]
    .filter((one) => before(one) && !one.contains(sheet) && one.checkVisibility({ visibilityProperty: true }))
    .filter((one) => !["SCRIPT", "LINK"].includes(one.tagName))
    .map((one) => {
      const { left, top, width, height } = one.getBoundingClientRect();
      const style = getComputedStyle(one);
      const box = [left, top, width, height].map((side) => Math.round(side * 10) / 10);
      const name = `${one.tagName}.${one.getAttribute("class") || ""}`;
      return [name, ...box, ...properties.map((name) => style[name])].join(" | ");
    });
}"""
PAINTED = "() => performance.getEntriesByName('first-contentful-paint').length === 1"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    opened = browser.new_context(reduced_motion="reduce")
    yield opened
    opened.close()


def opened_without_sheet(page: Page, address: str) -> Route:
    """The page as it is drawn while its style sheet is on its way, without fonts and scripts; where the sheet waits."""
    waiting: list[Route] = []
    page.route("**/*.css", lambda route: waiting.append(route))
    page.route(re.compile(r"\.(woff2|js)$"), lambda route: route.abort())
    page.goto(address, wait_until="commit")
    page.wait_for_function(PAINTED)
    page.wait_for_timeout(50)
    (sheet,) = waiting
    return sheet


LONG = ("kien-an/bang-tin/", "kien-an/nguon/kien-an/")
"""Pages whose first block is longer than a screen: these wait for the sheet."""
PHONE = ("", "light", 360)
LOOKS = ((path, *look) for path in UNLIKE for look in (("chu-150 tuong-cao", "dark", 360), ("", "light", 1280)))


@pytest.mark.parametrize(
    ("path", "chosen", "scheme", "width"), [*((path, *PHONE) for path in ARTICLES if path not in LONG), *LOOKS]
)
def test_nothing_changes_when_the_sheet_comes(
    context: BrowserContext, address: str, path: str, chosen: str, scheme: str, width: int
) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 640})
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.add_init_script(f"localStorage.setItem('bang-tin', '{chosen}')")
    sheet = opened_without_sheet(page, address + path)
    before = page.evaluate(SEEN)
    sheet.continue_()
    page.wait_for_load_state("load")
    after = page.evaluate(SEEN)
    assert len(before) > 20
    assert [pair for pair in zip(before, after, strict=True) if pair[0] != pair[1]] == []


@pytest.mark.parametrize("path", LONG)
def test_a_page_that_begins_with_a_long_block_is_not_drawn_bare(site: Path, path: str) -> None:
    head = (site / path / "index.html").read_text(encoding="utf-8").partition("</head>")[0]
    assert '<link rel="stylesheet"' in head and "<style>" not in head


def test_a_rule_that_is_missing_would_be_seen(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    sheet = opened_without_sheet(page, f"{address}kien-an/")
    page.evaluate(
        """() => {
          const { sheet } = document.querySelector("style");
          const at = [...sheet.cssRules].findIndex((rule) => rule.selectorText === ".bt-logo");
          sheet.deleteRule(at);
        }"""
    )
    before = page.evaluate(SEEN)
    sheet.continue_()
    page.wait_for_load_state("load")
    assert before != page.evaluate(SEEN)
