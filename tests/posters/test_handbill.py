"""Handbills: the poster on the front, what it means on the back, one code a side at most, nothing left out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from layout_tools import code, code_box, ink, materials, read, texts, words_in_place
from sample_messages import ANNOUNCEMENT, EVENT, TASKS

from bangtin.posters.layout.errors import DoesNotFit
from bangtin.posters.message import ListContent, Message
from bangtin.posters.scene import QrCode, Scene

M = materials()
FORMAT = M.format("to-roi-a5")
TOLERANCE = 1e-6
LEAST_TEXT, LEAST_HEADING = 3.2, 5.0

SLOGAN = M.message("tap-the-duc-moi-ngay")
TARGET = M.message("kham-suc-khoe-mien-phi")
CLOSING = "Tờ rơi này không thay cho lời khuyên của thầy thuốc."
LONG_URL = "https://truyen-thong-suc-khoe.phuong-kien-an.haiphong.gov.vn/q/e0/"
CONTACTS = (("Trạm Y tế phường Ví Dụ", "Số 1 đường Ví Dụ, từ 7 giờ đến 17 giờ các ngày làm việc"),)


def back(message: Message, theme: str | None = None) -> Scene:
    """The second side: words inside the safe area and off each other."""
    _, scene = M.sides(message, FORMAT, theme)
    words_in_place(scene)
    assert read(scene, "closing") == CLOSING
    return scene


@pytest.mark.parametrize("message", [m for m in M.messages["kien-an"] if m.explanation], ids=lambda m: m.id)
def test_every_explained_message_is_told_in_full_and_legibly(message: Message) -> None:
    scene = back(message)
    assert read(scene, "text") == " ".join(message.explanation)
    assert all(line.size >= LEAST_TEXT - TOLERANCE for line in texts(scene, "text", "source", "condition", "detail"))
    assert all(line.size >= LEAST_HEADING - TOLERANCE for line in texts(scene, "heading", "title"))
    assert read(scene, "source") == (message.source_line or "")
    assert read(scene, "condition") == (message.condition or "")


def test_a_targets_back_keeps_its_sentence_and_calls_it_a_goal() -> None:
    scene = back(TARGET)
    assert read(scene, "sentence").lower() == (TARGET.sentence or "").lower()
    assert read(scene, "over-line").startswith("MỤC TIÊU")


def test_a_lists_back_holds_every_item_with_its_detail() -> None:
    message = M.message("quan-diem")
    assert isinstance(message.content, ListContent)
    scene = back(message)
    assert all(item.title in read(scene, "item") for item in message.content.items)
    assert all((item.detail or "") in read(scene, "detail") for item in message.content.items)
    assert read(back(TASKS), "item").startswith("1. ")


def test_the_code_stands_on_the_front_and_the_back_says_so() -> None:
    front, second = M.sides(replace(SLOGAN, sample=True), FORMAT)
    assert code(front) is not None and code(second) is None
    assert read(second, "caption") == "Quét mã ở mặt trước"
    assert read(second, "url") == SLOGAN.short_url
    assert read(second, "sample") == "BẢN MẪU" and not texts(second, "version")


@pytest.mark.parametrize("message", [EVENT, ANNOUNCEMENT], ids=lambda m: m.id)
def test_where_the_front_says_all_the_back_is_for_the_code(message: Message) -> None:
    scene = back(replace(message, explanation=()))
    codes = [item for item in scene.items if isinstance(item, QrCode)]
    assert len(codes) == 1
    quiet = code_box(codes[0]).grown(4 * codes[0].module - TOLERANCE)
    assert not any(ink(line).meets(quiet) for line in texts(scene))
    assert read(scene, "version") == message.version


def test_a_long_address_stands_on_the_back_alone_where_the_front_has_no_room() -> None:
    message = replace(SLOGAN, url=LONG_URL, sample=False)
    front, second = M.sides(message, FORMAT)
    assert not texts(front, "url", "sample") and code(front) is not None
    assert read(second, "url") == message.short_url
    back(message)


def test_contacts_appear_only_where_they_are_configured() -> None:
    assert "Hỏi ở đâu?" not in read(back(replace(SLOGAN, contacts=())))
    told = read(back(replace(SLOGAN, contacts=CONTACTS)))
    assert all(text in told for contact in CONTACTS for text in contact)


@pytest.mark.parametrize("times", [2, 5, 60])
def test_a_long_explanation_shrinks_to_the_floor_and_is_then_refused(times: int) -> None:
    message = replace(SLOGAN, explanation=tuple(" ".join([text] * times) for text in SLOGAN.explanation))
    if times == 60:
        with pytest.raises(DoesNotFit, match="Nội dung mặt sau quá dài"):
            back(message)
        return
    assert read(back(message), "text") == " ".join(message.explanation)
