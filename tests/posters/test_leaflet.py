"""Leaflets: panels that fold, folds without words, a code on the back, texts of any length set in full or refused."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from layout_tools import code, code_box, ink, materials, read, shape_box, texts, words_in_place
from sample_messages import BENEFITS, TASKS

from bangtin.posters.layout.errors import DoesNotFit
from bangtin.posters.layout.geometry import Rect
from bangtin.posters.message import ListContent, Message
from bangtin.posters.scene import Fill, Scene

M = materials()
FORMAT = M.format("to-gap-a4")
FLAP, BACK, COVER = Rect(0, 0, 97, 210), Rect(97, 0, 197, 210), Rect(197, 0, 297, 210)
FOLD_GAP = 6.0
TOLERANCE = 1e-6

LISTS = ("quyen-loi", "nhiem-vu", "quan-diem")
LONG_URL = "https://truyen-thong-suc-khoe.phuong-kien-an.haiphong.gov.vn/q/e0/"
CONTACTS = (("Trạm Y tế phường Ví Dụ", "Số 1 đường Ví Dụ, từ 7 giờ đến 17 giờ các ngày làm việc"),)
IMPRINT = "Phường Ví Dụ · giấy phép số 1 · in 2.000 bản · Nhà in Ví Dụ"


SIGNED = replace(BENEFITS, sample=True, issuers=("Đảng ủy phường Ví Dụ",), place="phường Ví Dụ")


def content(message: Message) -> ListContent:
    assert isinstance(message.content, ListContent)
    return message.content


def sound(scene: Scene) -> Scene:
    """Words inside the safe area, off the folds and off each other."""
    for line in texts(scene):
        box = ink(line)
        assert all(box.x1 <= fold - FOLD_GAP or box.x0 >= fold + FOLD_GAP for fold in scene.folds), line
    return words_in_place(scene)


def sides(message: Message) -> tuple[Scene, Scene]:
    outside, inside = M.sides(message, FORMAT)
    return sound(outside), sound(inside)


def within(scene: Scene, panel: Rect) -> str:
    return " ".join(word.text for line in texts(scene) if ink(line).meets(panel) for word in line.words)


@pytest.mark.parametrize("edition", ["kien-an", "toan-quoc"])
@pytest.mark.parametrize("message_id", LISTS)
def test_every_real_list_makes_two_sound_sides(message_id: str, edition: str) -> None:
    message = M.message(message_id, edition)
    outside, inside = sides(message)
    for item in content(message).items:
        assert item.title in read(inside, "item")
        assert (item.over or "") in read(inside, "over-line")
        assert (item.detail or "") in read(inside, "detail")
    assert message.source_line is None or read(inside, "source") == message.source_line
    assert code(outside) is not None and code(inside) is None


@pytest.mark.parametrize("message_id", ["quyen-loi", "nhiem-vu"])
def test_titles_side_by_side_stand_on_one_line_whatever_marks_they_carry(message_id: str) -> None:
    inside = sides(M.message(message_id))[1]
    edges = (0.0, *inside.folds, inside.width)
    firsts = [
        min(line.baseline for line in texts(inside, "item") if left < ink(line).x0 < right)
        for left, right in pairwise(edges)
    ]
    assert max(firsts) - min(firsts) < TOLERANCE


def test_turned_over_the_inside_panels_lie_behind_the_right_outside_ones() -> None:
    outside, inside = (scene.folds for scene in sides(BENEFITS))
    assert inside == tuple(sorted(FORMAT.width - fold for fold in outside))
    flap, back, cover = outside[0], outside[1] - outside[0], FORMAT.width - outside[1]
    assert flap < min(back, cover)


def test_cover_back_and_flap_hold_what_belongs_there() -> None:
    outside, _ = sides(SIGNED)
    assert within(outside, COVER).startswith(BENEFITS.title)
    assert "ĐẢNG ỦY PHƯỜNG VÍ DỤ" in within(outside, COVER)
    assert "BẢN MẪU" in within(outside, BACK)
    assert "Tờ gấp này không thay cho lời khuyên của thầy thuốc." in within(outside, BACK)
    assert BENEFITS.version in within(outside, BACK)
    found = code(outside)
    assert found is not None
    box = code_box(found)
    assert box.grown(4 * found.module).x0 > BACK.x0 and box.grown(4 * found.module).x1 < BACK.x1
    assert box.width == pytest.approx(50)


def test_the_flap_shows_every_target_with_qualifier_unit_and_source() -> None:
    made = content(BENEFITS)
    outside, _ = sides(BENEFITS)
    told = within(outside, FLAP)
    for line in made.figures:
        parts = (line.qualifier, line.number, line.unit, line.label)
        assert " ".join(part for part in parts if part) in told
    assert made.figures_source is not None and made.figures_source in told


def test_without_targets_the_flap_says_what_the_leaflet_holds() -> None:
    outside, _ = sides(TASKS)
    told = within(outside, FLAP)
    assert told.startswith("Trong tờ gấp này")
    assert all(item.title in told for item in content(TASKS).items)


def test_contacts_and_imprint_appear_only_where_they_are_configured() -> None:
    plain, _ = sides(replace(BENEFITS, contacts=(), imprint=None))
    assert "Hỏi ở đâu?" not in read(plain) and not texts(plain, "imprint")
    full, _ = sides(replace(BENEFITS, contacts=CONTACTS, imprint=IMPRINT, url=LONG_URL, sample=False))
    assert all(text in within(full, BACK) for contact in CONTACTS for text in contact)
    assert read(full, "imprint") == IMPRINT
    assert not texts(full, "sample")
    assert min(ink(line).y0 for line in texts(full, "imprint")) >= FORMAT.height - FORMAT.safe - 6 - TOLERANCE


def test_colour_ends_on_the_folds_and_reaches_the_bleed() -> None:
    outside, _ = sides(BENEFITS)
    fields = [shape_box(item) for item in outside.items if isinstance(item, Fill) and shape_box(item).height > 200]
    assert {(round(box.x0, 3), round(box.x1, 3)) for box in fields} >= {(-3, 97), (97, 197), (197, 300)}


@pytest.mark.parametrize("count", [3, 4, 5, 7])
def test_lists_of_any_length_are_set_in_full_or_refused(count: int) -> None:
    items = (content(TASKS).items * 2)[:count]
    _, inside = sides(replace(TASKS, content=replace(content(TASKS), items=items)))
    assert read(inside, "numeral") == " ".join(str(number + 1) for number in range(count))
    assert all(item.title in read(inside, "item") for item in items)


@pytest.mark.parametrize(
    "changed",
    [
        {"title": TASKS.title * 12},
        {"url": LONG_URL.replace("/q/", "/mot-thu-muc-rat-dai-cua-phuong/q/")},
        {"contacts": CONTACTS * 9},
        {"imprint": IMPRINT * 6},
        {"source_line": (TASKS.source_line or "") * 12},
        {"content": replace(content(TASKS), items=content(TASKS).items * 3)},
    ],
    ids=["title", "address", "contacts", "imprint", "source", "items"],
)
def test_what_has_no_room_is_refused_in_words(changed: dict[str, object]) -> None:
    with pytest.raises(DoesNotFit, match="quá dài"):
        sides(replace(TASKS, **changed))
