"""Every page forbids what it doesn't need, works within that, keeps no cookie and asks no other host."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from kinds import HELPERS, UNLIKE
from phones import SPEAKS, until
from playwright.sync_api import Browser, BrowserContext

POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
WATCH = """window.refused = [];
addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
  window.refused.push(`${violatedDirective} ${blockedURI}`);
});"""
TOOLS_HERE = "performance.getEntriesByType('resource').some((one) => one.name.includes('/doc-trang.'))"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    opened = browser.new_context(viewport={"width": 360, "height": 640}, has_touch=True)
    yield opened
    opened.close()


def test_every_page_has_a_strict_policy_first(site: Path) -> None:
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 100
    for path in pages:
        text = path.read_text(encoding="utf-8")
        found = POLICY.search(text)
        assert found, path
        assert not re.search(r"<(script|link|style)\b", text[: found.start()]), path
        rules = dict(rule.split(" ", 1) for rule in found[1].split("; "))
        assert rules["default-src"] == "'none'"
        assert re.fullmatch(r"'self'( 'sha256-[\w+/]{43}=')?", rules["style-src"]), path
        assert rules["base-uri"] == "'none'"
        assert "unsafe" not in found[1] and "http" not in found[1] and "*" not in found[1], path
        assert not re.search(r"<[^>]*\s(style|on\w+)=", text), path


@pytest.mark.parametrize("name", (*UNLIKE, *HELPERS))
def test_no_page_asks_for_what_it_forbids(context: BrowserContext, address: str, name: str) -> None:
    hosts: set[str] = set()
    context.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
    context.add_init_script(WATCH)
    context.add_init_script(SPEAKS)
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(address + name)
    page.get_by_role("button", name="Mục lục").first.click()
    page.keyboard.press("Escape")
    page.evaluate("window.voicesCome('vi-VN')")
    until(page, TOOLS_HERE)
    for pressed in ("[data-chia-se]", "[data-sao-chep]", "[data-nghe]", "[data-nen]", "[data-cach-xem]"):
        for button in page.locator(f"{pressed}:visible").all()[:1]:
            button.click()
    page.locator("a[data-tim-mo]").click()
    page.locator("dialog.bt-tim input").fill("bao hiem y te")
    until(page, "document.querySelectorAll('.bt-tim__mot').length > 0")
    assert page.evaluate("window.refused") == []
    assert said == []
    assert page.evaluate("document.cookie") == ""
    assert context.cookies() == []
    assert page.evaluate("Object.keys(localStorage).filter((key) => key !== 'bang-tin')") == []
    assert page.evaluate("Object.keys(sessionStorage)") == []
    assert page.evaluate("async () => (await indexedDB.databases()).length") == 0
    assert {host for host in hosts if host} == {urlsplit(address).netloc}


def test_a_foreign_script_is_refused(context: BrowserContext, address: str) -> None:
    context.add_init_script(WATCH)
    page = context.new_page()
    page.goto(address + "kien-an/")
    page.evaluate(
        """() => {
          const script = document.createElement("script");
          script.textContent = "window.taken = true";
          document.body.append(script);
          const picture = new Image();
          picture.src = "https://la.example/x.png";
        }"""
    )
    until(page, "window.refused.length >= 2")
    assert page.evaluate("window.taken") is None
