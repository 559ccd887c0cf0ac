"""Benefits by who the reader is: each goal with its year and conditions, each borrowed sentence with its owner."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

import pytest
from rendering import ROOT, by_class, by_id, catalogue, context, text, tree

from bangtin.content.files import ProblemList, read_page
from bangtin.content.markup import TAGS
from bangtin.content.pages import PageMeta
from bangtin.site.goals.goal_rows import goal_words
from bangtin.site.markup.icons import icon

GROUPS = sorted(path.stem for path in (ROOT / "docs" / "quyen-loi").glob("*.md") if path.stem != "index")
EDITIONS = tuple(catalogue().editions)
EXEMPTION = ("ở mức cơ bản", "trong phạm vi quyền lợi bảo hiểm y tế", "theo lộ trình")


def _page(group: str, slug: str = "kien-an") -> Element:
    page = f"quyen-loi/{group}.md"
    read = read_page(ROOT / "docs" / page, PageMeta, ProblemList(ROOT))
    assert read is not None
    return tree(read.body, context(slug), page)


def _sentences(page: Element) -> list[Element]:
    quoted = {id(part) for box in by_class(page, "bt-nguon") for part in box.iter()}
    return [part for part in page.iter() if part.tag in {"p", "li"} and id(part) not in quoted]


def test_a_row_has_the_year_the_goal_its_condition_and_whose_that_is() -> None:
    page = tree("{{ dong-muc-tieu: kham-suc-khoe-mien-phi bao-phu-bhyt-2026 }}")
    first, second = by_class(page, "bt-dong")[0]
    condition = "Theo nhóm đối tượng và lộ trình theo quy định theo kế hoạch phường Thành Đông"
    words = "Khám sức khỏe định kỳ hoặc khám sàng lọc miễn phí, ít nhất 1 lần/năm"
    assert text(first) == f"Mục tiêu từ năm 2026{words}{condition}"
    assert text(second) == "Mục tiêu đến năm 2026Tỷ lệ bao phủ bảo hiểm y tế: trên 95% dân số"
    links = [link.get("href") for link in by_class(page, "bt-so")]
    assert links == ["muc-tieu.md#kham-suc-khoe-mien-phi", "muc-tieu.md#bao-phu-bhyt-2026"]
    assert len(by_class(page, "bt-nguon")) == 1


def test_rows_show_the_editions_own_value() -> None:
    own = context("cao-bang").edition.target("bao-phu-bhyt-2026").value.wording
    assert own != context("kien-an").edition.target("bao-phu-bhyt-2026").value.wording
    assert own in text(tree("{{ dong-muc-tieu: bao-phu-bhyt-2026 }}", context("cao-bang")))


def test_a_condition_that_the_goal_holds_already_is_not_said_twice() -> None:
    row = text(tree("{{ dong-muc-tieu: mien-vien-phi-2030 }}"))
    assert [row.split("Nguồn")[0].lower().count(condition) for condition in EXEMPTION] == [1, 1, 1]


@pytest.mark.parametrize("target", [target.id for target in catalogue().targets])
def test_no_goal_says_its_name_twice(target: str) -> None:
    resolved = catalogue().edition("toan-quoc").target(target)
    words = goal_words(resolved)
    assert resolved.value.wording.lower() in words.lower()
    assert words[0].isupper() and words.lower().count(resolved.target.name.lower()) <= 1


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("bac-si-tram-y-te-2027", "Ít nhất từ 4–5 bác sĩ ở mỗi trạm y tế"),
        ("so-nam-song-khoe-2030", "Ít nhất 68 năm sống khỏe mạnh"),
        ("tram-y-te-dau-tu-2030", "Đầu tư cho trạm y tế cấp xã: 100% trạm y tế cấp xã"),
        ("giam-ganh-nang-chi-phi-y-te", "Từng bước giảm gánh nặng chi phí y tế"),
        ("tuoi-tho-2045", "Tuổi thọ trung bình: trên 80 tuổi"),
    ],
)
def test_a_goal_is_named_unless_its_value_says_it_all(target: str, words: str) -> None:
    assert goal_words(catalogue().edition("toan-quoc").target(target)) == words


def test_a_page_for_each_group_can_be_chosen_from_the_benefits_and_from_home() -> None:
    assert GROUPS == ["ho-ngheo-chinh-sach", "nguoi-cao-tuoi", "nguoi-lao-dong", "phu-nu-mang-thai", "tre-em"]
    for page, folder in (("quyen-loi/index.md", ""), ("index.md", "quyen-loi/")):
        body = (ROOT / "docs" / page).read_text(encoding="utf-8")
        assert [group for group in GROUPS if f"]({folder}{group}.md)" not in body] == []


@pytest.mark.parametrize("slug", EDITIONS)
@pytest.mark.parametrize("group", GROUPS)
def test_each_group_is_told_what_to_do_now_and_whom_to_ask(group: str, slug: str) -> None:
    page = _page(group, slug)
    now = next(section for section in page.iter("section") if "bt-muc--bay-gio" in (section.get("class") or ""))
    assert "hỏi trạm y tế" in text(now).lower() and by_class(now, "bt-nguon")
    assert TAGS["khong-co"] in text(page)
    assert len(by_class(page, "nut")) == 1


@pytest.mark.parametrize("slug", EDITIONS)
@pytest.mark.parametrize("group", GROUPS)
def test_each_goal_has_its_year_and_every_exemption_its_conditions(group: str, slug: str) -> None:
    for sentence in _sentences(_page(group, slug)):
        words = text(sentence)
        for goal in re.finditer(rf"{TAGS['muc-tieu']}(?= )", words):
            said = words[goal.start() :]
            assert re.match(r"Mục tiêu (?:(?:từ|đến) năm 20\d\d|riêng|này|gần)", said), said[:60]
        if "được miễn viện phí" in words and "?" not in words:
            assert all(condition in words for condition in EXEMPTION), words
        assert not re.search(r"\bsẽ\b", words)


OWNED = ("Mỗi học sinh", "Tham gia bảo hiểm y tế.", "Phục vụ tốt", "Mở rộng mô hình", "Phối hợp khám", "Nghiên cứu")
"""How sentences begin that one place's plan alone holds."""


