"""A sheet with a day to remember and the sun's room in; the date as the big figure, `hằng năm` below it, out."""

from __future__ import annotations

from bangtin.posters.fonts import BLACK, CONDENSED_BLACK, EXTRA_BOLD
from bangtin.posters.layout.block import one_line
from bangtin.posters.layout.calls import event_content
from bangtin.posters.layout.geometry import Point
from bangtin.posters.layout.setting import LetterStyle, text_line, text_width, widest
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.scene import TextLine

FACES = ((LetterStyle(BLACK), 0.74), (LetterStyle(CONDENSED_BLACK), 0.70))
"""Faces of the date, the better liked first, with the height of their figures in em."""

REPEATS, REPEATS_SHARE = LetterStyle(EXTRA_BOLD), 0.27
"""Face of `hằng năm`, and its em as a part of the date's."""

BELOW = 0.26 + 0.95 * REPEATS_SHARE
"""Em of the date from its baseline to that of `hằng năm`."""


def day_in_sun(sheet: Sheet, middle: Point, width: float, height: float, least: float) -> tuple[TextLine, ...]:
    """Both lines centred on `middle` in a room of the sun; the narrow face only where it alone keeps `least` (em).

    Raises DoesNotFit.
    """
    content = event_content(sheet)
    below = BELOW if content.repeats else 0.0
    for face, figures in FACES:
        size = min(width / widest([text_line(content.day)], face), height / (figures + below))
        if size >= least:
            break
    else:
        raise sheet.refuse("Ngày", least)
    baseline = middle[1] + (figures - below) / 2 * size
    day = one_line(content.day, face, size, "ink", middle[0], baseline, "centre", "figure")
    if not content.repeats:
        return day
    small = min(REPEATS_SHARE * size, width / text_width(content.repeats, REPEATS))
    foot = baseline + below * size
    return (*day, *one_line(content.repeats, REPEATS, small, "ink", middle[0], foot, "centre", "repeats"))
