"""Both editions built once, served on this machine, and a Chromium to read them with."""

from __future__ import annotations

import functools
import http.server
import os
import runpy
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright
from trees import ROOT, copy_project, without_addresses

from bangtin.site.cli import main

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of both editions, with small stand-ins for posters."""
    place = tmp_path_factory.mktemp("trang")
    tree = copy_project(place / "tree", without_addresses())
    stand_ins = runpy.run_path(str(ROOT / "tests" / "site" / "stand_ins.py"))
    for slug in ("toan-quoc", "kien-an"):
        stand_ins["write_posters"](tree / "build" / "posters", slug)
    assert main(tree, ["--all", "--output", str(place / "site")]) == 0
    return place / "site"


class _Server(http.server.ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that goes away in the middle of a file is no news."""


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Tests print nothing."""


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the site is served, ending in a slash."""
    handler = functools.partial(_Quiet, directory=str(site))
    with _Server(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium; where there is none the tests are skipped, unless BANGTIN_REQUIRE_BROWSER forbids it."""
    found = shutil.which("chromium") or shutil.which("google-chrome")
    if found is None:
        if os.environ.get("BANGTIN_REQUIRE_BROWSER"):
            pytest.fail("không tìm thấy chromium")
        # The README promises browser tests where a Chromium is found; CI has one and sets the variable.
        pytest.skip("không tìm thấy chromium")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=found, args=list(ARGUMENTS))
        yield running
        running.close()
