"""Every slogan in; those whose picture another one of the same place has out, with file, line and a way to mend it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from bangtin.content import models
from bangtin.content.editions import NATION
from bangtin.content.files import Page
from bangtin.content.raw import RawContent


def shared_pictures(raw: RawContent, drawings: frozenset[str]) -> Iterator[tuple[Path, int, str]]:
    """The later of two slogans with the same drawings, by number: side by side they would look like one poster.

    The order of the drawings doesn't count, since a group of people stands in an order of its own. Slogans of two
    places that never hang side by side may share a picture.
    """
    pages = sorted(raw.slogans.values(), key=lambda page: (page.meta.number, page.path.name))
    unused = sorted(drawings.difference(*(page.meta.drawing for page in pages)))
    example = f", ví dụ {unused[0]}" if unused else ""
    earlier: dict[tuple[str, ...], list[Page[models.Slogan]]] = defaultdict(list)
    for page in pages:
        alike = earlier[tuple(sorted(page.meta.drawing))]
        for owner in alike[:]:
            if _meet(page.meta.scope, owner.meta.scope, raw):
                line = page.lines.of(("hinh",))
                yield page.path, line, f"hình này đã dùng ở slogans/{owner.path.name} – chọn hình khác{example}"
                break
        alike.append(page)


def _meet(one: str, other: str, raw: RawContent) -> bool:
    """Whether some edition shows the slogans of both places."""
    return one in _chain(other, raw) or other in _chain(one, raw)


def _chain(place: str, raw: RawContent) -> set[str]:
    """A place and all places above it."""
    chain = {NATION}
    above: str | None = place
    while above is not None and above not in chain:
        chain.add(above)
        locality = raw.localities.get(above)
        above = locality.model.parent if locality else None
    return chain
