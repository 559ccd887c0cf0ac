"""A small piece with something of everything, for the tests of what print shops get."""

from __future__ import annotations

from datetime import UTC, datetime

from bangtin.posters.fonts import BLACK, MEDIUM, advance
from bangtin.posters.qr import matrix
from bangtin.posters.scene import Fill, FontFace, Item, Path, PlacedWord, QrCode, Scene, Stroke, TextLine

STAMP = datetime(2026, 4, 7, 8, 30, tzinfo=UTC)
URL = "https://vi-du.example/kien-an/q/k04/"


def rectangle(x0: float, y0: float, x1: float, y1: float) -> Path:
    return Path((("M", x0, y0), ("L", x1, y0), ("L", x1, y1), ("L", x0, y1), ("Z",)))


def line(text: str, x: float, baseline: float, size: float, paint: str = "paper", face: FontFace = BLACK) -> TextLine:
    words = []
    for word in text.split():
        words.append(PlacedWord(word, x))
        x += (advance(word, face) + 0.25) * size
    return TextLine(tuple(words), baseline, face, size, paint)


def piece(by: float = 1, *more: Item, **options: object) -> Scene:
    """A side of 100 × 140 mm, enlarged so many times: a ground that bleeds, a clipped disc, a stroke, text, a code."""
    disc = Path(
        (
            ("M", 50, 40),
            ("C", 50, 54, 39, 65, 25, 65),
            ("C", 11, 65, 0, 54, 0, 40),
            ("C", 0, 12, 50, 12, 50, 40),
            ("Z",),
        )
    )
    items: list[Item] = [
        Fill(rectangle(-3, -3, 103, 143), "ground"),
        Fill(rectangle(10, 20, 60, 60), "mid", disc),
        Stroke(Path((("M", 60, 30), ("L", 80, 60), ("L", 95, 30))), "accent", 3),
        line("SỨC KHỎE –", 8, 84, 12),
        line("Mỗi người dân", 8, 96, 7, "soft"),
        Fill(rectangle(55, 98, 96, 139), "paper"),
        QrCode(matrix(URL, "M").modules, 61, 104, 1),
        line("Quét mã để đọc thêm", 8, 130, 4, face=MEDIUM),
        *more,
    ]
    settings: dict[str, object] = {
        "unit": "mm",
        "bleed": 3 * by,
        "safe": 5 * by,
        "title": "Sức khỏe – tài sản vô giá",
        "notes": ("Tờ thử 100 × 140 mm", "BẢN MẪU"),
        **options,
    }
    return Scene(100 * by, 140 * by, items=tuple(enlarged(item, by) for item in items), **settings)


def enlarged(item: Item, by: float) -> Item:
    match item:
        case Fill(path=path, paint=paint, clip=clip):
            return Fill(_larger(path, by), paint, clip and _larger(clip, by))
        case Stroke(path=path, paint=paint, width=width):
            return Stroke(_larger(path, by), paint, width * by)
        case TextLine(words=words, baseline=baseline, face=face, size=size, paint=paint):
            placed = tuple(PlacedWord(word.text, word.x * by) for word in words)
            return TextLine(placed, baseline * by, face, size * by, paint)
        case QrCode(modules=modules, x=x, y=y, module=module):
            return QrCode(modules, x * by, y * by, module * by)


def _larger(path: Path, by: float) -> Path:
    return Path(tuple((c[0], *(value * by for value in c[1:])) for c in path.commands))
