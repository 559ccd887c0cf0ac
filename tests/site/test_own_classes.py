"""Rules for classes that some page of some edition may have stay in every edition's sheet."""

from __future__ import annotations

from bangtin.site.finishing.own_classes import own_classes


def test_classes_that_the_code_names_stay_whatever_an_edition_shows() -> None:
    sheet = ".bt-nguon, .bt-nhan--muc-tieu { color: red } .bt-trang .bt-icon { fill: blue }"
    assert own_classes([sheet]) >= {"bt-nguon", "bt-nhan--muc-tieu", "bt-icon"}


def test_classes_that_no_code_writes_and_names_of_others_do_not() -> None:
    sheet = ".bt-khong-ai-viet { color: red } .md-typeset { color: blue } /* bt-cung-khong */"
    assert own_classes([sheet]) == frozenset()
