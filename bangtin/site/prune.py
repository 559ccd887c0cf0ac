"""A built site in; the same site without what no reader's browser ever asks for out."""

from __future__ import annotations

import re
from pathlib import Path

_LUNR = Path("assets/javascripts/lunr")
_KEPT_LUNR = frozenset({"lunr.stemmer.support.min.js", "lunr.vi.min.js"})
_UNUSED = ("assets/images/favicon.png", "sitemap.xml.gz", "objects.inv")
_MAP_COMMENT = re.compile(rb"\s*(//# sourceMappingURL=\S+|/\*# sourceMappingURL=\S+ \*/)\s*$")


def prune(site: Path) -> None:
    """Delete the theme's source maps, search stemmers of other languages and files that nothing links to."""
    for path in sorted(site.glob("assets/**/*.map")):
        path.unlink()
    for path in sorted((site / _LUNR).rglob("*.js")):
        if path.name not in _KEPT_LUNR:
            path.unlink()
    for name in _UNUSED:
        (site / name).unlink(missing_ok=True)
    for path in (*site.glob("assets/**/*.js"), *site.glob("assets/**/*.css")):
        text = path.read_bytes()
        if found := _MAP_COMMENT.search(text):
            path.write_bytes(text[: found.start()] + b"\n")
