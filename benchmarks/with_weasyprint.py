"""A folder of HTML pages in; PDF files out, made by WeasyPrint. Fonts come through fontconfig."""

from __future__ import annotations

import sys
from pathlib import Path

from turns import take_turns
from weasyprint import HTML


def main(kind: str, sources: Path, fonts: Path, output: Path) -> None:
    if kind != "pdf":
        raise SystemExit(f"WeasyPrint makes no {kind}")

    def make(source: Path) -> None:
        HTML(filename=source).write_pdf(output / f"{source.stem}.pdf")

    take_turns([lambda source=source: make(source) for source in sorted(sources.glob("*.html"))])


if __name__ == "__main__":
    main(sys.argv[1], *map(Path, sys.argv[2:]))
