"""An address that the environment gives: editions without one of their own stand below it."""

from __future__ import annotations

import pytest
from trees import Tree, addressed, told

from bangtin.content.loading import load_catalogue
from bangtin.content.published import VARIABLE

SITE = "https://tram.github.io/kho/"


def test_editions_without_an_address_stand_below_the_one_that_the_repository_has(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, SITE)
    catalogue = load_catalogue(tree({**addressed("toan-quoc", None), **addressed("kien-an", None)}))
    nation, ward = catalogue.edition("toan-quoc"), catalogue.edition("kien-an")
    assert (nation.site_url, ward.site_url) == (SITE, f"{SITE}kien-an/")
    assert ward.code_url("k4") == f"{SITE}kien-an/q/k4/"
    assert ward.addressed
    assert ward.sample, "an address alone is no approval"


def test_an_address_that_a_locality_gives_is_kept(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, SITE)
    catalogue = load_catalogue(tree(addressed("kien-an", "https://yte.kienan.gov.vn/")))
    assert catalogue.edition("kien-an").site_url == "https://yte.kienan.gov.vn/"


@pytest.mark.parametrize("value", [None, ""])
def test_without_one_editions_stay_as_their_files_say(
    tree: Tree, monkeypatch: pytest.MonkeyPatch, value: str | None
) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    if value is not None:
        monkeypatch.setenv(VARIABLE, value)
    assert not load_catalogue(tree(addressed("kien-an", None))).edition("kien-an").addressed


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("http://tram.github.io/kho/", "bắt đầu bằng https://"),
        ("https://tram.github.io/kho", "kết thúc bằng dấu /"),
        ("https://tram.github.io/kho/?a=b", "dấu ?"),
        ("https://vi-du.example/", "địa chỉ ví dụ"),
        ("rác", "chưa đúng"),
    ],
)
def test_a_wrong_address_is_told_by_the_name_of_its_variable(
    tree: Tree, monkeypatch: pytest.MonkeyPatch, address: str, said: str
) -> None:
    monkeypatch.setenv(VARIABLE, address)
    found = [problem for problem in told(tree({})) if problem.startswith(f"{VARIABLE}: ")]
    assert found and said in found[0]


def test_an_address_that_makes_codes_too_fine_is_told_for_each_edition_that_would_get_it(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "https://trung-tam-kiem-soat-benh.github.io/bang-tin/")
    found = told(tree({**addressed("toan-quoc", None), **addressed("kien-an", None)}))
    assert [problem.partition(":")[0] for problem in found] == ["localities/kien-an.yml"]
    assert "ở tên miền hoặc tên kho" in found[0]
