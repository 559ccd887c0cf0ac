"""Messages, formats and themes in; jobs, each with a key that tells whether it must be done again, out."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, is_dataclass, replace
from datetime import datetime
from functools import cache, cached_property
from importlib.metadata import version
from pathlib import Path

from pydantic import BaseModel

from bangtin.posters.formats import Format
from bangtin.posters.layout.breaking import Words
from bangtin.posters.logo import Logo
from bangtin.posters.manifest import LOW_INK
from bangtin.posters.message import Message
from bangtin.posters.stock import Stock
from bangtin.posters.themes import Theme

PAINTING_PACKAGES = (
    "aggdraw",
    "fontpkg-barlow-condensed",
    "fontpkg-be-vietnam-pro",
    "mkdocs-material",
    "pikepdf",
    "pillow",
    "pypdfium2",
    "qrcode",
    "reportlab",
    "rl_accel",
    "svgelements",
    "uharfbuzz",
    "zxing-cpp",
)
"""Another version of one of these may paint another picture."""


class PieceError(Exception):
    """A finished file failed its check. Raised while a job is done."""


@dataclass(frozen=True)
class Delivery:
    """What some shops ask for beyond the ordinary print master."""

    outline_text: bool = False
    """Letters as outlines, for programs that lose fonts."""
    print_raster: bool = False
    """A picture in four inks beside the master, for shops that take pictures only."""


@dataclass(frozen=True)
class Job:
    """One piece to make."""

    message: Message
    format: Format
    theme: str
    stamp: datetime
    """Date of the documents, never the clock."""
    delivery: Delivery
    key: str
    """Changes when anything that the piece is made from does."""

    @property
    def name(self) -> tuple[str, str, str]:
        return (self.message.id, self.format.id, self.theme)

    @property
    def stem(self) -> str:
        """The files' path below the edition's folder, without its ending."""
        own = self.theme == self.message.theme
        return f"{self.message.id}/{self.format.id}" + ("" if own else f"--{self.theme}")


@dataclass(frozen=True)
class Workshop:
    """What every piece is made with; handed to each worker once."""

    stock: Stock
    words: Words

    def theme(self, theme_id: str) -> Theme:
        """A theme by its id; its low-ink variant has the same colours. Raises KeyError."""
        return self.stock.themes.by_id[theme_id.removesuffix(LOW_INK)]

    def logo(self, message: Message) -> Logo | None:
        """The logo that a message's pieces carry. Raises KeyError for a locality whose logo wasn't read."""
        return self.stock.logos[message.logo] if message.logo else None

    def painting_theme(self, job: Job) -> Theme:
        """The theme that a piece is painted with: it knows the colours of the locality's logo too."""
        theme, logo = self.theme(job.theme), self.logo(job.message)
        # A colour that drawings have as well keeps the inks that were chosen for it by hand.
        return replace(theme, colours={**logo.colours, **theme.colours}) if logo else theme

    @property
    def theme_ids(self) -> tuple[str, ...]:
        """Every theme and its low-ink variant."""
        return tuple(name for theme in self.stock.themes.by_id for name in (theme, theme + LOW_INK))

    @cached_property
    def fingerprint(self) -> str:
        """Changes when content rules, drawings, themes, formats, code or libraries do."""
        words = (sorted(self.words.compounds), sorted(self.words.line_end))
        # Places' names are left out: a new locality must not change the pieces of all the others.
        return hashlib.sha256(repr((self.stock.fingerprint, words, code_fingerprint())).encode()).hexdigest()

    def jobs(
        self, message: Message, wanted: Iterable[tuple[Format, str]], stamp: datetime, delivery: Delivery
    ) -> Iterator[Job]:
        """A message's pieces (format, theme), each with the key by which a later run knows that nothing changed."""
        logo = self.logo(message)
        made_of = (message, self._places_of(message), logo.digest if logo else None, stamp, delivery, self.fingerprint)
        about = hashlib.sha256(repr(made_of).encode()).hexdigest()
        for fmt, theme in wanted:
            key = hashlib.sha256(repr((about, fmt, theme)).encode()).hexdigest()
            yield Job(message, fmt, theme, stamp, delivery, key)

    def _places_of(self, message: Message) -> list[tuple[str, ...]]:
        """The places' names that hold together in what a message says."""
        return sorted(self.words.places_in(" ".join(_texts(message))))


def _texts(value: object) -> Iterator[str]:
    """Every text that a message holds, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for entry in value:
            yield from _texts(entry)
    elif is_dataclass(value) or isinstance(value, BaseModel):
        for entry in vars(value).values():
            yield from _texts(entry)


@cache
def code_fingerprint() -> str:
    """A hash of the posters' code and of the pinned versions of what paints."""
    folder = Path(__file__).parent
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*.py")):
        digest.update(path.read_bytes())
    for name in PAINTING_PACKAGES:
        digest.update(f"{name} {version(name)}".encode())
    return digest.hexdigest()
