"""Messages of the project in; print masters or share images out, made as a build makes them, checks included."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

from ours import plans
from turns import take_turns

from bangtin.posters.fitting import compose_job
from bangtin.posters.jobs import Job, Workshop
from bangtin.posters.pieces import build_piece
from bangtin.posters.prints import write_print


def main(kind: str, sources: Path, fonts: Path, output: Path) -> None:
    """`sources` holds a document for each message to make, named `<format>@<message>`; only the names are read."""
    workshop, jobs = plans()
    wanted = sorted(source.stem for source in sources.glob("*.typ"))
    chosen = {f"{job.format.id}@{job.message.id}": job for job in jobs if job.theme == job.message.theme}
    make = _print if kind == "pdf" else build_piece
    take_turns([partial(make, chosen[name], workshop, output) for name in wanted])


def _print(job: Job, workshop: Workshop, output: Path) -> None:
    """Layout, master, preflight with the code read back; without the preview, which the others don't make either."""
    for scene in compose_job(job, workshop):
        list(write_print(scene, workshop.painting_theme(job), job, output, job.stem))


if __name__ == "__main__":
    main(sys.argv[1], *map(Path, sys.argv[2:]))
