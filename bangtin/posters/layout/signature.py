"""The issuing bodies and the room that they have in; their names in capitals behind the logo or an upright bar out.

A locality's own lines stand below them, smaller, in the same block.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product

from bangtin.posters.fonts import EXTRA_BOLD, MEDIUM
from bangtin.posters.layout.block import Block, Column, Part, stack
from bangtin.posters.layout.breaking import Line, atoms
from bangtin.posters.layout.emblem import Emblem, emblems
from bangtin.posters.layout.errors import DoesNotFit
from bangtin.posters.layout.geometry import Rect, rounded
from bangtin.posters.layout.setting import LetterStyle, measure, widest
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.layout.weighing import measured
from bangtin.posters.scene import Fill, Item, Paint

BODY = LetterStyle(EXTRA_BOLD, capitals=True)
OWN_LINE = LetterStyle(MEDIUM)
LINE_DISTANCE = 1.36
"""Em between the lines of the issuing body."""

BETWEEN = 0.14
"""Em more between two bodies of which one takes several lines."""

BAR, BAR_OVER, BAR_GAP = 0.24, 0.2, 0.52
"""Em: width of the upright bar, how far it reaches over the text at both ends, and its distance from the text."""

_INDENT = BAR + BAR_GAP

LOGO_GAP = 0.024
"""Short sides between a logo and the text."""

CAPITAL = 0.74
"""Em: height of a capital."""

MOST_LINES_A_BODY = 3

GOOD = 0.8
"""A name that reaches this part of its full size keeps its best liked setting."""

MOST_OF_HEIGHT = 0.76
"""Part of the footer's height that bodies and bar may take."""

LEAST_OWN = 0.7
"""Part of its full size below which no line of the locality's own is drawn."""

OWN_DISTANCE, OWN_GAP = 1.3, 0.4
"""Em of the own lines: between two of them at least, and more below the bodies."""

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

    @property
    def own(self) -> float:
        """Em of the locality's own lines: as large as the call, but always smaller than the bodies."""
        return min(self.call, 0.66 * self.body)


@dataclass(frozen=True)
class Colours:
    """Paints of a footer: its field, its text, its bar."""

    field: Paint
    text: Paint
    bar: Paint


@dataclass(frozen=True)
class Signature:
    """The issuing bodies set in lines, not yet placed. On the left margin stands the logo, or a bar in its place."""

    bodies: Bodies
    size: float
    colours: Colours
    own: tuple[Line, ...] = ()
    """The locality's own lines, below the bodies."""
    own_size: float = 0.0
    emblem: Emblem | None = None
    gap: float = 0.0
    """Between the emblem and the text."""
    above: bool = False
    """Whether the emblem stands above the text, where both side by side have no room."""

    @property
    def indent(self) -> float:
        """From the left margin to the text."""
        if self.emblem is None:
            return _INDENT * self.size
        return 0.0 if self.above else self.emblem.width + self.gap

    @property
    def width(self) -> float:
        own = widest(self.own, OWN_LINE) * self.own_size if self.own else 0.0
        return self.indent + max(_ems_wide(self.bodies) * self.size, own)

    @property
    def height(self) -> float:
        """From the upper to the lower end of the bar; of emblem and text where these stand one above the other."""
        return self._text_height + (self._emblem_room if self.above else 2 * BAR_OVER * self.size)

    @property
    def reach(self) -> float:
        """How far an emblem or the text beside it rises above the last baseline."""
        if self.emblem is None or self.above:
            return self._text_height + self._emblem_room
        return max(self._text_height, (self._text_height + self.emblem.height) / 2)

    @property
    def _emblem_room(self) -> float:
        return self.emblem.height + self.gap if self.emblem else 0.0

    @property
    def _text_height(self) -> float:
        block = self.block(0)
        return block.last_baseline - block.first_baseline + CAPITAL * self.size

    def block(self, x: float) -> Block:
        column = Column(x + self.indent, x + self.width)
        extra = BETWEEN if any(len(lines) > 1 for lines in self.bodies) else 0.0
        parts = [
            Part(lines, BODY, self.size, self.colours.text, "body", extra=extra, least=LINE_DISTANCE)
            for lines in self.bodies
        ]
        if self.own:
            text, size = self.colours.text, self.own_size
            parts.append(Part(self.own, OWN_LINE, size, text, "own", extra=OWN_GAP, least=OWN_DISTANCE))
        return stack(parts, column)

    def text_x(self, x: float) -> float:
        """Where a line below stands that belongs to the text: beside a logo, but at the bar's edge."""
        return x + self.indent if self.emblem else x

    def at_middle(self, x: float, middle: float, emblem_middle: float | None = None) -> tuple[Item, ...]:
        """Bar and lines with the middle of the capitals at `middle`; a logo there as well, unless it has its own.

        A logo above its text has one middle with it.
        """
        block = self.block(x)
        if self.above:
            bottom = (middle if emblem_middle is None else emblem_middle) + self.height / 2
            return self._at(block, x, bottom - block.last_baseline + block.first_baseline, None)
        return self._at(block, x, middle - self._text_height / 2 + CAPITAL * self.size, emblem_middle)

    def at_bottom(self, x: float, baseline: float) -> tuple[Item, ...]:
        """Bar and lines with the last baseline at `baseline`."""
        block = self.block(x)
        return self._at(block, x, baseline - (block.last_baseline - block.first_baseline), None)

    def _at(self, block: Block, x: float, first: float, emblem_middle: float | None) -> tuple[Item, ...]:
        lines = block.at(first - block.first_baseline)
        top, last = first - CAPITAL * self.size, first + block.last_baseline - block.first_baseline
        if self.emblem is None:
            over = BAR_OVER * self.size
            bar = Rect(x, top - over, x + BAR * self.size, last + over)
            return (Fill(rounded(bar, bar.width / 2), self.colours.bar), *lines)
        if self.above:
            emblem_middle = top - self.gap - self.emblem.height / 2
        return (*self.emblem.at(x, (top + last) / 2 if emblem_middle is None else emblem_middle), *lines)


