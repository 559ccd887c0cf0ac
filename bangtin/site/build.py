"""An edition in; its finished site in a folder of its own out, and from there in its place below the output folder."""

from __future__ import annotations

import filecmp
from collections.abc import Iterable
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from bangtin.atomic import link_or_copy, put_in_place
from bangtin.content.catalogue import Catalogue
from bangtin.content.editions import NATION, Edition
from bangtin.site.context import SiteContext
from bangtin.site.record import Record, record_of, write_record


def build_into(root: Path, site: SiteContext, folder: Path, old: Path, digest: str) -> Record:
    """Build an edition's site in an empty folder; `old` is where the one of an earlier build stands, if there is any.

    Files that are the same as there are that very file, so that those who copy a site see what has changed.
    """
    edition = site.edition
    config = load_config(
        str(root / "mkdocs.yml"), site_dir=str(folder), site_url=edition.site_url, docs_dir=str(root / "docs")
    )
    config.mdx_configs.setdefault("bangtin", {})["site"] = site
    build(config)
    record = record_of(folder, digest)
    write_record(folder, record)
    _keep_unchanged(old, folder)
    return record


def _keep_unchanged(old: Path, new: Path) -> None:
    if not old.is_dir():
        return
    for path in [path for path in new.rglob("*") if path.is_file()]:
        earlier = old / path.relative_to(new)
        if earlier.is_file() and not earlier.samefile(path) and filecmp.cmp(earlier, path, shallow=False):
            path.unlink()
            link_or_copy(earlier, path)


def publish(edition: Edition, built: Path, output: Path) -> None:
    """Put a finished site in its place; the national one takes along the others, which stand in its folder."""
    target = folder_of(edition, output)
    if edition.is_nation:
        _keep_others(target, built, edition.catalogue)
    put_in_place(built, target)


def folder_of(edition: Edition, output: Path) -> Path:
    """Where an edition's site stands: the national one is around the others."""
    return output if edition.is_nation else output / edition.slug


def _keep_others(old: Path, new: Path, catalogue: Catalogue) -> None:
    for slug in catalogue.editions:
        if slug != NATION and (old / slug).is_dir() and not (new / slug).exists():
            _link_all(old / slug, new / slug)


def _link_all(old: Path, new: Path) -> None:
    """A second name for every file: nothing is copied, and nothing is lost if this is interrupted."""
    for path in (old, *sorted(old.rglob("*"))):
        target = new / path.relative_to(old)
        if path.is_dir():
            target.mkdir()
        else:
            link_or_copy(path, target)


def in_order(editions: Iterable[Edition]) -> list[Edition]:
    """The national edition first: it brings the folder in which the others stand."""
    return sorted(editions, key=lambda edition: (not edition.is_nation, edition.slug))
