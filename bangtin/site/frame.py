"""An edition in; what the templates around every page ask for (`bt` in `overrides/`) out. All words are HTML-safe."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from html import escape
from pathlib import PurePosixPath
from typing import Any

from bangtin.content.editions import SITE_NAME
from bangtin.content.models import TaskGroup
from bangtin.site import people
from bangtin.site.context import SiteContext, page_url
from bangtin.site.markup.html import h, to_html
from bangtin.site.markup.icons import icon
from bangtin.site.markup.joining import join
from bangtin.site.page_parts import HOME_NAME, HOME_PAGE
from bangtin.site.places import approval, corrections
from bangtin.site.sharing.cards import share_image
from bangtin.site.sharing.page_tools import PageTools, page_tools
from bangtin.site.wording import NBSP

PLACES = "dia-phuong/"


@dataclass(frozen=True)
class Frame:
    """The frame of every page of one edition. `page` is always MkDocs' own page."""

    site: SiteContext

    site_name = SITE_NAME

    def icon(self, name: str) -> str:
        """A decorative icon as HTML."""
        return to_html(icon(name))

    def joined(self, text: str) -> str:
        """Text as HTML, with everything joined that a line must not part."""
        return escape(self.site.joiner.title(text))

    @property
    def sample(self) -> bool:
        return self.site.edition.sample

    @property
    def addressed(self) -> bool:
        return self.site.edition.addressed

    @cached_property
    def other_places(self) -> Mapping[str, str]:
        """The editions whose sites stand in folders below this one's: folder -> place."""
        edition = self.site.edition
        names = edition.catalogue.place_names
        return {slug: names[slug] for slug in edition.catalogue.editions if edition.is_nation and slug != edition.slug}

    @property
    def issuers(self) -> tuple[str, ...]:
        return self.site.edition.issuers

    @cached_property
    def origin_note(self) -> str:
        note = h("span", self.site.edition.origin_note)
        join(note, self.site.joiner)
        return to_html(note)

    @cached_property
    def approval_note(self) -> str | None:
        note = approval.approval_note(self.site.edition)
        return note and escape(self.site.joiner.body(note))

    @cached_property
    def corrections_address(self) -> str | None:
        """The address of the page of corrections, from the edition's root; None while nothing was corrected."""
        return page_url(corrections.PAGE) if corrections.corrections(self.site.edition) else None

    @cached_property
    def place_line(self) -> str:
        """`Phường Kiến An, TP. Hải Phòng`; a narrow line parts it after the comma."""
        edition = self.site.edition
        above = (edition.parent_short or "").replace(" ", NBSP)
        return ", ".join(name for name in (edition.place_title, above) if name)

    @cached_property
    def people(self) -> str:
        """The picture at the top of the home page."""
        return people.people(self.site.edition.catalogue.root)

    def parent(self, page: Any) -> tuple[str, str] | None:
        """Address and name of the page that the back link leads to."""
        parent = page.meta.get("cha")
        if not parent:
            return None
        meta = self.site.edition.pages.get(parent)
        name = HOME_NAME if parent == HOME_PAGE or meta is None else meta.title
        return page_url(parent) or "./", self.joined(name)

    def change_query(self, page: Any) -> str:
        """What tells the page about places where the reader came from, so that another place opens the same page."""
        address = page_url(page.file.src_uri) if page and not self._here_alone(page.file.src_uri) else ""
        return f"?tu={address}" if address not in {"", PLACES} else ""

    def _here_alone(self, page: str) -> bool:
        """Whether other places may lack a page: one that this place adds, or its corrections."""
        edition = self.site.edition
        return page == corrections.PAGE or (page in edition.pages and page not in edition.catalogue.pages)

    def share_image(self, page: Any) -> str | None:
        """The absolute address of the picture for a shared link to a page."""
        return share_image(self.site, *self._cards(page))

    def tools(self, page: Any) -> PageTools:
        """What a reader takes away from a page."""
        return page_tools(page, self.site, *self._cards(page))

    def _cards(self, page: Any) -> tuple[str | None, ...]:
        """The messages whose share card fits a page, best first."""
        home = self.site.edition.pages.get(HOME_PAGE)
        own = page.meta.get("anh_chia_se") if page else None
        return own, home.share_card if home else None

    @property
    def task_count(self) -> int:
        return len(self.site.edition.catalogue.task_groups)

    def task(self, page: Any) -> TaskGroup | None:
        """The task group that a page is about."""
        slug = PurePosixPath(page.file.src_uri).stem
        return next((group for group in self.site.edition.catalogue.task_groups if group.slug == slug), None)

    def task_beside(self, group: TaskGroup, step: int) -> TaskGroup | None:
        """The group `step` numbers on, if there is one."""
        number = group.number + step
        return next((each for each in self.site.edition.catalogue.task_groups if each.number == number), None)
