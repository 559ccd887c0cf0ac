"""Two builds of posters; which pieces look different, as a table and as one picture."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from PIL import Image

from bangtin.posters.manifest import MANIFEST, FileRow, Manifest, Piece, write_manifest
from bangtin.publishing.__main__ import REPORT, SHEET, run
from bangtin.publishing.changes import changes, spread
from bangtin.publishing.contact_sheet import COLUMNS, SIDE, contact_sheet
from bangtin.publishing.pictures import keep, pictures
from bangtin.publishing.preview_report import MOST_ROWS, as_markdown

Looks = dict[tuple[str, str], str]
"""Message and format -> the colour of the piece."""


def build(folder: Path, looks: Looks, slug: str = "kien-an", text: str = "Sức khỏe | là <vốn> quý") -> Path:
    """A folder of built posters, each of one colour."""
    pieces = []
    for (message, fmt), colour in looks.items():
        path = folder / slug / message / f"{fmt}--xem.webp"
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", (300, 400), colour).save(path, lossless=True)
        data = path.read_bytes()
        shown = FileRow(
            f"{message}/{path.name}", "preview", hashlib.sha256(data).hexdigest(), len(data), 300, 400, "px"
        )
        printed = FileRow(f"{message}/{fmt}.pdf", "print", "0" * 64, 1, 297, 420, "mm")
        pieces.append(Piece(message, "khau-hieu", fmt, "xanh-la", text, "a/", 1, (printed, shown), None, (), ()))
    write_manifest(folder / slug / MANIFEST, Manifest(slug, "https://a.vn/", False, tuple(pieces), ()))
    return folder


def test_new_changed_and_dropped_pieces_are_told_and_equal_ones_are_not(tmp_path: Path) -> None:
    before = build(tmp_path / "cu", {("mot", "a3"): "red", ("hai", "a3"): "red", ("ba", "a3"): "red"})
    after = build(tmp_path / "moi", {("mot", "a3"): "red", ("hai", "a3"): "blue", ("bon", "a3"): "red"})
    found = changes(pictures(before), pictures(after))
    assert [(change.name[1], change.kind) for change in found] == [("ba", "bỏ"), ("bon", "mới"), ("hai", "đổi")]


def test_a_piece_whose_print_file_alone_changed_looks_the_same(tmp_path: Path) -> None:
    before = build(tmp_path / "cu", {("mot", "a3"): "red"})
    after = build(tmp_path / "moi", {("mot", "a3"): "red"})
    path = after / "kien-an" / MANIFEST
    path.write_text(path.read_text(encoding="utf-8").replace("0" * 64, "1" * 64), encoding="utf-8")
    assert changes(pictures(before), pictures(after)) == ()


def test_a_screen_piece_is_shown_by_its_first_picture(tmp_path: Path) -> None:
    folder = tmp_path / "p"
    files = tuple(FileRow(f"mot/led--0{number}.png", "screen", str(number) * 64, 1, 192, 96, "px") for number in (2, 1))
    piece = Piece("mot", "khau-hieu", "led-192x96", "xanh-la", "chữ", "a/", 1, files, None, (), ())
    write_manifest(folder / "kien-an" / MANIFEST, Manifest("kien-an", "https://a.vn/", False, (piece,), ()))
    (picture,) = pictures(folder).values()
    assert picture.path.name == "led--01.png"


def test_what_is_kept_of_a_build_serves_the_next_comparison(tmp_path: Path) -> None:
    built = build(tmp_path / "dung", {("mot", "a3"): "red", ("hai", "a4"): "red"})
    build(built, {("mot", "a3"): "green"}, slug="toan-quoc")
    assert keep(built, tmp_path / "giu") == 3
    assert changes(pictures(tmp_path / "giu"), pictures(built)) == ()
    assert not list((tmp_path / "giu").rglob("*.pdf"))


def test_a_few_pieces_stand_for_many_messages_and_formats() -> None:
    from bangtin.publishing.changes import Change
    from bangtin.publishing.pictures import Picture

    found = [
        Change(None, Picture(("kien-an", message, fmt, "xanh-la"), "", Path("x"), "x"))
        for message in "abc"
        for fmt in ("a0", "a1", "a2", "a3", "led", "pano", "zalo")
    ]
    chosen = spread(found, 6)
    assert sorted(change.name[1] for change in chosen) == list("aabbcc")
    formats = {change.name[2] for change in chosen}
    assert len(formats - {"a0", "a1", "a2", "a3"}) >= 1
    assert list(spread(found, 100)) == found


def test_the_table_has_a_row_a_message_and_shows_texts_as_they_are(tmp_path: Path) -> None:
    after = build(tmp_path / "moi", {("mot", "a3"): "red", ("mot", "a4"): "red"})
    text = as_markdown(changes({}, pictures(after)), compared=False, shown=2)
    assert "### Tờ in và ảnh: 2 mới" in text
    assert "Chưa có bản trước để so" in text
    assert "| `kien-an` | `mot` | Sức khỏe &#124; là &#60;vốn&#62; quý | mới: `a3`, `a4` |" in text


def test_the_table_stays_short_enough_for_a_comment(tmp_path: Path) -> None:
    looks = {(f"khau-hieu-thu-{number:03}", fmt): "red" for number in range(MOST_ROWS + 5) for fmt in ("a3", "a4")}
    after = build(tmp_path / "moi", looks, text="chữ " * 100)
    text = as_markdown(changes({}, pictures(after)), compared=True, shown=24)
    assert "và 5 nội dung nữa" in text
    assert len(text) < 60_000


def test_before_and_after_stand_side_by_side(tmp_path: Path) -> None:
    before = build(tmp_path / "cu", {("mot", "a3"): "red"})
    after = build(tmp_path / "moi", {("mot", "a3"): "blue", ("hai", "a3"): "green"})
    sheet = contact_sheet(changes(pictures(before), pictures(after)))
    colours = {colour for _, colour in sheet.getcolors(1 << 20) or ()}
    assert {(0, 0, 255), (255, 0, 0), (0, 128, 0)} <= colours
    assert sheet.width < (COLUMNS * 2 + 1) * (SIDE + 40)


def test_the_command_writes_the_table_and_the_picture(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = build(tmp_path / "cu", {("mot", "a3"): "red"})
    after = build(tmp_path / "moi", {("mot", "a3"): "blue"})
    out = tmp_path / "xem"
    assert run(["preview", "--before", str(before), "--after", str(after), "--output", str(out)]) == 0
    assert "1 đổi" in (out / REPORT).read_text(encoding="utf-8")
    with Image.open(out / SHEET) as sheet:
        assert sheet.format == "JPEG"
    assert capsys.readouterr().out == "1 tờ đổi hình.\n"


def test_where_nothing_changed_there_is_no_picture(tmp_path: Path) -> None:
    same = build(tmp_path / "cu", {("mot", "a3"): "red"})
    out = tmp_path / "xem"
    assert run(["preview", "--before", str(same), "--after", str(same), "--output", str(out)]) == 0
    assert "Không tờ nào đổi hình" in (out / REPORT).read_text(encoding="utf-8")
    assert not (out / SHEET).exists()


def test_without_an_earlier_build_everything_is_new(tmp_path: Path) -> None:
    after = build(tmp_path / "moi", {("mot", "a3"): "blue"})
    out = tmp_path / "xem"
    assert run(["preview", "--before", str(tmp_path / "khong-co"), "--after", str(after), "--output", str(out)]) == 0
    assert "mọi tờ đều là mới" in (out / REPORT).read_text(encoding="utf-8")
