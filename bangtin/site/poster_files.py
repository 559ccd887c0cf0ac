"""What the posters' builder left in its folder in; the manifest's rows and the files copied into the site out."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bangtin.site.posters import Posters, from_manifest

MANIFEST = "manifest.json"
POSTERS = Path("build") / "posters"
"""Where the posters' builder leaves its work, from the project's folder."""


class PosterError(Exception):
    """A manifest that can't be read, or a file that it names and that isn't there. Raised before a site is written."""


def made_posters(folder: Path) -> Posters:
    """The posters of one edition; none where none were built yet."""
    manifest = _read(folder)
    return from_manifest(manifest) if manifest else Posters()


def address_of(folder: Path) -> str | None:
    """The site's address that the posters were built for: it is in their QR codes."""
    manifest = _read(folder)
    return str(manifest["site_url"]) if manifest else None


def copy_posters(folder: Path, target: Path) -> None:
    """Take along the manifest and every file that it names, and nothing else of the folder."""
    manifest = _read(folder)
    if manifest is None:
        return
    names = sorted(_names(manifest))
    for parent in {name.rpartition("/")[0] for name in names}:
        (target / parent).mkdir(parents=True, exist_ok=True)
    for name in names:
        source = f"{folder}/{name}"
        try:
            # A copy, no second name: what changes a file here in place must not change the site that stands.
            shutil.copyfile(source, f"{target}/{name}")
        except (FileNotFoundError, IsADirectoryError):
            problem = f"{source}: thiếu tệp có trong {MANIFEST} – chạy lại: python build_posters.py"
            raise PosterError(problem) from None


def _read(folder: Path) -> Mapping[str, Any] | None:
    path = folder / MANIFEST
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        return content if content["posters"] is not None else None
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError):
        raise PosterError(f"{path}: không đọc được – chạy lại: python build_posters.py") from None


def _names(manifest: Mapping[str, Any]) -> set[str]:
    files = [file for row in manifest["posters"] for file in row["files"]]
    return {MANIFEST, *(file["path"] for file in files), *(bundle["path"] for bundle in manifest.get("bundles", ()))}
