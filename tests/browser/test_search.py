"""Words typed on a phone's keyboard, with marks, without, or half of them: the wanted page is first or nearly so."""

from __future__ import annotations

import gzip
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from measures import all_rules, broken
from phones import until
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route, expect

PHONE = {"width": 360, "height": 640}
FIRST, NEAR = 1, 3
"""Where the wanted page stands: on top, or among the three that a small screen shows before one scrolls far."""

QUERIES = (
    # One thing, in every way of typing it
    ("bao hiem y te", "hoi-dap/", FIRST),
    ("bảo hiểm y tế", "hoi-dap/", FIRST),
    ("bảo hiem y tế", "hoi-dap/", FIRST),
    ("BẢO HIỂM Y TẾ", "hoi-dap/", FIRST),
    (unicodedata.normalize("NFD", "bảo hiểm y tế"), "hoi-dap/", FIRST),
    ("BHYT", "hoi-dap/", FIRST),
    ("bhyt", "hoi-dap/", FIRST),
    ("bao hie", "hoi-dap/", FIRST),
    ("bao hieemr y tees", "hoi-dap/", FIRST),
    ("bao hie63m y te61", "hoi-dap/", FIRST),
    ("baohiemyte", "hoi-dap/", FIRST),
    ("bao heim y te", "hoi-dap/", FIRST),
    ("sổ sức khoẻ điện tử", "hoi-dap/#so-suc-khoe-dien-tu", FIRST),
    ("sổ sức khỏe điện tử", "hoi-dap/#so-suc-khoe-dien-tu", FIRST),
    ("so suc khoe dien tu", "hoi-dap/#so-suc-khoe-dien-tu", FIRST),
    # What residents look for
    ("duoc gi", "quyen-loi/", FIRST),
    ("nguoi dan duoc gi", "quyen-loi/", FIRST),
    ("kham suc khoe mien phi", "hoi-dap/#kham-suc-khoe-mien-phi", FIRST),
    ("vien phi", "hoi-dap/#mien-vien-phi-bao-gio", NEAR),
    ("tram y te", "hoi-dap/", FIRST),
    ("tiem chung", "muc-tieu/#tiem-chung-2030", NEAR),
    ("vắc-xin", "hoi-dap/#vac-xin-nao", FIRST),
    ("chieu cao tre em", "muc-tieu/#chieu-cao-2030", NEAR),
    ("tuoi tho", "muc-tieu/", FIRST),
    # By who they are
    ("tre em", "quyen-loi/tre-em/", FIRST),
    ("nguoi cao tuoi", "quyen-loi/nguoi-cao-tuoi/", FIRST),
    ("mang thai", "quyen-loi/phu-nu-mang-thai/", FIRST),
    ("ho ngheo", "quyen-loi/ho-ngheo-chinh-sach/", FIRST),
    ("nguoi lao dong", "quyen-loi/nguoi-lao-dong/", FIRST),
    # Questions as they are asked
    ("toi co duoc kham suc khoe mien phi khong", "hoi-dap/#kham-suc-khoe-mien-phi", FIRST),
    ("bao gio duoc mien vien phi", "hoi-dap/#mien-vien-phi-bao-gio", FIRST),
    ("dong bao hiem y te bao nhieu tien", "hoi-dap/#bhyt-dong-huong", FIRST),
    ("tram y te mo cua luc may gio", "hoi-dap/#tram-mo-cua-luc-nao", FIRST),
    ("so dien thoai tram y te", "hoi-dap/#tram-mo-cua-luc-nao", FIRST),
    ("kham suc khoe o dau", "hoi-dap/#bao-gio-den-toi-kham-o-dau", FIRST),
    ("nghi quyet 72 la gi", "hoi-dap/#nghi-quyet-72-la-gi", FIRST),
    ("tram y te co may bac si", "hoi-dap/#bac-si-moi-tram", FIRST),
    ("con toi can tiem gi", "hoi-dap/#vac-xin-nao", FIRST),
    ("gop y voi ai", "hoi-dap/#gop-y-ve-tram-y-te", FIRST),
    ("dang ky so suc khoe o dau", "hoi-dap/#dang-ky-so-o-dau", FIRST),
    ("ai duoc mien vien phi truoc", "hoi-dap/#mien-vien-phi-ai-truoc", FIRST),
    # Words of everyday, and spellings that sound alike
    ("ba bau", "quyen-loi/phu-nu-mang-thai/", FIRST),
    ("con nít", "quyen-loi/tre-em/", FIRST),
    ("tram xa", "hoi-dap/", FIRST),
    ("chich ngua", "muc-tieu/#tiem-chung-2030", NEAR),
    ("bác sỹ", "hoi-dap/#bac-si-moi-tram", FIRST),
    ("vốn quí", "quan-diem/suc-khoe-von-quy/", FIRST),
    ("con dau toi sap de", "quyen-loi/phu-nu-mang-thai/", FIRST),
    ("sap sinh", "quyen-loi/phu-nu-mang-thai/", FIRST),
    ("con toi 5 tuoi duoc gi", "quyen-loi/tre-em/", FIRST),
    ("tre em duoi 6 tuoi", "quyen-loi/tre-em/", FIRST),
    ("can ngheo", "quyen-loi/ho-ngheo-chinh-sach/", FIRST),
    ("mua bao hiem", "hoi-dap/#bhyt-dong-huong", FIRST),
    # A word in common with another question is not the same question
    ("bao gio duoc kham mien phi", "hoi-dap/#kham-suc-khoe-mien-phi", FIRST),
    ("bao gio duoc kham", "hoi-dap/#kham-suc-khoe-mien-phi", FIRST),
    ("bao hiem tra bao nhieu phan tram", "hoi-dap/#bhyt-dong-huong", FIRST),
    ("so suc khoe dien tu mat tien khong", "quyen-loi/#so-suc-khoe", FIRST),
    ("so suc khoe co mat phi khong", "quyen-loi/#so-suc-khoe", FIRST),
    ("tram y te o dau", "dia-phuong/#noi-de-hoi", FIRST),
    ("tram y te kien an", "dia-phuong/#noi-de-hoi", FIRST),
    ("trạm y tế phường", "dia-phuong/#noi-de-hoi", FIRST),
    # Numbers
    ("7/4", "ngay-suc-khoe-toan-dan/", FIRST),
    ("ngay 07/4", "ngay-suc-khoe-toan-dan/", FIRST),
    ("2030", "muc-tieu/", FIRST),
    ("2045", "muc-tieu/", FIRST),
    ("72", "hoi-dap/#nghi-quyet-72-la-gi", FIRST),
    ("95%", "muc-tieu/", FIRST),
    ("con so 95 lay o dau", "muc-tieu/", FIRST),
    # The other kinds of pages
    ("ngay suc khoe toan dan", "ngay-suc-khoe-toan-dan/", FIRST),
    ("tap the duc", "khau-hieu/tap-the-duc-moi-ngay/", FIRST),
    ("khau hieu", "khau-hieu/", FIRST),
    ("ap phich a3", "ap-phich/a3/", FIRST),
    ("chuyen doi so", "nhiem-vu/5-chuyen-doi-so/", FIRST),
    ("y te tu nhan", "nhiem-vu/6-nguon-luc/", FIRST),
    ("chi phi y te", "nhiem-vu/4-chi-phi-bhyt/", NEAR),
    ("sức khoẻ là vốn quý", "quan-diem/suc-khoe-von-quy/", NEAR),
    ("nguoi dan la trung tam", "quan-diem/nguoi-dan-trung-tam/", FIRST),
    ("kien an", "dia-phuong/", FIRST),
    ("uỷ ban nhân dân phường Thành Đông", "nguon/thanh-dong/", FIRST),
    ("thanh dong", "nguon/thanh-dong/", FIRST),
    ("UBND phuong thanh dong", "nguon/thanh-dong/", FIRST),
    ("thong bao", "thong-bao/", FIRST),
)

