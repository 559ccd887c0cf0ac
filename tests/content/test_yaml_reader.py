"""YAML as authors write it, and as vandals do: plain values with their lines, or one clear complaint."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bangtin.content.yaml_reader import YamlError, read_yaml


def complaint(text: str, first_line: int = 1) -> YamlError:
    with pytest.raises(YamlError) as caught:
        read_yaml(text, first_line)
    return caught.value


@pytest.mark.parametrize("text", ["có", "no", "on", "true", "1:30", "7/4", "0123", "1e3", "0x1f", "1_000", "12:30:45"])
def test_what_looks_like_words_stays_text(text: str) -> None:
    assert read_yaml(f"a: {text}").value == {"a": text}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("95", 95),
        ("-3", -3),
        ("75.5", 75.5),
        ("2026-11-24", date(2026, 11, 24)),
        ("'95'", "95"),
        ('"2026-11-24"', "2026-11-24"),
        ("", None),
        ("~", None),
        ("''", ""),
        ("[a, 1]", ["a", 1]),
    ],
)
def test_numbers_dates_and_lists_are_what_they_look_like(text: str, value: object) -> None:
    assert read_yaml(f"a: {text}").value == {"a": value}


def test_a_number_too_long_to_be_meant_stays_text() -> None:
    assert read_yaml("a: " + "9" * 5000).value == {"a": "9" * 5000}


def test_a_folded_text_is_one_line() -> None:
    assert read_yaml("a: >-\n  Sức khỏe\n  là vốn quý\n").value == {"a": "Sức khỏe là vốn quý"}


def test_every_key_and_item_knows_its_line() -> None:
    lines = read_yaml("so: 1\nhinh:\n  - a\n  - b\nnoi:\n  ma: x\n  ten: y\n", first_line=2).lines
    assert [lines.of(path) for path in (("so",), ("hinh",), ("hinh", 1), ("noi", "ten"))] == [2, 3, 5, 8]
    assert lines.of(("noi", "khong-co")) == 6, "an unknown part is told at the line of what holds it"
    assert lines.of(("khong-co",)) == 2
    assert lines.end_of(("noi",)) >= 8


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a: &x 1\nb: *x", 2, "lặp lại"),
        ("a: &x [*x]", 1, "lặp lại"),
        ("a: 1\nb: !!python/object/apply:os.system [ls]", 2, "nhãn kiểu"),
        ("a: !rieng 1", 1, "nhãn kiểu"),
        ("a: 1\nb: 2\na: 3", 3, "hai lần"),
        ("a: {b: 1, b: 2}", 1, "hai lần"),
        ("a: 1\nb: 2026-02-30", 2, 'không có ngày "2026-02-30"'),
        ("a: 2026-13-01", 1, "không có ngày"),
        ("? [a]\n: b", 1, "một từ"),
        ("a: 1\n\tb: 2", 2, "phím Tab"),
        ('a: "chưa đóng', 1, "thiếu dấu nháy"),
        ("a: b: c", 1, "dấu nháy"),
        ("a: @b", 1, "dấu nháy"),
        ("a: [1\nb: 2", 2, "YAML viết sai"),
        ("a: 1\n--- \nb: 2", 2, "YAML viết sai"),
        ("a: \x07", 1, "ký tự"),
    ],
)
def test_what_no_author_needs_or_means_is_refused_with_its_line(text: str, line: int, words: str) -> None:
    error = complaint(text)
    assert (error.line, words in error.message) == (line, True), error.message
    assert complaint(text, 10).line == line + 9


def test_a_billion_laughs_cost_nothing() -> None:
    lines = ["a0: &a0 [ha, ha, ha]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    started = time.perf_counter()
    assert complaint("\n".join(lines)).line == 2
    assert time.perf_counter() - started < 1


@pytest.mark.parametrize("opening", ["[", "- ", "{a: ", "? "])
def test_deep_nesting_is_refused_at_once(opening: str) -> None:
    started = time.perf_counter()
    assert complaint(opening * 200_000).line == 1
    assert time.perf_counter() - started < 2


YAML_LIKE = st.text(st.sampled_from("ab:-?[]{}#&*!|>'\"%@`, \n\t0129.~ỗ\x00\ufeff"), max_size=60)


@settings(max_examples=400, deadline=None)
@given(st.one_of(st.text(max_size=80), YAML_LIKE), st.integers(1, 500))
def test_any_text_is_read_or_complained_about(text: str, first_line: int) -> None:
    try:
        read_yaml(text, first_line)
    except YamlError as error:
        assert first_line <= error.line <= first_line + len(text) + 1
        assert " – " in error.message or "(" in error.message, "a complaint says how to mend it"
