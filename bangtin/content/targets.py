"""A target and an edition's chain of places in; the value that holds there, beside the common one, out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from bangtin.content.models import (
    Baseline,
    BigFigure,
    Comparator,
    Evidence,
    Locality,
    Number,
    OwnValue,
    Target,
    YearKind,
)
from bangtin.content.sources import Source, unique

AsSource = Callable[[Evidence], Source]


@dataclass(frozen=True)
class TargetValue:
    """A target as one place states it; `place` is None for the common value."""

    target: Target
    place: str | None
    comparator: Comparator
    value: Number | tuple[Number, ...] | None
    wording: str
    figure: BigFigure | None
    sentence: str | None
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class ResolvedTarget:
    """A target for one edition: the value that holds there, the common one, and what other places set."""

    target: Target
    value: TargetValue
    common: TargetValue
    others: tuple[TargetValue, ...]
    baseline_sources: tuple[tuple[Baseline, Source], ...]

    @property
    def id(self) -> str:
        return self.target.id

    @property
    def baselines(self) -> tuple[Baseline, ...]:
        """Where things stand, as plans say it."""
        return tuple(baseline for baseline, _ in self.baseline_sources)

    @property
    def differs(self) -> bool:
        """Whether this edition's own value stands beside a different common one."""
        return self.value is not self.common

    @property
    def numeric(self) -> bool:
        """Whether it can be told by a big figure."""
        return self.value.figure is not None

    @cached_property
    def year_phrase(self) -> str | None:
        """`từ năm 2026`, `đến năm 2030`, or None where no document gives a year."""
        if self.target.year is None:
            return None
        word = "từ" if self.target.year_kind is YearKind.FROM else "đến"
        return f"{word} năm {self.target.year}"

    def of_place(self, place: str) -> TargetValue | None:
        """The value that a place sets for itself."""
        every = (self.value, *self.others)
        return next((value for value in every if value.place == place), None)


def values_in_files(localities: Mapping[str, Locality], places: Iterable[str]) -> Mapping[str, Sequence[OwnValue]]:
    """Target id -> the values that these places set in their own files; places without an edition have none."""
    values: dict[str, list[OwnValue]] = {}
    for place in places:
        for own in localities[place].targets if place in localities else ():
            values.setdefault(own.target, []).append(own)
    return values


def resolve(
    target: Target,
    chain: Sequence[str],
    local_values: Sequence[OwnValue],
    as_source: AsSource,
    own_plan: str | None,
) -> ResolvedTarget:
    """Resolve a target for an edition. The nearest place of the chain that sets a value of its own wins.

    `local_values` are those of locality files; `own_plan` is the document whose passages are named first.
    """
    common = _common(target, as_source, own_plan)
    table = [_stated(target, own, own.place, (as_source(own),)) for own in (*local_values, *target.own_values)]
    places = {value.place: value for value in reversed(table)}
    nearest = next((places[place] for place in chain if place in places), None)
    others = (value for value in places.values() if value is not nearest)
    return ResolvedTarget(
        target=target,
        value=nearest or common,
        common=common,
        others=tuple(sorted(others, key=lambda value: value.place or "")),
        baseline_sources=tuple((baseline, as_source(baseline)) for baseline in target.baselines),
    )


def _common(target: Target, as_source: AsSource, own_plan: str | None) -> TargetValue:
    sources = sorted((as_source(item) for item in target.evidence), key=lambda s: s.document.id != own_plan)
    own = next((item.sentence for item in target.evidence if item.document == own_plan and item.sentence), None)
    value = _stated(target, target, None, unique(tuple(sources)))
    return replace(value, sentence=own) if own else value


def _stated(target: Target, by: Target | OwnValue, place: str | None, sources: tuple[Source, ...]) -> TargetValue:
    return TargetValue(
        target=target,
        place=place,
        comparator=by.comparator,
        value=by.value,
        wording=by.wording,
        figure=by.figure,
        sentence=by.sentence,
        sources=sources,
    )
