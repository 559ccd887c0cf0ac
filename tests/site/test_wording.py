"""Lines don't part what belongs together, and quotations keep every letter."""

from __future__ import annotations

import pytest
from rendering import by_class, catalogue, context, parse, tree

from bangtin.site.markup.html import h, to_html
from bangtin.site.markup.joining import join
from bangtin.site.wording import MOST, NBSP, alphabetical, display_slogan, listed, measure, weight


@pytest.mark.parametrize(
    ("words", "joined"),
    [
        ("tỷ lệ bao phủ bảo hiểm y tế", "tỷ_lệ bao_phủ bảo_hiểm_y_tế"),
        ("ít nhất từ 4–5 bác sĩ", "ít_nhất_từ_4–5_bác_sĩ"),
        ("đến năm 2030", "đến_năm_2030"),
        ("Nghị quyết số 72-NQ/TW", "Nghị_quyết số_72-NQ/TW"),
        ("Kiến An, mục II.2", "Kiến_An, mục_II.2"),
        ("ngày 7/4 hằng năm", "ngày_7/4 hằng_năm"),
        ("là then chốt\u00a0– Y tế", "là_then_chốt_– Y_tế"),
        ("sức khoẻ điện tử", "sức_khoẻ điện_tử"),
    ],
)
def test_titles_keep_compounds_numbers_and_little_words_together(words: str, joined: str) -> None:
    assert context().joiner.title(words).replace(NBSP, "_") == joined


def test_running_text_keeps_numbers_with_what_they_count() -> None:
    body = context().joiner.body("Đến năm 2027 có 4–5 bác sĩ, đạt 75,5 tuổi.").replace(NBSP, "_")
    assert body == "Đến năm_2027 có 4–5_bác_sĩ, đạt 75,5_tuổi."


def test_no_joined_piece_is_longer_than_a_narrow_line() -> None:
    joiner = context().joiner
    for page in catalogue().pages.values():
        for piece in joiner.title(page.title).split(" "):
            assert len(piece) <= MOST or NBSP not in piece


def test_joining_changes_nothing_but_spaces() -> None:
    joiner = context().joiner
    for source in catalogue().passages.values():
        assert joiner.title(source.quote).replace(NBSP, " ") == source.quote.replace(NBSP, " ")


def test_quotations_keep_their_spaces_and_words_with_a_hyphen_stay_whole() -> None:
    quote = h("div", h("blockquote", h("p", "đến năm 2027, số 72-NQ/TW")), h("p", "năm 2027, vắc-xin"))
    join(quote, context().joiner)
    result = to_html(quote)
    assert "đến năm 2027, số <span" in result and f"năm{NBSP}2027" in result
    assert [part.text for part in by_class(parse(result), "bt-lien")] == ["72-NQ/TW", "vắc-xin"]


def test_headings_and_buttons_are_joined_in_the_page() -> None:
    page = tree("# Bảo hiểm y tế năm 2026\n\n[Xem bảo hiểm y tế](a.md){ .nut }")
    title, button = (next(page.iter(tag)) for tag in ("h1", "a"))
    # A piece that large letters must part at its spaces is an element of its own; a short one has no-break spaces.
    assert [piece.text for piece in by_class(title, "bt-cum")] == ["Bảo hiểm y tế"]
    assert (title[-1].tail or "").endswith(f"năm{NBSP}2026")
    assert f"bảo{NBSP}hiểm{NBSP}y{NBSP}tế" in "".join(button.itertext())


def test_measures_and_weights_are_written_as_readers_know_them() -> None:
    plain = [
        text.replace(NBSP, " ")
        for text in (measure(3000, 2000, "mm"), measure(297, 420, "mm"), measure(5100, 800, "mm"))
    ]
    assert plain == ["3 × 2 m", "297 × 420 mm", "5,1 × 0,8 m"]
    assert [weight(size).replace(NBSP, " ") for size in (300, 88_400, 1_234_567)] == ["1 kB", "88 kB", "1,2 MB"]


def test_lists_and_slogans_read_as_sentences() -> None:
    assert listed(["a"]) == "a" and listed(["a", "b", "c"]) == "a, b và c"
    assert display_slogan("Tập mỗi ngày - Khỏe thân!") == f"Tập mỗi ngày{NBSP}– Khỏe thân!"


def test_what_is_tied_to_a_word_with_a_hyphen_stays_beside_it() -> None:
    words = h("p", f"ít nhất từ{NBSP}4-5{NBSP}bác{NBSP}sĩ ở mỗi trạm")
    join(words, context().joiner)
    assert [part.text for part in by_class(parse(to_html(words)), "bt-lien")] == [f"từ{NBSP}4-5{NBSP}bác{NBSP}sĩ"]


def test_a_table_of_three_columns_may_part_its_words_at_spaces() -> None:
    page = tree("| Khổ in | Khoảng cách xem |\n|---|---|\n| A3 | 4 m |")
    assert next(page.iter("table")).find(".//th[2]").text == "Khoảng cách xem"  # type: ignore[union-attr]  # it is there
    assert NBSP in "".join(next(page.iter("td")).itertext()) or NBSP in "".join(page.itertext())


def test_the_alphabet_is_the_vietnamese_one() -> None:
    words = ["Đống Đa", "dân", "em", "Ăn", "an", "đa", "Dụng"]
    assert sorted(words, key=alphabetical) == ["an", "Ăn", "dân", "Dụng", "đa", "Đống Đa", "em"]
