"""Author files in; validated models, their lines and problems out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from bangtin.content.model_errors import explained
from bangtin.content.problems import Problem, why
from bangtin.content.yaml_reader import MAX_BYTES, Lines, YamlError, read_yaml

M = TypeVar("M", bound=BaseModel)

NOTHING: Mapping[str, Any] = MappingProxyType({})

_UNSEEN = re.compile(
    "[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)
"""Control characters, soft hyphens, zero-width and bidirectional marks: they spoil searching, breaking and reading."""


@dataclass
class ProblemList:
    """Collects problems while everything is read; nothing stops at the first one."""

    root: Path
    found: list[Problem] = field(default_factory=list)

    def add(self, path: Path, line: int | None, message: str) -> None:
        self.found.append(Problem(self.name(path), line, message))

    def name(self, path: Path) -> str:
        return path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else path.as_posix()


@dataclass(frozen=True)
class Read(Generic[M]):
    """A validated model with the file and lines that it came from."""

    path: Path
    model: M
    lines: Lines


@dataclass(frozen=True)
class Page(Generic[M]):
    """A Markdown file: validated front matter, the body, and the line on which the body begins."""

    path: Path
    meta: M
    lines: Lines
    body: str
    body_line: int


def read_text(path: Path, problems: ProblemList) -> str | None:
    """The text of an author file in NFC, or None after noting why it can't be read.

    Letters that nobody sees (zero-width, bidirectional marks) are noted and left out.
    """
    data = _read_bytes(path, problems)
    return None if data is None else decoded(path, data, problems)


def decoded(path: Path, data: bytes, problems: ProblemList) -> str | None:
    """The text of a file's bytes in NFC, or None after noting why it can't be read."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        problems.add(path, line, "tệp không phải UTF-8 – mở bằng Notepad, chọn Lưu thành…, mã hóa UTF-8")
        return None
    if "\x00" in text:
        problems.add(path, text[: text.index("\x00")].count("\n") + 1, "tệp có ký tự rỗng – lưu lại dạng văn bản")
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for found in _UNSEEN.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        problems.add(path, line, f"có ký tự ẩn U+{ord(found[0]):04X} – xóa cả từ có ký tự này rồi gõ lại")
    return unicodedata.normalize("NFC", _UNSEEN.sub("", text))


def _read_bytes(path: Path, problems: ProblemList) -> bytes | None:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
            size = len(data) if len(data) <= MAX_BYTES else path.stat().st_size
    except OSError as error:
        problems.add(path, None, f"không mở được tệp ({why(error)}) – kiểm tra tên tệp và quyền đọc")
        return None
    if len(data) > MAX_BYTES:
        shown = f"{size:,}".replace(",", ".")
        problems.add(path, None, f"tệp lớn quá ({shown} byte) – chia nhỏ, mỗi tệp dưới 1 MB")
        return None
    return data


def read_table(path: Path, model: type[M], problems: ProblemList) -> Read[M] | None:
    """Read and validate a YAML file; None after noting every problem."""
    text = read_text(path, problems)
    return None if text is None else read_table_text(path, text, model, problems)


def read_table_text(path: Path, text: str, model: type[M], problems: ProblemList) -> Read[M] | None:
    """Validate the text of a YAML file that may not be written yet; None after noting every problem."""
    return _validate(path, text, 1, model, problems)


def read_page(
    path: Path, model: type[M], problems: ProblemList, implied: Mapping[str, Any] = NOTHING
) -> Page[M] | None:
    """Read a Markdown file with YAML front matter; None after noting every problem.

    `implied` is what the file's place says already, so that its author need not repeat it.
    """
    text = read_text(path, problems)
    if text is None:
        return None
    front, body, body_line = _split(text)
    if front is None:
        problems.add(path, 1, 'thiếu phần khai báo đầu tệp – bắt đầu bằng dòng "---" và kết thúc bằng dòng "---"')
        return None
    read = _validate(path, front, 2, model, problems, implied)
    return None if read is None else Page(path, read.model, read.lines, body, body_line)


def _split(text: str) -> tuple[str | None, str, int]:
    lines = text.split("\n")
    if lines[0].strip() != "---":
        return None, text, 1
    for index, line in enumerate(lines[1:], start=1):
        if line.strip() == "---":
            return "\n".join(lines[1:index]), "\n".join(lines[index + 1 :]), index + 2
    return None, text, 1


def _validate(
    path: Path,
    text: str,
    first_line: int,
    model: type[M],
    problems: ProblemList,
    implied: Mapping[str, Any] = NOTHING,
) -> Read[M] | None:
    try:
        read = read_yaml(text, first_line)
    except YamlError as error:
        problems.add(path, error.line, error.message)
        return None
    if not isinstance(read.value, dict):
        problems.add(path, first_line, "tệp trống hoặc không có mục nào – xem tệp mẫu cùng thư mục")
        return None
    try:
        return Read(path, model.model_validate({**implied, **read.value}), read.lines)
    except ValidationError as error:
        for line, message in explained(error, read.lines, model):
            problems.add(path, line, message)
        return None
