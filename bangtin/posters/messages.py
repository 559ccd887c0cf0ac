"""An edition in; the messages that it makes pieces of out, with everything that layout and manifest need."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bangtin.content.axis import OPEN_ENDED, Axis, fits
from bangtin.content.editions import Edition, SloganEntry
from bangtin.content.kinds import Kind
from bangtin.content.links import issue
from bangtin.content.models import BigFigure, SelfWritten, Target
from bangtin.content.plain_text import plain_paragraphs
from bangtin.content.sources import Source
from bangtin.content.targets import ResolvedTarget, TargetValue
from bangtin.posters.announcement_messages import announcement_message
from bangtin.posters.blank import blank
from bangtin.posters.message import Chart, Message
from bangtin.posters.sheet_messages import board_message, event_message, list_message

DEFAULT_THEME = "cam-ngoc"
DEFAULT_ICON = "heart-pulse"


def messages(edition: Edition) -> tuple[Message, ...]:
    """Every message: announcements, slogans by number, targets in the order of their table, lists and days."""
    codes = _codes(edition)
    sheets = edition.catalogue.sheets
    slogans = [_slogan(edition, entry, codes) for entry in edition.slogans]
    targets = [_target(edition, target, codes) for target in edition.targets if target.numeric]
    announced = [announcement_message(edition, entry, codes) for entry in edition.announcements]
    lists = [list_message(edition, printed, codes) for printed in sheets.lists]
    events = [event_message(edition, event, codes) for event in sheets.events]
    known = {message.id: message for message in (*slogans, *targets, *events)}
    return (*announced, *slogans, *targets, *lists, *events, board_message(edition, sheets.board, codes, known))


def _codes(edition: Edition) -> Mapping[str, str]:
    """The issued codes, and for messages that wait for theirs the one that will be issued."""
    catalogue = edition.catalogue
    new = issue(catalogue.links, catalogue.message_ids, edition.updated)
    return {**edition.codes, **{link.message: link.code for link in new}}


def _slogan(edition: Edition, entry: SloganEntry, codes: Mapping[str, str]) -> Message:
    slogan = entry.slogan
    kind = Kind.SELF_WRITTEN if isinstance(slogan.sources, SelfWritten) else Kind.SLOGAN
    return replace(
        blank(edition, codes, entry.id, kind, slogan.text, slogan.theme),
        drawings=slogan.drawing,
        icons=slogan.icons,
        breaks=slogan.breaks,
        issuers=edition.signature(slogan),
        sources=documents(entry.sources),
        explanation=plain_paragraphs(entry.body, edition),
    )


def _target(edition: Edition, resolved: ResolvedTarget, codes: Mapping[str, str]) -> Message:
    target, value = resolved.target, resolved.value
    assert value.figure is not None
    sentence = value.sentence or f"{target.name}: {value.wording}"
    return replace(
        blank(edition, codes, target.id, Kind.TARGET, sentence, target.theme or DEFAULT_THEME),
        title=target.name,
        drawings=target.drawing,
        icons=(target.icon or DEFAULT_ICON,),
        figure=value.figure,
        sentence=sentence,
        condition=target.condition,
        year_phrase=resolved.year_phrase,
        value_words=min(value.wording, figure_words(value.figure), key=len),
        source_line=f"Nguồn: {_source_of(value).long_label}",
        figures=(target.id,),
        sources=documents(value.sources),
        chart=_chart(target, value),
        explanation=_explanation(resolved),
    )


def _explanation(resolved: ResolvedTarget) -> tuple[str, ...]:
    """What the goal means; what its words leave open, unless a place's own words are shown instead of them."""
    target = resolved.target
    return (target.meaning,) if resolved.differs or not target.open_point else (target.meaning, target.open_point)


def _chart(target: Target, value: TargetValue) -> Chart | None:
    """The value on the axis that its author gave; None where it is no single number, or has no axis."""
    if target.axis is None or not isinstance(value.value, int | float) or not fits(value.value, target.axis):
        return None
    axis = Axis(*target.axis, target.unit)
    return Chart(axis, value.value, value.comparator in OPEN_ENDED, value.wording)


def _source_of(value: TargetValue) -> Source:
    """The first source that holds the quoted sentence word for word: plans may state one goal in other words."""
    sentence = " ".join((value.sentence or "").split())
    holding = (source for source in value.sources if sentence in " ".join(source.quote.split()))
    return next(holding, value.sources[0])


def figure_words(figure: BigFigure) -> str:
    """A big figure as it is read: `ít nhất 1 lần/năm`."""
    return " ".join(part for part in (figure.qualifier, figure.number, figure.unit) if part)


def documents(sources: tuple[Source, ...]) -> tuple[str, ...]:
    """The ids of the documents that some passages are from, each once."""
    return tuple(dict.fromkeys(source.document.id for source in sources))
