"""What the commands share: a parser that speaks Vietnamese, the default edition, dates, and problems on stderr."""

from __future__ import annotations

import argparse
import difflib
import os
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NoReturn, TypeVar

import yaml

from bangtin.content.catalogue import Catalogue
from bangtin.content.editions import Edition
from bangtin.content.problems import ContentError, nearest, one_of, why

DONE, BAD_CONTENT, BAD_USAGE = 0, 1, 2

T = TypeVar("T")

Part = tuple[int, int]
"""`(2, 3)` is the second of three parts of the work."""
WHOLE: Part = (1, 1)


class UsageError(Exception):
    """Wrong usage, said in Vietnamese. Raised while arguments are read and matched."""


class _VietnameseHelp(argparse.HelpFormatter):
    """Help whose frame is Vietnamese, too."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, prefix or "Cách dùng: ")


_ARGPARSE_WORDS = (
    (r"the following arguments are required: (.*)", "thiếu {0}"),
    (r"unrecognized arguments: (.*)", "không có lựa chọn {0}"),
    (r"argument (\S+): expected .*", "{0} cần một giá trị đứng sau"),
    (r"argument (\S+): invalid \w+ value: '(.*)'", '{0} không nhận giá trị "{1}"'),
    (r"argument (\S+): invalid choice: '(.*)' \(choose from (.*)\)", '{0} không nhận giá trị "{1}", chỉ nhận {2}'),
    (r"argument (\S+): ignored explicit argument '(.*)'", '{0} không nhận giá trị "{1}"'),
)
"""What argparse says -> the same in Vietnamese."""


class VietnameseParser(argparse.ArgumentParser):
    """An argument parser whose own words are Vietnamese; wrong usage ends with exit status 2."""

    def __init__(self, description: str) -> None:
        super().__init__(
            description=description,
            add_help=False,
            allow_abbrev=False,
            usage="%(prog)s [lựa chọn…]",
            formatter_class=_VietnameseHelp,
        )
        self._optionals.title = "Lựa chọn"
        self.add_argument("-h", "--help", action="help", help="hiện trang này")

    def error(self, message: str) -> NoReturn:
        """Raises UsageError with the message in Vietnamese and a near option, where there is one."""
        matches = ((re.fullmatch(pattern, message), words) for pattern, words in _ARGPARSE_WORDS)
        said = next((words.format(*found.groups()) for found, words in matches if found), message)
        unknown = re.search(r"--[a-z-]+", said)
        near = difflib.get_close_matches(unknown[0], self._option_string_actions, 1, 0.6) if unknown else []
        hint = f"có phải {near[0]}? Gõ" if near and unknown and near[0] != unknown[0] else "gõ"
        raise UsageError(f"{said} – {hint} {self.prog} --help để xem cách dùng")


def default_edition(root: Path) -> str:
    """The edition that `extra.dia_phuong` of mkdocs.yml names. Raises UsageError where it can't be read.

    mkdocs.yml is MkDocs' own file and may hold tags (`!ENV`, `!!python/name:`): only the two keys are looked at.
    """
    try:
        node = yaml.compose((root / "mkdocs.yml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        found = _child(_child(node, "extra"), "dia_phuong")
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        found = None
    if not isinstance(found, yaml.ScalarNode) or not found.value:
        raise UsageError('mkdocs.yml: không đọc được "extra.dia_phuong" – ghi mã một địa phương, ví dụ kien-an')
    return str(found.value)


def _child(node: yaml.Node | None, key: str) -> yaml.Node | None:
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    return next((value for name, value in pairs if name.value == key), None)


def choose_editions(
    catalogue: Catalogue, root: Path, chosen: Sequence[str], every: bool, part: Part = WHOLE
) -> list[Edition]:
    """The editions that a command is to work on, or a part of them. Raises UsageError for an unknown one."""
    slugs = list(catalogue.editions) if every else list(dict.fromkeys(chosen)) or [default_edition(root)]
    known(slugs, catalogue.editions, "địa phương")
    return [catalogue.edition(slug) for slug in part_of(slugs, part)]


def read_part(option: str, text: str) -> Part:
    """`2/3` -> (2, 3). Raises UsageError naming the option."""
    index, _, count = text.partition("/")
    if not (re.fullmatch("[0-9]{1,9}", index) and re.fullmatch("[0-9]{1,9}", count) and 1 <= int(index) <= int(count)):
        raise UsageError(f'{option} "{text}" chưa đúng – viết I/N, ví dụ 2/3')
    return int(index), int(count)


def part_of(every: Sequence[T], part: Part) -> Sequence[T]:
    """Neighbours, as many in each part as in any other, or one more: together the parts are all, each once."""
    index, count = part
    return every[len(every) * (index - 1) // count : len(every) * index // count]


def known(names: Iterable[str], among: Iterable[str], what: str) -> None:
    """Raises UsageError naming the first of `names` that isn't `among` what exists."""
    every = list(among)
    for name in names:
        if name not in every:
            raise UsageError(f'không có {what} "{name}" – {nearest(name, every, one_of(every))}')


