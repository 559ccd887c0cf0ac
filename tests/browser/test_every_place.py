"""Homes and pages of places of every shipped edition, whatever the length of their names, on a small phone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from lines import served
from measures import CONTRAST, FAINT, LAID_OUT, SIDEWAYS, all_rules, broken
from phones import phone
from playwright.sync_api import Browser
from shared import built_editions
from trees import ROOT

PLACES = tuple(sorted(path.stem for path in (ROOT / "localities").glob("*.yml")))
FIRST_SCREEN = """() => ["h1", "#nguoi-dan-duoc-gi", "#nguoi-dan-duoc-gi + ul > li", "#bay-gio", "#bay-gio + ul > li"]
  .map((one) => [one, document.querySelector(one).getBoundingClientRect().bottom])"""


@pytest.fixture(scope="module")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where every shipped edition is served, without posters."""
    with served(built_editions(tmp_path_factory, PLACES) / "site") as line:
        yield line.address


def _home(slug: str) -> str:
    return "" if slug == "toan-quoc" else f"{slug}/"


@pytest.mark.parametrize("slug", PLACES)
def test_the_first_screen_says_what_when_and_what_to_do_now(browser: Browser, homes: str, slug: str) -> None:
    page = phone(browser)
    page.goto(homes + _home(slug))
    page.evaluate("document.fonts.ready")
    assert [part for part, bottom in page.evaluate(FIRST_SCREEN) if bottom > 640] == []
    goal = page.locator("#nguoi-dan-duoc-gi + ul > li").inner_text().replace("\N{NO-BREAK SPACE}", " ")
    assert "từ năm 2026" in goal and "ít nhất 1 lần/năm" in goal and "lộ trình" in goal
    todo = page.locator("#bay-gio + ul > li").first.inner_text().replace("\N{NO-BREAK SPACE}", " ")
    assert todo.startswith("Hỏi trạm y tế")
    page.context.close()


@pytest.mark.parametrize("slug", PLACES)
def test_a_place_s_own_page_breaks_no_rule_and_fits_the_phone(browser: Browser, homes: str, slug: str) -> None:
    page = phone(browser)
    page.goto(f"{homes}{_home(slug)}dia-phuong/")
    page.evaluate(LAID_OUT)
    assert page.evaluate(SIDEWAYS) == []
    assert page.evaluate(FAINT) == []
    assert broken(page, all_rules(CONTRAST)) == []
    page.context.close()
