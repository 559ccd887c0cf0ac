"""The finished HTML of a page in; its links with the path that stands beside them on paper out.

Only the page that a link leads to, as it is typed below the site's address: nobody types a part's anchor.
"""

from __future__ import annotations

import posixpath
import re

from bangtin.site.context import page_url

_LINK = re.compile(r'<a(?P<attributes>[^>]*?\shref="(?P<address>[^"#?:]+)(?P<rest>[^":]*)"[^>]*)>')
_UNSHOWN = re.compile(r'\sclass="[^"]*\b(?:bt-so|bt-nut|bt-chip|bt-ve)\b|\sdownload\b')
"""Figures and buttons: a path after each would bury the sentence, or stand where nothing is printed."""


def with_paths(html: str, page: str) -> str:
    """The page with `data-in` on every link that leads to another page of the site."""
    here = page_url(page)
    return _LINK.sub(lambda match: _marked(match, here), html)


def _marked(match: re.Match[str], here: str) -> str:
    address = match["address"]
    if _UNSHOWN.search(match["attributes"]) or not address.endswith("/"):
        return match[0]
    path = posixpath.normpath(posixpath.join("/", here, address)).strip("/")
    outside = address.count("../") > here.count("/")
    if outside or not path or f"{path}/" == here:
        return match[0]
    return f'<a{match["attributes"]} data-in="{path}/">'
