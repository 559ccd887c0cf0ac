"""Pages without a line: what was saved can be read and says what it is; with a line nothing is of yesterday."""

from __future__ import annotations

import os
import re
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from lines import CUT, LINE, SILENT, Line, served
from phones import until
from playwright.sync_api import Browser, BrowserContext, Page

SAVED = "Bạn đang xem bản đã lưu"
ACTIVE = """async (scope) =>
  (await navigator.serviceWorker.getRegistrations()).some((known) => known.scope === scope && known.active)"""
CACHES = "async () => (await caches.keys()).sort()"


@pytest.fixture
def copy(site: Path, tmp_path: Path) -> Path:
    """A copy of both editions that a test may change."""
    return Path(shutil.copytree(site, tmp_path / "site"))


@pytest.fixture
def line(copy: Path) -> Iterator[Line]:
    with served(copy) as opened:
        yield opened


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 360, "height": 640})
    yield context
    context.close()


def _visit(phone: BrowserContext, line: Line, name: str) -> Page:
    """Open a page and touch it: its worker is at work when this returns."""
    page = phone.new_page()
    page.clock.install()
    page.goto(line.address + name)
    page.keyboard.press("End")
    # The worker leaves the first seconds to what the reader waits for.
    page.clock.fast_forward(3000)
    until(page, ACTIVE, line.address + ("kien-an/" if name.startswith("kien-an/") else ""))
    return page


def _kept(page: Page, name: str) -> list[str]:
    """The paths in the cache whose name begins so."""
    paths: list[str] = page.evaluate(
        """async (start) => {
          const name = (await caches.keys()).find((each) => each.startsWith(start));
          return (await (await caches.open(name)).keys()).map((each) => new URL(each.url).pathname);
        }""",
        name,
    )
    return paths


def _strip(page: Page) -> str:
    strip = page.locator(".bt-ban-luu")
    return strip.inner_text() if strip.count() else ""


def test_the_worker_comes_with_the_first_touch_not_before(phone: BrowserContext, line: Line) -> None:
    page = phone.new_page()
    page.goto(line.address + "kien-an/")
    page.wait_for_load_state("networkidle")
    assert "/kien-an/sw.js" not in line.asked
    assert page.evaluate("async () => (await navigator.serviceWorker.getRegistrations()).length") == 0
    page.mouse.click(180, 600)
    until(page, ACTIVE, line.address + "kien-an/")


def test_without_a_line_the_pages_of_the_shell_and_those_read_are_there(phone: BrowserContext, line: Line) -> None:
    page = _visit(phone, line, "kien-an/nhiem-vu/4-chi-phi-bhyt/")
    page.goto(line.address + "kien-an/quan-diem/?utm_source=zalo")
    line.state = CUT
    for name in (
        "",
        "quyen-loi/",
        "hoi-dap/#nghi-quyet-72-la-gi",
        "muc-tieu/",
        "nhiem-vu/4-chi-phi-bhyt/",
        "quan-diem/",
    ):
        page.goto(line.address + "kien-an/" + name)
        assert page.locator("h1").is_visible(), name
        assert re.search(rf"{SAVED} \(lưu ngày \d+/\d+/20\d\d\)", _strip(page)), name
        assert (
            page.evaluate("getComputedStyle(document.querySelector('.bt-header')).backgroundColor") == "rgb(0, 87, 63)"
        )
        assert page.evaluate("document.fonts.ready.then(() => document.fonts.check('800 20px \"Be Vietnam Pro\"'))")


def test_a_page_that_is_not_saved_leads_to_those_that_are(phone: BrowserContext, line: Line) -> None:
    page = _visit(phone, line, "kien-an/")
    line.state = CUT
    page.goto(line.address + "kien-an/nhiem-vu/6-nguon-luc/")
    assert page.get_by_role("heading", level=1).inner_text() == "Không có mạng"
    saved = page.locator("[data-da-luu] a")
    names = saved.evaluate_all("(all) => all.map((link) => new URL(link.href).pathname)")
    assert set(names) >= {"/kien-an/", "/kien-an/quyen-loi/", "/kien-an/hoi-dap/", "/kien-an/muc-tieu/"}
    assert "/kien-an/nhiem-vu/6-nguon-luc/" not in names
    assert min(saved.evaluate_all("(all) => all.map((link) => link.offsetHeight)")) >= 48
    line.state = LINE
    page.get_by_role("link", name="Thử lại").click()
    assert page.url == line.address + "kien-an/nhiem-vu/6-nguon-luc/"
    assert page.locator(".bt-ban-luu").count() == 0


