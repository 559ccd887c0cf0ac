"""Fixtures that every test folder shares: the project's own tree, and copies of it that a test may spoil."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings
from trees import ROOT, Changes, Tree, copy_content

from bangtin.content.published import VARIABLE

# Half of the usual number: what is drawn at random is drawn again in the next run.
settings.register_profile("suite", max_examples=50)
settings.load_profile("suite")

# Where the machine that runs the tests publishes is none of their business.
os.environ.pop(VARIABLE, None)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int | None:
    """One process more than there are cores: for half of their time browser tests wait for a page."""
    return None if "PYTEST_XDIST_AUTO_NUM_WORKERS" in os.environ else len(os.sched_getaffinity(0)) + 1


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Long files begin first, so that no process is left with one of them when the others are done."""
    items.sort(key=lambda item: item.get_closest_marker("first") is None)


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
