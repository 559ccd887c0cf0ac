"""A sheet, a footer's colour and a height in; the locality's logo, on a white card where it needs one, out."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bangtin.posters.layout.geometry import Rect, rectangle
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.logo import Logo
from bangtin.posters.scene import Fill, Item, Paint

SQUARE = 0.11
"""Short sides: side of the square that a logo is fitted into."""

CARD_AIR = 0.012
"""Short sides of white around a logo on its card."""


@dataclass(frozen=True)
class Emblem:
    """A logo in its size, not yet placed. Lengths in scene units."""

    logo: Logo
    logo_height: float
    below: Paint
    air: float = 0.0
    """White around it; 0 where it stands on the field itself."""

    @property
    def width(self) -> float:
        return self.logo_height * self.logo.shape + 2 * self.air

    @property
    def height(self) -> float:
        return self.logo_height + 2 * self.air

    def at(self, x: float, middle: float) -> tuple[Item, ...]:
        """The logo, and its card if it has one, from `x` on, its middle at `middle`."""
        top = middle - self.height / 2
        logo = self.logo.placed(x + self.air, top + self.air, self.logo_height, self.below)
        if not self.air:
            return logo
        card = Rect(x, top, x + self.width, top + self.height)
        return (Fill(rectangle(card), "paper"), *logo)


SMALLER = (1.0, 0.85, 0.7)
"""Parts of its full size that a logo may have, the best first: on small sheets it gives way to long names."""


def emblems(sheet: Sheet, field: Paint, height: float) -> tuple[Emblem | None, ...]:
    """The locality's logo in the sizes that it may have, the best first; None alone where the locality has no logo.

    With its card it takes at most `height`.
    """
    if sheet.logo is None:
        return (None,)
    full = _fitted(sheet, sheet.logo, field, height)
    return tuple(replace(full, logo_height=part * full.logo_height) for part in SMALLER)


def _fitted(sheet: Sheet, logo: Logo, field: Paint, height: float) -> Emblem:
    on_card = logo.needs_card(sheet.theme.colour(field))
    air = CARD_AIR * sheet.s if on_card else 0.0
    side = min(SQUARE * sheet.s, height - 2 * air)
    return Emblem(logo, min(side, side / logo.shape), "paper" if on_card else field, air)
