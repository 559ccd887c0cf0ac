"""The tree of a page in; an id without marks for every heading that has none out, with no letter of its name lost."""

from __future__ import annotations

import re
import unicodedata
from xml.etree.ElementTree import Element

from bangtin.site.markup.html import words

_HEADINGS = frozenset({"h1", "h2", "h3", "h4"})
_NO_LETTERS = re.compile(r"[^a-z0-9]+")


def name_headings(root: Element) -> None:
    """Give each heading without an id one of its own."""
    taken = {element.get("id") for element in root.iter()}
    for heading in [element for element in root.iter() if element.tag in _HEADINGS and not element.get("id")]:
        name = free = slug(words(heading)) or "muc"
        number = 1
        while free in taken:
            number += 1
            free = f"{name}-{number}"
        taken.add(free)
        heading.set("id", free)


def slug(text: str) -> str:
    """`Đổi mới cách nghĩ` -> `doi-moi-cach-nghi`."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _NO_LETTERS.sub("-", letters).strip("-")
