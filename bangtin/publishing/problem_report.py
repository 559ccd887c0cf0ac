"""What a check printed in; the same as Markdown with links to the lines, and as marks beside the lines, out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import quote

from bangtin.content.problems import Problem
from bangtin.publishing.markdown import code, plain

_PROBLEM = re.compile(r"(?P<path>[^:\s][^:]*?\.[a-z]+|[A-Z_]+)(?::(?P<line>[1-9]\d*))?: (?P<message>.+)")
_COUNT = re.compile(r"Có \d+ chỗ cần sửa\..*")
MOST = 100
"""How many a report lists: nobody mends more at once, and a host cuts off what is too long."""


def read_problems(printed: str) -> list[Problem]:
    """The problems in what a check printed; a line that names no file stays, without a place."""
    lines = (line.strip() for line in printed.splitlines())
    return [_problem(line) for line in lines if line and not _COUNT.fullmatch(line)]


def _problem(line: str) -> Problem:
    found = _PROBLEM.fullmatch(line)
    if found is None:
        return Problem("", None, line)
    return Problem(found["path"], int(found["line"]) if found["line"] else None, found["message"])


def as_markdown(problems: Sequence[Problem], files: str | None) -> str:
    """The list for readers. `files` is the address below which the repository's files are shown at this state."""
    if not problems:
        return "### Nội dung\n\nKhông có lỗi.\n"
    rows = [f"- {_place(problem, files)}{plain(problem.message)}" for problem in problems[:MOST]]
    more = [f"- … và {len(problems) - MOST} chỗ nữa."] if len(problems) > MOST else []
    return "\n".join((f"### Nội dung: {len(problems)} chỗ cần sửa", "", *rows, *more, ""))


def _place(problem: Problem, files: str | None) -> str:
    if not problem.path:
        return ""
    place = problem.path if problem.line is None else f"{problem.path}:{problem.line}"
    if files is None or "." not in problem.path:
        return f"{code(place)}: "
    anchor = "" if problem.line is None else f"#L{problem.line}"
    # `plain=1`: a Markdown file is shown with its lines, not as a page.
    return f"[{code(place)}]({files}{quote(problem.path)}?plain=1{anchor}): "


def marks(problems: Iterable[Problem]) -> Iterator[str]:
    """Workflow commands that put each problem beside its line among the changed files."""
    for problem in problems:
        where = [f"file={_property(problem.path)}"] if "." in problem.path else []
        if where and problem.line is not None:
            where.append(f"line={problem.line}")
        named = problem.message if where or not problem.path else f"{problem.path}: {problem.message}"
        yield f"::error {','.join(where)}::{_data(named)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
