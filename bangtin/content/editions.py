"""A catalogue and a locality in; everything that one edition shows out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, reduce
from pathlib import Path
from typing import TYPE_CHECKING

from bangtin.content.announcements import AnnouncementEntry, page_of
from bangtin.content.counting import count_word
from bangtin.content.links import code_path
from bangtin.content.local_folders import local_page
from bangtin.content.models import BoardMonth, Document, Level, Locality, Province, SelfWritten, Slogan
from bangtin.content.pages import PageMeta
from bangtin.content.sources import Source
from bangtin.content.targets import ResolvedTarget, resolve, values_in_files

if TYPE_CHECKING:
    from bangtin.content.catalogue import Catalogue

NATION = "toan-quoc"
SITE_NAME = "Tìm hiểu Nghị quyết 72"
SAMPLE_HOST = "https://vi-du.example/"
"""Stands in for the address that an edition doesn't have yet; `.example` leads nowhere, by RFC 2606."""

LEVEL_WORDS: Mapping[Level, str] = {
    Level.PROVINCE: "tỉnh",
    Level.CITY: "thành phố",
    Level.WARD: "phường",
    Level.COMMUNE: "xã",
    Level.SPECIAL_ZONE: "đặc khu",
}

BASIC_LEVELS = frozenset({Level.WARD, Level.COMMUNE, Level.SPECIAL_ZONE})
"""The lower of the two levels of local government."""


@dataclass(frozen=True)
class SloganEntry:
    """A slogan with its id, its explanation and the passages that print it."""

    id: str
    slogan: Slogan
    body: str
    sources: tuple[Source, ...]
    path: str


def place_name(locality: Locality) -> str:
    """The name as written inside a sentence: `phường Kiến An`; the national edition's is `cả nước`."""
    word = LEVEL_WORDS.get(locality.level)
    return f"{word} {locality.name}" if word else locality.name


def issuing_bodies(locality: Locality, documents: Mapping[str, Document]) -> tuple[str, ...]:
    """Who speaks for a place: the bodies of its file, else the one that issued its plan."""
    plan = documents.get(locality.plan or "")
    return locality.issuers or ((plan.issuer,) if plan else ())


