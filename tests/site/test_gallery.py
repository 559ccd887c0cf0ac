"""The print gallery: the choice of formats, and a page for each with its pieces."""

from __future__ import annotations

from xml.etree.ElementTree import Element

import pytest
from rendering import by_class, by_id, context, parse, poster, text, tree, view

from bangtin.site.gallery.format_pages import complete, format_of, generated_pages
from bangtin.site.gallery.formats import made_formats, page_path
from bangtin.site.posters import PosterFile, PosterRow, from_manifest

HOSTILE = 'Sức khỏe <b>là</b> "vàng" - & hơn vàng!'
SECOND_SIDE = PosterFile("a/a3--mat-2.pdf", "print", 40_000, 297, 420, "mm")


def row(message: str, fmt: str, *files: PosterFile, theme: str = "do-vang") -> PosterRow:
    return PosterRow(message, "khau-hieu", fmt, theme, HOSTILE, f"khau-hieu/{message}/", 1, files)


def format_page(format_id: str, *rows: PosterRow) -> Element:
    here = view("kien-an", rows, page_path(format_id))
    fmt = format_of(page_path(format_id), here)
    assert fmt is not None
    return parse(complete(f"<h1>{fmt.name}</h1>", fmt, here))


def test_a_format_is_told_in_the_words_of_a_print_shop() -> None:
    page = tree("{{ ap-phich }}", context(posters=(poster("a"), poster("b", "pano-6x3"))), "ap-phich.md")
    card = by_id(page, "kho-a3")
    assert "297 × 420 mm · xem từ 4 m · 1 mẫu" in text(card)
    assert "Tràn lề: 3 mm mỗi cạnh" in text(card) and "giấy couché 150 g" in text(card)
    links = {link.get("href"): text(link) for link in card.iter("a")}
    assert links["../posters/bo/a3.zip"] == "Tải cả bộ ZIP · 1,2 MB"
    assert links["../posters/bo/phieu-dat-in-a3.pdf"] == "Phiếu đặt in PDF · 30 kB"
    assert "ap-phich/a3.md" in links
    assert "../posters/to-xem-thu.pdf" in [link.get("href") for link in page.iter("a")]


def test_only_formats_that_were_made_are_offered_grouped_by_use() -> None:
    site = context(posters=(poster("b", "zalo-1080x1350"), poster("a"), poster("b", "pano-6x3")))
    page = tree("{{ ap-phich }}", site, "ap-phich.md")
    assert [card.get("id") for card in by_class(page, "bt-kho__the")] == [
        "kho-a3",
        "kho-pano-6x3",
        "kho-zalo-1080x1350",
    ]
    assert [text(heading) for heading in page.iter("h2")] == [
        "Giấy: dán, phát tay",
        "Cỡ lớn: treo, dựng ngoài trời",
        "Dùng trên màn hình",
    ]


def test_a_gallery_without_posters_says_so() -> None:
    said = text(tree("{{ ap-phich }}"))
    assert "Chưa có mẫu" in said and "python build_posters.py --locality kien-an" in said
    assert made_formats(view()) == [] and generated_pages(view()) == {}


def test_a_page_says_what_the_shop_must_enlarge() -> None:
    assert "1:10, nhà in phóng lên 10 lần" in text(format_page("pano-6x3", poster("b", "pano-6x3")))


def test_each_download_is_named_by_its_type_weight_and_message() -> None:
    page = format_page("a3", poster("a", "a3", HOSTILE))
    (card,) = by_class(page, "bt-to")
    assert next(card.iter("img")).get("alt") == HOSTILE
    links = [(link.get("href"), text(link)) for link in card.iter("a")]
    assert links == [("../../posters/a/a3.pdf", "Tải PDF 88 kB"), ("../../posters/a/a3.png", "Tải PNG 1,2 MB")]
    names = [(link.get("aria-label") or "").replace("\u00a0", " ") for link in card.iter("a")]
    assert names[0] == f"Tải PDF 88 kB, 297 × 420 mm: {HOSTILE}"


