"""The one small style sheet does all that the many did: no element of any kind of page looks different by a hair."""

from __future__ import annotations

import runpy
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from lines import Line, served
from playwright.sync_api import Browser, Page
from trees import ROOT, copy_project, without_addresses

from bangtin.site.cli import main
from bangtin.site.finishing import finish

PAGES = (
    "",
    "quyen-loi/",
    "quyen-loi/tre-em/",
    "quan-diem/",
    "quan-diem/nguoi-dan-trung-tam/",
    "nhiem-vu/",
    "nhiem-vu/4-chi-phi-bhyt/",
    "muc-tieu/",
    "khau-hieu/",
    "khau-hieu/suc-khoe-la-von-quy/",
    "ap-phich/",
    "ap-phich/a3/",
    "ngay-suc-khoe-toan-dan/",
    "thong-bao/",
    "thong-bao/viec-thu/",
    "hoi-dap/",
    "dia-phuong/",
    "nguon/",
    "nguon/kien-an/",
    "bang-tin/",
    "tim/",
    "404.html",
    "ngoai-tuyen.html",
)
"""One page of each kind."""

ANNOUNCEMENT = """---
tieu_de: Việc thử
danh_cho: Mọi người dân
bat_dau: 2090-12-05 07:30
dia_diem: Nhà văn hóa
co_quan: Trạm Y tế phường Thử
---
"""

DIFFERENCES = """async (sheet) => {
  const all = [...document.querySelectorAll("html, body, body *")];
  // Rules know an element by its names, its parents' and its neighbours': one of those alike in them will do.
  const paths = new Map();
  const named = (element) => (element ? `${element.tagName}.${element.getAttribute("class")}` : "");
  const path = (element) => {
    if (!element) return "";
    if (!paths.has(element)) {
      const own = [...element.attributes].map(({ name }) => name).join();
      const beside = [named(element.previousElementSibling), Boolean(element.nextElementSibling)].join();
      paths.set(element, `${path(element.parentElement)}>${named(element)}[${own}]${beside}`);
    }
    return paths.get(element);
  };
  const seen = new Set();
  const elements = all.filter((element) => {
    if (element.closest("svg") && element.tagName !== "svg") return false;
    const size = seen.size;
    return seen.add(path(element)).size > size;
  });
  const look = (element, part) => {
    const style = getComputedStyle(element, part);
    if (part && style.content === "none") return null;
    const names = [...style].filter((name) => !name.startsWith("--"));
    const value = (name) => style.getPropertyValue(name);
    // Nothing is nought of any unit: where `none` was written, `0 0` is shorter.
    const plain = (name, text) => (name.startsWith("background-position") ? text.replace(/\\b0px/g, "0%") : text);
    return names.map((name) => `${name}: ${plain(name, value(name))}`);
  };
  const looks = () => elements.map((element) => ["", "::before", "::after"].map((part) => look(element, part)));
  // A sheet's fonts are asked for when letters need them.
  const settled = async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      await new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); });
      await document.fonts.ready;
    }
  };
  // What lies below the screen has a size only once it is laid out.
  const shown = new CSSStyleSheet();
  shown.replaceSync("* { content-visibility: visible !important; }");
  document.adoptedStyleSheets = [shown];
  const links = [...document.querySelectorAll("link[rel=stylesheet]")];
  await settled();
  const before = looks();
  const one = document.createElement("link");
  one.rel = "stylesheet";
  one.href = sheet;
  await new Promise((resolve, reject) => {
    one.onload = resolve;
    one.onerror = reject;
    links[links.length - 1].after(one);
  });
  links.forEach((link) => link.remove());
  await settled();
  const after = looks();
  one.before(...links);
  await Promise.all(links.map((link) => link.sheet || new Promise((resolve) => { link.onload = resolve; })));
  one.remove();
  const found = [];
  before.forEach((parts, index) => parts.forEach((old, part) => {
    const now = after[index][part];
    const name = `${elements[index].tagName}.${elements[index].getAttribute("class") || ""}/${part}`;
    if (!old !== !now) found.push(`${name}: ${old ? "gone" : "new"}`);
    else if (old) old.forEach((line, number) => {
      if (line !== now[number]) found.push(`${name}: ${line} -> ${now[number]}`);
    });
  }));
  return [all.length, found.slice(0, 20)];
}"""
OPEN = """() => {
  document.querySelectorAll("details").forEach((row) => { row.open = true; });
  document.querySelectorAll("input[type=checkbox]").forEach((box) => { box.checked = true; });
  document.querySelectorAll("dialog").forEach((box) => { box.setAttribute("open", ""); });
  document.querySelectorAll("[hidden]").forEach((part) => { part.hidden = false; });
}"""


