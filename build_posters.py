"""Content of this folder in; posters, panô and share images in `build/posters` out. `--help` tells the options."""

from __future__ import annotations

import sys
from pathlib import Path

from bangtin.collector import collect_less_often


def run() -> int:
    """Run the command with what the shell gave it; its exit status."""
    collect_less_often()
    from bangtin.posters.cli import main

    return main(Path(__file__).resolve().parent, sys.argv[1:])


if __name__ == "__main__":
    sys.exit(run())
