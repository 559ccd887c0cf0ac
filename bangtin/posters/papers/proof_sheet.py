"""An edition's pieces and their previews in; one document with every message as a thumbnail and its id out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path

from PIL import Image as Picture
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Image, Spacer, Table, TableStyle

from bangtin.content.kinds import KIND_NAMES
from bangtin.posters.fonts import BOLD
from bangtin.posters.manifest import Piece
from bangtin.posters.papers.document import LINE, WIDTH, body, document, heading, paragraph, small, style, title
from bangtin.posters.papers.masthead import Masthead

COLUMNS = 4
THUMB_HEIGHT = 50 * mm
PIXELS = 330
"""Height of an embedded thumbnail: enough for office printers."""


def proof_sheet(masthead: Masthead, pieces: Sequence[Piece], format_names: Mapping[str, str], folder: Path) -> bytes:
    """The PDF. Thumbnails are the previews that `folder` holds, the upright sheet's where there is one."""
    flow: list[Flowable] = [
        title("Tờ xem thử"),
        body(f"{masthead.place_title} · bản {masthead.updated:%d/%m/%Y}", 12, after=4),
        small("Mỗi ô là một nội dung: mã để gọi lệnh hoặc tìm tệp, mã QR, số khuôn khổ đã có."),
        Spacer(0, 4 * mm),
    ]
    for kind, name in KIND_NAMES.items():
        messages = _by_message(pieces, kind)
        if messages:
            cells = [_cell(rows, format_names, folder) for rows in messages.values()]
            table = _grid(cells)
            flow += [heading(name), table, Spacer(0, 4 * mm)]
    return document(f"Tờ xem thử – {masthead.place_title}", flow, f"Bản {masthead.updated:%d/%m/%Y}").data


def _by_message(pieces: Sequence[Piece], kind: str) -> dict[str, list[Piece]]:
    found: dict[str, list[Piece]] = {}
    for piece in pieces:
        if piece.kind == kind:
            found.setdefault(piece.message, []).append(piece)
    return found


def _cell(rows: Sequence[Piece], format_names: Mapping[str, str], folder: Path) -> list[Flowable]:
    order = list(format_names)
    rows = sorted(rows, key=lambda piece: order.index(piece.format) if piece.format in order else len(order))
    first = rows[0]
    code = next((f" · mã QR {piece.qr.code}" for piece in rows if piece.qr), "")
    made = {piece.format for piece in rows}
    return [
        *_thumbnail(rows, folder),
        Spacer(0, 1.5 * mm),
        paragraph(f"{first.message}{code}", style(BOLD, 7.5)),
        body(first.text, 7.5, after=0),
        small(f"{len(made)} khuôn khổ", 6.5),
    ]


def _thumbnail(rows: Sequence[Piece], folder: Path) -> list[Flowable]:
    preview = next((file for piece in rows for file in piece.files if file.role == "preview"), None)
    if preview is None:
        return []
    with Picture.open(folder / preview.path) as opened:
        picture = opened.convert("RGB")
    picture.thumbnail((PIXELS, PIXELS), Picture.Resampling.LANCZOS)
    target = BytesIO()
    picture.save(target, "JPEG", quality=82, subsampling=0)
    target.seek(0)
    room = WIDTH / COLUMNS - 4 * mm
    scale = min(THUMB_HEIGHT / picture.height, room / picture.width)
    return [Image(target, picture.width * scale, picture.height * scale, hAlign="LEFT")]


def _grid(cells: Sequence[list[Flowable]]) -> Table:
    rows = [list(cells[start : start + COLUMNS]) for start in range(0, len(cells), COLUMNS)]
    rows[-1] += [[] for _ in range(COLUMNS - len(rows[-1]))]
    table = Table(rows, colWidths=[WIDTH / COLUMNS] * COLUMNS)
    table.setStyle(
        TableStyle(
            [
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LINEABOVE", (0, 0), (-1, -1), 0.5, LINE),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("RIGHTPADDING", (0, 0), (-1, -1), 4 * mm),
                ("TOPPADDING", (0, 0), (-1, -1), 2 * mm),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 3 * mm),
            ]
        )
    )
    return table
