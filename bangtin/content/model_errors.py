"""What pydantic says of an author file in; a line and a Vietnamese sentence that says how to mend it, for each, out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from bangtin.content.problems import nearest
from bangtin.content.yaml_reader import KeyPath, Lines

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

_VERBS = ("ghi ", "viết ", "chọn ")
"""How a description begins that says by itself what to do."""

_UNION_MEMBERS = frozenset({"SelfWritten", "int", "float", "str"})
"""What pydantic puts into the place of an error inside a union: the name of the type that it tried."""


def explained(error: ValidationError, lines: Lines, model: type[BaseModel]) -> Iterator[tuple[int, str]]:
    """The line and the sentence for each mistake that the model found in a file."""
    for detail in _telling(error.errors()):
        yield _explain(detail, lines, model)


def _telling(details: Sequence[ErrorDetails]) -> Iterable[ErrorDetails]:
    """One error for each place, the most precise one: a union complains once for each type that it tried."""
    places = [_typed_by_author(detail) for detail in details]
    told: dict[KeyPath, ErrorDetails] = {}
    for place, detail in zip(places, details, strict=True):
        if not any(len(other) > len(place) and other[: len(place)] == place for other in places):
            told.setdefault(place, detail)
    return told.values()


def _typed_by_author(detail: ErrorDetails) -> KeyPath:
    """Where an error is, by keys and numbers alone."""
    return tuple(
        part for part in detail["loc"] if not (isinstance(part, str) and (part in _UNION_MEMBERS or "[" in part))
    )


def _explain(detail: ErrorDetails, lines: Lines, model: type[BaseModel]) -> tuple[int, str]:
    location = _typed_by_author(detail)
    named = location
    while named and isinstance(named[-1], int):
        named = named[:-1]
    key = str(named[-1]) if named else ""
    field = _field_at(model, named)
    hint = _as_advice(field.description or "") if field is not None else ""
    if detail["type"] == "missing":
        return lines.end_of(location[:-1]), f'"{key}" chưa có – {hint or "thêm mục này"}'
    if detail["type"] == "extra_forbidden":
        names = _keys(_owner(model, location[:-1]))
        advice = nearest(key, names, f"chỉ dùng: {', '.join(names)}")
        return lines.of(location), f'không có mục tên "{key}" – {advice}'
    return lines.of(location), f'"{key}" {_complaint(detail)} – {hint or "xem tệp mẫu"}'


def _complaint(detail: ErrorDetails) -> str:
    kind, given = detail["type"], detail["input"]
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


def _keys(model: type[BaseModel] | None) -> list[str]:
    return [info.alias or name for name, info in model.model_fields.items()] if model else []


def _field_at(model: type[BaseModel], location: Sequence[str | int]) -> FieldInfo | None:
    owner = _owner(model, location[:-1])
    return _field(owner, location[-1]) if owner is not None and location else None


def _owner(model: type[BaseModel], location: Sequence[str | int]) -> type[BaseModel] | None:
    """The model that stands at a location."""
    current: type[BaseModel] | None = model
    for part in location:
        if isinstance(part, int) or current is None:
            continue
        info = _field(current, part)
        current = _model_in(info.annotation) if info is not None else None
    return current


def _field(model: type[BaseModel], key: str | int) -> FieldInfo | None:
    return next((info for name, info in model.model_fields.items() if key in (info.alias, name)), None)


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """The model in a type such as `tuple[Model, ...] | None`; what annotations are made of has no common type."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in getattr(annotation, "__args__", ()):
        if (found := _model_in(argument)) is not None:
            return found
    return None


def _as_advice(description: str) -> str:
    """What a field means, as something to do: `ghi mã nơi ban hành, ví dụ thanh-dong.`"""
    text = description
    if text[1:2].islower() or " " in text[:3]:
        text = text[:1].lower() + text[1:]
    return text if not text or text.startswith(_VERBS) else f"ghi {text}"
