"""A command in; what it took out: seconds on the clock, seconds of the processor, memory at its highest (Linux).

A process and all that descend from it count together, so that a browser's many processes are one program. Memory that
several of them share counts once.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

SAMPLE_EVERY = 0.05
"""Seconds between two looks at the memory."""

_TICKS = os.sysconf("SC_CLK_TCK")

_UNCOMPILED = "PYTHONDONTWRITEBYTECODE"
"""Set on some machines: an installed program is compiled all the same, a copied tree would be anew at every start."""


@dataclass(frozen=True)
class Run:
    """One command, measured."""

    name: str
    seconds: float
    cpu: float
    """Seconds of the processor, user and system."""
    peak_mb: float


@dataclass
class Watched:
    """A running command; `peak_mb` grows while it runs."""

    process: subprocess.Popen[str]
    peak_mb: float = 0.0
    _over: threading.Event = field(default_factory=threading.Event)

    def cpu(self) -> float:
        """Seconds of the processor that the family has used so far."""
        return sum(_cpu(pid) for pid in _family(self.process.pid))

    def look(self) -> None:
        """Look at the memory until the process is over."""
        while not self._over.is_set():
            self.peak_mb = max(self.peak_mb, sum(_memory_mb(pid) for pid in _family(self.process.pid)))
            self._over.wait(SAMPLE_EVERY)

    def stop(self) -> None:
        self._over.set()


def measure(name: str, command: Sequence[str], folder: Path) -> Run:
    """Run a command to its end. Raises CalledProcessError where it fails."""
    started = time.perf_counter()
    before = os.times()
    with watched(command, folder, stdout=subprocess.DEVNULL) as running:
        status = running.process.wait()
    after = os.times()
    if status:
        raise subprocess.CalledProcessError(status, command)
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return Run(name, time.perf_counter() - started, cpu, running.peak_mb)


@contextmanager
def watched(
    command: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None, stdout: int = subprocess.PIPE
) -> Iterator[Watched]:
    """Start a command whose memory is looked at until the block ends; a command that still runs then is ended."""
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    quiet = {"NO_MKDOCS_2_WARNING": "1"}
    inherited = {name: value for name, value in os.environ.items() if name != _UNCOMPILED}
    process = subprocess.Popen(
        command,
        cwd=folder,
        env={**inherited, **quiet, "PATH": path, **(environment or {})},
        stdin=subprocess.PIPE,
        stdout=stdout,
        text=True,
    )
    running = Watched(process)
    watcher = threading.Thread(target=running.look, daemon=True)
    watcher.start()
    try:
        yield running
    finally:
        if process.poll() is None:
            process.terminate()
            process.wait()
        running.stop()
        watcher.join()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                stream.close()


def _family(pid: int) -> list[int]:
    """A process and all that descend from it."""
    found = [pid]
    for parent in found:
        try:
            children = [
                child
                for task in Path(f"/proc/{parent}/task").iterdir()
                for child in (task / "children").read_text(encoding="ascii").split()
            ]
        except OSError:
            continue
        found += map(int, children)
    return found


def _cpu(pid: int) -> float:
    """Seconds of one process, with those of its children that are over."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return sum(map(int, fields[11:15])) / _TICKS


def _memory_mb(pid: int) -> float:
    """Memory of one process; what it shares with others counts by its share."""
    try:
        rows = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0.0
    return next((int(row.split()[1]) * 1024 / 1e6 for row in rows if row.startswith("Pss:")), 0.0)
