"""Our sites and stock Material with the same Markdown in; what a search costs on a slow phone out.

From tapping "Tìm" to the first result, words typed at once, and the bytes for it. Stock Material has fetched its index
when the page was opened, whether anybody searches or not: those bytes are in their own column. It finds nothing typed
without marks, so it is asked with them. Times differ from machine to machine: compare within one run.
"""

from __future__ import annotations

import gzip
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import yaml
from phone import chromium, phone
from playwright.sync_api import Browser, Page
from run import copy_tree
from serving import Served, serve

RUNS = 5
EDITION = "kien-an"
PAGE = "nhiem-vu/4-chi-phi-bhyt/"
GOAL_MS = 1500
INDEX = Path("tim") / "chi-muc.js"
THEME = {"name": "material", "language": "vi", "font": False}
PLUGINS = [{"search": {"lang": "vi"}}]
"""Stock Material in Vietnamese, without fonts from elsewhere; its search is on by default."""

# Button, field, a result, words.
OURS = ("a[data-tim-mo]", ".bt-tim__chu", ".bt-tim__mot", "bao hiem y te")
STOCK = ("label.md-header__button[for=__search]", ".md-search__input", ".md-search-result__item", "bảo hiểm y tế")

_WATCH = """([button, found]) => {
  window.searched = {};
  addEventListener("click", () => { window.searched.tap = performance.now(); }, { capture: true, once: true });
  const look = () => {
    const open = window.searched.tap && document.activeElement.tagName === "INPUT";
    if (open && !window.searched.sign) window.searched.sign = performance.now();
    const first = document.querySelector(found);
    if (first && first.getBoundingClientRect().height) window.searched.result = performance.now();
    else requestAnimationFrame(look);
  };
  look();
}"""


@dataclass(frozen=True)
class Searched:
    """A site whose search is tapped: how, with which words, and what a result is."""

    name: str
    folder: Path
    path: str
    button: str
    field: str
    found: str
    words: str


@dataclass(frozen=True)
class Cost:
    """Milliseconds from the tap to the open box and to the first result; bytes before the tap and for the search."""

    sign: float
    result: float
    before: int
    search: int


def main() -> int:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ours, stock = build(folder)
        sites = (
            Searched("Bảng Tin", ours / EDITION, PAGE, *OURS),
            Searched("stock Material", stock, PAGE, *STOCK),
        )
        with chromium() as browser:
            print_costs({site.name: [cost(browser, site) for _ in range(RUNS)] for site in sites})
        print_sizes(ours, stock)
    return 0


def build(folder: Path) -> tuple[Path, Path]:
    """Our editions, and the same Markdown as stock Material with our Markdown extension."""
    tree = folder / "tree"
    copy_tree(tree)
    ours, stock = folder / "ours", folder / "stock"
    _run([sys.executable, "build_site.py", "--all", "--output", str(ours)], tree)
    settings = yaml.safe_load((tree / "mkdocs.yml").read_text(encoding="utf-8"))
    kept = {
        key: value
        for key, value in settings.items()
        if key not in {"hooks", "extra_css", "nav", "strict", "validation"}
    }
    kept |= {"theme": THEME, "plugins": PLUGINS}
    (tree / "stock.yml").write_text(yaml.safe_dump(kept, allow_unicode=True), encoding="utf-8")
    _run([sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", "stock.yml", "-d", str(stock)], tree)
    return ours, stock


def _run(command: list[str], folder: Path) -> None:
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def cost(browser: Browser, site: Searched) -> Cost:
    """One search with an empty cache."""
    with serve(site.folder) as served, phone(browser) as page:
        page.goto(served.address + site.path)
        page.wait_for_load_state("networkidle")
        before = served.bytes()
        return _searched(page, site, served, before)


def _searched(page: Page, site: Searched, served: Served, before: int) -> Cost:
    page.evaluate(_WATCH, [site.button, site.found])
    page.locator(site.button).click()
    page.locator(site.field).fill(site.words)
    # Stock Material searches at a key, not at what is put in whole.
    page.keyboard.press("End")
    page.locator(site.found).first.wait_for()
    seen = page.evaluate("window.searched")
    return Cost(seen["sign"] - seen["tap"], seen["result"] - seen["tap"], before, served.bytes() - before)


def print_costs(costs: dict[str, list[Cost]]) -> None:
    print(f"{'from tapping search':24}{'box ms':>8}{'result ms':>11}{'worst':>8}{'kB before':>11}{'kB search':>11}")
    for name, each in costs.items():
        row = [median(getattr(one, key) for one in each) for key in ("sign", "result", "before", "search")]
        worst = max(one.result for one in each)
        print(f"{name:24}{row[0]:8.0f}{row[1]:11.0f}{worst:8.0f}{row[2] / 1000:11.1f}{row[3] / 1000:11.1f}")
    print(f"goal: first result within {GOAL_MS} ms\n")


def print_sizes(ours: Path, stock: Path) -> None:
    print(f"{'index of':24}{'kB':>8}{'gzipped':>9}")
    for name, file in _indexes(ours):
        _print_size(name, file)
    _print_size("stock Material", stock / "search" / "search_index.json")


def _indexes(ours: Path) -> Iterator[tuple[str, Path]]:
    for file in sorted((ours / INDEX, *ours.glob(f"*/{INDEX.as_posix()}"))):
        yield file.relative_to(ours).parts[0].replace("tim", "toan-quoc"), file


def _print_size(name: str, file: Path) -> None:
    data = file.read_bytes()
    print(f"{name:24}{len(data) / 1000:8.0f}{len(gzip.compress(data, 6)) / 1000:9.1f}")


if __name__ == "__main__":
    raise SystemExit(main())
