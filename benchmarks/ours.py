"""The project's own content in; the messages that the programs are compared on, and our way to a finished file, out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from bangtin.commands import document_date
from bangtin.content.files import ProblemList
from bangtin.content.loading import load_catalogue
from bangtin.content.raw import RawContent
from bangtin.posters.fitting import compose_job
from bangtin.posters.jobs import Job, Workshop
from bangtin.posters.layout.breaking import Words
from bangtin.posters.layout.errors import DoesNotFit
from bangtin.posters.message import Shape
from bangtin.posters.planning import Choice, plan
from bangtin.posters.scene import Scene
from bangtin.posters.stock import StockCheck
from bangtin.posters.themes import Theme

ROOT = Path(__file__).resolve().parent.parent
EDITION = "kien-an"


@cache
def plans() -> tuple[Workshop, tuple[Job, ...]]:
    """What pieces are made with, and every piece of the edition."""
    stock = StockCheck(ROOT)

    def read_stock(raw: RawContent, problems: ProblemList) -> None:
        stock(raw, problems)

    catalogue = load_catalogue(ROOT, (read_stock,))
    workshop = Workshop(stock.stock, Words.of(catalogue))
    edition = catalogue.edition(EDITION)
    return workshop, tuple(plan(edition, workshop, Choice(), document_date(edition)))


def slogans(format_id: str) -> Iterator[tuple[Job, Scene, Theme]]:
    """The slogan posters of a format that hold their slogan, each in its message's own theme."""
    workshop, jobs = plans()
    for job in jobs:
        if job.format.id != format_id or job.message.shape is not Shape.SLOGAN or job.theme != job.message.theme:
            continue
        try:
            scenes = compose_job(job, workshop)
        except DoesNotFit:
            continue
        yield job, scenes[0], workshop.painting_theme(job)
