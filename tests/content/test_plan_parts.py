"""What a locality's file tells of its plan rests on that plan alone; where documents differ, both sides are quoted."""

from __future__ import annotations

import pytest
from trees import ROOT, Tree, every_locality, told

from bangtin.content.catalogue import Catalogue
from bangtin.content.loading import load_catalogue

FILE = "localities/kien-an.yml"
WARD = "ten: Kiến An\ncap: phuong\nthuoc: hai-phong\nke_hoach: kien-an\ncap_nhat: 2026-11-25\n"
DIFFERENCES = "data/khac-nhau.yml"


def line(text: str = "Vận động mọi người.", source: str = "kien-an-mttq") -> str:
    return f"  - ai: Trạm Y tế\n    noi_dung: {text}\n    nguon: [{source}]\n"


def test_every_shipped_sentence_rests_on_its_own_plan(shipped: Catalogue) -> None:
    for slug in ("cao-bang", "dong-da", "ham-liem", "kien-an", "thanh-dong"):
        locality = shipped.localities[slug]
        assert locality.duties and locality.sections and locality.open_points
        for duty in locality.duties:
            assert {shipped.passages[name].document.id for name in duty.sources} == {slug}


def test_the_ward_with_an_annex_sets_tasks_in_all_six_groups(shipped: Catalogue) -> None:
    tasks = shipped.localities["thanh-dong"].tasks
    assert [group.group for group in tasks] == [group.slug for group in shipped.task_groups]
    for number, group in enumerate(tasks, 1):
        names = (name.partition("/") for item in group.lines for name in item.sources)
        sections = {shipped.passages[name].section for name, slash, _ in names if not slash}
        assert sections == {f"III.{number}"}


@pytest.mark.parametrize(
    ("parts", "at", "words"),
    [
        (
            "viec:\n" + line(source="cao-bang-mttq"),
            9,
            '"cao-bang-mttq" là đoạn của văn bản "cao-bang", không phải "kien-an"',
        ),
        ("viec:\n" + line(source="khong-co-doan-nay"), 9, 'không có đoạn trích "khong-co-doan-nay"'),
        ("viec:\n" + line(source="bao-phu-bhyt-2026"), 9, "ghi bao-phu-bhyt-2026/kien-an"),
        ("viec:\n" + line(source="bao-phu-bhyt-2026/thanh-dong"), 9, 'không phải "kien-an"'),
        ("viec:\n" + line(source="'[@a'"), 9, "viết chưa đúng"),
        ("viec:\n" + line(text="Đạt 99% dân số."), 8, 'con số "99%" gõ thẳng'),
        ("viec:\n" + line(text="'Mục tiêu {{ khong-co-ma }}.'"), 8, 'không có mục tiêu "khong-co-ma"'),
        ("viec:\n" + line(text="'{{ thong-bao }} Vận động.'"), 8, 'lệnh "thong-bao" không dùng ở đây'),
        ("viec:\n" + line(text="'Vận động. [@kien-an-mttq]'"), 8, "không dẫn nguồn trong lời"),
        ("viec:\n" + line(text="<b>Vận động</b>"), 8, "không dùng HTML"),
        ("viec:\n" + line(text="Được khám bệnh miễn phí."), 8, "viết đủ"),
        ("viec:\n" + line(text="Gọi 0225 3 123 456."), 8, "giống số điện thoại"),
        ("viec:\n" + line(text="Việc hàng năm của các bạn."), 8, "hằng năm"),
        ("viec:\n  - ai: Trạm Y tế\n    noi_dung: Vận động.\n    nguon: []\n", 9, "nguon"),
        ("viec:\n  - ai: Trạm Y tế\n    noi_dung: Vận động.\n", 8, '"nguon" chưa có'),
        ("nhiem_vu:\n  - nhom: 7-khong-co\n    y:\n      - noi_dung: A\n        nguon: [kien-an-mttq]\n", 7, "nhóm"),
        ("de_ngo:\n  - Còn 12% chưa rõ\n", 7, 'con số "12%"'),
    ],
)
def test_a_sentence_that_its_plan_does_not_carry_is_refused(tree: Tree, parts: str, at: int, words: str) -> None:
    problems = told(tree({FILE: WARD + parts}))
    assert any(problem.startswith(f"{FILE}:{at}:") and words in problem for problem in problems), problems


