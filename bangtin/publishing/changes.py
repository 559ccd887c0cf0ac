"""The pictures of two builds in; the pieces that look different out: new ones, changed ones, those that are gone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bangtin.publishing.pictures import Name, Picture

_GOLDEN = (5**0.5 - 1) / 2


@dataclass(frozen=True)
class Change:
    """A piece before and after; a side is None where there is no such piece."""

    before: Picture | None
    after: Picture | None

    @property
    def name(self) -> Name:
        picture = self.after or self.before
        assert picture is not None
        return picture.name

    @property
    def kind(self) -> str:
        """In the words of the report."""
        if self.before is None:
            return "mới"
        return "bỏ" if self.after is None else "đổi"


def changes(before: Mapping[Name, Picture], after: Mapping[Name, Picture]) -> tuple[Change, ...]:
    """Every difference, by edition, message, format and theme."""
    every = sorted({*before, *after})
    found = (Change(before.get(name), after.get(name)) for name in every)
    return tuple(change for change in found if _mark(change.before) != _mark(change.after))


def _mark(picture: Picture | None) -> str | None:
    return picture.sha256 if picture else None


def spread(found: Sequence[Change], most: int) -> tuple[Change, ...]:
    """A few of many that show the most: one of each message, then another of each, until there are enough."""
    by_message: dict[tuple[str, str], list[Change]] = {}
    for change in found:
        by_message.setdefault(change.name[:2], []).append(change)
    mixed = [sorted(rows, key=_unlike(rows)) for rows in by_message.values()]
    longest = max((len(rows) for rows in mixed), default=0)
    chosen = [rows[turn] for turn in range(longest) for rows in mixed if turn < len(rows)]
    return tuple(sorted(chosen[:most], key=lambda change: change.name))


def _unlike(rows: Sequence[Change]) -> Callable[[Change], float]:
    """An order in which neighbours of the list stand far apart: formats of one shape have names that follow another."""
    places = {change.name: (number * _GOLDEN) % 1 for number, change in enumerate(rows)}
    return lambda change: places[change.name]
