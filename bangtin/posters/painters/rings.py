"""Closed rings of points in; one path for the rasteriser, filled with the non-zero rule, out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import aggdraw

from bangtin.posters.painters.polylines import Point


def ring_path(rings: Iterable[Sequence[Point]]) -> aggdraw.Path | None:
    """The rings as one path; None where nothing has an area."""
    path = aggdraw.Path()
    drawn = False
    for ring in rings:
        if len(ring) > 2:
            path.moveto(*ring[0])
            for point in ring[1:]:
                path.lineto(*point)
            path.close()
            drawn = True
    return path if drawn else None