Place = tuple[str, str]
"""The page's address from the edition's root, and the same with the anchor of the place in it."""


@pytest.fixture(scope="module")
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(viewport=PHONE, has_touch=True)
    yield made
    made.close()


@pytest.fixture
def slow(browser: Browser) -> Iterator[Page]:
    """A page whose answers a test may hold back: nothing stands between it and the line."""
    made = browser.new_context(viewport=PHONE, has_touch=True, service_workers="block")
    yield made.new_page()
    made.close()


@pytest.fixture
def home(context: BrowserContext, address: str) -> Iterator[Page]:
    """The first page of an edition, before anybody has touched it; nothing may go wrong on it."""
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(address + "kien-an/")
    yield page
    page.close()
    # What measures the closed menu (as Playwright does) is told by Chromium that nobody sees it.
    assert [words for words in said if "hidden by content-visibility" not in words] == []


@pytest.fixture(scope="module")
def ready(context: BrowserContext, address: str) -> Iterator[Page]:
    """A page whose search is open and waits for words."""
    page = context.new_page()
    page.goto(address + "kien-an/")
    _open(page)
    page.locator(".bt-tim.bt-san").wait_for()
    yield page
    page.close()


def _open(page: Page) -> None:
    page.get_by_role("link", name="Tìm", exact=True).click()
    expect(page.get_by_role("dialog", name="Tìm")).to_be_visible()


