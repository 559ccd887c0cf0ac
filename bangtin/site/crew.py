"""Editions whose sites are to be built in; the built sites out, in the order of the editions, made on several cores."""

from __future__ import annotations

import logging
import pickle
import time
from collections.abc import Generator, Sequence
from concurrent.futures import BrokenExecutor, Future
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from mkdocs.exceptions import Abort, MkDocsException

from bangtin.collector import collect_less_often
from bangtin.content.catalogue import Catalogue
from bangtin.content.problems import ContentError, why
from bangtin.site.build import build_into
from bangtin.site.edition_context import edition_context
from bangtin.site.poster_files import POSTERS, PosterError
from bangtin.site.record import Record


@dataclass(frozen=True)
class Order:
    """One site to build: of which edition, where, beside which older one, from inputs with which digest."""

    slug: str
    folder: Path
    old: Path
    digest: str


@dataclass(frozen=True)
class Built:
    """A site that stands in its order's folder."""

    record: Record
    seconds: float


@dataclass(frozen=True)
class Failed:
    """Why a site could not be built, in words for the person who called the command."""

    why: str


Result = Built | Failed


def build_sites(
    root: Path, catalogue: Catalogue, orders: Sequence[Order], workers: int, scratch: Path
) -> Generator[Result]:
    """Build every site; one that fails leaves the others alone. `scratch` is a folder for what processes share."""
    if workers <= 1 or len(orders) <= 1:
        yield from (_build(root, catalogue, order) for order in orders)
        return
    # One edition needs no other process, nor what it takes to start one.
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    packed = scratch / "catalogue"
    packed.write_bytes(pickle.dumps(catalogue))
    # Forking a process that has threads may hang; spawning is the same on every system.
    with ProcessPoolExecutor(min(workers, len(orders)), mp_context=get_context("spawn")) as pool:
        futures = [pool.submit(_build_elsewhere, root, packed, order) for order in orders]
        yield from map(_result, futures)


def _result(future: Future[Result]) -> Result:
    try:
        return future.result()
    except BrokenExecutor:
        return Failed("một việc chạy song song bị hệ thống ngắt, có thể vì thiếu bộ nhớ – chạy lại với --jobs 1")


def _build_elsewhere(root: Path, packed: Path, order: Order) -> Result:
    collect_less_often()
    listen()
    return _build(root, _unpacked(packed), order)


@lru_cache(maxsize=1)
def _unpacked(packed: Path) -> Catalogue:
    catalogue = pickle.loads(packed.read_bytes())
    assert isinstance(catalogue, Catalogue)
    return catalogue


def _build(root: Path, catalogue: Catalogue, order: Order) -> Result:
    started = time.perf_counter()
    try:
        site = edition_context(catalogue, order.slug, root / POSTERS)
        record = build_into(root, site, order.folder, order.old, order.digest)
    except (Abort, ContentError, MkDocsException, PosterError) as error:
        return Failed(str(error))
    except OSError as error:
        place = f": {error.filename}" if error.filename else ""
        return Failed(f"không đọc hoặc ghi được ({why(error)}{place}) – kiểm tra đĩa và quyền ghi")
    return Built(record, time.perf_counter() - started)


def listen() -> None:
    """Show the builder's warnings: each of them makes the build fail."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(message)s"))
    handler.setLevel(logging.WARNING)
    logger = logging.getLogger("mkdocs")
    logger.handlers[:] = [handler]
    logger.propagate = False
