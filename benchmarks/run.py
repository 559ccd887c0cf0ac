"""The project's own commands and the same posters by other programs in; one table of times, ratios and memory out.

Peers of the commands: stock Material for MkDocs building as many Markdown pages once. Peers of the posters: see
`programs`. Times differ from machine to machine and from run to run; the ratios say more. Everything is built in a
temporary folder.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from measuring import Run, measure
from ours import EDITION, ROOT
from programs import CONTESTS, compare, print_contest

TREE = ("bangtin", "data", "docs", "localities", "overrides", "posters", "schemas", "slogans")
FILES = ("build_posters.py", "build_site.py", "mkdocs.yml")


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder) / "tree"
        copy_tree(tree)
        print_commands(run_commands(tree, Path(folder) / "stock"))
        print_sizes(tree)
        for contest in CONTESTS:
            own = Path(folder) / contest.format_id
            own.mkdir()
            print_contest(contest, list(compare(contest, own)))
    return 0


def run_commands(tree: Path, stock: Path) -> list[Run]:
    """The peer first, then our commands in the order in which each finds what the one before it left."""
    posters = [sys.executable, "build_posters.py"]
    site = [sys.executable, "build_site.py", "--all"]
    peer = stock_material(stock, pages=len(list((ROOT / "docs").rglob("*.md"))))
    return [
        measure("stock Material, same number of pages", ["mkdocs", "build", "--quiet"], peer),
        measure("posters, check all content and layouts", [*posters, "--check"], tree),
        measure("posters of one ward, from nothing", [*posters, "--locality", EDITION], tree),
        measure("posters of one ward, nothing changed", [*posters, "--locality", EDITION], tree),
        measure("posters of the other editions, from nothing", [*posters, "--all"], tree),
        measure("posters, all editions, nothing changed", [*posters, "--all"], tree),
        measure("site, all editions", site, tree),
        measure(
            "make site, nothing changed", ["sh", "-c", f"{' '.join([*posters, '--all'])} && {' '.join(site)}"], tree
        ),
    ]


def copy_tree(target: Path) -> None:
    """Everything that a build reads, so that a benchmark leaves the project's own builds alone."""
    target.mkdir()
    for name in TREE:
        shutil.copytree(ROOT / name, target / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in FILES:
        shutil.copy(ROOT / name, target / name)


def stock_material(folder: Path, pages: int) -> Path:
    """The peer: a Material site of plain pages, each about as long as ours."""
    (folder / "docs").mkdir(parents=True)
    paragraph = "Mỗi người dân khỏe mạnh, cả nước vững mạnh. " * 12
    text = "\n\n".join([paragraph] * 8)
    for number in range(pages):
        name = "index" if number == 0 else f"trang-{number}"
        (folder / "docs" / f"{name}.md").write_text(f"# Trang {number}\n\n{text}\n", encoding="utf-8")
    config = "site_name: Stock\ntheme:\n  name: material\n  language: vi\n  font: false\n"
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    return folder


def print_commands(runs: Sequence[Run]) -> None:
    peer = runs[0]
    print(f"{'command':44}{'s':>8}{'× peer':>8}{'CPU s':>9}{'peak MB':>9}")
    for run in runs:
        print(f"{run.name:44}{run.seconds:8.2f}{run.seconds / peer.seconds:8.2f}{run.cpu:9.2f}{run.peak_mb:9.0f}")


def print_sizes(tree: Path) -> None:
    for edition in sorted(path for path in (tree / "build" / "posters").iterdir() if path.is_dir()):
        files = [path for path in edition.rglob("*") if path.is_file()]
        size = sum(path.stat().st_size for path in files) / 1e6
        print(f"posters of {edition.name}: {len(files)} files, {size:.1f} MB")
    size = sum(path.stat().st_size for path in (tree / "site").rglob("*") if path.is_file()) / 1e6
    print(f"site: {size:.1f} MB")


if __name__ == "__main__":
    sys.exit(main())
