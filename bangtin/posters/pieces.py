"""One message, one format, one theme in; the finished files of that piece and its row of the manifest out."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PIL import Image

from bangtin.atomic import finished_file, write_bytes
from bangtin.posters import qr
from bangtin.posters.fitting import compose_job
from bangtin.posters.formats import Family
from bangtin.posters.jobs import Job, PieceError, Workshop
from bangtin.posters.layout.errors import DoesNotFit
from bangtin.posters.manifest import FileRow, LeftOutRow, Outcome, Piece, QrRow
from bangtin.posters.painters.pages import rasterise
from bangtin.posters.painters.pdf import write_pdf
from bangtin.posters.painters.raster import encode_png, encode_webp, render
from bangtin.posters.scene import QrCode, Scene
from bangtin.posters.themes import Theme

PREVIEW_LONG_SIDE = 720
"""Pixels: twice what a phone shows, so that it stays sharp."""

READ_BACK_MODULE = 6
"""Pixels a module when a code is read back from a print file."""

READ_BACK_RIM = 8
"""Modules around a code that are read with it: more than its quiet zone, so that what stands too near disturbs."""


def build_piece(job: Job, workshop: Workshop, folder: Path) -> Outcome:
    """Make a piece's files below `folder`. Raises PieceError where the code can't be read back from a file."""
    try:
        scene = compose_job(job, workshop)
    except DoesNotFit as refusal:
        return LeftOutRow(job.message.id, job.format.id, str(refusal))
    theme = workshop.theme(job.theme)
    rows = [_write(output, scene, theme, job, folder) for output in job.format.outputs]
    if job.format.family is not Family.SHARE_CARD:
        rows.append(_write_preview(scene, theme, job, folder))
    message = job.message
    return Piece(
        message=message.id,
        kind=message.kind,
        format=job.format.id,
        theme=job.theme,
        text=message.text,
        page=message.page,
        scale=1,
        files=tuple(rows),
        qr=_qr_row(scene, job),
        figures=message.figures,
        sources=message.sources,
    )


def _write(output: str, scene: Scene, theme: Theme, job: Job, folder: Path) -> FileRow:
    target = folder / f"{job.stem}.{output}"
    with finished_file(target) as part:
        if output == "pdf":
            write_pdf(scene, theme, part, job.stamp, outline_text=job.outline_text)
        else:
            part.write_bytes(encode_png(render(scene, theme, 1)))
        _check_code(part, scene, job, target)
        data = part.read_bytes()
    role = "print" if job.format.for_print else "screen"
    return _row(target, folder, role, data, (job.format.width, job.format.height), job.format.unit)


def _write_preview(scene: Scene, theme: Theme, job: Job, folder: Path) -> FileRow:
    scale = PREVIEW_LONG_SIDE / max(scene.width, scene.height)
    picture = render(scene, theme, scale)
    data = encode_webp(picture, 82)
    target = folder / f"{job.stem}--xem.webp"
    write_bytes(target, data)
    return _row(target, folder, "preview", data, picture.size, "px")


def _row(target: Path, folder: Path, role: str, data: bytes, size: tuple[float, float], unit: str) -> FileRow:
    path = target.relative_to(folder).as_posix()
    return FileRow(path, role, hashlib.sha256(data).hexdigest(), len(data), size[0], size[1], unit)


def _code(scene: Scene) -> QrCode | None:
    return next((item for item in scene.items if isinstance(item, QrCode)), None)


def _check_code(part: Path, scene: Scene, job: Job, target: Path) -> None:
    """Read the code back from the finished file; a piece whose code fails never leaves the house."""
    code = _code(scene)
    if code is None:
        return
    read = qr.decode(_around(code, part, target.suffix))
    if read != (job.message.url,):
        found = ", ".join(read) or "không đọc được gì"
        raise PieceError(f"{target.name}: mã QR đọc ra {found}, lẽ ra là {job.message.url} – báo lỗi cho người giữ mã")


def _around(code: QrCode, part: Path, suffix: str) -> Image.Image:
    """The part of a finished file that holds the code, its quiet zone and some of what lies around it."""
    rim = READ_BACK_RIM * code.module
    side = len(code.modules) * code.module
    area = (code.x - rim, code.y - rim, code.x + side + rim, code.y + side + rim)
    if suffix == ".pdf":
        return rasterise(part, READ_BACK_MODULE / code.module, area=area)
    with Image.open(part) as opened:
        picture = opened.convert("RGB")
    return picture.crop((max(0, area[0]), max(0, area[1]), min(picture.width, area[2]), min(picture.height, area[3])))


def _qr_row(scene: Scene, job: Job) -> QrRow | None:
    code = _code(scene)
    if code is None or job.format.ecc is None:
        return None
    modules = len(code.modules)
    return QrRow(
        url=job.message.url,
        code=job.message.code,
        size=modules * code.module,
        module=code.module,
        unit=scene.unit,
        ecc=job.format.ecc,
        version=(modules - 17) // 4,
    )
