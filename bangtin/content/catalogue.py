"""What was read in; the Catalogue, to be resolved for one edition after another, out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from bangtin.content import announcements, models
from bangtin.content.announcements import AnnouncementEntry
from bangtin.content.editions import NATION, Edition, SloganEntry, issuing_bodies, place_name
from bangtin.content.files import Page
from bangtin.content.links import Link
from bangtin.content.pages import LocalPageMeta, PageMeta
from bangtin.content.raw import RawContent
from bangtin.content.scopes import chain_of
from bangtin.content.sources import Source, document_page, unique

SLOGAN_SOURCE = re.compile(rf"({models.SLUG}) §(.+)")


@dataclass(frozen=True)
class Catalogue:
    """All content, checked. Frozen; resolve it for one place with `edition`."""

    root: Path
    documents: Mapping[str, models.Document]
    passages: Mapping[str, Source]
    targets: tuple[models.Target, ...]
    viewpoints: tuple[models.Viewpoint, ...]
    task_groups: tuple[models.TaskGroup, ...]
    differences: tuple[models.Difference, ...]
    sheets: models.SheetTable
    abbreviations: tuple[models.Abbreviation, ...]
    search_words: tuple[models.SearchWord, ...]
    absent_words: tuple[str, ...]
    """What residents look for and no plan speaks of."""
    provinces: Mapping[str, models.Province]
    localities: Mapping[str, models.Locality]
    slogans: tuple[SloganEntry, ...]
    announcements: tuple[AnnouncementEntry, ...]
    pages: Mapping[str, PageMeta]
    """The common pages, by their Markdown paths."""
    local_pages: Mapping[str, Mapping[str, LocalPageMeta]]
    """Place -> the pages that it adds or that stand instead of common ones."""
    compounds: frozenset[str]
    line_end_words: frozenset[str]
    links: tuple[Link, ...]
    forwards: tuple[models.Forward, ...]

    @cached_property
    def plans(self) -> tuple[models.Document, ...]:
        """The plans whose passages are published, in the table's order."""
        return tuple(doc for doc in self.documents.values() if doc.kind is models.DocumentKind.PLAN)

    @cached_property
    def editions(self) -> tuple[str, ...]:
        """The slugs of all editions: the national one first, then the others by name."""
        others = sorted(slug for slug in self.localities if slug != NATION)
        return (NATION, *others)

    def edition(self, slug: str) -> Edition:
        """Resolve the catalogue for one locality. Raises KeyError for an unknown slug."""
        return Edition(slug, self.localities[slug], self.chain(slug), self)

    def chain(self, slug: str) -> tuple[str, ...]:
        """From a place up to the nation: `("kien-an", "hai-phong", "toan-quoc")`."""
        return chain_of(slug, self.localities)

    @cached_property
    def place_names(self) -> Mapping[str, str]:
        """Place id -> name as written inside a sentence: `phường Thành Đông`."""
        names = {doc.place.id: doc.place.name for doc in self.plans if doc.place}
        names |= {slug: place_name(locality) for slug, locality in self.localities.items()}
        # Last, because one of them doesn't follow the rule: it is "Thành phố Hồ Chí Minh" inside a sentence, too.
        return names | {province.id: province.name for province in self.provinces.values()}

    def owner_words(self, place: str) -> str:
        """Whose a sentence is, said behind it: `theo kế hoạch phường Thành Đông`.

        A place without a plan in the base is spoken of in another's: `riêng của thành phố Hà Nội`.
        """
        own = {document.place.id for document in self.plans if document.place}
        own |= {slug for slug, locality in self.localities.items() if locality.plan}
        return f"{'theo kế hoạch' if place in own else 'riêng của'} {self.place_names[place]}"

    @cached_property
    def message_ids(self) -> tuple[str, ...]:
        """Everything that pieces are made of and codes are issued for, whichever place it belongs to."""
        local = {own.target for locality in self.localities.values() for own in locality.targets if own.figure}
        # A place may set a number where the common goal has none: that place makes a poster of it.
        figures = (
            target.id
            for target in self.targets
            if target.figure or target.id in local or any(own.figure for own in target.own_values)
        )
        printed = (printed.id for printed in self.printed)
        announced = (entry.id for entry in self.announcements)
        return (*(entry.id for entry in self.slogans), *figures, *printed, *announced)

    @cached_property
    def printed(self) -> tuple[models.Printed, ...]:
        """What is printed beside slogans and targets: lists, days to remember, the month's sheet."""
        return (*self.sheets.lists, *self.sheets.events, self.sheets.board)

    def event(self, event_id: str) -> models.YearlyEvent:
        """A day to remember by an id that was checked before."""
        return next(event for event in self.sheets.events if event.id == event_id)

    def as_source(self, evidence: models.Evidence) -> Source:
        """Evidence of a target as a citable source."""
        return Source(self.documents[evidence.document], evidence.section, evidence.quote)

    def viewpoint(self, viewpoint_id: str) -> models.Viewpoint:
        """A viewpoint by an id that was checked before."""
        return next(viewpoint for viewpoint in self.viewpoints if viewpoint.id == viewpoint_id)

    def task_group(self, slug: str) -> models.TaskGroup:
        """A group of tasks by a slug that was checked before."""
        return next(group for group in self.task_groups if group.slug == slug)

    @cached_property
    def _published(self) -> Mapping[str, tuple[Source, ...]]:
        every = [*self.passages.values(), *self._target_sources()]
        every += [source for slogan in self.slogans for source in slogan.sources]
        every += [
            Source(self.documents[mention.document], mention.section, mention.quote)
            for document in self.documents.values()
            for mention in document.mentions
        ]
        by_document: dict[str, list[Source]] = {}
        for source in unique(tuple(every)):
            by_document.setdefault(source.document.id, []).append(source)
        return {slug: self._in_section_order(slug, found) for slug, found in by_document.items()}

    def _target_sources(self) -> Iterable[Source]:
        for target in self.targets:
            for evidence in (*target.evidence, *target.own_values, *target.baselines):
                yield self.as_source(evidence)
        for locality in self.localities.values():
            yield from map(self.as_source, locality.targets)

    def _in_section_order(self, document_id: str, found: list[Source]) -> tuple[Source, ...]:
        order = {section.number: index for index, section in enumerate(self.documents[document_id].sections)}
        return tuple(sorted(found, key=lambda source: order.get(source.section, len(order))))

    def passages_of(self, document_id: str) -> tuple[Source, ...]:
        """Every published passage of a document, in the order of its sections."""
        return self._published.get(document_id, ())

    def source_page(self, document_id: str) -> str:
        """The Markdown page that shows a document."""
        return document_page(self.documents[document_id])


