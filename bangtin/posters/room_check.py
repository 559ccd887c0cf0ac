"""Editions in; a line for each message that fits no format, with the file to mend, out. Nothing is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from bangtin.commands import document_date
from bangtin.content.catalogue import Catalogue
from bangtin.content.editions import Edition
from bangtin.content.links import Link
from bangtin.posters.crew import Crew
from bangtin.posters.earlier import unproven
from bangtin.posters.jobs import Workshop
from bangtin.posters.planning import Choice, Plans, few_at_a_time, plan


def layouts_without_room(editions: Sequence[Edition], workshop: Workshop, crew: Crew) -> Iterator[str]:
    """After every message was laid out in every format."""
    from bangtin.posters.fitting import homeless_lines, without_home

    for some in few_at_a_time(editions):
        plans = _plans(some, workshop, Choice())
        refusals = iter(crew.refusals([job for _, jobs in plans for job in jobs]))
        for edition, jobs in plans:
            answers = [(job, next(refusals)) for job in jobs]
            yield from homeless_lines(edition, without_home(answers))


def without_room(
    editions: Sequence[Edition], workshop: Workshop, crew: Crew, output: Path, choice: Choice
) -> Iterator[str]:
    """A line for each chosen message that fits no format; what an earlier build laid out is known to fit."""
    for some in few_at_a_time(editions):
        plans = _plans(some, workshop, choice)
        unsure = [(edition, unproven(jobs, output / edition.slug, choice.shard)) for edition, jobs in plans]
        yield from _lines([(edition, jobs) for edition, jobs in unsure if jobs], crew)


def drafts_without_room(catalogue: Catalogue, new: Sequence[Link], workshop: Workshop, crew: Crew) -> Iterator[str]:
    """A line for each message, chosen or not, that is to get a code for ever and fits no format of an edition."""
    if not new:
        return
    drafts = Choice(messages=frozenset(link.message for link in new))
    for some in few_at_a_time([catalogue.edition(slug) for slug in catalogue.editions]):
        yield from _lines(_plans(some, workshop, drafts), crew)


def _lines(plans: Plans, crew: Crew) -> Iterator[str]:
    if not plans:
        return
    from bangtin.posters.fitting import homeless, homeless_lines  # a run without changes lays nothing out

    for edition, reasons in homeless(plans, crew.refusals):
        yield from homeless_lines(edition, reasons)


def _plans(editions: Sequence[Edition], workshop: Workshop, choice: Choice) -> Plans:
    return [(edition, plan(edition, workshop, choice, document_date(edition))) for edition in editions]
