"""A built site in; a note in its folder of what it was made of and holds, and whether that is still so, out."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bangtin.content.links import CODES

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
        return sum(name.rpartition("/")[2] == "index.html" and not name.startswith(CODES) for name in self.sizes)

    @property
    def bytes(self) -> int:
        return sum(self.sizes.values())

    def holds(self, folder: Path, digest: str) -> bool:
        """Whether the site there was made from the same, and all its files are as they were left."""
        return self.digest == digest and not any(self.lost(folder))

    def lost(self, folder: Path) -> Iterator[str]:
        """The files that aren't there any more, or have another size."""
        return (name for name, size in self.sizes.items() if _size(folder / name) != size)


def record_of(folder: Path, digest: str) -> Record:
    """What a folder holds, made from what the digest stands for."""
    return Record(digest, dict(sorted(_sizes(folder), key=lambda size: size[0].split("/"))))


def _sizes(folder: Path) -> Iterator[tuple[str, int]]:
    """Every file below a folder, by its path from there, with its size. A site has thousands: no object for each."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from ((f"{entry.name}/{name}", size) for name, size in _sizes(Path(entry.path)))
            elif entry.is_file():
                yield entry.name, entry.stat().st_size


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
