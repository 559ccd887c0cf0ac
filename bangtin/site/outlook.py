"""A catalogue and an edition in; what that edition's site may know out: of places beside it, only what all may show.

So a change in one place's file can touch other sites in these fields alone, and everything else there is left as it is.
The national edition, which compares all places, knows everything.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from bangtin.content.catalogue import Catalogue
from bangtin.content.editions import NATION
from bangtin.content.models import Locality

SHOWN = frozenset({"name", "level", "parent", "plan", "site_url", "targets", "left_out_slogans"})
"""Of a place beside the edition: its name and address in lists, and the passages of its plan that set values."""


def seen_by(catalogue: Catalogue, slug: str) -> Catalogue:
    """The catalogue as the site of one edition sees it."""
    if slug == NATION:
        return catalogue
    near = catalogue.chain(slug)
    localities = {
        place: locality if place in near else _face(locality) for place, locality in catalogue.localities.items()
    }
    return replace(catalogue, localities=localities)


def _face(locality: Locality) -> Locality:
    hidden = {
        name: field.get_default()
        for name, field in Locality.model_fields.items()
        if name not in SHOWN and not field.is_required()
    }
    return locality.model_copy(update={**hidden, "updated": date.min})


def shown_to_all(catalogue: Catalogue) -> Iterator[object]:
    """What sites other than a place's own show of it, in a stable order: if it changes, they have changed.

    A value itself is shown by the place alone; the passage that sets it stands among the sources of every site.
    """
    for slug, locality in sorted(catalogue.localities.items()):
        yield slug, [(name, getattr(locality, name)) for name in sorted(SHOWN - {"targets"})]
        yield [(own.target, own.document, own.section, own.quote, own.figure is None) for own in locality.targets]
    yield sorted((entry.id, entry.slogan.scope, entry.slogan.text) for entry in catalogue.slogans)
    yield sorted((entry.id, entry.scope, entry.announcement.title) for entry in catalogue.announcements)
