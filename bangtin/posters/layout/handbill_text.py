"""A sheet in; what the back of a handbill has to say out: passages with or without an icon, most important first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bangtin.posters.fonts import BOLD, EXTRA_BOLD, MEDIUM
from bangtin.posters.layout.contacts import contact_texts
from bangtin.posters.layout.prose import Text
from bangtin.posters.layout.setting import LetterStyle
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.message import ListContent

MEANING = "Nghĩa là gì?"
"""The question that the page about a message asks, too."""

HEADING, LEAST_HEADING = 7.0, 5.0
TEXT, LEAST_TEXT = 5.8, 3.2
SENTENCE, LEAST_SENTENCE = 6.6, 4.4
CONDITION, LEAST_CONDITION = 4.8, 3.4
SOURCE, LEAST_SOURCE = 3.5, 3.2
ITEM, LEAST_ITEM = 5.6, 4.0
OVER, DETAIL, LEAST_DETAIL = 3.9, 4.3, 3.2
"""Em in mm, at most and at least."""


@dataclass(frozen=True)
class Passage:
    """Texts that belong together, beside an icon where there is one."""

    texts: tuple[Text, ...]
    icon: str | None = None


def passages(sheet: Sheet) -> tuple[Passage, ...]:
    """Nothing where the message says all on its front."""
    content, asked = sheet.message.content, contact_texts(sheet)
    rows = _items(sheet, content) if isinstance(content, ListContent) else _meaning(sheet)
    told = tuple(passage for passage in rows if passage.texts)
    return (*told, Passage(tuple(asked))) if asked else told


def _items(sheet: Sheet, content: ListContent) -> Iterator[Passage]:
    for number, item in enumerate(content.items, start=1):
        title = f"{number}. {item.title}" if content.numbered else item.title
        texts = [Text(title, LetterStyle(EXTRA_BOLD), ITEM, LEAST_ITEM, "ground", "item", leading=1.18)]
        if item.over:
            texts.insert(0, Text(item.over, LetterStyle(BOLD), OVER, LEAST_DETAIL, "ink", "over-line"))
        if item.detail:
            texts.append(
                Text(item.detail, LetterStyle(MEDIUM), DETAIL, LEAST_DETAIL, "ink", "detail", extra=0.35, running=True)
            )
        yield Passage(tuple(texts), item.icon)
    yield Passage(tuple(_source(sheet)))


def _meaning(sheet: Sheet) -> Iterator[Passage]:
    """A target's sentence with its condition, then what it means in plain words."""
    message = sheet.message
    told = []
    if message.sentence:
        sentence = message.sentence[:1].upper() + message.sentence[1:]
        told.append(Text(sentence, LetterStyle(EXTRA_BOLD), SENTENCE, LEAST_SENTENCE, "ground", "sentence"))
    if message.condition:
        told.append(
            Text(message.condition, LetterStyle(BOLD), CONDITION, LEAST_CONDITION, "ink", "condition", extra=0.6)
        )
    yield Passage((*told, *_source(sheet)) if told else ())
    if message.explanation:
        heading = Text(MEANING, LetterStyle(EXTRA_BOLD), HEADING, LEAST_HEADING, "ground", "heading")
        style = LetterStyle(MEDIUM)
        body = (
            Text(part, style, TEXT, LEAST_TEXT, "ink", "text", extra=0.55, leading=1.38, running=True)
            for part in message.explanation
        )
        yield Passage((heading, *body))


def _source(sheet: Sheet) -> Iterator[Text]:
    line = sheet.message.source_line
    if line:
        yield Text(line, LetterStyle(MEDIUM), SOURCE, LEAST_SOURCE, "ink", "source", extra=0.7)