def test_a_place_without_a_plan_tells_of_none(tree: Tree) -> None:
    problems = told(tree({FILE: WARD.replace("ke_hoach: kien-an\n", "") + "viec:\n" + line()}))
    assert problems == [f'{FILE}:5: "viec" nói về kế hoạch của nơi này – ghi mã kế hoạch ở mục "ke_hoach"']


def test_one_group_of_tasks_stands_once(tree: Tree) -> None:
    group = "  - nhom: 3-thay-thuoc\n    y:\n      - noi_dung: A\n        nguon: [kien-an-mttq]\n"
    problems = told(tree({FILE: WARD + f"nhiem_vu:\n{group}{group}"}))
    assert any(problem.startswith(f"{FILE}:11:") and "ghi hai lần" in problem for problem in problems), problems


def test_every_difference_quotes_its_sides(shipped: Catalogue) -> None:
    """Two passages, or one that holds both sides itself."""
    edition = shipped.edition("toan-quoc")
    assert len(shipped.differences) >= 38
    for difference in shipped.differences:
        quotes = {shipped.passages[name].quote for name in difference.sources if name in shipped.passages}
        for name in difference.sources:
            if name not in shipped.passages:
                target_id, _, document = name.partition("/")
                target = edition.target(target_id)
                values = (target.value, target.common, *target.others)
                stated = [source for value in values for source in value.sources]
                stated += [source for _, source in target.baseline_sources]
                quotes |= {source.quote for source in stated if document in ("", source.document.id)}
        assert len(quotes) >= 2, difference.id


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("nguon: [bao-phu-bhyt-2026/kien-an", "nguon: [khong-co/kien-an", "không có đoạn trích"),
        ("nguon: [bao-phu-bhyt-2026/kien-an", "nguon: [bao-phu-bhyt-2026/dong-da", "không nêu mục tiêu"),
        ("noi_dung: 'Mức chung: {{ bao-phu-bhyt-2026@chung }}.", "noi_dung: 'Mức chung: trên 95%.", 'con số "95%"'),
        ("{{ bao-phu-bhyt-2026@thanh-dong }}", "{{ bao-phu-bhyt-2026@kien-an }}", "không có mức riêng"),
        ("ma: muc-cua-thanh-pho-hai-phong", "ma: bao-hiem-y-te-nam-2026", "ghi hai lần"),
    ],
)
def test_a_difference_that_rests_on_nothing_is_refused(tree: Tree, old: str, new: str, words: str) -> None:
    text = (ROOT / DIFFERENCES).read_text(encoding="utf-8")
    assert old in text
    problems = told(tree({DIFFERENCES: text.replace(old, new, 1)}))
    assert any(problem.startswith(f"{DIFFERENCES}:") and words in problem for problem in problems), problems


def test_values_of_places_stand_once(shipped: Catalogue) -> None:
    """A value that common pages quote is kept with its target: it must outlive the locality's file."""
    for slug, locality in shipped.localities.items():
        kept = {target.id for target in shipped.targets for own in target.own_values if own.place == slug}
        assert not kept & {own.target for own in locality.targets}


def test_a_ward_of_a_province_takes_its_values(tree: Tree) -> None:
    ward = "ten: Bến Thử\ncap: xa\nthuoc: cao-bang\ncap_nhat: 2026-11-25\n"
    catalogue = load_catalogue(tree({**every_locality(), "localities/ben-thu.yml": ward}))
    edition = catalogue.edition("ben-thu")
    assert edition.target("bao-phu-bhyt-2026").value.place == "cao-bang"
    assert edition.target("tuoi-tho-2030").value.wording == "đạt 75 tuổi"