def _field(page: Page) -> Locator:
    return page.get_by_role("searchbox", name="Điều bạn muốn tìm")


def _results(page: Page, query: str) -> list[Place]:
    """What is found, best first."""
    _field(page).fill(query)
    page.locator(".bt-tim__dem").wait_for()
    return _found(page)


def _found(page: Page) -> list[Place]:
    links = page.locator(".bt-tim__ten").evaluate_all(
        "(all) => all.map((link) => [new URL(link.href).pathname, link.hash])"
    )
    pages = [(path.removeprefix("/kien-an/"), anchor) for path, anchor in links]
    return [(path, path + anchor) for path, anchor in pages]


# --- what is found ---


@pytest.mark.parametrize(("query", "wanted", "within"), QUERIES)
def test_the_wanted_page_is_found(ready: Page, query: str, wanted: str, within: int) -> None:
    found = _results(ready, query)
    assert any(wanted in place for place in found[:within]), found[:5]


@pytest.mark.parametrize("query", ["tre em duoc gi", "con toi 5 tuoi duoc gi", "nguoi gia duoc gi"])
@pytest.mark.parametrize("edition", ["", "kien-an/"])
def test_a_group_of_people_is_found_in_every_edition(
    context: BrowserContext, address: str, edition: str, query: str
) -> None:
    page = context.new_page()
    page.goto(f"{address}{edition}tim/?tim={query.replace(' ', '+')}")
    first = page.locator(".bt-tim__ten").first
    group = "nguoi-cao-tuoi" if "gia" in query else "tre-em"
    assert first.evaluate("(link) => new URL(link.href).pathname") == f"/{edition}quyen-loi/{group}/"
    page.close()


@pytest.mark.parametrize(
    "query",
    ["huyet ap", "Huyết áp", "me toi bi cao huyet ap", "ung thu", "tieu duong", "thuong binh", "can cuoc", "kham rang",
     "lua dao", "cccd", "mang giay to gi"],
)  # fmt: skip
def test_what_no_plan_speaks_of_is_said_with_whom_to_ask(ready: Page, query: str) -> None:
    assert _results(ready, query) == []
    said = ready.locator(".bt-tim__dem")
    expect(said).to_contain_text("Không có trong kế hoạch")
    expect(said).to_contain_text("Hãy hỏi trạm y tế")
    where = said.get_by_role("link", name="Hỏi ở đâu?")
    assert where.evaluate("(link) => link.pathname + link.hash + link.search") == "/kien-an/dia-phuong/#noi-de-hoi"


def test_what_is_asked_beside_it_is_answered_below(ready: Page) -> None:
    found = _results(ready, "tieu duong co duoc kham suc khoe mien phi khong")
    expect(ready.locator(".bt-tim__dem")).to_contain_text("Các kế hoạch không nhắc đến “tiểu đường”.")
    assert found[0] == ("hoi-dap/", "hoi-dap/#kham-suc-khoe-mien-phi")


