"""The context of an edition in; its site below the output folder out, whole or not at all."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from bangtin.atomic import finished_folder
from bangtin.content.catalogue import Catalogue
from bangtin.content.editions import NATION, Edition
from bangtin.site.context import SiteContext


@dataclass(frozen=True)
class Built:
    """What one edition's build made. `pages` counts HTML pages that readers open; `bytes` all files."""

    edition: Edition
    pages: int
    bytes: int
    seconds: float


def build_edition(root: Path, site: SiteContext, output: Path) -> Built:
    """Build one edition's site: the national one into `output`, another into a folder of its own below it."""
    started = time.perf_counter()
    edition = site.edition
    target = output if edition.is_nation else output / edition.slug
    with finished_folder(target) as staging:
        config = load_config(
            str(root / "mkdocs.yml"), site_dir=str(staging), site_url=edition.site_url, docs_dir=str(root / "docs")
        )
        config.mdx_configs.setdefault("bangtin", {})["site"] = site
        build(config)
        pages, size = measure(staging)
        if edition.is_nation:
            keep_others(target, staging, edition.catalogue)
    return Built(edition, pages, size, time.perf_counter() - started)


def measure(folder: Path) -> tuple[int, int]:
    """How many pages a built site has (QR pages apart), and the size of all its files in bytes."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    pages = [path for path in files if path.name == "index.html" and path.relative_to(folder).parts[0] != "q"]
    return len(pages), sum(path.stat().st_size for path in files)


def keep_others(old: Path, new: Path, catalogue: Catalogue) -> None:
    """Take the other editions' sites along when the national one, in whose folder they stand, is replaced."""
    for slug in catalogue.editions:
        if slug != NATION and (old / slug).is_dir() and not (new / slug).exists():
            shutil.copytree(old / slug, new / slug, copy_function=_link)


def _link(source: str, target: str) -> None:
    """A second name for the same file where the disk allows it: nothing is copied, nothing can be lost."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def in_order(editions: Iterable[Edition]) -> list[Edition]:
    """The national edition first: it brings the folder in which the others stand."""
    return sorted(editions, key=lambda edition: (not edition.is_nation, edition.slug))
