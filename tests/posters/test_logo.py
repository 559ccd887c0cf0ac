"""A locality's logo: where it stands, in which inks it is painted, what is done again when it changes."""

from __future__ import annotations

import zlib
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from itertools import product
from pathlib import Path

import pytest
from layout_tools import code, code_box, ink, materials, shape_box, texts
from logos import PLUM, picture_logo, png, round_logo, wide_logo
from PIL import Image, ImageCms
from print_scenes import STAMP

from bangtin.posters.fitting import compose_job
from bangtin.posters.formats import Family
from bangtin.posters.four_inks import four_inks, printed, printed_picture
from bangtin.posters.jobs import Delivery, Workshop
from bangtin.posters.layout.compose import takes
from bangtin.posters.layout.emblem import CARD_AIR, SQUARE
from bangtin.posters.layout.errors import DoesNotFit
from bangtin.posters.layout.geometry import Rect
from bangtin.posters.logo import Logo, LogoError
from bangtin.posters.logo_looks import logo_of_pixels
from bangtin.posters.logo_png import KEPT_SIDE, LEAST_SIDE, read_png
from bangtin.posters.low_ink import low_ink
from bangtin.posters.painters.cmyk import write_cmyk
from bangtin.posters.painters.pages import rasterise
from bangtin.posters.painters.pdf import write_pdf
from bangtin.posters.painters.raster import render
from bangtin.posters.preflight.expected import Expected
from bangtin.posters.preflight.inspection import inspect
from bangtin.posters.scene import Fill, Picture, Scene
from bangtin.posters.shapes import bounds
from bangtin.posters.themes import MAX_INK, Theme

M = materials()
SLOGAN = M.message("suc-khoe-la-von-quy")
GREEN = M.message("an-sach-song-xanh")
CARRYING = [fmt.id for fmt in M.stock.formats if fmt.family is not Family.LED and takes(SLOGAN, fmt)]
LOGOS = {"drawing": round_logo, "picture": picture_logo, "wide": wide_logo}
TOLERANCE = 1e-6


def logo_box(scene: Scene, logo: Logo) -> Rect:
    """What the logo covers, without its card."""
    own = set(logo.colours)
    for item in scene.items:
        if isinstance(item, Picture):
            return Rect(item.x, item.y, item.x + item.width, item.y + item.height)
    return Rect(
        *bounds(item.path for item in scene.items if isinstance(item, Fill) and item.paint in own - {"#ffffff"})
    )


def with_colours(theme: Theme, logo: Logo) -> Theme:
    return replace(theme, colours={**logo.colours, **theme.colours})


# --- colour ---


@pytest.mark.parametrize(
    ("rgb", "inks"),
    [
        ((0, 0, 0), (0, 0, 0, 100)),
        ((255, 255, 255), (0, 0, 0, 0)),
        ((128, 128, 128), (0, 0, 0, 49.8)),
        ((255, 0, 0), (0, 100, 100, 0)),
        ((0, 104, 179), (100, 41.9, 0, 29.8)),
    ],
)
def test_grey_becomes_black_ink_alone_and_pure_colours_stay_pure(
    rgb: tuple[int, int, int], inks: tuple[float, ...]
) -> None:
    assert four_inks(*rgb) == inks


def test_no_colour_lays_down_more_ink_than_a_sheet_takes_and_pixels_are_printed_like_flat_colours() -> None:
    levels = (0, 1, 10, 60, 128, 200, 254, 255)
    colours = list(product(levels, repeat=3))
    picture = Image.frombytes("RGB", (len(colours), 1), bytes(part for rgb in colours for part in rgb))
    pixels = printed_picture(picture).tobytes()
    for at, rgb in enumerate(colours):
        flat, inks = four_inks(*rgb), pixels[4 * at : 4 * at + 4]
        assert sum(flat) <= MAX_INK and sum(inks) / 2.55 <= MAX_INK
        assert [ink / 2.55 for ink in inks] == pytest.approx(flat, abs=0.3)


# --- files ---


