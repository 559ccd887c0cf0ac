"""The project's folder in; every Vietnamese text of it, with its file and line, out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bangtin.proofreading import code_texts, page_texts

Pieces = Iterable[tuple[int, str]]
"""Lines and what is written on them."""

_READERS: Mapping[str, Callable[[str], Pieces]] = {
    ".md": page_texts.markdown,
    ".yml": page_texts.yaml_values,
    ".py": code_texts.python,
    ".js": code_texts.script,
    ".html": code_texts.template,
    ".svg": code_texts.template,
}
_PAGES = ("docs", "slogans", "localities")
_GUIDES = ("README.vi.md",)
_REST = ("data", "posters", "bangtin", "overrides", "mkdocs.yml", ".github")
_NOT_OURS = ("data/trich-dan/*.yml", "bangtin/proofreading/*.py")
"""Passages are copied to the letter, slips included; the rules here name the words that they refuse."""

_VIETNAMESE = re.compile(r"[^\W\d_\x00-\x7f]")


@dataclass(frozen=True)
class Text:
    """Something that people read, and where it stands."""

    path: str
    line: int
    words: str


def every_text(root: Path) -> Iterator[Text]:
    """Whatever holds a letter that English lacks: the rest is names, code and English."""
    return _texts(root, (*_PAGES, *_GUIDES, *_REST))


def texts_for_readers(root: Path) -> Iterator[Text]:
    """The prose that residents and ward staff read at length: pages, slogans' explanations and the guide."""
    return (text for text in _texts(root, (*_PAGES, *_GUIDES)) if text.path.endswith(".md"))


def _texts(root: Path, places: Iterable[str]) -> Iterator[Text]:
    for path in _files(root, places):
        name = path.relative_to(root).as_posix()
        source = unicodedata.normalize("NFC", path.read_text(encoding="utf-8"))
        for line, words in _READERS[path.suffix](source):
            if _VIETNAMESE.search(words):
                yield Text(name, line, words)


def _files(root: Path, places: Iterable[str]) -> Iterator[Path]:
    for place in places:
        found = sorted((root / place).rglob("*")) if (root / place).is_dir() else [root / place]
        for path in found:
            ours = not any(path.relative_to(root).match(pattern) for pattern in _NOT_OURS)
            if path.suffix in _READERS and path.is_file() and ours:
                yield path
