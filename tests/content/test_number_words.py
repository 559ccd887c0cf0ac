"""A goal's figure said in words is a figure; words that count nothing of the kind are left alone."""

from __future__ import annotations

import pytest

from bangtin.content.announcement_checks import without_ages
from bangtin.content.number_words import with_digits
from bangtin.content.prose_checks import typed_figure
from bangtin.site.listening.spoken_numbers import decimal, number


@pytest.mark.parametrize(
    "text",
    [
        "sáu bác sĩ", "Hai bác sĩ", "năm bác sĩ", "bốn đến năm bác sĩ", "bốn – năm bác sĩ", "bốn-năm bác sĩ",
        "chín mươi lăm phần trăm", "chín lăm phần trăm", "một trăm phần trăm", "trăm phần trăm", "mươi phần trăm",
        "một trăm linh năm phần trăm", "năm phần trăm", "không phẩy năm phần trăm",
        "bảy mươi lăm phẩy năm tuổi", "tám mươi tuổi", "một phẩy năm xăng-ti-mét", "năm cm", "hai xăng ti mét",
        "mỗi năm một lần", "mỗi năm ít nhất hai lần", "năm lần mỗi năm", "hai lần một năm", "một lần/năm",
        "sáu mươi tám năm sống khỏe", "bảy mươi năm khỏe",
    ],
)  # fmt: skip
def test_a_figure_in_words_is_found_whole(text: str) -> None:
    assert typed_figure(f"Mục tiêu: {text}.") == text


def test_at_least_one_doctor_is_a_figure_and_a_doctor_is_none() -> None:
    assert typed_figure("Trạm có ít nhất một bác sĩ.") == "một bác sĩ"
    assert typed_figure("Bạn hỏi một bác sĩ.") is None


@pytest.mark.parametrize(
    "text",
    [
        "Đi bộ ba mươi phút.", "Rửa tay hai lần.", "Có sáu nhóm nhiệm vụ.", "Nhà có ba người.", "Nhìn cả hai bên.",
        "Mỗi năm bác sĩ đến trường.", "Trong năm bác sĩ về trạm.", "Một năm bác sĩ về hai lần.",
        "Thứ hai bác sĩ nghỉ.", "Tháng ba bác sĩ về.", "Trẻ từ sáu đến mười tám tuổi.",
        "Tuổi ba mươi.", "Uống tám cốc nước.", "Ba bốn năm nay.", "Một vài bác sĩ, mấy bác sĩ.", "Mười bác học.",
        "Các bác sĩ, hai bác, sĩ tử.", "Không bác sĩ nào.",
    ],
)  # fmt: skip
def test_other_words_are_left_alone(text: str) -> None:
    assert typed_figure(text) is None


@pytest.mark.parametrize("value", [*range(1, 112), 250, 999])
def test_every_number_that_a_voice_says_is_found_whole(value: int) -> None:
    said = number(value)
    assert typed_figure(f"Đạt {said} phần trăm.") == f"{said} phần trăm"
    assert typed_figure(f"Đạt {said} phẩy năm tuổi.") == f"{said} phẩy năm tuổi"


@pytest.mark.parametrize("written", ["1,5", "74,5", "0,5", "75,25"])
def test_every_decimal_that_a_voice_says_is_found_whole(written: str) -> None:
    assert typed_figure(f"Thêm {decimal(written)} xăng-ti-mét.") == f"{decimal(written)} xăng-ti-mét"


def test_a_text_keeps_its_length_and_all_that_is_no_number() -> None:
    text = "Từ sáu đến\nmười tám tuổi, hai bác sĩ; mỗi năm ba lần."
    digits = with_digits(text)
    assert digits == "Từ 999" + "–" * 5 + "9" * 8 + " tuổi, 999 bác sĩ; mỗi năm 99 lần."
    assert len(digits) == len(text)


def test_ages_that_say_whom_an_announcement_is_for_are_no_goals() -> None:
    for text in ("Trẻ dưới sáu tuổi", "Người từ sáu mươi tuổi trở lên", "Trẻ từ sáu tháng tuổi", "Người từ 60 tuổi"):
        assert typed_figure(without_ages(text)) is None
    assert typed_figure(without_ages("Người từ sáu mươi tuổi, sáu bác sĩ")) == "sáu bác sĩ"


@pytest.mark.parametrize(
    "text", ["một " * 20_000, "hai mươi " * 20_000, "năm " * 20_000, "một phẩy " + "hai " * 20_000]
)
def test_a_text_of_nothing_but_numbers_takes_no_time(text: str) -> None:
    assert len(with_digits(text)) == len(text)
