"""Cards, charts, source pages, places and the gallery say what the data says, and nothing else."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree.ElementTree import Element

import pytest
from rendering import by_class, by_id, catalogue, context, parse, poster, text, tree, view

from bangtin.content.axis import fits
from bangtin.content.models import Comparator, OfficialWording
from bangtin.site.context import SiteContext, View
from bangtin.site.events.calendars import calendar_file
from bangtin.site.goals.cards import target_card
from bangtin.site.goals.charts import Row, chart
from bangtin.site.markup.html import to_html
from bangtin.site.markup.icons import UnknownIconError, icon
from bangtin.site.sources.citations import every_source
from bangtin.site.sources.viewpoints import other_viewpoints, viewpoint_statements

HOSTILE = '<img src=x onerror="alert(1)">&lt;'
TARGETS = [target.id for target in catalogue().targets]


def _card(target_id: str, slug: str = "kien-an") -> Element:
    return parse(to_html(target_card([target_id], view(slug))))


@pytest.mark.parametrize("slug", catalogue().editions)
@pytest.mark.parametrize("target_id", TARGETS)
def test_a_target_card_has_its_anchor_year_value_and_every_source(target_id: str, slug: str) -> None:
    target = catalogue().edition(slug).target(target_id)
    card = _card(target_id, slug)
    words = text(by_id(card, target_id))
    year = f"Mục tiêu {target.year_phrase}:" if target.year_phrase else "Mục tiêu, không ghi năm:"
    assert year in words
    for part in (target.target.condition, target.target.open_point, target.target.meaning, *target.target.differences):
        assert part is None or part in words
    for value in (target.value, target.common, *target.others):
        figure = value.figure
        large = f"{figure.qualifier or ''} {figure.number}".strip() if figure else value.wording
        assert value.wording.lower() in words.lower() or large in words
    for source in every_source(target):
        assert source.quote.split("\n")[0] in text(card)


@pytest.mark.parametrize("target_id", [target.id for target in catalogue().targets if target.axis])
def test_a_chart_draws_the_numbers_of_the_data_on_the_axis_of_the_data(target_id: str) -> None:
    target = catalogue().edition("kien-an").target(target_id)
    low, high = target.target.axis or (0, 1)
    expected = [
        *(value.value for value in (target.value, *target.others) if fits(value.value, (low, high))),
        *(baseline.value for baseline in target.baselines if fits(baseline.value, (low, high))),
    ]
    drawn = []
    for picture in by_class(_card(target_id), "bt-bieu-do")[0].iter("svg"):
        mark = next(each for each in picture if each.tag == "circle" or each.get("class") == "bt-thanh")
        share = float((mark.get("cx") or mark.get("width") or "").rstrip("%"))
        drawn.append(low + share / 100 * (high - low))
    assert drawn == pytest.approx(expected, abs=0.01 * (high - low))


@pytest.mark.parametrize(
    ("slug", "first"),
    [("kien-an", "Mức chung, Kiến An"), ("toan-quoc", "Mức chung"), ("thanh-dong", "Phường Thành Đông, hiện tại*")],
)
def test_a_chart_begins_with_what_holds_here(slug: str, first: str) -> None:
    """Where another place stands today says nothing of the reader's own: it comes last, with its name."""
    card = _card("bao-phu-bhyt-2026", slug)
    names = [picture.get("aria-label") or "" for picture in by_class(card, "bt-bieu-do")[0].iter("svg")]
    labels = [name.split(":")[0].replace("\N{NO-BREAK SPACE}", " ") for name in names]
    assert labels[0] == first
    if slug != "thanh-dong":
        assert labels[-1] == "Phường Thành Đông, hiện tại*"


def test_each_drawing_of_a_chart_says_in_words_what_it_shows() -> None:
    rows = [Row("Mức chung", "trên 95%", 95, Comparator.MORE_THAN), Row("Thành Đông, hiện tại", "95%", 95, look="nen")]
    drawing = parse(to_html(chart(rows, (94, 98), "%", "thu")))
    names = [picture.get("aria-label") for picture in drawing.iter("svg")]
    assert names == ["Mức chung: trên 95%", "Thành Đông, hiện tại: 95%"]
    assert all(picture.get("role") == "img" for picture in drawing.iter("svg"))
    assert "94% (trục bắt đầu từ đây)" in text(drawing)


def test_bars_start_at_zero_and_the_present_state_is_hatched() -> None:
    card = _card("kham-bhyt-tai-tram-y-te")
    now = by_class(card, "bt-bieu-do__hang--nen")[0]
    assert [bar.get("x") for bar in card.iter("rect") if bar.get("class") == "bt-thanh"] == ["0", "0"]
    assert next(now.iter("pattern")).get("id") in str(next(r for r in now.iter("rect") if r.get("fill")).get("fill"))


def test_other_places_are_named_and_marked_and_never_mixed_with_the_common_value() -> None:
    card = _card("bac-si-tram-y-te-2027")
    (other,) = context().edition.target("bac-si-tram-y-te-2027").others
    assert [text(row) for row in by_class(card, "bt-khac")] == [f"Tỉnh Cao Bằng: {other.wording}"]


def test_a_present_state_always_names_its_place_and_origin() -> None:
    card = _card("bao-phu-bhyt-2026")
    assert "Phường Thành Đông, hiện tại" in text(card) and "Theo kế hoạch phường Thành Đông ngày 28/11/2025" in text(
        card
    )


