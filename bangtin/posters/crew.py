"""Jobs in; what comes of them out, done on several cores where there is enough to do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from bangtin.posters.jobs import Job, PieceError, Workshop
from bangtin.posters.manifest import Outcome
from bangtin.posters.stock import Stock

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

T = TypeVar("T")
Progress = Callable[[int, int], None]

FEW = 4
"""Fewer jobs than this are done faster here than by processes that must first be started."""

CHUNKS_A_WORKER = 3
"""Small enough that no core waits long for another, large enough that handing out costs nothing."""


class Crew:
    """Does jobs; its processes serve one edition after another."""

    def __init__(self, workshop: Workshop, workers: int, progress: Progress) -> None:
        self._workshop = workshop
        self._workers = workers
        self._progress = progress
        self._pool: ProcessPoolExecutor | None = None

    @property
    def stock(self) -> Stock:
        """What it makes pieces with."""
        return self._workshop.stock

    def __enter__(self) -> Crew:
        return self

    def __exit__(self, *_: object) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)

    def build(self, jobs: Sequence[Job], folder: Path) -> list[Outcome]:
        """Build pieces below `folder`. Raises PieceError for the first whose finished file fails its check."""
        return self._done(partial(_build, workshop=self._workshop, folder=folder), jobs)

    def refusals(self, jobs: Sequence[Job]) -> list[str | None]:
        """Why each job can't be laid out, or None where it can; nothing is written."""
        return self._done(partial(_lay_out, workshop=self._workshop), jobs)

    def _done(self, work: Callable[[Sequence[Job]], list[T]], jobs: Sequence[Job]) -> list[T]:
        if self._workers <= 1 or len(jobs) < FEW:
            ordered: list[T] = []
            for job in jobs:
                ordered += work([job])
                self._progress(len(ordered), len(jobs))
            return ordered
        return self._in_parallel(work, jobs)

    def _in_parallel(self, work: Callable[[Sequence[Job]], list[T]], jobs: Sequence[Job]) -> list[T]:
        """In the order of the jobs; neighbours, which are alike, go to different cores."""
        parts = min(self._workers * CHUNKS_A_WORKER, len(jobs))
        futures = [self._processes().submit(work, jobs[start::parts]) for start in range(parts)]
        chunks: list[list[T]] = []
        for future in futures:
            chunks.append(_result(future))
            self._progress(sum(map(len, chunks)), len(jobs))
        return [chunks[index % parts][index // parts] for index in range(len(jobs))]

    def _processes(self) -> ProcessPoolExecutor:
        if self._pool is None:
            import multiprocessing  # both are slow to import, and most runs start no process
            from concurrent.futures import ProcessPoolExecutor

            # Forking a process that has threads may hang; spawning is the same on every system.
            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(self._workers, mp_context=context)
        return self._pool


def _result(future: Future[T]) -> T:
    from concurrent.futures import BrokenExecutor

    try:
        return future.result()
    except BrokenExecutor:
        message = "một việc chạy song song bị hệ thống ngắt, có thể vì thiếu bộ nhớ – chạy lại với --jobs 1"
        raise PieceError(message) from None


def _build(jobs: Sequence[Job], workshop: Workshop, folder: Path) -> list[Outcome]:
    # What paints takes a third of a second to import; a run that changes nothing does without.
    from bangtin.posters.pieces import build_piece

    return [build_piece(job, workshop, folder) for job in jobs]


def _lay_out(jobs: Sequence[Job], workshop: Workshop) -> list[str | None]:
    from bangtin.posters.fitting import refusal

    return [refusal(job, workshop) for job in jobs]
