"""Content of this folder in; the phone site of each edition in `site` out. `--help` tells the options."""

from __future__ import annotations

import sys
from pathlib import Path

from bangtin.collector import collect_less_often


def run() -> int:
    """Run the command with what the shell gave it; its exit status."""
    collect_less_often()
    # Loaded by the command alone: the processes that it starts come by here, too, and check nothing.
    from bangtin.posters.stock import StockCheck
    from bangtin.site.cli import main

    root = Path(__file__).resolve().parent
    # The site knows nothing of drawings and fonts, but an author is told every problem by either command.
    return main(root, sys.argv[1:], also=(StockCheck(root),))


if __name__ == "__main__":
    sys.exit(run())
