"""A manifest in; what the codes on its pieces promise – an address, and the page that it leads to – out."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urldefrag, urljoin

from bangtin.content.links import code_path
from bangtin.posters.manifest import Manifest


@dataclass(frozen=True, order=True)
class Promise:
    """A code that hangs on walls: its address, and the address of the page that a scan must show."""

    edition: str
    code: str
    address: str
    page: str

    def goal_from(self, found: str) -> str:
        """The page's address, where the code's own was found at another one: a site may move to a domain of its own."""
        path = code_path(self.code)
        here = urldefrag(found).url.removesuffix("index.html")
        if not (self.address.endswith(path) and here.endswith(path)):
            return self.page
        return here.removesuffix(path) + self.page.removeprefix(self.address.removesuffix(path))


def promises(manifest: Manifest) -> tuple[Promise, ...]:
    """Each code once, whichever pieces carry it, in the order of the codes."""
    found = {
        Promise(manifest.locality, piece.qr.code, piece.qr.url, urljoin(manifest.site_url, piece.page))
        for piece in manifest.posters
        if piece.qr is not None
    }
    return tuple(sorted(found))
