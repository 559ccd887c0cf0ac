"""An edition and what was built for it in; what a page needs to know while it is rendered out.

The frame of the site makes one `SiteContext` per edition and hands it to the Markdown extension
(`mdx_configs["bangtin"] = {"site": context}`). Without one, the extension makes its own by `default_context`.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, time
from functools import cached_property, lru_cache
from pathlib import Path

from bangtin.commands import default_edition, document_date
from bangtin.content import markup
from bangtin.content.construct_checks import Ids
from bangtin.content.editions import NATION, Edition
from bangtin.content.loading import load_catalogue
from bangtin.content.pages import page_url as page_url
from bangtin.site.posters import PosterFile, PosterRow, Posters
from bangtin.site.wording import Joiner

POSTER_FOLDER = "posters/"
CALENDAR_FOLDER = "lich/"
TARGETS_PAGE = "muc-tieu.md"


@dataclass(frozen=True)
class SiteContext:
    """One edition with its built posters, and where the site keeps files that are not pages.

    `poster_folder` and `calendar_folder` are addresses from the edition's root; they end in a slash. `dated` is the
    moment that documents are dated by, where it isn't the edition's own (SOURCE_DATE_EPOCH).
    """

    edition: Edition
    made: Posters = field(default_factory=Posters)
    poster_folder: str = POSTER_FOLDER
    calendar_folder: str = CALENDAR_FOLDER
    dated: datetime | None = None

    @property
    def now(self) -> datetime:
        """What announcements are held against: never the clock of the machine that builds."""
        return self.dated or datetime.combine(self.edition.updated, time(), UTC)

    @cached_property
    def format_names(self) -> Mapping[str, str]:
        """Format id -> its name for readers, in the order of the posters' table."""
        return {fmt.id: fmt.name for fmt in self.made.formats}

    @property
    def posters(self) -> tuple[PosterRow, ...]:
        """Every piece that was made."""
        return self.made.rows

    @cached_property
    def shown_targets(self) -> frozenset[str]:
        """The targets that have a card on the targets' page of this edition: what a figure may link to."""
        page = self.edition.page_file(TARGETS_PAGE)
        body = page.read_text(encoding="utf-8") if page.is_file() else ""
        kept = markup.keep_for(body, self.edition.chain, NATION)
        directives = (markup.parse(found[1]) for found in markup.PLACEHOLDER.finditer(kept))
        return frozenset(
            argument
            for directive in directives
            if isinstance(directive, markup.Directive) and directive.name == "muc-tieu"
            for argument in directive.arguments
        )

    @cached_property
    def ids(self) -> Ids:
        """What the constructs of a page may name."""
        return Ids(self.edition.catalogue)

    @cached_property
    def joiner(self) -> Joiner:
        """Keeps words together that a line must not part."""
        catalogue = self.edition.catalogue
        return Joiner.of(catalogue.compounds, catalogue.place_names.values(), catalogue.line_end_words)

    @cached_property
    def _posters_by_message(self) -> Mapping[str, tuple[PosterRow, ...]]:
        rows: dict[str, list[PosterRow]] = {}
        for row in self.posters:
            rows.setdefault(row.message, []).append(row)
        return {message: tuple(found) for message, found in rows.items()}

    @property
    def made_messages(self) -> Iterable[str]:
        """The messages that pieces were made of, each once, in the manifest's order."""
        return self._posters_by_message.keys()

    def posters_of(self, message: str) -> tuple[PosterRow, ...]:
        """The posters of one message, in the manifest's order."""
        return self._posters_by_message.get(message, ())

    def edition_link(self, page: str, slug: str, target: str) -> str:
        """The address of page `target` in another edition, seen from `page` of this one (both Markdown paths)."""
        real = self.edition.catalogue.localities[slug].site_url if slug != self.edition.slug else None
        if real:
            return real + page_url(target)
        own_root = "" if self.edition.slug == NATION else f"{self.edition.slug}/"
        other_root = "" if slug == NATION else f"{slug}/"
        return _relative(other_root + page_url(target), own_root + page_url(page))


@dataclass(frozen=True)
class View:
    """One page of one edition: everything that a part of a page is built from. `page` is its Markdown path."""

    site: SiteContext
    page: str

    @property
    def edition(self) -> Edition:
        return self.site.edition

    def link(self, target: str) -> str:
        """A link to a Markdown page and anchor, relative as authors write it; the site's builder resolves it."""
        return page_link(self.page, target)

    def figure_link(self, target_id: str) -> str | None:
        """A link to a target's card, if it has one."""
        return self.link(f"{TARGETS_PAGE}#{target_id}") if target_id in self.site.shown_targets else None

    def poster_address(self, file: PosterFile) -> str:
        """A poster's file from the edition's root."""
        return self.site.poster_folder + file.path

    def title(self, text: str) -> str:
        """Text with everything joined that a line must not part."""
        return self.site.joiner.title(text)


def asset_link(page: str, address: str) -> str:
    """A file's address from the edition's root, made relative to the page that links to it."""
    return _relative(address, page_url(page))


def page_link(page: str, target: str) -> str:
    """A link to a Markdown page (`nguon/kien-an.md#ii-2`) from another, as authors write it."""
    path, hash_sign, anchor = target.partition("#")
    if path == page and anchor:
        return f"#{anchor}"
    return posixpath.relpath(f"/{path}", f"/{posixpath.dirname(page)}") + hash_sign + anchor


def _relative(address: str, page_address: str) -> str:
    # From the root on: a relative path makes Python ask the system for the current folder, twice a link.
    relative = posixpath.relpath(f"/{address}", f"/{page_address}")
    return f"{relative}/" if address.endswith("/") or not address else relative


@lru_cache(maxsize=4)
def default_context(root: Path) -> SiteContext:
    """The context of the edition that `mkdocs.yml` in `root` names, without posters. Read once per folder."""
    edition = load_catalogue(root).edition(default_edition(root))
    return SiteContext(edition, dated=document_date(edition))
