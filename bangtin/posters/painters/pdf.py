"""A Scene, a Theme and a date in; a print master (PDF/X-1a:2003, four inks, live text, crop marks) at a path out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from io import BytesIO
from itertools import groupby
from pathlib import Path as FilePath

from reportlab.lib.colors import CMYKColor
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import ShapeData, ShapedStr, TTFont
from reportlab.pdfgen.canvas import FILL_NON_ZERO, Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from bangtin.posters.fonts import MEDIUM, advance, font_file, outline
from bangtin.posters.painters.pdfx import finish
from bangtin.posters.painters.sheet import Sheet
from bangtin.posters.painters.text import PlacedLetter, place
from bangtin.posters.scene import Command, Fill, FontFace, Item, Path, PlacedWord, QrCode, Scene, Stroke, TextLine
from bangtin.posters.themes import Colour, Theme

_MARK_WIDTH = 0.25
"""Points, for a sheet of ordinary size."""

_LARGEST_LIVE = 1000.0
"""Points an em: common viewers drop larger letters. Those are drawn as outlines, with unseen live text on top."""
_UNSEEN = 3
"""The text rendering mode that paints nothing, yet is found and copied."""


def ink_total(colour: Colour) -> float:
    """All four inks of a colour together, in per cent of one full ink."""
    return sum(colour.cmyk)


def write_pdf(
    scene: Scene,
    theme: Theme,
    path: FilePath,
    stamp: datetime,
    scale: float = 1,
    *,
    outline_text: bool = False,
) -> None:
    """Write the print master of a scene in mm. The shop enlarges it `scale` times (10 for pieces over 5 m).

    `stamp` is the only date in the file: same input, same bytes. With `outline_text` letters are paths and no font is
    in the file, for shops whose programs lose fonts; its words can't be searched.
    """
    sheet = Sheet.of(scene, scale)
    drawn = BytesIO()
    canvas = Canvas(
        drawn,
        pagesize=sheet.media[2:],
        pageCompression=0,  # compressed once, when the file is finished
        invariant=1,
        enforceColorSpace="CMYK",
        initialFontName=_registered(MEDIUM),
    )
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    painter = _Painter(canvas, sheet, theme, outline_text)
    canvas.saveState()
    canvas.clipPath(_rectangle(canvas, sheet.bleed_box), stroke=0, fill=0, fillMode=FILL_NON_ZERO)
    painter.paint(scene.items)
    canvas.restoreState()
    painter.crop_marks()
    painter.slug(scene.notes)
    canvas.showPage()
    canvas.save()
    path.write_bytes(finish(drawn.getvalue(), sheet, scene.title, stamp))


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

    def crop_marks(self) -> None:
        canvas, sheet = self._canvas, self._sheet
        canvas.setStrokeColor(_ink(self._theme.colour("black")))
        canvas.setLineWidth(max(_MARK_WIDTH, sheet.slug / 120))
        canvas.lines(sheet.crop_marks())

    def slug(self, notes: tuple[str, ...]) -> None:
        """The notes on one line below the bleed, made smaller only where they would be wider than the piece."""
        if not notes:
            return
        sheet = self._sheet
        words = " · ".join(notes).split()
        space = 0.25
        widths = [advance(word, MEDIUM) for word in words]
        size = min(0.26 * sheet.slug, 0.9 * sheet.width / (sum(widths) + space * len(words))) / sheet.unit
        x, placed = 0.05 * sheet.width / sheet.unit, []
        for word, width in zip(words, widths, strict=True):
            placed.append(PlacedWord(word, x))
            x += (width + space) * size
        below = (sheet.height + sheet.bleed + 0.55 * sheet.slug) / sheet.unit
        self._text(TextLine(tuple(placed), below, MEDIUM, size, "black", role="slug"))

    def _paint_one(self, item: Item) -> None:
        match item:
            case Fill():
                self._fill(self._path(item.path.commands), item.paint)
            case Stroke():
                self._canvas.setStrokeColor(_ink(self._theme.colour(item.paint)))
                self._canvas.setLineWidth(item.width * self._sheet.unit)
                self._canvas.drawPath(self._path(item.path.commands), stroke=1, fill=0)
            case TextLine():
                self._text(item)
            case QrCode():
                self._code(item)

    def _fill(self, path: PDFPathObject, paint: str) -> None:
        self._canvas.setFillColor(_ink(self._theme.colour(paint)))
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
        text.setFont(_registered(line.face), line.size * self._sheet.unit)
        text.setFillColor(_ink(self._theme.colour(line.paint)))
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


def _clip_of(item: Item) -> Path | None:
    return item.clip if isinstance(item, Fill | Stroke) else None


def _ink(colour: Colour) -> CMYKColor:
    return CMYKColor(*(part / 100 for part in colour.cmyk))


def _rectangle(canvas: Canvas, box: tuple[float, float, float, float]) -> PDFPathObject:
    path = canvas.beginPath()
    path.rect(box[0], box[1], box[2] - box[0], box[3] - box[1])
    return path


def _registered(face: FontFace) -> str:
    """The face's name, known to reportlab from now on."""
    if face.name not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(face.name, str(font_file(face)), asciiReadable=False))
    return face.name


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
