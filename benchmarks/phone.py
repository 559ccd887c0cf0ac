"""A Chromium in; pages of it as a cheap phone on a slow line sees them out."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, sync_playwright

SLOWER, DOWN, UP, WAIT = 4, 1_600_000, 750_000, 150
"""Times slower than this machine's processor; bits a second down and up; milliseconds before each answer."""

_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
)
_AGENT = (
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36"
)


@contextmanager
def chromium() -> Iterator[Browser]:
    """The Chromium of this machine."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=list(_FLAGS))
        yield browser
        browser.close()


@contextmanager
def phone(browser: Browser) -> Iterator[Page]:
    """A page with an empty cache on a slow phone: 360 × 640, touch."""
    context = browser.new_context(
        viewport={"width": 360, "height": 640}, device_scale_factor=2, has_touch=True, is_mobile=True, user_agent=_AGENT
    )
    page = context.new_page()
    tools = context.new_cdp_session(page)
    line = {"offline": False, "latency": WAIT, "downloadThroughput": DOWN / 8, "uploadThroughput": UP / 8}
    tools.send("Network.enable")
    tools.send("Network.emulateNetworkConditions", line)
    tools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    yield page
    context.close()
