"""Scenes, a Theme and a date in; a print master (PDF/X-1a:2003, four inks, live text, marks) at a path out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from io import BytesIO
from itertools import groupby
from pathlib import Path as FilePath

from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.ttfonts import ShapeData, ShapedStr
from reportlab.pdfgen.canvas import FILL_NON_ZERO, Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from bangtin.posters.fonts import MEDIUM, advance, outline
from bangtin.posters.painters.canvas import ink, print_canvas, registered
from bangtin.posters.painters.pdfx import finish
from bangtin.posters.painters.sheet import Sheet
from bangtin.posters.painters.text import PlacedLetter, place
from bangtin.posters.pixels import on_ground
from bangtin.posters.scene import (
    Command,
    Fill,
    FontFace,
    Item,
    Path,
    Picture,
    PlacedWord,
    QrCode,
    Scene,
    Stroke,
    TextLine,
)
from bangtin.posters.themes import Colour, Theme

_MARK_WIDTH = 0.25
"""Points, for a sheet of ordinary size."""

_DASH, _GAP = 0.09, 0.05
"""Of a fold mark, in parts of the slug's width."""

_NOTE_LINE, _NOTE_SIZE = 0.86, 0.24
"""Baseline from the bleed and size of the notes, in parts of the slug: Ỗ stays below the marks, Ặ on the page."""

_BUTT, _ROUND = 0, 1
"""Ends and corners of lines."""

_PICTURE_DPI = 600
"""Dots an inch of the file: more than any press shows, and few enough for small sheets to stay light."""

_LARGEST_LIVE = 1000.0
"""Points an em: common viewers drop larger letters. Those are drawn as outlines, with unseen live text on top."""
_UNSEEN = 3
"""The text rendering mode that paints nothing, yet is found and copied."""


def ink_total(colour: Colour) -> float:
    """All four inks of a colour together, in per cent of one full ink."""
    return sum(colour.cmyk)


def write_pdf(
    scenes: Scene | Sequence[Scene],
    theme: Theme,
    path: FilePath,
    stamp: datetime,
    scale: float = 1,
    *,
    outline_text: bool = False,
) -> None:
    """Write the print master of a piece in mm, a page for each side. The shop enlarges it `scale` times (10 over 5 m).

    The document's title is the first side's. `stamp` is the only date in the file: same input, same bytes. With
    `outline_text` letters are paths and no font is in the file, for shops whose programs lose fonts; its words can't be
    searched. Raises ValueError where there is no side, and SheetTooLongError.
    """
    sides = (scenes,) if isinstance(scenes, Scene) else tuple(scenes)
    if not sides:
        raise ValueError("a print master needs at least one side")
    sheets = [Sheet.of(side, scale) for side in sides]
    drawn = BytesIO()
    canvas = print_canvas(drawn)
    for side, sheet in zip(sides, sheets, strict=True):
        _draw_side(canvas, side, sheet, theme, outline_text)
    canvas.save()
    path.write_bytes(finish(drawn.getvalue(), [sheet.boxes for sheet in sheets], sides[0].title, stamp))


def _draw_side(canvas: Canvas, side: Scene, sheet: Sheet, theme: Theme, outline_text: bool) -> None:
    canvas.setPageSize(sheet.media[2:])
    canvas.setLineCap(_ROUND)
    canvas.setLineJoin(_ROUND)
    painter = _Painter(canvas, sheet, theme, outline_text)
    canvas.saveState()
    canvas.clipPath(_rectangle(canvas, sheet.bleed_box), stroke=0, fill=0, fillMode=FILL_NON_ZERO)
    painter.paint(side.items)
    canvas.restoreState()
    painter.marks(side.folds)
    painter.slug(side.notes)
    canvas.showPage()


