"""The project's own commands in; seconds, ratios against a named peer of the same run, and peak memory out.

The peer is stock Material for MkDocs building the same number of Markdown pages once. Times differ from machine to
machine and from run to run; the ratios say more. Everything is built in a temporary folder.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TREE = ("bangtin", "data", "docs", "localities", "overrides", "posters", "schemas", "slogans")
FILES = ("build_posters.py", "build_site.py", "mkdocs.yml")
SAMPLE_EVERY = 0.02
"""Seconds between two looks at the memory."""


@dataclass(frozen=True)
class Run:
    """One command, measured."""

    name: str
    seconds: float
    peak_mb: float
    """Memory of the process and all its children together, at its highest."""


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder) / "tree"
        tree.mkdir()
        copy_tree(tree)
        stock = stock_material(Path(folder) / "stock", pages=len(list((ROOT / "docs").rglob("*.md"))))
        posters = [sys.executable, "build_posters.py", "--all"]
        runs = [
            measure("stock Material, same number of pages", ["mkdocs", "build", "--quiet"], stock),
            measure("posters, all editions, from nothing", posters, tree),
            measure("posters, all editions, nothing changed", posters, tree),
            measure("site, all editions", [sys.executable, "build_site.py", "--all"], tree),
        ]
        runs.append(measure("make site, nothing changed", ["sh", "-c", f"{' '.join(posters)} && {_site()}"], tree))
        report(runs, tree)
    return 0


def _site() -> str:
    return f"{sys.executable} build_site.py --all"


def copy_tree(target: Path) -> None:
    """Everything that a build reads, so that a benchmark leaves the project's own builds alone."""
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


def measure(name: str, command: Sequence[str], folder: Path) -> Run:
    """Run a command to its end. Raises CalledProcessError where it fails."""
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    started = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL)
    peak = [0.0]
    watcher = threading.Thread(target=_watch, args=(process, peak), daemon=True)
    watcher.start()
    status = process.wait()
    seconds = time.perf_counter() - started
    watcher.join()
    if status:
        raise subprocess.CalledProcessError(status, command)
    return Run(name, seconds, peak[0])


def _watch(process: subprocess.Popen[bytes], peak: list[float]) -> None:
    while process.poll() is None:
        peak[0] = max(peak[0], sum(_resident_mb(pid) for pid in _family(process.pid)))
        time.sleep(SAMPLE_EVERY)


def _family(pid: int) -> list[int]:
    """A process and all that descend from it (Linux)."""
    found = [pid]
    for parent in found:
        try:
            children = Path(f"/proc/{parent}/task/{parent}/children").read_text(encoding="ascii")
        except OSError:
            continue
        found += map(int, children.split())
    return found


def _resident_mb(pid: int) -> float:
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
    except (OSError, IndexError):
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def report(runs: Sequence[Run], tree: Path) -> None:
    peer = runs[0]
    print(f"{'':44}{'s':>7}{'× peer':>9}{'peak MB':>9}")
    for run in runs:
        print(f"{run.name:44}{run.seconds:7.2f}{run.seconds / peer.seconds:9.2f}{run.peak_mb:9.0f}")
    for edition in sorted((tree / "build" / "posters").iterdir()):
        files = [path for path in edition.rglob("*") if path.is_file()]
        size = sum(path.stat().st_size for path in files) / 1e6
        print(f"posters of {edition.name}: {len(files)} files, {size:.1f} MB")
    size = sum(path.stat().st_size for path in (tree / "site").rglob("*") if path.is_file()) / 1e6
    print(f"site: {size:.1f} MB")


if __name__ == "__main__":
    sys.exit(main())
