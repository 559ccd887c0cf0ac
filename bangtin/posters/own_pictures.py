"""Every slogan in; those whose picture another one of the same place has out, with file, line and a way to mend it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from bangtin.content import models
from bangtin.content.files import Page
from bangtin.content.raw import RawContent
from bangtin.content.scopes import chain_of


def shared_pictures(raw: RawContent, drawings: frozenset[str]) -> Iterator[tuple[Path, int, str]]:
    """The later of two slogans with the same drawings, by number: side by side they would look like one poster.

    The order of the drawings doesn't count, since a group of people stands in an order of its own. Slogans of two
    places that never hang side by side may share a picture.
    """
    pages = sorted(raw.slogans.values(), key=lambda page: (page.meta.number, page.path.name))
    unused = sorted(drawings.difference(*(page.meta.drawing for page in pages)))
    example = f", ví dụ {unused[0]}" if unused else ""
    localities = {slug: read.model for slug, read in raw.localities.items()}
    earlier: dict[tuple[str, ...], list[Page[models.Slogan]]] = defaultdict(list)
    for page in pages:
        alike = earlier[tuple(sorted(page.meta.drawing))]
        for owner in alike[:]:
            if _meet(page.meta.scope, owner.meta.scope, localities):
                line = page.lines.of(("hinh",))
                yield page.path, line, f"hình này đã dùng ở {_name(owner, raw)} – chọn hình khác{example}"
                break
        alike.append(page)


def _meet(one: str, other: str, localities: Mapping[str, models.Locality]) -> bool:
    """Whether some edition shows the slogans of both places."""
    return one in chain_of(other, localities) or other in chain_of(one, localities)


def _name(page: Page[models.Slogan], raw: RawContent) -> str:
    return page.path.relative_to(raw.root).as_posix()
