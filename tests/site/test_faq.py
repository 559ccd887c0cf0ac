"""The twenty questions: asked in the agreed words, answered with every qualifier, and with the sections that say so."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from xml.etree.ElementTree import Element

import pytest
from rendering import ROOT, by_class, catalogue, context, text, tree

from bangtin.content.files import ProblemList, read_page
from bangtin.content.markup import TAGS
from bangtin.content.pages import PageMeta

GOAL, OPEN = TAGS["muc-tieu"], TAGS["khong-co"]
ASK = "Hỏi trạm y tế"
PASSAGE = re.compile(r"-[0-9a-f]{6}$")
"""What the anchor of a passage adds to that of its section."""

EDITIONS = tuple(catalogue().editions)


@dataclass(frozen=True)
class Question:
    """What one question must keep: `words` stand in its answer in every edition, `sections` in its source boxes.

    `tag` is what the answer begins with, where it begins with one; a goal tag says that no plan promises it.
    """

    id: str
    asked: str
    tag: str | None
    words: tuple[str, ...]
    sections: tuple[str, ...] = ()
    own: tuple[tuple[str, str], ...] = ()
    """Another value and the place that sets it: named right after it, save in the place's own edition."""


QUESTIONS = (
    Question(
        "kham-suc-khoe-mien-phi",
        "Tôi có được khám sức khỏe miễn phí không?",
        GOAL,
        (
            "từ năm 2026:",
            "khám sức khỏe định kỳ hoặc khám sàng lọc miễn phí",
            "ít nhất 1 lần/năm",
            "theo nhóm đối tượng và lộ trình theo quy định. theo kế hoạch phường Thành Đông",
        ),
        ("kien-an.md#ii-2", "thanh-dong.md#iii-4"),
    ),
    Question(
        "bao-gio-den-toi-kham-o-dau",
        "Bao giờ đến lượt tôi, khám ở đâu?",
        OPEN,
        ("lịch", "nơi khám", "danh sách đối tượng", ASK),
    ),
    Question(
        "kham-suc-khoe-va-chua-benh",
        "Khám sức khỏe miễn phí có phải là chữa bệnh không mất tiền không?",
        None,
        ("Không.", "khám sức khỏe định kỳ hoặc khám sàng lọc", "Miễn viện phí là mục tiêu khác"),
        ("kien-an.md#ii-2",),
    ),
    Question(
        "so-suc-khoe-dien-tu",
        "Sổ sức khỏe điện tử để làm gì, ai được lập?",
        None,
        (
            "quản lý sức khỏe theo vòng đời",
            "Mục tiêu từ năm 2026: người dân được lập sổ",
            "cho toàn bộ người dân. theo kế hoạch phường Thành Đông",
        ),
        ("kien-an.md#ii-2", "thanh-dong.md#iii-4"),
    ),
    Question(
        "dang-ky-so-o-dau",
        "Đăng ký sổ ở đâu, dùng ứng dụng nào?",
        OPEN,
        ("nơi đăng ký", "tên ứng dụng", ASK),
    ),
    Question(
        "mien-vien-phi-bao-gio",
        "Bao giờ được miễn viện phí?",
        GOAL,
        (
            "đến năm 2030:",
            "ở mức cơ bản",
            "trong phạm vi quyền lợi bảo hiểm y tế",
            "theo lộ trình",
            f"{OPEN} Các mốc của lộ trình",
            ASK,
        ),
        ("kien-an.md#ii-2",),
    ),
    Question(
        "mien-vien-phi-ai-truoc",
        "Ai được miễn viện phí trước?",
        None,
        (
            "Theo kế hoạch của phường Thành Đông, trước hết",
            "đối tượng chính sách xã hội",
            "người yếu thế",
            "người có thu nhập thấp",
            "một số đối tượng cần ưu tiên khác",
            "trong phạm vi quyền lợi bảo hiểm y tế, theo lộ trình",
        ),
        ("thanh-dong.md#iii-4",),
    ),
    Question(
        "bhyt-2026",
        "Mục tiêu bảo hiểm y tế năm 2026 là bao nhiêu?",
        GOAL,
        (
            "đến năm 2026:",
            "trên 95% dân số",
        ),
        ("kien-an.md#ii-2", "thanh-dong.md#ii-1", "cao-bang.md#chu-thich-1"),
        (("trên 96% dân số", "thanh-dong"), ("trên 97% dân số", "cao-bang")),
    ),
    Question(
        "bhyt-2030",
        "Đến năm 2030 thì sao?",
        GOAL,
        ("đến năm 2030:", "bao phủ bảo hiểm y tế toàn dân", "“Đạt 98”", "phần trăm. theo kế hoạch phường Thành Đông"),
        ("kien-an.md#ii-2", "thanh-dong.md#ii-1", "thanh-dong.md#phu-luc-dong-1"),
    ),
    Question(
        "bhyt-dong-huong",
        "Đóng bảo hiểm y tế bao nhiêu, hưởng thế nào?",
        OPEN,
        ("mức đóng", "mức hưởng", ASK),
    ),
    Question(
        "bac-si-moi-tram",
        "Mục tiêu mỗi trạm y tế có bao nhiêu bác sĩ?",
        GOAL,
        ("đến năm 2027:", "ít nhất từ 4–5 bác sĩ"),
        ("kien-an.md#ii-2", "cao-bang.md#chu-thich-1"),
        (("ít nhất từ 4 bác sĩ", "cao-bang"),),
    ),
    Question(
        "tram-y-te-lam-gi",
        "Trạm y tế làm những việc gì?",
        None,
        (
            "cơ bản, thiết yếu",
            "phòng bệnh",
            "chăm sóc sức khỏe ban đầu",
            "dịch vụ xã hội. theo kế hoạch phường Thành Đông",
        ),
        ("thanh-dong.md#iii-2",),
    ),
    Question(
        "tram-mo-cua-luc-nao",
        "Trạm mở cửa lúc nào, số điện thoại nào?",
        OPEN,
        ("giờ mở cửa", "số điện thoại", ASK),
    ),
    Question(
        "gop-y-ve-tram-y-te",
        "Góp ý về trạm y tế với ai?",
        None,
        (
            "nắm bắt phản ánh của người dân",
            "Mặt trận Tổ quốc giám sát. theo kế hoạch phường Đống Đa",
            f"{OPEN} Số điện thoại, hộp thư",
            ASK,
        ),
        ("dong-da.md#iv-4", "dong-da.md#iv-5", "kien-an.md#ii-1"),
    ),
    Question(
        "tre-em",
        "Trẻ em được quan tâm gì?",
        GOAL,
        (
            "đến năm 2030: thêm ít nhất 1,5 cm – chiều cao trung bình của trẻ em và thanh thiếu niên 1–18 tuổi",
            "đến năm 2030: trên 95% – tỷ lệ tiêm chủng các vắc-xin thiết yếu",
            "đưa giáo dục sức khỏe và dinh dưỡng vào chương trình giảng dạy. theo kế hoạch phường Kiến An",
            "y tế học đường. theo kế hoạch phường Thành Đông",
        ),
        ("kien-an.md#ii-2", "kien-an.md#iv-2", "thanh-dong.md#iii-1"),
    ),
    Question(
        "vac-xin-nao",
        "Con tôi cần tiêm những loại vắc-xin nào?",
        OPEN,
        ("danh sách vắc-xin", ASK),
    ),
    Question(
        "nguoi-cao-tuoi",
        "Người cao tuổi được quan tâm gì?",
        None,
        (
            "Phát triển cơ sở chăm sóc người cao tuổi, người già neo đơn",
            "mô hình y học gia đình",
            "chăm sóc sức khỏe tại nhà. theo kế hoạch phường Thành Đông",
        ),
        ("kien-an.md#ii-2", "thanh-dong.md#iii-2"),
    ),
    Question(
        "nghi-quyet-72-la-gi",
        "Nghị quyết 72 là gì?",
        None,
        (
            "Nghị quyết số 72-NQ/TW ngày 09/9/2025 của Bộ Chính trị về một số giải pháp đột phá, "
            "tăng cường bảo vệ, chăm sóc và nâng cao sức khỏe Nhân dân.",
        ),
        ("kien-an.md#mo-dau",),
    ),
    Question(
        "ngay-suc-khoe-toan-dan",
        "Ngày Sức khỏe toàn dân là ngày nào, có gì?",
        None,
        ("Ngày 7/4 hằng năm.", f"{OPEN} Chương trình của ngày này", ASK),
        ("kien-an.md#iii-4",),
    ),
    Question(
        "toi-nen-lam-gi",
        "Tôi nên làm gì?",
        None,
        (
            "Dinh dưỡng hợp lý, luyện tập, giữ vệ sinh, khám sức khỏe định kỳ, sống điều độ, "
            "tránh lạm dụng chất kích thích. theo kế hoạch tỉnh Cao Bằng",
            "tham gia bảo hiểm y tế. theo kế hoạch xã Hàm Liêm",
        ),
        ("cao-bang.md#v-4", "ham-liem.md#iii-1", "ham-liem.md#iii-2"),
    ),
)


