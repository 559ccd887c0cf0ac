"""A corner, the words near it and a field in; a quarter sun with its rings out, as large as the words leave room."""

from __future__ import annotations

from collections.abc import Sequence

from bangtin.posters.layout.geometry import Point, Rect, circle, rectangle
from bangtin.posters.scene import Fill, Paint

RINGS: tuple[tuple[float, Paint], ...] = ((0.224, "panel"), (0.156, "mid"), (0.092, "accent"))
"""Radii in short sides and paints, from the outermost; words may stand on the first, which is almost the ground."""

SCALES = (1.0, 0.8, 0.62, 0.45)
GAP = 0.015
"""Short sides between the strong rings and any word."""


def corner_sun(corner: Point, s: float, field: Rect, words: Sequence[Rect], largest: float = 1.0) -> tuple[Fill, ...]:
    """The rings around `corner`, seen inside `field`; nothing where words stand too near. `s` is the short side."""
    strong = RINGS[1][0] * s
    clip = rectangle(field)
    for scale in (largest * step for step in SCALES):
        reach = scale * strong + GAP * s
        ring = Rect(corner[0] - reach, corner[1] - reach, corner[0] + reach, corner[1] + reach)
        if not any(ring.meets(box) for box in words):
            return tuple(Fill(circle(*corner, radius * scale * s), paint, clip) for radius, paint in RINGS)
    return ()
