"""A built site in; the same with a mark of its content in the name of every style sheet, script and font out.

A file whose name tells its content may be kept for ever; a page asks for another name once the content is another.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

MARKED = re.compile(r"\.[0-9a-f]{8}\.")
"""What tells such a name."""

_LENGTH = 8


def mark_of(data: bytes) -> str:
    """The mark of a file's content."""
    return hashlib.sha256(data).hexdigest()[:_LENGTH]


def mark_files(site: Path, pattern: str) -> Mapping[str, str]:
    """Rename the files of a pattern that have no mark yet; old name from the site's root -> new one."""
    renamed: dict[str, str] = {}
    for path in sorted(site.glob(pattern)):
        if not MARKED.search(path.name):
            new = path.with_name(f"{path.stem}.{mark_of(path.read_bytes())}{path.suffix}")
            path.rename(new)
            renamed[path.relative_to(site).as_posix()] = new.relative_to(site).as_posix()
    return renamed


def renaming(text: str, renamed: Mapping[str, str]) -> str:
    """A page or a style sheet that names files by their new names; names count from their folder on."""
    for old, new in renamed.items():
        text = text.replace(old, new)
    return text
