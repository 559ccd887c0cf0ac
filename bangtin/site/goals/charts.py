"""A target's values in; charts drawn as inline SVG out: bars that start at 0, or dots on an axis that is cut.

The drawing repeats what the words beside it say. Only classes and attributes are used, so that a strict
content-security policy holds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from bangtin.content.axis import OPEN_ENDED, Axis
from bangtin.content.models import Comparator, Number
from bangtin.site.markup.html import h

_HEIGHT = 18


@dataclass(frozen=True)
class Row:
    """One value of a chart: whose it is, its words, its number; `look` is "", "khac" (another place) or "nen" (now)."""

    label: str
    words: str
    value: Number
    comparator: Comparator = Comparator.EXACTLY
    look: str = ""


def chart(rows: Sequence[Row], axis: tuple[Number, Number], unit: str | None, key: str) -> Element:
    """A chart of some values on one axis, all in the target's `unit`. `key` makes its ids unique on the page."""
    ends = Axis(*axis, unit)
    drawn = (_row(row, axis, f"{key}-{number}") for number, row in enumerate(rows, 1))
    return h(
        "div",
        drawn,
        h(
            "div",
            h("span", ends.low_words),
            h("span", ends.high_words),
            class_="bt-bieu-do__truc",
            data_search_exclude=True,
        ),
        class_="bt-bieu-do",
    )


def _row(row: Row, axis: tuple[Number, Number], key: str) -> Element:
    look = f" bt-bieu-do__hang--{row.look}" if row.look else ""
    return h(
        "div",
        h("p", h("span", row.label), h("strong", row.words), class_="bt-bieu-do__chu"),
        h(
            "svg",
            _bar(row, axis, key) if axis[0] == 0 else _dot(row, axis),
            role="img",
            aria_label=f"{row.label}: {row.words}",
            width="100%",
            height=str(_HEIGHT),
        ),
        class_=f"bt-bieu-do__hang{look}",
    )


def _bar(row: Row, axis: tuple[Number, Number], key: str) -> Iterator[Element]:
    width = _percent(row.value, axis)
    yield h("rect", class_="bt-ranh", x="0", y="2", width="100%", height="14", rx="4")
    yield h("rect", class_="bt-thanh", x="0", y="2", width=width, height="14", rx="4")
    if row.look == "nen":
        stripes = h("path", class_="bt-soc", d="M-3 13L13 -3M-3 3L3 -3M7 13L13 7")
        pattern = h("pattern", stripes, id=f"soc-{key}", width="10", height="10", patternUnits="userSpaceOnUse")
        yield h("defs", pattern)
        yield h("rect", x="0", y="2", width=width, height="14", rx="4", fill=f"url(#soc-{key})")


def _dot(row: Row, axis: tuple[Number, Number]) -> Iterator[Element]:
    place = _percent(row.value, axis)
    yield h("line", class_="bt-truc", x1="0", y1="9", x2="100%", y2="9")
    if row.comparator in OPEN_ENDED:
        yield h("line", class_="bt-huong", x1=place, y1="9", x2="100%", y2="9")
    if row.look == "nen":
        yield h("circle", class_="bt-soc", cx=place, cy="9", r="6")
    else:
        yield h("circle", class_="bt-cham-tron", cx=place, cy="9", r="8")


def _percent(value: Number, axis: tuple[Number, Number]) -> str:
    share = (value - axis[0]) / (axis[1] - axis[0]) * 100
    return f"{round(share, 2):g}%"
