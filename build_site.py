"""Content of this folder in; the phone site of each edition in `site` out. `--help` tells the options."""

from __future__ import annotations

import sys
from pathlib import Path

from bangtin.site.cli import main

if __name__ == "__main__":
    sys.exit(main(Path(__file__).resolve().parent, sys.argv[1:]))
