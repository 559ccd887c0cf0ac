"""A Scene's size and the scale of delivery in; the print sheet's boxes, marks and slug, in points, out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from bangtin.posters.scene import Scene

POINTS_PER_MM = 72 / 25.4

LONGEST_SIDE = 14400.0
"""Points (200 inches): viewers and many printers' programs refuse a longer page."""

Box = tuple[float, float, float, float]


class PageBoxes(NamedTuple):
    """What a print file says about a page, in points from the page's lower left corner."""

    media: Box
    bleed: Box
    trim: Box


class SheetTooLongError(ValueError):
    """The page would be over 200 inches. Raised by `Sheet.of`; deliver it at 1:10."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The page in points with the origin at the bottom left, as PDF has it."""

    width: float
    """Of the trimmed piece at the file's scale."""
    height: float
    bleed: float
    slug: float
    """Strip outside the bleed on all four sides, for crop marks and notes."""
    unit: float
    """Points for one unit of the scene."""

    @classmethod
    def of(cls, scene: Scene, scale: float) -> Sheet:
        """The sheet for a scene in mm that the shop enlarges `scale` times. The slug grows with large pieces."""
        if scene.unit != "mm":
            raise ValueError(f"a print file needs a scene in mm, not in {scene.unit}")
        unit = POINTS_PER_MM / scale
        width, height = scene.width * unit, scene.height * unit
        slug = max(10 * POINTS_PER_MM, 0.012 * min(width, height))
        sheet = cls(width, height, scene.bleed * unit, slug, unit)
        if max(sheet.media[2:]) > LONGEST_SIDE:
            raise SheetTooLongError(f"the page would be {max(sheet.media[2:]) / 72:.0f} inches long, over 200")
        return sheet

    @property
    def edge(self) -> float:
        """From the page's edge to the trim."""
        return self.bleed + self.slug

    @property
    def media(self) -> Box:
        return (0, 0, self.width + 2 * self.edge, self.height + 2 * self.edge)

    @property
    def trim_box(self) -> Box:
        return (self.edge, self.edge, self.edge + self.width, self.edge + self.height)

    @property
    def bleed_box(self) -> Box:
        return (self.slug, self.slug, self.slug + self.width + 2 * self.bleed, self.slug + self.height + 2 * self.bleed)

    @property
    def boxes(self) -> PageBoxes:
        return PageBoxes(self.media, self.bleed_box, self.trim_box)

    def x(self, x: float) -> float:
        """A scene's x on the page."""
        return self.edge + x * self.unit

    def y(self, y: float) -> float:
        """A scene's y (down) on the page (up)."""
        return self.edge + self.height - y * self.unit

    def crop_marks(self) -> tuple[Box, ...]:
        """Eight lines (x0, y0, x1, y1) in line with the trim, all of them outside the bleed."""
        left, bottom, right, top = self.trim_box
        near, far = self.bleed + 0.15 * self.slug, self.bleed + 0.65 * self.slug
        across = [
            (x - side * near, y, x - side * far, y) for x, side in ((left, 1), (right, -1)) for y in (bottom, top)
        ]
        along = [(x, y - side * near, x, y - side * far) for y, side in ((bottom, 1), (top, -1)) for x in (left, right)]
        return (*across, *along)

    def fold_marks(self, folds: Iterable[float]) -> tuple[Box, ...]:
        """Two lines (x0, y0, x1, y1) for each fold, above and below the piece, outside the bleed and off the notes."""
        _, bottom, _, top = self.trim_box
        near, far = self.bleed + 0.12 * self.slug, self.bleed + 0.54 * self.slug
        edges = ((bottom, -1), (top, 1))
        return tuple((self.x(x), y + side * near, self.x(x), y + side * far) for x in folds for y, side in edges)