@dataclass(frozen=True)
class Edition:
    """One locality's view of the catalogue: its own chain of places and nothing of its neighbours'."""

    slug: str
    locality: Locality
    chain: tuple[str, ...]
    catalogue: Catalogue

    @property
    def is_nation(self) -> bool:
        return self.slug == NATION

    @cached_property
    def place_name(self) -> str:
        """The name as written inside a sentence."""
        return self.catalogue.place_names[self.slug]

    @cached_property
    def place_title(self) -> str:
        """The name as a sentence begins with it: `Phường Kiến An`."""
        return self.place_name[:1].upper() + self.place_name[1:]

    @cached_property
    def parent_name(self) -> str | None:
        """`thành phố Hải Phòng`; None directly below the nation."""
        parent = self.locality.parent
        return None if parent in (None, NATION) else self.catalogue.place_names.get(parent)

    @cached_property
    def parent_short(self) -> str | None:
        """`TP. Hải Phòng`; None directly below the nation."""
        province = self.catalogue.provinces.get(self.locality.parent or "")
        return province.short if province else self.parent_name

    @cached_property
    def province(self) -> Province | None:
        """The province or city that the place is or lies in."""
        return next(
            (self.catalogue.provinces[place] for place in self.chain if place in self.catalogue.provinces), None
        )

    @property
    def level_word(self) -> str | None:
        """`phường`, `tỉnh`; None for the nation."""
        return LEVEL_WORDS.get(self.locality.level)

    @property
    def basic_level_word(self) -> str:
        """Where posters hang and announcements are made: the edition's own level, or all below a province."""
        return self.level_word if self.level_word and self.locality.level in BASIC_LEVELS else "xã, phường"

    @property
    def party_committee(self) -> str:
        """The Party committee above: `Thành ủy Hà Nội`, `Tỉnh ủy Lâm Đồng`."""
        return self.province.party_committee if self.province else "Tỉnh ủy, Thành ủy"

    @property
    def neighbourhood_unit(self) -> str:
        """What the place calls its smallest unit; a word that fits everywhere where its file doesn't say."""
        return self.locality.neighbourhood_unit or "khu dân cư"

    @property
    def neighbourhood_head(self) -> str:
        """Who is at the head of such a unit."""
        return self.locality.neighbourhood_head or f"người đứng đầu {self.neighbourhood_unit}"

    @property
    def issuers(self) -> tuple[str, ...]:
        """The issuing bodies; by default the one body that issued the plan, none in the national edition."""
        return issuing_bodies(self.locality, self.catalogue.documents)

    def signature(self, slogan: Slogan) -> tuple[str, ...]:
        """Who speaks in a slogan: the body that composed it, else the edition's issuing bodies."""
        if isinstance(slogan.sources, SelfWritten):
            return (slogan.sources.issued_by,)
        return self.issuers

    @property
    def plan(self) -> Document | None:
        """The place's own plan, where it has one."""
        return self.catalogue.documents.get(self.locality.plan or "")

    @property
    def addressed(self) -> bool:
        """Whether the edition has a real address: without one its codes lead nowhere."""
        return self.locality.site_url is not None

    @property
    def sample(self) -> bool:
        """Whether the edition still waits for a real address or for its approval; its pieces are then marked."""
        return bool(self.lacks)

    @property
    def lacks(self) -> tuple[str, ...]:
        """What the edition waits for, in words."""
        address = () if self.addressed else ("mã QR chưa dẫn về trang thật",)
        return address if self.locality.approval else (*address, "nội dung chưa được duyệt")

    @property
    def site_url(self) -> str:
        """The site's address, ending in a slash."""
        return self.locality.site_url or f"{SAMPLE_HOST}{self.slug}/"

    @property
    def updated(self) -> date:
        """The day of the content: what documents are dated by."""
        return self.locality.updated

    @property
    def board_month(self) -> tuple[int, int]:
        """Year and month of the noticeboard sheet."""
        if self.locality.board_month:
            year, month = self.locality.board_month.split("-")
            return int(year), int(month)
        return self.updated.year, self.updated.month

    @cached_property
    def kept_slogans(self) -> tuple[SloganEntry, ...]:
        """The slogans of this edition's chain, in the order of their numbers; also those that it left out.

        Each keeps its page: a code may hang on a wall.
        """
        mine = (entry for entry in self.catalogue.slogans if entry.slogan.scope in self.chain)
        return tuple(sorted(mine, key=lambda entry: entry.slogan.number))

    @cached_property
    def slogans(self) -> tuple[SloganEntry, ...]:
        """What the edition shows and prints of them: all but those that its locality leaves out."""
        left_out = self.locality.left_out_slogans
        return tuple(entry for entry in self.kept_slogans if entry.id not in left_out)

    def slogan(self, slogan_id: str) -> SloganEntry:
        """A slogan of this edition by an id that was checked before."""
        return next(entry for entry in self.kept_slogans if entry.id == slogan_id)

    def board_slogans(self, month: BoardMonth) -> tuple[str, ...]:
        """What the noticeboard shows in a month; others of the edition, its own first, stand in for those left out."""
        mine = {entry.id: entry.slogan.scope for entry in self.slogans}
        nearest = sorted(mine, key=lambda name: self.chain.index(mine[name]))
        wanted = dict.fromkeys((*(name for name in month.slogans if name in mine), *nearest))
        return tuple(wanted)[: len(month.slogans)]

    @cached_property
    def pages(self) -> Mapping[str, PageMeta]:
        """Markdown path -> front matter: the common pages, and over them those of the places of the chain."""
        local = (self.catalogue.local_pages.get(place, {}) for place in reversed(self.chain))
        return reduce(lambda below, above: {**below, **above}, local, self.catalogue.pages)

    def page_file(self, page: str) -> Path:
        """The file that a page of this edition is read from: the nearest place's own, else the common one."""
        nearest = (place for place in self.chain if page in self.catalogue.local_pages.get(place, {}))
        return next(
            (local_page(self.catalogue.root, place, page) for place in nearest), self.catalogue.root / "docs" / page
        )

    @cached_property
    def announcements(self) -> tuple[AnnouncementEntry, ...]:
        """The announcements of this edition's chain, the edition's own first, each place's in the order of its numbers.

        Those that are over stay: a code may still lead to them.
        """
        mine = (entry for entry in self.catalogue.announcements if entry.scope in self.chain)
        return tuple(sorted(mine, key=lambda entry: (self.chain.index(entry.scope), entry.number, entry.id)))

    @cached_property
    def all_targets(self) -> tuple[ResolvedTarget, ...]:
        """Every target of the table; those of other places keep their owner (`target.scope`)."""
        localities = self.catalogue.localities
        # The nation compares all places; a ward hears its province's file too.
        local = values_in_files(localities, localities if self.is_nation else self.chain)
        return tuple(
            resolve(
                target,
                self.chain,
                local.get(target.id, ()),
                self.catalogue.as_source,
                self.locality.plan,
            )
            for target in self.catalogue.targets
        )

    @cached_property
    def targets(self) -> tuple[ResolvedTarget, ...]:
        """The targets of this edition's chain, in the order of the table."""
        return tuple(target for target in self.all_targets if target.target.scope in self.chain)

    @cached_property
    def _targets_by_id(self) -> Mapping[str, ResolvedTarget]:
        return {target.id: target for target in self.all_targets}

    def target(self, target_id: str) -> ResolvedTarget:
        """A target by its id, whoever it belongs to. Raises KeyError for an unknown one."""
        return self._targets_by_id[target_id]

    @cached_property
    def codes(self) -> Mapping[str, str]:
        """Message id -> issued QR code."""
        return {link.message: link.code for link in self.catalogue.links}

    def code_url(self, code: str) -> str:
        """The address in a QR code."""
        return self.site_url + code_path(code)

    def message_page(self, message_id: str) -> str:
        """The page that a message's code leads to, from the site's root. Raises KeyError for an unknown message."""
        if any(entry.id == message_id for entry in self.catalogue.slogans):
            return f"khau-hieu/{message_id}/"
        if any(entry.id == message_id for entry in self.catalogue.announcements):
            return page_of(message_id)
        if any(printed.id == message_id for printed in self.catalogue.printed):
            return f"{message_id}/"
        self.target(message_id)
        return f"muc-tieu/#{message_id}"

    @cached_property
    def message_ids(self) -> tuple[str, ...]:
        """What this edition makes posters of: slogans, targets with a figure, lists, days, announcements."""
        numeric = (target.id for target in self.targets if target.numeric)
        printed = (printed.id for printed in self.catalogue.printed)
        announced = (entry.id for entry in self.announcements)
        return (*(entry.id for entry in self.slogans), *numeric, *printed, *announced)

    @cached_property
    def origin_note(self) -> str:
        """Where the words come from, for the footer of every page: what was read, and what was not."""
        plans = len(self.catalogue.plans)
        tail = "về Nghị quyết số 72-NQ/TW; chưa đối chiếu toàn văn Nghị quyết."
        if self.plan is None:
            return f"Nội dung lấy từ {count_word(plans)} văn bản của các địa phương {tail}"
        kind = " ".join(self.plan.attribution.split()[:2]).lower()
        return f"Nội dung lấy từ {kind} của {self.plan.issuer} và {count_word(plans - 1)} văn bản khác {tail}"
