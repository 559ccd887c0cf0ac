"""The noticeboard: slogans in their own themes, the target with all that belongs to it, the next day to remember."""

from __future__ import annotations

from dataclasses import replace

import pytest
from layout_tools import as_stored, code, materials, read, texts, words_in_place
from sample_messages import BOARD

from bangtin.posters.layout.errors import DoesNotFit
from bangtin.posters.low_ink import low_ink
from bangtin.posters.message import BoardContent, Message
from bangtin.posters.painters.raster import render
from bangtin.posters.scene import Fill, Scene

M = materials()
FORMAT = M.format("bang-tin-a3")
TOLERANCE = 1e-6
MESSAGES = M.messages["kien-an"]
TARGETS = [message for message in MESSAGES if message.figure]
SLOGANS = [message for message in MESSAGES if message.kind == "khau-hieu" and len(message.text) <= 90]
TRIPLES = [tuple(SLOGANS[start : start + 3]) for start in range(0, len(SLOGANS) - 2, 3)]


THEMES = ("sen-hong", "xanh-la", "do-vang")
COLOURED = tuple(replace(slogan, theme=theme) for slogan, theme in zip(SLOGANS, THEMES, strict=False))


def board(**changed: object) -> Message:
    assert isinstance(BOARD.content, BoardContent)
    return replace(BOARD, content=replace(BOARD.content, **changed))  # type: ignore[arg-type] # fields vary by test


def laid_out(message: Message) -> Scene:
    (scene,) = M.sides(message, FORMAT)
    words_in_place(scene)
    assert code(scene) is not None
    return scene


@pytest.mark.parametrize("slogans", TRIPLES, ids=lambda triple: triple[0].id)
def test_any_three_slogans_stand_in_full_and_large_enough(slogans: tuple[Message, ...]) -> None:
    scene = laid_out(board(slogans=slogans))
    assert as_stored(read(scene, "slogan")) == " ".join(slogan.text for slogan in slogans).upper()
    assert all(line.size >= FORMAT.min_em - TOLERANCE for line in texts(scene, "slogan"))


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.id)
def test_a_target_keeps_qualifier_unit_condition_year_and_source(target: Message) -> None:
    scene = laid_out(board(figure=target))
    assert target.figure is not None
    assert read(scene, "qualifier") == (target.figure.qualifier or "")
    assert read(scene, "figure") == target.figure.number
    assert read(scene, "unit") == (target.figure.unit or "")
    assert read(scene, "name").lower() == target.figure.label.lower()
    assert read(scene, "condition") == (target.condition or "")
    assert read(scene, "source") == target.source_line
    goal = "Mục tiêu" if target.year_phrase is None else f"Mục tiêu {target.year_phrase}"
    assert goal.upper() in read(scene, "over-line")


def test_head_and_band_tell_month_title_and_day() -> None:
    scene = laid_out(BOARD)
    assert read(scene, "title") == "Bảng tin sức khỏe"
    assert all(line.size >= 22 for line in texts(scene, "title"))
    assert "THÁNG 12/2026" in read(scene, "over-line")
    assert read(scene, "day") == "7/4"
    assert read(scene, "day-name") == "Ngày Sức khỏe toàn dân, hằng năm"


def test_each_slogan_has_its_own_theme_and_the_painters_know_it() -> None:
    scene = laid_out(board(slogans=COLOURED))
    grounds = {item.paint for item in scene.items if isinstance(item, Fill) and item.paint.endswith(":ground")}
    assert grounds == {f"{theme}:ground" for theme in THEMES}
    own = M.stock.themes.by_id[BOARD.theme]
    colours = render(scene, own, 0.5).getcolors(1 << 16)
    painted = {colour for _, colour in colours or ()}
    assert {M.stock.themes.by_id[theme].colour("ground").rgb for theme in THEMES} <= painted


def test_for_office_printers_the_panels_turn_white_and_their_words_dark() -> None:
    scene = low_ink(laid_out(board(slogans=COLOURED)))
    fields = {item.paint for item in scene.items if isinstance(item, Fill) and not item.drawn}
    assert not any(paint.endswith((":ground", ":mid")) for paint in fields)
    assert {line.paint for line in texts(scene, "slogan")} == {f"{theme}:ground" for theme in THEMES}


@pytest.mark.parametrize(
    "message",
    [
        board(slogans=tuple(replace(slogan, text=slogan.text * 4) for slogan in SLOGANS[:3])),
        board(day_name="Ngày Sức khỏe toàn dân " * 9),
        board(figure=replace(TARGETS[0], source_line="Nguồn: " + "Kế hoạch tuyên truyền " * 30)),
        replace(BOARD, title="Bảng tin sức khỏe của phường " * 3),
    ],
    ids=["slogans", "day", "source", "title"],
)
def test_what_has_no_room_is_refused_in_words(message: Message) -> None:
    with pytest.raises(DoesNotFit, match="quá dài"):
        laid_out(message)


def test_without_drawings_the_board_still_stands() -> None:
    bare = tuple(replace(slogan, drawings=()) for slogan in SLOGANS[:3])
    laid_out(replace(board(slogans=bare), drawings=()))
