"""Passages: labels as Vietnamese readers expect them, anchors that no re-ordering breaks."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from bangtin.content.catalogue import Catalogue
from bangtin.content.sources import Source, fold, unique


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("II.2", "ii-2"),
        ("Phụ lục, dòng 6", "phu-luc-dong-6"),
        ("Đường Đời", "duong-doi"),
        ("  Mở đầu!", "mo-dau"),
        ("Ngày 7/4", "ngay-7-4"),
        ("—", ""),
    ],
)
def test_anchors_are_plain_letters(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("section", "label"),
    [
        ("II.2", "mục II.2"),
        ("I", "mục I"),
        ("Phụ lục, dòng 6", "phụ lục, dòng 6"),
        ("Mở đầu", "mở đầu"),
        ("Chú thích 1", "chú thích 1"),
        ("Văn bản", "văn bản"),
        ("Ý 1", "ý 1"),
    ],
)
def test_sections_are_named_in_words(shipped: Catalogue, section: str, label: str) -> None:
    source = Source(shipped.documents["kien-an"], section, "x")
    assert source.section_label == label
    assert source.label == f"Kiến An, {label}"
    assert source.long_label == f"Kế hoạch tuyên truyền của Đảng ủy phường Kiến An, {label}"


def test_an_anchor_follows_from_section_and_words_alone(shipped: Catalogue) -> None:
    source = Source(shipped.documents["kien-an"], "II.2", "Sức khỏe là vốn quý.")
    assert re.fullmatch(r"ii-2-[0-9a-f]{6}", source.anchor)
    assert replace(source, note="khác").anchor == source.anchor
    assert replace(source, quote="Câu khác.").anchor != source.anchor
    assert source.page == f"nguon/kien-an.md#{source.anchor}"


def test_higher_documents_share_one_page(shipped: Catalogue) -> None:
    assert shipped.source_page("nq-72-nq-tw") == "nguon/van-ban-cap-tren.md"
    assert shipped.source_page("cao-bang") == "nguon/cao-bang.md"


def test_anchors_of_a_page_are_all_different(shipped: Catalogue) -> None:
    for plan in shipped.plans:
        anchors = [source.anchor for source in shipped.passages_of(plan.id)]
        assert len(anchors) == len(set(anchors)), plan.id


def test_passages_stand_in_the_order_of_the_original(shipped: Catalogue) -> None:
    for plan in shipped.plans:
        order = [section.number for section in plan.sections]
        indices = [order.index(source.section) for source in shipped.passages_of(plan.id)]
        assert indices == sorted(indices), plan.id


def test_a_passage_cited_twice_is_listed_once(shipped: Catalogue) -> None:
    source = Source(shipped.documents["kien-an"], "II.2", "x")
    assert unique((source, source, replace(source, quote="y"), source)) == (source, replace(source, quote="y"))
