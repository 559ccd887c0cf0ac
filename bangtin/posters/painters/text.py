"""A line of text from a scene in; its letters with their positions, the same for every painter, out."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from bangtin.posters.fonts import missing, shape
from bangtin.posters.scene import TextLine


class LetterMissingError(ValueError):
    """A face lacks a letter of the text. Raised by `place`; nothing is ever painted as a box."""


class PlacedLetter(NamedTuple):
    """One letter: its glyph, and where its origin stands, in the scene's units (y down)."""

    letter: str
    glyph: int
    x: float
    y: float
    ends_word: bool


def place(line: TextLine) -> tuple[PlacedLetter, ...]:
    """All letters of a line, from its first word to its last."""
    for word in line.words:
        if lost := missing(word.text, line.face):
            raise LetterMissingError(f"{line.face.name} has no glyph for {lost!r} in {word.text!r}")
    letters: list[PlacedLetter] = []
    for word in line.words:
        text = unicodedata.normalize("NFC", word.text)
        glyphs = shape(word.text, line.face)
        pen = 0.0
        for index, glyph in enumerate(glyphs, start=1):
            x = word.x + (pen + glyph.dx) * line.size
            y = line.baseline - glyph.dy * line.size
            letters.append(PlacedLetter(text[glyph.cluster], glyph.id, x, y, index == len(glyphs)))
            pen += glyph.advance + line.tracking
    return tuple(letters)
