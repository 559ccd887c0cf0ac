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
from announced import announcements
from playwright.sync_api import Browser, sync_playwright
from shared import built_once
from trees import EDITIONS, ROOT, copy_project, without_addresses

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


def _build_both(folder: Path) -> None:
    tree = copy_project(folder / "tree", {**without_addresses(), **announcements()})
    stand_ins = runpy.run_path(str(ROOT / "tests" / "site" / "stand_ins.py"))
    for slug in EDITIONS:
        stand_ins["write_posters"](tree / "build" / "posters", slug)
    assert main(tree, ["--all", "--jobs", "1", "--output", str(folder / "site")]) == 0


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of both editions, with small stand-ins for posters, and two announcements of the ward."""
    return built_once(tmp_path_factory, "trang", _build_both) / "site"


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
