"""A served page in; what a reader pays for it out: requests, bytes by kind, moments of painting, blocking, jumps.

Bytes and requests repeat exactly; times differ from machine to machine and from run to run.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from playwright.sync_api import Page
from serving import Served

QUIET_MS = 1500
"""A page counts as finished when it has asked for nothing and done nothing long for this time."""

WATCH = """(() => {
  const seen = (window.seen = { fcp: 0, lcp: 0, cls: 0, long: [] });
  const on = (type, note) => {
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  };
  on("paint", (entry) => { if (entry.name === "first-contentful-paint") seen.fcp = entry.startTime; });
  on("largest-contentful-paint", (entry) => { seen.lcp = entry.startTime; });
  on("layout-shift", (entry) => { if (!entry.hadRecentInput) seen.cls += entry.value; });
  on("longtask", (entry) => { seen.long.push([entry.startTime, entry.duration]); });
})();"""

_KINDS = {".js": "script", ".css": "style", ".woff2": "font", ".svg": "image", ".png": "image", ".webp": "image"}


@dataclass(frozen=True)
class FirstView:
    """One view of one page. `jumps` is the cumulative layout shift; times in milliseconds."""

    requests: int
    bytes: int
    kinds: Mapping[str, int]
    hosts: frozenset[str]
    painted: float
    largest: float
    blocked: float
    jumps: float


def first_view(page: Page, served: Served, path: str, quiet: int = QUIET_MS) -> FirstView:
    """Open a page and wait until it is quiet for so many milliseconds. What was sent before is not counted."""
    before = len(served.sent)
    hosts: set[str] = set()
    page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
    page.add_init_script(WATCH)
    page.goto(served.address + path, wait_until="load")
    page.evaluate("document.fonts.ready.then(() => true)")
    state = (-1, -1)
    while state != (state := (len(served.sent), page.evaluate("seen.long.length"))):
        page.wait_for_timeout(quiet)
    seen = page.evaluate("seen")
    sent = served.sent[before:]
    kinds: dict[str, int] = {}
    for name, size in sent:
        kind = _KINDS.get(PurePosixPath(name).suffix, "page" if name.endswith("/") else "other")
        kinds[kind] = kinds.get(kind, 0) + size
    blocked = sum(max(0, length - 50) for start, length in seen["long"] if start + length > seen["fcp"])
    return FirstView(
        requests=len(sent),
        bytes=sum(kinds.values()),
        kinds=kinds,
        hosts=frozenset(host for host in hosts if host and host != urlsplit(served.address).netloc),
        painted=seen["fcp"],
        largest=seen["lcp"],
        blocked=blocked,
        jumps=seen["cls"],
    )
