"""One side of a print piece in; its master, looked at as a shop would, and what else a shop or office asks for out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bangtin.atomic import finished_file
from bangtin.posters.jobs import Job, PieceError
from bangtin.posters.manifest import TILES, FileRow, file_row
from bangtin.posters.painters.cmyk import write_cmyk
from bangtin.posters.painters.pdf import write_pdf
from bangtin.posters.painters.tiles import write_tiles
from bangtin.posters.preflight.expected import Expected
from bangtin.posters.preflight.inspection import inspect
from bangtin.posters.scene import Scene
from bangtin.posters.themes import Theme

A4 = (210, 297)


def write_print(scene: Scene, theme: Theme, job: Job, folder: Path, stem: str) -> Iterator[FileRow]:
    """Write the files of one side below `folder`. Raises PieceError for a master that a shop would send back."""
    master = folder / f"{stem}.pdf"
    yield _write_master(scene, theme, job, folder, master)
    if job.delivery.print_raster and job.format.dpi:
        yield _write_picture(scene, theme, job, folder, folder / f"{stem}.tif")
    if job.format.tiled:
        yield _write_tiles(scene, job, folder, master, folder / f"{stem}{TILES}")


def _write_master(scene: Scene, theme: Theme, job: Job, folder: Path, target: Path) -> FileRow:
    outlined = job.delivery.outline_text
    with finished_file(target) as part:
        write_pdf(scene, theme, part, job.stamp, job.format.scale, outline_text=outlined)
        expected = Expected.of((scene,), job.message.url, job.format.scale, outline_text=outlined)
        findings = inspect(part, expected)
        if not findings.passed:
            told = "; ".join(findings.complaints)
            raise PieceError(f"{job.stem}: bản in không đạt kiểm tra – {told}. Báo lỗi cho người giữ mã")
        data = part.read_bytes()
    return file_row(target, folder, "print", data, _size(job), "mm", findings.as_json())


def _write_picture(scene: Scene, theme: Theme, job: Job, folder: Path, target: Path) -> FileRow:
    assert job.format.dpi is not None
    with finished_file(target) as part:
        write_cmyk(scene, theme, part, job.format.dpi)
        return file_row(target, folder, "print", part.read_bytes(), _size(job), "mm")


def _write_tiles(scene: Scene, job: Job, folder: Path, master: Path, target: Path) -> FileRow:
    with finished_file(target) as part:
        write_tiles(master, part, job.format.name, scene.title, job.stamp)
        return file_row(target, folder, "print", part.read_bytes(), A4, "mm")


def _size(job: Job) -> tuple[float, float]:
    return job.format.width, job.format.height
