"""A place and the localities' files in; the places above it, up to the nation, out."""

from __future__ import annotations

from collections.abc import Mapping

from bangtin.content.editions import NATION
from bangtin.content.models import Locality


def chain_of(place: str, localities: Mapping[str, Locality]) -> tuple[str, ...]:
    """From a place up to the nation: `("kien-an", "hai-phong", "toan-quoc")`.

    Places that belong to each other in a circle are told elsewhere; here each counts once.
    """
    chain = [place]
    while chain[-1] in localities and (parent := localities[chain[-1]].parent) and parent not in chain:
        chain.append(parent)
    return tuple(chain) if NATION in chain else (*chain, NATION)
