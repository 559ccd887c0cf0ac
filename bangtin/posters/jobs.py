"""Messages, formats and themes in; jobs, each with a key that tells whether it must be done again, out."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from importlib.metadata import version
from pathlib import Path

from bangtin.posters.formats import Format
from bangtin.posters.layout.breaking import Words
from bangtin.posters.messages import Message
from bangtin.posters.stock import Stock
from bangtin.posters.themes import Theme

PAINTING_PACKAGES = (
    "aggdraw",
    "fontpkg-barlow-condensed",
    "fontpkg-be-vietnam-pro",
    "mkdocs-material",
    "pikepdf",
    "pillow",
    "qrcode",
    "reportlab",
    "svgelements",
    "uharfbuzz",
)
"""Another version of one of these may paint another picture."""


class PieceError(Exception):
    """A finished file failed its check. Raised while a job is done."""


@dataclass(frozen=True)
class Job:
    """One piece to make."""

    message: Message
    format: Format
    theme: str
    stamp: datetime
    """Date of the documents, never the clock."""
    outline_text: bool
    """Whether print files hold letters as outlines, for shops that ask for it."""
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
        return self.stock.themes.by_id[theme_id]

    @cached_property
    def fingerprint(self) -> str:
        """Changes when content rules, drawings, themes, formats, code or libraries do."""
        words = (sorted(self.words.compounds), sorted(self.words.line_end))
        return hashlib.sha256(repr((self.stock.fingerprint, words, code_fingerprint())).encode()).hexdigest()

    def job(self, message: Message, fmt: Format, theme: str, stamp: datetime, outline_text: bool = False) -> Job:
        """A piece with the key by which a later run knows that nothing changed."""
        content = repr((message, fmt, theme, stamp, outline_text, self.fingerprint))
        return Job(message, fmt, theme, stamp, outline_text, hashlib.sha256(content.encode()).hexdigest())


def code_fingerprint() -> str:
    """A hash of the posters' code and of the pinned versions of what paints."""
    folder = Path(__file__).parent
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*.py")):
        digest.update(path.read_bytes())
    for name in PAINTING_PACKAGES:
        digest.update(f"{name} {version(name)}".encode())
    return digest.hexdigest()
