"""What the search knows beyond the words of the pages: abbreviations that are no words."""

from __future__ import annotations

from pathlib import Path

import pytest
from rendering import catalogue

from bangtin.site.search_words import LANGUAGE_FILE, short_forms, teach


def test_abbreviations_have_full_forms_unless_they_could_be_words() -> None:
    forms = short_forms(catalogue().abbreviations)
    assert forms["bhyt"] == "bảo hiểm y tế"
    assert forms["ubnd"] == "ủy ban nhân dân"
    assert "tu" not in forms
    assert all(short.isalpha() for short in forms)


def test_the_built_file_is_filled_in_and_nothing_is_guessed(root: Path, tmp_path: Path) -> None:
    path = tmp_path / LANGUAGE_FILE
    path.parent.mkdir(parents=True)
    path.write_bytes((root / "overrides" / LANGUAGE_FILE).read_bytes())
    teach(tmp_path, catalogue().abbreviations)
    assert '"bhyt": "bảo hiểm y tế"' in path.read_text(encoding="utf-8")
    with pytest.raises(ValueError, match="SHORT_FORMS"):
        teach(tmp_path, ())