def document_date(edition: Edition) -> datetime:
    """The date that documents carry: SOURCE_DATE_EPOCH, else the edition's `cap_nhat`; never the clock.

    Raises UsageError where SOURCE_DATE_EPOCH is no number (https://reproducible-builds.org/specs/source-date-epoch/).
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        day = edition.updated
        return datetime(day.year, day.month, day.day, tzinfo=UTC)
    try:
        return datetime.fromtimestamp(int(epoch), UTC)
    except (ValueError, OverflowError, OSError):
        raise UsageError(
            f'SOURCE_DATE_EPOCH="{epoch}" không phải số giây – ghi một số nguyên hoặc bỏ biến này'
        ) from None


def exit_status(command: Callable[[], int], failures: tuple[type[Exception], ...] = ()) -> int:
    """Run a command; what it raises becomes words on stderr and the contract's status, never a traceback.

    `failures` are the errors of its own whose text is meant for the person who called it.
    """
    try:
        status = command()
        sys.stdout.flush()
    except UsageError as error:
        print(error, file=sys.stderr)
        return BAD_USAGE
    except ContentError as error:
        report_problems(error)
        return BAD_CONTENT
    except failures as error:
        print(error, file=sys.stderr)
        return BAD_CONTENT
    except BrokenPipeError:
        # Whoever reads the output, `head` for instance, has seen enough; Python must not try to write the rest.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BAD_CONTENT
    except OSError as error:
        place = f": {error.filename}" if error.filename else ""
        print(f"không đọc hoặc ghi được ({why(error)}{place}) – kiểm tra đĩa và quyền ghi", file=sys.stderr)
        return BAD_CONTENT
    return status


def report_problems(error: ContentError) -> None:
    """All problems on stderr, one a line, and how many they are."""
    for problem in error.problems:
        print(problem, file=sys.stderr)
    print(f"Có {len(error.problems)} chỗ cần sửa. Chưa ghi tệp nào; bản đã dựng trước vẫn còn nguyên.", file=sys.stderr)


def report_sample(edition: Edition, root: Path) -> str:
    """That an edition is a sample, and what ends that."""
    return f"BẢN MẪU: {to_fill_in(edition, root)} để bỏ dòng này"


def to_fill_in(edition: Edition, root: Path) -> str:
    """What turns a sample into the real thing, the address and the approval, and on which line each is filled in."""
    missing = (
        *(() if edition.addressed else ("dia_chi_trang",)),
        *(() if edition.locality.approval else ("duyet",)),
    )
    name = f"localities/{edition.slug}.yml"
    lines = (root / name).read_text(encoding="utf-8").splitlines()
    places = (f'"{key}" ở {name}:{_line_to_fill_in(key, lines)}' for key in missing)
    return f"điền {', '.join(places)}"


def _line_to_fill_in(key: str, lines: Sequence[str]) -> int:
    """The line of a key that may still stand behind a `#`; the last one of a file that doesn't name it."""
    found = [number for number, text in enumerate(lines, 1) if text.lstrip("# ").startswith(f"{key}:")]
    # A comment explains the key before the line that holds it.
    return found[-1] if found else len(lines)