def test_variants_and_second_sides_stand_in_the_card_of_their_message() -> None:
    low_ink = PosterFile("a/a3--do-vang-it-muc.pdf", "print", 20_000, 297, 420, "mm")
    own = PosterFile("a/a3.pdf", "print", 30_000, 297, 420, "mm")
    page = format_page("a3", row("a", "a3", own, SECOND_SIDE), row("a", "a3", low_ink, theme="do-vang-it-muc"))
    (card,) = by_class(page, "bt-to")
    assert [text(link) for link in card.iter("a")] == ["Tải PDF 30 kB", "Mặt 2: PDF 40 kB", "In ít mực: PDF 20 kB"]


def test_screens_of_a_panel_are_numbered_below_their_animation() -> None:
    files = [PosterFile(f"a/led-192x96--0{number}.png", "screen", 500, 192, 96, "px") for number in (1, 2, 3)]
    moving = PosterFile("a/led-192x96.gif", "screen", 2_000, 192, 96, "px")
    page = format_page("led-192x96", row("a", "led-192x96", *files, moving))
    (card,) = by_class(page, "bt-to")
    links = [(link.get("href"), text(link)) for link in card.iter("a")]
    assert links[0] == ("../../posters/a/led-192x96.gif", "Tải GIF 2 kB")
    assert [name for _, name in links[1:]] == ["1", "2", "3"]
    assert (list(card.iter("a"))[1].get("aria-label") or "").startswith("Màn hình 1/3: ")


def test_kinds_can_be_chosen_only_where_there_are_several() -> None:
    one = format_page("a3", poster("a"), poster("b"))
    assert by_class(one, "bt-kho__loc") == []
    several = format_page("a3", poster("a"), poster("b", kind="chi-tieu"))
    filters = [button for button in several.iter("button") if button.get("data-loc")]
    buttons = [(button.get("data-loc"), button.get("data-chon")) for button in filters]
    assert buttons == [("loai", ""), ("loai", "khau-hieu"), ("loai", "chi-tieu")]


def test_themes_can_be_chosen_by_their_names() -> None:
    red, green = poster("a"), row("b", "a3", PosterFile("b/a3.pdf", "print", 1, 297, 420, "mm"), theme="xanh-la")
    here = view("kien-an", (red, green), page_path("a3"))
    fmt = format_of(page_path("a3"), here)
    assert fmt is not None
    page = parse(complete("<h1>A3</h1>", fmt, here))
    filters = [button for button in page.iter("button") if button.get("data-loc")]
    buttons = [(button.get("data-chon"), text(button)) for button in filters]
    assert buttons == [("", "Tất cả"), ("do-vang", "Đỏ vàng"), ("xanh-la", "Xanh lá")]
    assert [card.get("data-mau") for card in by_class(page, "bt-to")] == ["do-vang", "xanh-la"]


@pytest.mark.parametrize("page", ["ap-phich/b0.md", "ap-phich.md", "khau-hieu/a3.md"])
def test_other_pages_are_left_alone(page: str) -> None:
    assert format_of(page, view("kien-an", (poster("a"),), page)) is None


def test_a_manifest_becomes_rows_formats_and_bundles() -> None:
    file = {"path": "a/a3.pdf", "role": "print", "sha256": "0", "bytes": 1, "width_mm": 297, "height_mm": 420}
    piece = {"message": "a", "kind": "khau-hieu", "format": "a3", "theme": "t", "text": "x", "page": "p", "scale": 1}
    bundle = {"path": "bo/a3.zip", "format": "a3", "files": [], "bytes": 5, "sha256": "0", "key": "k"}
    made = from_manifest({"posters": [piece | {"files": [file], "qr": None}], "bundles": [bundle]})
    (read,) = made.rows
    assert (read.own_theme, read.downloads[0].unit, read.preview) == (True, "mm", None)
    assert (made.bundles[0].suffix, made.bundles[0].format, made.formats) == ("zip", "a3", ())
