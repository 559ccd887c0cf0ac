"""Our site and stock Material with the same Markdown in; what a page costs a reader, and a build its author, out.

Both are served as GitHub Pages does and opened by a cheap phone on a slow line, in turns, with an empty cache. Compare
within one run: times differ by two or three times on a busy machine, bytes and requests never.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

import yaml
from first_view import FirstView, first_view
from lxml import html
from lxml.html import HtmlElement
from measuring import Run, measure
from ours import ROOT
from phone import chromium, phone
from playwright.sync_api import Browser
from searching import PLUGINS, THEME, build
from serving import serve

RUNS, BUILDS = 5, 7
COPIED = ("posters", "lich")
"""Folders of files that a page may link to: either builder copies them."""
EDITION = "kien-an"
PAGES = ("nhiem-vu/4-chi-phi-bhyt/", "muc-tieu/", "hoi-dap/")
SECOND = "quan-diem/nguoi-dan-trung-tam/"
LARGEST, BLOCKED, MORE_BUILD = 0.75, 50, 0.30
"""Of stock Material's largest paint; milliseconds; over stock Material's build."""


def main() -> int:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ours, stock = build(folder)
        sites = {"Bảng Tin": ours / EDITION, "stock Material": stock}
        with chromium() as browser:
            for path in PAGES:
                print_views(path, views(browser, sites, path))
            print_second(browser, sites)
        print_builds(builds(folder))
    return 0


def views(browser: Browser, sites: dict[str, Path], path: str) -> dict[str, list[FirstView]]:
    """Every site's page, opened in turns; the first round warms up and doesn't count."""
    found: dict[str, list[FirstView]] = {name: [] for name in sites}
    for turn in range(RUNS + 1):
        for name, folder in sites.items():
            with serve(folder) as served, phone(browser) as page:
                view = first_view(page, served, path)
            if turn:
                found[name].append(view)
    return found


def print_views(path: str, found: dict[str, list[FirstView]]) -> None:
    kinds = ("page", "style", "script", "font")
    heads = "".join(f"{f'{kind} kB':>11}" for kind in kinds)
    print(f"{path:32}{'requests':>9}{'kB':>7}{heads}{'paint ms':>10}{'largest':>9}{'blocked':>9}{'jumps':>8}")
    for name, each in found.items():
        one = each[-1]
        parts = "".join(f"{one.kinds.get(kind, 0) / 1000:11.1f}" for kind in kinds)
        times = (median(getattr(view, key) for view in each) for key in ("painted", "largest", "blocked"))
        paint, largest, blocked = times
        jumps = max(view.jumps for view in each)
        row = f"{name:32}{one.requests:9}{one.bytes / 1000:7.1f}{parts}"
        print(f"{row}{paint:10.0f}{largest:9.0f}{blocked:9.0f}{jumps:8.3f}")
    ours, peer = (median(view.largest for view in each) for each in found.values())
    print(f"largest paint: {ours / peer:.2f} of stock Material's (goal {LARGEST}); blocked: goal {BLOCKED} ms")
    for name, each in found.items():
        print(f"other hosts asked by {name}: {len(frozenset().union(*(view.hosts for view in each)))}")
    print()


def print_second(browser: Browser, sites: dict[str, Path]) -> None:
    """What the next page costs once the first has been read."""
    for name, folder in sites.items():
        with serve(folder) as served, phone(browser) as page:
            first_view(page, served, PAGES[0])
            view = first_view(page, served, SECOND)
        print(f"second page view, {name}: {view.requests} requests, {view.bytes / 1000:.1f} kB")
    print()


def builds(folder: Path) -> list[Run]:
    """Stock Material with the very same articles and files and nothing of ours, and our builder, in turns.

    The posters are those that the project has made, if it has. The first round fills what is kept between builds and
    doesn't count; the others write into a new folder each.
    """
    tree, posters = folder / "tree", Path("build") / "posters" / EDITION
    if (ROOT / posters).is_dir():
        shutil.copytree(ROOT / posters, tree / posters)
    plain = ["mkdocs", "build", "--quiet", "-d"]
    ours = [sys.executable, "build_site.py", "--jobs", "1", "--locality", EDITION, "--output"]
    measure("Bảng Tin", [*ours, str(folder / "first")], tree)
    stock = stock_of(folder / "first" / EDITION, folder / "same")
    measure("stock Material", [*plain, str(folder / "stock-first")], stock)
    turns = [
        (
            measure("stock Material", [*plain, str(folder / f"stock-{turn}")], stock),
            measure("Bảng Tin", [*ours, str(folder / f"own-{turn}")], tree),
        )
        for turn in range(BUILDS)
    ]
    return [min(each, key=lambda run: run.cpu) for each in zip(*turns, strict=True)]


def stock_of(built: Path, folder: Path) -> Path:
    """A stock Material site of a built site's articles: raw HTML in Markdown, with all posters and calendars beside."""
    docs = folder / "docs"
    docs.mkdir(parents=True)
    for name in COPIED:
        if (built / name).is_dir():
            shutil.copytree(built / name, docs / name)
    for page in built.rglob("index.html"):
        article = html.fromstring(page.read_text(encoding="utf-8")).find(".//article")
        if article is not None:
            target = docs / page.parent.relative_to(built) / "index.md"
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(in_markdown(article), encoding="utf-8")
    settings = {"site_name": "Stock", "site_url": "https://vi-du.example/", "theme": THEME, "plugins": PLUGINS}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    return folder


def in_markdown(article: HtmlElement) -> str:
    """What stands inside an article as blocks of HTML, which Markdown hands on as they are."""
    blocks = (html.tostring(block, encoding="unicode").strip() for block in article)
    return "\n\n".join(re.sub(r"\n\s*\n", "\n", block) for block in blocks)


def print_builds(runs: Sequence[Run]) -> None:
    plain, ours = runs
    more = ours.cpu / plain.cpu - 1
    print(f"build, seconds of the processor: {plain.name} {plain.cpu:.2f}, {ours.name} {ours.cpu:.2f}: {more:+.0%}")
    print(f"goal for what is ours: +{MORE_BUILD:.0%}")


if __name__ == "__main__":
    raise SystemExit(main())
