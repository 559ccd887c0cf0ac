"""Files to change in; a copy of the project's content with those changes, and what is wrong with it, out."""

from __future__ import annotations

import re
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

EDITIONS = ("toan-quoc", "kien-an")
"""The shipped localities that copies of the project keep."""

TARGETS = "data/muc-tieu.yml"

Tree = Callable[[Changes], Path]
"""The fixture `tree`."""


def copy_content(copy: Path, changes: Changes) -> Path:
    """Copy all content to `copy`, with some files changed.

    Of the shipped localities only `EDITIONS` come along, so that building all of a copy takes seconds: what a test
    says of them holds for the rest. One that means all of them adds `every_locality()`.
    """
    for folder in CONTENT:
        shutil.copytree(ROOT / folder, copy / folder)
    for name in every_locality():
        (copy / name).unlink()
        shutil.rmtree(copy / name.removesuffix(".yml"), ignore_errors=True)
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


def every_locality() -> dict[str, bytes]:
    """The files of the shipped localities that copies leave out, to be put back."""
    found = sorted((ROOT / "localities").glob("*.yml"))
    return {f"localities/{path.name}": path.read_bytes() for path in found if path.stem not in EDITIONS}


def without_addresses() -> dict[str, str]:
    """The editions of a copy as samples: pages of errors name their files by the address."""
    return {name: text for slug in EDITIONS for name, text in addressed(slug, None).items()}


def addressed(slug: str, address: str | None) -> dict[str, str]:
    """A shipped locality's file, approved and with this address, or with neither, whatever the ward has filled in."""
    name = f"localities/{slug}.yml"
    kept = without_keys((ROOT / name).read_text(encoding="utf-8"), "dia_chi_trang", "duyet")
    (day,) = re.findall(r"^cap_nhat: (\S+)", kept, re.MULTILINE)
    added = f"dia_chi_trang: {address}\nduyet: {{co_quan: Cơ quan thử, ngay: {day}}}\n" if address else ""
    return {name: kept + added}


def without_keys(text: str, *keys: str) -> str:
    """A file of top-level keys with some of them, and all that is indented below them, as comments."""
    lines = text.rstrip("\n").split("\n")
    inside = False
    for number, line in enumerate(lines):
        inside = line.startswith(tuple(f"{key}:" for key in keys)) or (inside and line.startswith(" "))
        lines[number] = f"# {line}" if inside else line
    return "\n".join(lines) + "\n"


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
