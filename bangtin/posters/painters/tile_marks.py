"""A grid of A4 sheets and a canvas in; everything on the sheets but the poster (cut lines, places, guide) drawn out."""

from __future__ import annotations

from typing import NamedTuple

from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from bangtin.posters.fonts import BOLD, EXTRA_BOLD, MEDIUM
from bangtin.posters.painters.canvas import ink, registered
from bangtin.posters.painters.sheet import POINTS_PER_MM
from bangtin.posters.painters.tile_grid import LABEL, OVERLAP, PAPER, Grid, Tile
from bangtin.posters.scene import FontFace
from bangtin.posters.themes import BLACK
from bangtin.posters.themes import PAPER as WHITE


class Place(NamedTuple):
    """Where something stands on a sheet, in mm from the upper left."""

    left: float
    top: float
    width: float
    height: float


OVERVIEW = Place(30, 60, 84, 130)
"""Where the guide shows the poster; what the poster's shape leaves over stays white."""

_GUIDE_LEFT, _GUIDE_WIDTH = 16.0, 178.0
_STEPS = Place(126, 63, 68, 130)
_RULE_TOP, _RULE = 204.0, 100.0
"""Length of the line by which staff see whether the printer keeps the size, and where it lies."""

_SMALL, _BODY, _LARGE, _TITLE = 9, 10.5, 12, 22
"""Sizes of letters, in points."""

_LEADING, _AFTER = 5.4, 2.6
"""Of the steps."""

_CUT = 0.2
"""Width of a line that is cut along; all of it lies outside the picture."""

_TICK = (2.0, 4.0)
"""Width and length of the mark up to which the next sheet reaches. That sheet covers it."""

_HOW = (
    "In tất cả các trang trên giấy A4 đứng, cỡ 100% (chọn “Actual size” hoặc “Kích thước thực”, không chọn “Fit”).",
    "Đo vạch ở cuối trang này: đúng 100 mm là in đúng cỡ. Nếu không đúng, sửa cỡ in rồi in lại.",
    "Cắt mỗi tờ theo vạch mảnh ở mép trái và mép trên. Tờ cuối hàng cắt thêm mép phải, tờ hàng cuối cắt thêm mép dưới.",
    "Dán từng hàng từ trái sang phải: tờ sau chồng 10 mm lên tờ trước, mép đã cắt đặt đúng vạch đen trắng.",
    "Dán các hàng từ trên xuống dưới, hàng sau chồng 10 mm lên hàng trước.",
)


def overview_scale(grid: Grid) -> float:
    """How much smaller the poster is on the guide."""
    return min(OVERVIEW.width / grid.width, OVERVIEW.height / grid.height)


def draw_guide(canvas: Canvas, grid: Grid, name: str, title: str) -> None:
    """The first page: which sheet goes where, and how to glue them."""
    whole = f"{name[:1].lower()}{name[1:]}"
    _text(canvas, f"Ghép {grid.rows * grid.columns} tờ A4 thành {whole}", _GUIDE_LEFT, 27, EXTRA_BOLD, _TITLE)
    for number, row in enumerate(_wrapped(title, MEDIUM, _LARGE, _GUIDE_WIDTH)[:2]):
        _text(canvas, row, _GUIDE_LEFT, 37 + 6 * number, MEDIUM, _LARGE)
    _draw_overview(canvas, grid)
    _draw_steps(canvas)
    _draw_rule(canvas)


def draw_tile(canvas: Canvas, grid: Grid, tile: Tile, name: str) -> None:
    """Lines to cut along, marks to glue at, and which sheet this is."""
    left, top = grid.left, grid.top
    right, bottom = left + grid.tile_width, top + grid.tile_height
    last_column, last_row = tile.column == grid.columns, tile.row == grid.rows
    canvas.setStrokeColor(ink(BLACK))
    canvas.setLineWidth(_CUT * POINTS_PER_MM)
    for x in (left - _CUT / 2, *([right + _CUT / 2] if last_column else [])):
        _line(canvas, x, 0, x, PAPER[1])
    for y in (top - _CUT / 2, *([bottom + _CUT / 2] if last_row else [])):
        _line(canvas, 0, y, PAPER[0], y)
    wide, long = _TICK
    if not last_column:
        for y in (top, bottom - long):
            _tick(canvas, Place(right - OVERLAP, y, wide, long), Place(right - OVERLAP, y, wide / 3, long))
    if not last_row:
        for x in (left, right - long):
            _tick(canvas, Place(x, bottom - OVERLAP, long, wide), Place(x, bottom - OVERLAP, long, wide / 3))
    _label(canvas, grid, tile, name)


