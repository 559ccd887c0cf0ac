"""The rules of a page's first screen stand in the page: all that it needs before a touch, and nothing else."""

from __future__ import annotations

import re

import pytest

from bangtin.site.finishing.first_screen import LETTERS, end_of_first_screen, first_rules, with_first_screen
from bangtin.site.finishing.policy import policy

LONG = "chữ " * (LETTERS // 2)
LINK = '<link rel="stylesheet" href="../assets/stylesheets/bang-tin.0123abcd.css">'
HEAD = f'<html><head><script>document.documentElement.dataset.chon = "x"</script>{LINK}</head><body>'


def page(article: str) -> str:
    return f"{HEAD}<article>{article}</article></body></html>"


def first(article: str, sheet: str) -> str:
    found = re.search(r"<style>(.*?)</style>", with_first_screen(page(article), first_rules(sheet)), re.DOTALL)
    assert found
    return found[1]


ARTICLE = (
    f'<h1 id="ten" class="a b">Tên</h1><p>{LONG}</p>'
    '<section><h2 class="sau">Sau</h2><details class="hoi"><summary>Hỏi</summary><p>Đáp</p></details></section>'
)


@pytest.mark.parametrize(
    "rule",
    [
        "h1{color:red}",
        ".a.b{color:red}",
        "#ten{color:red}",
        "article>h1:first-child:before{color:red}",
        ".a:not(.khac){color:red}",
        "h1:empty{color:red}",
        "[data-chon~=nen-toi] h1{color:red}",
        "@media (min-width:60em){h1{color:red}}",
        "@media screen{@supports (gap:1px){h1{color:red}}}",
        "@media (prefers-color-scheme:dark){:root{--x:red}}h1{color:var(--x)}",
        "@font-face{font-family:A;src:local(A)}",
    ],
)
def test_what_the_first_screen_needs_stands_in_the_page(rule: str) -> None:
    assert first(ARTICLE, rule) == rule


@pytest.mark.parametrize(
    "rule",
    [
        ".khac{color:red}",
        "h2{color:red}",
        ".sau{color:red}",
        "summary{color:red}",
        "h1:hover{color:red}",
        "h1:focus-visible{color:red}",
        "h1::selection{color:red}",
        "[data-khac] h1{color:red}",
        "@media print{h1{color:red}}",
        "@media (hover:hover){h1{color:red}}",
        ":root{--x:red}",
        "@keyframes quay{to{color:red}}",
        "@page{margin:1cm}",
    ],
)
def test_what_comes_later_waits_for_the_sheet(rule: str) -> None:
    assert first(ARTICLE, rule) == ""


def test_of_a_list_of_selectors_those_of_the_first_screen_stay() -> None:
    assert first(ARTICLE, "h1,h2,h1:hover,.b{color:red}") == "h1,.b{color:red}"


def test_rules_keep_their_order_and_conditions() -> None:
    sheet = "h1{color:red}@media screen{h1{color:blue}h2{color:red}p{color:red}}h1{margin:0}"
    assert first(ARTICLE, sheet) == "h1{color:red}@media screen{h1{color:blue}p{color:red}}h1{margin:0}"


def test_addresses_and_texts_are_no_names() -> None:
    article = f'<h1><a href="../vi-du.example/" title="note">Tên</a></h1><p>{LONG}</p><section>Sau</section>'
    assert first(article, ".example,.note,a[href]{color:red}") == "a[href]{color:red}"


def test_what_is_closed_at_first_needs_nothing_of_its_own() -> None:
    article = (
        '<dialog class="tim"><p class="trong">x</p></dialog><nav class="bt-muc-luc"><b class="trong">x</b></nav>'
        f'<h1>Tên</h1><details><summary class="tua">T</summary><i class="trong">{LONG}</i></details>'
        f"<p>{LONG}</p><section>x</section>"
    )
    assert first(article, ".tim,.trong,.tua,i,b{color:red}") == ".tim,.tua{color:red}"


def test_files_are_asked_for_from_where_the_page_stands() -> None:
    sheet = "@font-face{font-family:A;src:url(../fonts/a.woff2)}"
    assert "url(../assets/fonts/a.woff2)" in first(ARTICLE, sheet)


def test_the_whole_sheet_is_asked_for_once_where_the_first_screen_ends() -> None:
    made = with_first_screen(page(ARTICLE), first_rules("h1{color:red}"))
    assert made.count("<link") == 1
    assert re.search(rf"{LONG}{re.escape(LINK)}</p><section>", made)
    assert made.index("<style>") < made.index("</head>")
    assert re.sub(r"<style>.*?</style>|<link[^>]*>|\s", "", made) == re.sub(r"<link[^>]*>|\s", "", page(ARTICLE))


@pytest.mark.parametrize(
    "article",
    [
        f"<h1>Tên</h1><ul><li>{LONG}</li><li>x</li></ul>",
        f"<h1>Tên</h1><table><tr><td>{LONG}</td></tr><tr><td>x</td></tr></table>",
        f"<h1>Tên</h1><div><p>{LONG}</p><p>x</p></div>",
        f"<h1>Tên</h1><p>{LONG}<br><b>x</b></p>",
        f"<h1>{LONG}<svg><title>x</title></svg><b>x</b></h1>",
    ],
)
def test_nothing_is_parted_that_belongs_together(article: str) -> None:
    whole = page(article + "<section>Cuối</section>")
    assert whole[end_of_first_screen(whole) :].startswith("<section>Cuối")
    assert end_of_first_screen(page(article)) is None


def test_more_of_the_same_kind_belongs_to_the_first_screen_until_it_is_full() -> None:
    few_words = "chữ " * (LETTERS // 4)
    row, full = (f'<details class="hoi"><summary>{text}</summary>x</details>' for text in (few_words, LONG))
    few = page(f"<h1>Tên</h1>{row}{row.replace('hoi', 'hoi rieng')}<p>x</p>{row}")
    assert few[end_of_first_screen(few) or 0 :].startswith("<p>x</p>")
    many = page(f"<h1>Tên</h1>{row}{full}{row}{row}")
    assert many[end_of_first_screen(many) or 0 :].startswith(f"{row}{row}</article>")


@pytest.mark.parametrize(
    "whole",
    [
        page("<h1>Ngắn</h1><p>x</p>"),
        page(f"<h1>Dài</h1><p>{LONG * 9}</p><section>x</section>"),
        f"{HEAD}<p>Không có bài</p></body></html>",
        page("<p>Không có tên</p>"),
        page(""),
        "",
        page(ARTICLE).replace(LINK, ""),
        f"{HEAD}<article><h1>Dở",
    ],
)
def test_a_page_without_a_first_screen_of_its_own_stays_as_it_is(whole: str) -> None:
    assert with_first_screen(whole, first_rules("h1{color:red}")) == whole


def test_the_policy_allows_what_stands_in_the_page_and_no_other_style() -> None:
    made = policy(with_first_screen(page(ARTICLE), first_rules("h1{color:red}")))
    (styles,) = re.findall(r"style-src ([^;]*)", made)
    assert re.fullmatch(r"'self' 'sha256-[\w+/]{43}='", styles)
    assert "style-src 'self';" in policy(page(ARTICLE)) + ";"
