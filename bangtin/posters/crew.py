"""Tasks in; what comes of them out, done on several cores where there is enough to do.

Alike pieces of different editions are done by one process after each other: most of what is laid out, shaped and
painted in the one is the same in the next, and the process still knows it.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from bangtin.posters.bundles import PaperJob, make_papers
from bangtin.posters.jobs import Job, PieceError, Workshop
from bangtin.posters.manifest import BundleRow, Outcome
from bangtin.posters.stock import Stock

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

T = TypeVar("T")
R = TypeVar("R")
Progress = Callable[[int, int], None]

FEW = 4
"""Fewer tasks than this are done faster here than by processes that must first be started."""

SHARES_A_WORKER = 8
"""Small enough that no core waits long for another, large enough that alike pieces stay together."""


class Task(NamedTuple):
    """A piece, and its edition's folder."""

    job: Job
    folder: Path


class Crew:
    """Does tasks; its processes serve one edition after another."""

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

    def build(self, tasks: Sequence[Task]) -> list[Outcome]:
        """Build pieces. Raises PieceError for the first whose finished file fails its check."""
        order = sorted(range(len(tasks)), key=lambda index: tasks[index].job.name)
        return self._done(_build, tasks, order)

    def refusals(self, jobs: Sequence[Job]) -> list[str | None]:
        """Why each job can't be laid out, or None where it can; nothing is written."""
        order = sorted(range(len(jobs)), key=lambda index: jobs[index].name)
        return self._done(_lay_out, jobs, order)

    def papers(self, jobs: Sequence[PaperJob]) -> list[tuple[BundleRow, ...]]:
        """Make what goes out with finished pieces."""
        return self._done(_make_papers, jobs, range(len(jobs)))

    def _done(
        self, work: Callable[[Sequence[T], Workshop], Iterator[R]], tasks: Sequence[T], order: Sequence[int]
    ) -> list[R]:
        """What comes of each task; they are done in this order."""
        every = [tasks[index] for index in order]
        results = (
            self._in_parallel(work, every)
            if self._workers > 1 and len(every) >= FEW
            else self._counted(work(every, self._workshop), len(every))
        )
        made = dict(zip(order, results, strict=True))
        return [made[index] for index in range(len(tasks))]

    def _counted(self, results: Iterator[R], every: int) -> Iterator[R]:
        for done, result in enumerate(results, start=1):
            self._progress(done, every)
            yield result

    def _in_parallel(self, work: Callable[[Sequence[T], Workshop], Iterator[R]], tasks: Sequence[T]) -> Iterator[R]:
        """Neighbours are done by one process."""
        shares = min(self._workers * SHARES_A_WORKER, len(tasks))
        bounds = [len(tasks) * share // shares for share in range(shares + 1)]
        parts = [tasks[start:end] for start, end in pairwise(bounds)]
        futures = [self._processes().submit(_share, work, part, self._packed) for part in parts]
        done = 0
        for future in futures:
            results = _result(future)
            done += len(results)
            self._progress(done, len(tasks))
            yield from results

    @cached_property
    def _packed(self) -> bytes:
        return pickle.dumps(self._workshop)

    def _processes(self) -> ProcessPoolExecutor:
        if self._pool is None:
            import multiprocessing  # both are slow to import, and most runs start no process
            from concurrent.futures import ProcessPoolExecutor

            # Forking a process that has threads may hang; spawning is the same on every system.
            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(self._workers, mp_context=context)
        return self._pool


def _result(future: Future[list[R]]) -> list[R]:
    from concurrent.futures import BrokenExecutor

    try:
        return future.result()
    except BrokenExecutor:
        message = "một việc chạy song song bị hệ thống ngắt, có thể vì thiếu bộ nhớ – chạy lại với --jobs 1"
        raise PieceError(message) from None


def _share(work: Callable[[Sequence[T], Workshop], Iterator[R]], tasks: Sequence[T], packed: bytes) -> list[R]:
    """What another process does."""
    return list(work(tasks, _unpacked(packed)))


@lru_cache(maxsize=1)
def _unpacked(packed: bytes) -> Workshop:
    """The workshop, the same from share to share: what was found out by its drawings and words is kept with it."""
    workshop = pickle.loads(packed)
    assert isinstance(workshop, Workshop)
    return workshop


def _build(tasks: Sequence[Task], workshop: Workshop) -> Iterator[Outcome]:
    # What paints takes a third of a second to import; a run that changes nothing does without.
    from bangtin.posters.pieces import build_piece

    for task in tasks:
        yield build_piece(task.job, workshop, task.folder)


def _lay_out(jobs: Sequence[Job], workshop: Workshop) -> Iterator[str | None]:
    from bangtin.posters.fitting import refusal

    for job in jobs:
        yield refusal(job, workshop)


def _make_papers(jobs: Sequence[PaperJob], workshop: Workshop) -> Iterator[tuple[BundleRow, ...]]:
    yield from map(make_papers, jobs)
