"""The folder of built editions in; what became of every code on their pieces out. Samples are not asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar
from urllib.parse import urldefrag

from bangtin.posters.live.promises import Promise, promises, promises_of_old
from bangtin.posters.live.verdicts import code_fault, goal_of, page_fault
from bangtin.posters.live.web import Answer, Limits, NoAnswer, Web
from bangtin.posters.manifest import MANIFEST, Manifest, read_manifest

Key = TypeVar("Key")

Progress = Callable[[int, int], None]
"""Told how many questions of how many are answered."""


@dataclass(frozen=True)
class Fault:
    """A code that doesn't lead where its pieces say."""

    promise: Promise
    what: str

    def __str__(self) -> str:
        return f"{self.promise.edition}: mã {self.promise.code} ({self.promise.address}): {self.what}"


@dataclass(frozen=True)
class Findings:
    """What a check found. `samples` and `unbuilt` name editions of which no code was asked."""

    asked: int
    faults: tuple[Fault, ...]
    samples: tuple[str, ...]
    unbuilt: tuple[str, ...]

    @property
    def problems(self) -> tuple[str, ...]:
        """A line for everything that has to be mended."""
        missing = (
            f"{slug}: chưa có áp phích – chạy: python build_posters.py --locality {slug}" for slug in self.unbuilt
        )
        return (*map(str, self.faults), *missing)


def report(found: Findings, names: Mapping[str, str]) -> Iterator[str]:
    """What was asked and what wasn't, for the person who called; `names` are the editions' for readers."""
    if found.samples:
        yield f"Bản mẫu, không hỏi mã: {', '.join(names.get(slug, slug) for slug in found.samples)}."
    if found.asked:
        good = found.asked - len(found.faults)
        yield f"Đã hỏi {found.asked} mã QR: {good} mã dẫn đúng trang, {len(found.faults)} mã cần sửa."


def check_editions(output: Path, issued: Mapping[str, Sequence[str]], limits: Limits, progress: Progress) -> Findings:
    """Ask each code of the editions that were built below `output`: those on their pieces, and all else `issued`."""
    manifests = {slug: read_manifest(output / slug / MANIFEST) for slug in issued}
    built = [manifest for manifest in manifests.values() if manifest is not None]
    real = {slug: manifest for slug, manifest in manifests.items() if manifest is not None and not manifest.sample}
    every = [
        promise
        for slug, manifest in real.items()
        for promise in (*promises(manifest), *promises_of_old(manifest, issued[slug]))
    ]
    return Findings(
        asked=len(every),
        faults=tuple(_faults(every, Web(agent_of(real.values()), limits), progress)),
        samples=tuple(manifest.locality for manifest in built if manifest.sample),
        unbuilt=tuple(slug for slug, manifest in manifests.items() if manifest is None),
    )


def agent_of(manifests: Iterable[Manifest]) -> str:
    """Who asks, so that whoever serves the site can tell: the project, and the first site that it asks for."""
    first = next((f"; +{manifest.site_url}" for manifest in manifests), "")
    return f"BangTin (build_posters.py --check-live{first})"


def _faults(every: Iterable[Promise], web: Web, progress: Progress) -> Iterable[Fault]:
    codes = dict.fromkeys(every)
    answers = _asked(web.page, {promise: promise.address for promise in codes}, web, progress)
    goals = {promise: goal for promise, answer in answers.items() if (goal := goal_of(promise, answer))}
    # An anchor is looked for in the page's text; of other pages it is enough to know that they are there.
    read = {urldefrag(goal).url for goal in goals.values() if urldefrag(goal).fragment}
    seen = {urldefrag(goal).url for goal in goals.values()} - read
    pages = {
        **_asked(web.page, {page: page for page in sorted(read)}, web, progress),
        **_asked(web.exists, {page: page for page in sorted(seen)}, web, progress),
    }
    for promise, answer in answers.items():
        goal = goals.get(promise)
        fault = page_fault(goal, pages[urldefrag(goal).url]) if goal else code_fault(promise, answer)
        if fault:
            yield Fault(promise, fault)


def _asked(
    ask: Callable[[str], Answer | NoAnswer], addresses: Mapping[Key, str], web: Web, progress: Progress
) -> dict[Key, Answer | NoAnswer]:
    """Ask a few at once; the answers in the order of the questions."""
    with ThreadPoolExecutor(web.limits.at_once) as pool:
        futures = {key: pool.submit(ask, address) for key, address in addresses.items()}
        for count, _ in enumerate(as_completed(futures.values()), 1):
            progress(count, len(futures))
        return {key: future.result() for key, future in futures.items()}
