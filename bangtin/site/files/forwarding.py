"""An edition in; small pages that lead from addresses that its pages once had to where their content is now, out."""

from __future__ import annotations

from collections.abc import Mapping

from bangtin.content.forwards import forward_map
from bangtin.content.pages import page_url
from bangtin.site.context import SiteContext, asset_link
from bangtin.site.files.short_links import forwarding_page


def old_pages(site: SiteContext) -> Mapping[str, str]:
    """File name in the site -> page. The address keeps no anchor: a part's name may have changed with the page."""
    edition = site.edition
    titles = {page_url(page): meta.title for page, meta in edition.pages.items()}
    return {
        f"{old}index.html": forwarding_page(asset_link(f"{old}index.md", new), titles[new])
        for old, new in forward_map(edition.catalogue.forwards, edition.pages).items()
    }