def _ems_wide(bodies: Bodies) -> float:
    return max(widest(lines, BODY) for lines in bodies)


def _ems_tall(bodies: Bodies) -> float:
    lines = sum(len(body) for body in bodies)
    return CAPITAL + LINE_DISTANCE * (lines - 1) + BETWEEN * (len(bodies) - 1) + 2 * BAR_OVER


def signature(
    sheet: Sheet,
    sizes: Sizes,
    colours: Colours,
    room: float,
    height: float,
    own: Sequence[str] = (),
    logo_height: float | None = None,
) -> Signature:
    """The bodies in the best liked setting that is large enough, else in the largest, above the `own` lines.

    `height` is the footer's; a logo may be as high as the bodies unless it has a `logo_height`. Raises DoesNotFit.
    """
    least = sizes.least_body * sheet.s
    refusal: DoesNotFit | None = None
    logos = emblems(sheet, colours.field, logo_height or MOST_OF_HEIGHT * height)
    for empty in _empty(logos, sizes, colours, LOGO_GAP * sheet.s):
        try:
            found = _filled(empty, sheet, sizes, room, height, own)
        except DoesNotFit as too_long:
            refusal = too_long
            continue
        if found.size >= least:
            return found
    raise refusal or sheet.refuse("Tên cơ quan ban hành", least)


def _empty(logos: Sequence[Emblem | None], sizes: Sizes, colours: Colours, gap: float) -> Iterator[Signature]:
    """The bar, or the ways to place a logo, the best first: beside the text, then above it; never on wide footers."""
    for logo in logos:
        yield Signature((), 0.0, colours, emblem=logo, gap=gap)
    for logo in logos if not sizes.wide else ():
        if logo is not None:
            yield Signature((), 0.0, colours, emblem=logo, gap=gap, above=True)


def _filled(empty: Signature, sheet: Sheet, sizes: Sizes, room: float, height: float, own: Sequence[str]) -> Signature:
    """The best setting behind a logo or the bar, however small. Raises DoesNotFit for own lines that have no room."""
    full, least = sizes.body * sheet.s, sizes.least_body * sheet.s
    enough = least if len(sheet.message.signature) > 1 else GOOD * full
    fixed, ems = (empty.indent, 0.0) if empty.emblem else (0.0, _INDENT)
    over = empty.emblem.height + empty.gap if empty.emblem and empty.above else 0.0
    own_lines, own_size = _own_lines(sheet, sizes.own * sheet.s, room - fixed - ems * full, own)
    found: list[Signature] = []
    for small in dict.fromkeys((own_size, min(own_size, LEAST_OWN * sizes.own * sheet.s))):
        below = (OWN_DISTANCE * len(own_lines) + OWN_GAP) * small if own_lines else 0.0
        left = MOST_OF_HEIGHT * height - over - below
        for bodies in _settings(sheet, sizes.wide):
            size = min(full, (room - fixed) / (ems + _ems_wide(bodies)), left / _ems_tall(bodies))
            found.append(replace(empty, bodies=bodies, size=size, own=own_lines, own_size=small))
            if size >= enough:
                return found[-1]
    return max(found, key=lambda one: one.size)


def _own_lines(sheet: Sheet, full: float, room: float, texts: Sequence[str]) -> tuple[tuple[Line, ...], float]:
    """The locality's own lines and their common size: each on one line, or on two where it is long."""
    made: list[tuple[Line, ...]] = []
    for text in texts:
        breaker = measured(atoms(text.split(), sheet.words), measure(OWN_LINE))
        counts = [count for count in (1, 2) if breaker.narrowest(count) * LEAST_OWN * full <= room]
        if not counts:
            raise sheet.refuse("Dòng riêng ở chân trang", LEAST_OWN * full)
        made.append(breaker.lines(counts[0], breaker.narrowest(counts[0])) or ())
    lines = sum(made, ())
    return lines, min(full, room / widest(lines, OWN_LINE)) if lines else 0.0


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
    breaker = measured(atoms(body.split(), sheet.words), measure(BODY))
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
