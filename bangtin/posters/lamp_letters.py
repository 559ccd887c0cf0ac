"""A word, a face and a size in whole lamps in; the lamps that show it out, every one fully on or off.

Letters of few lamps can't be blurred into place: each is moved, and stretched a little, until its stems fall on whole
columns. Marks are kept one dark lamp apart from their letter and from each other, and so is a letter from the next.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import NamedTuple

import aggdraw

from bangtin.posters.fonts import ink_boxes, outline, shape
from bangtin.posters.painters.polylines import Frame, Point, flatten
from bangtin.posters.painters.rings import ring_path
from bangtin.posters.scene import FontFace

Lamp = tuple[int, int]
Lamps = Set[Lamp]
"""Columns and rows, from the origin of a word on its baseline; the row above the baseline is -1."""

Ring = tuple[Point, ...]

LIT = 128
"""A lamp is on where its letter covers half of it (of 255)."""

_ON = bytes(value >= LIT for value in range(256))

_BLUR = bytes(min(value, 255 - value) for value in range(256))
"""How far a lamp is from being fully on or off."""

_FINE = 0.0005
"""Em that a flattened curve may leave its letter."""

_STEPS = 8
"""Parts of a lamp by which a letter is moved to look for its sharpest place."""

_SHIFTS = (-0.5, -0.25, 0.0, 0.25, 0.5)
"""Lamps by which a mark is moved from where its letter's fitting would put it."""

_STRETCHES = (1.0, 0.97, 1.03, 0.94, 1.06)
_SMALL = 48
"""Larger letters have stems that a part of a lamp does not blur, and stay as they are."""

_STRETCH_COST, _SHIFT_COST = 6.0, 0.5
"""What a stretch of 100 %, and a mark's move by one lamp, must gain in sharpness."""

_HIGHEST_LIFT = 4

_EXACT_EDGE = aggdraw.Pen(0, 0, 0)


class Lit(NamedTuple):
    """Lit lamps side by side, from the first column to the one behind the last."""

    row: int
    first: int
    behind: int


class Ink(NamedTuple):
    """The columns of a word, from its first lit one to behind its last: of the letters' bodies, and with all marks."""

    left: int
    right: int
    leftmost: int
    rightmost: int


@dataclass(frozen=True, slots=True)
class _Letter:
    """A letter in lamps, and its body without marks in em."""

    lit: tuple[Lit, ...]
    ink: Ink
    body: tuple[float, float]


@lru_cache(maxsize=512)
def word_lit(text: str, face: FontFace, size: int, tracking: int = 0) -> tuple[Lit, ...]:
    """The lamps of a word with `tracking` more dark columns between its letters than the face asks for."""
    return tuple(
        Lit(row, first + at, behind + at)
        for letter, at in _letters(text, face, size, tracking)
        for row, first, behind in letter.lit
    )


@lru_cache(maxsize=8192)
def word_ink(text: str, face: FontFace, size: int, tracking: int = 0) -> Ink:
    """The columns that `word_lit` lights."""
    inks = [(letter.ink, at) for letter, at in _letters(text, face, size, tracking) if letter.lit]
    if not inks:
        return Ink(0, 0, 0, 0)
    return Ink(
        min(ink.left + at for ink, at in inks),
        max(ink.right + at for ink, at in inks),
        min(ink.leftmost + at for ink, at in inks),
        max(ink.rightmost + at for ink, at in inks),
    )


def _letters(text: str, face: FontFace, size: int, tracking: int) -> Iterator[tuple[_Letter, int]]:
    """The letters of a word with the columns of their origins."""
    at, before = 0, None
    for glyph in shape(text, face):
        if before is not None:
            at += _step(before.id, glyph.id, before.advance, face, size) + tracking
        yield _letter(glyph.id, face, size), at
        before = glyph