ROOTED = """(root) => {
  const links = document.querySelectorAll("link[rel=stylesheet]");
  for (const link of links) link.href = link.href.replace(/.*?\\/assets\\//, `${root}assets/`);
}"""
"""The page of errors names its files from the root of a host."""


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An edition as MkDocs leaves it (`truoc`), and as readers get it (`sau`)."""
    place = tmp_path_factory.mktemp("to")
    files = {"localities/kien-an/thong-bao/01-viec-thu.md": ANNOUNCEMENT, **without_addresses()}
    tree = copy_project(place / "tree", files)
    runpy.run_path(str(ROOT / "tests" / "site" / "stand_ins.py"))["write_posters"](
        tree / "build" / "posters", "kien-an"
    )
    whole = finish.finish

    def keeping(site: Path, cache: Path | None) -> None:
        shutil.copytree(site, place / "hai" / "truoc")
        whole(site, cache)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(finish, "finish", keeping)
        assert main(tree, ["--locality", "kien-an", "--output", str(place / "dung")]) == 0
    (place / "dung" / "kien-an").rename(place / "hai" / "sau")
    return place / "hai"


@pytest.fixture(scope="module")
def line(both: Path) -> Iterator[Line]:
    with served(both) as opened:
        yield opened


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 360, "height": 640}, reduced_motion="reduce")
    context.add_init_script("localStorage.setItem('bang-tin', 'chu-125 tuong-cao')")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("name", PAGES)
def test_no_element_of_a_page_loses_a_rule(page: Page, both: Path, line: Line, name: str) -> None:
    (sheet,) = both.glob("sau/assets/stylesheets/*.css")
    address = f"/{sheet.relative_to(both).as_posix()}"
    file = both / "truoc" / name
    page.goto(f"{line.address}truoc/{name}")
    if name == "404.html":
        page.evaluate(ROOTED, "/truoc/")
        page.wait_for_load_state("networkidle")
    assert file.exists()
    page.evaluate(OPEN)
    for scheme, media, width in (("light", "screen", 360), ("dark", "screen", 1300), ("light", "print", 700)):
        page.emulate_media(color_scheme=scheme, media=media)  # type: ignore[arg-type]
        page.set_viewport_size({"width": width, "height": 640})
        count, found = page.evaluate(DIFFERENCES, address)
        if found:
            # A font that came between the two looks is not the sheet's doing; a rule that is missing is so again.
            count, found = page.evaluate(DIFFERENCES, address)
        assert count > 60
        assert found == [], (scheme, media, width)


def test_a_rule_that_is_missing_would_be_seen(page: Page, both: Path, line: Line) -> None:
    (sheet,) = both.glob("sau/assets/stylesheets/*.css")
    poor = sheet.with_name("thieu.css")
    poor.write_text(sheet.read_text(encoding="utf-8").replace(".bt-logo{", ".bt-khac{"), encoding="utf-8")
    page.goto(f"{line.address}truoc/")
    _, found = page.evaluate(DIFFERENCES, f"/{poor.relative_to(both).as_posix()}")
    poor.unlink()
    assert [row for row in found if row.startswith("A.bt-logo")]


def test_there_is_one_sheet_and_it_is_small(both: Path) -> None:
    (sheet,) = both.glob("sau/**/*.css")
    many = [path.stat().st_size for path in both.glob("truoc/**/*.css")]
    assert sheet.stat().st_size < 0.45 * sum(many)