def header(width: int, height: int, depth: int, colours: int) -> bytes:
    """A PNG that promises a size and holds nothing."""
    chunk = b"IHDR" + width.to_bytes(4) + height.to_bytes(4) + bytes((depth, colours, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + (13).to_bytes(4) + chunk + zlib.crc32(chunk).to_bytes(4)


FOREIGN = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
OWN = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "không phải PNG"),
        (b"GIF89a" + bytes(40), "không phải PNG"),
        (header(60_000, 60_000, 8, 6), "nhiều nhất 4000"),
        (header(800, 800, 16, 6), "8 bit"),
        (header(800, 800, 8, 3), "RGB hoặc RGBA"),
        (header(800, 800, 8, 6), "bị hỏng"),
        (png()[:-400], "bị hỏng"),
        (png((1200, LEAST_SIDE - 1)), f"ít nhất {LEAST_SIDE}"),
        (png(icc=FOREIGN), "hồ sơ màu"),
        (png(colour=(255, 250, 235)), "quá nhạt"),
    ],
)
def test_a_picture_that_cannot_be_printed_well_is_refused(data: bytes, word: str) -> None:
    with pytest.raises(LogoError, match=word):
        logo_of_pixels(read_png(data), "")


def test_pictures_are_cut_to_what_is_seen_and_kept_no_larger_than_needed() -> None:
    assert read_png(png((640, 640), "RGB")).width == 640
    assert read_png(png((3000, 1500), icc=OWN)).width == KEPT_SIDE
    framed = Image.new("RGBA", (1000, 1000))
    with Image.open(BytesIO(png((700, 600)))) as seen:
        framed.paste(seen, (150, 200))
    target = BytesIO()
    framed.save(target, "PNG")
    pixels = read_png(target.getvalue())
    assert (pixels.width, pixels.height) == (700, 600)


# --- layout ---


@pytest.mark.parametrize("kind", LOGOS)
@pytest.mark.parametrize("format_id", CARRYING)
def test_the_logo_takes_the_bars_place_in_its_own_shape_and_colours(format_id: str, kind: str) -> None:
    fmt, logo = M.format(format_id), LOGOS[kind]()
    for message in (SLOGAN, GREEN):
        try:
            scene = M.sides(message, fmt, None, logo)[0]
        except DoesNotFit:
            assert fmt.family is Family.BANNER
            continue
        box = logo_box(scene, logo)
        assert box.width / box.height == pytest.approx(logo.shape, rel=1e-3)
        assert max(box.width, box.height) <= SQUARE * fmt.short + TOLERANCE
        safe = Rect(0, 0, scene.width, scene.height).grown(TOLERANCE - scene.safe)
        assert safe.x0 <= box.x0 and box.x1 <= safe.x1 and safe.y0 <= box.y0 and box.y1 <= safe.y1
        assert not any(ink(line).meets(box) for line in texts(scene))
        found = code(scene)
        assert found is None or not code_box(found).grown(4 * found.module).meets(box)


@pytest.mark.parametrize("kind", ["drawing", "picture"])
def test_a_white_card_lies_below_the_logo_on_dark_fields_only(kind: str) -> None:
    logo, fmt = LOGOS[kind](), M.format("a3")
    for message, dark in ((SLOGAN, False), (GREEN, True)):
        scene = M.sides(message, fmt, None, logo)[0]
        card = logo_box(scene, logo).grown(CARD_AIR * fmt.short)
        cards = [item for item in scene.items if isinstance(item, Fill) and item.paint == "paper" and not item.drawn]
        assert any(shape_box(item) == pytest.approx(card) for item in cards) is dark


def test_without_a_logo_nothing_keeps_a_place_free() -> None:
    for format_id in CARRYING:
        fmt = M.format(format_id)
        left = min(ink(line).x0 for line in texts(M.sides(SLOGAN, fmt)[0], "body"))
        if fmt.family not in (Family.BANNER, Family.LEAFLET):
            assert left <= fmt.margin * fmt.short + 0.05 * fmt.short


# --- paint ---


