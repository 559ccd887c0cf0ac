"""A page on paper is a handout: black on white, its sources open, with the code that leads back to it."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import pypdfium2
import pytest
import zxingcpp
from kinds import UNLIKE
from phones import phone
from PIL import Image
from playwright.sync_api import Browser

TASK = "kien-an/nhiem-vu/4-chi-phi-bhyt/"
PER_INCH = 200 / 72


@dataclass(frozen=True)
class Paper:
    """A printed page: its sheets' texts, a picture of the first, its headings as the screen shows them."""

    texts: tuple[str, ...]
    first: Image.Image
    headings: frozenset[str]

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.texts).split())


def _print(browser: Browser, address: str, *scripts: str, javascript: bool = True) -> Paper:
    page = phone(browser, *scripts, javascript=javascript)
    page.goto(address)
    headings = page.locator("h1, h2, h3").all_text_contents()
    document = pypdfium2.PdfDocument(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))
    texts = tuple(sheet.get_textpage().get_text_bounded().replace("\u00a0", " ") for sheet in document)
    first = document[0].render(scale=PER_INCH).to_pil().convert("L")
    page.context.close()
    return Paper(texts, first, frozenset(" ".join(words.split()) for words in headings))


@pytest.fixture(scope="module")
def paper_of(browser: Browser, address: str) -> Callable[[str], Paper]:
    """Each page as it comes, printed once."""
    return cache(lambda name: _print(browser, address + name))


@pytest.mark.parametrize("name", UNLIKE)
def test_the_code_on_paper_leads_to_the_address_beside_it(paper_of: Callable[[str], Paper], name: str) -> None:
    paper = paper_of(name)
    codes = [code.text for code in zxingcpp.read_barcodes(paper.first)]
    assert len(codes) == 1
    assert codes[0].startswith("https://vi-du.example/kien-an/")
    assert codes[0].removeprefix("https://") in paper.texts[0]


def test_a_page_with_a_permanent_code_prints_that_one(paper_of: Callable[[str], Paper]) -> None:
    paper = paper_of("kien-an/quyen-loi/")
    assert [code.text for code in zxingcpp.read_barcodes(paper.first)] == ["https://vi-du.example/kien-an/q/em/"]


@pytest.mark.parametrize("javascript", [True, False])
def test_sources_lie_open_and_nothing_to_press_is_printed(browser: Browser, address: str, javascript: bool) -> None:
    paper = _print(browser, address + TASK, javascript=javascript)
    assert "Kế hoạch của UBND phường Thành Đông, mục III.4" in paper.text
    assert "(nguon/thanh-dong/)" in paper.text
    for pressed in (
        "Chia sẻ",
        "Cỡ chữ",
        "Mục lục",
        "Đổi nơi",
        "Tin nhắn gửi nhóm",
        "Nền tối",
        "Mở đoạn này",
        "Sao chép",
    ):
        assert pressed not in paper.text


def test_every_answer_lies_open(paper_of: Callable[[str], Paper]) -> None:
    paper = paper_of("kien-an/hoi-dap/")
    assert "Chưa nêu lịch, nơi khám, danh sách đối tượng." in paper.text
    assert "Chia sẻ câu trả lời này" not in paper.text


def test_it_says_whose_it_is_of_what_day_and_that_it_is_no_advice(paper_of: Callable[[str], Paper]) -> None:
    paper = paper_of(TASK)
    assert "Phường Kiến An, TP. Hải Phòng" in paper.texts[0]
    assert "Nội dung ngày" in paper.text
    assert "Đảng ủy phường Kiến An" in paper.texts[-1]
    assert "Trang này không thay cho lời khuyên của thầy thuốc." in " ".join(paper.texts[-1].split())


@pytest.mark.parametrize("name", UNLIKE)
def test_no_heading_stands_alone_at_the_foot_of_a_sheet(paper_of: Callable[[str], Paper], name: str) -> None:
    paper = paper_of(name)
    feet = [" ".join(text.strip().split("\n")[-1].split()) for text in paper.texts[:-1] if text.strip()]
    assert not paper.headings.intersection(feet)


def test_a_dark_choice_and_large_letters_stay_on_the_screen(
    browser: Browser, address: str, paper_of: Callable[[str], Paper]
) -> None:
    usual = paper_of(TASK)
    chosen = _print(browser, address + TASK, "localStorage.setItem('bang-tin', 'chu-200 nen-toi tuong-cao')")
    assert len(chosen.texts) == len(usual.texts)
    for paper in (usual, chosen):
        shades = paper.first.histogram()
        assert sum(shades[250:]) > 0.8 * sum(shades)
        assert sum(shades[:60]) > 0.01 * sum(shades)


@pytest.mark.parametrize("name", UNLIKE)
def test_nothing_is_cut_off_at_the_edge_of_the_sheet(paper_of: Callable[[str], Paper], name: str) -> None:
    first = paper_of(name).first
    margin = round(8 / 25.4 * 200)
    for box in ((0, 0, margin, first.height), (first.width - margin, 0, first.width, first.height)):
        assert min(first.crop(box).tobytes()) == 255
