"""A format and its pieces in; the one page that goes to the print shop with the files out."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer, Table, TableStyle

from bangtin.posters.fonts import BOLD
from bangtin.posters.formats import Format
from bangtin.posters.manifest import Piece
from bangtin.posters.papers.document import (
    LINE,
    SHADE,
    WIDTH,
    Document,
    body,
    document,
    heading,
    paragraph,
    small,
    style,
    title,
)
from bangtin.posters.papers.masthead import Masthead

LONGEST_TEXT = 74
"""Letters of a message that stand beside its file; the file's name tells the rest."""

SIZES = (7.5, 7.0, 6.5, 6.0, 5.5, 5.0, 4.5)
"""Em in points of the rows, the largest first: a slip is one page."""


def order_slip(masthead: Masthead, fmt: Format, pieces: Sequence[Piece]) -> bytes:
    """A PDF of one page: what to print, on what, how to finish it, and an empty place for each count."""
    for size in SIZES:
        slip = _slip(masthead, fmt, pieces, size)
        if slip.pages == 1:
            break
    return slip.data


def _slip(masthead: Masthead, fmt: Format, pieces: Sequence[Piece], size: float) -> Document:
    flow: list[Flowable] = [
        title("Phiếu đặt in"),
        body(f"{fmt.name} · {masthead.place_title}", 12, after=6),
        _facts(fmt),
        Spacer(0, 4 * mm),
        heading("Tệp in"),
        _files(pieces, size),
        Spacer(0, 3 * mm),
        small("Số lượng để trống: nơi đặt in ghi. Nhà in không sửa chữ, không co giãn hình, không che mã QR."),
    ]
    if masthead.lacks:
        flow.append(small(f"BẢN MẪU: {', '.join(masthead.lacks)}. Chỉ in thử, không treo."))
    return document(f"Phiếu đặt in – {fmt.name}", flow, f"Bản {masthead.updated:%d/%m/%Y}")


def _facts(fmt: Format) -> Table:
    rows = [(label, value) for label, value in facts(fmt) if value]
    cells = [[paragraph(label, style(BOLD, 9.5)), body(value, after=0)] for label, value in rows]
    table = Table(cells, colWidths=[42 * mm, WIDTH - 42 * mm])
    table.setStyle(
        TableStyle(
            [
                ("LINEBELOW", (0, 0), (-1, -1), 0.5, LINE),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("TOPPADDING", (0, 0), (-1, -1), 2),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ]
        )
    )
    return table


def facts(fmt: Format) -> list[tuple[str, str]]:
    """What a shop asks about a format, in its words."""
    size = f"{_length(fmt.width)} × {_length(fmt.height)}"
    scale = "1 : 1" if fmt.scale == 1 else f"1 : {fmt.scale} – phóng tệp lên {fmt.scale} lần"
    return [
        ("Thành phẩm", size),
        ("Tỷ lệ tệp", scale),
        ("Tràn lề", f"{_length(fmt.bleed)} mỗi cạnh, đã có trong tệp; dấu xén ở bốn góc" if fmt.bleed else "không"),
        ("Vật liệu", fmt.material or ""),
        ("Gia công", fmt.finishing or ""),
        ("Nếp gấp", _folds(fmt)),
        ("Màu", "4 màu CMYK, PDF/X-1a:2003, tổng mực không quá 280%"),
        ("Phông chữ", "đã nhúng đủ trong tệp"),
        ("Khoảng cách xem", f"{_number(fmt.reading_m)} m" if fmt.reading_m else ""),
    ]


def _folds(fmt: Format) -> str:
    sides = [", ".join(f"{_number(fold)} mm" for fold in side) for side in fmt.folds]
    return "; ".join(f"mặt {number}, từ mép trái: {side}" for number, side in enumerate(sides, start=1))


def _files(pieces: Sequence[Piece], size: float) -> Table:
    rows = [(file, piece) for piece in pieces for file in piece.files if file.for_shop]
    head = [paragraph(label, style(BOLD, size)) for label in ("Tệp", "Nội dung", "Số lượng")]
    cells = [head, *([small(file.shop_name, size), body(_short(piece), size, 0), ""] for file, piece in rows)]
    table = Table(cells, colWidths=[70 * mm, WIDTH - 90 * mm, 20 * mm], repeatRows=1)
    pad = max(0.4, 0.22 * size)
    table.setStyle(
        TableStyle(
            [
                ("BACKGROUND", (0, 0), (-1, 0), SHADE),
                ("GRID", (0, 0), (-1, -1), 0.4, LINE),
                ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
                ("TOPPADDING", (0, 0), (-1, -1), pad),
                ("BOTTOMPADDING", (0, 0), (-1, -1), pad),
                ("LEFTPADDING", (0, 0), (-1, -1), 3),
                ("RIGHTPADDING", (0, 0), (-1, -1), 3),
            ]
        )
    )
    return table


def _short(piece: Piece) -> str:
    text = piece.text
    return text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - 1].rsplit(" ", 1)[0] + " …"


def _length(length_mm: float) -> str:
    return f"{_number(length_mm / 1000)} m" if length_mm >= 2000 else f"{_number(length_mm)} mm"


def _number(value: float) -> str:
    return f"{value:g}".replace(".", ",")
