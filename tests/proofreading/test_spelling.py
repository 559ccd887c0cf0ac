"""Every Vietnamese text of the project, syllable by syllable, against a dictionary that isn't ours."""

from __future__ import annotations

import functools
import os
from pathlib import Path

import pytest
from hunspell import Hunspell

from bangtin.proofreading.spelling import Knows, accepted_words, misspelt, syllables
from bangtin.proofreading.texts import Text, every_text

DICTIONARY = Path("/usr/share/hunspell/vi_VN")
"""Of Debian's package hunspell-vi."""

INSIDE = (
    "docs/hoi-dap.md",
    "docs/quyen-loi/tre-em.md",
    "slogans/09-tap-the-duc-moi-ngay.md",
    "localities/kien-an.yml",
    "data/muc-tieu.yml",
    "data/to-in.yml",
    "posters/formats.yml",
    "bangtin/content/prose_checks.py",
    "bangtin/posters/layout/notice_rows.py",
    "bangtin/site/page_parts.py",
    "overrides/assets/javascripts/doc-trang.js",
    "overrides/main.html",
    "overrides/partials/languages/vi.html",
    "mkdocs.yml",
    "README.vi.md",
)
"""One file of each kind that people read words of."""


@pytest.fixture(scope="session")
def knows() -> Knows:
    """The dictionary; where it isn't installed the tests are skipped, unless BANGTIN_REQUIRE_PROGRAMS forbids it."""
    if not DICTIONARY.with_suffix(".dic").is_file():
        if os.environ.get("BANGTIN_REQUIRE_PROGRAMS"):
            pytest.fail("chưa cài từ điển hunspell-vi")
        # Not everybody's machine has it; CI installs it and sets the variable.
        pytest.skip("chưa cài từ điển hunspell-vi")
    dictionary = Hunspell(DICTIONARY.name, hunspell_data_dir=str(DICTIONARY.parent))
    return functools.lru_cache(maxsize=None)(dictionary.spell)


def test_every_syllable_is_in_the_dictionary_or_in_our_own_list(root: Path, knows: Knows) -> None:
    assert [str(problem) for problem in misspelt(every_text(root), knows, accepted_words(root))] == []


def test_no_text_is_passed_over(root: Path) -> None:
    read = {text.path for text in every_text(root)}
    assert [name for name in INSIDE if name not in read] == []


def test_our_own_list_holds_nothing_that_no_text_needs(root: Path, knows: Knows) -> None:
    used = {syllable.lower() for text in every_text(root) for syllable in syllables(text.words)}
    assert sorted(word for word in accepted_words(root) if word not in used or knows(word)) == []


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("khám sức khỏe định kỳ", []),
        ("khám sức khoẻ định kì", []),
        ("Ủy ban, hòa bình, Thủy", []),
        ("chăm sóc sức khoẽn", ["khoẽn"]),
        ("thuơng binh, tưong lai", ["thuơng", "tưong"]),
        ("KHÁM BỆHN", ["BỆHN"]),
        ("nghành y", ["nghành"]),
        ("sứckhỏe", ["sứckhỏe"]),
        ("mục II.2, nhóm IV", []),
        ("sửa docs/nguon/kien-an.md, mục `muc_tieu`, mã bao-phu-bhyt-2026", []),
        ('"dia_chi_trang" chưa có', []),
        ("khổ A4, tờ g5, lần/năm", []),
    ],
)
def test_impossible_syllables_are_found_and_names_of_files_are_not(words: str, wrong: list[str], knows: Knows) -> None:
    plain = words.replace("`", "")
    found = misspelt([Text("x.md", 3, plain)], knows, frozenset())
    assert [problem.message.split('"')[1] for problem in found] == wrong


def test_a_place_may_write_names_that_no_dictionary_knows(knows: Knows) -> None:
    texts = [Text(path, 1, "Thôn Đắkk, sức khỏee") for path in ("localities/a/thong-bao/01-x.md", "docs/a.md")]
    found = [problem.message.split('"')[1] for problem in misspelt(texts, knows, frozenset())]
    assert found == ["khỏee", "Đắkk", "khỏee"]
