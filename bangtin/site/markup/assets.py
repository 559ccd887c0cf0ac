"""Addresses of files that are no pages in; attributes that stay aside until the builder has resolved the pages' links.

The site's builder looks at every `href` and `src` for pages and pictures of `docs/`; posters, calendars and other
editions are none of these.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

_ASIDE = "data-bt-"


def later(element: Element, attribute: str, address: str) -> Element:
    """Give an element its final address, hidden from the builder until `settle`."""
    element.set(attribute, "")
    element.set(_ASIDE + attribute, address)
    return element


def settle(root: Element) -> None:
    """Put the addresses where they belong."""
    for element in root.iter():
        for attribute in ("href", "src"):
            address = element.attrib.pop(_ASIDE + attribute, None)
            if address is not None:
                element.set(attribute, address)
