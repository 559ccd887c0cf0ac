"""A built site in; the same site without what no reader's browser ever asks for out."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

_SCRIPTS = Path("assets/javascripts")
_UNUSED = ("assets/images/favicon.png", "sitemap.xml.gz", "objects.inv")
_MAP_COMMENT = re.compile(rb"\s*(//# sourceMappingURL=\S+|/\*# sourceMappingURL=\S+ \*/)\s*$")


def prune(site: Path) -> None:
    """Delete the theme's scripts, which no page loads, its source maps and files that nothing links to."""
    for path in sorted(site.glob("assets/**/*.map")):
        path.unlink()
    for path in site.glob(f"{_SCRIPTS}/bundle.*.js"):
        path.unlink()
    for name in ("lunr", "workers"):
        shutil.rmtree(site / _SCRIPTS / name, ignore_errors=True)
    for name in _UNUSED:
        (site / name).unlink(missing_ok=True)
    for path in (*site.glob("assets/**/*.js"), *site.glob("assets/**/*.css")):
        text = path.read_bytes()
        if found := _MAP_COMMENT.search(text):
            path.write_bytes(text[: found.start()] + b"\n")
