"""`python -m bangtin <việc>` in; the work of keeping the project itself in shape out."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from pydantic import BaseModel

from bangtin.atomic import write_text
from bangtin.commands import BAD_USAGE, DONE
from bangtin.content.schemas import SCHEMAS, schema_files
from bangtin.new_locality.command import main as new_locality
from bangtin.posters.formats import FormatTable
from bangtin.posters.themes import ThemeTable
from bangtin.proofreading.report import report_lengths

ALL_SCHEMAS: Mapping[str, type[BaseModel]] = {**SCHEMAS, "khuon-kho": FormatTable, "bo-mau": ThemeTable}
"""The schemas of author files of all rooms."""


def write_schemas(root: Path, arguments: Sequence[str]) -> int:
    """Write the JSON Schemas anew from the models, into `schemas/`; takes no options."""
    if arguments:
        return _wrong_usage()
    for path, text in schema_files(root / "schemas", ALL_SCHEMAS).items():
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            write_text(path, text)
            print(f"đã ghi {path.relative_to(root)}")
    return DONE


def print_lengths(root: Path, options: Sequence[str]) -> int:
    """Print how long the sentences of pages are, and which of them take more than one breath."""
    if options:
        return _wrong_usage()
    for line in report_lengths(root):
        print(line)
    return DONE


Command = Callable[[Path, Sequence[str]], int]
"""Takes the project's folder and its own options; gives the exit status."""

COMMANDS: Mapping[str, Command] = {"schemas": write_schemas, "new-locality": new_locality, "do-dai-cau": print_lengths}


def main(arguments: Sequence[str]) -> int:
    """Run one command in the current folder; 2 for an unknown one."""
    if not arguments or arguments[0] not in COMMANDS:
        return _wrong_usage()
    return COMMANDS[arguments[0]](Path.cwd(), arguments[1:])


def _wrong_usage() -> int:
    print(f"cách dùng: python -m bangtin {{{'|'.join(COMMANDS)}}}", file=sys.stderr)
    return BAD_USAGE


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
