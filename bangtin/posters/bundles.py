"""A whole edition's pieces in; what goes out with them – a ZIP a format, order slips, the proof sheet – out.

Everything here is made of finished files: nothing is laid out or painted again.
"""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from bangtin.atomic import write_bytes
from bangtin.content.editions import Edition
from bangtin.posters.formats import Format
from bangtin.posters.jobs import code_fingerprint
from bangtin.posters.manifest import BundleRow, FileRow, Piece

FOLDER = "bo"
PROOF_SHEET = "to-xem-thu.pdf"

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first moment that ZIP knows: the files' own dates would differ from build to build."""


@dataclass(frozen=True)
class _Paper:
    """One file to be made, from what, and how."""

    path: str
    format: str | None
    files: tuple[str, ...]
    key: str
    make: Callable[[], bytes]


def write_bundles(
    edition: Edition, formats: Sequence[Format], pieces: Sequence[Piece], earlier: Sequence[BundleRow], folder: Path
) -> tuple[BundleRow, ...]:
    """Write what is new or changed below `folder`; the rows of all of them."""
    known = {row.path: row for row in earlier}
    return tuple(_written(paper, known.get(paper.path), folder) for paper in _papers(edition, formats, pieces, folder))


def _papers(edition: Edition, formats: Sequence[Format], pieces: Sequence[Piece], folder: Path) -> list[_Paper]:
    made: list[_Paper] = []
    base = repr((edition.place_title, edition.updated, edition.sample, code_fingerprint()))
    for fmt in formats:
        own = [piece for piece in pieces if piece.format == fmt.id]
        if not fmt.for_print or not own:
            continue
        content = _key(base, repr(fmt), own)
        files = sorted((file for piece in own for file in piece.files if file.for_shop), key=lambda file: file.path)
        slip = f"{FOLDER}/phieu-dat-in-{fmt.id}.pdf"
        made.append(_Paper(slip, fmt.id, (), content, _slip(edition, fmt, own)))
        paths = tuple(file.path for file in files)
        made.append(_Paper(f"{FOLDER}/{fmt.id}.zip", fmt.id, paths, content, _archive(folder, files, slip)))
    if pieces:
        names = {fmt.id: fmt.name for fmt in formats}
        key = _key(base, repr(names), pieces)
        made.append(_Paper(PROOF_SHEET, None, (), key, _proof(edition, pieces, names, folder)))
    return made


def _slip(edition: Edition, fmt: Format, pieces: Sequence[Piece]) -> Callable[[], bytes]:
    def make() -> bytes:
        from bangtin.posters.papers.order_slip import order_slip  # a run that changes nothing sets no paper

        return order_slip(edition, fmt, pieces)

    return make


def _proof(edition: Edition, pieces: Sequence[Piece], names: dict[str, str], folder: Path) -> Callable[[], bytes]:
    def make() -> bytes:
        from bangtin.posters.papers.proof_sheet import proof_sheet

        return proof_sheet(edition, pieces, names, folder)

    return make


def _archive(folder: Path, files: Sequence[FileRow], slip: str) -> Callable[[], bytes]:
    """A ZIP of print files, each named by its message, with the slip on top. PDFs are packed already: stored."""

    def make() -> bytes:
        target = BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
            names = {slip: slip.rpartition("/")[2], **{file.path: file.shop_name for file in files}}
            for path, name in names.items():
                entry = zipfile.ZipInfo(name, EARLIEST)
                entry.external_attr = 0o644 << 16
                archive.writestr(entry, (folder / path).read_bytes())
        return target.getvalue()

    return make


def _key(base: str, about: str, pieces: Sequence[Piece]) -> str:
    files = sorted((file.path, file.sha256) for piece in pieces for file in piece.files)
    texts = sorted((piece.name, piece.text) for piece in pieces)
    return hashlib.sha256(repr((base, about, files, texts)).encode()).hexdigest()


def _written(paper: _Paper, old: BundleRow | None, folder: Path) -> BundleRow:
    target = folder / paper.path
    if old is not None and old.key == paper.key and _size(target) == old.bytes:
        return old
    data = paper.make()
    write_bytes(target, data)
    return BundleRow(paper.path, paper.format, paper.files, len(data), hashlib.sha256(data).hexdigest(), paper.key)


def _size(path: Path) -> int | None:
    try:
        return path.stat().st_size
    except OSError:
        return None
