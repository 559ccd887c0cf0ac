"""A built site in; a note in its folder of what it was made of and holds, and whether that is still so, out."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

RECORD = ".dung.json"
"""The note's name; hosts and archives leave hidden files out."""


@dataclass(frozen=True)
class Record:
    """What a site was made from (a digest), and the size of each of its files."""

    digest: str
    sizes: Mapping[str, int]

    @property
    def pages(self) -> int:
        """HTML pages that readers open: QR pages apart."""
        return sum(name.rpartition("/")[2] == "index.html" and not name.startswith("q/") for name in self.sizes)

    @property
    def bytes(self) -> int:
        return sum(self.sizes.values())

    def holds(self, folder: Path, digest: str) -> bool:
        """Whether the site there was made from the same, and all its files are as they were left."""
        return self.digest == digest and all(_size(folder / name) == size for name, size in self.sizes.items())


def record_of(folder: Path, digest: str) -> Record:
    """What a folder holds, made from what the digest stands for."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return Record(digest, {path.relative_to(folder).as_posix(): path.stat().st_size for path in files})


def write_record(folder: Path, record: Record) -> None:
    """Leave the note in a site that isn't in its place yet."""
    content = {"khoa": record.digest, "tep": record.sizes}
    (folder / RECORD).write_text(json.dumps(content, indent=0) + "\n", encoding="utf-8")


def read_record(folder: Path) -> Record | None:
    """The note of an earlier build; None where there is none that can be read."""
    try:
        content = json.loads((folder / RECORD).read_text(encoding="utf-8"))
        return Record(str(content["khoa"]), {str(name): int(size) for name, size in content["tep"].items()})
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _size(path: Path) -> int | None:
    try:
        return path.stat().st_size
    except OSError:
        return None
