"""Every page of both editions on a small phone: whole, readable, sound by axe's rules, and asking nobody else."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from kinds import KINDS, every_page
from measures import FAINT, LAID_OUT, LOOKED_AT, SIDEWAYS, all_rules, broken
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.first


@dataclass(frozen=True)
class Found:
    """What is wrong with pages, by their addresses; what they complained of while they were open."""

    said: list[str]
    sideways: dict[str, list[str]] = field(default_factory=dict)
    faint: dict[str, list[str]] = field(default_factory=dict)
    rules: dict[str, list[str]] = field(default_factory=dict)


def _overheard(page: Page, address: str) -> list[str]:
    """What a page complains of, what it asks for in vain, and whom else it asks."""
    said: list[str] = []
    page.on("console", lambda message: said.append(f"{page.url}: {message.type} {message.text}"))
    page.on("pageerror", lambda error: said.append(f"{page.url}: {error}"))
    page.on("response", lambda answer: None if answer.status < 400 else said.append(f"{answer.status} {answer.url}"))
    page.on("request", lambda request: None if request.url.startswith(address) else said.append(request.url))
    return said


@pytest.fixture(scope="module")
def found(browser: Browser, address: str, site: Path) -> Found:
    """Every page opened once."""
    context = browser.new_context(viewport={"width": 360, "height": 640})
    page = context.new_page()
    names = every_page(site)
    assert len(names) > 100
    found = Found(_overheard(page, address))
    for name in names:
        page.goto(address + name)
        page.evaluate(LAID_OUT)
        # The country's pages are of the same kinds: it is their width that differs, with their words.
        if name.startswith("kien-an/") or name in KINDS:
            found.faint[name] = page.evaluate(FAINT)
        found.sideways[name] = []
        for width in (320, 360):
            page.set_viewport_size({"width": width, "height": 640})
            found.sideways[name] += page.evaluate(SIDEWAYS)
        # What asks for colours and sizes is run in every look (test_looks.py): it takes most of axe's time.
        if name in KINDS:
            found.rules[name] = broken(page, all_rules(*LOOKED_AT))
    context.close()
    return found


def _wrong(answers: dict[str, list[str]]) -> dict[str, list[str]]:
    return {name: found for name, found in answers.items() if found}


def test_every_page_fits_the_phone(found: Found) -> None:
    assert _wrong(found.sideways) == {}


def test_every_page_is_whole_and_asks_nobody_else(found: Found) -> None:
    assert found.said == []


def test_letters_stand_out_on_every_page_of_a_ward(found: Found) -> None:
    assert _wrong(found.faint) == {}


def test_no_kind_of_page_breaks_a_rule_of_axe(found: Found) -> None:
    assert _wrong(found.rules) == {}


def test_every_page_says_that_it_is_vietnamese(site: Path) -> None:
    for name in every_page(site):
        path = site / name
        html = (path / "index.html" if path.is_dir() else path).read_text(encoding="utf-8")
        assert '<html lang="vi"' in html, name