@pytest.mark.parametrize(
    "query", ["thue dat", "xe may", "phu cap", "nuoc sach", "di bo doi", "dau bung", "benh quai bi"]
)
def test_words_that_only_sound_like_those_of_a_page_find_nothing(ready: Page, query: str) -> None:
    """Each of their syllables is somewhere: "thuế đất" in "y tế", "cụ thể", "đạt"."""
    assert _results(ready, query) == []
    expect(ready.locator(".bt-tim__dem")).to_contain_text("Không thấy.")


@pytest.mark.parametrize("typed", ["ung thư", "ứng thử"])
def test_marks_tell_a_word_from_another_with_the_same_letters(ready: Page, typed: str) -> None:
    _results(ready, typed)
    known = typed == "ung thư"
    expect(ready.locator(".bt-tim__dem")).to_contain_text("Không có trong kế hoạch" if known else "Không thấy.")


@pytest.mark.parametrize("edition", ["", "kien-an/"])
def test_each_edition_finds_its_own_pages(context: BrowserContext, address: str, edition: str) -> None:
    page = context.new_page()
    page.goto(f"{address}{edition}hoi-dap/")
    _open(page)
    _field(page).fill("dia phuong")
    first = page.locator(".bt-tim__ten").first
    assert first.evaluate("(link) => link.href").startswith(f"{address}{edition}dia-phuong/?h=dia+phuong")
    page.close()


def test_hits_are_marked_in_words_with_marks(ready: Page) -> None:
    _results(ready, "bao hiem y te")
    marked = {words.lower() for words in ready.locator(".bt-tim__mot mark").all_inner_texts()}
    assert "bảo hiểm y tế" in marked
    expect(ready.locator(".bt-tim__dem")).to_contain_text(
        "“bảo\N{NO-BREAK SPACE}hiểm\N{NO-BREAK SPACE}y\N{NO-BREAK SPACE}tế”"
    )


def test_a_word_typed_with_marks_ranks_its_own_spelling_first(ready: Page) -> None:
    """ "bảo" (insurance) and "báo" (notice) are one word without marks."""
    _results(ready, "báo")
    best = unicodedata.normalize("NFC", ready.locator(".bt-tim__mot mark").first.inner_text()).lower()
    assert best == "báo"


def test_every_result_says_what_kind_of_page_it_is_and_can_be_hit(ready: Page) -> None:
    _results(ready, "kham suc khoe")
    results = ready.locator(".bt-tim__mot").all()
    assert results
    for result in results:
        box = result.bounding_box()
        assert box and box["height"] >= 48
        assert result.locator(".bt-phu").inner_text()
    assert ready.evaluate("document.querySelector('.bt-tim').scrollWidth <= innerWidth")


def test_results_of_a_question_show_what_the_plan_aims_at_with_its_year(ready: Page) -> None:
    """A goal never loses its "Mục tiêu …" in an excerpt: it would read as a promise."""
    _results(ready, "bao gio duoc mien vien phi")
    text = ready.locator(".bt-tim__mot").first.inner_text()
    assert re.search(r"Mục tiêu đến năm 2030:", text)


@pytest.mark.parametrize(
    "hostile", ["zzqqxx", "<img onerror=zzqqxx>", "((((", "*", "%%%", "\\", "\N{ZERO WIDTH SPACE}zq"]
)
def test_nothing_found_is_said_with_a_way_on(ready: Page, hostile: str) -> None:
    _field(ready).fill("")
    _field(ready).fill(hostile)
    expect(ready.locator(".bt-tim__dem")).to_contain_text("Không thấy.")
    expect(ready.locator(".bt-tim__dem img")).to_have_count(0)
    ready.get_by_role("group", name="Gợi ý tìm").get_by_role("button", name="bảo hiểm y tế").click()
    expect(ready.locator(".bt-tim__ten").first).to_be_visible()
    assert _field(ready).input_value() == "bảo hiểm y tế"


