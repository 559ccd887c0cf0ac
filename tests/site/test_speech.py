"""What pages abbreviate is said as the head of the table of abbreviations says it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangtin.content.loading import load_catalogue
from bangtin.site.listening import spoken_numbers
from bangtin.site.listening.speech import Speech, plain
from bangtin.site.listening.speech_file import speech_script


@pytest.fixture(scope="module")
def speech() -> Speech:
    return Speech.of(load_catalogue(Path(__file__).resolve().parents[2]).abbreviations)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("72-NQ/TW", "bảy mươi hai của Bộ Chính trị"),
        (
            "Nghị quyết số 72-NQ/TW ngày 09/9/2025 của Bộ Chính trị",
            "Nghị quyết số bảy mươi hai ngày mồng chín tháng chín năm hai nghìn không trăm hai mươi lăm"
            " của Bộ Chính trị",
        ),
        ("Nghị quyết số 72-NQ/TW của Bộ Chính trị", "Nghị quyết số bảy mươi hai của Bộ Chính trị"),
        ("“72- NQ/TW”", "“bảy mươi hai của Bộ Chính trị”"),
        ("số 71-NQ/TW", "số bảy mươi mốt"),
        ("06-CTr/TU", "không sáu của Ban Thường vụ Thành ủy Hà Nội"),
        ("282/NQ-CP", "hai trăm tám mươi hai của Chính phủ"),
        ("ngày 7/4 hằng năm", "ngày mồng bảy tháng tư hằng năm"),
        ("Ngày 7/4", "Ngày mồng bảy tháng tư"),
        ("28/11/2025", "ngày hai mươi tám tháng mười một năm hai nghìn không trăm hai mươi lăm"),
        ("tháng 3/2025", "tháng ba năm hai nghìn không trăm hai mươi lăm"),
        ("“15/15/2025”", "“15/15/2025”"),
        ("Nhóm nhiệm vụ 4/6", "Nhóm nhiệm vụ bốn trên sáu"),
        ("trên 95% dân số", "trên chín mươi lăm phần trăm dân số"),
        ("> 95", "trên chín mươi lăm"),
        ("ít nhất từ 4–5 bác sĩ", "ít nhất từ bốn đến năm bác sĩ"),
        ("trẻ em 1-18 tuổi", "trẻ em một đến mười tám tuổi"),
        ("75,5 tuổi", "bảy mươi lăm phẩy năm tuổi"),
        ("1,5 cm", "một phẩy năm xăng-ti-mét"),
        ("Tăng thêm 10%", "Tăng thêm mười phần trăm"),
        ("05 quan điểm", "năm quan điểm"),
        ("mục II.2", "mục hai chấm hai"),
        ("lần thứ XIV", "lần thứ mười bốn"),
        ("ít nhất 1 lần/năm", "ít nhất 1 lần mỗi năm"),
        ("UBND phường Kiến An", "Ủy ban nhân dân phường Kiến An"),
        ("TP. Hải Phòng", "thành phố Hải Phòng"),
        ("BHYT.", "bảo hiểm y tế."),
        ("bảng LED", "bảng đèn điện tử"),
    ],
)
def test_it_is_said_as_the_table_says(speech: Speech, written: str, said: str) -> None:
    assert speech.say(plain(written)) == said
    assert plain(written) == said or speech.tokens(plain(written))


@pytest.mark.parametrize(
    "text",
    ["Nghị quyết 72", "năm 2030", "Tổ dân phố 3.", "TUYÊN TRUYỀN", "khám sức khỏe", "", "và/hoặc", "20 câu", "mã QR"],
)
def test_what_a_voice_reads_well_is_left_alone(speech: Speech, text: str) -> None:
    assert speech.say(text) == text
    assert speech.tokens(text) == {}


def test_the_marks_are_those_of_the_text_whole_and_in_composed_letters(speech: Speech) -> None:
    assert plain("trên\u00a095%\n  dân số") == "trên 95% dân số"
    assert speech.tokens("trên 95%") == {"95%": "chín mươi lăm phần trăm"}


@given(st.text(alphabet="0123456789/–-,.% abcNQTWUBND><≥IVX\u00a0“”", max_size=40))
def test_no_text_is_too_odd_to_be_said(text: str) -> None:
    said = Speech.of(()).say(plain(text))
    assert isinstance(said, str)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "không"),
        (10, "mười"),
        (15, "mười lăm"),
        (21, "hai mươi mốt"),
        (24, "hai mươi bốn"),
        (55, "năm mươi lăm"),
        (105, "một trăm linh năm"),
        (131, "một trăm ba mươi mốt"),
        (1000, "một nghìn"),
        (2025, "hai nghìn không trăm hai mươi lăm"),
        (1_000_005, "một triệu không trăm linh năm"),
    ],
)
def test_numbers_in_words(value: int, words: str) -> None:
    assert spoken_numbers.number(value) == words


@pytest.mark.parametrize("value", [-1, 10**12])
def test_a_number_beyond_the_words_is_refused(value: int) -> None:
    with pytest.raises(ValueError):
        spoken_numbers.number(value)


def test_huge_numbers_on_a_page_do_not_stop_a_build(speech: Speech) -> None:
    for huge in ("9" * 30 + "%", "1–" + "9" * 30, "mục II." + "9" * 30, "9" * 30 + "-NQ/TW", "Nhóm 1/" + "9" * 30):
        assert speech.say(huge).endswith(huge[-5:])


def test_the_file_holds_what_the_pages_hold_and_nothing_twice(root: Path) -> None:
    pages = ["<p>trên&nbsp;95% và <span>4–5</span> bác sĩ</p><svg><text>7%</text></svg>", "<p>trên 95%</p>"]
    script = speech_script(pages, load_catalogue(root).abbreviations)
    found = re.search(r"detail:(\{.*\})\}\)\);\n$", script)
    assert found
    assert json.loads(found[1]) == {"4–5": "bốn đến năm", "95%": "chín mươi lăm phần trăm"}
