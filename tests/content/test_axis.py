"""Axes of charts: what fits on one, and what its ends say."""

from __future__ import annotations

import pytest

from bangtin.content.axis import Axis, fits


def test_an_axis_that_begins_above_nothing_says_so() -> None:
    cut = Axis(94, 98, "% dân số")
    assert cut.cut and cut.low_words == "94% (trục bắt đầu từ đây)" and cut.high_words == "98%"
    whole = Axis(0, 90, "tuổi")
    assert not whole.cut and whole.low_words == "0" and whole.high_words == "90\u00a0tuổi"
    assert Axis(0, 2.5, None).high_words == "2,5"


def test_a_value_stands_at_its_share() -> None:
    assert Axis(94, 98, "%").share(95) == pytest.approx(0.25)
    assert Axis(0, 90, "tuổi").share(75.5) == pytest.approx(75.5 / 90)


@pytest.mark.parametrize(("value", "fit"), [(95, True), (94, True), (93.9, False), ((4, 5), False), (None, False)])
def test_only_a_single_number_on_the_axis_can_be_drawn(value: object, fit: bool) -> None:
    assert fits(value, (94, 98)) is fit
    assert not fits(value, None)
