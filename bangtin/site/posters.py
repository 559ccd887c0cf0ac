"""A manifest as read from JSON in; the posters of an edition as pages show them – rows, formats, bundles – out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class PosterFile:
    """One file of a poster: its path below the posters' folder, its size in bytes and in `unit` ("mm" or "px")."""

    path: str
    role: str
    bytes: int
    width: float
    height: float
    unit: str

    @property
    def suffix(self) -> str:
        """`pdf`, `png`, `webp`."""
        return self.path.rpartition(".")[2]

    @property
    def part(self) -> str | None:
        """Which part of its piece it holds: `mat-2`, `ghep-a4`, `01` (a screen); None for the whole, or side one."""
        last = self.path.rpartition("/")[2].rpartition(".")[0].rpartition("--")[2]
        return last if last.isdigit() or last.startswith(("mat-", "ghep-")) else None


@dataclass(frozen=True, slots=True)
class PosterRow:
    """One message in one format and theme, as the manifest lists it."""

    message: str
    kind: str
    format: str
    theme: str
    text: str
    page: str
    scale: int
    files: tuple[PosterFile, ...]

    @property
    def own_theme(self) -> bool:
        """Whether this is the message's own theme: other themes are named in the files' names."""
        first_screen = f"{self.format}--0"
        names = (file.path.rpartition("/")[2].rpartition(".")[0] for file in self.files if file.role != "preview")
        return any(name == self.format or name.startswith(first_screen) for name in names)

    @property
    def low_ink(self) -> bool:
        """Whether it is the variant for office printers."""
        return self.theme.endswith("-it-muc")

    @property
    def preview(self) -> PosterFile | None:
        return next((file for file in self.files if file.role == "preview"), None)

    @property
    def downloads(self) -> tuple[PosterFile, ...]:
        """What a reader may take away: print files first, a sequence before its single screens."""
        wanted = (file for file in self.files if file.role in {"print", "screen"})
        return tuple(sorted(wanted, key=lambda file: (file.role != "print", file.part or "", file.path)))


@dataclass(frozen=True, slots=True)
class FormatFacts:
    """A format as readers and print shops ask about it. Lengths in `unit`."""

    id: str
    name: str
    width: float
    height: float
    unit: str
    bleed: float = 0
    reading_m: float | None = None
    scan_m: float | None = None
    scale: int = 1
    material: str | None = None
    finishing: str | None = None


@dataclass(frozen=True, slots=True)
class Bundle:
    """A file that goes with all pieces of a format, or of the edition where `format` is None."""

    path: str
    format: str | None
    bytes: int

    @property
    def suffix(self) -> str:
        """`zip`, `pdf`."""
        return self.path.rpartition(".")[2]


@dataclass(frozen=True)
class Posters:
    """Everything that was made for an edition."""

    rows: tuple[PosterRow, ...] = ()
    formats: tuple[FormatFacts, ...] = ()
    bundles: tuple[Bundle, ...] = ()
    theme_names: tuple[tuple[str, str], ...] = ()
    """Id and name of every theme, in the order of their table."""


def from_manifest(manifest: Mapping[str, Any]) -> Posters:
    """What a manifest lists, in its order."""
    return Posters(
        rows=tuple(_row(row) for row in manifest["posters"]),
        formats=tuple(FormatFacts(**row) for row in manifest.get("formats", ())),
        bundles=tuple(Bundle(row["path"], row["format"], row["bytes"]) for row in manifest.get("bundles", ())),
        theme_names=tuple((row["id"], row["name"]) for row in manifest.get("themes", ())),
    )


def _row(row: Mapping[str, Any]) -> PosterRow:
    keys = ("message", "kind", "format", "theme", "text", "page", "scale")
    return PosterRow(**{key: row[key] for key in keys}, files=tuple(_files(row["files"])))


def _files(files: Iterable[Mapping[str, Any]]) -> Iterable[PosterFile]:
    for file in files:
        unit = "mm" if "width_mm" in file else "px"
        size = (file[f"width_{unit}"], file[f"height_{unit}"])
        yield PosterFile(file["path"], file["role"], file["bytes"], *size, unit)
