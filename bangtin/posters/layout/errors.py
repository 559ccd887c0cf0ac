"""What layout raises: a message that can't be set well in a format."""

from __future__ import annotations


class DoesNotFit(Exception):  # noqa: N818 (the name is what happened, and callers read it so)
    """A message has no room in a format at its least letter height. Raised by `compose`; the text is Vietnamese."""
