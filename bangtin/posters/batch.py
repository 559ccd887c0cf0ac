"""Editions and a choice of messages, formats and themes in; their files and manifests out.

Plan (what is to be made), reuse (what an earlier run made from the same input), build (the rest, on all cores), write
the manifest, sweep away what is no longer named. Nothing is half-written: see `bangtin.atomic`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bangtin.atomic import clear_leftovers
from bangtin.content.editions import Edition
from bangtin.posters.earlier import Earlier, Shard, key_name, keys_name, manifest_name, write_keys
from bangtin.posters.jobs import Job, PieceError, Workshop
from bangtin.posters.manifest import (
    MANIFEST,
    LeftOutRow,
    Manifest,
    Outcome,
    Piece,
    merge,
    read_manifest,
    write_manifest,
)
from bangtin.posters.messages import messages

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor


@dataclass(frozen=True)
class Choice:
    """What to build; empty means all (of themes: each message's own)."""

    messages: frozenset[str] = frozenset()
    formats: frozenset[str] = frozenset()
    themes: frozenset[str] = frozenset()
    shard: Shard = (1, 1)
    outline_text: bool = False
    """Print files with letters as outlines."""

    @property
    def whole(self) -> bool:
        """Whether every piece of an edition is asked for."""
        return not self.partial and self.shard == (1, 1)

    def takes(self, job: Job) -> bool:
        """Whether a piece of a chosen message is to be built in this run."""
        return (not self.formats or job.format.id in self.formats) and in_shard(job, self.shard)

    @property
    def partial(self) -> bool:
        """Whether pieces of an earlier build stay beside the new ones."""
        return bool(self.messages or self.formats or self.themes)


@dataclass(frozen=True)
class Report:
    """What a build of one edition did."""

    manifest: Manifest
    built: int
    reused: int


Progress = Callable[[int, int], None]

FEW = 4
"""Fewer pieces than this are made faster here than by processes that must first be started."""

CHUNKS_A_WORKER = 3
"""Small enough that no core waits long for another, large enough that handing out costs nothing."""


def plan(edition: Edition, workshop: Workshop, choice: Choice, stamp: datetime) -> list[Job]:
    """The chosen messages of an edition in every format, in a stable order; `stamp` dates the documents."""
    return [
        workshop.job(message, fmt, theme, stamp, choice.outline_text)
        for message in messages(edition)
        if not choice.messages or message.id in choice.messages
        for fmt in workshop.stock.formats
        for theme in sorted(choice.themes) or [message.theme]
    ]


def in_shard(job: Job, shard: Shard) -> bool:
    """Whether a piece belongs to shard I of N, by a hash of its name that no other piece changes."""
    index, count = shard
    digest = hashlib.sha256("/".join(job.name).encode()).digest()
    return int.from_bytes(digest[:8], "big") % count == index - 1


def build_edition(
    edition: Edition, jobs: Sequence[Job], crew: Crew, output: Path, choice: Choice, *, force: bool
) -> Report:
    """Build one edition's pieces below `output/<edition>` and write its manifest."""
    folder = output / edition.slug
    folder.mkdir(parents=True, exist_ok=True)
    if choice.shard == (1, 1):
        # Other shards may be at work in the same folder; what they have not finished is theirs.
        clear_leftovers(folder)
    path = folder / manifest_name(choice.shard)
    old = read_manifest(path)
    earlier = Earlier.read(folder, old, choice.shard) if old and not force else Earlier({}, {}, {})
    found = {job.name: earlier.outcome(job, folder) for job in jobs}
    todo = [job for job in jobs if found[job.name] is None]
    made = crew.build(todo, folder)
    outcomes = [outcome for outcome in (*found.values(), *made) if outcome is not None]
    manifest = _manifest(edition, outcomes, old if choice.partial else None)
    keys = {key_name(job.name): job.key for job in jobs}
    write_manifest(path, manifest)
    write_keys(folder / keys_name(choice.shard), {**earlier.keys, **keys} if choice.partial else keys)
    if choice.whole:
        sweep(folder, manifest)
    built = sum(isinstance(outcome, Piece) for outcome in made)
    return Report(manifest, built, len(jobs) - len(todo))


class Crew:
    """Builds pieces, on several cores where there is enough to do; its processes serve one edition after another."""

    def __init__(self, workshop: Workshop, workers: int, progress: Progress) -> None:
        self._workshop = workshop
        self._workers = workers
        self._progress = progress
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Crew:
        return self

    def __exit__(self, *_: object) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)

    def build(self, jobs: Sequence[Job], folder: Path) -> list[Outcome]:
        """Build pieces below `folder`. Raises PieceError for the first whose finished file fails its check."""
        if self._workers <= 1 or len(jobs) < FEW:
            chunks: Iterable[list[Outcome]] = (_build_chunk([job], self._workshop, folder) for job in jobs)
        else:
            chunks = self._in_parallel(jobs, folder)
        done: list[Outcome] = []
        for outcomes in chunks:
            done += outcomes
            self._progress(len(done), len(jobs))
        return done

    def _in_parallel(self, jobs: Sequence[Job], folder: Path) -> Iterator[list[Outcome]]:
        if self._pool is None:
            import multiprocessing  # both are slow to import, and most runs start no process
            from concurrent.futures import ProcessPoolExecutor

            # Forking a process that has threads may hang; spawning is the same on every system.
            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(self._workers, mp_context=context)
        parts = self._workers * CHUNKS_A_WORKER
        chunks = [chunk for start in range(parts) if (chunk := jobs[start::parts])]
        futures = [self._pool.submit(_build_chunk, chunk, self._workshop, folder) for chunk in chunks]
        return (_result(future) for future in futures)


def _result(future: Future[list[Outcome]]) -> list[Outcome]:
    from concurrent.futures import BrokenExecutor

    try:
        return future.result()
    except BrokenExecutor:
        message = "một việc chạy song song bị hệ thống ngắt, có thể vì thiếu bộ nhớ – chạy lại với --jobs 1"
        raise PieceError(message) from None


def _build_chunk(jobs: Sequence[Job], workshop: Workshop, folder: Path) -> list[Outcome]:
    # What paints takes a third of a second to import; a run that changes nothing does without.
    from bangtin.posters.pieces import build_piece

    return [build_piece(job, workshop, folder) for job in jobs]


def _manifest(edition: Edition, outcomes: Iterable[Outcome], old: Manifest | None) -> Manifest:
    outcomes = list(outcomes)
    pieces = [outcome for outcome in outcomes if isinstance(outcome, Piece)]
    left = {outcome for outcome in outcomes if isinstance(outcome, LeftOutRow)}
    if old:
        pieces = list(merge(old.posters, pieces))
        made = {(piece.message, piece.format) for piece in pieces}
        left |= {row for row in old.left_out if (row.message, row.format) not in made}
    return Manifest(edition.slug, edition.site_url, edition.sample, tuple(pieces), tuple(left))


def sweep(folder: Path, manifest: Manifest) -> None:
    """Remove files that the manifest no longer names, and the folders that they leave empty."""
    named = {folder / file.path for piece in manifest.posters for file in piece.files}
    kept = named | {folder / MANIFEST, folder / keys_name((1, 1))}
    for path in folder.rglob("*"):
        if path.is_file() and path not in kept:
            path.unlink()
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()
