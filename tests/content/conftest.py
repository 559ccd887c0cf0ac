"""The project's own catalogue, read once for all tests that only look."""

from __future__ import annotations

from pathlib import Path

import pytest

from bangtin.content.catalogue import Catalogue
from bangtin.content.loading import load_catalogue


@pytest.fixture(scope="session")
def shipped(root: Path) -> Catalogue:
    return load_catalogue(root)
