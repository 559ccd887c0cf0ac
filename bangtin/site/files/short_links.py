"""Every QR code ever issued in; the small pages that lead from `q/<code>/` to what a poster promises out."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from bangtin.content.editions import SITE_NAME, Edition
from bangtin.content.links import code_path
from bangtin.site.context import SiteContext, asset_link

SLOGANS = "khau-hieu/"
TARGETS = "muc-tieu/"
ANNOUNCEMENTS = "thong-bao/"

_PAGE = """<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url={address}">
<title>{title}</title>
</head>
<body>
<p><a href="{address}">{title}</a></p>
</body>
</html>
"""


def short_pages(site: SiteContext) -> Mapping[str, str]:
    """File name in the site -> page, for every line of the lock file: a code that hangs on a wall never dies."""
    edition = site.edition
    return {
        f"{code_path(link.code)}index.html": _page(
            link.code, destination(link.message, site), title_of(link.message, edition)
        )
        for link in edition.catalogue.links
    }


def destination(message: str, site: SiteContext) -> str:
    """Where a code leads, from the edition's root.

    A message of another place leads to this edition's list, so that a poster carried elsewhere still opens a page.
    """
    edition = site.edition
    if any(entry.id == message for entry in edition.catalogue.slogans):
        known = any(entry.id == message for entry in edition.kept_slogans)
        return edition.message_page(message) if known else SLOGANS
    if any(entry.id == message for entry in edition.catalogue.announcements):
        known = any(entry.id == message for entry in edition.announcements)
        return edition.message_page(message) if known else ANNOUNCEMENTS
    address = edition.message_page(message)
    if address.startswith(f"{TARGETS}#") and message not in site.shown_targets:
        return TARGETS
    return address


def title_of(message: str, edition: Edition) -> str:
    """What the visible link says."""
    slogan = next((entry.slogan.text for entry in edition.catalogue.slogans if entry.id == message), None)
    target = next((target.name for target in edition.catalogue.targets if target.id == message), None)
    announced = (entry for entry in edition.catalogue.announcements if entry.id == message)
    announcement = next((entry.announcement.title for entry in announced), None)
    return slogan or target or announcement or SITE_NAME


def _page(code: str, address: str, title: str) -> str:
    path, sign, anchor = address.partition("#")
    relative = asset_link(f"{code_path(code)}index.md", path) + sign + anchor
    return forwarding_page(relative, title)


def forwarding_page(address: str, title: str) -> str:
    """A page that leads on by itself, and by a link where a browser doesn't."""
    return _PAGE.format(address=escape(address), title=escape(title))