def stretches(lamps: Lamps) -> tuple[Lit, ...]:
    """The same lamps, row by row."""
    made: list[Lit] = []
    for row, column in sorted((row, column) for column, row in lamps):
        if made and made[-1].row == row and made[-1].behind == column:
            made[-1] = made[-1]._replace(behind=column + 1)
        else:
            made.append(Lit(row, column, column + 1))
    return tuple(made)


def cap_rows(face: FontFace, size: int) -> int:
    """Height of capitals in lamps."""
    return round(ink_boxes("H", face)[0].y1 * size)


@lru_cache(maxsize=4096)
def _step(left: int, right: int, advance: float, face: FontFace, size: int) -> int:
    """Columns from a letter's origin to the next one's: the gap between their bodies rounded, but never touching."""
    one, two = _letter(left, face, size), _letter(right, face, size)
    gap = (advance + two.body[0] - one.body[1]) * size
    step = one.ink.right + round(gap) - two.ink.left
    return max([step, *_least_steps(one.lit, two.lit)])


def _least_steps(left: tuple[Lit, ...], right: tuple[Lit, ...]) -> Iterator[int]:
    """For every pair of neighbouring rows, the step that leaves a dark column between two letters there."""
    ends: dict[int, int] = {}
    for row, _, behind in left:
        ends[row] = max(ends.get(row, behind), behind)
    for row, first, _ in right:
        yield from (ends[near] + 1 - first for near in (row - 1, row, row + 1) if near in ends)


@lru_cache(maxsize=4096)
def _letter(glyph: int, face: FontFace, size: int) -> _Letter:
    rings = [line.points for line in flatten(outline(glyph, face), Frame(1, 1), _FINE)]
    if not rings:
        return _Letter((), Ink(0, 0, 0, 0), (0, 0))
    body, above, below = _parted(rings)
    cap = ink_boxes("H", face)[0].y1
    scale = Frame(size, -cap_rows(face, size) / cap)
    lamps, frame = _sharpest(body, scale)
    lit = set(lamps)
    for marks, up in ((above, -1), (below, 1)):
        for mark in marks:
            lit |= _apart(_placed_mark(mark, frame), lit, up)
    columns, every = [column for column, _ in lamps], [column for column, _ in lit]
    xs = [x for ring in body for x, _ in ring]
    ink = Ink(min(columns), max(columns) + 1, min(every), max(every) + 1)
    return _Letter(stretches(lit), ink, (min(xs), max(xs)))


def _parted(rings: Sequence[Ring]) -> tuple[list[Ring], list[Ring], list[Ring]]:
    """A letter's body, and its marks above and below, from the nearest on; y upwards."""
    main = max(rings, key=_box_area)
    bottom, top = _rows(main)
    body: list[Ring] = []
    above: list[Ring] = []
    below: list[Ring] = []
    for ring in rings:
        middle = sum(_rows(ring)) / 2
        (above if middle > top else below if middle < bottom else body).append(ring)
    return body, sorted(above, key=_rows), sorted(below, key=_rows, reverse=True)


def _rows(ring: Ring) -> tuple[float, float]:
    ys = [y for _, y in ring]
    return min(ys), max(ys)


def _box_area(ring: Ring) -> float:
    xs, (low, high) = [x for x, _ in ring], _rows(ring)
    return (max(xs) - min(xs)) * (high - low)


def _sharpest(rings: Sequence[Ring], scale: Frame) -> tuple[Lamps, Frame]:
    """A letter's body moved sideways and stretched until as little as can be is half lit."""
    small = scale.scale_x <= _SMALL
    frames = [
        (_STRETCH_COST * abs(1 - stretch), Frame(scale.scale_x * stretch, scale.scale_y, step / _STEPS - 0.5))
        for stretch, step in product(_STRETCHES if small else (1.0,), range(_STEPS))
    ]
    return _least_blurred(rings, frames)


