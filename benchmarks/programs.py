"""A kind of file in; what each program took to make the same posters, side by side, out.

Every program makes the same pieces, one after another in one process (a browser: one tab). Start and first piece are
the warm-up and stand in a column of their own. The pieces differ in their words, so that no program, ours included,
can take a piece from its memory. Each program is run several times; the middle one counts.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import equivalents
from measuring import Watched, watched
from ours import ROOT, slogans
from turns import DONE, READY

from bangtin.posters.fonts import BLACK, BOLD, CONDENSED_BLACK, EXTRA_BOLD, MEDIUM, font_file

PEERS = ROOT / ".venv" / "peers" / "bin" / "python"
HERE = Path(__file__).resolve().parent
ROUNDS = 3


@dataclass(frozen=True)
class Contest:
    """The same pieces for every program."""

    name: str
    kind: str
    """`pdf` or `png`."""
    format_id: str
    programs: Sequence[str]


@dataclass(frozen=True)
class Result:
    """One program's figures, per piece where not said otherwise."""

    program: str
    cpu_ms: float
    start_s: float
    """Processor seconds of start and warm-up together."""
    peak_mb: float
    kilobytes: float


@dataclass(frozen=True)
class Absent:
    """A program that could not be run here, and why."""

    program: str
    why: str


NAMES = {
    "bangtin": "Bảng Tin: layout, file, check",
    "typst": "Typst 0.15.2",
    "weasyprint": "WeasyPrint 70.0",
    "chromium": "headless Chromium",
}
CONTESTS = (
    Contest("A3 slogan poster as a print PDF", "pdf", "a3", ("bangtin", "typst", "weasyprint", "chromium")),
    Contest("share image 1200 × 630 as a PNG", "png", "og-1200x630", ("bangtin", "typst", "chromium")),
)


def compare(contest: Contest, folder: Path) -> Iterator[Result | Absent]:
    """Write the sources below `folder` and let every program of a contest make its files there."""
    sources, fonts = folder / "sources", folder / "fonts"
    pieces = export(contest.format_id, sources)
    gather_fonts(fonts)
    for program in contest.programs:
        output = folder / program
        output.mkdir()
        for piece in pieces:
            (output / piece).mkdir()
        try:
            rounds = [_one_round(program, contest.kind, sources, fonts, output) for _ in range(ROUNDS)]
        except (OSError, subprocess.SubprocessError) as error:
            yield Absent(NAMES[program], str(error))
            continue
        yield _middle(program, rounds, len(pieces) - 1, _mean_size(output, contest.kind))


def export(format_id: str, sources: Path) -> list[str]:
    """Write each piece for Typst and as HTML; the ids of their messages."""
    sources.mkdir(parents=True)
    made = []
    for job, scene, theme in slogans(format_id):
        name = f"{format_id}@{job.message.id}"
        (sources / f"{name}.svg").write_text(equivalents.svg(scene, theme), encoding="utf-8")
        (sources / f"{name}.typ").write_text(equivalents.typst(scene, theme, f"{name}.svg"), encoding="utf-8")
        (sources / f"{name}.html").write_text(equivalents.html(scene, theme), encoding="utf-8")
        made.append(job.message.id)
    return made


def gather_fonts(fonts: Path) -> None:
    """The font files that our pieces use, and nothing else, where fontconfig and Typst find them."""
    fonts.mkdir()
    for face in (BLACK, EXTRA_BOLD, BOLD, MEDIUM, CONDENSED_BLACK):
        shutil.copy(font_file(face), fonts)
    (fonts / "fonts.conf").write_text(
        f'<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig><dir>{fonts}</dir>'
        f"<cachedir>{fonts}/cache</cachedir></fontconfig>",
        encoding="utf-8",
    )


@dataclass(frozen=True)
class _Round:
    start: float
    work: float
    peak_mb: float


def _one_round(program: str, kind: str, sources: Path, fonts: Path, output: Path) -> _Round:
    """Raises OSError or SubprocessError where the program is not here or fails."""
    python = PEERS if program in ("typst", "weasyprint") else Path(sys.executable)
    if not python.exists():
        raise OSError("not installed – run `make benchmark`, which installs benchmarks/requirements.txt")
    command = [str(python), str(HERE / f"with_{program}.py"), kind, *map(str, (sources, fonts, output))]
    with watched(command, HERE, {"FONTCONFIG_FILE": str(fonts / "fonts.conf")}) as running:
        start = _cpu_at(running, READY)
        end = _cpu_at(running, DONE)
        running.process.wait(timeout=60)
    return _Round(start, end - start, running.peak_mb)


def _cpu_at(running: Watched, word: str) -> float:
    """Wait for a program to say a word, and tell it to go on once its processor time was read."""
    process = running.process
    assert process.stdout is not None and process.stdin is not None
    said = process.stdout.readline().strip()
    if said != word:
        raise subprocess.SubprocessError(f"stopped before it was {word}")
    used = running.cpu()
    process.stdin.write("\n")
    process.stdin.flush()
    return used


def _middle(program: str, rounds: Sequence[_Round], pieces: int, size: float) -> Result:
    return Result(
        NAMES[program],
        statistics.median(turn.work for turn in rounds) / pieces * 1000,
        statistics.median(turn.start for turn in rounds),
        max(turn.peak_mb for turn in rounds),
        size / 1000,
    )


def _mean_size(output: Path, kind: str) -> float:
    return statistics.mean(path.stat().st_size for path in output.rglob(f"*.{kind}"))


def print_contest(contest: Contest, results: Sequence[Result | Absent]) -> None:
    """One block of the table; the ratio says how many times our processor time a program takes."""
    own = next((row.cpu_ms for row in results if isinstance(row, Result) and row.program == NAMES["bangtin"]), None)
    print(f"\n{contest.name:44}{'CPU ms':>8}{'× ours':>8}{'start s':>9}{'peak MB':>9}{'kB':>7}")
    for row in results:
        if isinstance(row, Absent):
            print(f"{row.program:44}{row.why}")
            continue
        ratio = f"{row.cpu_ms / own:8.2f}" if own else f"{'–':>8}"
        print(f"{row.program:44}{row.cpu_ms:8.1f}{ratio}{row.start_s:9.2f}{row.peak_mb:9.0f}{row.kilobytes:7.0f}")