def test_with_a_line_no_page_is_stale(phone: BrowserContext, line: Line, copy: Path) -> None:
    page = _visit(phone, line, "kien-an/")
    for number in range(2):
        home = copy / "kien-an" / "hoi-dap" / "index.html"
        home.write_text(
            re.sub(r"(<h1[^>]*>).*?</h1>", rf"\1Bản {number}</h1>", home.read_text(encoding="utf-8")), "utf-8"
        )
        later = time.time() + 60 * (number + 1)  # A server tells versions apart by whole seconds.
        os.utime(home, times=(later, later))
        page.goto(line.address + "kien-an/hoi-dap/")
        assert page.locator("h1").inner_text() == f"Bản {number}"
        assert _strip(page) == ""
    line.state = CUT
    page.goto(line.address + "kien-an/hoi-dap/")
    assert page.locator("h1").inner_text() == "Bản 1"


def test_a_silent_line_does_not_keep_the_reader_waiting(phone: BrowserContext, line: Line) -> None:
    page = _visit(phone, line, "kien-an/")
    line.state = SILENT
    page.goto(line.address + "kien-an/muc-tieu/", timeout=15_000)
    assert SAVED in _strip(page)
    line.over.set()


@pytest.mark.parametrize(("first", "second"), [("", "kien-an/"), ("kien-an/", "")])
def test_editions_side_by_side_leave_each_other_alone(
    phone: BrowserContext, line: Line, first: str, second: str
) -> None:
    _visit(phone, line, first).close()
    page = _visit(phone, line, second)
    names = page.evaluate(CACHES)
    assert [name.rsplit(" ", 1)[0] for name in names] == ["bang-tin /", "bang-tin /kien-an/"]
    for scope, other in (("/", "/kien-an/"), ("/kien-an/", None)):
        kept = _kept(page, f"bang-tin {scope} ")
        assert kept
        assert all(path.startswith(scope) and not (other and path.startswith(other)) for path in kept)
    line.state = CUT
    for edition in ("", "kien-an/"):
        page.goto(line.address + edition + "quyen-loi/")
        assert SAVED in _strip(page)


def test_the_national_worker_is_deaf_to_an_edition_it_does_not_know(phone: BrowserContext, line: Line) -> None:
    page = _visit(phone, line, "")
    line.asked.clear()
    page.goto(line.address + "kien-an/quyen-loi/")
    assert "/kien-an/quyen-loi/" in line.asked
    assert not [path for path in _kept(page, "bang-tin / ") if path.startswith("/kien-an/")]


def test_a_new_version_takes_what_was_read_along(phone: BrowserContext, line: Line, copy: Path) -> None:
    page = _visit(phone, line, "kien-an/nhiem-vu/4-chi-phi-bhyt/")
    page.goto(line.address + "kien-an/")
    before = page.evaluate(CACHES)
    worker = copy / "kien-an" / "sw.js"
    worker.write_text(
        re.sub(r'"version":"\w+"', '"version":"moi"', worker.read_text(encoding="utf-8")), encoding="utf-8"
    )
    page.evaluate("async () => { await (await navigator.serviceWorker.getRegistration()).update(); }")
    assert len(before) == 1
    until(page, "async () => Boolean((await navigator.serviceWorker.getRegistration()).waiting)")
    assert page.evaluate(f"async () => (await ({CACHES})()).length") == 2, "nothing changes under a reader"
    page.close()
    page = phone.new_page()
    page.wait_for_timeout(500)
    page.goto(line.address + "kien-an/")
    until(page, f"async () => (await ({CACHES})()).join() === 'bang-tin /kien-an/ moi'")
    line.state = CUT
    page.goto(line.address + "kien-an/nhiem-vu/4-chi-phi-bhyt/")
    assert SAVED in _strip(page)


def test_documents_to_print_are_not_saved(phone: BrowserContext, line: Line) -> None:
    page = _visit(phone, line, "kien-an/khau-hieu/suc-khoe-la-von-quy/")
    page.goto(line.address + "kien-an/khau-hieu/suc-khoe-la-von-quy/")
    page.evaluate("async () => (await fetch('../../posters/suc-khoe-la-von-quy/a3.pdf')).status")
    kept = _kept(page, "bang-tin /kien-an/ ")
    assert kept and not [path for path in kept if path.endswith((".pdf", ".png", ".zip"))]
