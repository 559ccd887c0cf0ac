"""The one small style sheet does all that the many did: no element of any kind of page looks different by a hair."""

from __future__ import annotations

import runpy
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from announced import announcements
from kinds import TYPES
from lines import Line, served
from playwright.sync_api import Browser, Page
from trees import ROOT, copy_project, without_addresses

from bangtin.site.cli import main
from bangtin.site.finishing import finish

PAGES = tuple(name.removeprefix("kien-an/") for name in TYPES if name.startswith("kien-an/"))

# Given the sheet and the marks of what was compared before, under the same medium: how many elements there are, what
# looks different, and the marks of all that is compared by now.
DIFFERENCES = """async ([sheet, known]) => {
  const all = [...document.querySelectorAll("html, body, body *")];
  // Rules know an element by its names, its parents' and its neighbours': one of those alike in them will do.
  const paths = new Map();
  const named = (element) => (element ? `${element.tagName}.${element.getAttribute("class")}` : "");
  const path = (element) => {
    if (!element) return "";
    if (!paths.has(element)) {
      const own = [...element.attributes].map(({ name }) => name).concat(element.hasChildNodes() ? "" : "0").join();
      const beside = [named(element.previousElementSibling), Boolean(element.nextElementSibling)].join();
      paths.set(element, `${path(element.parentElement)}>${named(element)}[${own}]${beside}`);
    }
    return paths.get(element);
  };
  const mark = (text) => {
    let [one, two] = [5381, 52711];
    for (let at = 0; at < text.length; at += 1) {
      one = (Math.imul(one, 33) ^ text.charCodeAt(at)) | 0;
      two = (Math.imul(two, 31) ^ text.charCodeAt(at)) | 0;
    }
    return `${one}.${two}`;
  };
  const seen = new Set(known);
  const elements = all.filter((element) => {
    if (element.closest("svg") && element.tagName !== "svg") return false;
    const size = seen.size;
    return seen.add(mark(path(element))).size > size;
  });
  // What no rule of any sheet gives is nobody's to lose; what size that makes is looked at all the same.
  const links = [...document.querySelectorAll("link[rel=stylesheet]")];
  const given = new Set(["width", "height"]);
  const gather = (rules) => {
    for (const rule of rules) {
      for (const name of rule.style || []) given.add(name);
      gather(rule.cssRules || []);
    }
  };
  links.forEach((link) => gather(link.sheet.cssRules));
  // Every element has the same properties, its own apart. "Block" and "inline" are other names for sides and sizes.
  const names = [...getComputedStyle(document.documentElement)]
    .filter((name) => given.has(name) && !/^--|(^|-)(block|inline)(-|$)/.test(name));
  const look = (element, part) => {
    const style = getComputedStyle(element, part);
    if (part && style.content === "none") return null;
    const value = (name) => style.getPropertyValue(name);
    // Nothing is nought of any unit: where `none` was written, `0 0` is shorter.
    const plain = (name, text) => (name.startsWith("background-position") ? text.replace(/\\b0px/g, "0%") : text);
    return names.map((name) => plain(name, value(name)));
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
    else if (old) old.forEach((value, number) => {
      if (value !== now[number]) found.push(`${name}: ${names[number]}: ${value} -> ${now[number]}`);
    });
  }));
  return [all.length, found.slice(0, 20), [...seen]];
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


pytestmark = pytest.mark.first


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An edition as MkDocs leaves it (`truoc`), and as readers get it (`sau`)."""
    place = tmp_path_factory.mktemp("to")
    tree = copy_project(place / "tree", {**without_addresses(), **announcements()})
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


@pytest.fixture(scope="module")
def compared() -> dict[str, list[str]]:
    """By medium, the marks of elements that were found alike on earlier pages: head, menu and foot are on every one."""
    return {}


@pytest.mark.parametrize("name", PAGES)
def test_no_element_of_a_page_loses_a_rule(
    page: Page, both: Path, line: Line, compared: dict[str, list[str]], name: str
) -> None:
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
        asked = [address, compared.get(f"{scheme} {media}", [])]
        count, found, marks = page.evaluate(DIFFERENCES, asked)
        if found:
            # A font that came between the two looks is not the sheet's doing; a rule that is missing is so again.
            count, found, marks = page.evaluate(DIFFERENCES, asked)
        assert count > 60
        assert found == [], (scheme, media, width)
        compared[f"{scheme} {media}"] = marks


def test_a_rule_that_is_missing_would_be_seen(page: Page, both: Path, line: Line) -> None:
    (sheet,) = both.glob("sau/assets/stylesheets/*.css")
    poor = sheet.with_name("thieu.css")
    poor.write_text(sheet.read_text(encoding="utf-8").replace(".bt-logo{", ".bt-khac{"), encoding="utf-8")
    page.goto(f"{line.address}truoc/")
    _, found, _ = page.evaluate(DIFFERENCES, [f"/{poor.relative_to(both).as_posix()}", []])
    poor.unlink()
    assert [row for row in found if row.startswith("A.bt-logo")]


def test_there_is_one_sheet_and_it_is_small(both: Path) -> None:
    (sheet,) = both.glob("sau/**/*.css")
    many = [path.stat().st_size for path in both.glob("truoc/**/*.css")]
    assert sheet.stat().st_size < 0.45 * sum(many)