def test_long_input_is_cut_and_answered(ready: Page) -> None:
    _field(ready).fill("")
    ready.keyboard.insert_text("y te " * 500)
    assert len(_field(ready).input_value()) == 120
    expect(ready.locator(".bt-tim__ten").first).to_be_visible()
    # What a script or an address fills in is not cut.
    _field(ready).fill("y te " * 500)
    expect(ready.locator(".bt-tim__dem")).to_be_visible()


# --- the box ---


def test_nothing_of_the_search_is_fetched_before_it_is_opened(home: Page, address: str) -> None:
    asked: list[str] = []
    home.on("request", lambda request: asked.append(request.url))
    home.mouse.move(50, 300)
    home.mouse.wheel(0, 300)
    home.keyboard.press("Tab")
    home.wait_for_selector("[data-nen][aria-pressed]", state="attached")
    assert not [url for url in asked if "/tim" in url]
    _open(home)
    home.locator(".bt-tim.bt-san").wait_for()
    assert [url for url in asked if url == f"{address}kien-an/tim/chi-muc.js"]


def test_the_box_is_open_and_takes_words_before_anything_has_come(slow: Page, address: str) -> None:
    page, held = slow, list[Route]()
    page.route("**/tim/chi-muc.js", lambda route: held.append(route))
    page.goto(address + "kien-an/")
    shown = page.evaluate(
        """() => {
          document.querySelector("a[data-tim-mo]").click();
          const box = document.querySelector(".bt-tim");
          const field = box.querySelector("input");
          return [box.open, document.activeElement === field, box.querySelector(".bt-chip").offsetHeight];
        }"""
    )
    assert shown[:2] == [True, True]
    assert shown[2] >= 48
    expect(page.get_by_text("Đang tải…")).to_be_hidden()
    page.keyboard.type("vien phi")
    expect(page.get_by_text("Đang tải…")).to_be_visible()
    page.keyboard.press("Enter")
    for route in held:
        route.continue_()
    expect(page.locator(".bt-tim__ten").first).to_be_visible()
    expect(page.get_by_text("Đang tải…")).to_be_hidden()


def test_an_index_that_does_not_come_is_said_and_asked_for_again(slow: Page, address: str) -> None:
    page = slow
    page.route("**/tim/chi-muc.js", lambda route: route.abort())
    page.goto(address + "kien-an/hoi-dap/")
    _open(page)
    expect(page.get_by_text("Chưa tải được phần tìm.")).to_be_visible()
    link = page.get_by_role("dialog").get_by_role("link", name="Xem tất cả các trang và câu hỏi")
    assert link.evaluate("(link) => link.href") == f"{address}kien-an/tim/"
    page.unroute("**/tim/chi-muc.js")
    page.keyboard.press("Escape")
    _open(page)
    _field(page).fill("vien phi")
    expect(page.locator(".bt-tim__ten").first).to_be_visible()
    expect(page.get_by_text("Chưa tải được phần tìm.")).to_be_hidden()


def test_suggestions_are_typed_by_a_press(home: Page) -> None:
    _open(home)
    home.get_by_role("group", name="Gợi ý tìm").get_by_role("button", name="viện phí").click()
    assert _field(home).input_value() == "viện phí"
    expect(home.locator(".bt-tim__ten").first).to_be_visible()
    home.get_by_role("button", name="Xóa chữ đã gõ").click()
    assert _field(home).input_value() == ""
    expect(home.locator(".bt-tim__ten")).to_have_count(0)
    expect(_field(home)).to_be_focused()


def test_back_and_escape_close_the_box_and_stay_on_the_page(home: Page) -> None:
    where = home.url
    for close in (
        home.go_back,
        lambda: home.keyboard.press("Escape"),
        lambda: home.get_by_label("Đóng phần tìm").click(),
    ):
        _open(home)
        close()
        expect(home.get_by_role("dialog")).to_be_hidden()
        expect(home.get_by_role("link", name="Tìm", exact=True)).to_be_focused()
        assert home.url == where
    until(home, "history.state === null")


