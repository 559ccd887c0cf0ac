"""The issuing bodies and the room that they have in; their names in capitals behind an upright bar out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from bangtin.posters.fonts import EXTRA_BOLD
from bangtin.posters.layout.block import Block, Column, Part, stack
from bangtin.posters.layout.breaking import Line, atoms
from bangtin.posters.layout.geometry import Rect, rounded
from bangtin.posters.layout.setting import LetterStyle, measure, widest
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.layout.weighing import Breaker
from bangtin.posters.scene import Fill, Item, Paint

BODY = LetterStyle(EXTRA_BOLD, capitals=True)
LINE_DISTANCE = 1.36
"""Em between the lines of the issuing body."""

BETWEEN = 0.14
"""Em more between two bodies of which one takes several lines."""

BAR, BAR_OVER, BAR_GAP = 0.24, 0.2, 0.52
"""Em: width of the upright bar, how far it reaches over the text at both ends, and its distance from the text."""

MOST_LINES_A_BODY = 3

GOOD = 0.8
"""A name that reaches this part of its full size keeps its best liked setting."""

MOST_OF_HEIGHT = 0.76
"""Part of the footer's height that bodies and bar may take."""

Bodies = tuple[tuple[Line, ...], ...]


@dataclass(frozen=True)
class Sizes:
    """Em sizes of a footer as parts of the short side."""

    body: float
    least_body: float
    sample: float
    call: float
    url: float
    wide: bool
    """Whether one body stands on one line."""


@dataclass(frozen=True)
class Colours:
    """Paints of a footer: its field, its text, its bar."""

    field: Paint
    text: Paint
    bar: Paint


@dataclass(frozen=True)
class Signature:
    """The issuing bodies set in lines, not yet placed. The bar stands on the left margin and takes a logo's place."""

    bodies: Bodies
    size: float
    colours: Colours

    @property
    def width(self) -> float:
        return _ems_wide(self.bodies) * self.size

    @property
    def height(self) -> float:
        """From the upper to the lower end of the bar."""
        block = self.block(0)
        return block.last_baseline - block.first_baseline + (0.74 + 2 * BAR_OVER) * self.size

    def block(self, x: float) -> Block:
        column = Column(x + (BAR + BAR_GAP) * self.size, x + self.width)
        extra = BETWEEN if any(len(lines) > 1 for lines in self.bodies) else 0.0
        parts = [
            Part(lines, BODY, self.size, self.colours.text, "body", extra=extra, least=LINE_DISTANCE)
            for lines in self.bodies
        ]
        return stack(parts, column)

    def at_middle(self, x: float, middle: float) -> tuple[Item, ...]:
        """Bar and lines with the middle of the capitals at `middle`."""
        block = self.block(x)
        height = block.last_baseline - block.first_baseline + 0.74 * self.size
        return self._at(block, x, middle - height / 2 + 0.74 * self.size)

    def at_bottom(self, x: float, baseline: float) -> tuple[Item, ...]:
        """Bar and lines with the last baseline at `baseline`."""
        block = self.block(x)
        return self._at(block, x, baseline - (block.last_baseline - block.first_baseline))

    def _at(self, block: Block, x: float, first: float) -> tuple[Item, ...]:
        over = BAR_OVER * self.size
        last = first + block.last_baseline - block.first_baseline
        bar = Rect(x, first - 0.74 * self.size - over, x + BAR * self.size, last + over)
        lines = block.at(first - block.first_baseline)
        return (Fill(rounded(bar, bar.width / 2), self.colours.bar), *lines)


def _ems_wide(bodies: Bodies) -> float:
    return BAR + BAR_GAP + max(widest(lines, BODY) for lines in bodies)


def _ems_tall(bodies: Bodies) -> float:
    lines = sum(len(body) for body in bodies)
    return 0.74 + LINE_DISTANCE * (lines - 1) + BETWEEN * (len(bodies) - 1) + 2 * BAR_OVER


def signature(sheet: Sheet, sizes: Sizes, colours: Colours, room: float, height: float) -> Signature:
    """The bodies in the best liked setting that is large enough, else in the largest. Raises DoesNotFit."""
    full, least = sizes.body * sheet.s, sizes.least_body * sheet.s
    enough = least if len(sheet.message.signature) > 1 else GOOD * full
    found: list[Signature] = []
    for bodies in _settings(sheet, sizes.wide):
        size = min(full, room / _ems_wide(bodies), MOST_OF_HEIGHT * height / _ems_tall(bodies))
        found.append(Signature(bodies, size, colours))
        if size >= enough:
            return found[-1]
    best = max(found, key=lambda one: one.size)
    if best.size < least:
        raise sheet.refuse("Tên cơ quan ban hành", least)
    return best


def _settings(sheet: Sheet, wide: bool) -> Iterator[Bodies]:
    """Ways to set the bodies, the best liked first: one per line; a single one in two lines before its place."""
    bodies = sheet.message.signature
    ways = [_ways(body, sheet) for body in bodies]
    if len(bodies) == 1 and not wide:
        ways = [[*ways[0][1:2], ways[0][0], *ways[0][2:]]]
    yield from sorted(product(*ways), key=lambda way: max(len(lines) for lines in way) if len(bodies) > 1 else 0)


def _ways(body: str, sheet: Sheet) -> list[tuple[Line, ...]]:
    """A body on one line, in two parted before its place, in two or three as even as compounds allow."""
    parted = _before_place(body, sheet.message.place)
    breaker = Breaker(atoms(body.split(), sheet.words), measure(BODY), last=True)
    found = [(Line(tuple(body.split())),), *([parted] if parted else [])]
    for count in range(2, MOST_LINES_A_BODY + 1):
        lines = breaker.lines(count, breaker.narrowest(count)) if count <= breaker.most else None
        if lines is not None:
            found.append(lines)
    return found


def _before_place(body: str, place: str) -> tuple[Line, ...] | None:
    """`Đảng ủy / phường Kiến An`; None where the name does not end in the place."""
    if not body.lower().endswith(f" {place.lower()}"):
        return None
    head = body[: -len(place)].split()
    return (Line(tuple(head)), Line(tuple(body[-len(place) :].split())))
