"""A wrong address: the page of errors at the root finds the reader's edition, and words to search for."""

from __future__ import annotations

import functools
import http.server
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect


class _Host(http.server.SimpleHTTPRequestHandler):
    """Serves the folder's one page of errors for all that isn't there, as GitHub Pages does."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        root = Path(self.directory)
        found = next(root.rglob("404.html")) if not (root / "404.html").exists() else root / "404.html"
        body = found.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Tests print nothing."""


@contextmanager
def _hosted(folder: Path) -> Iterator[str]:
    handler = functools.partial(_Host, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 360, "height": 640})
    yield context
    context.close()


def _open(phone: BrowserContext, address: str) -> Page:
    page = phone.new_page()
    answer = page.goto(address)
    assert answer is not None and answer.status == 404
    page.get_by_role("heading", name="Không thấy trang này").wait_for()
    return page


def _styled(page: Page) -> None:
    header = page.locator(".bt-header")
    expect(header).to_have_css("background-color", "rgb(0, 87, 63)")
    expect(header).to_have_css("min-height", "64px")


@pytest.fixture(params=["", "repo/"])
def hosted(request: pytest.FixtureRequest, site: Path, tmp_path: Path) -> Iterator[str]:
    """Both sample editions at the root of a host, and below a path as a fork's are. Ends in a slash."""
    if request.param:
        shutil.copytree(site, tmp_path / "host" / "repo")
        # The one page of errors is the repository's own.
    with _hosted(tmp_path / "host" if request.param else site) as origin:
        yield f"{origin}/{request.param}"


def test_the_edition_is_found_by_the_address(phone: BrowserContext, hosted: str) -> None:
    page = _open(phone, hosted + "kien-an/bao-hiem-y-te/")
    home = page.get_by_role("link", name="Về trang chủ phường Kiến An")
    expect(home).to_be_visible()
    assert home.evaluate("(link) => link.href") == hosted + "kien-an/"
    search = page.get_by_role("link", name="Tìm “bao hiem y te”")
    assert search.evaluate("(link) => link.href") == hosted + "kien-an/tim/?tim=bao%20hiem%20y%20te"
    assert page.locator("#cac-trang-co a").first.evaluate("(link) => link.href").startswith(hosted + "kien-an/")
    _styled(page)
    home.click()
    assert page.url == hosted + "kien-an/"


def test_elsewhere_the_root_s_edition_is_offered(phone: BrowserContext, hosted: str) -> None:
    page = _open(phone, hosted + "tram_y_te.html")
    search = page.get_by_role("link", name="Tìm “tram y te”")
    expect(search).to_be_visible()
    assert search.evaluate("(link) => link.href") == hosted + "tim/?tim=tram%20y%20te"
    _styled(page)
    page.get_by_role("link", name="Về trang chủ", exact=True).click()
    assert page.url == hosted


def test_the_search_opens_with_the_words(phone: BrowserContext, hosted: str) -> None:
    page = _open(phone, hosted + "kien-an/bao-hiem-y-te/")
    page.get_by_role("link", name="Tìm “bao hiem y te”").click()
    expect(page.locator("dialog.bt-tim input")).to_have_value("bao hiem y te")


def test_an_edition_alone_at_the_root_or_below_it(phone: BrowserContext, site: Path, tmp_path: Path) -> None:
    shutil.copytree(site / "kien-an", tmp_path / "host" / "repo")
    for folder, path in ((site / "kien-an", "/"), (tmp_path / "host", "/repo/")):
        with _hosted(folder) as origin:
            page = _open(phone, f"{origin}{path}bao-hiem/x/")
            expect(page.get_by_role("link", name="Tìm “x”")).to_be_visible()
            _styled(page)
            page.get_by_role("link", name="Về trang chủ", exact=True).click()
            assert page.url == origin + path


@pytest.mark.parametrize("path", ["%3Cimg%20src=x%20onerror=alert(1)%3E/", "%E0%A4%A/", "__proto__/", "constructor/x"])
def test_a_strange_address_is_but_words(phone: BrowserContext, hosted: str, path: str) -> None:
    said: list[str] = []
    phone.on("page", lambda page: page.on("dialog", lambda box: said.append(box.message)))
    page = _open(phone, hosted + path)
    expect(page.locator("#khong-thay a").first).to_be_visible()
    assert page.locator("#khong-thay img").count() == 0
    assert said == []


def test_without_script_the_pages_are_listed(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "404.html")
    assert page.get_by_role("link", name="Về trang chủ").is_visible()
    assert page.locator("#khong-thay a").first.is_hidden()
    assert page.locator("#cac-trang-co a").count() > 8
    context.close()
