"""A finished site in; its service worker with the list of what it serves out.

The worker itself is `overrides/sw.js`. Its version changes with whatever it saves when it is installed.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

WORKER = "sw.js"
OFFLINE_PAGE = "ngoai-tuyen.html"

_SLOT = re.compile(r'(?<=const SITE=)\{version:"",pages:\{\},shell:\[\]\}')
"""The empty list in the worker, as it stands once blanks are gone."""
_SHELL_PAGES = ("", "quyen-loi/", "hoi-dap/", "muc-tieu/", "tim/")
"""Saved before anybody opens them, as far as the edition has them."""
_SHELL_FILES = (
    "assets/stylesheets/*.css",
    "assets/fonts/*.woff2",
    "assets/javascripts/*.js",
    "assets/*.js",
    "assets/images/*.svg",
    "tim/*.js",
)


def listed(worker: str, site: Path, titles: Mapping[str, str]) -> str:
    """The worker for a site. `titles`: the address of every page that readers open -> its title."""
    shell = [OFFLINE_PAGE, *(page for page in _SHELL_PAGES if page in titles), *_files(site)]
    facts = {"version": _version(worker, site, shell, titles), "pages": dict(titles), "shell": shell}
    text = json.dumps(facts, ensure_ascii=False, separators=(",", ":"))
    filled, places = _SLOT.subn(lambda _: text, worker)
    if places != 1:
        raise ValueError(f"{WORKER} has no place for its list")
    return filled


def _files(site: Path) -> list[str]:
    return [path.relative_to(site).as_posix() for pattern in _SHELL_FILES for path in sorted(site.glob(pattern))]


def _version(worker: str, site: Path, shell: Sequence[str], titles: Mapping[str, str]) -> str:
    content = hashlib.sha256(worker.encode())
    content.update(json.dumps(titles, sort_keys=True).encode())
    for name in shell:
        path = site / name / "index.html" if name == "" or name.endswith("/") else site / name
        content.update(name.encode() + hashlib.sha256(path.read_bytes()).digest())
    return content.hexdigest()[:12]
