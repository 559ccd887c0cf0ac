"""Standees and vertical banners: letters for their distance, the code within reach, a standee's foot left empty."""

from __future__ import annotations

from dataclasses import replace

import pytest
from layout_tools import as_stored, code, code_box, ink, laid_out, materials, read, shape_box, texts
from sample_messages import ANNOUNCEMENT, BENEFITS, BODIES, DIGITS, EVENT, LONG_URL, NO_PAUSE, TASKS, own

from bangtin.posters.formats import Format
from bangtin.posters.layout.errors import DoesNotFit
from bangtin.posters.message import AnnouncementContent, EventContent, ListContent, ListItem, Message, Row, Shape
from bangtin.posters.scene import Fill, Scene

M = materials()
FORMATS = [M.format("standee-08x20"), M.format("phuon-08x25")]
SLOGANS = [message for message in M.plain if message.shape is Shape.SLOGAN]
FIGURES = [message for message in M.plain if message.shape is Shape.FIGURE]
TITLE, CALL = 90, 45
"""Least em in mm."""

formats = pytest.mark.parametrize("fmt", FORMATS, ids=lambda fmt: fmt.id)


def check_frame(message: Message, fmt: Format, scene: Scene) -> None:
    """Bodies, caption and mark whole, nothing in the hidden foot, the code where hands hold a phone."""
    assert read(scene, "body") == " ".join(message.signature).upper()
    assert (read(scene, "caption"), read(scene, "url")) == ("Quét mã để đọc thêm", message.short_url)
    assert (read(scene, "version"), read(scene, "sample")) == (message.version, "BẢN MẪU" if message.sample else "")
    found = code(scene)
    assert found is not None
    box = code_box(found)
    assert max(ink(line).y1 for line in texts(scene)) <= fmt.height - max(fmt.hidden_foot, fmt.safe)
    if fmt.hidden_foot:
        assert 300 <= fmt.height - box.centre[1] <= 1200
    quiet = box.grown(4 * found.module - 1e-6)
    assert not any(ink(line).meets(quiet) for line in texts(scene))
    cards = [shape_box(item) for item in scene.items if isinstance(item, Fill) and item.paint == "paper"]
    assert any(c.x0 <= quiet.x0 and c.x1 >= quiet.x1 and c.y0 <= quiet.y0 and c.y1 >= quiet.y1 for c in cards)


@formats
@pytest.mark.parametrize("message", SLOGANS, ids=lambda message: message.id)
def test_every_slogan_stands_whole_above_its_picture(message: Message, fmt: Format) -> None:
    scene = laid_out(message, fmt)
    assert as_stored(read(scene, "slogan")) in (message.text, message.text.upper(), as_stored(message.text))
    assert min(line.size for line in texts(scene, "slogan")) >= fmt.min_em - 1e-6
    check_frame(message, fmt, scene)


@formats
@pytest.mark.parametrize("message", FIGURES, ids=lambda message: message.id)
def test_a_figure_stands_on_its_card_above_the_verbatim_sentence(message: Message, fmt: Format) -> None:
    scene = laid_out(message, fmt)
    figure, sentence = message.figure, message.sentence or ""
    assert figure is not None
    assert (read(scene, "qualifier"), read(scene, "figure"), read(scene, "unit")) == (
        figure.qualifier or "",
        figure.number,
        figure.unit or "",
    )
    assert read(scene, "sentence") == sentence[:1].upper() + sentence[1:]
    assert (read(scene, "condition"), read(scene, "source")) == (message.condition or "", message.source_line)
    assert min(line.size for line in texts(scene, "sentence")) >= CALL - 1e-6
    assert min(line.size for line in texts(scene, "figure")) > 2 * max(line.size for line in texts(scene, "sentence"))
    check_frame(message, fmt, scene)


@formats
@pytest.mark.parametrize("theme", ["xanh-la", "do-vang"])
def test_a_day_stands_in_the_sun_above_its_calls(theme: str, fmt: Format) -> None:
    message = replace(EVENT, theme=theme)
    scene = laid_out(message, fmt)
    assert isinstance(message.content, EventContent)
    assert read(scene, "item") == " ".join(call.title for call in message.content.calls)
    assert (read(scene, "figure"), read(scene, "repeats"), read(scene, "lead")) == ("7/4", "hằng năm", "Mỗi người hãy:")
    assert read(scene, "source") == message.source_line
    sun = max((shape_box(i) for i in scene.items if isinstance(i, Fill) and i.paint == "accent"), key=lambda b: b.width)
    assert all(sun.x0 < ink(line).x0 and ink(line).x1 < sun.x1 for line in texts(scene, "figure", "repeats"))
    assert min(line.size for line in texts(scene, "title", "figure")) >= TITLE - 1e-6
    assert min(line.size for line in texts(scene, "item")) >= CALL - 1e-6
    check_frame(message, fmt, scene)