def test_forward_opens_the_box_again_with_its_words(home: Page) -> None:
    _open(home)
    home.keyboard.type("vien phi")
    home.locator(".bt-tim__ten").first.wait_for()
    home.go_back()
    expect(home.get_by_role("dialog")).to_be_hidden()
    home.go_forward()
    expect(home.locator(".bt-tim__ten").first).to_be_visible()
    assert _field(home).input_value() == "vien phi"


def test_arrow_keys_and_enter_reach_the_results(home: Page) -> None:
    _open(home)
    home.keyboard.type("vien phi")
    links = home.locator(".bt-tim__ten")
    links.first.wait_for()
    home.keyboard.press("ArrowDown")
    expect(links.nth(0)).to_be_focused()
    home.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    home.keyboard.press("ArrowUp")
    home.keyboard.press("ArrowUp")
    expect(_field(home)).to_be_focused()
    home.keyboard.press("Enter")
    expect(links.nth(0)).to_be_focused()


def test_the_number_of_results_is_told_politely(home: Page) -> None:
    _open(home)
    home.keyboard.type("vien phi")
    status = home.get_by_role("dialog").get_by_role("status")
    expect(status).to_have_text(re.compile(r"^\d+ kết quả$"))


def test_words_in_the_address_open_the_search(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address + "kien-an/tim/?tim=bao+hiem+y+te")
    expect(page.get_by_role("dialog", name="Tìm")).to_be_visible()
    expect(page.locator(".bt-tim__ten").first).to_be_visible()
    assert _field(page).input_value() == "bao hiem y te"
    page.close()


@pytest.mark.parametrize("width", [320, 360])
def test_twice_the_letters_fit(browser: Browser, address: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 640})
    context.add_init_script("localStorage.setItem('bang-tin', 'chu-200')")
    page = context.new_page()
    page.goto(address + "kien-an/")
    _open(page)
    _field(page).fill("mien vien phi")
    page.locator(".bt-tim__ten").first.wait_for()
    assert page.evaluate(
        "(() => { const box = document.querySelector('.bt-tim'); return box.scrollWidth <= box.clientWidth; })()"
    )
    context.close()


@pytest.mark.parametrize("chosen", ["", "chu-200 nen-toi", "tuong-cao"])
def test_the_box_breaks_no_rule_of_axe(browser: Browser, address: str, chosen: str) -> None:
    context = browser.new_context(viewport=PHONE)
    context.add_init_script(f"localStorage.setItem('bang-tin', '{chosen}')")
    page = context.new_page()
    page.goto(address + "kien-an/")
    _open(page)
    for words, shown in (
        ("", ".bt-tim__goi-y"),
        ("vien phi", ".bt-tim__ten"),
        ("zzqqxx", ".bt-tim__dem"),
        ("huyet ap", ".bt-tim__dem a"),
    ):
        _field(page).fill(words)
        page.locator(shown).first.wait_for()
        # The page below the box is out of reach.
        assert broken(page, all_rules(), "dialog") == [], words
    context.close()


def test_every_target_of_the_box_is_large_enough_for_a_thumb(ready: Page) -> None:
    _field(ready).fill("vien phi")
    ready.locator(".bt-tim__ten").first.wait_for()
    small = ready.evaluate(
        """() => [...document.querySelectorAll(".bt-tim button, .bt-tim input, .bt-tim__mot, .bt-tim .bt-cham")]
          .map((target) => [target.className, target.getBoundingClientRect()])
          .filter(([, box]) => box.width < 48 || box.height < 48).map(([name]) => name)"""
    )
    assert small == []


# --- the page that a result opens ---


def test_a_result_opens_its_question_with_the_words_marked(home: Page, address: str) -> None:
    _open(home)
    home.keyboard.type("mien vien phi")
    home.locator(".bt-tim__ten", has_text="Bao giờ").first.click()
    home.wait_for_url(f"{address}kien-an/hoi-dap/#mien-vien-phi-bao-gio")
    question = home.locator("#mien-vien-phi-bao-gio")
    assert question.get_attribute("open") is not None
    expect(question.locator("mark", has_text="miễn viện phí").first).to_be_visible()
    expect(question.locator("mark").first).to_be_in_viewport()
    assert home.locator("article mark").count() == question.locator("mark").count()


