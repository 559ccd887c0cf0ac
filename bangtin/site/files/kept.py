"""What something is made from and a way to make it in; its bytes, from an earlier build where nothing changed, out.

For what is the same in every edition and in the next build, and takes longer to make than to read.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from bangtin.atomic import write_bytes


def kept(folder: Path | None, made_from: Iterable[str | bytes], make: Callable[[], bytes]) -> bytes:
    """What `make` makes; read from `folder` where it was made from the same before. Without a folder, always made."""
    if folder is None:
        return make()
    digest = hashlib.sha256()
    for part in made_from:
        digest.update(hashlib.sha256(part if isinstance(part, bytes) else part.encode()).digest())
    path = folder / digest.hexdigest()[:24]
    try:
        return path.read_bytes()
    except FileNotFoundError:
        data = make()
        write_bytes(path, data)
        return data


def made_by(module: str, *packages: str) -> tuple[str | bytes, ...]:
    """A module's own code and the versions of what it uses: other ones may make something else."""
    return (Path(module).read_bytes(), *(f"{name} {version_of(name)}" for name in packages))


@lru_cache(maxsize=128)
def version_of(package: str) -> str:
    """The version of an installed package. Its notes are read for it, whole: once is enough."""
    return version(package)
