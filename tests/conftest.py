"""Fixtures that every test folder shares: the project's own tree, and copies of it that a test may spoil."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from trees import ROOT, Changes, Tree, copy_content

from bangtin.content.published import VARIABLE

# Where the machine that runs the tests publishes is none of their business.
os.environ.pop(VARIABLE, None)


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder; tests only read it."""
    return ROOT


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    """A copy of all content, with some files changed: `tree({"slogans/05-x.md": "…", "docs/a.md": None})`."""

    def make(changes: Changes) -> Path:
        return copy_content(tmp_path / "tree", changes)

    return make
