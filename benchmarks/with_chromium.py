"""A folder of HTML pages in; PDF files or PNG pictures out, made by one tab of a headless Chromium."""

from __future__ import annotations

import shutil
import sys
from functools import partial
from pathlib import Path

from playwright.sync_api import Page, sync_playwright
from turns import take_turns

NAMES = ("chromium", "chromium-browser", "google-chrome")
SANDBOX = ("--no-sandbox",)
"""As root Chromium doesn't start with it."""


def main(kind: str, sources: Path, fonts: Path, output: Path) -> None:
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    if found is None:
        raise SystemExit("no Chromium on this machine")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(SANDBOX))
        page = browser.new_page(viewport={"width": 1200, "height": 630})
        make = _print if kind == "pdf" else _shoot
        take_turns([partial(make, page, source, output) for source in sorted(sources.glob("*.html"))])
        browser.close()


def _print(page: Page, source: Path, output: Path) -> None:
    page.goto(source.as_uri())
    page.pdf(path=output / f"{source.stem}.pdf", prefer_css_page_size=True, print_background=True)


def _shoot(page: Page, source: Path, output: Path) -> None:
    page.goto(source.as_uri())
    page.screenshot(path=output / f"{source.stem}.png")


if __name__ == "__main__":
    main(sys.argv[1], *map(Path, sys.argv[2:]))
