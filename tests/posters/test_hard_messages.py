"""What authors and wards may bring: odd slogans, long names of bodies, long addresses. Laid out well, or refused."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from layout_tools import around, as_stored, code, code_box, glyph_boxes, ink, laid_out, materials, read, texts
from sample_messages import BODIES, LONG_URL, SLOGANS, own

from bangtin.posters.formats import Family
from bangtin.posters.layout.errors import DoesNotFit
from bangtin.posters.scene import Scene

M = materials()
FORMATS = [fmt.id for fmt in M.sheets]
TOLERANCE = 1e-6

MAY_BE_REFUSED = {("110 letters, no pause", fmt) for fmt in FORMATS} | {
    ("digits and quotes", fmt) for fmt in ("zalo-1080x1350", "vuong-1080")
}


@pytest.mark.parametrize("theme", ["do-vang", "xanh-la"])
@pytest.mark.parametrize("drawing", ["nguoi-be-gai", "bat-com-rau"])
@pytest.mark.parametrize("format_id", FORMATS)
@pytest.mark.parametrize("kind", SLOGANS)
def test_an_odd_slogan_is_set_in_full_or_refused(kind: str, format_id: str, drawing: str, theme: str) -> None:
    message = own(SLOGANS[kind], theme=theme, drawings=(drawing,))
    try:
        scene = laid_out(message, M.format(format_id))
    except DoesNotFit as refusal:
        assert (kind, format_id) in MAY_BE_REFUSED
        assert "quá dài" in str(refusal)
        return
    assert as_stored(read(scene, "slogan")) == message.text.upper()


@pytest.mark.parametrize("format_id", FORMATS)
@pytest.mark.parametrize("message_id", ["suc-khoe-la-von-quy", "an-sach-song-xanh", "kham-suc-khoe-mien-phi"])
def test_three_bodies_with_long_names_sign_or_are_refused(message_id: str, format_id: str) -> None:
    fmt = M.format(format_id)
    try:
        scene = laid_out(replace(M.message(message_id), issuers=BODIES), fmt)
    except DoesNotFit as refusal:
        assert "Tên cơ quan ban hành" in str(refusal)
        return
    assert read(scene, "body") == " ".join(BODIES).upper()
    caption = texts(scene, "caption", "url")
    if caption:
        left = min(ink(line).x0 for line in caption)
        assert max(ink(line).x1 for line in texts(scene, "body")) <= left - 0.03 * fmt.short + TOLERANCE


@pytest.mark.parametrize("format_id", FORMATS)
@pytest.mark.parametrize("message_id", ["suc-khoe-la-von-quy", "an-sach-song-xanh", "kham-suc-khoe-mien-phi"])
def test_a_real_long_address_takes_a_larger_code_and_closes_the_caption_up(message_id: str, format_id: str) -> None:
    fmt = M.format(format_id)
    scene = laid_out(replace(M.message(message_id), url=LONG_URL, sample=False), fmt)
    assert not texts(scene, "sample")
    if fmt.family is Family.SHARE_CARD:
        return
    found = code(scene)
    assert found is not None and (len(found.modules) - 17) // 4 >= 4
    quiet = code_box(found).grown(4 * found.module - TOLERANCE)
    assert not any(ink(line).meets(quiet) for line in texts(scene))
    assert quiet.x1 <= scene.width and quiet.y1 <= scene.height
    rows = texts(scene, "caption", "url")
    assert read(scene, "url") == LONG_URL.removeprefix("https://").removesuffix("/")
    assert rows[1].baseline - rows[0].baseline >= 1.5 * rows[1].size - TOLERANCE


def test_a_two_line_caption_stands_where_a_three_line_one_did() -> None:
    sample = replace(M.message("suc-khoe-la-von-quy"), sample=True)
    for fmt in (fmt for fmt in M.sheets if fmt.has_qr):
        middles = []
        for message in (sample, replace(sample, sample=False)):
            scene = M.scene(message, fmt)
            rows = sorted(line.baseline for line in texts(scene, "sample", "caption", "url"))
            assert [b - a for a, b in pairwise(rows)] == pytest.approx([rows[1] - rows[0]] * (len(rows) - 1))
            middles.append((rows[0] + rows[-1]) / 2)
        assert middles[0] == pytest.approx(middles[1])


def test_words_and_dashes_keep_off_a_panels_edge_and_a_cards_ring() -> None:
    """The panel's side begins where the rings are cut; a card's outermost ring is the first circle painted."""
    for fmt in M.sheets:
        if fmt.family not in (Family.TWO_COLUMNS, Family.SHARE_CARD):
            continue
        for message in M.plain:
            scene = M.known_scene(message.id, fmt.id)
            lines = texts(scene, "slogan", "figure", "unit", "value", "name", "sentence")
            right = around(box for line in lines for box in glyph_boxes(line)).x1
            edge = min(_panel_start(scene), scene.width)
            assert right <= edge - 0.008 * fmt.short, message.id


def _panel_start(scene: Scene) -> float:
    """The leftmost point of what is painted in the panel's tone."""
    return min(
        float(command[1])
        for item in scene.items
        if getattr(item, "paint", "") == "panel"
        for command in item.path.commands
        if len(command) > 1
    )
