"""Names with their content in; a ZIP out, the same bytes for the same content whenever and wherever it is made."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import IO

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first moment that ZIP knows: the files' own dates would differ from build to build."""

_PACKED = frozenset({".gif", ".jpg", ".pdf", ".png", ".tif", ".webp", ".woff2", ".zip"})
"""What is packed already: it is stored as it is."""


def write_archive(target: IO[bytes], entries: Iterable[tuple[str, bytes | Path]]) -> None:
    """Write the entries in their order; of a path the file's content."""
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in entries:
            entry = zipfile.ZipInfo(name, EARLIEST)
            entry.external_attr = 0o644 << 16
            entry.create_system = 3  # Unix, on whichever machine: the rights above are Unix's
            packed = PurePosixPath(name).suffix in _PACKED
            kind = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
            archive.writestr(entry, content.read_bytes() if isinstance(content, Path) else content, kind, 9)
