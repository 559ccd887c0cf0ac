"""A page of each kind as readers may see it: in every colour, letter size and spacing that they or their phones choose.

Each look is gone through once; the tests read what was found.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import pytest
from kinds import KINDS, TYPES
from measures import (
    CLIPPED,
    CONTRAST,
    FAINT,
    LAID_OUT,
    LOOKED_AT,
    MOVING,
    SIDEWAYS,
    SMALL,
    SPACING,
    STRONG,
    TORN,
    TWICE,
    broken,
    only,
)
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.first

QUESTIONS = {
    "clipped": CLIPPED,
    "faint": FAINT,
    "moving": MOVING,
    "sideways": SIDEWAYS,
    "small": SMALL,
    "torn": TORN,
}


@dataclass(frozen=True)
class Step:
    """What is asked at a width, after something was done to the page."""

    width: int
    questions: tuple[str, ...]
    first: Callable[[Page], object] = lambda page: None


@dataclass(frozen=True)
class Look:
    """What a reader has chosen, what the phone asks for, and what each page is asked."""

    choice: str
    steps: tuple[Step, ...]
    rules: tuple[str, ...] = ()
    pages: tuple[str, ...] = KINDS
    options: dict[str, Any] = field(default_factory=dict)


def touched(page: Page) -> None:
    """The tools that a first touch brings take what holds words together out of the way of large letters."""
    page.evaluate("dispatchEvent(new Event('pointerdown'))")
    page.wait_for_selector("[data-nen][aria-pressed]", state="attached")


def spaced(page: Page) -> None:
    page.evaluate(LAID_OUT, SPACING)


def twice_as_large(page: Page) -> None:
    page.evaluate(LAID_OUT)
    page.evaluate(TWICE)


LARGE = ("clipped", "torn", "sideways")
COLOURED = (
    "kien-an/",
    "kien-an/nhiem-vu/4-chi-phi-bhyt/",
    "kien-an/khau-hieu/suc-khoe-la-von-quy/",
    "kien-an/thong-bao/viec-truoc/",
)
"""Pages that have every colour between them: the colours of high contrast are few, and the same on every page."""
HIGH = (STRONG, *LOOKED_AT)
"""In high contrast letters keep 7 : 1. What is below the 4.5 : 1 of AA, axe leaves to the rule for that."""
LOOKS = {
    "usual": Look("", (Step(360, ("faint", "small", "torn")), Step(320, ("torn", "sideways"))), LOOKED_AT),
    "dark-phone": Look(
        "",
        (Step(360, ("moving", "faint")),),
        options={"color_scheme": "dark", "reduced_motion": "reduce"},
    ),
    "high-contrast": Look("tuong-cao nen-sang", (Step(360, ("faint",)),), HIGH, COLOURED),
    "dark-high-contrast": Look("nen-toi tuong-cao", (Step(360, ("faint",)),), HIGH, COLOURED),
    "largest-dark": Look(
        "chu-200 nen-toi", (Step(360, ("faint", "small", "torn")), Step(320, LARGE, touched)), LOOKED_AT
    ),
    "larger": Look("chu-150", (Step(320, LARGE, touched),)),
    "spaced": Look(
        "", (Step(320, ("clipped", "sideways"), spaced), Step(360, ("clipped", "sideways"), twice_as_large))
    ),
}

Found = dict[str, dict[str, list[str]]]
"""Question -> page -> what is wrong."""
Wrong = Callable[[str, str], dict[str, list[str]]]


def _go_round(browser: Browser, address: str, look: Look) -> Found:
    context = browser.new_context(viewport={"width": look.steps[0].width, "height": 640}, **look.options)
    context.add_init_script(f"localStorage.setItem('bang-tin', '{look.choice}')")
    page = context.new_page()
    found: Found = {}
    for name in look.pages:
        page.goto(address + name)
        page.evaluate(LAID_OUT)
        # Head, menu and foot are alike on every page; axe takes as long for them as for a short article.
        part = "article" if name != look.pages[0] else None
        rules = look.rules if name in TYPES else ()
        for question, wrong in _asked(page, look.steps, rules, part):
            if wrong:
                found.setdefault(question, {}).setdefault(name, []).extend(wrong)
    context.close()
    return found


def _asked(
    page: Page, steps: tuple[Step, ...], rules: tuple[str, ...], part: str | None
) -> Iterator[tuple[str, list[str]]]:
    for number, step in enumerate(steps):
        page.set_viewport_size({"width": step.width, "height": 640})
        step.first(page)
        if rules and number == 0:
            yield "rules", broken(page, only(*rules), part)
        for question in step.questions:
            yield question, page.evaluate(QUESTIONS[question])


@pytest.fixture(scope="module")
def wrong(browser: Browser, address: str) -> Wrong:
    """A look and a question in, what is wrong page by page out."""
    gone = cache(lambda look: _go_round(browser, address, LOOKS[look]))
    return lambda look, question: gone(look).get(question, {})


def asked(*questions: str) -> pytest.MarkDecorator:
    """The looks in which pages are asked so."""
    pairs = [
        pytest.param(name, question, id=f"{name}-{question}")
        for question in questions
        for name, look in LOOKS.items()
        if (question == "rules" and look.rules) or any(question in step.questions for step in look.steps)
    ]
    return pytest.mark.parametrize(("look", "question"), pairs)


@asked("rules")
def test_colours_and_sizes_break_no_rule_of_axe(wrong: Wrong, look: str, question: str) -> None:
    assert wrong(look, question) == {}


@asked("faint")
def test_letters_stand_out(wrong: Wrong, look: str, question: str) -> None:
    assert wrong(look, question) == {}


@asked("small")
def test_whatever_is_tapped_is_as_large_as_a_thumb(wrong: Wrong, look: str, question: str) -> None:
    assert wrong(look, question) == {}


@asked("torn")
def test_no_line_ends_inside_a_syllable(wrong: Wrong, look: str, question: str) -> None:
    assert wrong(look, question) == {}


@asked("clipped", "sideways")
def test_nothing_is_cut_off_and_nothing_scrolls_sideways(wrong: Wrong, look: str, question: str) -> None:
    assert wrong(look, question) == {}


@asked("moving")
def test_nothing_moves_for_readers_who_ask_for_stillness(wrong: Wrong, look: str, question: str) -> None:
    assert wrong(look, question) == {}


SPOILT = """<!doctype html><html lang="vi"><title>Hỏng</title><main><article style="width: 700px">
  <p style="color: #aaa">Chữ nhạt trên nền trắng</p>
  <p style="color: #666">Chữ hơi nhạt</p>
  <p><a href="#x" style="display: inline-block">Bấm</a></p>
  <p style="width: 3ch; overflow-wrap: anywhere">nghiêng</p>
  <p style="height: 8px; overflow: hidden">Một dòng bị cắt</p>
  <p style="transition: color 3s">Đổi màu chậm</p>
</article></main></html>"""


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_spoilt_page_would_be_told(browser: Browser, question: str) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 640})
    page.set_content(SPOILT)
    page.evaluate(LAID_OUT)
    assert page.evaluate(QUESTIONS[question])
    page.close()


@pytest.mark.parametrize("rule", [CONTRAST, STRONG])
def test_letters_that_are_too_faint_would_be_told_by_axe(browser: Browser, rule: str) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 640})
    page.set_content(SPOILT)
    assert [words for words in broken(page, only(rule)) if words.startswith(f"{rule}:")]
    page.close()
