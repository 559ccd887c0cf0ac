"""Texts to be read in the hand and their column in; one block of them in a common scale out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from bangtin.posters.layout.block import Block, Column, Part, stack
from bangtin.posters.layout.breaking import Atom, Line, Phrase, Words, atoms
from bangtin.posters.layout.rows import fewest_lines
from bangtin.posters.layout.setting import LetterStyle, measure
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.layout.weighing import Breaker, measured
from bangtin.posters.scene import Paint

STEPS = tuple(0.97**step for step in range(40))
"""Scales that are tried, from full size downwards."""


_EVENED = (0.82, 0.85, 0.88, 0.91, 0.94, 0.97)
"""Parts of the width into which running text may be drawn in."""


@dataclass(frozen=True)
class Text:
    """A text with the em that it is set in where there is room, and the least one, in scene units."""

    text: str
    style: LetterStyle
    size: float
    least: float
    paint: Paint
    role: str
    extra: float = 0.3
    """Em more above it."""
    leading: float = 1.3
    most_lines: int = 20
    running: bool = False
    """Whether lines are filled as in a book; else they end at pauses, as a poster's do."""

    def scaled(self, scale: float) -> float:
        return max(self.least, scale * self.size)


def set_texts(sheet: Sheet, texts: Sequence[Text], column: Column, scale: float = 1.0) -> Block | None:
    """All texts below each other; None where one needs more lines than it may have, or has too long a word."""
    parts = []
    for text in texts:
        size = text.scaled(scale)
        lines = _lines(text, sheet.words, column.width / size)
        if lines is None:
            return None
        parts.append(Part(lines, text.style, size, text.paint, text.role, extra=text.extra, least=text.leading))
    block = stack(parts, column)
    return block if block.box.x1 <= column.x1 + 1e-6 and block.box.x0 >= column.x0 - 1e-6 else None


def fit_texts(sheet: Sheet, texts: Sequence[Text], column: Column, height: float) -> Block | None:
    """The same in the largest scale whose ink is no higher than `height`; None where even the least sizes are."""
    for scale in scales(texts):
        block = set_texts(sheet, texts, column, scale)
        if block is not None and block.height <= height + 1e-6:
            return block
    return None


def scales(texts: Sequence[Text]) -> tuple[float, ...]:
    """The scales worth trying: smaller ones change nothing any more."""
    lowest = min((text.least / text.size for text in texts), default=1.0)
    return (*(step for step in STEPS if step > lowest), lowest)


def _lines(text: Text, words: Words, width: float) -> tuple[Line, ...] | None:
    """The text on lines no wider than `width` em; None where it needs more than it may have."""
    if not text.running:
        return fewest_lines(_breaker(text.text, text.style, words), width, text.most_lines)
    phrase = atoms(text.text.split(), words)
    lines = _filled(phrase, text.style, width)
    if lines is None or len(lines) > text.most_lines:
        return None
    # As many lines, but of even length: no short last line, no deep holes in the right edge.
    narrower = (_filled(phrase, text.style, share * width) for share in _EVENED)
    return next((found for found in narrower if found is not None and len(found) == len(lines)), lines)


def _filled(phrase: Phrase, style: LetterStyle, width: float) -> tuple[Line, ...] | None:
    """Lines as full as they go, none ending in a little word; None where a compound is too wide."""
    width_of = measure(style)
    lines: list[list[Atom]] = [[]]
    for atom in phrase:
        if width_of(_joined([*lines[-1], atom])) <= width + 1e-9:
            lines[-1].append(atom)
            continue
        carried = [lines[-1].pop()] if len(lines[-1]) > 1 and lines[-1][-1].little else []
        lines.append([*carried, atom])
        if not lines[-2] or width_of(_joined(lines[-1])) > width + 1e-9:
            return None
    return tuple(Line(_joined(line)) for line in lines)


def _joined(line: Sequence[Atom]) -> tuple[str, ...]:
    return tuple(word for atom in line for word in atom.words)


@lru_cache(maxsize=256)
def _breaker(text: str, style: LetterStyle, words: Words) -> Breaker:
    """A text ready to be broken, kept while one scale after another tries it."""
    return measured(atoms(text.split(), words), measure(style))
