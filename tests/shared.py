"""A name and how to build in; a folder that all processes of a run read, built by the first that needs it, out."""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from trees import copy_project, every_locality, without_addresses

from bangtin.site.cli import main

WHOLE = "xong"


def built_once(factory: pytest.TempPathFactory, name: str, build: Callable[[Path], None]) -> Path:
    """The folder `name` of this run. `build` fills it while the other processes wait; tests only read it."""
    base = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        base = base.parent
    folder = base / name
    with (base / f"{name}.khoa").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / WHOLE).exists():
            # What a build that failed has left is no start for the next one.
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            build(folder)
            (folder / WHOLE).touch()
    return folder


def built_editions(factory: pytest.TempPathFactory, slugs: Sequence[str]) -> Path:
    """The project with these shipped places alone (`tree`), and their sites as samples without posters (`site`)."""
    kept = {name: text for name, text in every_locality().items() if Path(name).stem in slugs}

    def build(folder: Path) -> None:
        tree = copy_project(folder / "tree", {**kept, **without_addresses()})
        assert main(tree, ["--all", "--output", str(folder / "site")]) == 0

    name = hashlib.sha256(" ".join(sorted(slugs)).encode()).hexdigest()[:8]
    return built_once(factory, f"cac-noi-{name}", build)
