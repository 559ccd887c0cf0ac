"""Author files in; validated models, their lines and problems out."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from bangtin.content.problems import Problem
from bangtin.content.yaml_reader import MAX_BYTES, Lines, YamlError, read_yaml

M = TypeVar("M", bound=BaseModel)

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
    if data is None:
        return None
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
        problems.add(path, None, f"không mở được tệp ({_why(error)}) – kiểm tra tên tệp và quyền đọc")
        return None
    if len(data) > MAX_BYTES:
        problems.add(path, None, f"tệp lớn quá ({size:,} byte) – chia nhỏ, mỗi tệp dưới 1 MB".replace(",", "."))
        return None
    return data


def _why(error: OSError) -> str:
    known = {
        FileNotFoundError: "không có tệp này",
        PermissionError: "không có quyền đọc",
        IsADirectoryError: "đây là một thư mục",
    }
    return known.get(type(error), error.strerror or "lỗi đĩa")


def read_table(path: Path, model: type[M], problems: ProblemList) -> Read[M] | None:
    """Read and validate a YAML file; None after noting every problem."""
    text = read_text(path, problems)
    if text is None:
        return None
    return _validate(path, text, 1, model, problems)


def read_page(path: Path, model: type[M], problems: ProblemList) -> Page[M] | None:
    """Read a Markdown file with YAML front matter; None after noting every problem."""
    text = read_text(path, problems)
    if text is None:
        return None
    front, body, body_line = _split(text)
    if front is None:
        problems.add(path, 1, 'thiếu phần khai báo đầu tệp – bắt đầu bằng dòng "---" và kết thúc bằng dòng "---"')
        return None
    read = _validate(path, front, 2, model, problems)
    return None if read is None else Page(path, read.model, read.lines, body, body_line)


def _split(text: str) -> tuple[str | None, str, int]:
    lines = text.split("\n")
    if lines[0].strip() != "---":
        return None, text, 1
    for index, line in enumerate(lines[1:], start=1):
        if line.strip() == "---":
            return "\n".join(lines[1:index]), "\n".join(lines[index + 1 :]), index + 2
    return None, text, 1


def _validate(path: Path, text: str, first_line: int, model: type[M], problems: ProblemList) -> Read[M] | None:
    try:
        read = read_yaml(text, first_line)
    except YamlError as error:
        problems.add(path, error.line, error.message)
        return None
    if not isinstance(read.value, dict):
        problems.add(path, first_line, "tệp trống hoặc không có mục nào – xem tệp mẫu cùng thư mục")
        return None
    try:
        return Read(path, model.model_validate(read.value), read.lines)
    except ValidationError as error:
        for detail in _telling(error.errors()):
            line, message = explain(detail, read.lines, model)
            problems.add(path, line, message)
        return None


def _telling(details: Sequence[Any]) -> list[Any]:
    """One error for each place, the most precise one: a union complains once for each type that it tried."""
    places = [_typed_by_author(detail) for detail in details]
    told: dict[tuple[str | int, ...], Any] = {}
    for place, detail in zip(places, details, strict=True):
        if not any(len(other) > len(place) and other[: len(place)] == place for other in places):
            told.setdefault(place, detail)
    return list(told.values())


def _typed_by_author(detail: Any) -> tuple[str | int, ...]:
    """Where an error is. Pydantic adds the name of the tried type to a union's errors; authors never typed it."""
    return tuple(
        part
        for part in detail["loc"]
        if not (isinstance(part, str) and (part in {"SelfWritten", "int", "float", "str"} or "[" in part))
    )


def explain(detail: Any, lines: Lines, model: type[BaseModel]) -> tuple[int, str]:
    """A pydantic error as a line and a Vietnamese sentence that says how to mend it."""
    location = _typed_by_author(detail)
    named = location
    while named and isinstance(named[-1], int):
        named = named[:-1]
    key = str(named[-1]) if named else ""
    field_info = describe(model, named)
    hint = _lower_first(field_info.description or "") if field_info is not None else ""
    if detail["type"] == "missing":
        return lines.end_of(location[:-1]), f'"{key}" chưa có – {hint or "thêm mục này"}'
    if detail["type"] == "extra_forbidden":
        owner = owner_of(model, location[:-1])
        names = known_keys(owner) if owner is not None else []
        near = difflib.get_close_matches(key, names, 1, 0.5)
        advice = f'có phải "{near[0]}"?' if near else f"chỉ dùng: {', '.join(names)}"
        return lines.of(location), f'không có mục tên "{key}" – {advice}'
    return lines.of(location), f'"{key}" {_complaint(detail)} – {hint or "xem tệp mẫu"}'


def _complaint(detail: Any) -> str:
    kind, given = str(detail["type"]), detail.get("input")
    shown = f'"{given}"' if len(str(given)) <= 40 else f'"{str(given)[:40]}…"'
    if given is None or (kind.endswith("too_short") and not str(given).strip("[]() ")):
        return "để trống"
    if kind == "value_error":
        return str(detail["ctx"]["error"])
    if kind.endswith("too_long"):
        return f"dài quá {detail['ctx']['max_length']}, hiện là {len(given)}"
    if kind == "enum":
        return f"không nhận giá trị {shown}"
    if kind.startswith(("greater", "less")):
        return f"có giá trị {shown} ngoài phạm vi"
    if kind == "string_pattern_mismatch":
        return f"viết chưa đúng: {shown} (mã chỉ có chữ thường không dấu, số và dấu gạch nối)"
    if kind == "string_type" and not isinstance(given, (dict, list)):
        return f"phải là chữ: đặt {given} trong dấu nháy"
    if kind in {"tuple_type", "list_type"} and isinstance(given, str):
        return f"phải là danh sách: viết [{given}]"
    wanted = next((words for start, words in _WANTED if kind.startswith(start)), "viết khác")
    return f"phải {wanted}" if isinstance(given, (dict, list)) else f"phải {wanted}, không phải {shown}"


_WANTED = (
    ("string", "là một dòng chữ"),
    ("tuple", 'là danh sách, mỗi mục bắt đầu bằng "- "'),
    ("list", 'là danh sách, mỗi mục bắt đầu bằng "- "'),
    ("int_from_float", "là số nguyên"),
    ("int", "là con số"),
    ("float", "là con số"),
    ("date", "là ngày dạng năm-tháng-ngày"),
    ("model", "gồm các mục con, mỗi mục một dòng"),
)
"""The beginning of a pydantic error's type -> what the author should have written."""


def known_keys(model: type[BaseModel]) -> list[str]:
    return [info.alias or name for name, info in model.model_fields.items()]


def describe(model: type[BaseModel], location: Sequence[str | int]) -> Any:
    """The field that a location ends in, or None."""
    owner = owner_of(model, location[:-1])
    if owner is None or not location:
        return None
    return _field(owner, location[-1])


def owner_of(model: type[BaseModel], location: Sequence[str | int]) -> type[BaseModel] | None:
    """The model that stands at a location."""
    current: type[BaseModel] | None = model
    for part in location:
        if isinstance(part, int) or current is None:
            continue
        info = _field(current, part)
        current = _model_in(info.annotation) if info is not None else None
    return current


def _field(model: type[BaseModel], key: str | int) -> Any:
    return next((info for name, info in model.model_fields.items() if key in (info.alias, name)), None)


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in getattr(annotation, "__args__", ()):
        if (found := _model_in(argument)) is not None:
            return found
    return None


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:] if text[1:2].islower() or " " in text[:3] else text
