"""Built pieces in; `manifest.json` out, and back again: what exists for an edition, and what was left out and why."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from bangtin.atomic import write_text

MANIFEST = "manifest.json"
LOW_INK = "-it-muc"
"""How the id of a theme's low-ink variant ends, and so the names of its files: `a3--xanh-la-it-muc.pdf`."""
TILES = "--ghep-a4.pdf"
"""How the name of a file of A4 sheets ends that make a large poster together."""


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
    preflight: dict[str, Any] | None = None
    """What a look at a finished print master found; None for other files."""

    @property
    def for_shop(self) -> bool:
        """Whether it goes to a print shop: low-ink variants and sheets to be glued are for office printers."""
        return self.role == "print" and not self.path.endswith(TILES) and LOW_INK not in self.path

    @property
    def shop_name(self) -> str:
        """`suc-khoe/a3.pdf` -> `a3--suc-khoe.pdf`: one folder, sorted by format, for shops that look at names."""
        message, _, name = self.path.rpartition("/")
        stem, dot, ending = name.rpartition(".")
        return f"{stem}--{message}{dot}{ending}"

    def as_json(self) -> dict[str, Any]:
        found = {"preflight": self.preflight} if self.preflight is not None else {}
        return {
            "path": self.path,
            "role": self.role,
            "sha256": self.sha256,
            "bytes": self.bytes,
            f"width_{self.unit}": _number(self.width),
            f"height_{self.unit}": _number(self.height),
            **found,
        }

    @classmethod
    def from_json(cls, row: dict[str, Any]) -> FileRow:
        unit = "mm" if "width_mm" in row else "px"
        size = (row[f"width_{unit}"], row[f"height_{unit}"])
        return cls(row["path"], row["role"], row["sha256"], row["bytes"], *size, unit, row.get("preflight"))


def file_row(
    target: Path,
    folder: Path,
    role: str,
    data: bytes,
    size: tuple[float, float],
    unit: str,
    preflight: dict[str, Any] | None = None,
) -> FileRow:
    """The row of a file that holds `data`, named from the edition's folder."""
    path = target.relative_to(folder).as_posix()
    return FileRow(path, role, hashlib.sha256(data).hexdigest(), len(data), size[0], size[1], unit, preflight)


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


@dataclass(frozen=True, order=True)
class BundleRow:
    """A file that holds or describes several pieces: a ZIP or an order slip of one format, or the proof sheet."""

    path: str
    format: str | None
    files: tuple[str, ...]
    """The print files that a ZIP holds, as the manifest names them."""
    bytes: int
    sha256: str
    key: str
    """Changes when anything that it is made from does."""

    @classmethod
    def from_json(cls, row: dict[str, Any]) -> BundleRow:
        return cls(**{**row, "files": tuple(row["files"])})


Outcome = Piece | LeftOutRow
"""What comes of a job."""


@dataclass(frozen=True)
class FormatRow:
    """A format in the words that readers and shops need, so that nobody else has to read its table."""

    id: str
    name: str
    width: float
    height: float
    unit: str
    bleed: float
    reading_m: float | None
    scan_m: float | None
    scale: int
    material: str | None
    finishing: str | None


@dataclass(frozen=True)
class Manifest:
    """Everything that was made for one edition."""

    locality: str
    site_url: str
    sample: bool
    posters: tuple[Piece, ...]
    left_out: tuple[LeftOutRow, ...]
    bundles: tuple[BundleRow, ...] = ()
    formats: tuple[FormatRow, ...] = ()
    """Those that pieces were made in, in the order of their table."""
    themes: tuple[tuple[str, str], ...] = ()
    """Id and name of every theme that pieces were made in, in the order of their table."""

    def as_text(self) -> str:
        content = {
            "locality": self.locality,
            "site_url": self.site_url,
            "sample": self.sample,
            "posters": [piece.as_json() for piece in sorted(self.posters, key=lambda piece: piece.name)],
            "left_out": [asdict(row) for row in sorted(self.left_out)],
            "bundles": [asdict(row) for row in sorted(self.bundles, key=lambda row: row.path)],
            "formats": [asdict(row) for row in self.formats],
            "themes": [{"id": theme, "name": name} for theme, name in self.themes],
        }
        return json.dumps(content, ensure_ascii=False, indent=1) + "\n"

    @property
    def bytes(self) -> int:
        """The size of all files, in bytes."""
        pieces = sum(file.bytes for piece in self.posters for file in piece.files)
        return pieces + sum(bundle.bytes for bundle in self.bundles)


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
            formats=tuple(FormatRow(**row) for row in content["formats"]),
            themes=tuple((row["id"], row["name"]) for row in content["themes"]),
            bundles=tuple(BundleRow.from_json(row) for row in content["bundles"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def merge(old: Iterable[Piece], new: Iterable[Piece]) -> tuple[Piece, ...]:
    """Pieces of an earlier build with newer ones in their place."""
    return tuple({piece.name: piece for piece in (*old, *new)}.values())


def _number(value: float) -> float | int:
    rounded = round(value, 3)
    return int(rounded) if rounded == int(rounded) else rounded
