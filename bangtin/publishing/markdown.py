"""A text of anybody in; Markdown that shows it to the letter – no link, no picture, no name called – out."""

from __future__ import annotations

import re

_MARKS = re.compile(r"[\\`*_\[\]|~$<>&]")
"""What means something inside a line; none of these texts begins one."""
_BLANKS = re.compile(r"\s+")
_LINKED = re.compile(r"(?<=@)|(?<=#)|(?<=:)(?=//)|(?<=www)(?=\.)", re.IGNORECASE)
"""Where a code host would find a name, a number of an issue or an address in the finished text, escaped or not."""
_JOINER = "\u2060"
"""Takes no room and parts no line; what it stands in is no longer such a name."""


def plain(text: str) -> str:
    """The text on one line, every sign of it shown as it is."""
    line = _BLANKS.sub(" ", text).strip()
    return _MARKS.sub(lambda found: f"&#{ord(found[0])};", _LINKED.sub(_JOINER, line))


def code(text: str) -> str:
    """The text as code on one line."""
    shown = _BLANKS.sub(" ", text).strip().replace("`", "'").replace("|", "¦")
    return f"`{shown}`"
