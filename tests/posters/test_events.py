"""Days to remember on upright sheets, phones and share cards: the date in the sun, every call whole, or refused."""

from __future__ import annotations

from dataclasses import replace

import pytest
from layout_tools import ink, laid_out, materials, read, shape_box, texts
from sample_messages import EVENT

from bangtin.posters.layout.errors import DoesNotFit
from bangtin.posters.message import EventContent, ListItem, Message
from bangtin.posters.scene import Fill, Scene

M = materials()
FORMATS = ("a4", "a3", "a0", "zalo-1080x1350", "vuong-1080")
PICTURES = {
    "two things": ("chay-bo-nam", "chay-bo-nu"),
    "one thing": ("hoa-sen",),
    "people": ("nguoi-cao-tuoi", "nguoi-bac-si", "nguoi-be-gai"),
    "nothing": (),
}


def content(message: Message) -> EventContent:
    assert isinstance(message.content, EventContent)
    return message.content


def changed(**more: object) -> Message:
    return replace(EVENT, content=replace(content(EVENT), **more))


def sun_boxes(scene: Scene) -> list[Fill]:
    fills = [item for item in scene.items if isinstance(item, Fill) and item.paint == "accent"]
    return sorted(fills, key=lambda item: shape_box(item).height)


@pytest.mark.parametrize("pictures", PICTURES)
@pytest.mark.parametrize("format_id", FORMATS)
def test_the_date_stands_in_the_sun_and_the_calls_below(format_id: str, pictures: str) -> None:
    message = replace(EVENT, drawings=PICTURES[pictures])
    fmt = M.format(format_id)
    scene = laid_out(message, fmt)
    sun = shape_box(sun_boxes(scene)[-1])
    for line in texts(scene, "figure", "repeats"):
        box = ink(line)
        assert sun.x0 < box.x0 and box.x1 < sun.x1 and sun.y0 < box.y0 and box.y1 < sun.y1
    assert read(scene, "figure") == "7/4" and read(scene, "repeats") == "hằng năm"
    assert read(scene, "lead") == "Mỗi người hãy:"
    assert read(scene, "item") == " ".join(call.title for call in content(message).calls)
    assert read(scene, "source") == message.source_line
    assert min(line.size for line in texts(scene, "figure", "title")) >= fmt.min_em - 1e-6
    assert min(line.size for line in texts(scene, "item")) >= (0.046 if fmt.for_print else 0.05) * fmt.short - 1e-6


@pytest.mark.parametrize("format_id", FORMATS)
def test_the_sun_touches_no_word_of_the_title(format_id: str) -> None:
    for drawings in PICTURES.values():
        scene = M.scene(replace(EVENT, drawings=drawings), M.format(format_id))
        sun = shape_box(sun_boxes(scene)[-1])
        (cx, cy), radius = sun.centre, sun.width / 2
        for line in texts(scene, "title"):
            box = ink(line)
            near = (max(box.x0, min(cx, box.x1)), max(box.y0, min(cy, box.y1)))
            assert (near[0] - cx) ** 2 + (near[1] - cy) ** 2 > radius**2


@pytest.mark.parametrize("format_id", ["a3", "zalo-1080x1350"])
def test_place_and_hour_stand_above_the_calls_as_one_sentence(format_id: str) -> None:
    where = "7 giờ sáng ngày 7/4, tại Nhà văn hóa Tổ dân phố 3"
    message = changed(place_and_hour=where, calls=content(EVENT).calls[:3])
    scene = laid_out(message, M.format(format_id))
    assert read(scene, "sentence") == where
    assert max(ink(line).y1 for line in texts(scene, "sentence")) < min(ink(line).y0 for line in texts(scene, "lead"))


def test_long_dates_shrink_inside_the_sun() -> None:
    scene = laid_out(changed(day="20/11–27/11", repeats=None), M.format("a3"))
    assert read(scene, "figure") == "20/11–27/11"
    assert not texts(scene, "repeats")


@pytest.mark.parametrize("format_id", FORMATS)
def test_too_much_text_is_refused_in_vietnamese(format_id: str) -> None:
    long = ListItem("Mỗi người dân hãy cùng nhau giữ gìn vệ sinh môi trường, ăn sạch, uống sạch " * 3, "leaf")
    for message in (changed(calls=(long,) * 4), replace(EVENT, title=long.title.strip())):
        with pytest.raises(DoesNotFit, match="quá dài"):
            M.scene(message, M.format(format_id))


def test_a_share_card_has_title_and_date() -> None:
    scene = laid_out(EVENT, M.format("og-1200x630"))
    assert read(scene, "title") == EVENT.title
    assert read(scene, "value") == "7/4 hằng năm"
    assert not texts(scene, "item", "version")