def test_a_borrowed_sentence_names_its_owner() -> None:
    sentences = [part for group in GROUPS for part in _sentences(_page(group))]
    for beginning in OWNED:
        borrowed = [part for part in sentences if text(part).startswith(beginning)]
        assert borrowed, beginning
        assert [text(part) for part in borrowed if not by_class(part, "bt-noi")] == []


@pytest.mark.parametrize("slug", EDITIONS)
@pytest.mark.parametrize("group", GROUPS)
def test_each_group_first_reads_what_everybody_gets_from_2026(group: str, slug: str) -> None:
    page = _page(group, slug)
    first = next(heading for heading in page.iter("h2"))
    assert text(first) == "Từ năm 2026, như mọi người"
    rows = [text(row) for row in by_class(page, "bt-dong")[0]]
    assert len(rows) == 2
    assert "định kỳ hoặc khám sàng lọc miễn phí, ít nhất 1 lần/năm" in rows[0] and "lộ trình theo quy định" in rows[0]
    assert "Sổ sức khỏe điện tử" in rows[1]
    others = [text(row) for rows in by_class(page, "bt-dong")[1:] for row in rows]
    assert others and not set(rows) & set(others)


def test_a_remark_on_words_is_not_what_a_page_for_the_poor_begins_with() -> None:
    page = _page("ho-ngheo-chinh-sach")
    header = page.find("header")
    assert header is not None and "không viết “hộ nghèo”" not in text(header)
    assert "không viết “hộ nghèo”" in text(by_class(page, "bt-muc")[-2])


def test_what_names_the_owner_of_a_sentence_is_no_pin_on_a_map() -> None:
    """ "Tham gia bảo hiểm y tế" with a pin and "xã Hàm Liêm" was read as where to go."""
    pin = {path.attrib["d"] for path in icon("map-marker")}
    chips = [chip for group in GROUPS for chip in by_class(_page(group), "bt-noi")]
    assert len(chips) > 10
    for chip in chips:
        assert text(chip).startswith(("theo kế hoạch ", "riêng của ")), text(chip)
        assert not pin & {path.get("d") for path in chip.iter("path")}


def test_a_province_without_a_plan_is_not_said_to_have_one() -> None:
    """What is known of Hà Nội stands in the plan of phường Đống Đa."""
    chips = [text(chip) for chip in by_class(_page("nguoi-cao-tuoi"), "bt-noi")]
    assert "riêng của thành phố Hà Nội" in chips


@pytest.mark.parametrize("slug", EDITIONS)
def test_no_tag_is_explained_on_a_page_that_does_not_use_it(slug: str) -> None:
    header = _page("index", slug).find("header")
    assert header is not None
    below = text(_page("index", slug)).replace(text(header), "")
    assert [tag for tag in TAGS.values() if tag in text(header) and tag not in below] == []


def test_the_page_for_pregnant_women_says_that_the_plans_set_no_goal_for_them() -> None:
    header = _page("phu-nu-mang-thai").find("header")
    assert header is not None
    assert "Không có trong kế hoạch Mục tiêu riêng, lịch khám thai" in text(header)
    assert "Hỏi trạm y tế" in text(header)


def test_what_the_plans_say_for_them_is_cited_from_one_section() -> None:
    work = by_id(_page("phu-nu-mang-thai"), "viec-duoc-giao")
    assert text(work) == "Kế hoạch nêu những việc gì?"
    links = {link.get("href") or "" for link in _page("phu-nu-mang-thai").iter("a")}
    assert any("thanh-dong.md#iii-1" in link for link in links)