@lru_cache(maxsize=len(EDITIONS))
def _page(slug: str) -> Element:
    read = read_page(ROOT / "docs" / "hoi-dap.md", PageMeta, ProblemList(ROOT))
    assert read is not None
    return tree(read.body, context(slug), "hoi-dap.md")


@cache
def _question(slug: str, name: str) -> Element:
    return next(each for each in by_class(_page(slug), "hoi") if each.get("id") == name)


def _blocks(question: Element) -> list[Element]:
    return [each for each in question if each.tag != "summary" and "bt-nguon" not in (each.get("class") or "")]


def _answer(question: Element) -> str:
    return " ".join(text(each) for each in _blocks(question))


def _sections(question: Element) -> set[str]:
    links = (link.get("href") or "" for box in by_class(question, "bt-nguon") for link in box.iter("a"))
    return {PASSAGE.sub("", href.removeprefix("nguon/")) for href in links}


@pytest.mark.parametrize("slug", EDITIONS)
def test_the_page_asks_these_questions_and_no_others(slug: str) -> None:
    asked = [(each.get("id"), text(each.find("summary"))) for each in by_class(_page(slug), "hoi")]  # type: ignore[arg-type] # each has one
    assert sorted(asked) == sorted((one.id, one.asked) for one in QUESTIONS)
    assert len(QUESTIONS) == 20


