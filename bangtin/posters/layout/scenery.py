"""Places and sizes in; the flat scenery of cổ động out: sun, rays, horizon, hills, trees, medallion."""

from __future__ import annotations

from collections.abc import Sequence

from bangtin.posters.icons import placed_icon
from bangtin.posters.layout.geometry import (
    Point,
    Rect,
    bowed,
    circle,
    clipped,
    ellipse,
    on_circle,
    polygon,
    rectangle,
    rounded,
)
from bangtin.posters.scene import Fill, Item, Paint, Path

LEAF_LIGHT, LEAF, LEAF_DARK = "leaf_light", "leaf", "leaf_dark"
"""Hills and trees are green in every theme."""

STRAW, TRUNK = "straw", "trunk"
"""The pale ring of a sun on tint, and the trunks of trees."""

SUN_CORE = 0.89
"""Radius of the sun's inner disc as a part of the outer."""

RISE = 0.047
"""Height of the horizon's arc as a part of the short side."""

LINE = 0.0125
"""Thickness of the accent line on the horizon, in short sides."""

RAYS = 28
ICON_IN_DISC = 0.63
"""Side of an icon as a part of its disc's diameter."""

_HEART_DROP = 0.02


def sun(cx: float, cy: float, radius: float, outer: Paint = "accent", inner: Paint = "soft") -> tuple[Fill, ...]:
    return (Fill(circle(cx, cy, radius), outer), Fill(circle(cx, cy, radius * SUN_CORE), inner))


def rays(box: Rect, centre: Point, base: Paint, tone: Paint = "rays") -> tuple[Fill, ...]:
    """A sunburst that fills a box: every second of equal sectors, none of them exactly upright."""
    reach = 2 * (box.width + box.height)
    step = 360 / RAYS
    made = [Fill(rectangle(box), base)]
    for index in range(0, RAYS, 2):
        start = 90 + step / 2 + index * step
        wedge = (centre, on_circle(*centre, reach, start), on_circle(*centre, reach, start + step))
        points = clipped(wedge, box)
        if points:
            made.append(Fill(polygon(points), tone))
    return tuple(made)


def horizon(box: Rect, s: float, paint: Paint, line: Paint | None = "accent") -> tuple[Fill, ...]:
    """A block whose top is a shallow arc; its highest point lies at the box's top, the accent line above it."""
    rise, thick = RISE * s, LINE * s
    made = []
    if line is not None:
        top = Rect(box.x0, box.y0 + rise - thick, box.x1, box.y0 + rise + thick)
        made.append(Fill(bowed(top, rise_top=rise), line))
    made.append(Fill(bowed(Rect(box.x0, box.y0 + rise, box.x1, box.y1), rise_top=rise), paint))
    return tuple(made)


def hills(box: Rect, clip: Path | None = None) -> tuple[Fill, ...]:
    """Two ranges of hills that fill the lower part of a box; the front one takes its lower half."""
    x0, y0, x1, y1 = box
    width, height = box.width, box.height
    return (
        Fill(_wave(box, (y0 + 0.30 * height, y0 - 0.10 * height, y0 + 0.16 * height)), LEAF_LIGHT, clip),
        Fill(
            _wave(Rect(x0, y0 + 0.4 * height, x1, y1), (y0 + 0.72 * height, y0 + 0.42 * height, y0 + 0.60 * height)),
            LEAF,
            clip,
        ),
        Fill(ellipse(x0 + 0.60 * width, y1 + 0.02 * height, 0.30 * width, 0.30 * height), LEAF_LIGHT, clip),
    )


def slopes(box: Rect, clip: Path | None = None) -> tuple[Fill, ...]:
    """A pair of broad slopes, back and front, as ground for a thing that stands in the middle."""
    x0, y0, x1, y1 = box
    height = box.height
    back = Fill(bowed(Rect(x0, y0 + 0.35 * height, x1, y1), rise_top=0.35 * height), LEAF_LIGHT, clip)
    front = Fill(bowed(Rect(x0, y0 + 0.72 * height, x1, y1), rise_top=0.28 * height), LEAF, clip)
    return (back, front)


def _wave(box: Rect, heights: Sequence[float]) -> Path:
    """A range with a left slope, a top and a right slope at the given heights."""
    x0, _, x1, y1 = box
    left, top, right = heights
    width = box.width
    return Path(
        (
            ("M", x0, y1),
            ("L", x0, left),
            ("C", x0 + 0.18 * width, top, x0 + 0.34 * width, top, x0 + 0.52 * width, (left + top) / 2),
            ("C", x0 + 0.66 * width, top - 0.02 * box.height, x0 + 0.86 * width, top, x1, right),
            ("L", x1, y1),
            ("Z",),
        )
    )


def tree(x: float, foot: float, size: float, clip: Path | None = None) -> tuple[Fill, ...]:
    """A round tree of the given height standing at (x, foot)."""
    r = 0.36 * size
    trunk = Rect(x - 0.035 * size, foot - 0.5 * size, x + 0.035 * size, foot)
    return (
        Fill(rounded(trunk, 0.02 * size), TRUNK, clip),
        Fill(circle(x, foot - size + r, r), LEAF_DARK, clip),
        Fill(circle(x + 0.24 * size, foot - 0.46 * size, 0.2 * size), LEAF_DARK, clip),
    )


def disc(
    cx: float, cy: float, diameter: float, icon: str, field: Paint, ink: Paint, share: float = ICON_IN_DISC
) -> tuple[Item, ...]:
    """An icon in a disc, optically centred; its side is `share` of the diameter."""
    side = share * diameter
    drop = _HEART_DROP * diameter if icon.startswith("heart") else 0.0
    return (
        Fill(circle(cx, cy, diameter / 2), field),
        placed_icon(icon, cx - side / 2, cy - side / 2 + drop, side, ink),
    )
