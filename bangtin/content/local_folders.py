"""A place's slug in; where the pages, pictures and slogans of its own lie below `localities/<slug>/` out."""

from __future__ import annotations

from pathlib import Path

LOCALITIES = "localities"
PAGES = "docs"
"""The folder of a place's own pages and of their pictures: a page of a common page's name takes its place."""
SLOGANS = "khau-hieu"
"""The folder of a place's own slogans."""


def local_folder(root: Path, slug: str) -> Path:
    """Where a place's own pages and their pictures lie."""
    return root / LOCALITIES / slug / PAGES


def local_page(root: Path, slug: str, page: str) -> Path:
    """The file of a place's own page (or picture), by its path among the pages."""
    return local_folder(root, slug) / page


def place_of(root: Path, path: Path) -> str | None:
    """The place whose folder holds a file; None for a file elsewhere."""
    folder = root / LOCALITIES
    parts = path.relative_to(folder).parts if path.is_relative_to(folder) else ()
    return parts[0] if len(parts) > 1 else None
