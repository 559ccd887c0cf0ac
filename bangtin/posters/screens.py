"""The screens of an LED piece in; numbered pictures, an animation of them and a preview out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from PIL import Image

from bangtin.atomic import write_bytes
from bangtin.posters.jobs import Job
from bangtin.posters.manifest import FileRow, file_row
from bangtin.posters.painters.encoders import encode_png
from bangtin.posters.painters.lamps import encode_gif, render_lamps
from bangtin.posters.scene import Scene

PREVIEW_LONG_SIDE = 768
"""Pixels: both panels' lamps fill it a whole number of times, so that each stays a sharp square."""


def write_screens(scenes: tuple[Scene, ...], job: Job, folder: Path) -> Iterator[FileRow]:
    """Write one PNG a screen, the GIF that shows them in turn, and a preview of the first."""
    shown = [_shown(scene) for scene in scenes]
    pictures = [picture for picture, _ in shown]
    for number, (picture, data) in enumerate(shown, start=1):
        yield _written(folder / f"{job.stem}--{number:02d}.png", folder, "screen", data, picture.size)
    moving = encode_gif(pictures, [scene.seconds for scene in scenes])
    yield _written(folder / f"{job.stem}.gif", folder, "screen", moving, pictures[0].size)
    seen = _enlarged(pictures[0])
    yield _written(folder / f"{job.stem}--xem.png", folder, "preview", encode_png(seen), seen.size)


@lru_cache(maxsize=64)
def _shown(scene: Scene) -> tuple[Image.Image, bytes]:
    """A screen's lamps, and their PNG; most screens are the same in every edition."""
    picture = render_lamps(scene)
    return picture, encode_png(picture)


def _written(target: Path, folder: Path, role: str, data: bytes, size: tuple[int, int]) -> FileRow:
    write_bytes(target, data)
    return file_row(target, folder, role, data, size, "px")


def _enlarged(picture: Image.Image) -> Image.Image:
    times = max(1, PREVIEW_LONG_SIDE // max(picture.size))
    size = (picture.width * times, picture.height * times)
    return picture.convert("RGB").resize(size, Image.Resampling.NEAREST)
