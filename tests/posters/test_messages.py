"""Messages of an edition: slogans and targets with their addresses, sources, issuers and words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from layout_tools import materials

from bangtin.content.loading import load_catalogue
from bangtin.posters.messages import figure_words, messages

M = materials()
Tree = Callable[[Mapping[str, str | bytes | None]], Path]

OWN_SLOGAN = """---
so: 901
noi_dung: 'Uống nước sạch mỗi ngày!'
pham_vi: kien-an
chu_de: xanh-la
hinh: [hoa-sen]
nguon: {tu_soan: Trạm Y tế phường Kiến An}
loi_moi: Mời bà con cùng uống nước sạch.
---
Một lời nhắc của trạm.
"""


def test_an_edition_makes_its_slogans_then_its_targets_then_lists_and_days() -> None:
    ward, nation = M.messages["kien-an"], M.messages["toan-quoc"]
    kinds = list(dict.fromkeys(message.kind for message in ward if message.kind != "tu-soan"))
    assert kinds == ["khau-hieu", "chi-tieu", "quan-diem", "nhiem-vu", "quyen-loi", "su-kien", "bang-tin"]
    assert {message.id for message in ward} - {message.id for message in nation} >= {"hai-phong-trung-tam-y-te"}


def test_addresses_lead_to_the_code_of_the_message(root: Path) -> None:
    catalogue = load_catalogue(root)
    for edition, found in M.messages.items():
        site_url = catalogue.edition(edition).site_url
        assert site_url.startswith("https://") and site_url.endswith("/")
        for message in found:
            assert message.url == f"{site_url}q/{message.code}/"
            assert message.short_url == f"{site_url.removeprefix('https://')}q/{message.code}"
            assert len(message.url.encode()) <= 62
        assert len({message.code for message in found}) == len(found)


def test_a_code_is_the_same_in_every_edition() -> None:
    ward = {message.id: message.code for message in M.messages["kien-an"]}
    assert all(ward[message.id] == message.code for message in M.messages["toan-quoc"] if message.id in ward)


def test_codes_that_wait_to_be_issued_are_known(root: Path) -> None:
    """Without a lock file every message already has the code that it will be given."""
    catalogue = load_catalogue(root)
    without = replace(catalogue, links=())
    first, again = (messages(without.edition("kien-an")) for _ in range(2))
    assert [message.code for message in first] == [message.code for message in again]
    assert all(message.code for message in first)


def test_a_target_names_its_first_source_in_full() -> None:
    message = M.message("kham-suc-khoe-mien-phi")
    assert message.source_line == "Nguồn: Kế hoạch tuyên truyền của Đảng ủy phường Kiến An, mục II.2"
    assert message.condition == "Theo nhóm đối tượng và lộ trình theo quy định"
    assert message.sources[0] == "kien-an"
    assert message.figures == (message.id,)


def test_what_the_common_words_leave_open_is_not_said_of_a_places_own_words(root: Path) -> None:
    catalogue = load_catalogue(root)
    ward, province = (
        next(m for m in messages(catalogue.edition(slug)) if m.id == "bac-si-tram-y-te-2027")
        for slug in ("kien-an", "cao-bang")
    )
    assert ward.figure is not None and any(ward.figure.number in text for text in ward.explanation)
    assert province.figure is not None and province.figure.number == "4"
    assert province.explanation == ward.explanation[:1]


def test_values_in_words_keep_their_qualifiers() -> None:
    for message in M.messages["kien-an"]:
        if message.figure is not None:
            assert message.value_words
            assert message.figure.number in message.value_words
            qualifier = (message.figure.qualifier or "").split()
            assert not qualifier or qualifier[-1] in message.value_words
            assert len(message.value_words) <= len(figure_words(message.figure))


def test_a_ward_signs_with_its_body_and_the_nation_with_the_sites_name(root: Path) -> None:
    issuers = load_catalogue(root).edition("kien-an").issuers
    assert issuers and M.message("suc-khoe-la-von-quy").signature == issuers
    assert M.message("suc-khoe-la-von-quy", "toan-quoc").signature == ("Tìm hiểu Nghị quyết 72",)


def test_a_message_of_ones_own_is_signed_by_who_wrote_it(tree: Tree) -> None:
    catalogue = load_catalogue(tree({"slogans/901-khau-hieu-de-thu.md": OWN_SLOGAN}))
    message = next(m for m in messages(catalogue.edition("kien-an")) if m.id == "khau-hieu-de-thu")
    assert message.kind == "tu-soan"
    assert message.issuers == ("Trạm Y tế phường Kiến An",)
    assert message.sources == ()
