"""An edition's folder in; what an earlier build left there, and what of it still holds, out."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bangtin.atomic import write_text
from bangtin.posters.jobs import Job
from bangtin.posters.manifest import MANIFEST, LeftOutRow, Outcome, Piece, read_manifest

Shard = tuple[int, int]
"""`(2, 3)` is the second of three parts of the work."""


_SHARD = re.compile(r"manifest-(\d+)-of-(\d+)\.json")


def manifest_name(shard: Shard) -> str:
    index, count = shard
    return MANIFEST if count == 1 else f"manifest-{index}-of-{count}.json"


def keys_name(shard: Shard) -> str:
    """The file beside the manifest that says from which input each piece was made."""
    index, count = shard
    return ".khoa.json" if count == 1 else f".khoa-{index}-of-{count}.json"


@dataclass(frozen=True)
class Earlier:
    """What an earlier run left: keys by name, pieces by name, refusals by message and format."""

    keys: dict[str, str]
    pieces: dict[tuple[str, str, str], Piece]
    refusals: dict[tuple[str, str], LeftOutRow]

    @classmethod
    def read(cls, folder: Path, shard: Shard) -> Earlier:
        """What is left of an earlier run of the same shard; a run of everything takes over what shards have made."""
        parts = (*_shards_in(folder), shard) if shard == (1, 1) else (shard,)
        manifests = {part: read_manifest(folder / manifest_name(part)) for part in parts}
        found = {part: manifest for part, manifest in manifests.items() if manifest is not None}
        return cls(
            keys={name: key for part in found for name, key in _read_keys(folder / keys_name(part)).items()},
            pieces={piece.name: piece for manifest in found.values() for piece in manifest.posters},
            refusals={(row.message, row.format): row for manifest in found.values() for row in manifest.left_out},
        )

    def outcome(self, job: Job, folder: Path) -> Outcome | None:
        """What came of the same job, where nothing that it is made from has changed and its files are all there."""
        if self.keys.get(key_name(job.name)) != job.key:
            return None
        piece = self.pieces.get(job.name)
        if piece is None:
            return self.refusals.get((job.message.id, job.format.id))
        return piece if all(_intact(folder / file.path, file.bytes) for file in piece.files) else None


def unproven(jobs: Sequence[Job], folder: Path, shard: Shard) -> list[Job]:
    """The jobs of messages of which no piece is left that is still good: nobody knows yet whether they fit."""
    earlier = Earlier.read(folder, shard)
    proven = {job.message.id for job in jobs if isinstance(earlier.outcome(job, folder), Piece)}
    return [job for job in jobs if job.message.id not in proven]


def _shards_in(folder: Path) -> list[Shard]:
    found = (_SHARD.fullmatch(path.name) for path in sorted(folder.glob("manifest-*-of-*.json")))
    return [(int(name[1]), int(name[2])) for name in found if name]


def _intact(path: Path, size: int) -> bool:
    try:
        return path.stat().st_size == size
    except OSError:
        return False


def key_name(name: tuple[str, str, str]) -> str:
    return "/".join(name)


def _read_keys(path: Path) -> dict[str, str]:
    try:
        keys = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return keys if isinstance(keys, dict) else {}


def write_keys(path: Path, keys: dict[str, str]) -> None:
    text = json.dumps(keys, indent=0, sort_keys=True) + "\n"
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        write_text(path, text)
