"""A manifest in; what the codes on its pieces promise – an address, and the page that it leads to – out.

Pieces that are no longer made, of announcements that are over and slogans that a place now leaves out, still hang: what
their codes promise is known of the edition alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urldefrag, urljoin

from bangtin.content.editions import NATION, Edition
from bangtin.content.links import code_path
from bangtin.posters.manifest import Manifest


@dataclass(frozen=True, order=True)
class Promise:
    """A code that hangs on walls: its address, and the address of the page that a scan must show.

    Without a page, any page of the same site will do: for what is no longer printed, the site knows the best one.
    """

    edition: str
    code: str
    address: str
    page: str | None

    @property
    def site(self) -> str:
        """The address of the site that the code was printed for."""
        return self.address.removesuffix(code_path(self.code))

    def site_from(self, found: str) -> str:
        """The site's address, where the code's own was found at another one: it may move to a domain of its own."""
        path = code_path(self.code)
        here = urldefrag(found).url.removesuffix("index.html")
        moved = here.endswith(path) and self.address.endswith(path)
        return here.removesuffix(path) if moved else self.site

    def goal_from(self, found: str) -> str | None:
        """The page's address, as seen from where the code's own was found; None where any page will do."""
        return None if self.page is None else self.site_from(found) + self.page.removeprefix(self.site)


def promises(manifest: Manifest) -> tuple[Promise, ...]:
    """Each code once, whichever pieces carry it, in the order of the codes."""
    found = {
        Promise(manifest.locality, piece.qr.code, piece.qr.url, urljoin(manifest.site_url, piece.page))
        for piece in manifest.posters
        if piece.qr is not None
    }
    return tuple(sorted(found))


def issued(edition: Edition) -> tuple[str, ...]:
    """Every code that an edition's pieces carry, or once did; those of other places' messages are never its own."""
    catalogue = edition.catalogue
    scopes = {
        **{entry.id: entry.slogan.scope for entry in catalogue.slogans},
        **{entry.id: entry.scope for entry in catalogue.announcements},
        **{target.id: target.scope for target in catalogue.targets},
    }
    return tuple(link.code for link in catalogue.links if scopes.get(link.message, NATION) in edition.chain)


def promises_of_old(manifest: Manifest, codes: Iterable[str]) -> tuple[Promise, ...]:
    """What is promised by those of an edition's issued codes that none of its pieces carries any more."""
    carried = {piece.qr.code for piece in manifest.posters if piece.qr is not None}
    return tuple(
        Promise(manifest.locality, code, urljoin(manifest.site_url, code_path(code)), None)
        for code in sorted(set(codes) - carried)
    )
