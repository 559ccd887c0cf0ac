"""Announcements on upright sheets, phones and share cards: every value whole, the time on one line, or refused."""

from __future__ import annotations

from dataclasses import replace

import pytest
from layout_tools import as_stored, laid_out, materials, read, texts
from sample_messages import ANNOUNCEMENT

from bangtin.posters.fonts import CONDENSED_BLACK
from bangtin.posters.layout.errors import DoesNotFit
from bangtin.posters.message import AnnouncementContent, Message, Row

M = materials()
FORMATS = ("a4", "a3", "a0", "zalo-1080x1350", "vuong-1080")
LONG = "Toàn thể người cao tuổi từ đủ 60 tuổi trở lên đang cư trú ở tổ dân phố 1, tổ dân phố 2"


def content(message: Message = ANNOUNCEMENT) -> AnnouncementContent:
    assert isinstance(message.content, AnnouncementContent)
    return message.content


def of(*rows: Row, **more: object) -> Message:
    return replace(ANNOUNCEMENT, content=replace(content(), rows=rows), **more)


def least_value(format_id: str, condensed: bool) -> float:
    """14 mm on A3; the narrow face has lower capitals and must be larger."""
    fmt = M.format(format_id)
    share = 0.0472 if fmt.for_print else 0.05
    return share * fmt.short * (0.74 / 0.70 if condensed else 1.0)


@pytest.mark.parametrize("drawings", [("tram-y-te",), ("nguoi-cong-nhan", "nguoi-bac-si", "nguoi-be-gai"), ()])
@pytest.mark.parametrize("format_id", FORMATS)
def test_an_announcement_says_everything_large_enough(format_id: str, drawings: tuple[str, ...]) -> None:
    message = replace(ANNOUNCEMENT, drawings=drawings)
    fmt = M.format(format_id)
    scene = laid_out(message, fmt)
    assert read(scene, "title") == message.title
    assert read(scene, "over-line") == "THÔNG BÁO"
    assert read(scene, "label") == " ".join(row.label for row in content().rows)
    assert as_stored(read(scene, "value")) == as_stored(" ".join(row.value for row in content().rows))
    assert "12/12/2026" in read(scene, "valid-until")
    least = fmt.min_em if fmt.for_print else 0.066 * fmt.short
    assert min(line.size for line in texts(scene, "title")) >= least - 1e-6
    for line in texts(scene, "value"):
        assert line.size >= least_value(format_id, line.face == CONDENSED_BLACK) - 1e-6
    assert len(texts(scene, "version")) == 1


@pytest.mark.parametrize("format_id", FORMATS)
def test_the_time_stands_on_one_line(format_id: str) -> None:
    scene = M.scene(ANNOUNCEMENT, M.format(format_id))
    time = [line for line in texts(scene, "value") if "12/12/2026," in (word.text for word in line.words)]
    hour = [line for line in texts(scene, "value") if "giờ" in (word.text for word in line.words)]
    assert {line.baseline for line in time} == {line.baseline for line in hour}


def test_a_short_time_needs_no_narrow_letters() -> None:
    time = replace(content().rows[1], value="Thứ Bảy, 12/12/2026, 7 giờ 30")
    scene = laid_out(of(content().rows[0], time), M.format("a3"))
    assert not any(line.face == CONDENSED_BLACK for line in texts(scene))
    assert len({line.size for line in texts(scene, "value")}) == 1


def test_fewer_rows_grow_and_long_values_wrap() -> None:
    who = content().rows[0]
    sizes = [
        texts(M.scene(of(*rows), M.format("a3")), "value")[0].size
        for rows in ((who, who, who, who), (who,))
    ]  # fmt: skip
    assert sizes[1] > sizes[0]
    scene = laid_out(of(replace(who, value=LONG), *content().rows[1:]), M.format("a3"))
    assert LONG in read(scene, "value")
    ends = [line.words[-1].text for line in texts(scene, "value")]
    assert "phố" not in ends


@pytest.mark.parametrize("format_id", FORMATS)
def test_what_has_no_room_is_refused_in_vietnamese(format_id: str) -> None:
    who, time = content().rows[:2]
    endless = replace(time, value="Từ thứ Hai, 07/12/2026, 7 giờ 30 – 11 giờ 30 đến Chủ Nhật, 13/12/2026, 7 giờ 30")
    long_title = replace(ANNOUNCEMENT, title=f"{LONG} {LONG} {LONG}")
    for message in (of(who, endless), of(*[replace(who, value=f"{LONG} {LONG}")] * 4), long_title):
        with pytest.raises(DoesNotFit, match="quá dài"):
            M.scene(message, M.format(format_id))


def test_a_title_of_eighty_letters_still_fits_a_sheet() -> None:
    title = "Tiêm chủng mở rộng cho trẻ em dưới 5 tuổi và phụ nữ mang thai, đợt tháng 12/2026"
    assert len(title) >= 80
    assert read(laid_out(replace(ANNOUNCEMENT, title=title), M.format("a3")), "title") == title


def test_a_share_card_says_that_it_is_an_announcement() -> None:
    scene = laid_out(ANNOUNCEMENT, M.format("og-1200x630"))
    assert read(scene, "over-line", "title") == f"THÔNG BÁO {ANNOUNCEMENT.title}"
    assert not texts(scene, "value", "version")