def _label(canvas: Canvas, grid: Grid, tile: Tile, name: str) -> None:
    """Upwards along the right edge of the picture, as long as the picture is high at most."""
    place = f"hàng {tile.row}, cột {tile.column} / {grid.rows} hàng × {grid.columns} cột · "
    below = "" if tile.column == grid.columns else f"mép này nằm dưới tờ cột {tile.column + 1} · "
    width = _width(place, BOLD, _SMALL)
    rest = _wrapped(below + name, MEDIUM, _SMALL, grid.tile_height - 20 - width)[0]
    canvas.saveState()
    canvas.translate(
        (grid.left + grid.tile_width + 0.7 * LABEL) * POINTS_PER_MM,
        (PAPER[1] - grid.top - grid.tile_height + 10) * POINTS_PER_MM,
    )
    canvas.rotate(90)
    canvas.setFillColor(ink(BLACK))
    canvas.setFont(registered(BOLD), _SMALL)
    canvas.drawString(0, 0, place)
    canvas.setFont(registered(MEDIUM), _SMALL)
    canvas.drawString(width * POINTS_PER_MM, 0, rest)
    canvas.restoreState()


def _draw_overview(canvas: Canvas, grid: Grid) -> None:
    """Lines over the small poster where sheets begin, with the numbers of rows and columns beside it."""
    scale = overview_scale(grid)
    left, top = OVERVIEW.left, OVERVIEW.top
    width, height = grid.width * scale, grid.height * scale
    columns = sorted({tile.x * scale for tile in grid.tiles()})
    rows = sorted({tile.y * scale for tile in grid.tiles()})
    for colour, thickness in ((WHITE, 1.6), (BLACK, 0.6)):
        canvas.setStrokeColor(ink(colour))
        canvas.setLineWidth(thickness)
        for x in (*columns, width):
            _line(canvas, left + x, top, left + x, top + height)
        for y in (*rows, height):
            _line(canvas, left, top + y, left + width, top + y)
    for number, (x, end) in enumerate(zip(columns, (*columns[1:], width), strict=True), start=1):
        _centred(canvas, f"cột {number}", left + (x + end) / 2, top - 2)
    for number, (y, end) in enumerate(zip(rows, (*rows[1:], height), strict=True), start=1):
        _text(canvas, f"hàng {number}", _GUIDE_LEFT, top + (y + end) / 2 + 1, BOLD, _SMALL)


def _draw_steps(canvas: Canvas) -> None:
    y = _STEPS.top
    for number, step in enumerate(_HOW, start=1):
        _text(canvas, f"{number}.", _STEPS.left, y, BOLD, _BODY)
        for row in _wrapped(step, MEDIUM, _BODY, _STEPS.width - 7):
            _text(canvas, row, _STEPS.left + 7, y, MEDIUM, _BODY)
            y += _LEADING
        y += _AFTER


def _draw_rule(canvas: Canvas) -> None:
    canvas.setStrokeColor(ink(BLACK))
    canvas.setLineWidth(_CUT * POINTS_PER_MM)
    _line(canvas, _GUIDE_LEFT, _RULE_TOP, _GUIDE_LEFT + _RULE, _RULE_TOP)
    for x in (_GUIDE_LEFT, _GUIDE_LEFT + _RULE):
        _line(canvas, x, _RULE_TOP - 2, x, _RULE_TOP + 2)
    _text(canvas, f"{_RULE:.0f} mm", _GUIDE_LEFT + _RULE + 3, _RULE_TOP + 1.3, BOLD, _BODY)


def _tick(canvas: Canvas, light: Place, dark: Place) -> None:
    """White with a black edge where the next sheet begins: seen on any ground."""
    for place, colour in ((light, WHITE), (dark, BLACK)):
        canvas.setFillColor(ink(colour))
        left, bottom = place.left, PAPER[1] - place.top - place.height
        canvas.rect(*(v * POINTS_PER_MM for v in (left, bottom, place.width, place.height)), stroke=0, fill=1)


def _line(canvas: Canvas, x0: float, y0: float, x1: float, y1: float) -> None:
    canvas.line(*(v * POINTS_PER_MM for v in (x0, PAPER[1] - y0, x1, PAPER[1] - y1)))


def _text(canvas: Canvas, text: str, x: float, y: float, face: FontFace, size: float) -> None:
    canvas.setFillColor(ink(BLACK))
    canvas.setFont(registered(face), size)
    canvas.drawString(x * POINTS_PER_MM, (PAPER[1] - y) * POINTS_PER_MM, text)


def _centred(canvas: Canvas, text: str, x: float, y: float) -> None:
    _text(canvas, text, x - _width(text, BOLD, _SMALL) / 2, y, BOLD, _SMALL)


def _width(text: str, face: FontFace, size: float) -> float:
    """Millimetres that a line takes at a size in points."""
    return float(stringWidth(text, registered(face), size)) / POINTS_PER_MM


def _wrapped(text: str, face: FontFace, size: float, width: float) -> list[str]:
    """Lines of at most so many mm at a size in points."""
    return [str(row) for row in simpleSplit(text, registered(face), size, width * POINTS_PER_MM)]
