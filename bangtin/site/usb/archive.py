"""The folder of a built edition in; one ZIP of it that opens from a USB stick, without a server, out.

Inside: one folder, in it one file to open and the site. Names are plain and short enough for any Windows.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path, PurePosixPath

from bangtin.archives import write_archive
from bangtin.atomic import finished_file
from bangtin.content.editions import Edition
from bangtin.site.files.short_links import forwarding_page
from bangtin.site.usb.pages import on_stick

USB = Path("build") / "usb"
"""Where the ZIPs are left, from the project's folder."""

FIRST = "mo-trang-nay.html"
"""What to open: the only file beside the site's folder."""

_SITE = "trang"
_HOST_ONLY = frozenset({"404.html", "manifest.webmanifest", "ngoai-tuyen.html", "robots.txt", "sitemap.xml", "sw.js"})
"""What a site at an address needs, and a folder doesn't."""


def write_usb(edition: Edition, site: Path, folder: Path) -> Path:
    """Write the ZIP of a built site into `folder`, whole or not at all; its path."""
    others = () if not edition.is_nation else edition.catalogue.editions
    target = folder / f"{edition.slug}.zip"
    with finished_file(target) as part, part.open("wb") as file:
        write_archive(file, _entries(f"bang-tin-{edition.slug}", site, others))
    return target


def _entries(top: str, site: Path, others: Collection[str]) -> Iterator[tuple[str, bytes | Path]]:
    yield f"{top}/{FIRST}", forwarding_page(f"{_SITE}/index.html", "Mở trang").encode()
    files = {name: path for name, path in _files(site) if PurePosixPath(name).parts[0] not in others}
    for name, path in files.items():
        content: bytes | Path = path
        if path.suffix == ".html":
            content = on_stick(path.read_text(encoding="utf-8"), name, files.__contains__).encode()
        yield f"{top}/{_SITE}/{name}", content


def _files(site: Path) -> Iterator[tuple[str, Path]]:
    """Every file that goes along, by its path from the site's top, in the order of the names."""
    found = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    for name in sorted(found):
        if name not in _HOST_ONLY and not any(part.startswith(".") for part in PurePosixPath(name).parts):
            yield name, found[name]
