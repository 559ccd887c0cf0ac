"""Editions and the folder of their sites in; a line for each that isn't there whole, and the bytes of all, out.

For sites that several machines built: a host must not be given what lost a part on the way.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bangtin.content.editions import Edition
from bangtin.site.build import folder_of
from bangtin.site.record import read_record


@dataclass(frozen=True)
class Whole:
    """What was found where the sites of some editions should be."""

    lines: tuple[str, ...]
    """What is missing, for the person who called the command."""
    bytes: int


def look_over(editions: Sequence[Edition], output: Path) -> Whole:
    """Hold each edition's site against the note that its build left there; nothing is written."""
    lines: list[str] = []
    size = 0
    for edition in editions:
        folder = folder_of(edition, output)
        record = read_record(folder)
        if record is None:
            lines.append(f"{edition.slug}: chưa có trang – chạy: python build_site.py --locality {edition.slug}")
            continue
        size += record.bytes
        lines.extend(f"{edition.slug}: {name}: thiếu tệp, hoặc tệp bị cắt – dựng lại" for name in record.lost(folder))
    return Whole(tuple(lines), size)
