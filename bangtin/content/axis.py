"""A target's value and the axis that its author gave it in; whether it can be drawn, and the words at the ends, out."""

from __future__ import annotations

from dataclasses import dataclass

from bangtin.content.models import Comparator, Number

OPEN_ENDED = frozenset({Comparator.MORE_THAN, Comparator.AT_LEAST})
"""Values that more would fulfil as well: a chart on a cut axis marks the way on."""

CUT = "trục bắt đầu từ đây"
"""What stands at the lower end of an axis that doesn't begin at nothing."""

_NBSP = "\u00a0"


@dataclass(frozen=True)
class Axis:
    """A scale from `low` to `high`; `unit` is as authors write a target's: `% dân số`, `tuổi`."""

    low: Number
    high: Number
    unit: str | None

    @property
    def cut(self) -> bool:
        """Whether it begins above nothing: values are then dots, since bars would mislead."""
        return self.low != 0

    @property
    def low_words(self) -> str:
        """`0`, or `94% (trục bắt đầu từ đây)`."""
        return f"{number_words(self.low)}{axis_unit(self.unit)} ({CUT})" if self.cut else number_words(self.low)

    @property
    def high_words(self) -> str:
        """`100%`, `90 tuổi`."""
        return f"{number_words(self.high)}{axis_unit(self.unit)}"

    def share(self, value: Number) -> float:
        """How far along the axis a value stands, from 0 to 1."""
        return (value - self.low) / (self.high - self.low)


def fits(value: object, axis: tuple[Number, Number] | None) -> bool:
    """Whether a value can be drawn on an axis."""
    return axis is not None and isinstance(value, int | float) and axis[0] <= value <= axis[1]


def number_words(value: Number) -> str:
    """A number as Vietnamese writes it: `75,5`."""
    return f"{value:g}".replace(".", ",")


def axis_unit(unit: str | None) -> str:
    """What stands behind the numbers of an axis: `%` of `% dân số`, ` tuổi`."""
    if not unit:
        return ""
    return "%" if unit.startswith("%") else f"{_NBSP}{unit}"
