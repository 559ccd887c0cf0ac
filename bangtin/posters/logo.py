"""A locality's logo: how it is drawn, its colours, and whether it can be seen on a field of colour."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bangtin.posters.drawing import Drawing
from bangtin.posters.scene import Item, Paint, Picture, Pixels
from bangtin.posters.themes import PAPER, Colour, contrast

LEAST_CONTRAST = 3.0
"""WCAG 2.2 success criterion 1.4.11: what a sign is recognised by."""

SEEN_EDGE = 0.8
"""Part of a logo's edge that must stand out from what it stands on."""


class LogoError(ValueError):
    """A logo that can't be printed; says in Vietnamese what is wrong and how to mend it. Raised while it is read."""


@dataclass(frozen=True)
class Logo:
    """A checked logo. A drawing keeps its shapes, a picture its pixels; neither is ever recoloured."""

    image: Drawing | Pixels = field(repr=False)
    colours: Mapping[str, Colour]
    """A drawing's colours by their paints; nothing for a picture."""
    edge: tuple[tuple[Colour, float], ...] = field(repr=False)
    """The colours along its edge, each with its part of the edge's length."""
    digest: str
    """Changes when the file does."""

    @property
    def shape(self) -> float:
        """Its width in heights."""
        return self.image.width / self.image.height

    def needs_card(self, ground: Colour) -> bool:
        """Whether a white card below it makes it easier to see: always on dark fields, else where the field is not
        light enough for its edge and white is."""
        if contrast(ground, PAPER) >= LEAST_CONTRAST:
            return True
        return self._seen_on(ground) < SEEN_EDGE <= self._seen_on(PAPER)

    def _seen_on(self, ground: Colour) -> float:
        return sum(part for colour, part in self.edge if contrast(colour, ground) >= LEAST_CONTRAST)

    def placed(self, x: float, y: float, height: float, below: Paint) -> tuple[Item, ...]:
        """The logo with its top left corner at (x, y), on the flat colour `below`."""
        if isinstance(self.image, Pixels):
            return (Picture(self.image, x, y, height * self.shape, height, below),)
        left, top, _, _ = self.image.box
        scale = height / self.image.height
        return self.image.placed(x - left * scale, y - top * scale, scale)
