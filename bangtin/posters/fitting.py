"""Jobs in; the messages that can't be laid out in any of them, each with the first reason, out."""

from __future__ import annotations

from collections.abc import Iterable

from bangtin.content.editions import Edition
from bangtin.posters.jobs import Job, Workshop
from bangtin.posters.layout.compose import compose
from bangtin.posters.layout.errors import DoesNotFit
from bangtin.posters.scene import Scene


def compose_job(job: Job, workshop: Workshop) -> Scene:
    """The scene of a piece. Raises DoesNotFit."""
    return compose(job.message, job.format, workshop.theme(job.theme), workshop.stock.art, workshop.words)


def homeless(jobs: Iterable[Job], workshop: Workshop, *, thorough: bool = False) -> dict[str, str]:
    """Message id -> why it fits the first of its formats as little as the others.

    A message is done with at the first format that takes it; a thorough run lays out every job all the same.
    """
    reasons: dict[str, str] = {}
    fits: set[str] = set()
    for job in jobs:
        if job.message.id in fits and not thorough:
            continue
        try:
            compose_job(job, workshop)
            fits.add(job.message.id)
        except DoesNotFit as refusal:
            reasons.setdefault(job.message.id, str(refusal))
    return {message: why for message, why in reasons.items() if message not in fits}


def homeless_lines(
    edition: Edition, jobs: Iterable[Job], workshop: Workshop, *, thorough: bool = False
) -> tuple[str, ...]:
    """Which file of an edition to mend for each message that fits no format."""
    paths = {entry.id: entry.path for entry in edition.catalogue.slogans}
    return tuple(
        f"{paths.get(message, 'data/muc-tieu.yml')}: {message} không vừa khuôn khổ nào ({why})"
        " – viết ngắn lại hoặc bỏ bớt một vế"
        for message, why in homeless(jobs, workshop, thorough=thorough).items()
    )
