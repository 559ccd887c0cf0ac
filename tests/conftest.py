"""Fixtures that every test folder shares: the project's own tree, and copies of it that a test may spoil."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CONTENT = ("data", "slogans", "localities", "docs", "posters", "overrides", "schemas")


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder; tests only read it."""
    return ROOT


@pytest.fixture
def tree(tmp_path: Path) -> Callable[[Mapping[str, str | bytes | None]], Path]:
    """A copy of all content, with some files changed: `tree({"slogans/05-x.md": "…", "docs/a.md": None})`.

    A text replaces or adds a file, bytes too, None removes it.
    """

    def make(changes: Mapping[str, str | bytes | None]) -> Path:
        copy = tmp_path / "tree"
        for folder in CONTENT:
            if (ROOT / folder).exists():
                shutil.copytree(ROOT / folder, copy / folder)
        for name in ("mkdocs.yml", "build_posters.py", "build_site.py"):
            if (ROOT / name).exists():
                shutil.copy(ROOT / name, copy / name)
        for name, content in changes.items():
            path = copy / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if content is None:
                path.unlink()
            elif isinstance(content, bytes):
                path.write_bytes(content)
            else:
                path.write_text(content, encoding="utf-8")
        return copy

    return make
