"""The project's folder and catalogue in; for each edition, a digest of all that its site is made from, out."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from importlib.metadata import requires
from pathlib import Path

from bangtin.content.catalogue import Catalogue
from bangtin.content.editions import Edition
from bangtin.site.files.kept import version_of
from bangtin.site.outlook import shown_to_all
from bangtin.site.poster_files import MANIFEST, POSTERS

_NAME = re.compile(r"[\w.-]+")
"""Of a package, at the start of a requirement."""

_CONTENT = ("data", "docs", "overrides", "posters", "slogans")
_LOCALITIES = "localities"
_SETTINGS = "mkdocs.yml"
_CODE = Path(__file__).parents[1]
_OTHER_ROOMS = frozenset({"posters", "publishing", "new_locality", "proofreading"})
"""Parts of the code that no page is made by."""


class Inputs:
    """What sites are made from. What all of them share is read once."""

    def __init__(self, root: Path, catalogue: Catalogue) -> None:
        self._root = root
        self._catalogue = catalogue

    def digest(self, edition: Edition) -> str:
        """Changes when anything that the edition's site is made from does."""
        own = self._own_files(edition)
        manifest = self._root / POSTERS / edition.slug / MANIFEST
        made = _digest_of((*own, manifest), self._root)
        return hashlib.sha256(f"{self._shared} {made} {edition.site_url}".encode()).hexdigest()

    def _own_files(self, edition: Edition) -> Iterator[Path]:
        """The files of its places; the national edition shows something of each."""
        folder = self._root / _LOCALITIES
        for place in self._catalogue.localities if edition.is_nation else edition.chain:
            yield folder / f"{place}.yml"
            yield from _files(folder / place)

    @cached_property
    def _shared(self) -> str:
        folders = (self._root / name for name in _CONTENT)
        content = _digest_of([self._root / _SETTINGS, *(p for folder in folders for p in _files(folder))], self._root)
        code = _digest_of((path for path in _files(_CODE) if _is_ours(path)), _CODE)
        # Another version of a library may make other pages.
        versions = [
            f"{name[0]} {version_of(name[0])}" for line in requires("bangtin") or () if (name := _NAME.match(line))
        ]
        shown = hashlib.sha256()
        for part in shown_to_all(self._catalogue):
            shown.update(repr(part).encode())
        dated = os.environ.get("SOURCE_DATE_EPOCH", "")
        return repr((content, code, versions, shown.hexdigest(), dated))


def _is_ours(path: Path) -> bool:
    return path.suffix == ".py" and path.relative_to(_CODE).parts[0] not in _OTHER_ROOMS


def _files(folder: Path) -> Iterator[Path]:
    return (Path(within, name) for within, _, names in os.walk(folder) for name in names)


def _digest_of(paths: Iterable[Path], root: Path) -> str:
    """Of the names and the content of files; one that isn't there counts as such."""
    digest = hashlib.sha256()
    for name, path in sorted((path.relative_to(root).as_posix(), path) for path in paths):
        content = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "-"
        digest.update(f"{name} {content}\n".encode())
    return digest.hexdigest()
