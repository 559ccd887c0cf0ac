"""A share card's sheet in; words left, one round picture right, the body below, no code, out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bangtin.posters.fonts import BLACK, EXTRA_BOLD
from bangtin.posters.layout.block import Block, Column, Part, stack
from bangtin.posters.layout.breaking import Line, atoms
from bangtin.posters.layout.copy_block import CONDITION, GOAL, OVER_LINE
from bangtin.posters.layout.footer import ON_GROUND, sample_line
from bangtin.posters.layout.geometry import circle
from bangtin.posters.layout.pictures import round_picture
from bangtin.posters.layout.rows import fewest_lines
from bangtin.posters.layout.setting import LetterStyle, measure, text_width
from bangtin.posters.layout.sheet import CAPITALS_THEME, Sheet
from bangtin.posters.layout.signature import BAR_OVER, Signature, Sizes, signature
from bangtin.posters.layout.slogan_block import Range, Room, one_size
from bangtin.posters.layout.weighing import Breaker, measured
from bangtin.posters.scene import Fill, Item, Scene

BODY = Sizes(0.046, 0.028, 0.029, 0, 0, wide=False)
LARGEST, SMALLEST_CAPITALS = 0.165, 0.105
"""Largest em of the title, and the least in capitals, in short sides."""

HALO = 1.12
"""Radius of the quiet ring around the picture as a part of the outermost strong one; no text stands on either."""

TEXT_GAP = 0.035
"""Short sides between the text and the picture's quiet ring."""

TEXT_TOP, TEXT_FOOT = 0.095, 0.68
"""The title's room, and where the body may begin, in heights."""

NAME_STEPS = ((0.078, 0.11), (0.066, 0.10), (0.056, 0.0))
"""Least em of a target's name and of its value, in short sides, the best first."""

LARGEST_CONDITION = 0.052
"""Em in short sides: a value without its condition is another value, on a card of 300 pixels too."""

MAIN = ("slogan", "title", "value")
"""Roles of the words that a card must be read by."""

NAME, VALUE = LetterStyle(EXTRA_BOLD), LetterStyle(BLACK)


@dataclass(frozen=True)
class _Picture:
    """The picture's rings: centre and radius in short sides from the left top; where the text must end."""

    cx: float
    radius: float

    @property
    def text_end(self) -> float:
        return self.cx - HALO * self.radius - TEXT_GAP


_PICTURES = (_Picture(1.485, 0.475), _Picture(1.525, 0.425), _Picture(1.59, 0.355), _Picture(1.655, 0.28))
"""The more text, the smaller the picture. The outer rings run off the card, the accent ring stays whole."""

_WORTH, _WORTH_SMALL = 1.16, 1.06
"""How much larger the type must become for a smaller picture: less where it is still small."""

_LARGE = 0.135
"""Em in short sides from which on type is large enough for a card of 300 pixels."""

_NAME_LINE = 0.93
"""What one more line of a target's name costs (the type is weighed times this, once a line)."""


def card_slogan(sheet: Sheet) -> Scene:
    """The slogan as a title. Raises DoesNotFit."""
    message, s = sheet.message, sheet.s

    def block(column: Column, height: float) -> Block | None:
        args = (message.text, message.breaks, sheet.words)
        if sheet.theme.id == CAPITALS_THEME:
            found = one_size(*args, _room(sheet, column, height, True), Range(SMALLEST_CAPITALS * s, LARGEST * s))
            if found is not None:
                return found
        return one_size(*args, _room(sheet, column, height, False), Range(sheet.format.min_em, LARGEST * s))

    return share_card(sheet, block, "Khẩu hiệu")


def _room(sheet: Sheet, column: Column, height: float, capitals: bool) -> Room:
    return Room(column, height, capitals, ("paper", sheet.loud), most_lines=5)


def card_figure(sheet: Sheet) -> Scene:
    """Over-line, the target's name, its value in words. Raises DoesNotFit."""

    def block(column: Column, height: float) -> Block | None:
        return _target_block(sheet, column, height)

    return share_card(sheet, block, "Tên mục tiêu")


def share_card(sheet: Sheet, make: Callable[[Column, float], Block | None], what: str) -> Scene:
    """A card with the words that `make` sets in a column and a height. Raises DoesNotFit, which names `what`."""
    s = sheet.s
    best: tuple[Block, _Picture] | None = None
    for place in _PICTURES:
        column = Column(sheet.margin, place.text_end * s, "left")
        block = make(column, _text_foot(sheet, place) - TEXT_TOP * sheet.height)
        if block is not None and (best is None or _worth(block) > _wanted(sheet, best[0])):
            best = (block, place)
    if best is None:
        raise sheet.refuse(what)
    return sheet.scene(_items(sheet, *best))


