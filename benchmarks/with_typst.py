"""A folder of Typst documents and of fonts in; their pages as PDF or PNG out. One compiler makes them all."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

import typst
from turns import take_turns

PIXELS_A_POINT_PPI = 72


def main(kind: str, sources: Path, fonts: Path, output: Path) -> None:
    compiler = typst.Compiler(root=sources, font_paths=[fonts], ignore_system_fonts=True)
    options = {"pdf_tags": False} if kind == "pdf" else {"ppi": PIXELS_A_POINT_PPI}
    take_turns(
        [
            partial(compiler.compile, source, output=output / f"{source.stem}.{kind}", format=kind, **options)
            for source in sorted(sources.glob("*.typ"))
        ]
    )


if __name__ == "__main__":
    main(sys.argv[1], *map(Path, sys.argv[2:]))
