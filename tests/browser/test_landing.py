"""A link into a page lands on what it names, below the header that stays, though nothing there was laid out before."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

PAGES = ("kien-an/quyen-loi/", "kien-an/muc-tieu/", "kien-an/dia-phuong/")
LINKS = """() => [...document.querySelectorAll('.bt-dau a[href^="#"]')].map((link) => link.hash)"""
STILL = """() => new Promise((done) => {
  let last = NaN;
  const look = () => {
    if (scrollY === last) done(scrollY);
    else { last = scrollY; requestAnimationFrame(() => requestAnimationFrame(look)); }
  };
  look();
})"""
PLACE = """(hash) => [
  document.querySelector('.md-header').getBoundingClientRect().bottom,
  document.querySelector(hash).getBoundingClientRect().top,
]"""
MOST_ABOVE = 100
"""Pixels of other things between the header and what a link names."""


@pytest.fixture
def page(browser: Browser) -> Page:
    context = browser.new_context(viewport={"width": 360, "height": 640}, is_mobile=True, has_touch=True)
    return context.new_page()


def landed(page: Page, hash_: str) -> bool:
    page.evaluate(STILL)
    header, top = page.evaluate(PLACE, hash_)
    return bool(header <= top <= header + MOST_ABOVE)


@pytest.mark.parametrize("path", PAGES)
def test_a_link_inside_a_page_and_one_from_elsewhere_land_where_they_point(page: Page, address: str, path: str) -> None:
    page.goto(address + path)
    links = page.evaluate(LINKS)
    assert len(links) > 2
    for hash_ in links[:2]:
        page.goto("about:blank")
        page.goto(address + path)
        page.locator(f'article a[href="{hash_}"]').first.click()
        assert landed(page, hash_), f"tapped: {hash_}"
        page.goto("about:blank")
        page.goto(address + path + hash_, wait_until="networkidle")
        assert landed(page, hash_), f"opened: {hash_}"
    page.context.close()


def test_without_a_link_into_it_a_page_lays_out_no_more_than_is_near(page: Page, address: str) -> None:
    laid_out = "() => getComputedStyle([...document.querySelectorAll('.bt-muc')].pop()).contentVisibility"
    page.goto(address + PAGES[0])
    assert page.evaluate(laid_out) == "auto"
    page.context.close()
