"""Editions and a choice of messages, formats and themes in; their files and manifests out.

Reuse what an earlier run made from the same input, build the rest on all cores, several editions side by side, write
the manifests, sweep away what is no longer named. Nothing is half-written: see `bangtin.atomic`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice
from pathlib import Path

from bangtin.atomic import clear_leftovers
from bangtin.content.editions import Edition
from bangtin.posters.bundles import PaperJob, PaperName, earlier_rows, paper_jobs
from bangtin.posters.crew import Crew, Task
from bangtin.posters.earlier import Earlier, key_name, keys_name, manifest_name, write_keys
from bangtin.posters.jobs import Job
from bangtin.posters.manifest import (
    MANIFEST,
    BundleRow,
    LeftOutRow,
    Manifest,
    Outcome,
    Piece,
    merge,
    read_manifest,
    write_manifest,
)
from bangtin.posters.planning import Choice
from bangtin.posters.stock import Stock


@dataclass(frozen=True)
class Report:
    """What a build of one edition did."""

    edition: Edition
    manifest: Manifest
    built: int
    reused: int


@dataclass(frozen=True)
class _Begun:
    """An edition's part of a build: what is to be made, and what an earlier run left of it."""

    edition: Edition
    folder: Path
    jobs: Sequence[Job]
    old: Manifest | None
    earlier: Earlier
    found: Sequence[Outcome | None]
    """What came of each job in an earlier run, where that still holds."""

    @cached_property
    def tasks(self) -> list[Task]:
        """What has to be made in this one."""
        pairs = zip(self.jobs, self.found, strict=True)
        return [Task(job, self.folder) for job, outcome in pairs if outcome is None]


def build_editions(
    plans: Iterable[tuple[Edition, Sequence[Job]]], crew: Crew, output: Path, choice: Choice, *, force: bool
) -> Iterator[Report]:
    """Build some editions' pieces below `output/<edition>`, side by side, and write their manifests one by one."""
    begun = [_begin(edition, jobs, output / edition.slug, choice, force=force) for edition, jobs in plans]
    made = iter(crew.build([task for one in begun for task in one.tasks]))
    finished = [_collected(one, list(islice(made, len(one.tasks))), crew.stock, choice) for one in begun]
    papers = _papers(begun, finished, crew, choice)
    for one, (manifest, built), bundles in zip(begun, finished, papers, strict=True):
        yield _finish(one, replace(manifest, bundles=bundles), built, choice)


def _begin(edition: Edition, jobs: Sequence[Job], folder: Path, choice: Choice, *, force: bool) -> _Begun:
    folder.mkdir(parents=True, exist_ok=True)
    if choice.shard == (1, 1):
        # Other shards may be at work in the same folder; what they have not finished is theirs.
        clear_leftovers(folder)
    old = read_manifest(folder / manifest_name(choice.shard))
    earlier = Earlier({}, {}, {}) if force else Earlier.read(folder, choice.shard)
    return _Begun(edition, folder, jobs, old, earlier, [earlier.outcome(job, folder) for job in jobs])


def _collected(begun: _Begun, made: Sequence[Outcome], stock: Stock, choice: Choice) -> tuple[Manifest, int]:
    """The manifest without papers, and how many pieces are new."""
    outcomes = [outcome for outcome in (*begun.found, *made) if outcome is not None]
    manifest = _manifest(begun.edition, outcomes, begun.old if choice.partial else None)
    return _with_names(manifest, stock), sum(isinstance(outcome, Piece) for outcome in made)


def _papers(
    begun: Sequence[_Begun], finished: Sequence[tuple[Manifest, int]], crew: Crew, choice: Choice
) -> Iterator[tuple[BundleRow, ...]]:
    """The papers of each edition whose pieces are all there; those of earlier runs where they still hold."""
    jobs: list[list[PaperJob]] = []
    kept: dict[PaperName, tuple[BundleRow, ...]] = {}
    for one, (manifest, _) in zip(begun, finished, strict=True):
        earlier = one.old.bundles if one.old else ()
        wanted = choice.whole or (bool(earlier) and choice.shard == (1, 1))
        pieces = sorted(manifest.posters, key=lambda piece: piece.name)
        jobs.append(paper_jobs(one.edition, crew.stock.formats, pieces, one.folder) if wanted else [])
        found = ((job.name, earlier_rows(job, earlier)) for job in jobs[-1])
        kept |= {name: rows for name, rows in found if rows is not None}
    todo = [job for own in jobs for job in own if job.name not in kept]
    rows_of = kept | dict(zip((job.name for job in todo), crew.papers(todo), strict=True))
    for own in jobs:
        yield tuple(row for job in own for row in rows_of[job.name])


def _finish(begun: _Begun, manifest: Manifest, built: int, choice: Choice) -> Report:
    """Write the manifest, last of all files, and what the next run needs to know; sweep away what nobody names."""
    folder, shard = begun.folder, choice.shard
    keys = {key_name(job.name): job.key for job in begun.jobs}
    write_manifest(folder / manifest_name(shard), manifest)
    write_keys(folder / keys_name(shard), {**begun.earlier.keys, **keys} if choice.partial else keys)
    if choice.whole:
        sweep(folder, manifest)
    return Report(begun.edition, manifest, built, len(begun.jobs) - len(begun.tasks))


def _manifest(edition: Edition, outcomes: Iterable[Outcome], old: Manifest | None) -> Manifest:
    outcomes = list(outcomes)
    pieces = [outcome for outcome in outcomes if isinstance(outcome, Piece)]
    left = {outcome for outcome in outcomes if isinstance(outcome, LeftOutRow)}
    if old:
        pieces = list(merge(old.posters, pieces))
        made = {(piece.message, piece.format) for piece in pieces}
        left |= {row for row in old.left_out if (row.message, row.format) not in made}
    return Manifest(edition.slug, edition.site_url, edition.sample, tuple(pieces), tuple(left))


def _with_names(manifest: Manifest, stock: Stock) -> Manifest:
    """The manifest with the formats and themes that its pieces were made in."""
    made = {name for piece in manifest.posters for name in (piece.format, piece.theme)}
    themes = ((theme.id, theme.name) for theme in stock.themes.by_id.values() if theme.id in made)
    return replace(manifest, formats=tuple(fmt.row for fmt in stock.formats if fmt.id in made), themes=tuple(themes))


def sweep(folder: Path, manifest: Manifest) -> None:
    """Remove files that the manifest no longer names, and the folders that they leave empty."""
    named = {folder / file.path for piece in manifest.posters for file in piece.files}
    named |= {folder / bundle.path for bundle in manifest.bundles}
    kept = named | {folder / MANIFEST, folder / keys_name((1, 1))}
    for path in folder.rglob("*"):
        if path.is_file() and path not in kept:
            path.unlink()
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()
