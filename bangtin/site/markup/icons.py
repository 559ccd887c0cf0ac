"""The name of a Material Design icon in; its drawing out, from the installed theme."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from bangtin.site.markup.html import h

_SVG = "{http://www.w3.org/2000/svg}"


class UnknownIconError(KeyError):
    """Raised by `icon` for a name that the theme's icons lack."""


def icon(name: str, class_: str = "bt-icon") -> Element:
    """A decorative icon, hidden from screen readers. Raises UnknownIconError."""
    paths = (h("path", d=path) for path in _paths(name))
    return h("svg", paths, class_=class_, viewBox="0 0 24 24", aria_hidden="true", focusable="false")


def has_icon(name: str) -> bool:
    """Whether the theme's icons have this one."""
    try:
        return bool(_paths(name))
    except UnknownIconError:
        return False


@lru_cache(maxsize=256)
def _paths(name: str) -> tuple[str, ...]:
    file = files("material") / "templates" / ".icons" / "material" / f"{name}.svg"
    if not file.is_file():
        raise UnknownIconError(name)
    drawing = ElementTree.fromstring(file.read_text(encoding="utf-8"))
    return tuple(path.attrib["d"] for path in drawing.iter(f"{_SVG}path"))
