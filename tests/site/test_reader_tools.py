"""Addresses, codes, links back and paths on paper: the parts that a reader takes away from a page."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw
from rendering import view

from bangtin.site.files.print_paths import with_paths
from bangtin.site.markup.html import h, to_html
from bangtin.site.sharing.parts import copy_address, share_answers, where_to_download
from bangtin.site.sharing.short_address import code_drawing, short_address, without_scheme
from bangtin.site.sources.cited_on import Citing, back_links_here, passages_cited, short_name, with_back_links


def test_a_page_with_a_code_is_known_by_it_and_another_by_its_own_address() -> None:
    site = view().site
    assert short_address("quyen-loi/", site) == f"{site.edition.site_url}q/em/"
    assert short_address("khau-hieu/tap-the-duc-moi-ngay/", site) == f"{site.edition.site_url}q/y6/"
    assert short_address("hoi-dap/", site) == f"{site.edition.site_url}hoi-dap/"
    assert short_address("", site) == site.edition.site_url
    assert without_scheme("https://vi-du.example/a/") == "vi-du.example/a/"


def _picture(drawing: str) -> Image.Image:
    """The drawing's strokes as pixels, by their own rules and no browser's."""
    root = ElementTree.fromstring(drawing)
    side = int(root.attrib["viewBox"].split()[2])
    scale = 6
    image = Image.new("L", (side * scale, side * scale), 255)
    pen = ImageDraw.Draw(image)
    x = y = 0
    for command, first, second in re.findall(r"([Mmh])(\d+)(?: (\d+)(?:\.5)?)?", root.findall("path")[1].attrib["d"]):
        if command == "M":
            x, y = int(first), int(second)
        elif command == "m":
            x += int(first)
        else:
            end = x + int(first)
            pen.rectangle((x * scale, y * scale, end * scale - 1, (y + 1) * scale - 1), fill=0)
            x = end
    return image


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz0123456789-/", max_size=40))
def test_every_code_reads_back_as_its_address(path: str) -> None:
    address = f"https://vi-du.example/{path}"
    drawing = code_drawing(address)
    assert drawing is not None
    assert [code.text for code in zxingcpp.read_barcodes(_picture(drawing))] == [address]


def test_an_address_too_long_for_paper_gets_no_code() -> None:
    fits = "https://vi-du.example/".ljust(62, "a")
    assert code_drawing(fits) is not None
    assert code_drawing(fits + "a") is None
    assert len((code_drawing(fits) or "").encode()) < 2600


SOURCE = "nguon/kien-an.md"


def _citing(page: str, *links: str) -> Citing:
    return Citing(page, f"Trang {page}", "".join(f'<a href="{link}">Mở</a>' for link in links))


def test_a_passage_names_the_pages_that_lead_to_it_each_once() -> None:
    cited = passages_cited(
        [
            _citing(
                "hoi-dap.md", "../nguon/kien-an/#ii-2-0a1b2c", "../nguon/kien-an/#ii-2-0a1b2c", "#x", "../muc-tieu/#y"
            ),
            _citing("nhiem-vu/4-x.md", "../../nguon/kien-an/#ii-2-0a1b2c", "../../nguon/thanh-dong/#ii-1-ffffff"),
            _citing("index.md", "nguon/kien-an/#iv-1-999999"),
        ]
    )
    page = to_html(
        h("div", back_links_here("ii-2-0a1b2c"), back_links_here("v-1-000000"), back_links_here("iv-1-999999"))
    )
    filled = with_back_links(page, SOURCE, cited)
    assert filled.count('href="../../hoi-dap/"') == 1
    assert 'href="../../nhiem-vu/4-x/">Trang nhiem-vu/4-x.md</a>' in filled
    assert filled.count("Trích ở: ") == 2
    assert "v-1-000000" not in filled


@pytest.mark.parametrize(("pages", "folded"), [(4, 0), (5, 2), (12, 9)])
def test_a_long_list_of_pages_that_cite_a_passage_is_folded_after_three(pages: int, folded: int) -> None:
    cited = passages_cited([_citing(f"trang-{number}.md", "../nguon/kien-an/#i-1") for number in range(pages)])
    filled = with_back_links(to_html(back_links_here("i-1")), SOURCE, cited)
    seen, _, rest = filled.partition("<details")
    assert (seen.count("<a "), rest.count("<a ")) == (pages - folded, folded)
    assert (f"và {folded} trang khác" in rest) is bool(folded)


def test_names_of_pages_are_short_and_safe() -> None:
    assert short_name({"kieu": "khau-hieu", "title": "Khẩu hiệu số 9: Tập thể dục"}) == "Khẩu hiệu số 9"
    assert short_name({"kieu": "hoi-dap", "title": "Hỏi đáp: câu hay hỏi"}) == "Hỏi đáp: câu hay hỏi"
    cited = passages_cited([Citing("a.md", "<b>&", '<a href="../nguon/kien-an/#i-1">x</a>')])
    assert "&lt;b&gt;&amp;" in with_back_links(to_html(back_links_here("i-1")), SOURCE, cited)


@pytest.mark.parametrize(
    ("link", "shown"),
    [
        ('<a href="../../nguon/kien-an/#ii-2">x</a>', "nguon/kien-an/"),
        ('<a class="bt-cham" href="../1-cach-nghi-moi/">x</a>', "nhiem-vu/1-cach-nghi-moi/"),
        ('<a class="bt-so" href="../../muc-tieu/#a">x</a>', None),
        ('<a class="bt-nut bt-nut--vien" href="../../muc-tieu/">x</a>', None),
        ('<a href="../../posters/a.pdf" download="download">x</a>', None),
        ('<a href="#duoc-gi">x</a>', None),
        ('<a href="https://vi-du.example/">x</a>', None),
        ('<a href="../../../thanh-dong/nhiem-vu/">x</a>', None),
        ('<a href="../../">x</a>', None),
        ('<a name="x">x</a>', None),
    ],
)
def test_a_link_shows_on_paper_the_page_that_it_leads_to(link: str, shown: str | None) -> None:
    marked = with_paths(link, "nhiem-vu/4-chi-phi-bhyt.md")
    assert marked == (link if shown is None else link.replace('">', f'" data-in="{shown}">', 1))


def test_only_questions_with_an_address_are_shared() -> None:
    page = h("div", h("details", h("p", "a"), class_="hoi", id="a"), h("details", class_="hoi"), h("details", id="b"))
    share_answers(page)
    links = list(page.iter("a"))
    assert [link.get("href") for link in links] == ["#a"]
    assert links[0].get("data-cau") == "a"


def test_a_download_names_the_address_to_open_and_a_button_copies_it_whole() -> None:
    here = view()
    words = where_to_download(here)
    html = to_html(words)
    assert without_scheme(short_address("", here.site)) in html
    assert copy_address("https://a.example/").get("data-chep") == "https://a.example/"
    assert html.count("<button") == 1
