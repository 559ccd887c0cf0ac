"""Jobs in; the messages that can't be laid out in any of them, each with the first reason, out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from bangtin.content.editions import Edition
from bangtin.posters.jobs import Job, Workshop
from bangtin.posters.layout.compose import compose
from bangtin.posters.layout.errors import DoesNotFit
from bangtin.posters.low_ink import low_ink
from bangtin.posters.manifest import LOW_INK
from bangtin.posters.planning import Plans
from bangtin.posters.scene import Scene


def compose_job(job: Job, workshop: Workshop) -> tuple[Scene, ...]:
    """The sides of a piece, or its screens. Raises DoesNotFit."""
    message, stock = job.message, workshop.stock
    theme, logo = workshop.theme(job.theme), workshop.logo(message)
    scenes = compose(message, job.format, theme, stock.art, workshop.words, logo)
    return tuple(map(low_ink, scenes)) if job.theme.endswith(LOW_INK) else scenes


def refusal(job: Job, workshop: Workshop) -> str | None:
    """Why a piece can't be laid out; None where it can."""
    try:
        compose_job(job, workshop)
    except DoesNotFit as refused:
        return str(refused)
    return None


def homeless(
    homes: Plans, refusals: Callable[[Sequence[Job]], Sequence[str | None]]
) -> Iterator[tuple[Edition, dict[str, str]]]:
    """Each edition with message id -> why it fits the first of its formats as little as the others.

    Asked in rounds: every message in its first format, then those without room in their next one.
    """
    waiting = [(at, list(own)) for at, (_, jobs) in enumerate(homes) for own in _by_message(jobs)]
    answers: list[list[tuple[Job, str | None]]] = [[] for _ in homes]
    while waiting:
        asked = [own[0] for _, own in waiting]
        left = []
        for (at, own), job, why in zip(waiting, asked, refusals(asked), strict=True):
            answers[at].append((job, why))
            if why is not None and own[1:]:
                left.append((at, own[1:]))
        waiting = left
    for (edition, _), told in zip(homes, answers, strict=True):
        yield edition, without_home(told)


def _by_message(jobs: Sequence[Job]) -> Iterable[list[Job]]:
    found: dict[str, list[Job]] = {}
    for job in jobs:
        found.setdefault(job.message.id, []).append(job)
    return found.values()


def without_home(answers: Iterable[tuple[Job, str | None]]) -> dict[str, str]:
    """Message id -> its first reason, for messages that none of the jobs takes."""
    reasons: dict[str, str] = {}
    fits: set[str] = set()
    for job, why in answers:
        if why is None:
            fits.add(job.message.id)
        else:
            reasons.setdefault(job.message.id, why)
    return {message: why for message, why in reasons.items() if message not in fits}


def homeless_lines(edition: Edition, reasons: Mapping[str, str]) -> tuple[str, ...]:
    """Which file of an edition to mend for each message that fits no format."""
    catalogue = edition.catalogue
    paths = {entry.id: entry.path for entry in catalogue.slogans}
    paths |= {entry.id: entry.path for entry in catalogue.announcements}
    paths |= {printed.id: "data/to-in.yml" for printed in catalogue.printed}
    return tuple(
        f"{paths.get(message, 'data/muc-tieu.yml')}: {message} không vừa khuôn khổ nào ({why})"
        " – viết ngắn lại hoặc bỏ bớt một vế"
        for message, why in reasons.items()
    )
