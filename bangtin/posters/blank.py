"""An edition and a message's id in; a Message with what every message of that edition has, to be filled, out."""

from __future__ import annotations

from collections.abc import Mapping

from bangtin.content.editions import Edition
from bangtin.content.kinds import Kind
from bangtin.posters.message import Message


def blank(edition: Edition, codes: Mapping[str, str], message_id: str, kind: Kind, text: str, theme: str) -> Message:
    """A message of words alone, in the locality's theme where it has chosen one."""
    locality = edition.locality
    return Message(
        id=message_id,
        kind=kind,
        text=text,
        title=text,
        theme=locality.theme or theme,
        drawings=(),
        icons=(),
        breaks=(),
        figure=None,
        sentence=None,
        condition=None,
        year_phrase=None,
        value_words=None,
        source_line=None,
        page=edition.message_page(message_id),
        url=edition.code_url(codes[message_id]),
        code=codes[message_id],
        issuers=edition.issuers,
        place=edition.place_name,
        sample=edition.sample,
        updated=edition.updated,
        figures=(),
        sources=(),
        footer_lines=locality.footer_lines,
        contacts=tuple((contact.label, contact.detail) for contact in locality.contacts),
        logo=edition.slug if locality.logo else None,
        imprint=locality.imprint,
    )
