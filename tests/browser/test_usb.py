"""An edition as it goes on a USB stick: unpacked, and read in Chromium straight from its folder."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from bangtin.content.loading import load_catalogue
from bangtin.site.usb.archive import FIRST, write_usb

BAD = frozenset({"error", "warning"})
TOP = "bang-tin-kien-an"


@pytest.fixture(scope="module")
def packed(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    edition = load_catalogue(site.parent / "tree").edition("kien-an")
    return write_usb(edition, site / "kien-an", tmp_path_factory.mktemp("usb"))


@pytest.fixture(scope="module")
def stick(packed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unpacked folder; its own name has what names on sticks have."""
    folder = tmp_path_factory.mktemp("usb") / "Ổ đĩa USB (E) #1"
    with zipfile.ZipFile(packed) as archive:
        archive.extractall(folder)
    return folder / TOP


def failure(request: Request) -> list[str]:
    """What went wrong with a request; leaving a page while it still loads is nothing wrong."""
    return [] if "ERR_ABORTED" in str(request.failure) else [f"{request.url}: {request.failure}"]


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A phone's page; whatever the browser complains of fails the test."""
    context = browser.new_context(viewport={"width": 360, "height": 640}, accept_downloads=True)
    opened = context.new_page()
    complaints: list[str] = []
    opened.on("console", lambda message: complaints.append(message.text) if message.type in BAD else None)
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("requestfailed", lambda request: complaints.extend(failure(request)))
    opened.on("request", lambda request: None if request.url.startswith("file:") else complaints.append(request.url))
    yield opened
    context.close()
    assert complaints == []


def test_the_first_file_opens_the_home_page_in_its_own_letters(page: Page, stick: Path) -> None:
    page.goto((stick / FIRST).as_uri())
    page.wait_for_url(re.compile("/trang/index.html$"))
    expect(page.locator("h1")).to_be_visible()
    assert page.evaluate("document.fonts.ready.then(() => [...document.fonts].some((f) => f.status === 'loaded'))")
    assert page.evaluate("getComputedStyle(document.body).fontFamily").startswith('"Be Vietnam Pro"')


def test_every_link_of_every_page_leads_to_a_file_of_the_folder(stick: Path) -> None:
    checked = 0
    for path in sorted(stick.rglob("*.html")):
        html = path.read_text(encoding="utf-8")
        for address in re.findall(r'<(?:a|form|link|script|img|source)\s[^>]*?(?:href|src|action)="([^"]*)"', html):
            bare = re.split(r"[?#]", address)[0]
            if bare and not re.match(r"[a-z]+:", bare):
                assert (path.parent / bare).is_file(), f"{path.relative_to(stick)}: {address}"
                checked += 1
    assert checked > 1000


def test_a_reader_clicks_through_from_page_to_page_and_back(page: Page, stick: Path) -> None:
    page.goto((stick / "trang" / "index.html").as_uri())
    page.locator("a[href^='quyen-loi/']").locator("visible=true").first.click()
    page.wait_for_url(re.compile("/trang/quyen-loi/"))
    page.mouse.move(10, 300)
    page.mouse.wheel(0, 600)
    page.locator("header a").first.click()
    page.wait_for_url(re.compile("/trang/index.html$"))
    page.go_back()
    expect(page).to_have_url(re.compile("/trang/quyen-loi/"))


def test_search_finds_what_is_typed_without_marks_and_opens_the_place(page: Page, stick: Path) -> None:
    page.goto((stick / "trang" / "index.html").as_uri())
    page.locator("[data-tim-mo]").locator("visible=true").first.click()
    page.keyboard.type("bao hiem y te")
    first = page.locator("dialog a[href*='index.html']").first
    expect(first).to_be_visible()
    first.click()
    page.wait_for_url(re.compile(r"/trang/.+/index\.html"))
    expect(page.locator(f"[id='{page.url.partition('#')[2]}']")).to_be_in_viewport()


def test_the_reader_s_tools_work_and_nothing_is_registered_for_being_offline(page: Page, stick: Path) -> None:
    page.clock.install()
    page.goto((stick / "trang" / "muc-tieu" / "index.html").as_uri())
    page.keyboard.press("Tab")
    page.mouse.wheel(0, 200)
    page.wait_for_selector("[data-nen][aria-pressed]", state="attached")
    page.clock.fast_forward(5000)  # a service worker would be registered by now
    page.wait_for_timeout(200)
    assert not page.locator("link[rel=manifest], script[data-sw]").count()
    assert page.locator("script[src*='doc-trang']").count() == 1


def test_a_poster_of_the_gallery_is_in_the_folder(page: Page, stick: Path) -> None:
    page.goto((stick / "trang" / "ap-phich" / "index.html").as_uri())
    page.locator(".bt-kho__mo").first.click()
    page.wait_for_url(re.compile(r"/ap-phich/.+/index\.html"))
    link = page.locator("a[download]").first
    target = link.evaluate("element => decodeURIComponent(element.href)")
    assert Path(target.removeprefix("file://")).is_file()


def test_a_code_s_page_leads_on_inside_the_folder(page: Page, stick: Path) -> None:
    code = sorted((stick / "trang" / "q").iterdir())[0]
    page.goto((code / "index.html").as_uri())
    page.wait_for_url(lambda url: "/q/" not in url)
    assert page.url.split("#")[0].endswith("/index.html")


def test_names_suit_any_windows(packed: Path) -> None:
    with zipfile.ZipFile(packed) as archive:
        names = archive.namelist()
    assert all(re.fullmatch(r"[A-Za-z0-9._/-]+", name) for name in names)
    assert max(map(len, names)) <= 150
    assert not [name for name in names if re.search(r"(?i)(^|/)(con|prn|aux|nul|com\d|lpt\d)(\.|/|$)|\.(/|$)", name)]
    assert len({name.lower() for name in names}) == len(names)
