"""Made-up localities in; what one more of them costs out: seconds, bytes and memory, at several numbers of them.

Everything is built from nothing in a temporary copy of the project, which holds the national edition and the made-up
ones. The posters are those of a few formats unless `--all-formats` is given. A straight line is laid through the
seconds of the processor: what a number of localities costs before the first, and what each of them adds.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from measuring import Run, measure
from run import copy_tree

from bangtin.content.editions import NATION
from bangtin.content.place_names import slug_of

COUNTS = (10, 50, 200)
FORMATS = ("a4", "og-1200x630")
"""One for print with its low-ink variant, one for screens."""

PROVINCES = ("hai-phong", "lam-dong", "cao-bang")
FIRST, SECOND = (
    ("Bến", "Đồng", "Gò", "Núi", "Suối", "Vườn", "Chợ", "Cầu", "Đình", "Giếng", "Bãi", "Xóm", "Làng", "Rừng", "Hồ"),
    ("Thử", "Mẫu", "Mơ", "Nháp", "Giả", "Tạm", "Vờ", "Đặt", "Ướm", "Phỏng", "Thí", "Nghiệm", "Ảo", "Bịa"),
)
"""Parts of names that no place has."""


@dataclass(frozen=True)
class Cost:
    """What so many localities, and the national edition, cost to build."""

    count: int
    posters: Run
    sites: Run
    unchanged: Run
    poster_bytes: int
    site_bytes: int
    """Of one locality: its posters, and its site with a copy of them."""


def main(arguments: Sequence[str]) -> int:
    asked = _parser().parse_args(arguments)
    formats = () if asked.all_formats else tuple(asked.format or FORMATS)
    costs: list[Cost] = []
    print(f"posters: {', '.join(formats) or 'all formats'}; {asked.jobs or 'as many as cores'} processes")
    print(f"{'':10}{'posters':>27}{'sites':>27}{'unchanged':>27}{'bytes each':>20}")
    print(f"{'localities':>10}" + f"{'s':>9}{'CPU s':>9}{'peak MB':>9}" * 3 + f"{'posters':>10}{'site':>10}")
    for count in asked.count or COUNTS:
        costs.append(cost_of(count, formats, asked.jobs))
        print(_row(costs[-1]), flush=True)
    for name, seconds in (("posters", [c.posters.cpu for c in costs]), ("sites", [c.sites.cpu for c in costs])):
        if len(costs) > 1:
            start, each = line_through([c.count for c in costs], seconds)
            print(
                f"{name}: {start:.1f} + {each:.2f} × localities CPU s; {_farthest(costs, seconds, start, each):.0%} off"
            )
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, action="append", help=f"repeatable; default: {COUNTS}")
    parser.add_argument("--format", action="append", help=f"of posters, repeatable; default: {FORMATS}")
    parser.add_argument("--all-formats", action="store_true")
    parser.add_argument("--jobs", type=int, help="processes of each build")
    return parser


def cost_of(count: int, formats: Sequence[str], jobs: int | None) -> Cost:
    """Build so many localities from nothing, then once more unchanged."""
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder) / "tree"
        copy_tree(tree)
        slugs = make_localities(tree / "localities", count)
        chosen = [option for name in formats for option in ("--format", name)]
        workers = ["--jobs", str(jobs)] if jobs else []
        posters = [sys.executable, "build_posters.py", "--all", *chosen, *workers]
        sites = [sys.executable, "build_site.py", "--all", *workers]
        return Cost(
            count,
            posters=measure("posters", posters, tree),
            sites=measure("sites", sites, tree),
            unchanged=measure("unchanged", ["sh", "-c", f"{' '.join(posters)} && {' '.join(sites)}"], tree),
            poster_bytes=sum(_size(tree / "build" / "posters" / slug) for slug in slugs) // count,
            site_bytes=sum(_size(tree / "site" / slug) for slug in slugs) // count,
        )


def make_localities(folder: Path, count: int) -> list[str]:
    """In the place of the shipped localities, so many made-up ones; their slugs."""
    for path in folder.glob("*.yml"):
        if path.stem != NATION:
            path.unlink()
    made = []
    for number, name in zip(range(count), _names(), strict=False):
        slug = slug_of(name)
        level, province = ("phuong", "xa")[number % 2], PROVINCES[number % len(PROVINCES)]
        text = f"ten: {name}\ncap: {level}\nthuoc: {province}\ncap_nhat: 2026-11-25\n"
        (folder / f"{slug}.yml").write_text(text, encoding="utf-8")
        made.append(slug)
    if len(made) < count:
        raise ValueError(f"there are names for {len(made)} made-up localities")
    return made


def _names() -> Iterator[str]:
    return (f"{first} {second}" for first, second in product(FIRST, SECOND))


def line_through(counts: Sequence[int], values: Sequence[float]) -> tuple[float, float]:
    """The straight line with the least squares: its start and its slope."""
    middle, mean = sum(counts) / len(counts), sum(values) / len(values)
    spread = sum((count - middle) ** 2 for count in counts)
    slope = sum((count - middle) * (value - mean) for count, value in zip(counts, values, strict=True)) / spread
    return mean - slope * middle, slope


def _farthest(costs: Sequence[Cost], values: Sequence[float], start: float, each: float) -> float:
    """By how much a measured value leaves the line at most, as a part of it."""
    return max(abs(value / (start + each * c.count) - 1) for c, value in zip(costs, values, strict=True))


def _row(cost: Cost) -> str:
    runs = (cost.posters, cost.sites, cost.unchanged)
    times = "".join(f"{run.seconds:9.1f}{run.cpu:9.1f}{run.peak_mb:9.0f}" for run in runs)
    return f"{cost.count:10}{times}{cost.poster_bytes / 1e6:8.2f} MB{cost.site_bytes / 1e6:7.2f} MB"


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
