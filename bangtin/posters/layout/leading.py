"""The ink of neighbouring lines in; the least distance between their baselines out.

Font metrics know nothing of Vietnamese capitals: Ỗ reaches 1.17 em up, Ị 0.26 em down, and a fixed pitch either lets
them collide or gapes. So each pair of lines is set by the glyph boxes that really meet.
"""

from __future__ import annotations

from collections.abc import Sequence

from bangtin.posters.fonts import Box

GAP = 0.11
"""Em between the inks of two lines."""

PHRASE_GAP = 0.12
"""Em more between two phrases."""

LEAST = 1.12
"""Em: lines without marks don't stand tighter than this."""


def placed(boxes: Sequence[Box], x: float, size: float) -> tuple[Box, ...]:
    """Boxes in em as boxes in scene units, y still upwards from the baseline."""
    return tuple(Box(x + b.x0 * size, b.y0 * size, x + b.x1 * size, b.y1 * size) for b in boxes)


def clearance(upper: Sequence[Box], lower: Sequence[Box], gap: float) -> float:
    """The least baseline distance that leaves `gap` between all inks that meet when widened by it; 0 where none do."""
    distance = 0.0
    for above in upper:
        for below in lower:
            if above.x0 - gap < below.x1 and below.x0 - gap < above.x1:
                distance = max(distance, below.y1 - above.y0 + gap)
    return distance
