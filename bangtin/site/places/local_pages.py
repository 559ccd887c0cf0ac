"""An edition in; the pages and pictures of its own places, and the menu with the pages that they add, out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from bangtin.content.editions import Edition
from bangtin.content.local_folders import local_folder

PLACES_PAGE = "dia-phuong.md"
"""After what a page stands in the menu whose author names nothing."""


def local_files(edition: Edition) -> Mapping[str, Path]:
    """Path among the pages -> file, for every page and picture of the chain's places; the nearest place's wins."""
    found: dict[str, Path] = {}
    for place in reversed(edition.chain):
        folder = local_folder(edition.catalogue.root, place)
        files = (path for path in sorted(folder.rglob("*")) if path.is_file())
        found |= {path.relative_to(folder).as_posix(): path for path in files}
    return found


def menu(nav: Sequence[Any] | None, edition: Edition) -> list[Any] | None:
    """The menu with every page that the edition's places add, each after the page that it names.

    `nav` is as authors write it: page names, `{title: page}` and `{title: [pages]}`.
    """
    made = list(nav) if nav is not None else None
    for name, title, after in _added(edition):
        made = made and _placed(made, {title: name}, after)
    return made


def _added(edition: Edition) -> Iterator[tuple[str, str, str]]:
    """Path, title and predecessor of each added page, in the order of their paths."""
    common = edition.catalogue.pages
    for place in edition.chain:
        for name, meta in sorted(edition.catalogue.local_pages.get(place, {}).items()):
            nearest = edition.pages[name] is meta
            if nearest and name not in common:
                yield name, meta.title, meta.after or PLACES_PAGE


def _placed(nav: Sequence[Any], entry: Mapping[str, str], after: str) -> list[Any]:
    """The menu with an entry behind a page's, in the same section; at the end of a menu without that page."""
    found = _inserted(nav, entry, after)
    return [*nav, entry] if found is None else found


def _inserted(nav: Sequence[Any], entry: Mapping[str, str], after: str) -> list[Any] | None:
    for index, item in enumerate(nav):
        content = next(iter(item.values())) if isinstance(item, dict) else item
        if content == after:
            return [*nav[: index + 1], entry, *nav[index + 1 :]]
        inside = _inserted(content, entry, after) if isinstance(content, list) else None
        if inside is not None:
            return [*nav[:index], {next(iter(item)): inside}, *nav[index + 1 :]]
    return None
