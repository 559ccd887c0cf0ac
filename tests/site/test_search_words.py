"""What the search knows beyond the words of the pages: abbreviations that are no words, and words of everyday."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from rendering import catalogue

from bangtin.content.loading import load_catalogue
from bangtin.content.pages import PageKind
from bangtin.content.problems import ContentError
from bangtin.site.markup.icons import has_icon
from bangtin.site.search.words import other_words, result_kind, short_forms


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
