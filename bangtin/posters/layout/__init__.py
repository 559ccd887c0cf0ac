"""A message, a format and a theme in; a Scene out. Every decision about looks is taken here."""

from bangtin.posters.layout.compose import compose
from bangtin.posters.layout.errors import DoesNotFit

__all__ = ["DoesNotFit", "compose"]
