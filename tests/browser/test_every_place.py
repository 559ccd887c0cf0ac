"""Homes and pages of places of every shipped edition, whatever the length of their names, on a small phone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from lines import served
from opened import AXE, RULES, open_whole, phone_of
from playwright.sync_api import Browser
from trees import ROOT, copy_project, every_locality, without_addresses

from bangtin.site.cli import main

PLACES = sorted(path.stem for path in (ROOT / "localities").glob("*.yml"))
FIRST_SCREEN = """() => ["h1", "#nguoi-dan-duoc-gi", "#nguoi-dan-duoc-gi + ul > li", "#bay-gio", "#bay-gio + ul > li"]
  .map((one) => [one, document.querySelector(one).getBoundingClientRect().bottom])"""
BROKEN = """async (rules) => (await axe.run(document, { runOnly: rules, resultTypes: ["violations"] })).violations
  .flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 120)}`))"""


@pytest.fixture(scope="module")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where every shipped edition is served, without posters."""
    place = tmp_path_factory.mktemp("cac-noi")
    tree = copy_project(place / "tree", {**every_locality(), **without_addresses()})
    assert main(tree, ["--all", "--output", str(place / "site")]) == 0
    with served(place / "site") as line:
        yield line.address


def _home(slug: str) -> str:
    return "" if slug == "toan-quoc" else f"{slug}/"


@pytest.mark.parametrize("slug", PLACES)
def test_the_first_screen_says_what_when_and_what_to_do_now(browser: Browser, homes: str, slug: str) -> None:
    with phone_of(browser) as page:
        page.goto(homes + _home(slug))
        page.evaluate("document.fonts.ready")
        assert [part for part, bottom in page.evaluate(FIRST_SCREEN) if bottom > 640] == []
        goal = page.locator("#nguoi-dan-duoc-gi + ul > li").inner_text().replace("\N{NO-BREAK SPACE}", " ")
        assert "từ năm 2026" in goal and "ít nhất 1 lần/năm" in goal and "lộ trình" in goal
        todo = page.locator("#bay-gio + ul > li").first.inner_text().replace("\N{NO-BREAK SPACE}", " ")
        assert todo.startswith("Hỏi trạm y tế")


@pytest.mark.parametrize("slug", PLACES)
def test_a_place_s_own_page_breaks_no_rule_and_fits_the_phone(browser: Browser, homes: str, slug: str) -> None:
    with phone_of(browser) as page:
        open_whole(page, f"{homes}{_home(slug)}dia-phuong/")
        page.evaluate("document.querySelectorAll('details').forEach((row) => { row.open = true; })")
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        page.evaluate(AXE)
        assert page.evaluate(BROKEN, list(RULES)) == []