@pytest.mark.parametrize("kind", ["drawing", "picture"])
def test_low_ink_leaves_the_logo_as_it_is(kind: str) -> None:
    logo = LOGOS[kind]()
    scene = M.sides(SLOGAN, M.format("a4"), None, logo)[0]
    frugal = low_ink(scene)
    assert logo_box(frugal, logo) == logo_box(scene, logo)
    theme = with_colours(M.stock.themes.by_id[SLOGAN.theme], logo)
    box = logo_box(scene, logo)
    area = (round(box.x0 * 3 + 30), round(box.y0 * 3 + 30), round(box.x1 * 3 - 30), round(box.y1 * 3 - 30))
    assert render(frugal, theme, 3).crop(area).tobytes() == render(scene, theme, 3).crop(area).tobytes()
    assert {item.below for item in frugal.items if isinstance(item, Picture)} <= {"paper"}


def test_a_print_master_holds_the_picture_in_four_inks_on_its_field_without_transparency(tmp_path: Path) -> None:
    logo = picture_logo()
    scene, theme = M.sides(SLOGAN, M.format("a4"), None, logo)[0], M.stock.themes.by_id[SLOGAN.theme]
    files = [tmp_path / "1.pdf", tmp_path / "2.pdf"]
    for file in files:
        write_pdf(scene, theme, file, STAMP)
    assert files[0].read_bytes() == files[1].read_bytes()
    findings = inspect(files[0], Expected.of((scene,), SLOGAN.url))
    assert findings.passed, findings.complaints
    box = logo_box(scene, logo)
    seen = rasterise(files[0], 4, area=tuple(box))
    field = rasterise(files[0], 4, area=(box.x1 + 1, box.y0, box.x1 + 2, box.y1))
    corner, beside = seen.getpixel((1, 1)), field.getpixel((1, 1))
    assert isinstance(corner, tuple) and isinstance(beside, tuple)
    assert max(abs(a - b) for a, b in zip(corner, beside, strict=True)) <= 2


def test_a_print_raster_holds_the_logos_inks(tmp_path: Path) -> None:
    target = tmp_path / "a5.tif"
    scene = M.sides(SLOGAN, M.format("to-roi-a5"), None, picture_logo())[0]
    write_cmyk(scene, M.stock.themes.by_id[SLOGAN.theme], target, 72)
    x, y = logo_box(scene, picture_logo()).centre
    with Image.open(target) as picture:
        pixel = picture.getpixel((round((x + scene.bleed) * 72 / 25.4), round((y + scene.bleed) * 72 / 25.4)))
    assert isinstance(pixel, tuple)
    assert [part / 2.55 for part in pixel] == pytest.approx(four_inks(*PLUM), abs=1)


# --- jobs ---


def test_a_changed_logo_makes_its_own_places_pieces_anew_and_no_others() -> None:
    logo, fmt = round_logo(), M.format("a4")
    ours, others = replace(SLOGAN, logo="kien-an"), SLOGAN
    stamp = datetime(2026, 11, 25, tzinfo=UTC)

    def keys(logo: Logo) -> list[str]:
        shop = Workshop(replace(M.stock, logos={"kien-an": logo}), M.words)
        return [
            job.key
            for message in (ours, others)
            for job in shop.jobs(message, [(fmt, message.theme)], stamp, Delivery())
        ]

    before, after = keys(logo), keys(replace(logo, digest="other"))
    assert before[0] != after[0] and before[1] == after[1]


def test_a_piece_is_painted_with_the_logos_colours_and_drawings_keep_theirs() -> None:
    own = replace(round_logo(), colours={**round_logo().colours, "#fcc195": printed("#fcc195")})
    shop = Workshop(replace(M.stock, logos={"kien-an": own}), M.words)
    stamp = datetime(2026, 11, 25, tzinfo=UTC)
    [job] = shop.jobs(replace(SLOGAN, logo="kien-an"), [(M.format("a4"), SLOGAN.theme)], stamp, Delivery())
    theme, plain = shop.painting_theme(job), shop.theme(SLOGAN.theme)
    assert theme.colour("#0b5e8a") == printed("#0b5e8a")
    assert theme.colour("#fcc195") == plain.colour("#fcc195")
    paints = {item.paint for scene in compose_job(job, shop) for item in scene.items if isinstance(item, Fill)}
    assert set(round_logo().colours) <= paints and all(theme.colour(paint) for paint in paints)
