"""An edition and a choice of messages, formats and themes in; the jobs that make their pieces out."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bangtin.content.editions import Edition
from bangtin.posters.earlier import Shard
from bangtin.posters.formats import Format
from bangtin.posters.jobs import Delivery, Job, Workshop
from bangtin.posters.layout.compose import takes
from bangtin.posters.manifest import LOW_INK
from bangtin.posters.message import AnnouncementContent, Message
from bangtin.posters.messages import messages

SIDE_BY_SIDE = 16
"""Editions that are laid out and built together: what they share is done once. More would only take more memory."""

Plans = Sequence[tuple[Edition, Sequence[Job]]]
"""Editions, each with the jobs of its messages."""


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


def plan(edition: Edition, workshop: Workshop, choice: Choice, stamp: datetime) -> list[Job]:
    """The chosen messages of an edition in every format, in a stable order; `stamp` dates the documents."""
    return [
        job
        for message in messages(edition)
        if (not choice.messages or message.id in choice.messages) and not is_over(message, stamp)
        for job in workshop.jobs(message, _wanted(message, workshop.stock.formats, choice), stamp, choice.delivery)
    ]


def _wanted(message: Message, formats: Sequence[Format], choice: Choice) -> Iterator[tuple[Format, str]]:
    """Each format that takes a message, with each theme that it is made in."""
    for fmt in formats:
        if takes(message, fmt):
            yield from ((fmt, theme) for theme in sorted(choice.themes) or own_themes(message, fmt))


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


def few_at_a_time(editions: Sequence[Edition]) -> Iterator[Sequence[Edition]]:
    """Editions in parts that are laid out and built together."""
    for start in range(0, len(editions), SIDE_BY_SIDE):
        yield editions[start : start + SIDE_BY_SIDE]
