"""What a first view may cost, on every page of both editions: bytes, requests, script, pictures, hosts, jumps."""

from __future__ import annotations

import gzip
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from asked_for import first_asked
from kinds import UNLIKE, every_page
from playwright.sync_api import Browser, BrowserContext
from trees import ROOT

sys.path.append(str(ROOT / "benchmarks"))

from first_view import first_view
from serving import Served, serve

ALL, REQUESTS, SCRIPT, SECOND, JUMPS = 75_000, 8, 3_000, 15_000, 0.02
HEADS = 400
"""What the heads of an answer weigh at most."""
HOST = "http://trang.test/"
RASTER = re.compile(r"\.(png|jpe?g|webp|avif|gif)$")
POSTERS = ("ap-phich/", "khau-hieu/", "thong-bao/", "bang-tin/", "ngay-suc-khoe-toan-dan/")
"""Pages whose content is pictures of posters: those come on top of what the page itself may cost."""
RASTERS_SEEN = """() => [...document.images].filter((image) => {
  const box = image.getBoundingClientRect();
  return box.width && box.top < innerHeight && box.bottom > 0 && !/\\.svg$|^data:image\\/svg/.test(image.src);
}).map((image) => image.src)"""


def shows_posters(path: str) -> bool:
    return path.removeprefix("kien-an/").startswith(POSTERS)


@cache
def _weight(path: Path) -> int:
    data = path.read_bytes()
    return HEADS + (len(data) if path.suffix == ".woff2" else len(gzip.compress(data, 6)))


def test_no_page_asks_at_once_for_more_than_its_budget(site: Path) -> None:
    """All fonts of the sheet and the mark count, whether a page needs them at once or not."""
    names = [name for name in every_page(site) if not name.endswith(".html")]
    assert len(names) > 95
    wrong: dict[str, list[str]] = {}
    for name in names:
        page = site / name / "index.html"
        asked = first_asked(site, HOST, page)
        own = [site / address.removeprefix(HOST) for address in asked.files if address.startswith(HOST)]
        scripts = sum(len(gzip.compress(file.read_bytes(), 6)) for file in own if file.suffix == ".js")
        found = [address for address in asked.files if not address.startswith(HOST) or RASTER.search(address)]
        if (total := sum(map(_weight, (page, *own)))) > ALL:
            found.append(f"{total} bytes")
        if 1 + len(asked.files) > REQUESTS:
            found.append(f"{1 + len(asked.files)} requests")
        if scripts + sum(map(len, asked.written)) > SCRIPT:
            found.append(f"{scripts} bytes of script beside {asked.written}")
        if found:
            wrong[name] = found
    assert wrong == {}


@pytest.fixture(scope="module")
def served(site: Path) -> Iterator[Served]:
    with serve(site) as opened:
        yield opened


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(
        viewport={"width": 360, "height": 640}, device_scale_factor=2, is_mobile=True, has_touch=True
    )
    yield context
    context.close()


@pytest.mark.parametrize("path", UNLIKE)
def test_a_first_view_keeps_to_its_budget(phone: BrowserContext, served: Served, site: Path, path: str) -> None:
    page = phone.new_page()
    line = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 90_000}
    tools = phone.new_cdp_session(page)
    tools.send("Network.enable")
    tools.send("Network.emulateNetworkConditions", line)
    before = len(served.sent)
    # What comes late, with the page at rest, is watched on the home page, below.
    view = first_view(page, served, path, quiet=300)
    sent = served.sent[before:]
    posters = [size for name, size in sent if "/posters/" in name]
    assert not posters or shows_posters(path)
    assert view.bytes - sum(posters) <= ALL
    assert view.requests - len(posters) <= REQUESTS
    assert view.kinds.get("script", 0) <= SCRIPT
    assert view.hosts == frozenset()
    assert view.jumps < JUMPS
    assert shows_posters(path) or page.evaluate(RASTERS_SEEN) == []
    fonts = [name for name, _ in sent if name.endswith(".woff2")]
    assert fonts and page.evaluate("document.fonts.check('800 20px \"Be Vietnam Pro\"')")
    # What the page's HTML tells (above, of every page) is what a browser asks for.
    told = {f"/{address.removeprefix(HOST)}" for address in first_asked(site, HOST, site / path / "index.html").files}
    assert {name for name, _ in sent if "/posters/" not in name} <= told | {f"/{path}"}


def test_the_second_page_is_light(phone: BrowserContext, served: Served) -> None:
    page = phone.new_page()
    first_view(page, served, "kien-an/nhiem-vu/4-chi-phi-bhyt/")
    view = first_view(page, served, "kien-an/quan-diem/nguoi-dan-trung-tam/")
    assert view.requests <= 2
    assert view.bytes <= SECOND


def test_what_search_and_tools_need_comes_when_it_is_asked_for(phone: BrowserContext, served: Served) -> None:
    page = phone.new_page()
    before = len(served.sent)
    first_view(page, served, "kien-an/")
    first = [name for name, _ in served.sent[before:]]
    assert not [name for name in first if re.search(r"/(doc-trang|tim|nghe)[.-]|chi-muc|sw\.js", name)]
