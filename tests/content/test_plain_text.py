"""Plain paragraphs of an author's Markdown: every word kept, every mark, citation and card gone."""

from __future__ import annotations

import re

import pytest

from bangtin.content.catalogue import Catalogue
from bangtin.content.plain_text import plain_paragraphs

LEFT_OVER = re.compile(r"[{}\[\]*_#`]|@|  |\s[.,;:!?]")


@pytest.mark.parametrize("slug", ["kien-an", "toan-quoc"])
def test_every_slogan_is_explained_in_plain_sentences(shipped: Catalogue, slug: str) -> None:
    edition = shipped.edition(slug)
    for entry in edition.slogans:
        paragraphs = plain_paragraphs(entry.body, edition)
        assert paragraphs, entry.id
        for text in paragraphs:
            assert not LEFT_OVER.search(text), (entry.id, text)
            assert text[-1] in ".!?" and text[0].isupper(), (entry.id, text)


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Ở {{ ten-noi }}. [@a; @b/c]", ("Ở phường Kiến An.",)),
        ("Hãy giữ vệ sinh. {{ noi: cao-bang }} [@a]", ("Hãy giữ vệ sinh (theo kế hoạch tỉnh Cao Bằng).",)),
        ("{{ nhan: muc-tieu }} sống khỏe.", ("Mục tiêu: sống khỏe.",)),
        ("Xem [trang **mục tiêu**](muc-tieu.md) nhé, *ngay*.", ("Xem trang mục tiêu nhé, ngay.",)),
        ("## Vì sao?\n\nDòng một\ndòng hai.\n\n{{ trich: abc }}", ("Vì sao?", "Dòng một dòng hai.")),
        ("- Một điều.\n- Hai điều.\n1. Ba điều.", ("Một điều.", "Hai điều.", "Ba điều.")),
        ("{{ neu: toan-quoc }}\nCả nước.\n{{ het }}\nMọi nơi.", ("Mọi nơi.",)),
        ("\n\n", ()),
    ],
)
def test_constructs_become_words_or_nothing(shipped: Catalogue, body: str, told: tuple[str, ...]) -> None:
    assert plain_paragraphs(body, shipped.edition("kien-an")) == told


def test_figures_keep_their_qualifiers_and_the_place_that_set_them(shipped: Catalogue) -> None:
    edition = shipped.edition("kien-an")
    target = next(target for target in edition.targets if target.others)
    other = target.others[0]
    body = f"Ở đây {{{{ {target.id} }}}}, nơi khác {{{{ {target.id}@{other.place} }}}}."
    assert plain_paragraphs(body, edition) == (f"Ở đây {target.value.wording}, nơi khác {other.wording}.",)
    with pytest.raises(KeyError):
        plain_paragraphs("{{ khong-co-muc-tieu-nay }}", edition)
