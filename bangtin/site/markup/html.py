"""Tag names, attributes and content in; elements of the page's tree out, with every text escaped when written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from markdown.serializers import to_html_string
from markdown.util import AtomicString

_LOOKS_ESCAPED = re.compile(r"&(?=#?\w+;)")

Content = Element | str | None | Iterable["Content"]
"""What an element may hold; None is left out, so that a part can be optional where it is written."""


def h(tag: str, *content: Content, **attributes: str | bool | None) -> Element:
    """An element. `class_` is the class, other underscores become hyphens; None and False are left out.

    Text is never read as Markdown.
    """
    element = Element(tag)
    for name, value in attributes.items():
        if value is not None and value is not False:
            key = "class" if name == "class_" else name.replace("_", "-")
            element.set(key, key if value is True else _literal(value))
    append(element, *content)
    return element


def append(element: Element, *content: Content) -> None:
    """Add text and elements at the end of an element."""
    # Called for every element of every page: the commonest kinds come first, and nothing is made on the way.
    for item in content:
        if isinstance(item, Element):
            element.append(item)
        elif isinstance(item, str):
            if len(element):
                element[-1].tail = AtomicString((element[-1].tail or "") + _literal(item))
            else:
                element.text = AtomicString((element.text or "") + _literal(item))
        elif item is not None:
            append(element, *item)


def _literal(text: str) -> str:
    """Text that the serializer writes as it is: it would take `&lt;` in a text for an entity already escaped."""
    return _LOOKS_ESCAPED.sub("&amp;", text) if "&" in text else text


def prepend(element: Element, child: Element) -> None:
    """Put a child before the element's own text."""
    child.tail, element.text = element.text, None
    element.insert(0, child)


def add_class(element: Element, *names: str) -> None:
    """Add classes that the element doesn't have yet."""
    have = classes(element)
    element.set("class", " ".join([*have, *(name for name in names if name not in have)]))


def classes(element: Element) -> list[str]:
    return (element.get("class") or "").split()


def words(element: Element) -> str:
    """The element's text as one line, without that of drawings."""
    return " ".join("".join(_texts(element)).split())


def to_html(element: Element) -> str:
    """The element as HTML."""
    return str(to_html_string(element))


def _texts(element: Element) -> Iterator[str]:
    if element.tag != "svg":
        yield element.text or ""
        for child in element:
            yield from _texts(child)
            yield child.tail or ""
