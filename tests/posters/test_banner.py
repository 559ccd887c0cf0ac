"""Bands of 5 × 0.8 m: letters to be read from 40 m, nothing in the hem, the code gives way before the words do."""

from __future__ import annotations

from dataclasses import replace

import pytest
from layout_tools import as_stored, code, code_box, ink, laid_out, materials, read, shape_box, texts
from sample_messages import ANNOUNCEMENT, BODIES, DIGITS, EVENT, LONG_URL, NO_PAUSE, TASKS, own

from bangtin.posters.fonts import CONDENSED_BLACK
from bangtin.posters.layout.compose import takes
from bangtin.posters.layout.errors import DoesNotFit
from bangtin.posters.message import AnnouncementContent, EventContent, Message, Row, Shape
from bangtin.posters.scene import Fill, Scene

M = materials()
BAND = M.format("bang-ron-5x08")
SLOGANS = [message for message in M.plain if message.shape is Shape.SLOGAN]
WHOLE_COUNTRY = [message for message in M.messages["toan-quoc"] if message.shape is Shape.SLOGAN]
FIGURES = [message for message in M.plain if message.shape is Shape.FIGURE]
BESIDE = 0.64
"""What stands beside the main words, as a part of their letter height."""


def check_frame(message: Message, scene: Scene) -> None:
    """The code in its zone with the caption below it, or the address in text; bodies and one version mark always."""
    assert read(scene, "body") == " ".join(message.signature).upper()
    assert read(scene, "url") == message.short_url
    assert read(scene, "version") == message.version
    assert read(scene, "sample") == ("BẢN MẪU" if message.sample else "")
    found = code(scene)
    assert (read(scene, "caption") == "Quét mã để đọc thêm") == (found is not None)
    if found is not None:
        box = code_box(found)
        assert BAND.safe <= box.y0 and box.x1 <= BAND.width - BAND.safe
        quiet = box.grown(4 * found.module - 1e-6)
        assert not any(ink(line).meets(quiet) for line in texts(scene))
        assert min(ink(line).y0 for line in texts(scene, "caption", "url")) > quiet.y1


@pytest.mark.parametrize("message", [*SLOGANS, *WHOLE_COUNTRY], ids=lambda message: message.id)
def test_every_slogan_stands_whole_in_letters_for_40_metres(message: Message) -> None:
    scene = laid_out(message, BAND)
    assert as_stored(read(scene, "slogan")) == message.text.upper()
    lines = texts(scene, "slogan")
    assert {line.face for line in lines} == {CONDENSED_BLACK}
    assert min(line.size for line in lines) >= BAND.min_em - 1e-6
    assert len({round(line.baseline) for line in lines if "–" not in [word.text for word in line.words]}) <= 2
    check_frame(message, scene)


@pytest.mark.parametrize("message", FIGURES, ids=lambda message: message.id)
def test_a_figure_keeps_qualifier_goal_condition_and_source(message: Message) -> None:
    scene = laid_out(message, BAND)
    figure = message.figure
    assert figure is not None
    assert read(scene, "figure") == figure.number
    assert (read(scene, "qualifier"), read(scene, "unit")) == (figure.qualifier or "", figure.unit or "")
    assert read(scene, "name").casefold() == figure.label.casefold()
    goal = f"Mục tiêu {message.year_phrase}" if message.year_phrase else "Mục tiêu"
    assert read(scene, "over-line") == goal.upper()
    assert read(scene, "condition") == (message.condition or "")
    assert read(scene, "source") == message.source_line
    assert min(line.size for line in texts(scene, "figure")) >= BAND.min_em
    assert min(line.size for line in texts(scene, "name")) >= BESIDE * BAND.min_em - 1e-6
    check_frame(message, scene)


def test_a_day_stands_in_the_sun_beside_its_name() -> None:
    scene = laid_out(EVENT, BAND)
    (date,), repeats = texts(scene, "figure"), texts(scene, "repeats")
    suns = [shape_box(item) for item in scene.items if isinstance(item, Fill) and item.paint == "accent"]
    sun = next(box for box in suns if abs(box.width - box.height) < 1)
    for line in (date, *repeats):
        box = ink(line)
        assert sun.x0 < box.x0 and box.x1 < sun.x1 and sun.y0 < box.y0 and box.y1 < sun.y1
    assert min(line.size for line in (date, *texts(scene, "title"))) >= BAND.min_em
    check_frame(EVENT, scene)


def test_place_and_hour_stand_below_the_name_of_the_day() -> None:
    where = "7 giờ sáng ngày 7/4, tại Nhà văn hóa Tổ dân phố 3"
    assert isinstance(EVENT.content, EventContent)
    scene = laid_out(replace(EVENT, content=replace(EVENT.content, place_and_hour=where)), BAND)
    assert read(scene, "sentence") == where
    assert min(line.size for line in texts(scene, "sentence")) >= BESIDE * BAND.min_em - 1e-6


def test_an_announcement_says_what_when_and_where() -> None:
    scene = laid_out(ANNOUNCEMENT, BAND)
    assert read(scene, "title").casefold() == ANNOUNCEMENT.title.casefold()
    assert read(scene, "label") == "Thời gian Địa điểm"
    assert read(scene, "value") == "Thứ Bảy, 12/12/2026, 7 giờ 30 – 11 giờ Trạm Y tế phường Ví Dụ"
    assert min(line.size for line in texts(scene, "title")) >= BAND.min_em - 1e-6
    assert min(line.size for line in texts(scene, "value")) >= BESIDE * BAND.min_em - 1e-6
    check_frame(ANNOUNCEMENT, scene)


def test_no_band_is_made_of_a_list() -> None:
    assert not takes(TASKS, BAND)


def test_digits_and_quotes_are_set_in_full() -> None:
    scene = laid_out(own(DIGITS), BAND)
    assert as_stored(read(scene, "slogan")) == DIGITS.upper()


@pytest.mark.parametrize("message", [SLOGANS[3], FIGURES[0], EVENT, ANNOUNCEMENT], ids=lambda message: message.id)
def test_long_names_and_addresses_are_set_in_full_or_refused(message: Message) -> None:
    for more in ({"issuers": BODIES}, {"url": LONG_URL, "sample": False}, {"footer_lines": ("Trạm Y tế: số 1",)}):
        changed = replace(message, **more)
        try:
            check_frame(changed, laid_out(changed, BAND))
        except DoesNotFit as refusal:
            assert "quá dài" in str(refusal)


@pytest.mark.parametrize(
    "message", [own(NO_PAUSE), own(" - ".join([SLOGANS[0].text] * 3)), replace(EVENT, title=NO_PAUSE)]
)
def test_what_would_be_too_small_is_refused(message: Message) -> None:
    with pytest.raises(DoesNotFit, match="quá dài"):
        M.scene(message, BAND)


def test_an_announcement_with_a_long_place_is_refused() -> None:
    assert isinstance(ANNOUNCEMENT.content, AnnouncementContent)
    rows = (*ANNOUNCEMENT.content.rows[:2], Row("Địa điểm", NO_PAUSE, "map-marker"))
    with pytest.raises(DoesNotFit, match="Nội dung thông báo"):
        M.scene(replace(ANNOUNCEMENT, content=replace(ANNOUNCEMENT.content, rows=rows)), BAND)
