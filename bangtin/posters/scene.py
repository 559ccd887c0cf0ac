"""The form between layout and painters: a flat list of primitives with absolute coordinates, colours by role.

Units are those of the scene: millimetres of the finished piece for print, pixels for screens. The origin is the top
left corner of the trim, y grows downwards; what bleeds has coordinates outside the trim. Layout decides everything; a
painter that needs an `if` about content has found something that layout forgot.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Unit = Literal["mm", "px"]
Paint = str
"""A theme role (`ground mid accent soft tint ink rays`), one of another theme (`do-vang:ground`), `paper`, `black`, a
colour of the scenery (`leaf_light leaf leaf_dark straw trunk`), or a fixed art colour (`#FCC195`)."""

Command = tuple[str] | tuple[str, float, float] | tuple[str, float, float, float, float, float, float]
"""`("M", x, y)`, `("L", x, y)`, `("C", x1, y1, x2, y2, x, y)` or `("Z",)`: absolute, nothing else."""


@dataclass(frozen=True, slots=True)
class Path:
    """Closed or open subpaths; filled with the non-zero rule."""

    commands: tuple[Command, ...]


@dataclass(frozen=True, slots=True)
class Fill:
    """A filled path. `clip`, where given, is a path that the paint may not leave."""

    path: Path
    paint: Paint
    clip: Path | None = None
    drawn: bool = False
    """Whether it is a part of a drawing, whose colours belong together."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A stroked path of constant width with round caps and joins."""

    path: Path
    paint: Paint
    width: float
    clip: Path | None = None
    drawn: bool = False


@dataclass(frozen=True, slots=True)
class FontFace:
    """A face by the name that its package gives it, e.g. `BeVietnamPro-Black` or `BarlowCondensed-Black`."""

    name: str


@dataclass(frozen=True, slots=True)
class PlacedWord:
    """A word (no spaces inside) whose origin stands at `x`; kerned inside by the painter's shaper."""

    text: str
    x: float


@dataclass(frozen=True, slots=True)
class TextLine:
    """Words on one baseline. `size` is the em size; `tracking` is added after every letter, in em."""

    words: tuple[PlacedWord, ...]
    baseline: float
    face: FontFace
    size: float
    paint: Paint
    tracking: float = 0.0
    role: str = "text"
    """What the line is for, for tests and preflight: `slogan`, `figure`, `sentence`, `body`, `caption`, `sample`, …"""


@dataclass(frozen=True, slots=True)
class QrCode:
    """A QR matrix (rows of booleans, True is dark), its top left module at (x, y); black on whatever lies below.

    The white card with its quiet zone is a `Fill` of its own, painted before.
    """

    modules: tuple[tuple[bool, ...], ...]
    x: float
    y: float
    module: float
    """Side of one module; a whole number where the unit is px."""


@dataclass(frozen=True, slots=True)
class Pixels:
    """A picture in sRGB with transparency: rows from the top, four bytes (red, green, blue, alpha) a pixel."""

    width: int
    height: int
    rgba: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Picture:
    """Pixels stretched over a box whose top left corner stands at (x, y)."""

    pixels: Pixels
    x: float
    y: float
    width: float
    height: float
    below: Paint
    """The flat colour that it stands on, for files that know no transparency."""


Item = Fill | Stroke | TextLine | QrCode | Picture


@dataclass(frozen=True, slots=True)
class Scene:
    """One side of one piece."""

    width: float
    height: float
    unit: Unit
    bleed: float
    """How far colour runs beyond the trim on every side; 0 for screens."""
    safe: float
    """Distance from the trim inside which no text or code may stand."""
    items: tuple[Item, ...]
    title: str
    """The piece's document title: the stored text of the message."""
    notes: tuple[str, ...] = field(default=())
    """Lines for the slug outside the trim (print only): format, scale, sample mark."""
    folds: tuple[float, ...] = ()
    """Where the sheet is folded: distances from its left trim; marked outside of it."""
    seconds: float = 0.0
    """How long a screen of a sequence stays."""
