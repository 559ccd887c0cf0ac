"""A sheet and the foot of its words in; one line out: logo, bodies, and the address where the code has given way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bangtin.posters.fonts import EXTRA_BOLD, MEDIUM
from bangtin.posters.layout.block import one_line
from bangtin.posters.layout.emblem import Emblem, emblems
from bangtin.posters.layout.footer import SAMPLE, SAMPLE_STYLE
from bangtin.posters.layout.setting import LetterStyle, set_line, text_line, text_width
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.layout.signature import CAPITAL
from bangtin.posters.layout.version import VERSION, version_size
from bangtin.posters.scene import Item, Paint

BODY, PLAIN = LetterStyle(EXTRA_BOLD, capitals=True), LetterStyle(MEDIUM)

BODY_SIZE, OWN_SIZE, ADDRESS_SIZE, SAMPLE_SIZE = 0.078, 0.052, 0.052, 0.043
"""Em in short sides."""

LEAST = 0.58
"""Part of their full sizes below which the line is refused: bodies are read from 6 m then."""

BETWEEN = 0.085
"""Short sides between two texts of the line."""

LOGO = 0.11
"""Short sides: a logo's height with its card, on a band that has no footer."""

LOGO_GAP = 0.4
"""What lies between a logo and the first text, in distances between two texts."""

ROW_GAP = 0.025
"""Short sides between the inks of the words above and of the line."""

ROW_PARTS = (1.0, 0.84, 0.68)
"""Parts of its full size that the line may have, the best first: it gives way to words with many marks."""


@dataclass(frozen=True)
class _Text:
    text: str
    style: LetterStyle
    size: float
    role: str

    @property
    def width(self) -> float:
        return text_width(self.text, self.style) * self.size


@dataclass(frozen=True)
class Row:
    """Texts of one line with a common scale behind the locality's logo, not yet placed."""

    texts: tuple[_Text, ...]
    gap: float
    baseline: float
    emblem: Emblem | None = None
    emblem_middle: float = 0.0

    @property
    def top(self) -> float:
        """Of the highest ink."""
        highest = min(self.baseline - set_line(text_line(t.text), t.style).top * t.size for t in self.texts)
        return min(highest, self.emblem_middle - self.emblem.height / 2) if self.emblem else highest

    @property
    def width(self) -> float:
        texts = sum(text.width for text in self.texts) + self.gap * (len(self.texts) - 1)
        return texts + (self.emblem.width + LOGO_GAP * self.gap if self.emblem else 0.0)

    def centred(self, x: float, paint: Paint) -> Iterator[Item]:
        return self.at(x - self.width / 2, paint)

    def at(self, x: float, paint: Paint) -> Iterator[Item]:
        """The line from `x` on."""
        pen = x
        if self.emblem:
            yield from self.emblem.at(pen, self.emblem_middle)
            pen += self.emblem.width + LOGO_GAP * self.gap
        for text in self.texts:
            yield from one_line(text.text, text.style, text.size, paint, pen, self.baseline, "left", text.role)
            pen += text.width + self.gap


def fit_row(sheet: Sheet, width: float, code: bool, part: float = 1.0, field: Paint = "ground") -> Row:
    """The line on a `field` of colour, as large as the width allows, at most `part` of its full size.

    Raises DoesNotFit.
    """
    texts = tuple(_texts(sheet, code))
    emblem = emblems(sheet, field, part * LOGO * sheet.s)[0]
    full = Row(texts, BETWEEN * sheet.s, 0.0, emblem)
    fixed = sum(text.width for text in texts if text.role == "version") + (emblem.width if emblem else 0.0)
    part = min(part, (width - fixed) / (full.width - fixed))
    if part < LEAST:
        raise sheet.refuse("Tên cơ quan ban hành", LEAST * BODY_SIZE * sheet.s)
    mark = version_size(sheet)
    texts = tuple(t if t.role == "version" else replace(t, size=part * t.size) for t in texts)
    lowest = min(set_line(text_line(t.text), t.style).bottom * t.size for t in texts)
    foot = sheet.height - sheet.format.safe
    baseline = foot + lowest - 0.1 * mark
    if emblem is None:
        return Row(texts, part * full.gap, baseline)
    middle = foot - emblem.height / 2
    return Row(texts, part * full.gap, min(baseline, middle + CAPITAL / 2 * texts[0].size), emblem, middle)


def _texts(sheet: Sheet, code: bool) -> Iterator[_Text]:
    """Bodies, a locality's own lines; without a code the address and the marks that stand below one elsewhere."""
    s, message = sheet.s, sheet.message
    for body in message.signature:
        yield _Text(body, BODY, BODY_SIZE * s, "body")
    for line in message.footer_lines:
        yield _Text(line, PLAIN, OWN_SIZE * s, "own")
    if code:
        return
    yield _Text(message.short_url, PLAIN, ADDRESS_SIZE * s, "url")
    if message.sample:
        yield _Text(SAMPLE, SAMPLE_STYLE, SAMPLE_SIZE * s, "sample")
    yield _Text(message.version, VERSION, version_size(sheet), "version")
