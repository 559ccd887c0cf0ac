"""The footer of every page names who approved the content and when, and does not hide what changed later."""

from __future__ import annotations

import pytest
from trees import Tree

from bangtin.content.loading import load_catalogue
from bangtin.site.places.approval import approval_note

WARD = "ten: Bến Thử\ncap: phuong\nthuoc: hai-phong\ncap_nhat: 2026-11-25\n"


@pytest.mark.parametrize(
    ("day", "note"),
    [
        (20, "Nội dung do Đảng ủy phường Bến Thử duyệt ngày 20/11/2026; cập nhật ngày 25/11/2026."),
        (25, "Nội dung do Đảng ủy phường Bến Thử duyệt ngày 25/11/2026."),
    ],
)
def test_the_footer_names_who_approved_it_and_that_it_changed_later(tree: Tree, day: int, note: str) -> None:
    approved = f"{WARD}duyet: {{co_quan: Đảng ủy phường Bến Thử, ngay: 2026-11-{day}}}\n"
    assert approval_note(load_catalogue(tree({"localities/ben-thu.yml": approved})).edition("ben-thu")) == note


def test_without_an_approval_the_footer_claims_none(tree: Tree) -> None:
    assert approval_note(load_catalogue(tree({"localities/ben-thu.yml": WARD})).edition("ben-thu")) is None
