"""Geometry of every real message in every format: margins, safe area, code, letter height, words, faces, themes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from layout_tools import (
    as_stored,
    code,
    code_box,
    faces,
    ink,
    materials,
    read,
    shape_box,
    texts,
)

from bangtin.posters.formats import Family, Format
from bangtin.posters.layout.breaking import DASH
from bangtin.posters.layout.errors import DoesNotFit
from bangtin.posters.layout.footer import SAMPLE
from bangtin.posters.layout.geometry import Rect
from bangtin.posters.layout.people import WIDE_HAT, Figure, group
from bangtin.posters.layout.sheet import CAPITALS_THEME
from bangtin.posters.message import Message
from bangtin.posters.scene import Fill, QrCode, Scene

M = materials()
EVERY = [(message.id, fmt.id) for message in M.plain for fmt in M.sheets]
FORMATS = [fmt.id for fmt in M.sheets]
TOLERANCE = 1e-6


def compose(message_id: str, format_id: str, theme: str | None = None) -> tuple[Message, Scene]:
    return M.message(message_id), M.known_scene(message_id, format_id, theme)


@pytest.mark.parametrize(("message_id", "format_id"), EVERY)
def test_words_and_code_stay_inside_the_safe_area(message_id: str, format_id: str) -> None:
    _, scene = compose(message_id, format_id)
    safe = Rect(scene.safe, scene.safe, scene.width - scene.safe, scene.height - scene.safe)
    boxes = [(read(scene, line.role), ink(line)) for line in texts(scene)]
    if (found := code(scene)) is not None:
        boxes.append(("code", code_box(found)))
    outside = [name for name, box in boxes if not _inside(box, safe)]
    assert not outside


def _inside(box: Rect, frame: Rect) -> bool:
    return (
        box.x0 >= frame.x0 - TOLERANCE
        and box.y0 >= frame.y0 - TOLERANCE
        and box.x1 <= frame.x1 + TOLERANCE
        and box.y1 <= frame.y1 + TOLERANCE
    )


@pytest.mark.parametrize(("message_id", "format_id"), EVERY)
def test_lines_keep_to_the_margins(message_id: str, format_id: str) -> None:
    """Left edges stand on the margin; only a hung dash may enter the right one, by a hundredth of the short side."""
    _, scene = compose(message_id, format_id)
    fmt = M.format(format_id)
    margin = fmt.margin * fmt.short
    for line in texts(scene):
        box = ink(line)
        assert box.x0 >= margin - 0.002 * fmt.short
        assert box.x1 <= fmt.width - margin + 0.01 * fmt.short + TOLERANCE
        if line.words[-1].text != DASH:
            assert box.x1 <= fmt.width - margin + 0.002 * fmt.short


@pytest.mark.parametrize(("message_id", "format_id"), EVERY)
def test_text_is_the_stored_text_letter_for_letter(message_id: str, format_id: str) -> None:
    message, scene = compose(message_id, format_id)
    if message.figure is None:
        assert as_stored(read(scene, "slogan")) == message.text.upper()
        return
    if M.format(format_id).family is Family.SHARE_CARD:
        assert read(scene, "name") == message.title
        assert read(scene, "value") == message.value_words
    else:
        drawn, sentence = read(scene, "sentence"), message.sentence or ""
        assert drawn == sentence[0].upper() + sentence[1:]
        assert read(scene, "figure") == message.figure.number
        assert read(scene, "qualifier") == (message.figure.qualifier or "")
        assert read(scene, "unit") == (message.figure.unit or "")
        assert read(scene, "source") == message.source_line
    assert read(scene, "condition") == (message.condition or "")
    assert read(scene, "over-line").startswith("MỤC TIÊU")


@pytest.mark.parametrize(("message_id", "format_id"), EVERY)
def test_letters_are_as_high_as_the_reading_distance_asks(message_id: str, format_id: str) -> None:
    _, scene = compose(message_id, format_id)
    smallest = min((line.size for line in texts(scene, "slogan", "figure", "value")), default=0)
    assert smallest >= M.format(format_id).min_em - TOLERANCE


@pytest.mark.parametrize(("message_id", "format_id"), EVERY)
def test_a_qualifier_is_large_enough_to_be_read_with_its_figure(message_id: str, format_id: str) -> None:
    _, scene = compose(message_id, format_id)
    for qualifier, figure in zip(texts(scene, "qualifier"), texts(scene, "figure"), strict=False):
        assert qualifier.size >= 0.2 * figure.size - TOLERANCE
        assert ink(qualifier).y1 <= ink(figure).y0
        assert abs(ink(qualifier).x0 - ink(figure).x0) < TOLERANCE


def test_a_figure_without_a_qualifier_stays_large_on_a_low_card() -> None:
    """On the square image an icon alone above the number would leave it hardly larger than the sentence."""
    _, scene = compose("tram-y-te-dau-tu-2030", "vuong-1080")
    (figure,) = texts(scene, "figure")
    assert not texts(scene, "qualifier")
    assert figure.size >= 3 * max(line.size for line in texts(scene, "sentence"))


@pytest.mark.parametrize(("message_id", "format_id"), EVERY)
def test_no_text_lies_on_a_face_or_on_other_text(message_id: str, format_id: str) -> None:
    _, scene = compose(message_id, format_id)
    lines = texts(scene)
    for line in lines:
        assert not any(ink(line).meets(face) for face in faces(scene))
    code_area = code(scene)
    if code_area is not None:
        assert not any(ink(line).meets(code_box(code_area)) for line in lines)
    small = [line for line in lines if line.role not in ("slogan", "sentence", "figure", "unit", "name", "value")]
    big = [line for line in lines if line not in small]
    assert not any(ink(one).meets(ink(two)) for one in small for two in big)


@pytest.mark.parametrize(("message_id", "format_id"), [pair for pair in EVERY if M.format(pair[1]).has_qr])
def test_code_has_its_size_and_its_quiet_zone(message_id: str, format_id: str) -> None:
    _, scene = compose(message_id, format_id)
    found, fmt = code(scene), M.format(format_id)
    assert found is not None and fmt.qr_side is not None
    side = len(found.modules) * found.module
    if fmt.unit == "px":
        assert found.module == int(found.module) >= 3
        assert (found.x, found.y) == (int(found.x), int(found.y))
    else:
        assert found.module >= 0.8
        assert side == pytest.approx(fmt.qr_side)
        assert side >= (fmt.scan_m or 0) * 100
    _assert_white_around(scene, found)


def _assert_white_around(scene: Scene, found: QrCode) -> None:
    """Directly below the code lies a white card that reaches four modules beyond it."""
    index = scene.items.index(found)
    quiet = code_box(found).grown(4 * found.module)
    cards = [item for item in scene.items[:index] if isinstance(item, Fill) and item.paint == "paper"]
    assert any(_inside(quiet, shape_box(card)) for card in cards)
    later = [shape_box(item) for item in scene.items[index + 1 :] if isinstance(item, Fill)]
    assert not any(box.meets(quiet) for box in later)


@pytest.mark.parametrize("format_id", FORMATS)
def test_share_cards_alone_carry_no_code(format_id: str) -> None:
    _, scene = compose("suc-khoe-la-von-quy", format_id)
    assert (code(scene) is None) == (M.format(format_id).family is Family.SHARE_CARD)


@pytest.mark.parametrize("theme", sorted(M.stock.themes.by_id))
@pytest.mark.parametrize("format_id", FORMATS)
def test_every_theme_has_every_paint(theme: str, format_id: str) -> None:
    for message_id in ("suc-khoe-la-von-quy", "an-sach-song-xanh", "bao-phu-bhyt-2026", "kham-suc-khoe-mien-phi"):
        _, scene = compose(message_id, format_id, theme)
        colours = M.stock.themes.by_id[theme]
        assert all(colours.colour(item.paint) for item in scene.items if not isinstance(item, QrCode))


@pytest.mark.parametrize(("message_id", "format_id"), EVERY)
def test_text_stands_on_calm_ground(message_id: str, format_id: str) -> None:
    """White and soft text is never over mid or rays: the last large shape below a line is ground, panel or a card."""
    _, scene = compose(message_id, format_id)
    for line in texts(scene, "slogan", "sentence", "source", "condition", "body"):
        below = [item for item in scene.items[: scene.items.index(line)] if isinstance(item, Fill)]
        under = [item.paint for item in below if _contains(shape_box(item), ink(line))]
        allowed = {"paper", "soft", "accent"} if line.paint == "ground" else {"ground"}
        assert under and under[-1] in allowed | {"tint", "paper", "ground"}


def _contains(outer: Rect, inner: Rect) -> bool:
    return outer.x0 <= inner.x0 and outer.y0 <= inner.y0 and outer.x1 >= inner.x1 and outer.y1 >= inner.y1


@pytest.mark.parametrize("format_id", [fmt.id for fmt in M.sheets if fmt.bleed])
def test_colour_runs_out_to_the_bleed(format_id: str) -> None:
    for message_id in ("suc-khoe-la-von-quy", "an-sach-song-xanh", "kham-suc-khoe-mien-phi"):
        _, scene = compose(message_id, format_id)
        boxes = [shape_box(item) for item in scene.items if isinstance(item, Fill)]
        out = scene.bleed
        for x in (-out, scene.width + out):
            for y in (-out, scene.height + out):
                corner = Rect(x, y, x, y)
                assert any(_contains(box.grown(TOLERANCE), corner) for box in boxes)


@pytest.mark.parametrize("format_id", FORMATS)
def test_samples_are_marked_and_real_pieces_are_not(format_id: str) -> None:
    fmt = M.format(format_id)
    sample = replace(M.message("suc-khoe-la-von-quy"), sample=True)
    marks = texts(M.scene(sample, fmt), "sample")
    assert len(marks) == 1
    assert " ".join(word.text for word in marks[0].words) == SAMPLE
    assert 0.74 * marks[0].size <= 0.03 * fmt.short
    real = replace(sample, sample=False)
    assert not texts(M.scene(real, fmt), "sample")


@pytest.mark.parametrize("format_id", FORMATS)
def test_the_body_speaks_in_capitals_without_a_dash(format_id: str) -> None:
    message = M.message("suc-khoe-la-von-quy")
    one = replace(message, issuers=("Đảng ủy phường Kiến An",))
    drawn = read(M.scene(one, M.format(format_id)), "body")
    assert drawn == "ĐẢNG ỦY PHƯỜNG KIẾN AN"
    several = replace(message, issuers=("Đảng ủy phường Kiến An", "Ủy ban nhân dân phường Kiến An"))
    lines = [
        " ".join(word.text for word in line.words) for line in texts(M.scene(several, M.format(format_id)), "body")
    ]
    assert " ".join(lines) == "ĐẢNG ỦY PHƯỜNG KIẾN AN ỦY BAN NHÂN DÂN PHƯỜNG KIẾN AN"
    assert [line for line in lines if line.startswith(("ĐẢNG ỦY", "ỦY BAN"))] == [lines[0], lines[len(lines) // 2]]


@pytest.mark.parametrize("format_id", FORMATS)
def test_long_names_of_bodies_keep_clear_of_the_caption(format_id: str) -> None:
    fmt = M.format(format_id)
    body = "Ban Tuyên giáo và Dân vận Tỉnh ủy Cao Bằng"
    message = replace(M.message("suc-khoe-la-von-quy"), issuers=(body,), place="tỉnh Cao Bằng")
    scene = M.scene(message, fmt)
    assert read(scene, "body") == body.upper()
    captions = texts(scene, "caption", "url")
    if captions:
        left = min(ink(line).x0 for line in captions)
        assert max(ink(line).x1 for line in texts(scene, "body")) <= left - 0.03 * fmt.short + TOLERANCE


def test_the_national_edition_is_signed_by_the_site() -> None:
    message = M.message("suc-khoe-la-von-quy", "toan-quoc")
    assert message.issuers == ()
    assert read(M.scene(message, M.format("a3")), "body") == "TÌM HIỂU NGHỊ QUYẾT 72"


def test_capitals_only_where_the_theme_or_the_panel_asks() -> None:
    for format_id in ("a3", "pano-3x2"):
        for message in M.plain:
            if message.figure is None:
                drawn = read(M.scene(message, M.format(format_id)), "slogan")
                capitals = format_id == "pano-3x2" or message.theme == CAPITALS_THEME
                assert (drawn == drawn.upper()) == capitals


@pytest.mark.parametrize("format_id", FORMATS)
def test_a_slogan_that_is_too_long_is_refused_in_vietnamese(format_id: str) -> None:
    text = "Mỗi người dân hãy cùng nhau giữ gìn sức khỏe cho mình và cho cả cộng đồng " * 5
    message = replace(M.message("suc-khoe-la-von-quy"), text=text.strip())
    with pytest.raises(DoesNotFit, match="quá dài"):
        M.scene(message, M.format(format_id))


@pytest.mark.parametrize("format_id", FORMATS)
def test_forced_breaks_are_kept(format_id: str) -> None:
    breaks = ("Sức khỏe", "là vốn quý -", "Mỗi người hãy", "biết giữ gìn!")
    message = replace(M.message("suc-khoe-la-von-quy"), breaks=breaks)
    rows: dict[float, list[str]] = {}
    for line in texts(M.scene(message, M.format(format_id)), "slogan"):
        words = [word.text for word in line.words if word.text != DASH]
        if words:
            rows.setdefault(line.baseline, []).extend(words)
    drawn = [" ".join(words).upper() for words in rows.values()]
    assert drawn == [line.removesuffix(" -").upper() for line in breaks]


@pytest.mark.parametrize("count", range(1, 8))
@pytest.mark.parametrize("children", range(4))
def test_nobody_covers_a_face(count: int, children: int) -> None:
    """Whoever is painted later keeps head and hat off the faces painted before."""
    adults = ["nguoi-cao-tuoi", "nguoi-cong-nhan", "nguoi-bac-si", "nguoi-nong-dan"]
    names = [adults[index % 3] for index in range(count - 1)] + ["nguoi-nong-dan"]
    names += ["nguoi-be-gai", "nguoi-be-trai", "nguoi-be-gai"][:children]
    figures = group(names, M.stock.art)
    assert len(figures) == len(names)
    for index, behind in enumerate(figures):
        for before in figures[index + 1 :]:
            assert not _face(behind).meets(_head(before))


def _face(figure: Figure) -> Rect:
    """Eyes to mouth."""
    x, y, scale = figure.x, figure.y, figure.scale
    return Rect(x - 26 * scale, y - 152 * scale, x + 26 * scale, y - 106 * scale)


def _head(figure: Figure) -> Rect:
    """The head with its hair; for the palm-leaf hat its brim."""
    x, y, scale = figure.x, figure.y, figure.scale
    half, foot = (106.0, -172.0) if figure.drawing.id == WIDE_HAT else (48.0, -95.0)
    return Rect(x - half * scale, y + figure.drawing.box[1] * scale, x + half * scale, y + foot * scale)


A4 = M.format("a3").model_copy(update={"id": "a4", "width": 210, "height": 297, "min_em": 16, "qr_side": 31})
A0 = M.format("a3").model_copy(update={"id": "a0", "width": 841, "height": 1189, "min_em": 54, "qr_side": 115})
LONG_PANEL = M.format("pano-3x2").model_copy(
    update={"id": "pano-6x3", "width": 6000, "height": 3000, "min_em": 216, "qr_side": 620}
)


@pytest.mark.parametrize("fmt", [A4, A0, LONG_PANEL], ids=lambda fmt: fmt.id)
def test_a_new_size_needs_no_code(fmt: Format) -> None:
    for message in M.plain:
        scene = M.scene(message, fmt)
        safe = Rect(0, 0, scene.width, scene.height).grown(-scene.safe)
        assert all(_inside(ink(line), safe) for line in texts(scene))
        assert all(line.size >= fmt.min_em - TOLERANCE for line in texts(scene, "slogan"))


def test_layout_is_deterministic() -> None:
    for message in M.messages["kien-an"][:3]:
        assert M.scene(message, M.format("a3")) == M.scene(message, M.format("a3"))