def test_several_targets_share_a_card_and_keep_their_anchors() -> None:
    page = tree("{{ muc-tieu: tuoi-tho-2030 so-nam-song-khoe-2030 }}")
    assert len(by_class(page, "bt-the")) == 1
    assert {part.get("id") for part in by_class(page, "bt-muc-tieu__phan")} == {
        "tuoi-tho-2030",
        "so-nam-song-khoe-2030",
    }


def test_hostile_content_is_escaped_in_every_card() -> None:
    known = catalogue()
    target = next(target for target in known.targets if target.id == "bao-phu-bhyt-2026")
    evil = target.model_copy(update={"name": HOSTILE, "meaning": HOSTILE, "condition": HOSTILE, "wording": HOSTILE})
    site = SiteContext(replace(known, targets=(evil,)).edition("kien-an"))
    result = to_html(target_card([target.id], View(site, "muc-tieu.md")))
    assert "<img" not in result and "&lt;img" in result


def _with_official(viewpoint_id: str) -> View:
    known = catalogue()
    wording = OfficialWording(order=2, text="Người dân là chủ thể trung tâm.", source="Báo Nhân Dân, ngày 16/9/2025")
    viewpoints = tuple(
        item.model_copy(update={"official": wording}) if item.id == viewpoint_id else item for item in known.viewpoints
    )
    return View(SiteContext(replace(known, viewpoints=viewpoints).edition("kien-an")), "quan-diem/a.md")


def test_a_viewpoint_waits_for_the_official_wording_and_says_so() -> None:
    blocks = [text(block) for block in viewpoint_statements("nguoi-dan-trung-tam", view())]
    assert "Tóm lược, chờ đối chiếu toàn văn" in blocks[0] and "Trích nguyên văn" in blocks[1]
    assert any("viết giống từng chữ" in block for block in blocks)
    inferred = [text(block) for block in viewpoint_statements("the-che-he-thong", view())]
    assert "Suy ra từ phần yêu cầu, đột phá; chờ đối chiếu toàn văn" in inferred[0]


def test_a_filled_in_official_wording_is_shown_with_its_number_and_without_the_waiting_tag() -> None:
    for viewpoint_id in ("nguoi-dan-trung-tam", "the-che-he-thong"):
        words = " ".join(text(block) for block in viewpoint_statements(viewpoint_id, _with_official(viewpoint_id)))
        assert "Quan điểm 2" in words and "Người dân là chủ thể trung tâm." in words and "16/9/2025" in words
        assert "chờ đối chiếu" not in words


def test_other_themes_stand_under_the_tag_they_rest_on() -> None:
    stated, inferred = (text(group) for group in other_viewpoints("nguoi-dan-trung-tam", view()))
    assert stated.startswith("Trích nguyên văn") and "Sức khỏe là vốn quý nhất" in stated
    assert inferred.startswith("Suy ra") and "Hệ thống y tế vững từ cơ sở" in inferred


@pytest.mark.parametrize("plan", [plan.id for plan in catalogue().plans])
def test_a_source_page_has_an_anchor_for_every_passage_word_for_word(plan: str) -> None:
    page = tree(f"{{{{ van-ban: {plan} }}}}")
    for source in catalogue().passages_of(plan):
        assert source.quote in "".join(by_id(page, source.anchor).itertext())
        by_id(page, source.section_anchor)
    ids = [each.get("id") for each in page.iter() if each.get("id")]
    assert len(ids) == len(set(ids))


def test_slips_of_an_original_are_noted_beside_the_passage() -> None:
    known = catalogue()
    plan, slip, source = next(
        (plan, slip, source)
        for plan in known.plans
        for slip in plan.slips
        for source in known.passages_of(plan.id)
        if source.section == slip.section and slip.text in source.quote and not source.note
    )
    assert slip.note in text(by_id(tree(f"{{{{ van-ban: {plan.id} }}}}"), source.anchor))


def test_the_page_of_places_compares_with_the_common_value_and_ticks_the_current_place() -> None:
    words = text(tree("{{ dia-phuong }}", page="dia-phuong.md"))
    target = context().edition.target("bao-phu-bhyt-2026")
    assert f"Mức chung{target.common.wording}" in words
    assert target.differs or "bằng mức chung" in words
    assert "Phường Kiến Anđang xem" in words
    rows = [row.get("href") for row in by_class(tree("{{ dia-phuong }}", page="dia-phuong.md"), "bt-hang")]
    assert "../../dia-phuong/" in rows


def test_a_slogan_card_shows_the_poster_and_the_dash_at_the_end_of_its_line() -> None:
    entry = context().edition.slogans[3]
    page = tree(f"{{{{ khau-hieu: {entry.id} }}}}", context(posters=(poster(entry.id),)))
    assert next(page.iter("img")).get("src") == f"../posters/{entry.id}/a3--xem.webp"
    assert text(by_class(page, "bt-khau-hieu__chu")[0][1]) == entry.slogan.text.replace(" - ", " – ")


def test_without_names_all_slogans_of_the_edition_are_shown() -> None:
    for slug in catalogue().editions:
        site = context(slug)
        assert len(by_class(tree("{{ khau-hieu: }}", site), "bt-khau-hieu")) == len(site.edition.slogans)


def test_the_calendar_file_is_yearly_and_the_same_each_time() -> None:
    edition = context().edition
    first = calendar_file("ngay-suc-khoe-toan-dan", edition)
    assert first == calendar_file("ngay-suc-khoe-toan-dan", edition)
    assert b"RRULE:FREQ=YEARLY" in first and re.search(rb"DTSTART;VALUE=DATE:\d{4}0407", first)


def test_an_icon_that_the_theme_lacks_is_refused() -> None:
    with pytest.raises(UnknownIconError):
        icon("khong-he-co")