def _placed_mark(ring: Ring, frame: Frame) -> Lamps:
    """A mark at its own sharpest place."""
    shifts = _SHIFTS if frame.scale_x <= _SMALL else (0.0,)
    frames = [
        (_SHIFT_COST * (abs(dx) + abs(dy)), Frame(frame.scale_x, frame.scale_y, frame.dx + dx, frame.dy + dy))
        for dx, dy in product(shifts, repeat=2)
    ]
    return _least_blurred([ring], frames)[0]


def _least_blurred(rings: Sequence[Ring], frames: Iterable[tuple[float, Frame]]) -> tuple[Lamps, Frame]:
    """A shape in the frame that leaves it sharpest, each frame with what it costs; the first among equals."""

    shape = _shape_of(rings)

    def blur(choice: tuple[float, Frame]) -> float:
        cost, frame = choice
        return round(sum(_cover(shape, frame).values.translate(_BLUR)) * (1 + cost), 3)

    frame = min(frames, key=blur)[1]
    return _lamps(_lit(_cover(shape, frame))), frame


def _apart(mark: Lamps, lit: Lamps, away: int) -> Lamps:
    """A mark lifted (or lowered) until a dark lamp lies between it and what is lit already."""
    near = {(x + dx, y + dy) for x, y in lit for dx, dy in product((-1, 0, 1), repeat=2)}
    lifted = [{(column, row + away * rows) for column, row in mark} for rows in range(_HIGHEST_LIFT + 1)]
    return next((lamps for lamps in lifted if lamps.isdisjoint(near)), lifted[-1])


@dataclass(frozen=True, slots=True)
class _Shape:
    """Closed rings as the painter takes them, and the corners of their box."""

    path: aggdraw.Path
    corners: tuple[Point, Point]


def _shape_of(rings: Sequence[Sequence[Point]]) -> _Shape:
    xs, ys = zip(*(point for ring in rings for point in ring), strict=True)
    return _Shape(ring_path(rings) or aggdraw.Path(), ((min(xs), min(ys)), (max(xs), max(ys))))


@dataclass(frozen=True, slots=True)
class _Cover:
    """How much of every lamp a shape covers (of 255), from the lamp at `left`, `top` on."""

    values: bytes
    left: int
    top: int
    width: int


def _cover(shape: _Shape, frame: Frame) -> _Cover:
    xs, ys = zip(*(frame.point(*corner) for corner in shape.corners), strict=True)
    left, top = int(min(xs)) - 2, int(min(ys)) - 2
    size = (int(max(xs)) + 3 - left, int(max(ys)) + 3 - top)
    mask = aggdraw.Draw("L", size, 0)
    mask.settransform((frame.scale_x, 0, frame.dx - left, 0, frame.scale_y, frame.dy - top))
    mask.path(shape.path, _EXACT_EDGE, aggdraw.Brush(255))
    return _Cover(mask.tobytes(), left, top, size[0])


def lit_inside(rings: Sequence[Sequence[Point]]) -> Lamps:
    """The lamps that closed rings cover together (non-zero rule) by half or more."""
    return _lamps(stretches_inside(rings))


def stretches_inside(rings: Sequence[Sequence[Point]]) -> Iterator[Lit]:
    """The same lamps, row by row: areas as large as a panel would be very many."""
    return _lit(_cover(_shape_of(rings), Frame(1, 1)))


def _lamps(lit: Iterable[Lit]) -> Lamps:
    return {(column, row) for row, first, behind in lit for column in range(first, behind)}


def _lit(cover: _Cover) -> Iterator[Lit]:
    for row, start in enumerate(range(0, len(cover.values), cover.width), start=cover.top):
        lit = cover.values[start : start + cover.width].translate(_ON)
        first = lit.find(1)
        while first >= 0:
            # A shape leaves the columns around it dark, so each stretch ends inside its row.
            behind = lit.index(0, first)
            yield Lit(row, cover.left + first, cover.left + behind)
            first = lit.find(1, behind)
