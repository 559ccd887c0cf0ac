"""Fixtures of the site's tests: a copy of the project that builds itself, with small stand-ins for posters."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from stand_ins import write_posters
from trees import without_addresses

ROOT = Path(__file__).resolve().parents[2]
Changes = Mapping[str, str | bytes | None]


@pytest.fixture
def site_tree(tree: Callable[[Changes], Path]) -> Callable[[Changes], Path]:
    """Like `tree`, without addresses, with what MkDocs needs beside the content, and posters of both editions."""

    def make(changes: Changes) -> Path:
        copy = tree({**without_addresses(), **changes})
        shutil.copytree(ROOT / "bangtin", copy / "bangtin", ignore=shutil.ignore_patterns("__pycache__"))
        for slug in ("toan-quoc", "kien-an"):
            write_posters(copy / "build" / "posters", slug)
        return copy

    return make
