"""Lists on upright sheets, phones and share cards: every title whole, in one size, or refused in Vietnamese."""

from __future__ import annotations

from dataclasses import replace

import pytest
from layout_tools import ink, laid_out, materials, read, shape_box, texts
from sample_messages import BENEFITS, TASKS

from bangtin.posters.formats import Family
from bangtin.posters.layout.errors import DoesNotFit
from bangtin.posters.message import ListContent, ListItem, Message
from bangtin.posters.scene import Fill, Scene

M = materials()
REAL = [message for message in M.messages["kien-an"] if isinstance(message.content, ListContent)]
UPRIGHT, PHONES = ("a4", "a3", "a0"), ("zalo-1080x1350", "vuong-1080")
TITLES = ("Sức khỏe là vốn quý nhất", "Người dân là chủ thể, là trung tâm", "“Ăn sạch, uống sạch”", "Ở!")
LEAST = {Family.PORTRAIT: 0.038, Family.PHONE: 0.045}


def rows_of(message: Message) -> ListContent:
    assert isinstance(message.content, ListContent)
    return message.content


def of(*titles: str, **more: object) -> Message:
    items = tuple(ListItem(title, "heart-pulse") for title in titles)
    return replace(TASKS, content=replace(rows_of(TASKS), items=items, **more))


def check(message: Message, scene: Scene) -> None:
    content = rows_of(message)
    items = texts(scene, "item")
    assert read(scene, "item") == " ".join(item.title for item in content.items)
    assert len({line.size for line in items}) == 1
    assert read(scene, "numeral") == (" ".join(str(n + 1) for n in range(len(content.items))) * content.numbered)
    assert read(scene, "source") == (message.source_line or "")
    for item in content.items:
        assert (item.over or "") in read(scene, "over-line")
    assert read(scene, "title").casefold() == message.title.casefold()
    assert len(texts(scene, "version")) == 1


@pytest.mark.parametrize("format_id", UPRIGHT)
@pytest.mark.parametrize("message", [TASKS, BENEFITS, *REAL], ids=lambda message: message.id)
def test_every_list_stands_whole_on_an_upright_sheet(message: Message, format_id: str) -> None:
    fmt = M.format(format_id)
    scene = laid_out(message, fmt)
    check(message, scene)
    assert min(line.size for line in texts(scene, "item")) >= LEAST[fmt.family] * fmt.short - 1e-6
    assert min(line.size for line in texts(scene, "title")) >= fmt.min_em - 1e-6


@pytest.mark.parametrize("format_id", PHONES)
@pytest.mark.parametrize("message", [TASKS, BENEFITS, *REAL], ids=lambda message: message.id)
def test_on_a_phone_a_list_is_large_enough_or_refused(message: Message, format_id: str) -> None:
    fmt = M.format(format_id)
    try:
        scene = laid_out(message, fmt)
    except DoesNotFit as refusal:
        assert "Tên các mục quá dài" in str(refusal)
        return
    check(message, scene)
    lines = texts(scene, "item")
    assert min(line.size for line in lines) >= LEAST[fmt.family] * fmt.short - 1e-6
    assert len({line.baseline for line in lines}) <= 2 * len(rows_of(message).items)


def test_the_six_tasks_fit_a_phone() -> None:
    check(TASKS, laid_out(TASKS, M.format("zalo-1080x1350")))


@pytest.mark.parametrize("count", [3, 4, 7])
@pytest.mark.parametrize("theme", ["do-vang", "cam-ngoc"])
def test_three_to_seven_rows_fill_the_sheet(count: int, theme: str) -> None:
    message = of(*(TITLES * 2)[:count], numbered=count == 7)
    scene = M.scene(message, M.format("a3"), theme)
    check(message, scene)
    baselines = [line.baseline for line in texts(scene, "item")]
    assert max(baselines) > 0.7 * scene.height


@pytest.mark.parametrize("format_id", UPRIGHT)
def test_rows_of_unequal_height_have_icons_of_one_size(format_id: str) -> None:
    message = next(message for message in REAL if message.id == "quyen-loi")
    content = rows_of(message)
    alike = tuple(replace(item, icon="heart-pulse") for item in content.items)
    scene = laid_out(replace(message, content=replace(content, items=alike)), M.format(format_id))
    icons = [item for item in scene.items if isinstance(item, Fill) and item.paint == "ink"]
    assert len(icons) == len(alike)
    assert len({round(shape_box(icon).width, 6) for icon in icons}) == 1


def test_short_lists_have_room_for_a_picture() -> None:
    few, many = of(*TITLES[:3]), of(*TITLES, *TITLES[:2])
    drawn = [len(M.scene(message, M.format("a3")).items) for message in (few, many)]
    assert drawn[0] > drawn[1]


def test_the_red_theme_has_no_yellow_bars_between_its_red_ones() -> None:
    for message in (TASKS, BENEFITS):
        scene = M.scene(message, M.format("a3"), "do-vang")
        column = [item for item in scene.items if isinstance(item, Fill) and shape_box(item).x0 < 0]
        paints = {item.paint for item in column if shape_box(item).x1 < 0.3 * scene.width}
        assert "mid" in paints and "accent" not in paints


@pytest.mark.parametrize("format_id", [*UPRIGHT, *PHONES])
def test_titles_that_are_too_long_are_refused_in_vietnamese(format_id: str) -> None:
    long = "Nâng cao năng lực hệ thống y tế, nhất là y tế dự phòng, y tế cơ sở; " * 3
    for message in (of(*[long.strip()] * 7), replace(TASKS, title=long.strip())):
        with pytest.raises(DoesNotFit, match="quá dài"):
            M.scene(message, M.format(format_id))


@pytest.mark.parametrize("message", [TASKS, BENEFITS, *REAL], ids=lambda message: message.id)
def test_a_share_card_has_the_title_and_no_code(message: Message) -> None:
    scene = laid_out(message, M.format("og-1200x630"))
    assert read(scene, "title") == message.title
    assert len({line.baseline for line in texts(scene, "title")}) <= 3
    assert not texts(scene, "version", "url", "item")


def test_an_over_line_stands_above_its_own_title() -> None:
    scene = M.scene(BENEFITS, M.format("a3"))
    for item in rows_of(BENEFITS).items:
        over = next(line for line in texts(scene, "over-line") if " ".join(w.text for w in line.words) == item.over)
        below = [line for line in texts(scene, "item") if line.baseline > over.baseline]
        assert " ".join(word.text for word in below[0].words) in item.title
        assert ink(over).x0 == pytest.approx(ink(below[0]).x0)
