"""An edition's lists, days to remember and the month's noticeboard in; the messages that are printed of them out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bangtin.content import models
from bangtin.content.editions import Edition
from bangtin.content.kinds import Kind
from bangtin.content.markup import PLACEHOLDER
from bangtin.content.models import ListKind
from bangtin.content.sources import Source, sources_label, unique
from bangtin.content.targets import ResolvedTarget
from bangtin.posters.blank import blank
from bangtin.posters.message import (
    BoardContent,
    EventContent,
    FigureLine,
    ListContent,
    ListItem,
    Message,
)

Codes = Mapping[str, str]
Rows = tuple[tuple[ListItem, ...], tuple[Source, ...]]
"""The rows of a list, and the passages that they rest on."""


def list_message(edition: Edition, printed: models.PrintedList, codes: Codes) -> Message:
    """The five viewpoints, the six groups of tasks, or what residents get and when."""
    items, sources = _ROWS[printed.kind](edition, printed)
    official = printed.kind is ListKind.VIEWPOINTS and _official(edition)
    figures = tuple(edition.target(target) for target in printed.figures)
    content = ListContent(
        items=items,
        over_line=printed.over_line,
        numbered=official or printed.kind is ListKind.TASKS,
        figures_title=printed.figures_title,
        figures=tuple(map(_figure_line, figures)),
        figures_source=_source_line(edition, _first_sources(figures)) if figures else None,
    )
    note = f"; {printed.note}" if printed.note and not official else ""
    return replace(
        blank(edition, codes, printed.id, Kind(printed.kind), printed.title, printed.theme),
        drawings=printed.drawing,
        icons=(printed.icon,),
        source_line=_source_line(edition, sources) + note if sources else None,
        figures=tuple(dict.fromkeys((*(row.target for row in printed.rows), *printed.figures))),
        sources=tuple(dict.fromkeys(source.document.id for source in sources)),
        content=content,
    )


def event_message(edition: Edition, event: models.YearlyEvent, codes: Codes) -> Message:
    """A day to remember with its calls."""
    passages = edition.catalogue.passages
    days = [passages[name] for name in event.day_passages]
    own = next((source for source in days if source.document == edition.plan), days[0])
    calls = [passages[name] for name in event.call_passages]
    return replace(
        blank(edition, codes, event.id, Kind.EVENT, event.title, event.theme),
        drawings=event.drawing,
        icons=(event.icon,),
        source_line=f"Nguồn: {own.long_label}; lời vận động: {'; '.join(call.label for call in calls)}",
        sources=tuple(dict.fromkeys(source.document.id for source in (own, *calls))),
        content=event_content(event),
    )


def event_content(event: models.YearlyEvent) -> EventContent:
    """What a sheet for the day holds."""
    return EventContent(
        day=event.day,
        repeats=event.repeats,
        place_and_hour=None,
        lead=event.lead,
        calls=tuple(ListItem(call.text, call.icon) for call in event.calls),
    )


def board_message(edition: Edition, board: models.Board, codes: Codes, known: Mapping[str, Message]) -> Message:
    """The noticeboard sheet of the edition's month; `known` are the messages that it may show."""
    year, month = edition.board_month
    shown = next(row for row in board.months if row.month == month)
    event = edition.catalogue.event(shown.event)
    target = known[shown.target]
    slogans = tuple(known[name] for name in edition.board_slogans(shown))
    return replace(
        blank(edition, codes, board.id, Kind.BOARD, f"{board.title} tháng {month}/{year}", board.theme),
        title=board.title,
        drawings=board.drawing,
        icons=(board.icon,),
        figures=target.figures,
        sources=tuple(dict.fromkeys((*(name for slogan in slogans for name in slogan.sources), *target.sources))),
        content=BoardContent(f"Tháng {month}/{year}", slogans, target, event_content(event), event.title),
    )


# --- rows ---


def _viewpoints(edition: Edition, printed: models.PrintedList) -> Rows:
    """The themes with their summaries; the official wording in its order once it is filled in."""
    views = edition.catalogue.viewpoints
    if _official(edition):
        views = tuple(sorted(views, key=lambda view: view.official.order if view.official else 0))
    items = tuple(ListItem(view.title, view.icon or printed.icon, detail=_gist(view)) for view in views)
    verbatim = (statement.passage for view in views for statement in view.statements[:2] if statement.passage)
    return items, unique(tuple(edition.catalogue.passages[name] for name in verbatim))


def _official(edition: Edition) -> bool:
    return all(view.official for view in edition.catalogue.viewpoints)


def _gist(view: models.Viewpoint) -> str | None:
    if view.official:
        return view.official.text
    return next((statement.text for statement in view.statements if statement.text), None)


def _tasks(edition: Edition, printed: models.PrintedList) -> Rows:
    groups = sorted(edition.catalogue.task_groups, key=lambda group: group.number)
    items = tuple(ListItem(group.short_title, group.icon or printed.icon, detail=group.title) for group in groups)
    return items, unique(tuple(edition.catalogue.passages[group.passage] for group in groups))


def _benefits(edition: Edition, printed: models.PrintedList) -> Rows:
    targets = [edition.target(row.target) for row in printed.rows]
    items = []
    for row, resolved in zip(printed.rows, targets, strict=True):
        year = f"Mục tiêu {resolved.year_phrase}" if resolved.year_phrase else "Mục tiêu"
        words = _filled(row.title, edition) if row.title else resolved.value.wording
        condition = resolved.target.condition
        # What the line itself says needs no second telling.
        told = condition is not None and condition.lower() in words.lower()
        detail = None if told else condition
        icon = resolved.target.icon or printed.icon
        items.append(ListItem(words[:1].upper() + words[1:], icon, over=year, detail=detail))
    return tuple(items), _first_sources(targets)


def _filled(text: str, edition: Edition) -> str:
    return PLACEHOLDER.sub(lambda found: edition.target(found[1]).value.wording, text)


def _first_sources(targets: Sequence[ResolvedTarget]) -> tuple[Source, ...]:
    return unique(tuple(target.value.sources[0] for target in targets))


def _figure_line(resolved: ResolvedTarget) -> FigureLine:
    figure = resolved.value.figure
    assert figure is not None
    label = figure.label[:1].lower() + figure.label[1:]
    icon = resolved.target.icon or "heart-pulse"
    return FigureLine(figure.qualifier, figure.number, figure.unit, f"Mục tiêu {label}", icon)


def _source_line(edition: Edition, sources: tuple[Source, ...]) -> str:
    """The edition's own plan first, in full if it stands alone."""
    own_first = sorted(sources, key=lambda source: source.document != edition.plan)
    return f"Nguồn: {sources_label(tuple(own_first))}"


_ROWS = {ListKind.VIEWPOINTS: _viewpoints, ListKind.TASKS: _tasks, ListKind.BENEFITS: _benefits}
