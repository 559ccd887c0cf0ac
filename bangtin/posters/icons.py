"""The name of a Material Design icon in; its outline as a scene path out. The icons come with mkdocs-material."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files
from pathlib import Path as FilePath

from bangtin.posters.scene import Command, Fill, Paint, Path
from bangtin.posters.shapes import transformed

ICON_BOX = 24.0
"""Side of the square that every icon is drawn in."""

_PATH = re.compile(r'<path[^>]* d="([^"]+)"')


class UnknownIconError(KeyError):
    """No icon of that name. Raised by `icon`."""


def has_icon(name: str) -> bool:
    """Whether the icon set holds an icon of this name."""
    return _file(name).is_file()


@lru_cache(maxsize=256)
def icon(name: str) -> Path:
    """The outline of an icon in a 24 × 24 box, y downwards. Raises UnknownIconError."""
    from bangtin.posters.svg_paths import path_commands  # its parser is slow to import and not needed to check names

    file = _file(name)
    if not file.is_file():
        raise UnknownIconError(name)
    commands: list[Command] = []
    for found in _PATH.finditer(file.read_text(encoding="utf-8")):
        commands += path_commands(found[1])
    return Path(tuple(commands))


def placed_icon(name: str, x: float, y: float, side: float, paint: Paint) -> Fill:
    """An icon scaled to a square of `side` whose top left corner stands at (x, y)."""
    return Fill(transformed(icon(name), side / ICON_BOX, x, y), paint)


def _file(name: str) -> FilePath:
    return FilePath(str(files("material"))) / "templates" / ".icons" / "material" / f"{name}.svg"
