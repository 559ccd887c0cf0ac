"""An edition in; what its papers say of it out: little enough to be handed to another process."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bangtin.content.editions import Edition


@dataclass(frozen=True)
class Masthead:
    """Whose papers they are, of which day, and what they still lack as samples."""

    place_title: str
    updated: date
    lacks: tuple[str, ...]
    """Empty for the real thing."""

    @classmethod
    def of(cls, edition: Edition) -> Masthead:
        return cls(edition.place_title, edition.updated, edition.lacks)
