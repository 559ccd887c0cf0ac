"""Breaking Vietnamese into lines: phrases, compounds, numbers, little words, pauses, the author's own breaks."""

from __future__ import annotations

import math
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from layout_tools import materials

from bangtin.posters.fonts import BLACK
from bangtin.posters.layout.breaking import Line, Words, atoms, fold, forced, phrases
from bangtin.posters.layout.setting import LetterStyle, measure, set_line
from bangtin.posters.layout.weighing import LEAST_LAST, Breaker, breakers

M = materials()
STYLE = LetterStyle(BLACK)
EM = measure(STYLE)
SMALL = Words(frozenset({"sức khỏe", "mỗi người", "người dân"}), frozenset({"là", "và", "hãy", "từ"}))


def split(text: str, number: int, width: float = 1000.0, words: Words = M.words) -> list[str]:
    breaker = Breaker(atoms(text.split(), words), EM, last=True)
    return [" ".join(line.words) for line in breaker.lines(number, width) or ()]


def test_a_text_parts_at_its_dashes() -> None:
    found = phrases("Sức khỏe là vốn quý - Mỗi người hãy biết giữ gìn!", M.words)
    assert [" ".join(word for atom in phrase for word in atom.words) for phrase in found] == [
        "Sức khỏe là vốn quý",
        "Mỗi người hãy biết giữ gìn!",
    ]


def test_a_dash_hangs_at_the_end_of_the_upper_line() -> None:
    first, second = breakers("Sức khỏe là vốn quý - Mỗi người hãy biết giữ gìn!", M.words, EM)
    upper = first.lines(2, 100)
    lower = second.lines(1, 100)
    assert upper is not None and [line.dash for line in upper] == [False, True]
    assert lower == (Line(("Mỗi", "người", "hãy", "biết", "giữ", "gìn!")),)


def test_compounds_hold_in_either_spelling_of_tones() -> None:
    assert [atom.words for atom in atoms(["sức", "khoẻ", "là"], SMALL)] == [("sức", "khoẻ"), ("là",)]
    assert fold("KHOẺ,") == fold("khỏe") == "khỏe"
    assert fold("uỷ") == "ủy" and fold("hoà") == "hòa"


def test_overlapping_compounds_hold_together() -> None:
    assert [atom.words for atom in atoms(["mỗi", "người", "dân", "khỏe"], SMALL)] == [
        ("mỗi", "người", "dân"),
        ("khỏe",),
    ]


def test_punctuation_parts_a_compound() -> None:
    assert len(atoms(["sức,", "khỏe"], SMALL)) == 2


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("đạt 75,5 tuổi nhé", "75,5 tuổi"),
        ("mỗi năm 1 lần thôi", "1 lần"),
        ("có từ 4-5 bác sĩ", "4-5 bác sĩ"),
        ("trong năm 2030 này", "năm 2030"),
        ("vào ngày 7/4 hằng năm", "ngày 7/4"),
        ("phường Kiến An ta", "phường Kiến An"),
        ("có từ 4 bác sĩ/trạm y tế trở lên", "4 bác sĩ/trạm y tế"),
        ("tỉnh Cao Bằng, chú thích 1", "chú thích 1"),
        ("của phường, mục III.1–III.6; tên rút gọn", "mục III.1–III.6;"),
        ("của phường, mục II.2 và hơn thế", "mục II.2"),
    ],
)
def test_numbers_and_places_hold(text: str, held: str) -> None:
    assert held in [" ".join(atom.words) for atom in atoms(text.split(), M.words)]


def test_only_a_plans_parts_have_roman_numbers() -> None:
    assert ("chữ",) in [atom.words for atom in atoms(["chữ", "XL", "này"], SMALL)]


@pytest.mark.parametrize("text", ["/", "sức/", "/khỏe", "sức/ khỏe/", "// mục II/", "mục /"])
def test_odd_slashes_lose_no_word(text: str) -> None:
    assert [word for atom in atoms(text.split(), SMALL) for word in atom.words] == text.split()


def test_a_year_does_not_swallow_the_next_word() -> None:
    assert ("năm", "2027") in [atom.words for atom in atoms(["đến", "năm", "2027", "mỗi", "trạm"], SMALL)]


