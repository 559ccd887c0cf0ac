"""The slugs of all editions in; the parts into which machines share them, each with a name for what it makes, out.

A machine builds the posters of its editions, then their sites and USB copies: nothing of one edition has to travel
before it is whole. Editions side by side on one machine share what they lay out, as far as they are alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bangtin.commands import part_of

AT_ONCE = 20
"""How many machines a code host lets work at once for free."""

ON_A_DISK = 75
"""An edition in all formats takes 160 MB: pieces, site, ZIP and what they look like. A machine has 14 GB for all."""


@dataclass(frozen=True)
class Shard:
    """One machine's part, as `--part` takes it, and the name of its editions: the first and the last of them."""

    part: str
    name: str


def shards(editions: Sequence[str]) -> tuple[Shard, ...]:
    """One machine an edition, up to what works at once; then more to each, up to what its disk holds."""
    count = max(min(len(editions), AT_ONCE), -(-len(editions) // ON_A_DISK))
    own = ((index, part_of(editions, (index, count))) for index in range(1, count + 1))
    return tuple(Shard(f"{index}/{count}", _name(slugs)) for index, slugs in own)


def _name(slugs: Sequence[str]) -> str:
    """`kien-an`, or `an-bien_den_cao-bang`: a slug has no `_`, so that no two parts get one name."""
    return slugs[0] if len(slugs) == 1 else f"{slugs[0]}_den_{slugs[-1]}"
