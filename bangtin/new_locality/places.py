"""What was read of the project in; its provinces, an id that is free, a plan that waits for its edition, out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from bangtin.commands import UsageError
from bangtin.content.editions import LEVEL_WORDS, place_name
from bangtin.content.local_folders import LOCALITIES
from bangtin.content.models import DocumentKind, Level, Province
from bangtin.content.place_checks import PROVINCIAL, page_addresses, provinces_of, slug_complaints
from bangtin.content.place_names import slug_of
from bangtin.content.raw import RawContent

LONGEST_ID = 60


@dataclass(frozen=True)
class Places:
    """The places that are there. `chosen` is the id that the person wants; None: the one that follows from the name."""

    raw: RawContent
    chosen: str | None = None

    @cached_property
    def provinces(self) -> Mapping[str, Province]:
        return provinces_of(self.raw)

    def name_of(self, place: str) -> str | None:
        """A province's name as written inside a sentence."""
        province = self.provinces.get(place)
        return province.name if province else None

    def plan_of(self, slug: str) -> str:
        """The plan of a place, where the table of documents has one already."""
        documents = self.raw.documents.model.documents if self.raw.documents else ()
        plans = (doc for doc in documents if doc.kind is DocumentKind.PLAN and doc.place and doc.place.id == slug)
        return next((plan.id for plan in plans), "")

    def id_for(self, name: str, level: Level, parent: str) -> str:
        """A free id for a place. Raises UsageError where the place has a file already, or no id is free."""
        told = ""
        for slug in self._candidates(name, level, parent):
            there = self.raw.localities.get(slug)
            place = f"{LEVEL_WORDS[level]} {name}"
            if there and (place_name(there.model).casefold(), there.model.parent) == (place.casefold(), parent):
                raise UsageError(f"{place} đã có ở {LOCALITIES}/{slug}.yml – sửa tệp ấy")
            wrong = next(self._complaints(slug, level), None)
            if wrong is None:
                return slug
            told = told or wrong
        raise UsageError(f"{told}; chọn mã khác bằng --ma")

    def _candidates(self, name: str, level: Level, parent: str) -> Iterator[str]:
        """The ids that a place may get, the best first; a province has its own in the table."""
        if self.chosen is not None:
            yield self.chosen
        elif level in PROVINCIAL:
            place = f"{LEVEL_WORDS[level]} {name}".casefold()
            own = (province.id for province in self.provinces.values() if province.name.casefold() == place)
            yield next(own, slug_of(name))
        else:
            yield slug_of(name)
            yield f"{slug_of(name)}-{parent}"

    def _complaints(self, slug: str, level: Level) -> Iterator[str]:
        if (self.raw.root / LOCALITIES / f"{slug}.yml").exists():
            yield f"đã có tệp {LOCALITIES}/{slug}.yml"
        if len(slug) > LONGEST_ID:
            yield f'mã "{slug[:20]}…" dài {len(slug)} chữ cái, quá {LONGEST_ID}'
        yield from slug_complaints(slug, level, page_addresses(self.raw), self.provinces)
