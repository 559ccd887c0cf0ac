"""Style sheets in; those of their classes that this package may write on some page of some edition out.

A rule for one of these stays though no page of an edition shows it today: were it to come and go with the content, one
new figure would give the sheet another name, and with it every page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

_CLASS = re.compile(r"\bbt-[\w-]*")


def own_classes(sheets: Iterable[str]) -> frozenset[str]:
    """The classes that the code names in whole, or whose beginning it names (`f"bt-nhan--{kind}"`)."""
    written = _written()
    beginnings = tuple(name for name in written if name.endswith(("-", "_")) and name != "bt-")
    named = {name for sheet in sheets for name in _CLASS.findall(sheet)}
    return frozenset(name for name in named if name in written or name.startswith(beginnings))


@lru_cache(maxsize=1)
def _written() -> frozenset[str]:
    code = (path.read_text(encoding="utf-8") for path in Path(__file__).parent.parent.rglob("*.py"))
    return frozenset(name for text in code for name in _CLASS.findall(text))
