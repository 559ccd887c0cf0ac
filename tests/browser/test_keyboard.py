"""Pages with a keyboard alone: where the focus is can always be seen."""

from __future__ import annotations

import pytest
from phones import phone
from playwright.sync_api import Browser

FOCUS = """() => {
  const at = document.activeElement;
  const box = at.getBoundingClientRect();
  const style = getComputedStyle(at);
  const middle = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  const seen = box.width > 0 && box.top >= 0 && box.bottom <= innerHeight + 1;
  const open = middle && (at.contains(middle) || middle.contains(at));
  const ring = parseFloat(style.outlineWidth);
  const order = [...document.querySelectorAll("*")].indexOf(at);
  return { name: at.tagName + " " + at.innerText?.slice(0, 30), ring, seen: Boolean(seen && open), order };
}"""


@pytest.mark.parametrize("name", ["kien-an/", "kien-an/quyen-loi/tre-em/", "kien-an/hoi-dap/"])
def test_the_focus_is_always_seen_and_goes_down_the_page(browser: Browser, address: str, name: str) -> None:
    page = phone(browser)
    page.emulate_media(reduced_motion="reduce")
    page.goto(address + name)
    hidden, orders = [], []
    for _ in range(30):
        page.keyboard.press("Tab")
        state = page.evaluate(FOCUS)
        orders.append(state["order"])
        if state["ring"] < 2 or not state["seen"]:
            hidden.append(state)
    page.context.close()
    assert hidden == []
    assert orders == sorted(orders)
