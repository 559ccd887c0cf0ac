"""A finished print master of a large poster in; the same as A4 sheets to be glued together, for an office printer, out.

The poster is in the file once, as a form that every sheet shows another part of: letters stay letters, inks stay inks.
"""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import pikepdf
from pikepdf import Dictionary, Name, Pdf

from bangtin.posters.painters.canvas import print_canvas
from bangtin.posters.painters.pdfx import finish
from bangtin.posters.painters.sheet import POINTS_PER_MM, Box, PageBoxes
from bangtin.posters.painters.tile_grid import PAPER, Grid
from bangtin.posters.painters.tile_marks import OVERVIEW, draw_guide, draw_tile, overview_scale

PAGE: Box = (0, 0, PAPER[0] * POINTS_PER_MM, PAPER[1] * POINTS_PER_MM)


class _View(NamedTuple):
    """A part of the poster on a page, in mm from the upper left of the poster and of the paper."""

    x: float
    y: float
    width: float
    height: float
    left: float
    top: float
    scale: float


def write_tiles(master: Path, path: Path, name: str, title: str, stamp: datetime) -> Grid:
    """Write the sheets of a master's first page, which is at full size; the first sheet tells how to glue the others.

    `name` is what people call the format, `stamp` the only date in the file. Raises TooManyError, pikepdf.PdfError for
    a master that can't be read, and KeyError for one without a TrimBox.
    """
    with pikepdf.open(master) as source:
        x0, y0, x1, y1 = (float(value) for value in source.pages[0].obj["/TrimBox"])
        grid = Grid.of((x1 - x0) / POINTS_PER_MM, (y1 - y0) / POINTS_PER_MM)
        with pikepdf.open(BytesIO(_marks(grid, name, title))) as tiled:
            _place(source, tiled, (x0, y0, x1, y1), grid)
            shown = BytesIO()
            tiled.save(shown)
    boxes = [PageBoxes(PAGE, PAGE, PAGE)] * (1 + grid.rows * grid.columns)
    path.write_bytes(finish(shown.getvalue(), boxes, title, stamp))
    return grid


def _marks(grid: Grid, name: str, title: str) -> bytes:
    """All pages with everything but the poster."""
    drawn, words = BytesIO(), title.replace(" - ", " – ")
    canvas = print_canvas(drawn)
    canvas.setPageSize(PAGE[2:])
    draw_guide(canvas, grid, name, words)
    canvas.showPage()
    for tile in grid.tiles():
        draw_tile(canvas, grid, tile, f"{name} · {words}")
        canvas.showPage()
    canvas.save()
    return drawn.getvalue()


def _place(source: Pdf, tiled: Pdf, trim: Box, grid: Grid) -> None:
    """Lay the poster below the marks of every page."""
    form = tiled.copy_foreign(source.pages[0].as_form_xobject())
    form.BBox = pikepdf.Array(trim)
    for page, view in zip(tiled.pages, _views(grid), strict=True):
        page.Resources.XObject = Dictionary(Poster=form)
        page.contents_add(_shown(view, trim), prepend=True)


def _views(grid: Grid) -> tuple[_View, ...]:
    whole = _View(0, 0, grid.width, grid.height, OVERVIEW.left, OVERVIEW.top, overview_scale(grid))
    parts = (
        _View(tile.x, tile.y, grid.tile_width, grid.tile_height, grid.left, grid.top, 1.0) for tile in grid.tiles()
    )
    return (whole, *parts)


def _shown(view: _View, trim: Box) -> bytes:
    """The operators that show a part of the form and nothing beyond it."""
    left, top = view.left * POINTS_PER_MM, PAGE[3] - view.top * POINTS_PER_MM
    width, height = (length * view.scale * POINTS_PER_MM for length in (view.width, view.height))
    dx = left - view.scale * (trim[0] + view.x * POINTS_PER_MM)
    dy = top - view.scale * (trim[3] - view.y * POINTS_PER_MM)
    clip = f"{left:.4f} {top - height:.4f} {width:.4f} {height:.4f} re W n"
    return f"q {clip} {view.scale:.6f} 0 0 {view.scale:.6f} {dx:.4f} {dy:.4f} cm {Name.Poster} Do Q\n".encode()
