"""A sheet in; where to ask, for sides that are read in the hand, out: nothing where the locality has published none."""

from __future__ import annotations

from bangtin.posters.fonts import BOLD, EXTRA_BOLD, MEDIUM
from bangtin.posters.layout.prose import Text
from bangtin.posters.layout.setting import LetterStyle
from bangtin.posters.layout.sheet import Sheet

ASK = "Hỏi ở đâu?"

HEADING, NAME, DETAIL, LEAST = 5.0, 4.2, 3.8, 3.2
"""Em in mm of the heading, the names and the details; the least of the last two."""


def contact_texts(sheet: Sheet) -> list[Text]:
    """A heading, then name and detail of every place to ask."""
    contacts = sheet.message.contacts
    if not contacts:
        return []
    texts = [Text(ASK, LetterStyle(EXTRA_BOLD), HEADING, HEADING, "ground", "heading")]
    for name, detail in contacts:
        texts.append(Text(name, LetterStyle(BOLD), NAME, LEAST, "ink", "label", extra=0.45))
        texts.append(Text(detail, LetterStyle(MEDIUM), DETAIL, LEAST, "ink", "value", extra=0.05))
    return texts
