"""A whole edition's pieces in; what goes out with them – a ZIP a format, order slips, the proof sheet – out.

Everything here is made of finished files: nothing is laid out or painted again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from bangtin.archives import write_archive
from bangtin.atomic import write_bytes
from bangtin.content.editions import Edition
from bangtin.posters.formats import Format
from bangtin.posters.jobs import code_fingerprint
from bangtin.posters.manifest import BundleRow, FileRow, Piece
from bangtin.posters.papers.masthead import Masthead

FOLDER = "bo"
PROOF_SHEET = "to-xem-thu.pdf"

PaperName = tuple[Path, str]
"""A folder, and the first of the papers in it that are made together."""


@dataclass(frozen=True)
class PaperJob:
    """The papers of one format, or the proof sheet, to be made in a folder."""

    masthead: Masthead
    format: Format | None
    """None for the proof sheet."""
    format_names: tuple[tuple[str, str], ...]
    """Id and name of every format, in the order of their table."""
    pieces: tuple[Piece, ...]
    folder: Path
    key: str
    """Changes when anything that they are made from does."""

    @property
    def name(self) -> PaperName:
        return (self.folder, self.paths[0])

    @property
    def paths(self) -> tuple[str, ...]:
        """The files, in the order in which they are made."""
        if self.format is None:
            return (PROOF_SHEET,)
        return (f"{FOLDER}/phieu-dat-in-{self.format.id}.pdf", f"{FOLDER}/{self.format.id}.zip")


def paper_jobs(edition: Edition, formats: Sequence[Format], pieces: Sequence[Piece], folder: Path) -> list[PaperJob]:
    """All papers of an edition whose pieces are these."""
    masthead = Masthead.of(edition)
    names = tuple((fmt.id, fmt.name) for fmt in formats)
    parts: list[tuple[Format | None, tuple[Piece, ...]]] = [
        (fmt, tuple(piece for piece in pieces if piece.format == fmt.id)) for fmt in formats if fmt.for_print
    ]
    parts.append((None, tuple(pieces)))
    return [
        PaperJob(masthead, fmt, names, own, folder, _key(repr((masthead, fmt or names, code_fingerprint())), own))
        for fmt, own in parts
        if own
    ]


def earlier_rows(job: PaperJob, earlier: Sequence[BundleRow]) -> tuple[BundleRow, ...] | None:
    """The rows of an earlier run, where it made the same and its files are all there."""
    known = {row.path: row for row in earlier}
    rows = tuple(row for path in job.paths if (row := known.get(path)) is not None)
    same = all(row.key == job.key and _size(job.folder / row.path) == row.bytes for row in rows)
    return rows if same and len(rows) == len(job.paths) else None


def make_papers(job: PaperJob) -> tuple[BundleRow, ...]:
    """Write the papers; their rows."""
    # What sets papers takes long to import, and a run that changes nothing sets none.
    if job.format is None:
        from bangtin.posters.papers.proof_sheet import proof_sheet

        data = proof_sheet(job.masthead, job.pieces, dict(job.format_names), job.folder)
        return (_written(job, PROOF_SHEET, (), data),)
    from bangtin.posters.papers.order_slip import order_slip

    slip_path, zip_path = job.paths
    slip = order_slip(job.masthead, job.format, job.pieces)
    files = sorted((file for piece in job.pieces for file in piece.files if file.for_shop), key=lambda file: file.path)
    archive = _archive(job.folder, files, slip_path.rpartition("/")[2], slip)
    return (
        _written(job, slip_path, (), slip),
        _written(job, zip_path, tuple(file.path for file in files), archive),
    )


def _archive(folder: Path, files: Sequence[FileRow], slip_name: str, slip: bytes) -> bytes:
    """A ZIP of print files, each named by its message, with the slip on top."""
    target = BytesIO()
    write_archive(target, _entries(folder, files, slip_name, slip))
    return target.getvalue()


def _entries(folder: Path, files: Sequence[FileRow], slip_name: str, slip: bytes) -> Iterator[tuple[str, bytes | Path]]:
    yield slip_name, slip
    for file in files:
        yield file.shop_name, folder / file.path


def _key(base: str, pieces: Sequence[Piece]) -> str:
    files = sorted((file.path, file.sha256) for piece in pieces for file in piece.files)
    texts = sorted((piece.name, piece.text) for piece in pieces)
    return hashlib.sha256(repr((base, files, texts)).encode()).hexdigest()


def _written(job: PaperJob, path: str, files: tuple[str, ...], data: bytes) -> BundleRow:
    write_bytes(job.folder / path, data)
    own = None if job.format is None else job.format.id
    return BundleRow(path, own, files, len(data), hashlib.sha256(data).hexdigest(), job.key)


def _size(path: Path) -> int | None:
    try:
        return path.stat().st_size
    except OSError:
        return None