def build(raw: RawContent) -> Catalogue:
    """Put what was read together. References may still be wrong: `checks` finds them."""
    assert (
        raw.documents
        and raw.targets
        and raw.viewpoints
        and raw.groups
        and raw.differences
        and raw.sheets
        and raw.abbreviations
        and raw.search_words
        and raw.provinces
        and raw.forwards
    )
    documents = {document.id: document for document in raw.documents.model.documents}
    return Catalogue(
        root=raw.root,
        documents=documents,
        passages=_passages(raw, documents),
        targets=raw.targets.model.targets,
        viewpoints=raw.viewpoints.model.viewpoints,
        task_groups=raw.groups.model.groups,
        differences=raw.differences.model.differences,
        sheets=raw.sheets.model,
        abbreviations=raw.abbreviations.model.abbreviations,
        search_words=raw.search_words.model.words,
        absent_words=raw.search_words.model.absent,
        provinces={province.id: province for province in raw.provinces.model.provinces},
        localities={slug: read.model for slug, read in raw.localities.items()},
        slogans=tuple(_entry(slug, page, documents, raw.root) for slug, page in raw.slogans.items()),
        announcements=_announcements(raw, documents),
        pages={name: page.meta for name, page in raw.pages.items()},
        local_pages={
            slug: {name: page.meta for name, page in pages.items()} for slug, pages in raw.local_pages.items()
        },
        compounds=raw.compounds,
        line_end_words=raw.line_end_words,
        links=raw.links,
        forwards=raw.forwards.model.forwards,
    )


def _passages(raw: RawContent, documents: Mapping[str, models.Document]) -> Mapping[str, Source]:
    return {
        passage.id: Source(documents[table.model.document], passage.section, passage.quote, passage.note)
        for table in raw.passages
        if table.model.document in documents
        for passage in table.model.passages
    }


def _entry(slug: str, page: Page[models.Slogan], documents: Mapping[str, models.Document], root: Path) -> SloganEntry:
    return SloganEntry(
        id=slug,
        slogan=page.meta,
        body=page.body,
        sources=_cited(page.meta.sources, page.meta.text, documents),
        path=page.path.relative_to(root).as_posix(),
    )


def _announcements(raw: RawContent, documents: Mapping[str, models.Document]) -> tuple[AnnouncementEntry, ...]:
    places = {slug: issuing_bodies(read.model, documents) for slug, read in raw.localities.items()}
    return tuple(
        announcements.entry(
            slug,
            page,
            raw.root,
            places.get(announcements.scope_of(page.path), ()),
            _cited(page.meta.sources, "", documents),
        )
        for slug, page in raw.announcements.items()
    )


def _cited(
    sources: tuple[str, ...] | models.SelfWritten | None, words: str, documents: Mapping[str, models.Document]
) -> tuple[Source, ...]:
    """The sections that front matter names, of documents that exist; `words` is what stands there, if it is quoted."""
    if not isinstance(sources, tuple):
        return ()
    found = (SLOGAN_SOURCE.fullmatch(source) for source in sources)
    known = ((match[1], match[2]) for match in found if match and match[1] in documents)
    return tuple(Source(documents[document], section, words) for document, section in known)
