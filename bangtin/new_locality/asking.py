"""What was given on the command line, and a person to ask for the rest, in; the answers out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from bangtin.commands import UsageError
from bangtin.content.editions import LEVEL_WORDS, NATION
from bangtin.content.models import Level
from bangtin.content.place_checks import PROVINCIAL
from bangtin.content.place_names import level_word_in, slug_of
from bangtin.new_locality.answers import (
    LEVELS,
    AnswerError,
    Answers,
    address_of,
    bodies_of,
    cleaned,
    level_of,
    named,
    province_of,
)
from bangtin.new_locality.places import Places
from bangtin.new_locality.questions import ADDRESS, BODIES, LEVEL, NAME, PARENT, PLAN, QUESTIONS, Question

Ask = Callable[[str], str]
"""Shows a prompt; what was typed. Raises EOFError where nobody answers any more."""

T = TypeVar("T")


@dataclass(frozen=True)
class Interview:
    """Takes each answer from the options, else from the person; `ask` is None where there is nobody to ask."""

    given: Mapping[str, str]
    ask: Ask | None
    say: Callable[[str], None]

    def about(self, question: Question, read: Callable[[str], T], suggestion: str = "") -> T:
        """The answer to a question, asked again until it can be taken. `suggestion` is what an empty answer means.

        Raises UsageError for an option that can't be taken.
        """
        typed = self.given.get(question.key)
        if typed is not None or self.ask is None:
            try:
                return read(typed if typed is not None else suggestion)
            except AnswerError as error:
                raise UsageError(f"{question.option}: {error}") from None
        while True:
            shown = f" [{suggestion}]" if suggestion else ""
            try:
                return read(self.ask(f"{question.asks}{shown}: ").strip() or suggestion)
            except AnswerError as error:
                self.say(f"  {error}")


def still_needed(given: Mapping[str, str]) -> list[Question]:
    """The questions that options leave open and that no default answers; a level may stand before the name."""
    with suppress(AnswerError):
        given = {key: cleaned(typed) for key, typed in given.items()}
    word = given.get(LEVEL.key) or level_word_in(given.get(NAME.key, "")) or ""
    provincial = LEVELS.get(slug_of(word)) in PROVINCIAL
    known = {*given, *((LEVEL.key,) if word else ()), *((PARENT.key,) if provincial else ())}
    return [question for question in QUESTIONS if question.needed and question.key not in known]


def answers(interview: Interview, places: Places, updated: date) -> Answers:
    """All answers. Raises UsageError for those that can't be taken, and where two of them contradict each other."""
    name, typed_level = interview.about(NAME, named)
    suggestion = LEVEL_WORDS[typed_level] if typed_level else ""
    level = interview.about(LEVEL, lambda typed: _same_level(level_of(typed), typed_level), suggestion)
    parent = _parent(interview, level, places)
    slug = places.id_for(name, level, parent)
    return Answers(
        slug=slug,
        name=name,
        level=level,
        parent=parent,
        updated=updated,
        address=interview.about(ADDRESS, address_of),
        bodies=interview.about(BODIES, bodies_of),
        plan=interview.about(PLAN, lambda typed: cleaned(typed) or None, places.plan_of(slug)),
    )


def _same_level(level: Level, beside_name: Level | None) -> Level:
    if beside_name not in (None, level):
        raise AnswerError("khác cấp đã ghi trước tên – ghi một cấp, chỉ ghi tên riêng ở mục tên")
    return level


def _parent(interview: Interview, level: Level, places: Places) -> str:
    if level not in PROVINCIAL:
        return interview.about(PARENT, lambda typed: province_of(typed, places.provinces)).id
    if slug_of(interview.given.get(PARENT.key, NATION)) not in {NATION, "ca-nuoc"}:
        raise UsageError(f"{PARENT.option}: tỉnh, thành phố thuộc thẳng cả nước – bỏ lựa chọn này")
    return NATION
