"""Events, announcements and lists on panô: nothing below the letter height, no word near rings or code, or refused."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from layout_tools import code, code_box, ink, laid_out, materials, read, shape_box, texts
from sample_messages import ANNOUNCEMENT, BENEFITS, BODIES, EVENT, LONG_URL, NO_PAUSE, TASKS

from bangtin.posters.formats import Format
from bangtin.posters.layout.errors import DoesNotFit
from bangtin.posters.message import AnnouncementContent, EventContent, ListContent, ListItem, Message, Row
from bangtin.posters.scene import Fill, Scene

M = materials()
FORMATS = [M.format("pano-3x2"), M.format("pano-6x3")]
SHORT = replace(TASKS, content=ListContent(tuple(ListItem(t, "leaf") for t in ("Ăn sạch", "Sống xanh", "Vận động"))))

formats = pytest.mark.parametrize("fmt", FORMATS, ids=lambda fmt: fmt.id)


def check_frame(message: Message, scene: Scene) -> None:
    assert read(scene, "body") == " ".join(message.signature).upper()
    assert (read(scene, "url"), read(scene, "version")) == (message.short_url, message.version)
    found = code(scene)
    assert found is not None
    quiet = code_box(found).grown(4 * found.module - 1e-6)
    assert not any(ink(line).meets(quiet) for line in texts(scene))


def circles(scene: Scene) -> list[tuple[float, float, float]]:
    """Centres and radii of the large discs: rings and pictures."""
    boxes = [shape_box(item) for item in scene.items if isinstance(item, Fill) and not item.clip and not item.drawn]
    round_ = [box for box in boxes if abs(box.width - box.height) < 1 and box.width > 0.3 * scene.height]
    return [(*box.centre, box.width / 2) for box in round_]


@formats
@pytest.mark.parametrize("theme", ["xanh-la", "do-vang"])
def test_an_event_has_its_date_in_the_rings_and_a_row_for_every_call(theme: str, fmt: Format) -> None:
    message = replace(EVENT, theme=theme)
    scene = laid_out(message, fmt)
    assert isinstance(message.content, EventContent)
    assert read(scene, "item") == " ".join(call.title for call in message.content.calls)
    assert (read(scene, "figure"), read(scene, "repeats"), read(scene, "lead")) == ("7/4", "hằng năm", "Mỗi người hãy:")
    assert (read(scene, "title"), read(scene, "source")) == (message.title.upper(), message.source_line)
    assert min(line.size for line in texts(scene, "title", "figure")) >= fmt.min_em - 1e-6
    assert min(line.size for line in texts(scene, "item")) >= 0.05 * fmt.short - 1e-6
    assert max(line.size for line in texts(scene)) == max(line.size for line in texts(scene, "figure"))
    check_frame(message, scene)


@formats
@pytest.mark.parametrize("drawings", [ANNOUNCEMENT.drawings, ()])
def test_an_announcement_says_what_when_where_and_for_whom(drawings: tuple[str, ...], fmt: Format) -> None:
    message = replace(ANNOUNCEMENT, drawings=drawings)
    scene = laid_out(message, fmt)
    assert read(scene, "title") == message.title.upper()
    assert read(scene, "label") == "Thời gian Địa điểm Dành cho"
    values = "Thứ Bảy, 12/12/2026, 7 giờ 30 – 11 giờ Trạm Y tế phường Ví Dụ Người dân Tổ dân phố 1"
    assert read(scene, "value") == values
    assert min(line.size for line in texts(scene, "title", "value")) >= fmt.min_em - 1e-6
    check_frame(message, scene)
    for cx, cy, radius in circles(scene):
        for box in map(ink, texts(scene, "title", "value", "label")):
            near = (max(box.x0, min(cx, box.x1)), max(box.y0, min(cy, box.y1)))
            assert math.hypot(near[0] - cx, near[1] - cy) > radius


@formats
def test_a_list_of_short_titles_stands_in_two_columns(fmt: Format) -> None:
    scene = laid_out(SHORT, fmt)
    items = texts(scene, "item")
    assert read(scene, "item") == "Ăn sạch Sống xanh Vận động"
    assert len({line.size for line in items}) == 1 and items[0].size >= fmt.min_em - 1e-6
    assert len({round(line.words[0].x / fmt.short, 1) for line in items}) == 2
    assert read(scene, "source") == SHORT.source_line
    check_frame(SHORT, scene)


@formats
@pytest.mark.parametrize("message", [EVENT, ANNOUNCEMENT, SHORT], ids=lambda message: message.id)
def test_long_names_and_addresses_are_set_or_refused(message: Message, fmt: Format) -> None:
    for more in ({"issuers": BODIES}, {"url": LONG_URL, "sample": False}):
        changed = replace(message, **more)
        try:
            check_frame(changed, laid_out(changed, fmt))
        except DoesNotFit as refusal:
            assert "Tên cơ quan ban hành" in str(refusal)


@formats
def test_what_would_be_too_small_from_the_road_is_refused(fmt: Format) -> None:
    assert isinstance(EVENT.content, EventContent) and isinstance(ANNOUNCEMENT.content, AnnouncementContent)
    rows = (*ANNOUNCEMENT.content.rows[:2], Row("Địa điểm", NO_PAUSE, "map-marker"))
    for message in (
        TASKS,
        BENEFITS,
        replace(ANNOUNCEMENT, content=replace(ANNOUNCEMENT.content, rows=rows)),
        replace(EVENT, content=replace(EVENT.content, calls=(ListItem(NO_PAUSE, "leaf"),) * 4)),
        replace(EVENT, title=NO_PAUSE),
    ):
        with pytest.raises(DoesNotFit, match="quá dài"):
            M.scene(message, fmt)
