"""An event's sheet and a width in; place and hour as one sentence out, where the locality has set them."""

from __future__ import annotations

from bangtin.posters.layout.block import Part
from bangtin.posters.layout.breaking import atoms
from bangtin.posters.layout.calls import event_content
from bangtin.posters.layout.rows import fewest_lines
from bangtin.posters.layout.setting import LetterStyle, measure
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.layout.weighing import measured
from bangtin.posters.scene import Paint

MOST_LINES = 3


def place_part(sheet: Sheet, style: LetterStyle, size: float, width: float, paint: Paint) -> Part | None:
    """The sentence in as few lines as it takes, em and width in scene units; None where none is set.

    Raises DoesNotFit.
    """
    text = event_content(sheet).place_and_hour
    if text is None:
        return None
    breaker = measured(atoms(text.split(), sheet.words), measure(style))
    lines = fewest_lines(breaker, width / size, MOST_LINES)
    if lines is None:
        raise sheet.refuse("Nơi và giờ", size)
    return Part(lines, style, size, paint, "sentence", least=1.2)
