"""A folder of built posters in; what each piece looks like out, and kept for the next build to be compared with."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bangtin.posters.manifest import MANIFEST, FileRow, Piece, read_manifest

Name = tuple[str, str, str, str]
"""Edition, message, format, theme."""


@dataclass(frozen=True)
class Picture:
    """What a piece looks like: the file, and a mark of its content."""

    name: Name
    text: str
    path: Path
    sha256: str


def pictures(folder: Path) -> Mapping[Name, Picture]:
    """The picture of every piece of every edition below a folder, in the manifests' order."""
    found: dict[Name, Picture] = {}
    for manifest_path in sorted(folder.glob(f"*/{MANIFEST}")):
        manifest = read_manifest(manifest_path)
        for piece in manifest.posters if manifest else ():
            if file := _shown(piece):
                name = (manifest_path.parent.name, *piece.name)
                found[name] = Picture(name, piece.text, manifest_path.parent / file.path, file.sha256)
    return found


def _shown(piece: Piece) -> FileRow | None:
    """The preview of a print piece; of a screen's, its first picture."""
    for role in ("preview", "screen"):
        files = sorted((file for file in piece.files if file.role == role), key=lambda file: file.path)
        if files:
            return files[0]
    return None


def keep(folder: Path, target: Path) -> int:
    """Copy the manifests and the pictures, and nothing else, so that a later build can be held against them."""
    kept = [picture.path for picture in pictures(folder).values()]
    for path in (*sorted(folder.glob(f"*/{MANIFEST}")), *kept):
        copy = target / path.relative_to(folder)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
    return len(kept)
