"""Panels of lamps: pure colours, whole letters, marks that stay apart, phrases that end their screens, the GIF."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from io import BytesIO

import pytest
from layout_tools import materials, read, texts
from PIL import Image, ImageSequence
from sample_messages import ANNOUNCEMENT, EVENT, TASKS

from bangtin.posters.fonts import BLACK, CONDENSED_BLACK, ink_boxes, shape
from bangtin.posters.formats import Family
from bangtin.posters.lamp_letters import cap_rows, lit_inside, stretches, word_ink, word_lit
from bangtin.posters.layout.breaking import DASH
from bangtin.posters.layout.errors import DoesNotFit
from bangtin.posters.layout.led_screens import part_phrase, text_phrase
from bangtin.posters.message import EventContent, Message
from bangtin.posters.painters.encoders import encode_png
from bangtin.posters.painters.lamps import LAMP_COLOURS, NoLampsError, encode_gif, render_lamps
from bangtin.posters.scene import Fill, FontFace, Path, Scene, TextLine

M = materials()
SMALL, LARGE = "led-192x96", "led-384x192"
SLOGANS = [message.id for message in M.messages["kien-an"] if message.kind == "khau-hieu"]
LEAST_CAPITALS = 18

Lamp = tuple[int, int]
BLACK_LAMP, WHITE, YELLOW, RED = ((0, 0, 0), (255, 255, 255), (255, 212, 0), (176, 0, 0))


@cache
def screens(message_id: str, format_id: str) -> tuple[Scene, ...]:
    return M.sides(M.message(message_id), M.format(format_id))


def said(scenes: tuple[Scene, ...], *roles: str) -> str:
    return " ".join(filter(None, (read(scene, *roles) for scene in scenes)))


def read_row(line: TextLine) -> str:
    return " ".join(word.text for word in line.words)


def own(text: str) -> Message:
    return replace(M.message("suc-khoe-la-von-quy"), text=text, title=text)


def word_lamps(text: str, face: FontFace, size: int, tracking: int = 0) -> set[Lamp]:
    lit = word_lit(text, face, size, tracking)
    return {(column, row) for row, first, behind in lit for column in range(first, behind)}


def lamps_of(line: TextLine) -> set[Lamp]:
    """The lamps of a line of text on the panel."""
    return {
        (column + round(word.x), row + round(line.baseline))
        for word in line.words
        for column, row in word_lamps(word.text, line.face, round(line.size), round(line.tracking * line.size))
    }


def patches(lamps: set[Lamp]) -> list[set[Lamp]]:
    """The lamps parted into those that touch each other, corners included."""
    left = set(lamps)
    found: list[set[Lamp]] = []
    while left:
        patch: set[Lamp] = set()
        edge = [left.pop()]
        while edge:
            column, row = edge.pop()
            patch.add((column, row))
            near = {(column + dx, row + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)} & left
            left -= near
            edge += near
        found.append(patch)
    return found


@pytest.mark.parametrize("format_id", [SMALL, LARGE])
def test_every_slogan_is_shown_word_for_word(format_id: str) -> None:
    assert len(SLOGANS) == 14
    for name in SLOGANS:
        drawn = M.message(name).text.upper().replace(" - ", f" {DASH} ")
        assert said(screens(name, format_id), "slogan") == drawn, name


def test_a_slogan_with_a_word_too_wide_is_left_out_with_its_reason() -> None:
    message = replace(M.message(SLOGANS[0]), text="Nghiêngnghiêngnghiêngnghiêng!")
    with pytest.raises(DoesNotFit, match=r"Khẩu hiệu quá dài.*25 px"):
        M.sides(message, M.format(SMALL))


def test_no_phrase_of_a_slogan_ends_on_a_small_panel_with_a_line_alone() -> None:
    for name in SLOGANS:
        before, last = [scene for scene in screens(name, SMALL) if read(scene, "slogan")][-2:]
        lone = len([line for line in texts(last) if line.role == "slogan"]) == 1
        assert not lone or read(before, "slogan").endswith(DASH), name


def test_on_a_small_panel_every_phrase_ends_its_screen() -> None:
    for name in SLOGANS:
        for scene in screens(name, SMALL):
            words = read(scene, "slogan").split()
            assert DASH not in words[:-1], name


def test_a_large_panel_shows_more_at_once() -> None:
    assert said(screens("suc-khoe-la-von-quy", LARGE)[:1], "slogan").count(DASH) == 1
    for name in SLOGANS:
        assert len(screens(name, LARGE)) < len(screens(name, SMALL)), name


@pytest.mark.parametrize("format_id", [SMALL, LARGE])
def test_capitals_are_never_lower_than_18_lamps_but_in_the_sample_line(format_id: str) -> None:
    for name in ("suc-khoe-la-von-quy", "hai-phong-trung-tam-y-te", "bao-phu-bhyt-2026"):
        for scene in screens(name, format_id):
            for line in texts(scene):
                capitals = cap_rows(line.face, round(line.size))
                assert capitals >= (9 if line.role == "sample" else LEAST_CAPITALS), (name, line.role)


@pytest.mark.parametrize("format_id", [SMALL, LARGE])
def test_a_panel_has_pure_colours_only_and_red_for_areas_alone(format_id: str) -> None:
    for scene in screens("tap-the-duc-moi-ngay", format_id):
        picture = render_lamps(scene)
        assert picture.mode == "P" and picture.size == (round(scene.width), round(scene.height))
        colours = {colour for _, colour in picture.convert("RGB").getcolors() or []}
        assert colours <= {BLACK_LAMP, WHITE, YELLOW, RED}
        assert {line.paint for line in texts(scene)} <= {"paper", "accent"}


@pytest.mark.parametrize("format_id", [SMALL, LARGE])
def test_words_stand_on_whole_lamps_inside_the_safe_area(format_id: str) -> None:
    for name in SLOGANS:
        for scene in screens(name, format_id):
            for line in texts(scene):
                assert float(line.baseline).is_integer() and float(line.size).is_integer()
                for column, row in lamps_of(line):
                    assert scene.safe <= column < scene.width - scene.safe, (name, line.role)
                    assert scene.safe <= row < scene.height - scene.safe, (name, line.role)


def test_rows_stay_apart() -> None:
    for scene in screens("suc-khoe-tai-san-quy-gia", LARGE):
        lines = [lamps_of(line) for line in texts(scene)]
        assert len(patches(set().union(*lines))) == sum(len(patches(lamps)) for lamps in lines)


@pytest.mark.parametrize("size", [26, 29, 32, 42, 60])
@pytest.mark.parametrize("letter", "ẾỖỮẶỆỨẨỞỘĐÝ")
def test_every_mark_stays_a_dark_lamp_away_from_its_letter(letter: str, size: int) -> None:
    """As many separate patches of light as the drawn letter has parts: body and marks."""
    parts = {"Đ": 1, "Ý": 2, "Ứ": 2, "Ữ": 2, "Ở": 2}.get(letter, 3)
    assert len(patches(word_lamps(letter, CONDENSED_BLACK, size))) == parts


@pytest.mark.parametrize("text", ["NƯỚC", "VÀO", "TẾ", "LÀ", "GIỮ", "QUÝ", "MƯỜI"])
def test_neighbouring_letters_never_touch(text: str) -> None:
    letters = [word_lamps(letter, CONDENSED_BLACK, 26) for letter in text]
    together = len(patches(word_lamps(text, CONDENSED_BLACK, 26)))
    assert together == sum(len(patches(letter)) for letter in letters)


def test_letters_in_lamps_keep_the_proportions_of_their_face() -> None:
    for text in ("SỨC", "KHỎE", "95%"):
        ink, box = word_ink(text, CONDENSED_BLACK, 32), ink_boxes(text, CONDENSED_BLACK)
        width = (box[-1].x1 - box[0].x0) * 32
        assert ink.rightmost - ink.leftmost == pytest.approx(width, abs=len(shape(text, CONDENSED_BLACK)) + 1)
    assert cap_rows(CONDENSED_BLACK, 26) == 18 and cap_rows(BLACK, 30) == 22


def test_a_lamp_is_lit_where_half_of_it_is_covered() -> None:
    assert lit_inside([[(0, 0), (2.4, 0), (2.4, 1.6), (0, 1.6)]]) == {(0, 0), (1, 0), (0, 1), (1, 1)}
    assert stretches({(0, 0), (1, 0), (3, 0), (1, 1)}) == ((0, 0, 2), (0, 3, 4), (1, 1, 2))


@pytest.mark.parametrize("format_id", [SMALL, LARGE])
def test_a_figure_keeps_its_qualifier_its_unit_its_goal_and_its_source(format_id: str) -> None:
    message = M.message("bac-si-tram-y-te-2027")
    scenes = screens(message.id, format_id)
    first = scenes[0]
    assert read(first, "qualifier") == "ÍT NHẤT TỪ"
    assert read(first, "figure") == "4–5" and read(first, "unit") == "BÁC SĨ"
    assert said(scenes, "over-line") == "MỤC TIÊU ĐẾN NĂM 2027"
    assert said(scenes, "sentence") == "SỐ BÁC SĨ Ở MỖI TRẠM Y TẾ"
    assert said(scenes, "source") == str(message.source_line).upper()


def test_the_free_check_up_never_goes_without_its_condition() -> None:
    for format_id in (SMALL, LARGE):
        scenes = screens("kham-suc-khoe-mien-phi", format_id)
        assert said(scenes, "condition") == "THEO NHÓM ĐỐI TƯỢNG VÀ LỘ TRÌNH THEO QUY ĐỊNH"


def test_signs_of_units_have_no_capitals() -> None:
    assert read(screens("chieu-cao-2030", LARGE)[0], "unit") == "cm"


def test_a_list_has_every_row_and_an_event_every_call_under_its_lead() -> None:
    tasks = M.sides(TASKS, M.format(LARGE))
    assert said(tasks, "item").startswith("1. ĐỔI MỚI TƯ DUY VÀ HÀNH ĐỘNG 2. HOÀN THIỆN")
    event = M.sides(EVENT, M.format(LARGE))
    calls = [scene for scene in event if texts(scene, "item")]
    assert len(calls) == 4 and all(read(scene, "label") == "MỖI NGƯỜI HÃY:" for scene in calls)


def test_no_call_is_shared_out_under_one_heading_each() -> None:
    """`Mỗi người hãy: hợp lý` is no call: a heading that leaves no room stands on the screen before."""
    message = M.message("ngay-suc-khoe-toan-dan")
    assert isinstance(message.content, EventContent)
    scenes = M.sides(message, M.format(SMALL))
    headed = [read(scene, "item") for scene in scenes if texts(scene, "label")]
    assert set(headed) <= {"", *(call.title.upper() for call in message.content.calls)}
    assert "" in headed
    assert said(scenes, "item") == " ".join(call.title.upper() for call in message.content.calls)


def test_one_text_without_room_lets_no_other_end_its_lines_in_little_words() -> None:
    """The source is too long for a panel's best breaks; what it explains isn't."""
    message = M.message("quan-diem")
    rows = [read_row(line) for scene in screens(message.id, SMALL) for line in texts(scene, "item")]
    assert rows[:2] == ["SỨC KHỎE", "LÀ VỐN QUÝ NHẤT"]


def test_sources_break_at_no_section_and_in_no_word() -> None:
    for name in ("quan-diem", "nhiem-vu"):
        rows = [read_row(line) for scene in screens(name, SMALL) for line in texts(scene, "source")]
        assert rows and not any(row.endswith(("MỤC", "TÓM", "ĐỐI")) for row in rows), rows


def test_an_announcement_says_what_when_and_where_and_breaks_neither_date_nor_hour() -> None:
    scenes = M.sides(ANNOUNCEMENT, M.format(SMALL))
    assert read(scenes[0], "label", "title") == "THÔNG BÁO KHÁM SỨC KHỎE ĐỊNH KỲ"
    rows = [read_row(line) for scene in scenes for line in texts(scene, "value")]
    assert {"THỨ BẢY,", "12/12/2026,", "7 GIỜ 30", "11 GIỜ"} <= set(rows)
    assert read(scenes[-1], "body") == "TRẠM Y TẾ PHƯỜNG VÍ DỤ"


def test_day_and_hour_hold_together_and_no_line_begins_with_a_dash() -> None:
    parts = part_phrase("Thứ Bảy, 12/12/2026, 7 giờ 30 – 11 giờ")
    assert [" ".join(atom.words) for atom in parts] == ["Thứ Bảy,", "12/12/2026,", "7 giờ 30 –", "11 giờ"]
    assert all(atom.words[0] != DASH for atom in text_phrase("Từ 7 giờ – 11 giờ", M.words))


@pytest.mark.parametrize("format_id", [SMALL, LARGE])
def test_who_issues_it_comes_last_and_says_whether_it_is_a_sample(format_id: str) -> None:
    message = M.message("an-sach-song-xanh")
    *others, last = screens(message.id, format_id)
    assert read(last, "body") == "ĐẢNG ỦY PHƯỜNG KIẾN AN" and read(last, "sample") == "BẢN MẪU"
    assert not any(texts(scene, "sample", "body") for scene in others)
    real = M.sides(replace(message, sample=False), M.format(format_id))
    assert not any(texts(scene, "sample") for scene in real)


def test_several_bodies_each_have_their_screen() -> None:
    bodies = ("Đảng ủy phường Kiến An", "Ban Tuyên giáo và Dân vận Tỉnh ủy Cao Bằng")
    scenes = M.sides(replace(M.message("an-sach-song-xanh"), issuers=bodies), M.format(SMALL))
    assert said(scenes, "body") == " ".join(bodies).upper()
    assert not any(" ".join(bodies).upper() in read(scene, "body") for scene in scenes)


@pytest.mark.parametrize("format_id", [SMALL, LARGE])
def test_screens_stay_four_to_six_seconds_the_longer_the_more_is_read(format_id: str) -> None:
    shown = [scene for name in ("suc-khoe-la-von-quy", "bao-phu-bhyt-2026") for scene in screens(name, format_id)]
    words = [(len(read(scene).split()), scene.seconds) for scene in shown]
    assert all(4 <= seconds <= 6 for _, seconds in words)
    assert [seconds for _, seconds in sorted(words)] == sorted(seconds for _, seconds in words)


@pytest.mark.parametrize("format_id", [SMALL, LARGE])
def test_hostile_texts_are_refused_in_words(format_id: str) -> None:
    for text in ("Đ" * 60, " - ".join(["Sức khỏe là vốn quý nhất của mỗi người dân"] * 30)):
        with pytest.raises(DoesNotFit, match="quá dài"):
            M.sides(own(text), M.format(format_id))


def test_the_animation_shows_the_numbered_pictures_for_ever() -> None:
    scenes = screens("suc-khoe-la-von-quy", SMALL)
    pictures = [render_lamps(scene) for scene in scenes]
    with Image.open(BytesIO(encode_gif(pictures, [scene.seconds for scene in scenes]))) as moving:
        assert moving.info["loop"] == 0 and moving.n_frames == len(pictures)
        frames = [(frame.convert("RGB").tobytes(), frame.info["duration"]) for frame in ImageSequence.Iterator(moving)]
    files = [Image.open(BytesIO(encode_png(picture))) for picture in pictures]
    assert all(file.mode == "P" for file in files)
    assert [data for data, _ in frames] == [file.convert("RGB").tobytes() for file in files]
    assert [shown for _, shown in frames] == [round(1000 * scene.seconds) for scene in scenes]


def test_the_same_screens_give_the_same_bytes() -> None:
    scenes = screens("song-xanh-song-lanh-song-khoe", SMALL)
    made = [encode_gif([render_lamps(scene) for scene in scenes], [4.0] * len(scenes)) for _ in range(2)]
    assert made[0] == made[1]
    assert len(made[0]) < 20_000


def test_what_lamps_cannot_show_is_an_error() -> None:
    scene = screens("tap-the-duc-moi-ngay", SMALL)[0]
    square = Path((("M", 0, 0), ("L", 9, 0), ("L", 9, 9), ("Z",)))
    with pytest.raises(NoLampsError, match="soft"):
        render_lamps(replace(scene, items=(Fill(square, "soft"),)))
    assert set(LAMP_COLOURS) == {"black", "paper", "accent", "ground"}


def test_the_formats_of_panels_are_those_that_this_test_looks_at() -> None:
    assert [fmt.id for fmt in M.stock.formats if fmt.family is Family.LED] == [SMALL, LARGE]
