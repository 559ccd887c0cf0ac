"""A page's Markdown becomes the page of one edition, and nothing unknown slips through."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from markdown import Markdown
from rendering import ROOT, by_class, by_id, catalogue, context, html, text, tree

from bangtin.content.files import ProblemList, read_page
from bangtin.content.loading import load_catalogue
from bangtin.content.markup import DIRECTIVES
from bangtin.content.pages import PageMeta
from bangtin.content.problems import ContentError
from bangtin.site.context import SiteContext, page_link
from bangtin.site.directives import BLOCKS
from bangtin.site.markup.html import h, to_html
from bangtin.site.markup.inline import INLINE_DIRECTIVES

PAGES = sorted(path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs").rglob("*.md"))


@pytest.mark.parametrize("page", PAGES)
def test_nothing_of_the_grammar_is_left_on_any_page_of_any_edition(page: str) -> None:
    read = read_page(ROOT / "docs" / page, PageMeta, ProblemList(ROOT))
    assert read is not None
    for slug in catalogue().editions:
        result = html(read.body, context(slug), page)
        assert not any(mark in result for mark in ("{{", "}}", "[@", "data-bt-", "wzxhzdk"))
        assert "style=" not in result
        assert html(read.body, context(slug), page) == result


def test_every_directive_of_the_grammar_is_rendered() -> None:
    assert frozenset(BLOCKS) | INLINE_DIRECTIVES == frozenset(DIRECTIVES) - {"neu", "het"}


def test_a_figure_is_the_editions_wording_with_its_qualifier_and_a_link_to_its_card() -> None:
    page = tree("Đạt {{ bao-phu-bhyt-2026 }}, riêng {{ bao-phu-bhyt-2026@cao-bang }}.")
    target = context().edition.target("bao-phu-bhyt-2026")
    first, second = by_class(page, "bt-so")
    assert text(first) == target.value.wording
    assert first.get("href") == "muc-tieu.md#bao-phu-bhyt-2026"
    own = target.of_place("cao-bang")
    assert own is not None and text(second) == own.wording != target.value.wording


def test_a_figure_inside_a_link_or_heading_has_no_link_of_its_own() -> None:
    page = tree("[Trạm có {{ bac-si-tram-y-te-2027 }}](muc-tieu.md)\n\n## Mức {{ tuoi-tho-2030 }} { #a }")
    assert [figure.tag for figure in by_class(page, "bt-so")] == ["span", "span"]


def test_a_figure_at_the_beginning_of_a_sentence_has_a_capital() -> None:
    wording = context().edition.target("bac-si-tram-y-te-2027").value.wording
    assert wording[0].islower()
    assert text(tree("{{ bac-si-tram-y-te-2027 }} ở mỗi trạm.")).startswith(wording[0].upper() + wording[1:])


def test_words_of_the_edition_differ_between_editions() -> None:
    body = "{{ Ten-noi }}, {{ cap }}, {{ cap-tren }}, {{ co-quan }}, {{ so-khau-hieu }}"
    own = context().edition
    assert text(tree(body)).startswith(f"Phường Kiến An, phường, thành phố Hải Phòng, {own.issuers[0]}")
    assert text(tree(body)).endswith(str(len(own.slogans)))
    assert text(tree(body, context("toan-quoc"))).startswith("Cả nước, xã, phường, cấp trên")


def test_lines_for_other_editions_are_left_out() -> None:
    body = "{{ neu: hai-phong }}\nỞ Hải Phòng.\n{{ het }}\n{{ neu: toan-quoc }}\nCả nước.\n{{ het }}"
    assert text(tree(body)) == "Ở Hải Phòng."
    assert text(tree(body, context("toan-quoc"))) == "Cả nước."


def test_a_citation_becomes_a_box_after_its_paragraph_with_the_words_and_their_place() -> None:
    page = tree("Sức khỏe quý nhất. [@von-quy-kien-an]\n\nCâu sau.", page="quan-diem/bai.md")
    header = page[0]
    assert [child.tag for child in header] == ["p", "details", "p"]
    assert text(header[0]) == "Sức khỏe quý nhất."
    passage = catalogue().passages["von-quy-kien-an"]
    assert passage.quote in text(header[1])
    assert passage.long_label in text(header[1])
    assert by_class(header[1], "bt-cham")[0].get("href") == f"../nguon/kien-an.md#{passage.anchor}"


def test_a_citation_in_a_list_opens_after_the_whole_list() -> None:
    page = tree("- Một [@von-quy-kien-an]\n- Hai [@chu-the-kien-an]")
    assert [child.tag for child in page[0]] == ["ul", "details"]
    assert len(by_class(page, "bt-trich-nho")) == 2


def test_a_citation_of_a_target_names_the_editions_own_plan_first() -> None:
    assert "Nguồn: Kiến An, mục II.2" in text(tree("Câu. [@bao-phu-bhyt-2026]"))


def test_a_citation_can_be_narrowed_to_one_document() -> None:
    page = tree("Câu. [@bao-phu-bhyt-2026/thanh-dong]")
    assert "Thành Đông" in text(page) and "Cao Bằng" not in text(page)


def test_sections_follow_the_headings_and_what_stands_before_is_the_header() -> None:
    page = tree("# Tên\n\nMở.\n\n## Một { #mot }\n\nA.\n\n## Hai { #hai }\n\nB.")
    assert [(child.tag, child.get("class")) for child in page] == [
        ("header", "bt-dau"),
        ("section", "bt-muc bt-muc--mot"),
        ("section", "bt-muc bt-muc--hai"),
    ]
    assert by_id(page, "hai").tag == "h2"


def test_a_timeline_makes_each_question_a_card() -> None:
    page = tree("## Năm 2026 { #nam .moc-thoi-gian }\n\n### Hỏi { #a }\n\nĐáp.\n\n### Nữa { #b }\n\nĐáp nữa.")
    assert [text(card) for card in by_class(page, "bt-the")] == ["Hỏi Đáp.", "Nữa Đáp nữa."]


def test_a_list_of_links_becomes_rows_that_are_one_link_each() -> None:
    page = tree("## Xem { #xem .the-danh-sach }\n\n- [Một](a.md){ .hinh-heart } việc đầu\n- [Hai](b.md)")
    rows = by_class(page, "bt-hang")
    assert [(row.tag, row.get("href"), text(row)) for row in rows] == [
        ("a", "a.md", "Mộtviệc đầu"),
        ("a", "b.md", "Hai"),
    ]


def test_author_classes_become_buttons_and_icons() -> None:
    page = tree("[In](a.md){ .nut .hinh-printer } [Xem](b.md){ .nut-vien }")
    first, second = page.iter("a")
    assert "bt-nut" in (first.get("class") or "") and first[0].tag == "svg"
    assert "bt-nut--vien" in (second.get("class") or "")


def test_questions_are_native_disclosures_with_their_own_anchor() -> None:
    body = "/// details | Vắc-xin nào?\n    type: hoi\n    attrs: {id: cau-1}\n\n{{ nhan: khong-co }} Hỏi trạm.\n\n///"
    question = by_id(tree(body), "cau-1")
    assert question.tag == "details" and question.get("class") == "hoi hoi--khong"
    assert [child.tag for child in question[0]] == ["span"]
    assert "Không có trong kế hoạch" in text(question)


@pytest.mark.parametrize(
    "line",
    [
        "{{ khong-he-co }}",
        "Câu {{ bao-phu-bhyt-2026@dong-da }}.",
        "Câu. [@khong-he-co]",
        "Câu. [@bao-phu-bhyt-2026/ham-liem]",
        "{{ muc-tieu: khong-he-co }}",
        "{{ lenh-la: a }}",
        "{{ Không phải mã }}",
        "[In](bai.md){ .nut .hinh-khong-he-co }",
        "{{ khau-hieu: hai-phong-trung-tam-y-te }}",
        "Một nửa {{ bao-phu-bhyt-2026",
    ],
)
def test_what_is_unknown_stops_the_build_and_names_file_and_line(line: str, tree_with_page: SiteContext) -> None:
    body = f"# Tên\n\nĐúng.\n\n{line}\n"
    path = tree_with_page.edition.catalogue.root / "docs" / "thu.md"
    path.write_text(f"---\nkieu: bai\ntitle: T\ndescription: M\n---\n{body}", encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        html(body, tree_with_page, "thu.md")
    assert [(problem.path, problem.line) for problem in caught.value.problems] == [("docs/thu.md", 10)]


@pytest.fixture
def tree_with_page(tmp_path: Path) -> SiteContext:
    """The national edition in a folder whose `docs/` a test may write to."""
    (tmp_path / "docs").mkdir()
    return SiteContext(replace(catalogue(), root=tmp_path).edition("toan-quoc"))


def test_hostile_text_in_prose_stays_text() -> None:
    assert to_html(h("p", "<script>&", title='"><b>')) == '<p title="&quot;&gt;&lt;b&gt;">&lt;script&gt;&amp;</p>'


def test_links_between_pages_are_relative_as_authors_write_them() -> None:
    assert page_link("quan-diem/a.md", "nguon/kien-an.md#ii-2") == "../nguon/kien-an.md#ii-2"
    assert page_link("muc-tieu.md", "muc-tieu.md#x") == "#x"
    assert page_link("index.md", "hoi-dap.md") == "hoi-dap.md"


def test_without_a_site_the_edition_of_the_settings_is_read(monkeypatch: pytest.MonkeyPatch, root: Path) -> None:
    monkeypatch.chdir(root)
    assert "Phường Kiến An" in Markdown(extensions=["bangtin"]).convert("{{ Ten-noi }}").replace("\u00a0", " ")
    assert load_catalogue(root).editions == catalogue().editions


def test_the_gist_of_a_viewpoint_stands_right_below_the_heading() -> None:
    page = tree("# Tên\n\n## Một { #mot }\n\nA.\n\n## Hai { #hai }\n\n{{ quan-diem: nguoi-dan-trung-tam }}")
    assert [child.get("class") or child.tag for child in page[0]] == ["h1", "bt-tom-luoc"]
    assert by_class(by_class(page, "bt-muc--hai")[0], "bt-trich")