def test_no_line_ends_in_a_little_word() -> None:
    for entry in M.messages["kien-an"]:
        for breaker in breakers(entry.text, M.words, EM):
            for number in range(2, 8):
                for line in (breaker.lines(number, 1000.0) or ())[:-1]:
                    assert not atoms(line.words, M.words)[-1].little


def test_pauses_win_over_evenness() -> None:
    assert split("Ăn sạch, sống xanh", 2) == ["Ăn sạch,", "sống xanh"]
    assert split("Sức khỏe là vốn quý", 2) == ["Sức khỏe", "là vốn quý"]


def test_the_whole_phrase_is_weighed_not_line_after_line() -> None:
    """A greedy breaker fills the first lines and leaves a stump; the best breaking is even."""
    lines = split("Nâng cao chất lượng dịch vụ và sự hài lòng của người bệnh!", 3)
    assert lines == ["Nâng cao chất lượng", "dịch vụ và sự hài lòng", "của người bệnh!"]


def test_a_lone_short_syllable_makes_no_line() -> None:
    assert split("Đi bộ", 2, words=SMALL) == []


def test_forced_breaks_keep_the_authors_lines() -> None:
    assert forced(["Sức khỏe", "là vốn quý -", "Mỗi người!"]) == (
        (Line(("Sức", "khỏe")), Line(("là", "vốn", "quý"), dash=True)),
        (Line(("Mỗi", "người!")),),
    )


def test_a_forced_dash_never_starts_a_line() -> None:
    assert forced(["Sống xanh", "- sống lành"]) == ((Line(("Sống", "xanh"), dash=True),), (Line(("sống", "lành")),))


def test_a_dash_inside_a_forced_line_is_an_en_dash() -> None:
    ((line,),) = forced(["Sống xanh - sống lành"])
    assert line.words == ("Sống", "xanh", "–", "sống", "lành")


def test_words_stand_clear_of_overhanging_horns() -> None:
    found = set_line(Line(("Từ", "năm")), STYLE)
    left = max(box.x1 for box in found.boxes[:2])
    right = min(box.x0 for box in found.boxes[2:])
    assert right - left >= 0.18 - 1e-9


def test_a_hung_dash_does_not_count() -> None:
    without, with_dash = (set_line(Line(("Sức", "khỏe"), dash), STYLE) for dash in (False, True))
    assert without.width == with_dash.width
    assert with_dash.reach > with_dash.right


def test_long_texts_are_broken_quickly() -> None:
    text = " ".join(["mỗi người dân hãy giữ gìn sức khỏe từ hôm nay,"] * 9)
    start = time.perf_counter()
    (breaker,) = breakers(text, M.words, EM)
    assert breaker.narrowest(20) < math.inf
    assert breaker.lines(20, 40.0)
    assert time.perf_counter() - start < 5


SYLLABLES = st.sampled_from(["sức", "khỏe", "là", "vốn", "quý,", "mỗi", "người", "dân", "và", "hãy", "75,5", "tuổi"])


@settings(deadline=None, max_examples=120)
@given(st.lists(SYLLABLES, min_size=1, max_size=14), st.integers(1, 6))
def test_properties_of_every_breaking(syllables: list[str], number: int) -> None:
    phrase = atoms(syllables, SMALL)
    breaker = Breaker(phrase, EM, last=True)
    least = breaker.narrowest(number)
    lines = breaker.lines(number, least * 1.3) if least < math.inf else None
    if lines is None:
        return
    assert [word for line in lines for word in line.words] == syllables
    assert len(lines) == number
    assert lines == Breaker(phrase, EM, last=True).lines(number, least * 1.3)
    widths = [EM(line.words) for line in lines]
    assert max(widths) <= least * 1.3 + 1e-6
    if number > 1:
        assert widths[-1] >= LEAST_LAST * max(widths) - 1e-6
    atoms_left = [atom.words for atom in phrase]
    for line in lines:
        taken: list[str] = []
        while len(taken) < len(line.words):
            taken += atoms_left.pop(0)
        assert tuple(taken) == line.words


@settings(deadline=None, max_examples=60)
@given(st.lists(SYLLABLES, min_size=2, max_size=12))
def test_more_lines_are_never_wider(syllables: list[str]) -> None:
    breaker = Breaker(atoms(syllables, SMALL), EM, last=True)
    assert breaker.narrowest(1) >= breaker.narrowest(2) or breaker.narrowest(2) == math.inf
