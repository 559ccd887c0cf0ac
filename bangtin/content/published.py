"""The address at which a repository is published in; an address for every locality whose file gives none out.

The national edition stands at the address itself, every other one in a folder of its own below it.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from bangtin.content import models
from bangtin.content.addresses import address_complaints
from bangtin.content.editions import NATION
from bangtin.content.files import ProblemList, Read

VARIABLE = "BANGTIN_SITE_URL"
"""Says where the whole site will be published; a code host knows that better than its authors."""


def published_at(problems: ProblemList) -> str | None:
    """The address that the environment gives, or None; a wrong one is noted and counts as none."""
    address = os.environ.get(VARIABLE) or None
    wrong = list(address_complaints(address)) if address else []
    for message in wrong:
        problems.add(Path(VARIABLE), None, message)
    return None if wrong else address


def with_addresses(
    localities: Mapping[str, Read[models.Locality]], address: str | None
) -> Mapping[str, Read[models.Locality]]:
    """The localities, each with an address; one that its file gives is kept."""
    if address is None:
        return localities
    return {
        slug: _placed(read, address if slug == NATION else f"{address}{slug}/") for slug, read in localities.items()
    }


def _placed(read: Read[models.Locality], address: str) -> Read[models.Locality]:
    if read.model.site_url is not None:
        return read
    return replace(read, model=read.model.model_copy(update={"site_url": address}))
