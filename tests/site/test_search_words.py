"""What the search knows beyond the words of the pages: abbreviations that are no words, and words of everyday."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from rendering import catalogue
from trees import ROOT

from bangtin.content.loading import load_catalogue
from bangtin.content.pages import PageKind
from bangtin.content.problems import ContentError
from bangtin.site.markup.icons import has_icon
from bangtin.site.search.words import WHERE_TO_ASK, other_words, own_station, result_kind, short_forms


def test_abbreviations_have_full_forms_unless_they_could_be_words() -> None:
    forms = short_forms(catalogue().abbreviations)
    assert forms["bhyt"] == "bảo hiểm y tế"
    assert forms["ubnd"] == "ủy ban nhân dân"
    assert "tu" not in forms
    assert all(short.isalpha() for short in forms)


def test_words_of_everyday_lead_to_the_words_of_the_pages() -> None:
    words = other_words(catalogue().abbreviations, catalogue().search_words)
    assert words["bhyt"] == "bảo hiểm y tế"
    assert words["trạm xá"] == "trạm y tế"


def test_the_station_of_the_place_is_asked_for_by_its_name() -> None:
    words = own_station(catalogue().edition("kien-an"))
    assert set(words) == {"trạm y tế kiến an", "trạm y tế phường kiến an", "trạm y tế phường"}
    assert set(words.values()) == {WHERE_TO_ASK}
    assert own_station(catalogue().edition("toan-quoc")) == {}


def test_a_word_that_a_plan_speaks_of_is_not_said_to_be_in_none(tree: Callable[..., Path]) -> None:
    table = (ROOT / "data" / "tu-tim.yml").read_text(encoding="utf-8")
    with pytest.raises(ContentError) as told:
        load_catalogue(tree({"data/tu-tim.yml": f"{table}  - y tế cơ sở\n  - chăm sóc sức khoẻ\n  - y tế cơ sởn\n"}))
    line = table.count("\n") + 1
    told_lines = str(told.value).splitlines()
    assert [each.split(" – ")[0].split(" (")[0] for each in told_lines] == [
        f'data/tu-tim.yml:{line}: "y tế cơ sở" có trong lời trích',
        f'data/tu-tim.yml:{line + 1}: "chăm sóc sức khoẻ" có trong lời trích',
    ]


def test_no_page_speaks_of_what_is_said_to_be_in_no_plan() -> None:
    """The quotations are held against the list by the content check; the pages retell the plans."""
    texts = [path.read_text(encoding="utf-8").lower() for path in (ROOT / "docs").rglob("*.md")]
    absent = catalogue().absent_words
    assert len(absent) > 50
    assert [word for word in absent if any(re.search(rf"\b{word.lower()}\b", text) for text in texts)] == []


def test_a_word_given_twice_is_refused_with_its_line(tree: Callable[..., Path]) -> None:
    text = "tu_tim:\n  - {go: bà bầu, tim: mang thai}\n  - {go: Bà bầu, tim: trẻ em}\n"
    with pytest.raises(ContentError, match=r'data/tu-tim\.yml:3: .*"bà bầu" ghi hai lần'):
        load_catalogue(tree({"data/tu-tim.yml": text}))


@pytest.mark.parametrize("kind", PageKind)
def test_every_kind_of_page_has_a_name_and_a_drawing(kind: PageKind) -> None:
    known = result_kind(kind)
    assert known.name and has_icon(known.icon)
    assert known.most >= 1 and known.boost > 0


def test_sources_stand_below_answers() -> None:
    assert result_kind("nguon").boost < result_kind("hoi-dap").boost / 2