class _Painter:
    """Turns the items of a scene into operators of one canvas."""

    def __init__(self, canvas: Canvas, sheet: Sheet, theme: Theme, outline_text: bool) -> None:
        self._canvas = canvas
        self._sheet = sheet
        self._theme = theme
        self._outline_text = outline_text

    def paint(self, items: Iterable[Item]) -> None:
        for clip, run in groupby(items, _clip_of):
            if clip is not None:
                self._canvas.saveState()
                self._canvas.clipPath(self._path(clip.commands), stroke=0, fill=0, fillMode=FILL_NON_ZERO)
            for item in run:
                self._paint_one(item)
            if clip is not None:
                self._canvas.restoreState()

    def marks(self, folds: Iterable[float]) -> None:
        """Where to trim, and dashed where to fold: all of it outside the bleed."""
        canvas, sheet = self._canvas, self._sheet
        canvas.saveState()
        canvas.setLineCap(_BUTT)
        canvas.setStrokeColor(ink(self._theme.colour("black")))
        canvas.setLineWidth(max(_MARK_WIDTH, sheet.slug / 120))
        canvas.lines(sheet.crop_marks())
        if fold_marks := sheet.fold_marks(folds):
            canvas.setDash(_DASH * sheet.slug, _GAP * sheet.slug)
            canvas.lines(fold_marks)
        canvas.restoreState()

    def slug(self, notes: tuple[str, ...]) -> None:
        """The notes on one line below the bleed, made smaller only where they would be wider than the piece."""
        if not notes:
            return
        sheet = self._sheet
        words = " · ".join(notes).split()
        space = 0.25
        widths = [advance(word, MEDIUM) for word in words]
        size = min(_NOTE_SIZE * sheet.slug, 0.9 * sheet.width / (sum(widths) + space * len(words))) / sheet.unit
        x, placed = 0.05 * sheet.width / sheet.unit, []
        for word, width in zip(words, widths, strict=True):
            placed.append(PlacedWord(word, x))
            x += (width + space) * size
        below = (sheet.height + sheet.bleed + _NOTE_LINE * sheet.slug) / sheet.unit
        self._text(TextLine(tuple(placed), below, MEDIUM, size, "black", role="slug"))

    def _paint_one(self, item: Item) -> None:
        match item:
            case Fill():
                self._fill(self._path(item.path.commands), item.paint)
            case Stroke():
                self._canvas.setStrokeColor(ink(self._theme.colour(item.paint)))
                self._canvas.setLineWidth(item.width * self._sheet.unit)
                self._canvas.drawPath(self._path(item.path.commands), stroke=1, fill=0)
            case TextLine():
                self._text(item)
            case QrCode():
                self._code(item)
            case Picture():
                self._picture(item)

    def _fill(self, path: PDFPathObject, paint: str) -> None:
        self._canvas.setFillColor(ink(self._theme.colour(paint)))
        self._canvas.drawPath(path, stroke=0, fill=1, fillMode=FILL_NON_ZERO)

    def _path(self, commands: Iterable[Command]) -> PDFPathObject:
        path = self._canvas.beginPath()
        self._add(path, commands, 0, 0, 1, 1)
        return path

    def _add(
        self, path: PDFPathObject, commands: Iterable[Command], dx: float, dy: float, scale_x: float, scale_y: float
    ) -> None:
        """Add commands to a path, scaled and then shifted in the scene's units."""
        x_on, y_on = self._sheet.x, self._sheet.y
        for command in commands:
            values = [
                y_on(value * scale_y + dy) if index % 2 else x_on(value * scale_x + dx)
                for index, value in enumerate(command[1:])
                if isinstance(value, float | int)
            ]
            match command[0]:
                case "M":
                    path.moveTo(*values)
                case "L":
                    path.lineTo(*values)
                case "C":
                    path.curveTo(*values)
                case _:
                    path.close()

    def _text(self, line: TextLine) -> None:
        letters = place(line)
        too_large = line.size * self._sheet.unit > _LARGEST_LIVE
        if self._outline_text or too_large:
            self._outlines(letters, line)
        if letters and not self._outline_text:
            self._live(letters, line, unseen=too_large)

    def _live(self, letters: tuple[PlacedLetter, ...], line: TextLine, *, unseen: bool) -> None:
        """One run a line, so that it is found and copied as one; every letter stands where the shaper put it."""
        if unseen:
            self._canvas.saveState()
        text = self._canvas.beginText(self._sheet.x(letters[0].x), self._sheet.y(line.baseline))
        text.setFont(registered(line.face), line.size * self._sheet.unit)
        text.setFillColor(ink(self._theme.colour(line.paint)))
        if unseen:
            text.setTextRenderMode(_UNSEEN)
        text.textOut(_run(letters, line))
        self._canvas.drawText(text)
        if unseen:
            self._canvas.restoreState()

    def _outlines(self, letters: tuple[PlacedLetter, ...], line: TextLine) -> None:
        path = self._canvas.beginPath()
        for letter in letters:
            self._add(path, outline(letter.glyph, line.face), letter.x, letter.y, line.size, -line.size)
        self._fill(path, line.paint)

    def _code(self, code: QrCode) -> None:
        """All dark modules as one path, neighbours in a row as one rectangle: no seams in any viewer."""
        path = self._canvas.beginPath()
        for row, modules in enumerate(code.modules):
            top, bottom = (self._sheet.y(code.y + (row + n) * code.module) for n in (0, 1))
            for start, length in _dark_runs(modules):
                left = self._sheet.x(code.x + start * code.module)
                path.rect(left, bottom, length * code.module * self._sheet.unit, top - bottom)
        self._fill(path, "black")

    def _picture(self, item: Picture) -> None:
        """In four inks and opaque: the standard knows no transparency, so the colour below is a part of it."""
        sheet = self._sheet
        width, height = item.width * sheet.unit, item.height * sheet.unit
        most = (_pixels_for(width), _pixels_for(height))
        picture = on_ground(item.pixels, self._theme.colour(item.below), most)
        left, bottom = sheet.x(item.x), sheet.y(item.y + item.height)
        self._canvas.drawImage(ImageReader(picture), left, bottom, width, height)