@formats
def test_an_announcement_breaks_its_time_only_between_date_and_hour(fmt: Format) -> None:
    scene = laid_out(ANNOUNCEMENT, fmt)
    assert isinstance(ANNOUNCEMENT.content, AnnouncementContent)
    assert read(scene, "label") == " ".join(row.label for row in ANNOUNCEMENT.content.rows)
    assert read(scene, "value") == " ".join(row.value for row in ANNOUNCEMENT.content.rows)
    lines = {" ".join(word.text for word in line.words) for line in texts(scene, "value")}
    assert {"Thứ Bảy, 12/12/2026,", "7 giờ 30 – 11 giờ"} <= lines
    assert read(scene, "valid-until") == "Có giá trị đến 12/12/2026"
    assert min(line.size for line in texts(scene, "title")) >= TITLE - 1e-6
    assert min(line.size for line in texts(scene, "value")) >= CALL - 1e-6
    check_frame(ANNOUNCEMENT, fmt, scene)


@formats
@pytest.mark.parametrize("message", [TASKS, BENEFITS], ids=lambda message: message.id)
def test_a_list_stands_whole_in_one_size(message: Message, fmt: Format) -> None:
    scene = laid_out(message, fmt)
    assert isinstance(message.content, ListContent)
    items = texts(scene, "item")
    assert read(scene, "item") == " ".join(item.title for item in message.content.items)
    assert len({line.size for line in items}) == 1 and items[0].size >= CALL - 1e-6
    assert min(line.size for line in texts(scene, "title")) >= TITLE - 1e-6
    assert all((item.over or "") in read(scene, "over-line") for item in message.content.items)
    assert read(scene, "source") == message.source_line
    check_frame(message, fmt, scene)


@formats
@pytest.mark.parametrize(
    "message", [SLOGANS[3], FIGURES[0], EVENT, ANNOUNCEMENT, TASKS], ids=lambda message: message.id
)
def test_long_names_and_addresses_and_bare_messages_are_set_or_refused(message: Message, fmt: Format) -> None:
    own_lines = ("Trạm Y tế phường Ví Dụ: số 1 đường Một",)
    for more in (
        {"issuers": BODIES},
        {"url": LONG_URL, "sample": False},
        {"footer_lines": own_lines},
        {"drawings": ()},
    ):
        changed = replace(message, **more)
        try:
            check_frame(changed, fmt, laid_out(changed, fmt))
        except DoesNotFit as refusal:
            assert "quá dài" in str(refusal)


@formats
def test_odd_slogans_are_set_in_full_or_refused(fmt: Format) -> None:
    for text in ("Ở!", DIGITS, NO_PAUSE):
        scene = laid_out(own(text), fmt)
        assert as_stored(read(scene, "slogan")).upper() == text.upper()
    with pytest.raises(DoesNotFit, match="Khẩu hiệu quá dài"):
        M.scene(own(" - ".join([NO_PAUSE] * 3)), fmt)


@formats
def test_too_much_text_is_refused(fmt: Format) -> None:
    call = ListItem(NO_PAUSE * 2, "leaf")
    assert isinstance(EVENT.content, EventContent) and isinstance(TASKS.content, ListContent)
    assert isinstance(ANNOUNCEMENT.content, AnnouncementContent)
    for message in (
        replace(EVENT, content=replace(EVENT.content, calls=(call,) * 4)),
        replace(TASKS, content=replace(TASKS.content, items=(call,) * 7)),
        replace(
            ANNOUNCEMENT, content=replace(ANNOUNCEMENT.content, rows=(Row("Địa điểm", NO_PAUSE * 2, "map-marker"),))
        ),
        replace(FIGURES[0], sentence=" ".join([FIGURES[0].sentence or ""] * 4)),
        replace(EVENT, title=NO_PAUSE * 2),
    ):
        with pytest.raises(DoesNotFit, match="quá dài"):
            M.scene(message, fmt)
