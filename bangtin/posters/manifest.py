"""Built pieces in; `manifest.json` out, and back again: what exists for an edition, and what was left out and why."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from bangtin.atomic import write_text

MANIFEST = "manifest.json"


@dataclass(frozen=True)
class FileRow:
    """One file of a piece. Sizes are those of the finished piece, in mm for print and in px for screens."""

    path: str
    role: str
    sha256: str
    bytes: int
    width: float
    height: float
    unit: str

    def as_json(self) -> dict[str, Any]:
        return {
            "path": self.path,
            "role": self.role,
            "sha256": self.sha256,
            "bytes": self.bytes,
            f"width_{self.unit}": _number(self.width),
            f"height_{self.unit}": _number(self.height),
        }

    @classmethod
    def from_json(cls, row: dict[str, Any]) -> FileRow:
        unit = "mm" if "width_mm" in row else "px"
        size = (row[f"width_{unit}"], row[f"height_{unit}"])
        return cls(row["path"], row["role"], row["sha256"], row["bytes"], *size, unit)


@dataclass(frozen=True)
class QrRow:
    """The code of a piece, without its quiet zone."""

    url: str
    code: str
    size: float
    module: float
    unit: str
    ecc: str
    version: int

    def as_json(self) -> dict[str, Any]:
        return {
            "url": self.url,
            "code": self.code,
            f"size_{self.unit}": _number(self.size),
            f"module_{self.unit}": _number(self.module),
            "ecc": self.ecc,
            "version": self.version,
        }

    @classmethod
    def from_json(cls, row: dict[str, Any]) -> QrRow:
        unit = "mm" if "size_mm" in row else "px"
        return cls(
            row["url"], row["code"], row[f"size_{unit}"], row[f"module_{unit}"], unit, row["ecc"], row["version"]
        )


@dataclass(frozen=True)
class Piece:
    """One message in one format and theme, built."""

    message: str
    kind: str
    format: str
    theme: str
    text: str
    page: str
    scale: int
    files: tuple[FileRow, ...]
    qr: QrRow | None
    figures: tuple[str, ...]
    sources: tuple[str, ...]

    @property
    def name(self) -> tuple[str, str, str]:
        return (self.message, self.format, self.theme)

    def as_json(self) -> dict[str, Any]:
        return {
            "message": self.message,
            "kind": self.kind,
            "format": self.format,
            "theme": self.theme,
            "text": self.text,
            "page": self.page,
            "scale": self.scale,
            "files": [file.as_json() for file in sorted(self.files, key=lambda file: file.path)],
            "qr": self.qr.as_json() if self.qr else None,
            "figures": sorted(self.figures),
            "sources": sorted(self.sources),
        }

    @classmethod
    def from_json(cls, row: dict[str, Any]) -> Piece:
        return cls(
            **{key: row[key] for key in ("message", "kind", "format", "theme", "text", "page", "scale")},
            files=tuple(FileRow.from_json(file) for file in row["files"]),
            qr=QrRow.from_json(row["qr"]) if row["qr"] else None,
            figures=tuple(row["figures"]),
            sources=tuple(row["sources"]),
        )


@dataclass(frozen=True, order=True)
class LeftOutRow:
    """A message that a format has no room for."""

    message: str
    format: str
    why: str


Outcome = Piece | LeftOutRow
"""What comes of a job."""


@dataclass(frozen=True)
class Manifest:
    """Everything that was made for one edition."""

    locality: str
    site_url: str
    sample: bool
    posters: tuple[Piece, ...]
    left_out: tuple[LeftOutRow, ...]

    def as_text(self) -> str:
        content = {
            "locality": self.locality,
            "site_url": self.site_url,
            "sample": self.sample,
            "posters": [piece.as_json() for piece in sorted(self.posters, key=lambda piece: piece.name)],
            "left_out": [asdict(row) for row in sorted(self.left_out)],
            "bundles": [],
        }
        return json.dumps(content, ensure_ascii=False, indent=1) + "\n"

    @property
    def bytes(self) -> int:
        """The size of all files, in bytes."""
        return sum(file.bytes for piece in self.posters for file in piece.files)


def write_manifest(path: Path, manifest: Manifest) -> None:
    """Write the manifest; always the last file of a build."""
    text = manifest.as_text()
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        write_text(path, text)


def read_manifest(path: Path) -> Manifest | None:
    """The manifest of an earlier build, or None where there is none that can be read."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        return Manifest(
            locality=content["locality"],
            site_url=content["site_url"],
            sample=content["sample"],
            posters=tuple(Piece.from_json(row) for row in content["posters"]),
            left_out=tuple(LeftOutRow(**row) for row in content["left_out"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def merge(old: Iterable[Piece], new: Iterable[Piece]) -> tuple[Piece, ...]:
    """Pieces of an earlier build with newer ones in their place."""
    return tuple({piece.name: piece for piece in (*old, *new)}.values())


def _number(value: float) -> float | int:
    rounded = round(value, 3)
    return int(rounded) if rounded == int(rounded) else rounded
