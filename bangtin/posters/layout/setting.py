"""A line of words and a face in; where every word stands and where its ink lies out, in em from the first origin."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from bangtin.posters.fonts import Box, advance, ink_boxes
from bangtin.posters.layout.breaking import DASH, Line
from bangtin.posters.layout.weighing import Measure
from bangtin.posters.scene import FontFace

LEAST_WORD_GAP = 0.18
"""From ink to ink: the horn of ư and ơ overhangs its width."""


@dataclass(frozen=True)
class LetterStyle:
    """How words are drawn: face, capitals, tracking in em."""

    face: FontFace
    capitals: bool = False
    tracking: float = 0.0

    @property
    def condensed(self) -> bool:
        return "Condensed" in self.face.name

    @property
    def dash_gap(self) -> float:
        """From the ink of a word to the origin of a dash, whose ink begins a little later."""
        return 0.17 if self.condensed else 0.13

    @property
    def dash_rise(self) -> float:
        """Beside capitals a dash stands at half their height; the fonts' `case` feature leaves dashes alone."""
        if not self.capitals:
            return 0.0
        return 0.06 if self.condensed else 0.075

    def drawn(self, word: str) -> str:
        """A word as it is drawn: capitals are styling, the stored text stays."""
        return unicodedata.normalize("NFC", word.upper()) if self.capitals else word


@dataclass(frozen=True, slots=True)
class SetWord:
    """A word with its origin; `rise` lifts a dash above the baseline."""

    text: str
    x: float
    rise: float = 0.0


@dataclass(frozen=True, slots=True)
class SetLine:
    """A line set in em. A hung dash is among the words but not within `left` and `right`."""

    words: tuple[SetWord, ...]
    left: float
    right: float
    """Ink of the words that count."""
    boxes: tuple[Box, ...]
    """Ink of every glyph, the hung dash among them, y upwards."""
    reach: float
    """Ink of everything on the right, the hung dash included."""

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def top(self) -> float:
        return max((box.y1 for box in self.boxes), default=0.0)

    @property
    def bottom(self) -> float:
        return min((box.y0 for box in self.boxes), default=0.0)


@lru_cache(maxsize=8192)
def word_boxes(text: str, style: LetterStyle) -> tuple[Box, ...]:
    """Ink of a drawn word's glyphs with tracking; glyphs without ink are left out."""
    boxes = ink_boxes(text, style.face)
    moved = (
        Box(box.x0 + index * style.tracking, box.y0, box.x1 + index * style.tracking, box.y1)
        for index, box in enumerate(boxes)
    )
    return tuple(box for box in moved if box.x1 > box.x0 and box.y1 > box.y0)


@lru_cache(maxsize=8192)
def word_advance(text: str, style: LetterStyle) -> float:
    return advance(text, style.face) + style.tracking * len(text)


@lru_cache(maxsize=8192)
def set_line(line: Line, style: LetterStyle) -> SetLine:
    """Set a line: kerned words, word spaces of at least `LEAST_WORD_GAP` between inks, dashes at their gap."""
    words: list[SetWord] = []
    boxes: list[Box] = []
    pen, ink = 0.0, None
    space = advance(" ", style.face) + style.tracking
    after_dash = False
    for word in line.words:
        dash = word == DASH
        text = DASH if dash else style.drawn(word)
        own = word_boxes(text, style)
        lead = min((box.x0 for box in own), default=0.0)
        if ink is not None:
            if dash:
                pen = ink + style.dash_gap
            elif after_dash:
                pen = pen + style.dash_gap - lead
            else:
                pen = max(pen + space, ink + LEAST_WORD_GAP - lead)
        rise = style.dash_rise if dash else 0.0
        words.append(SetWord(text, pen, rise))
        boxes += [Box(pen + box.x0, box.y0 + rise, pen + box.x1, box.y1 + rise) for box in own]
        ink = max((pen + box.x1 for box in own), default=pen)
        pen += word_advance(text, style)
        after_dash = dash
    left = min((box.x0 for box in boxes), default=0.0)
    right = max((box.x1 for box in boxes), default=0.0)
    if line.dash:
        hung, ink_of_dash = _hung_dash(right, style)
        words.append(hung)
        boxes.append(ink_of_dash)
    return SetLine(tuple(words), left, right, tuple(boxes), max((box.x1 for box in boxes), default=0.0))


def _hung_dash(right: float, style: LetterStyle) -> tuple[SetWord, Box]:
    box = word_boxes(DASH, style)[0]
    x = right + style.dash_gap
    rise = style.dash_rise
    return SetWord(DASH, x, rise), Box(x + box.x0, box.y0 + rise, x + box.x1, box.y1 + rise)


@lru_cache(maxsize=64)
def measure(style: LetterStyle) -> Measure:
    """The width of a line of words in em, for the breaker."""

    def width(words: tuple[str, ...]) -> float:
        return set_line(Line(words), style).width

    return width


def text_line(text: str) -> Line:
    """A text that stays on one line."""
    return Line(tuple(text.split()))


def text_width(text: str, style: LetterStyle) -> float:
    """Ink width in em of a text on one line."""
    return set_line(text_line(text), style).width


def widest(lines: Sequence[Line], style: LetterStyle) -> float:
    return max((set_line(line, style).width for line in lines), default=0.0)
