"""A catalogue and an edition's slug in; the context of its site, with the posters that were built for it, out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bangtin.commands import document_date, known
from bangtin.content.catalogue import Catalogue
from bangtin.content.editions import NATION
from bangtin.site.context import SiteContext
from bangtin.site.outlook import seen_by
from bangtin.site.poster_files import made_posters


def edition_context(catalogue: Catalogue, slug: Any, posters: Path) -> SiteContext:
    """The context of one edition. `posters` holds a folder for each edition's posters.

    Raises UsageError for an unknown slug or a SOURCE_DATE_EPOCH that is no number, PosterError for a manifest that
    can't be read.
    """
    name = str(slug or NATION)
    known([name], catalogue.editions, "địa phương")
    edition = seen_by(catalogue, name).edition(name)
    return SiteContext(edition, made_posters(posters / name), dated=document_date(edition))
