"""Files to change in; a copy of the project's content with those changes, and what is wrong with it, out."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from bangtin.content.loading import Check, load_catalogue
from bangtin.content.problems import ContentError

ROOT = Path(__file__).resolve().parent.parent
CONTENT = ("data", "slogans", "localities", "docs", "posters", "overrides", "schemas")
FILES = ("mkdocs.yml", "build_posters.py", "build_site.py")

Changes = Mapping[str, str | bytes | None]
"""File -> its new content; None removes it."""

Tree = Callable[[Changes], Path]
"""The fixture `tree`."""


def copy_content(copy: Path, changes: Changes) -> Path:
    """Copy all content to `copy`, with some files changed."""
    for folder in CONTENT:
        shutil.copytree(ROOT / folder, copy / folder)
    for name in FILES:
        shutil.copy(ROOT / name, copy / name)
    for name, content in changes.items():
        path = copy / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if content is None:
            path.unlink()
        else:
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return copy


def told(root: Path, also: Iterable[Check] = ()) -> list[str]:
    """Every problem of a tree as its author reads it; `also` adds checks of other rooms."""
    try:
        load_catalogue(root, also)
    except ContentError as error:
        return [str(problem) for problem in error.problems]
    return []
