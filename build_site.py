"""Content of this folder in; the phone site of each edition in `site` out. `--help` tells the options."""

from __future__ import annotations

import sys
from pathlib import Path

from bangtin.posters.stock import StockCheck
from bangtin.site.cli import main

if __name__ == "__main__":
    root = Path(__file__).resolve().parent
    # The site knows nothing of drawings and fonts, but an author is told every problem by either command.
    sys.exit(main(root, sys.argv[1:], also=(StockCheck(root),)))
