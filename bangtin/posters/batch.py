"""Editions and a choice of messages, formats and themes in; their files and manifests out.

Plan (what is to be made), reuse (what an earlier run made from the same input), build (the rest, on all cores), write
the manifest, sweep away what is no longer named. Nothing is half-written: see `bangtin.atomic`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bangtin.atomic import clear_leftovers
from bangtin.content.editions import Edition
from bangtin.posters.bundles import write_bundles
from bangtin.posters.crew import Crew
from bangtin.posters.earlier import Earlier, Shard, key_name, keys_name, manifest_name, write_keys
from bangtin.posters.formats import Format
from bangtin.posters.jobs import Delivery, Job, Workshop
from bangtin.posters.layout.compose import takes
from bangtin.posters.manifest import (
    LOW_INK,
    MANIFEST,
    LeftOutRow,
    Manifest,
    Outcome,
    Piece,
    merge,
    read_manifest,
    write_manifest,
)
from bangtin.posters.message import AnnouncementContent, Message
from bangtin.posters.messages import messages
from bangtin.posters.stock import Stock

if TYPE_CHECKING:
    pass


@dataclass(frozen=True)
class Choice:
    """What to build; empty means all (of themes: each message's own)."""

    messages: frozenset[str] = frozenset()
    formats: frozenset[str] = frozenset()
    themes: frozenset[str] = frozenset()
    shard: Shard = (1, 1)
    delivery: Delivery = field(default_factory=Delivery)

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


def plan(edition: Edition, workshop: Workshop, choice: Choice, stamp: datetime) -> list[Job]:
    """The chosen messages of an edition in every format, in a stable order; `stamp` dates the documents."""
    return [
        workshop.job(message, fmt, theme, stamp, choice.delivery)
        for message in messages(edition)
        if (not choice.messages or message.id in choice.messages) and not is_over(message, stamp)
        for fmt in workshop.stock.formats
        if takes(message, fmt)
        for theme in sorted(choice.themes) or own_themes(message, fmt)
    ]


def is_over(message: Message, now: datetime) -> bool:
    """Whether it announces something that is over: its page stays, nothing more is printed."""
    expires = message.content.expires if isinstance(message.content, AnnouncementContent) else None
    return expires is not None and expires <= now


def own_themes(message: Message, fmt: Format) -> list[str]:
    """The message's theme, and for sheets that offices print themselves its variant with little ink."""
    return [message.theme, message.theme + LOW_INK] if fmt.low_ink else [message.theme]


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
    earlier = Earlier({}, {}, {}) if force else Earlier.read(folder, choice.shard)
    found = {job.name: earlier.outcome(job, folder) for job in jobs}
    todo = [job for job in jobs if found[job.name] is None]
    made = crew.build(todo, folder)
    outcomes = [outcome for outcome in (*found.values(), *made) if outcome is not None]
    manifest = _manifest(edition, outcomes, old if choice.partial else None)
    manifest = _with_names(manifest, crew.stock)
    if choice.whole or (old is not None and old.bundles and choice.shard == (1, 1)):
        manifest = _with_bundles(manifest, edition, crew.stock.formats, old, folder)
    keys = {key_name(job.name): job.key for job in jobs}
    write_manifest(path, manifest)
    write_keys(folder / keys_name(choice.shard), {**earlier.keys, **keys} if choice.partial else keys)
    if choice.whole:
        sweep(folder, manifest)
    built = sum(isinstance(outcome, Piece) for outcome in made)
    return Report(manifest, built, len(jobs) - len(todo))


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


def _with_bundles(
    manifest: Manifest, edition: Edition, formats: Sequence[Format], old: Manifest | None, folder: Path
) -> Manifest:
    pieces = sorted(manifest.posters, key=lambda piece: piece.name)
    return replace(manifest, bundles=write_bundles(edition, formats, pieces, old.bundles if old else (), folder))


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
