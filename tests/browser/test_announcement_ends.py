"""An announcement that ends while the site stays as it was built: the reader's own clock tells."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

BEFORE, BETWEEN, AFTER = "2090-12-05T23:59:00+07:00", "2090-12-06T00:00:00+07:00", "2090-12-13T00:00:00+07:00"


@pytest.fixture
def built(site: Path) -> Path:
    """The ward's edition, built long before either announcement."""
    return site / "kien-an"


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 360, "height": 640})
    yield context
    context.close()


def _open(phone: BrowserContext, page: Path, moment: str) -> Page:
    opened = phone.new_page()
    opened.clock.set_fixed_time(moment)
    opened.goto((page / "index.html").as_uri())
    return opened


@pytest.mark.parametrize(("moment", "over"), [(BEFORE, False), (BETWEEN, True)])
def test_the_page_says_that_it_is_over(built: Path, phone: BrowserContext, moment: str, over: bool) -> None:
    page = _open(phone, built / "thong-bao" / "viec-truoc", moment)
    assert page.get_by_text("Đã kết thúc.").is_visible() is over
    assert page.get_by_role("link", name="Lưu vào lịch").is_visible() is not over
    assert page.get_by_role("link", name="Chia sẻ qua Zalo").is_visible() is not over
    assert page.get_by_text("có giá trị đến hết").is_visible()


def test_what_is_over_leaves_the_list_and_the_home_page(built: Path, phone: BrowserContext) -> None:
    shown = []
    for moment in (BEFORE, BETWEEN, AFTER):
        page = _open(phone, built / "thong-bao", moment)
        rows = [
            page.locator(f"#{part} .bt-hang > span:not(.bt-to-lich) strong").all_inner_texts()
            for part in ("sap-toi", "da-ket-thuc")
        ]
        home = (
            _open(phone, built, moment)
            .locator(".bt-sap-toi .bt-hang:visible > span:not(.bt-to-lich) strong")
            .all_inner_texts()
        )
        shown.append((*(list(map(_plain, row)) for row in rows), list(map(_plain, home))))
        assert page.get_by_text("Chưa có thông báo nào sắp tới.").is_visible() is (moment == AFTER)
    assert shown == [
        (["Việc trước", "Việc sau"], [], ["Việc trước"]),
        (["Việc sau"], ["Việc trước"], ["Việc sau"]),
        ([], ["Việc sau", "Việc trước"], []),
    ]


def _plain(words: str) -> str:
    return words.replace("\N{NO-BREAK SPACE}", " ")
