"""The colours of hills, trees and suns come from the palette: each named once, known to every theme."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from layout_tools import materials

from bangtin.content.loading import load_catalogue
from bangtin.content.problems import ContentError
from bangtin.posters.layout import scenery
from bangtin.posters.stock import StockCheck
from bangtin.posters.themes import SCENERY

Tree = Callable[[Mapping[str, str | bytes | None]], Path]


def test_every_theme_knows_the_paints_of_the_scenery() -> None:
    paints = {scenery.LEAF_LIGHT, scenery.LEAF, scenery.LEAF_DARK, scenery.STRAW, scenery.TRUNK}
    assert paints == set(SCENERY.values())
    for theme in materials().stock.themes.by_id.values():
        assert paints <= theme.colours.keys()


@pytest.mark.parametrize("now", ["", "canh_vat: la_gia, "])
def test_a_palette_without_a_colour_of_the_scenery_is_told(tree: Tree, root: Path, now: str) -> None:
    text = (root / "posters" / "themes.yml").read_text(encoding="utf-8")
    copy = tree({"posters/themes.yml": text.replace("canh_vat: la_non, ", now)})
    with pytest.raises(ContentError) as caught:
        load_catalogue(copy, (StockCheck(copy),))
    assert 'cần đúng một màu ghi "canh_vat: la_non", đang có 0' in "\n".join(map(str, caught.value.problems))
