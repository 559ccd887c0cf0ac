"""The people of the posters' drawings in; the picture at the top of the home page, as inline SVG, out."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from bangtin.site.markup.html import h, to_html

ART = Path("posters") / "art"
WIDTH, HEIGHT = 360, 142
"""The picture's own measure: a page shows it as wide as it has room for."""

_SUN = (WIDTH / 2, 128.0)
_SUN_RADIUS, _HALO_RADIUS, _RAY_LENGTH = 112, 124, 1200
_BELOW = 30
"""How far sun and people reach below the picture: to the edge of the page's header, yet not into words below."""

_RAYS = 18
_SCALE = 0.37
_PEOPLE = (
    ("nguoi-cao-tuoi", 92, 106),
    ("nguoi-nong-dan", 270, 106),
    ("nguoi-cong-nhan", 137, 97),
    ("nguoi-bac-si", 224, 99),
    ("nguoi-be-gai", 181, 126),
)
"""Drawing, x and y of its origin; from the back to the front."""


def people(root: Path) -> str:
    """Sun, rays and five people. Decoration: screen readers pass over it. Missing drawings are left out."""
    drawings = (_person(root / ART / f"{name}.svg", x, y) for name, x, y in _PEOPLE)
    picture = h(
        "svg",
        (h("path", class_="bt-tia", d=ray) for ray in _rays()),
        h(
            "svg",
            h("circle", class_="bt-quang", cx=f"{_SUN[0]:g}", cy=f"{_SUN[1]:g}", r=str(_HALO_RADIUS)),
            h("circle", class_="bt-mat-troi", cx=f"{_SUN[0]:g}", cy=f"{_SUN[1]:g}", r=str(_SUN_RADIUS)),
            (drawing for drawing in drawings if drawing is not None),
            width=str(WIDTH),
            height=str(HEIGHT + _BELOW),
        ),
        class_="bt-nguoi",
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        aria_hidden="true",
        focusable="false",
    )
    return to_html(picture)


def _rays() -> Iterator[str]:
    """Wedges around the sun, every second one left empty."""
    step = 2 * math.pi / _RAYS
    x, y = _SUN
    for number in range(_RAYS):
        corners = ((number + part) * step for part in (-0.25, 0.25))
        ends = (f"{x + _RAY_LENGTH * math.cos(a):.0f} {y + _RAY_LENGTH * math.sin(a):.0f}" for a in corners)
        yield f"M{x:g} {y:g}L{'L'.join(ends)}Z"


def _person(path: Path, x: float, y: float) -> Element | None:
    """A drawing placed with its own origin at (x, y)."""
    if not path.is_file():
        return None
    drawing = ElementTree.fromstring(path.read_text(encoding="utf-8"))
    return h("g", map(_plain, _shapes(drawing)), transform=f"translate({x:g} {y:g}) scale({_SCALE})")


def _shapes(parent: Element) -> Iterator[Element]:
    return (child for child in parent if _name(child) not in {"title", "desc"})


def _plain(element: Element) -> Element:
    """The element without namespace and ids: several drawings share one page."""
    attributes = {name: value for name, value in element.attrib.items() if name != "id"}
    made = h(_name(element), map(_plain, _shapes(element)))
    made.attrib.update(attributes)
    return made


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2]
