"""`python -m bangtin <việc>` in; the work of keeping the project itself in shape out."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from pydantic import BaseModel

from bangtin.atomic import write_text
from bangtin.commands import BAD_USAGE, DONE
from bangtin.content.schemas import SCHEMAS, schema_files
from bangtin.posters.formats import FormatTable
from bangtin.posters.themes import ThemeTable

ALL_SCHEMAS: Mapping[str, type[BaseModel]] = {**SCHEMAS, "khuon-kho": FormatTable, "bo-mau": ThemeTable}
"""The schemas of author files of all rooms."""


def write_schemas(root: Path) -> int:
    """Write the JSON Schemas anew from the models, into `schemas/`."""
    for path, text in schema_files(root / "schemas", ALL_SCHEMAS).items():
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            write_text(path, text)
            print(f"đã ghi {path.relative_to(root)}")
    return DONE


COMMANDS: Mapping[str, Callable[[Path], int]] = {"schemas": write_schemas}


def main(arguments: Sequence[str]) -> int:
    """Run one command in the current folder; 2 for an unknown one."""
    if len(arguments) != 1 or arguments[0] not in COMMANDS:
        print(f"cách dùng: python -m bangtin {{{'|'.join(COMMANDS)}}}", file=sys.stderr)
        return BAD_USAGE
    return COMMANDS[arguments[0]](Path.cwd())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
