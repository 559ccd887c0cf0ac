"""One message, one format, one theme in; the finished files of that piece and its row of the manifest out."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from PIL import Image

from bangtin.atomic import write_bytes
from bangtin.posters.fitting import compose_job
from bangtin.posters.formats import Family
from bangtin.posters.jobs import Job, PieceError, Workshop
from bangtin.posters.layout.errors import DoesNotFit
from bangtin.posters.manifest import LOW_INK, FileRow, LeftOutRow, Outcome, Piece, QrRow, file_row
from bangtin.posters.painters.raster import encode_png, encode_webp, render
from bangtin.posters.preflight.read_back import read_from_picture
from bangtin.posters.prints import write_print
from bangtin.posters.scene import QrCode, Scene
from bangtin.posters.screens import write_screens
from bangtin.posters.themes import Theme

PREVIEW_LONG_SIDE = 640
"""Pixels: twice what a phone shows, so that it stays sharp."""


def build_piece(job: Job, workshop: Workshop, folder: Path) -> Outcome:
    """Make a piece's files below `folder`. Raises PieceError where the code can't be read back from a file."""
    try:
        scenes = compose_job(job, workshop)
    except DoesNotFit as refusal:
        return LeftOutRow(job.message.id, job.format.id, str(refusal))
    theme = workshop.painting_theme(job)
    message = job.message
    return Piece(
        message=message.id,
        kind=message.kind,
        format=job.format.id,
        theme=job.theme,
        text=message.text,
        page=message.page,
        scale=job.format.scale,
        files=tuple(_files(scenes, theme, job, folder)),
        qr=_qr_row(scenes, job),
        figures=message.figures,
        sources=message.sources,
    )


def _files(scenes: tuple[Scene, ...], theme: Theme, job: Job, folder: Path) -> Iterator[FileRow]:
    match job.format.family:
        case Family.LED:
            yield from write_screens(scenes, job, folder)
        case Family.SHARE_CARD:
            yield _write_picture(scenes[0], theme, job, folder, job.stem)
        case _:
            for number, scene in enumerate(scenes, start=1):
                stem = job.stem if number == 1 else f"{job.stem}--mat-{number}"
                if job.format.for_print:
                    yield from write_print(scene, theme, job, folder, stem)
                else:
                    yield _write_picture(scene, theme, job, folder, stem)
                if not job.theme.endswith(LOW_INK):
                    yield _write_preview(scene, theme, folder, stem)


def _write_picture(scene: Scene, theme: Theme, job: Job, folder: Path, stem: str) -> FileRow:
    """One side for screens."""
    target = folder / f"{stem}.png"
    picture = render(scene, theme, 1)
    data = encode_png(picture)
    code = code_of(scene)
    if code is not None:
        # What a palette did to the colours is part of what a phone sees.
        with Image.open(BytesIO(data)) as finished:
            read = read_from_picture(finished.convert("RGB"), code)
        if read != (job.message.url,):
            found = ", ".join(read) or "không đọc được gì"
            wrong = f"mã QR đọc ra {found}, lẽ ra là {job.message.url}"
            raise PieceError(f"{target.name}: {wrong} – báo lỗi cho người giữ mã")
    write_bytes(target, data)
    return file_row(target, folder, "screen", data, picture.size, "px")


def _write_preview(scene: Scene, theme: Theme, folder: Path, stem: str) -> FileRow:
    scale = PREVIEW_LONG_SIDE / max(scene.width, scene.height)
    picture = render(scene, theme, scale)
    data = encode_webp(picture, 82)
    target = folder / f"{stem}--xem.webp"
    write_bytes(target, data)
    return file_row(target, folder, "preview", data, picture.size, "px")


def code_of(scene: Scene) -> QrCode | None:
    """The code of a side; none has two."""
    return next((item for item in scene.items if isinstance(item, QrCode)), None)


def _qr_row(scenes: tuple[Scene, ...], job: Job) -> QrRow | None:
    codes = [(scene.unit, code) for scene in scenes if (code := code_of(scene))]
    if not codes or job.format.ecc is None:
        return None
    unit, code = codes[0]
    modules = len(code.modules)
    return QrRow(
        url=job.message.url,
        code=job.message.code,
        size=modules * code.module,
        module=code.module,
        unit=unit,
        ecc=job.format.ecc,
        version=(modules - 17) // 4,
    )
