"""A list of things to do in; done in two parts, each begun and ended with a word to whoever measures, out.

The first thing alone is the warm-up: start, imports, fonts, a browser's processes. What follows is what counts.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

READY, DONE = "ready", "done"


def take_turns(tasks: Sequence[Callable[[], object]]) -> None:
    """Do the first task, wait to be told to go on, do the rest, and wait to be told to stop."""
    tasks[0]()
    _say(READY)
    for task in tasks[1:]:
        task()
    _say(DONE)


def _say(word: str) -> None:
    print(word, flush=True)
    sys.stdin.readline()
