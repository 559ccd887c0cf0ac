"""What a search may find on a page: its heading, its sections with the anchors that results lead to, plain text."""

from __future__ import annotations

import pytest

from bangtin.site.search.texts import page_texts, tidy


def _texts(html: str) -> list[tuple[str, str, str]]:
    return [(each.anchor, each.heading, each.text) for each in page_texts(html).sections]


def test_a_page_falls_into_its_beginning_and_its_sections() -> None:
    page = page_texts(
        '<h1 id="a">Tên trang</h1><p>Mở đầu.</p><h2 id="b">Phần</h2><p>Một.</p><h3 id="c">Nhỏ</h3><p>Hai.</p>'
    )
    assert page.heading == "Tên trang"
    assert [(each.anchor, each.heading, each.text) for each in page.sections] == [
        ("", "", "Mở đầu."),
        ("b", "Phần", "Một."),
        ("c", "Nhỏ", "Hai."),
    ]


def test_a_question_is_a_section_and_what_follows_belongs_to_the_one_before() -> None:
    html = (
        '<h2 id="p">Phần</h2><details class="hoi" id="q"><summary><span>Câu hỏi?</span></summary><p>Trả lời.</p>'
        '<details class="bt-nguon"><summary>Nguồn</summary><p>Trích dẫn</p></details></details><p>Sau đó.</p>'
    )
    assert _texts(html) == [("", "", ""), ("p", "Phần", "Sau đó."), ("q", "Câu hỏi?", "Trả lời.")]
    assert [each.heading for each in page_texts(html).questions] == ["Câu hỏi?"]


def test_an_anchor_is_the_part_that_a_heading_heads() -> None:
    assert _texts('<div id="x"><h3 id="x-ten">Tên</h3><p>Chữ.</p></div>')[1][0] == "x"
    assert _texts('<div id="y"><h3 id="x-ten">Tên</h3><p>Chữ.</p></div>')[1][0] == "x-ten"


@pytest.mark.parametrize(
    "silent",
    [
        "<svg><title>hình</title></svg>",
        "<script>var a = 1</script>",
        "<textarea>tin</textarea>",
        "<button>Bấm</button>",
        "<nav>Mục lục</nav>",
        "<p data-search-exclude>bỏ</p>",
        '<div data-search-exclude=""><p>bỏ</p><p>bỏ</p></div>',
        "<p hidden>bỏ</p>",
        '<a class="bt-nut" href="#">Chia sẻ</a>',
    ],
)
def test_what_says_nothing_of_the_matter_is_left_out(silent: str) -> None:
    assert _texts(f"<p>Trước.</p>{silent}<p>Sau.</p>") == [("", "", "Trước. Sau.")]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Mức <strong>95%</strong>.</p>", "Mức 95%."),
        ("<p><span>Hiện tại*</span><strong>95%</strong></p>", "Hiện tại* 95%"),
        ("<p>(<em>nghiêng</em>)</p>", "(nghiêng)"),
        ("<ul><li>một</li><li>hai</li></ul>", "một · hai"),
        ("<p>một.</p><p>hai</p>", "một. hai"),
        ("dòng<br />mới", "dòng · mới"),
        ('<p>Lập sổ. <span class="bt-noi"><svg></svg>phường Thành Đông</span></p>', "Lập sổ. (phường Thành Đông)"),
        ('<p><span class="bt-nhan bt-nhan--khong-co">Không có</span> Lịch.</p>', "Không có: Lịch."),
        ("<p>75,5&nbsp;tuổi &amp; 4–5\u2060 bác sĩ</p>", "75,5 tuổi & 4–5 bác sĩ"),
        ("<p>kho\u0309e</p>", "khỏe"),
        ("<p>mở <b>hai <i>lồng</p><p>nhau", "mở hai lồng · nhau"),
        ("</p></div>lạc", "lạc"),
        ("", ""),
    ],
)
def test_text_reads_as_the_page_does(html: str, text: str) -> None:
    assert _texts(html)[0][2] == text


def test_a_letter_is_one_character_so_that_places_stay_where_they_are() -> None:
    text = tidy("Kho\u0309e \u00ad ĐẸP\u200b  Ỗ")
    assert text == "Khỏe ĐẸP Ỗ"
    assert len(text.lower()) == len(text)
