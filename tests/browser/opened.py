"""Kinds of pages, and a reader's choice, in; a page laid out at once, ready to be measured, out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")

KINDS = (
    "kien-an/",
    "kien-an/quyen-loi/",
    "kien-an/quyen-loi/tre-em/",
    "kien-an/quan-diem/",
    "kien-an/quan-diem/nguoi-dan-trung-tam/",
    "kien-an/nhiem-vu/",
    "kien-an/nhiem-vu/4-chi-phi-bhyt/",
    "kien-an/muc-tieu/",
    "kien-an/hoi-dap/",
    "kien-an/ngay-suc-khoe-toan-dan/",
    "kien-an/ap-phich/",
    "kien-an/ap-phich/a3/",
    "kien-an/khau-hieu/",
    "kien-an/khau-hieu/suc-khoe-la-von-quy/",
    "kien-an/thong-bao/",
    "kien-an/bang-tin/",
    "kien-an/nguon/",
    "kien-an/nguon/kien-an/",
    "kien-an/dia-phuong/",
    "dia-phuong/",
)
"""A page of each kind."""

CHOICES = ("tuong-cao", "nen-toi tuong-cao", "chu-200 nen-toi")
"""What readers may choose beside the plain page, as the page remembers it."""


def every_page(site: Path) -> list[str]:
    """The addresses of all pages, those behind QR codes apart."""
    found = (path.relative_to(site).as_posix() for path in sorted(site.rglob("*.html")))
    return [name.removesuffix("index.html") for name in found if "q" not in Path(name).parts]


@contextmanager
def phone_of(browser: Browser, choice: str = "", width: int = 360, **options: Any) -> Iterator[Page]:
    """A phone whose reader has made a choice; tests may add styles, which the pages' own policy forbids."""
    context = browser.new_context(viewport={"width": width, "height": 640}, bypass_csp=True, **options)
    if choice:
        context.add_init_script(f"localStorage.setItem('bang-tin', '{choice}')")
    yield context.new_page()
    context.close()


def open_whole(page: Page, url: str) -> None:
    """A page with all of it laid out at once: browsers pass over what is far below, and measure nothing there."""
    page.goto(url)
    page.add_style_tag(content="* { content-visibility: visible !important; }")