def test_back_from_a_result_shows_the_results_again(home: Page, address: str) -> None:
    _open(home)
    home.keyboard.type("mien vien phi")
    home.locator(".bt-tim__ten", has_text="Bao giờ").first.click()
    home.wait_for_url(f"{address}kien-an/hoi-dap/#mien-vien-phi-bao-gio")
    home.go_back()
    expect(home.locator(".bt-tim__ten").first).to_be_visible()
    assert _field(home).input_value() == "mien vien phi"


def test_a_result_on_the_same_page_closes_the_box_and_goes_there(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address + "kien-an/hoi-dap/")
    for words, anchor in (("gop y voi ai", "gop-y-ve-tram-y-te"), ("vac xin", "vac-xin-nao")):
        _open(page)
        _field(page).fill(words)
        page.locator(f".bt-tim__ten[href$='#{anchor}']").click()
        expect(page.get_by_role("dialog")).to_be_hidden()
        page.wait_for_url(f"{address}kien-an/hoi-dap/#{anchor}")
        expect(page.locator(f"#{anchor} mark").first).to_be_in_viewport()
    assert page.locator("#gop-y-ve-tram-y-te mark").count() == 0
    page.close()


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("dinh huong", {"định hướng"}),
        ("SUC KHOE", {"sức khỏe", "sức khoẻ"}),
        ("sức khoẻ", {"sức khỏe", "sức khoẻ"}),
        (unicodedata.normalize("NFD", "sức khoẻ"), {"sức khỏe", "sức khoẻ"}),
        ("zzqqxx", set()),
    ],
)
def test_words_of_the_address_are_marked_and_leave_it(
    context: BrowserContext, address: str, words: str, wanted: set[str]
) -> None:
    page = context.new_page()
    page.goto(address + "kien-an/nguon/kien-an/?h=" + words.replace(" ", "+"))
    expect(page).to_have_url(f"{address}kien-an/nguon/kien-an/")
    found = page.locator("article mark.bt-thay").all_text_contents()
    marked = {unicodedata.normalize("NFC", words).replace("\N{NO-BREAK SPACE}", " ").lower() for words in found}
    assert wanted <= marked
    assert bool(marked) == bool(wanted)
    page.close()


# --- without a line, without script ---


def test_what_was_saved_can_be_searched_without_a_line(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    page.goto(address + "kien-an/")
    page.keyboard.press("Tab")
    page.evaluate("async () => { await navigator.serviceWorker.ready; }")
    context.set_offline(True)
    page.reload()
    _open(page)
    _field(page).fill("bao gio duoc mien vien phi")
    page.locator(".bt-tim__ten").first.click()
    page.wait_for_url(f"{address}kien-an/hoi-dap/#mien-vien-phi-bao-gio")
    expect(page.locator("#mien-vien-phi-bao-gio mark").first).to_be_visible()
    context.close()


def test_without_script_the_link_leads_to_every_page_and_question(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "kien-an/")
    page.get_by_role("link", name="Tìm", exact=True).click()
    page.wait_for_url(f"{address}kien-an/tim/")
    page.get_by_role("link", name="Bao giờ được miễn viện phí?").click()
    page.wait_for_url(f"{address}kien-an/hoi-dap/#mien-vien-phi-bao-gio")
    context.close()


def test_what_a_search_fetches_is_light(site: Path) -> None:
    """On the slow line (1.6 Mbit/s) that much takes 0.3 s; `benchmarks/searching.py` says what the whole takes."""
    edition = site / "kien-an"
    files = (edition / "tim" / "chi-muc.js", *(edition / "assets" / "javascripts").glob("tim*.js"))
    assert len(files) == 6
    assert sum(len(gzip.compress(file.read_bytes(), 6)) for file in files) <= 50_000