def _body(sheet: Sheet, place: _Picture) -> Signature:
    return signature(sheet, BODY, ON_GROUND, (place.text_end - 0.02) * sheet.s - sheet.margin, 0.27 * sheet.height)


def _body_foot(sheet: Sheet) -> float:
    """The body's last baseline: higher where the sample mark stands below it."""
    return (0.845 if sheet.message.sample else 0.885) * sheet.height


def _text_foot(sheet: Sheet, place: _Picture) -> float:
    body = _body(sheet, place)
    body_top = _body_foot(sheet) + BAR_OVER * BODY.body * sheet.s - body.height
    if body.emblem:
        body_top = _body_foot(sheet) - body.reach
    return min(TEXT_FOOT * sheet.height, body_top - 0.05 * sheet.s)


def _worth(block: Block) -> float:
    """The least size of the words that matter; a target's name counts with its size and its lines."""
    size = min(line.size for line in block.lines if line.role in MAIN)
    names = [line.size for line in block.lines if line.role == "name"]
    return size * (min(names) / size) ** 0.5 * _NAME_LINE ** len(names) if names else size


def _wanted(sheet: Sheet, block: Block) -> float:
    """What a setting beside a smaller picture must be worth to be taken instead."""
    small = any(line.size < _LARGE * sheet.s for line in block.lines if line.role in MAIN)
    return (_WORTH_SMALL if small else _WORTH) * _worth(block)


def _items(sheet: Sheet, block: Block, place: _Picture) -> tuple[Item, ...]:
    s, height = sheet.s, sheet.height
    cx, cy, radius = place.cx * s, 0.505 * height, place.radius * s
    body = _body(sheet, place)
    top = TEXT_TOP * height
    spare = _text_foot(sheet, place) - top - block.height
    return (
        sheet.fill(0, 0, sheet.width, height, "ground"),
        Fill(circle(cx, cy, radius * HALO), "panel"),
        Fill(circle(cx, cy, radius), "mid"),
        Fill(circle(cx, cy, 0.86 * radius), "accent"),
        *round_picture(sheet, cx, cy, 0.74 * radius),
        *block.at(top + min(0.5 * spare, 0.14 * s)),
        *body.at_bottom(sheet.margin, _body_foot(sheet)),
        *sample_line(sheet, BODY.sample * s, body.text_x(sheet.margin), 0.935 * height, "soft"),
    )


def _target_block(sheet: Sheet, column: Column, height: float) -> Block | None:
    """The largest value and name that go together: the value at least as large as the name."""
    s, message = sheet.s, sheet.message
    value = _breaker(sheet, message.value_words or "", VALUE)
    name = _breaker(sheet, message.title, NAME)
    for least_name, least_value in NAME_STEPS:
        size = 0.16 * s
        while size >= max(least_value * s, sheet.format.min_em):
            for name_size in (0.5 * size, max(0.38 * size, least_name * s)):
                block = _stack(sheet, column, value, name, size, max(name_size, least_name * s))
                if block is not None and block.height <= height:
                    return block
            size *= 0.97
    return None


def _breaker(sheet: Sheet, text: str, style: LetterStyle) -> Breaker:
    return measured(atoms(text.split(), sheet.words), measure(style))


def _stack(sheet: Sheet, column: Column, value: Breaker, name: Breaker, size: float, name_size: float) -> Block | None:
    values, names = fewest_lines(value, column.width / size, 2), fewest_lines(name, column.width / name_size, 4)
    if values is None or names is None:
        return None
    s, message = sheet.s, sheet.message
    words = GOAL if message.year_phrase is None else f"{GOAL} {message.year_phrase}"
    parts = [
        Part((_line(words),), OVER_LINE, 0.044 * s, "accent", "over-line"),
        Part(names, NAME, name_size, "paper", "name", extra=0.45, least=1.2),
        Part(values, VALUE, size, sheet.loud, "value", extra=0.12),
    ]
    if message.condition:
        small = min(LARGEST_CONDITION * s, column.width / text_width(message.condition, CONDITION))
        parts.append(Part((_line(message.condition),), CONDITION, small, "soft", "condition", extra=0.5))
    return stack(parts, column)


def _line(text: str) -> Line:
    return Line(tuple(text.split()))
