"""The constructs of a page in; what can't be shown out, as problems with the author's file and line.

The checker of the content finds the same before a build; here it is asked again, because a page may be rendered
without it, and because some ids exist but not in every edition.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bangtin.content import markup
from bangtin.content.construct_checks import construct_complaints
from bangtin.content.problems import ContentError, Problem
from bangtin.site.context import View
from bangtin.site.markup.icons import has_icon
from bangtin.site.markup.sections import ICON_PATTERN
from bangtin.site.sources.citations import sources_of

_HALF_A_CONSTRUCT = ("{{", "}}", "[@")


def refuse_unknown(body: str, view: View) -> None:
    """Raise ContentError with every construct of a body that names something unknown."""
    lines = body.split("\n")
    complaints = [*construct_complaints(body, 1, view.site.ids)]
    if not complaints:
        complaints = list(_of_this_edition(body, view))
    if complaints:
        raise ContentError(problem(view, lines[number - 1], message) for number, message in complaints)


def refuse_left_over(html: str, view: View) -> None:
    """Raise ContentError if anything of the grammar reached the page unread."""
    left = next((mark for mark in _HALF_A_CONSTRUCT if mark in html), None)
    if left:
        start = html.index(left)
        words = html[start : start + 40].split("<")[0]
        raise ContentError(
            [problem(view, words, f'"{words}" viết chưa đúng – viết {{{{ mã }}}} hoặc [@mã] trên một dòng')]
        )


def _of_this_edition(body: str, view: View) -> Iterator[tuple[int, str]]:
    slogans = {entry.id for entry in view.edition.kept_slogans}
    for number, line in markup.prose_lines(body):
        for found in markup.PLACEHOLDER.finditer(line):
            construct = markup.parse(found[1])
            if isinstance(construct, markup.Directive) and construct.name == "khau-hieu":
                for name in construct.arguments:
                    if name not in slogans:
                        yield (
                            number,
                            f'bản này không có khẩu hiệu "{name}" – đặt giữa {{{{ neu: … }}}} và {{{{ het }}}}',
                        )
        for found in markup.CITATION.finditer(line):
            for part in found[1].split(";"):
                if not sources_of(part, view.edition):
                    yield number, f'văn bản này không nêu mục tiêu "{part.strip()}" – bỏ phần sau dấu gạch chéo'
        for name in ICON_PATTERN.findall(line):
            if not has_icon(name):
                yield number, f'không có biểu tượng "{name}" – xem tên trong Material Design Icons'


def problem(view: View, line: str, message: str) -> Problem:
    """A problem at the line of the author's file that holds `line`."""
    root = view.edition.catalogue.root
    path = author_file(view)
    number = None
    if (root / path).is_file():
        text = (root / path).read_text(encoding="utf-8")
        number = next((n for n, each in enumerate(text.split("\n"), 1) if line.strip() and line.strip() in each), None)
    return Problem(path, number, message)


def author_file(view: View) -> str:
    """The file that an author edits for a page, from the project's folder; slogans and announcements have theirs."""
    edition = view.edition
    page = edition.page_file(view.page)
    path = page.relative_to(edition.catalogue.root).as_posix()
    if page.is_file():
        return path
    files = {entry.id: entry.path for entry in edition.kept_slogans} | {
        entry.id: entry.path for entry in edition.announcements
    }
    return files.get(Path(view.page).stem, path)
