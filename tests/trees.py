"""Files to change in; a copy of the project's content with those changes, and what is wrong with it, out."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from bangtin.content.loading import Check, load_catalogue
from bangtin.content.problems import ContentError

ROOT = Path(__file__).resolve().parent.parent
CONTENT = ("data", "slogans", "localities", "docs", "posters", "overrides", "schemas")
TEST_TARGETS = ROOT / "tests" / "content" / "muc-tieu-de-thu.yml"
FILES = ("mkdocs.yml", "build_posters.py", "build_site.py")

Changes = Mapping[str, str | bytes | None]
"""File -> its new content; None removes it."""

TARGETS = "data/muc-tieu.yml"

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


def copy_project(copy: Path, changes: Changes) -> Path:
    """Copy all content and the code that MkDocs loads by its path, so that the copy builds sites."""
    shutil.copytree(ROOT / "bangtin", copy / "bangtin", ignore=shutil.ignore_patterns("__pycache__"))
    return copy_content(copy, changes)


def without_addresses() -> dict[str, str]:
    """Both shipped editions as samples: pages of errors name their files by the address."""
    return {**addressed("toan-quoc", None), **addressed("kien-an", None)}


def addressed(slug: str, address: str | None) -> dict[str, str]:
    """A shipped locality's file with this address, or with none, whatever the ward has filled in meanwhile."""
    name = f"localities/{slug}.yml"
    lines = (ROOT / name).read_text(encoding="utf-8").rstrip("\n").split("\n")
    kept = [f"# {line}" if line.startswith("dia_chi_trang:") else line for line in lines]
    added = [f"dia_chi_trang: {address}"] if address else []
    return {name: "\n".join([*kept, *added]) + "\n"}


FORMATS = "posters/formats.yml"


def with_formats(*ids: str) -> dict[str, str]:
    """The shipped table of formats with these rows only: laying everything out in all of them takes half a minute."""
    head, *rows = (ROOT / FORMATS).read_text(encoding="utf-8").split("  - ma: ")
    return {FORMATS: head + "".join(f"  - ma: {row}" for row in rows if row.split("\n", 1)[0] in ids)}


def with_test_targets() -> dict[str, str]:
    """The shipped table of targets and below it those to test with (`thu-…`), whose figures nobody edits."""
    shipped, ours = (path.read_text(encoding="utf-8") for path in (ROOT / TARGETS, TEST_TARGETS))
    return {TARGETS: shipped.rstrip("\n") + "\n\n" + ours}


def told(root: Path, also: Iterable[Check] = ()) -> list[str]:
    """Every problem of a tree as its author reads it; `also` adds checks of other rooms."""
    try:
        load_catalogue(root, also)
    except ContentError as error:
        return [str(problem) for problem in error.problems]
    return []
