"""Pages under axe's rules of WCAG 2.2 AA: an edition as it comes, one page of each kind in all that readers choose."""

from __future__ import annotations

from pathlib import Path

import pytest
from opened import AXE, CHOICES, KINDS, RULES, every_page, open_whole, phone_of
from playwright.sync_api import Browser, Page

RUN = """async (rules) => {
  document.querySelectorAll("details").forEach((row) => { row.open = true; });
  const found = await axe.run(document, { runOnly: rules, resultTypes: ["violations"] });
  return found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 120)}`));
}"""


def _broken_rules(page: Page, address: str, names: list[str] | tuple[str, ...]) -> dict[str, list[str]]:
    broken: dict[str, list[str]] = {}
    for name in names:
        open_whole(page, address + name)
        page.evaluate(AXE)
        if found := page.evaluate(RUN, list(RULES)):
            broken[name] = found
    return broken


def test_no_page_of_an_edition_breaks_a_rule(browser: Browser, address: str, site: Path) -> None:
    with phone_of(browser) as page:
        own = [name for name in every_page(site) if name.startswith("kien-an/")]
        assert len(own) > 45
        assert _broken_rules(page, address, own) == {}


def test_no_kind_of_page_breaks_a_rule_on_a_phone_that_is_set_to_dark(browser: Browser, address: str) -> None:
    with phone_of(browser, color_scheme="dark") as page:
        assert _broken_rules(page, address, KINDS) == {}


@pytest.mark.parametrize("choice", CHOICES)
def test_no_kind_of_page_breaks_a_rule_whatever_the_reader_chose(browser: Browser, address: str, choice: str) -> None:
    with phone_of(browser, choice) as page:
        assert _broken_rules(page, address, KINDS) == {}
