"""The index is a script that any browser reads; the list of all pages needs none."""

from __future__ import annotations

import json
import re

from rendering import catalogue

from bangtin.site.context import SiteContext, View
from bangtin.site.search.index import FoundPage, index_script
from bangtin.site.search.page import PAGE, listing
from bangtin.site.search.texts import page_texts

FAQ = """<h1 id="h">Hỏi đáp</h1><h2 id="p">Phần</h2>
<details class="hoi" id="q"><summary>Được gì?</summary><p>Lời.</p></details>"""


def _pages() -> list[FoundPage]:
    return [
        FoundPage("hoi-dap/", "hoi-dap", "Hỏi đáp về Nghị quyết 72", page_texts(FAQ)),
        FoundPage("", "trang-chu", "Nghị quyết 72", page_texts("<p>Chữ</p>")),
        FoundPage("nguon/kien-an/", "nguon", "Nguồn", page_texts('<h1 id="a">Kế hoạch</h1>')),
    ]


def _read(script: str) -> dict[str, object]:
    found = re.fullmatch(r"self\.bangTinTim=(\{.*\});\n", script)
    assert found
    index: dict[str, object] = json.loads(found[1])
    return index


def test_the_index_holds_every_page_and_leaves_out_sections_that_say_nothing() -> None:
    index = _read(index_script(_pages(), {"bhyt": "bảo hiểm y tế"}, ["huyết áp"]))
    assert index["loi"] == {"bhyt": "bảo hiểm y tế"}
    assert index["khong"] == ["huyết áp"]
    assert index["trang"] == [
        ["hoi-dap/", "Hỏi đáp", 0, [["", "", ""], ["q", "Được gì?", "Lời."]]],
        ["", "Nghị quyết 72", 1, [["", "", "Chữ"]]],
        ["nguon/kien-an/", "Kế hoạch", 2, [["", "", ""]]],
    ]
    kinds = index["kieu"]
    assert isinstance(kinds, list)
    assert [kind["ten"] for kind in kinds] == ["Hỏi đáp", "Trang chủ", "Nguồn"]


def test_no_text_can_end_the_script_or_its_line() -> None:
    hostile = FoundPage("x/", "bai", "</script>\u2028\"'\\", page_texts("<p>&lt;/script&gt;\u2029</p>"))
    script = index_script([hostile], {})
    assert script.count("\n") == 1
    assert "\u2028" not in script and "\u2029" not in script
    assert _read(script)["trang"] == [["x/", "</script> \"'\\", 0, [["", "", "</script>"]]]]


def test_the_list_begins_with_what_residents_look_for_and_ends_with_what_is_for_printing() -> None:
    view = View(SiteContext(catalogue().edition("kien-an")), PAGE)
    kinds = ("ap-phich", "bai", "nguon", "thong-bao-muc", "dia-phuong", "hoi-dap", "muc-tieu", "quyen-loi")
    pages = [FoundPage(f"{kind}/", kind, kind, page_texts("<p>Chữ</p>")) for kind in kinds]
    topics = re.findall(r"<h2[^>]*>(.*?)</h2>", listing(pages, view).replace("\N{NO-BREAK SPACE}", " "))
    assert [re.sub(r"<.*?>", "", topic) for topic in topics] == [
        "Quyền lợi", "Hỏi đáp", "Thông báo", "Địa phương", "Mục tiêu", "Nguồn", "Trang khác", "Áp phích",
    ]  # fmt: skip


def test_the_list_has_every_page_and_question_by_topic_and_letter() -> None:
    view = View(SiteContext(catalogue().edition("kien-an")), PAGE)
    html = listing(_pages(), view).replace("\N{NO-BREAK SPACE}", " ")
    assert re.findall(r"<h2[^>]*>(.*?)</h2>", html) == ["Hỏi đáp", "Trang chủ", "Nguồn"]
    assert re.findall(r'<a href="(.*?)">(.*?)</a>', html) == [
        ("../hoi-dap/#q", "Được gì?"),
        ("../hoi-dap/", "Hỏi đáp"),
        ("../", "Nghị quyết 72"),
        ("../nguon/kien-an/", "Kế hoạch"),
    ]