@pytest.mark.parametrize("slug", EDITIONS)
@pytest.mark.parametrize("one", QUESTIONS, ids=lambda one: one.id)
def test_an_answer_keeps_its_tag_its_qualifiers_and_its_sources(one: Question, slug: str) -> None:
    question = _question(slug, one.id)
    answer = _answer(question)
    assert answer.startswith(tuple(TAGS.values())) == (one.tag is not None)
    assert one.tag is None or answer.startswith(one.tag)
    assert [words for words in one.words if words not in answer] == []
    assert [section for section in one.sections if section not in _sections(question)] == []
    for value, place in one.own:
        named = "" if place == slug else rf"[^.]*\. theo kế hoạch {catalogue().place_names[place]}"
        assert re.search(f"{value}{named}", answer), f"{value}, {place}"


@pytest.mark.parametrize("slug", EDITIONS)
def test_what_the_plans_leave_open_always_says_whom_to_ask(slug: str) -> None:
    for one in QUESTIONS:
        answer = _answer(_question(slug, one.id))
        assert (OPEN in answer) == (ASK in answer), one.id


@pytest.mark.parametrize("slug", EDITIONS)
def test_every_goal_of_an_answer_tells_its_year_and_nothing_is_promised(slug: str) -> None:
    for one in QUESTIONS:
        answer = _answer(_question(slug, one.id))
        for goal in re.finditer(rf"{GOAL} (?!riêng)", answer):
            assert re.match(r"(?:từ|đến) năm 20\d\d:", answer[goal.end() :]), f"{one.id}: {answer[goal.start() :][:60]}"
        assert not re.search(r"\bsẽ\b|^Có[.,]", answer), one.id
        assert TAGS["ban-duoc"] not in answer, one.id
        if "miễn viện phí" in answer.lower() and "%" not in answer and one.id != "kham-suc-khoe-va-chua-benh":
            assert "trong phạm vi quyền lợi bảo hiểm y tế" in answer and "theo lộ trình" in answer, one.id