def _pixels_for(points: float) -> int:
    return max(1, round(points / 72 * _PICTURE_DPI))


def _clip_of(item: Item) -> Path | None:
    return item.clip if isinstance(item, Fill | Stroke) else None


def _rectangle(canvas: Canvas, box: tuple[float, float, float, float]) -> PDFPathObject:
    path = canvas.beginPath()
    path.rect(box[0], box[1], box[2] - box[0], box[3] - box[1])
    return path


def _run(letters: tuple[PlacedLetter, ...], line: TextLine) -> ShapedStr:
    """Letters and the spaces between words with their advances in thousandths of an em, as reportlab takes them."""
    text: list[str] = []
    shapes: list[ShapeData] = []
    for letter, following in zip(letters, (*letters[1:], None), strict=True):
        step = (following.x - letter.x) / line.size * 1000 if following else _width(letter.letter, line.face)
        if letter.ends_word and following:
            own = _width(letter.letter, line.face)
            text += [letter.letter, " "]
            shapes += [_shape(letter.letter, own, line.face), _shape(" ", step - own, line.face)]
        else:
            text.append(letter.letter)
            shapes.append(_shape(letter.letter, step, line.face))
    return ShapedStr("".join(text), shapes)


def _shape(letter: str, step: float, face: FontFace) -> ShapeData:
    return ShapeData(0, step, 0, 0, 0, _width(letter, face))


def _width(letter: str, face: FontFace) -> float:
    """The width that the font file gives a letter alone, in thousandths of an em."""
    return advance(letter, face) * 1000


def _dark_runs(modules: Iterable[bool]) -> Iterable[tuple[int, int]]:
    """(first column, number of columns) of each run of dark modules in a row."""
    column = 0
    for dark, run in groupby(modules):
        length = sum(1 for _ in run)
        if dark:
            yield column, length
        column += length
