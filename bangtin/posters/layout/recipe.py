"""What a recipe is: a sheet in, its sides or screens out."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.message import Shape
from bangtin.posters.scene import Scene

Recipe = Callable[[Sheet], tuple[Scene, ...]]
"""Raises DoesNotFit where the message has no room at its least letter height."""

Recipes = Mapping[Shape, Recipe]
"""The recipes of one family of formats; a shape that is missing is not made in that family."""


def one_side(lay_out: Callable[[Sheet], Scene]) -> Recipe:
    """A recipe for pieces with a single side."""
    return lambda sheet: (lay_out(sheet),)
