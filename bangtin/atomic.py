"""Bytes or a finished folder in; the same in its place out, whole or not at all.

Everything is written beside its target and renamed: a full disk or a kill leaves the old file, never half a new one.
"""

from __future__ import annotations

import os
import re
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

PART = ".dang-ghi"
"""Marks unfinished files and folders, so that a later run can clear away what a kill left behind."""

_OLD = ".cu"
_MOVED_ASIDE = re.compile(rf"\.(.+)\.[a-z0-9_]+{re.escape(PART + _OLD)}")


@contextmanager
def finished_file(target: Path) -> Iterator[Path]:
    """A temporary path beside `target`; renamed to it when the block ends well, removed otherwise."""
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=PART, dir=target.parent)
    os.close(handle)
    part = Path(name)
    try:
        yield part
        part.chmod(0o644)
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def write_bytes(target: Path, data: bytes) -> None:
    """Write a file whole or not at all."""
    with finished_file(target) as part:
        part.write_bytes(data)


def write_text(target: Path, text: str) -> None:
    """Write a UTF-8 text whole or not at all."""
    write_bytes(target, text.encode())


@contextmanager
def finished_folder(target: Path) -> Iterator[Path]:
    """A staging folder beside `target`; put in its place when the block ends well, removed otherwise."""
    with staging_folder(target) as staging:
        yield staging
        put_in_place(staging, target)


@contextmanager
def staging_folder(target: Path) -> Iterator[Path]:
    """A folder beside `target` to make something in; what is left there when the block ends is removed."""
    target.parent.mkdir(parents=True, exist_ok=True)
    staging = Path(tempfile.mkdtemp(prefix=f".{target.name}.", suffix=PART, dir=target.parent))
    try:
        staging.chmod(0o755)
        yield staging
    finally:
        with suppress(FileNotFoundError):
            shutil.rmtree(staging)


def put_in_place(folder: Path, target: Path) -> None:
    """Put a finished folder of the same disk in the place of `target`, whose old one stays if that fails."""
    target.parent.mkdir(parents=True, exist_ok=True)
    old = target.with_name(f".{target.name}.{secrets.token_hex(4)}{PART}{_OLD}")
    try:
        if target.exists():
            target.rename(old)
        try:
            folder.rename(target)
        except OSError:
            if old.exists():
                old.rename(target)
            raise
    finally:
        with suppress(FileNotFoundError):
            shutil.rmtree(old)


def link_or_copy(source: Path, target: Path) -> None:
    """A second name for the same file where the disk allows it; files are replaced, never changed in place."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def clear_leftovers(folder: Path, deep: bool = True) -> None:
    """Remove what an interrupted run left unfinished in a folder, and where `deep` in all folders below it.

    A kill between the two renames of `finished_folder` leaves the old folder beside its place: it is put back.
    """
    pattern = f".*{PART}*"
    for path in sorted(folder.rglob(pattern) if deep else folder.glob(pattern), reverse=True):
        if not path.is_dir():
            path.unlink(missing_ok=True)
        elif (found := _MOVED_ASIDE.fullmatch(path.name)) and not (target := path.with_name(found[1])).exists():
            path.rename(target)
        else:
            shutil.rmtree(path, ignore_errors=True)
