"""How many editions there are in; the parts into which many machines share the building of their posters out."""

from __future__ import annotations

EDITIONS_A_PART = 2
"""A machine takes longer to get ready than to build the pieces of an edition or two."""

MOST = 20
"""How many machines a code host lets work at once for free."""


def shards(editions: int) -> list[str]:
    """`["1/3", "2/3", "3/3"]`, as `build_posters.py --shard` takes them."""
    count = min(MOST, max(1, -(-editions // EDITIONS_A_PART)))
    return [f"{index}/{count}" for index in range(1, count + 1)]
