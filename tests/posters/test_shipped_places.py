"""Every shipped edition, whatever the names of its bodies and its documents, has its pieces in every format."""

from __future__ import annotations

from functools import lru_cache

import pytest
from layout_tools import materials
from trees import ROOT

from bangtin.commands import document_date
from bangtin.content.loading import load_catalogue
from bangtin.posters.fitting import refusal
from bangtin.posters.jobs import Workshop
from bangtin.posters.layout.breaking import Words
from bangtin.posters.planning import Choice, plan

CATALOGUE = load_catalogue(ROOT)
WORDS = Words.of(CATALOGUE)
ON_PAPER = ("a3", "a4", "to-gap-a4", "to-roi-a5", "bang-tin-a3")


@lru_cache(maxsize=1)
def workshop() -> Workshop:
    return Workshop(materials().stock, WORDS)


def refusals(slug: str, choice: Choice) -> dict[tuple[str, str, str], str]:
    edition = CATALOGUE.edition(slug)
    jobs = plan(edition, workshop(), choice, document_date(edition))
    return {job.name: why for job in jobs if choice.takes(job) and (why := refusal(job, workshop()))}


@pytest.mark.parametrize("slug", CATALOGUE.editions)
def test_lists_go_on_every_sheet_that_people_hold_or_read_closely(slug: str) -> None:
    lists = frozenset(printed.id for printed in CATALOGUE.sheets.lists)
    assert refusals(slug, Choice(messages=lists, formats=frozenset(ON_PAPER))) == {}


@pytest.mark.parametrize("slug", CATALOGUE.editions)
def test_no_panel_is_without_an_edition_s_slogans(slug: str) -> None:
    slogans = frozenset(entry.id for entry in CATALOGUE.edition(slug).slogans)
    assert slogans
    assert refusals(slug, Choice(messages=slogans, formats=frozenset({"led-192x96", "led-384x192"}))) == {}


def test_a_place_s_level_may_end_a_line_only_where_its_whole_name_is_too_long() -> None:
    whole = frozenset({"phường thành đông", "thành phố hồ chí minh", "kiến an"})
    bare = Words(frozenset({"y tế"}), frozenset(), whole).of_bare_names
    assert bare.places == {"thành đông", "hồ chí minh", "kiến an"}
    assert bare.compounds == {"y tế"}
