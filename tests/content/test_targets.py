"""A target's value for an edition: the nearest place of the chain that sets one, the common one kept beside it."""

from __future__ import annotations

from pathlib import Path

import pytest
from trees import ROOT, TARGETS, copy_content, told, with_test_targets

from bangtin.content.catalogue import Catalogue
from bangtin.content.loading import load_catalogue

INSURANCE, DOCTORS, LIFE, HEALTHY_YEARS = (
    "thu-bao-phu-bhyt-2026",
    "thu-bac-si-tram-y-te-2027",
    "thu-tuoi-tho-2030",
    "thu-so-nam-song-khoe-2030",
)


def place(name: str, parent: str, more: str = "") -> str:
    return f"ten: {name}\ncap: phuong\nthuoc: {parent}\ncap_nhat: 2026-11-25\n{more}"


@pytest.fixture(scope="module")
def wider(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """Targets to test with, wards below Hải Phòng and Cao Bằng, Thành Đông, and a ward with a value of its own."""
    own = """muc_tieu:
  - ma: thu-bao-phu-bhyt-2026
    noi: phuong-rieng
    so_sanh: tren
    gia_tri: 98
    cach_ghi: trên 98% dân số
    chu_so: {truoc: trên, so: 98%, don_vi: dân số, nhan: tỷ lệ bao phủ bảo hiểm y tế}
    van_ban: cao-bang
    muc: Chú thích 1
    trich: tỷ lệ bao phủ bảo hiểm y tế đạt trên 98% dân số
"""
    return load_catalogue(
        copy_content(
            tmp_path_factory.mktemp("wider") / "tree",
            {
                **with_test_targets(),
                "localities/phuong-bien.yml": place("Bến Thử", "hai-phong"),
                "localities/phuong-nui.yml": place("Núi Thử", "cao-bang"),
                "localities/thanh-dong.yml": place("Thành Đông", "hai-phong"),
                "localities/phuong-rieng.yml": place("Riêng Thử", "cao-bang", own),
            },
        )
    )


@pytest.mark.parametrize(
    ("slug", "target", "wording", "differs"),
    [
        ("kien-an", INSURANCE, "trên 95% dân số", False),
        ("toan-quoc", INSURANCE, "trên 95% dân số", False),
        ("phuong-bien", INSURANCE, "trên 95% dân số", False),
        ("phuong-nui", INSURANCE, "trên 97% dân số", True),
        ("thanh-dong", INSURANCE, "trên 96% dân số", True),
        ("phuong-rieng", INSURANCE, "trên 98% dân số", True),
        ("kien-an", DOCTORS, "ít nhất từ 4–5 bác sĩ ở mỗi trạm y tế", False),
        ("phuong-nui", DOCTORS, "ít nhất từ 4 bác sĩ ở mỗi trạm y tế", True),
        ("phuong-nui", LIFE, "đạt 75 tuổi", True),
        ("phuong-bien", LIFE, "đạt 75,5 tuổi", False),
        ("phuong-nui", HEALTHY_YEARS, "ít nhất 65 năm sống khỏe mạnh", True),
        ("toan-quoc", HEALTHY_YEARS, "ít nhất 68 năm sống khỏe mạnh", False),
    ],
)
def test_the_nearest_place_s_own_value_holds(
    wider: Catalogue, slug: str, target: str, wording: str, differs: bool
) -> None:
    resolved = wider.edition(slug).target(target)
    assert (resolved.value.wording, resolved.differs) == (wording, differs)
    assert resolved.common.place is None
    assert resolved.common.wording == wider.edition("toan-quoc").target(target).value.wording


def test_other_places_stand_beside_sorted_and_without_the_own_one(wider: Catalogue) -> None:
    places = {slug: [v.place for v in wider.edition(slug).target(INSURANCE).others] for slug in wider.editions}
    assert places["kien-an"] == ["cao-bang", "thanh-dong"]
    # The nation compares all places, those too whose value stands in their own file alone.
    assert places["toan-quoc"] == ["cao-bang", "phuong-rieng", "thanh-dong"]
    assert places["phuong-nui"] == ["thanh-dong"]
    assert places["thanh-dong"] == ["cao-bang"]
    assert places["phuong-rieng"] == ["cao-bang", "thanh-dong"]


def test_a_place_s_value_can_be_asked_for_by_name(wider: Catalogue) -> None:
    resolved = wider.edition("kien-an").target(INSURANCE)
    of_province = resolved.of_place("cao-bang")
    assert of_province is not None and of_province.wording == "trên 97% dân số"
    assert resolved.of_place("hai-phong") is None


def test_an_edition_lists_its_own_chain_s_targets_only(wider: Catalogue) -> None:
    def only(slug: str) -> set[str]:
        return {target.id for target in wider.edition(slug).targets} - {
            target.id for target in wider.edition("toan-quoc").targets
        }

    assert only("kien-an") == only("phuong-nui") == set()
    assert only("thanh-dong") and all(
        wider.edition("thanh-dong").target(name).target.scope == "thanh-dong" for name in only("thanh-dong")
    )


def test_the_edition_s_own_plan_is_named_first(wider: Catalogue) -> None:
    assert wider.edition("kien-an").target(INSURANCE).value.sources[0].document.id == "kien-an"
    own = wider.edition("phuong-nui").target(INSURANCE).value
    assert [source.document.id for source in own.sources] == ["cao-bang"]


def test_the_year_is_said_as_from_or_by(wider: Catalogue) -> None:
    edition = wider.edition("kien-an")
    assert edition.target("kham-suc-khoe-mien-phi").year_phrase == "từ năm 2026"
    assert edition.target(LIFE).year_phrase == "đến năm 2030"
    assert edition.target("viet-nam-khoe-manh").year_phrase is None


def test_every_value_of_every_place_has_its_source(wider: Catalogue) -> None:
    for slug in wider.editions:
        for target in wider.edition(slug).all_targets:
            for value in (target.value, target.common, *target.others):
                assert value.sources and all(source.quote and source.section for source in value.sources), target.id


def test_every_source_of_a_value_stands_on_its_document_s_page(wider: Catalogue) -> None:
    published = {source.page for document in wider.documents for source in wider.passages_of(document)}
    for slug in wider.editions:
        for target in wider.edition(slug).all_targets:
            for value in (target.value, target.common, *target.others):
                assert {source.page for source in value.sources} <= published, (slug, target.id)


def test_posters_of_a_place_print_its_own_plan_s_sentence_and_name_that_plan() -> None:
    catalogue = load_catalogue(ROOT)
    said = {slug: catalogue.edition(slug).target("chieu-cao-2030").value.sentence for slug in ("kien-an", "thanh-dong")}
    assert said["kien-an"] != said["thanh-dong"] and str(said["thanh-dong"]).endswith("1,5 cm")


def test_a_plan_s_sentence_is_held_against_its_own_quote_and_the_value(tmp_path: Path) -> None:
    table = (ROOT / TARGETS).read_text(encoding="utf-8")
    sentence = "        cau: Người dân có tuổi thọ trung bình đạt trên 80 tuổi\n"
    assert sentence in table
    for wrong, words in (
        ("        cau: Người dân sống trên 80 tuổi\n", "không trùng đoạn trích nào"),
        ("        cau: số năm sống khỏe mạnh tăng lên trên 71 tuổi\n", "nêu số khác, không có 80"),
    ):
        root = copy_content(tmp_path / words[:4].strip(), {TARGETS: table.replace(sentence, wrong)})
        [problem] = told(root)
        assert problem.startswith("data/muc-tieu.yml:") and words in problem
