"""What a first view may cost, on every page of both editions: bytes, requests, script, pictures, jumps."""

from __future__ import annotations

import gzip
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext
from trees import ROOT

sys.path.append(str(ROOT / "benchmarks"))

from first_view import first_view
from serving import Served, serve

ALL, REQUESTS, SCRIPT, SECOND, JUMPS = 75_000, 8, 3_000, 15_000, 0.02
HEADS = 400
"""What the heads of an answer weigh at most."""

OPENED = (
    "kien-an/",
    "kien-an/quyen-loi/",
    "kien-an/quan-diem/nguoi-dan-trung-tam/",
    "kien-an/nhiem-vu/4-chi-phi-bhyt/",
    "kien-an/muc-tieu/",
    "kien-an/hoi-dap/",
    "kien-an/nguon/kien-an/",
    "kien-an/dia-phuong/",
    "kien-an/khau-hieu/suc-khoe-la-von-quy/",
    "kien-an/ap-phich/",
)
POSTERS = OPENED[-2:]
"""Pages whose content is pictures of posters: those come on top of what the page itself may cost."""
RASTERS_SEEN = """() => [...document.images].filter((image) => {
  const box = image.getBoundingClientRect();
  return box.width && box.top < innerHeight && box.bottom > 0 && !/\\.svg$|^data:image\\/svg/.test(image.src);
}).map((image) => image.src)"""


def _weight(path: Path) -> int:
    data = path.read_bytes()
    return HEADS + (len(data) if path.suffix == ".woff2" else len(gzip.compress(data, 6)))


def _pages(site: Path) -> list[Path]:
    found = sorted(site.rglob("index.html"))
    return [path for path in found if "q" not in path.relative_to(site).parts]


def test_no_page_of_any_kind_is_heavier_than_its_budget(site: Path) -> None:
    """All fonts, the sheet, the script before a touch and the mark count, whether a page needs them at once or not."""
    heavy: dict[str, int] = {}
    pages = _pages(site)
    assert len(pages) > 90
    for page in pages:
        edition = site / "kien-an" if page.relative_to(site).parts[0] == "kien-an" else site
        shared = [
            *edition.glob("assets/fonts/*"),
            *edition.glob("assets/stylesheets/*"),
            edition / "assets/images/dau-72.svg",
        ]
        (boot,) = edition.glob("assets/javascripts/bang-tin.*.js")
        text = page.read_text(encoding="utf-8")
        inline = sum(len(script) for script in re.findall(r"<script>(.*?)</script>", text, re.S))
        assert len(gzip.compress(boot.read_bytes(), 6)) + inline <= SCRIPT, page
        name = page.relative_to(site).as_posix()
        if (total := sum(map(_weight, (page, boot, *shared)))) > ALL:
            heavy[name] = total
    assert heavy == {}


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


@pytest.mark.parametrize("path", OPENED)
def test_a_first_view_keeps_to_its_budget(phone: BrowserContext, served: Served, path: str) -> None:
    page = phone.new_page()
    line = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 90_000}
    tools = phone.new_cdp_session(page)
    tools.send("Network.enable")
    tools.send("Network.emulateNetworkConditions", line)
    before = len(served.sent)
    view = first_view(page, served, path)
    posters = [size for name, size in served.sent[before:] if "/posters/" in name]
    assert not posters or path in POSTERS
    assert view.bytes - sum(posters) <= ALL
    assert view.requests - len(posters) <= REQUESTS
    assert view.kinds.get("script", 0) <= SCRIPT
    assert view.hosts == frozenset()
    assert view.jumps < JUMPS
    assert path in POSTERS or page.evaluate(RASTERS_SEEN) == []
    fonts = [name for name, _ in served.sent if name.endswith(".woff2")]
    assert fonts and page.evaluate("document.fonts.check('800 20px \"Be Vietnam Pro\"')")


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
