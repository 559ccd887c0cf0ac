"""YAML text in; plain values and the line of every key out.

PyYAML's C parser gives the node tree with line marks; the values are made here, by the few rules that authors can
predict (a plain `có` or `7/4` stays text; `on`, `true` and `1:30` too). Aliases and tags are refused: they are how YAML
files turn into bombs, and no author needs them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import yaml

MAX_BYTES = 1_000_000
"""No author file comes near a megabyte; a larger one is a mistake, and would only cost time."""

MAX_DEPTH = 30
"""Author files nest five deep; libyaml takes minutes, or the whole stack, over hundreds of thousands of brackets."""

_INT = re.compile(r"[-+]?(0|[1-9][0-9]{0,14})")
_FLOAT = re.compile(r"[-+]?(0|[1-9][0-9]{0,14})\.[0-9]{1,15}")
_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_EMPTY = {"", "~", "null"}
_NEEDS_QUOTES = re.compile(r"(?:^|[:-])\s+[@`%]")

_QUOTED = re.compile(r"""(?:[^'"#]*:|\s*-)\s+(['"])(.*)""")
"""A line whose value begins with a quotation mark."""

KeyPath = tuple[str | int, ...]


@dataclass(frozen=True)
class Lines:
    """Where keys and list items stand, and where each mapping ends (a missing key belongs there)."""

    starts: Mapping[KeyPath, int]
    ends: Mapping[KeyPath, int]

    def of(self, path: Sequence[str | int]) -> int:
        """The line of the deepest known part of a path."""
        known = tuple(path)
        while known and known not in self.starts:
            known = known[:-1]
        return self.starts.get(known, 1)

    def end_of(self, path: Sequence[str | int]) -> int:
        """The last line of the mapping at a path."""
        return self.ends.get(tuple(path), self.of(path))


@dataclass(frozen=True)
class ReadYaml:
    """The value of a YAML text with the lines of its parts."""

    value: Any
    lines: Lines


class YamlError(ValueError):
    """A text that can't be read; `line` counts from 1. Raised by `read_yaml` alone."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message


@dataclass
class _Maker:
    offset: int
    starts: dict[KeyPath, int] = field(default_factory=dict)
    ends: dict[KeyPath, int] = field(default_factory=dict)

    def line(self, node: yaml.Node) -> int:
        return int(node.start_mark.line) + 1 + self.offset

    def make(self, node: yaml.Node, path: KeyPath) -> Any:
        self.starts.setdefault(path, self.line(node))
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.make(item, (*path, index)) for index, item in enumerate(node.value)]
        return self.scalar(node)

    def mapping(self, node: yaml.MappingNode, path: KeyPath) -> dict[str, Any]:
        made: dict[str, Any] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                raise YamlError(self.line(key_node), "tên mục phải là một từ – ví dụ noi_dung")
            key = str(key_node.value)
            if key in made:
                raise YamlError(self.line(key_node), f'mục "{key}" ghi hai lần – bỏ một dòng')
            self.starts[(*path, key)] = self.line(key_node)
            made[key] = self.make(value_node, (*path, key))
        last = int(node.end_mark.line) + self.offset
        self.ends[path] = max(last, self.line(node))
        return made

    def scalar(self, node: yaml.Node) -> Any:
        text = unicodedata.normalize("NFC", str(node.value))
        if getattr(node, "style", None):
            return text
        if text in _EMPTY:
            return None
        if _INT.fullmatch(text):
            return int(text)
        if _FLOAT.fullmatch(text):
            return float(text)
        if found := _DATE.fullmatch(text):
            try:
                return date(*map(int, found.groups()))
            except ValueError:
                raise YamlError(self.line(node), f'không có ngày "{text}" – viết năm-tháng-ngày') from None
        return text


def read_yaml(text: str, first_line: int = 1) -> ReadYaml:
    """Read one YAML document whose first line is `first_line` of its file.

    Raises YamlError with the line for broken syntax, aliases, tags, doubled keys and impossible dates.
    """
    maker = _Maker(first_line - 1)
    try:
        _refuse_what_no_author_needs(text, first_line)
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
        value = None if node is None else maker.make(node, ())
    except yaml.MarkedYAMLError as error:
        index, hint = _fault(text, error)
        raise YamlError(index + first_line, f"YAML viết sai ở quanh dòng này ({hint})") from None
    except yaml.YAMLError:
        raise YamlError(first_line, "YAML có ký tự không được phép – xóa ký tự lạ rồi gõ lại") from None
    return ReadYaml(value, Lines(maker.starts, maker.ends))


def _refuse_what_no_author_needs(text: str, first_line: int) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        line = (int(event.start_mark.line) if event.start_mark else 0) + first_line
        if isinstance(event, yaml.AliasEvent):
            raise YamlError(line, "không dùng dấu & và * để lặp lại nội dung – chép nội dung ra")
        tag = getattr(event, "tag", None)
        if tag is not None and tag != "!":
            raise YamlError(line, f'không dùng nhãn kiểu "{tag}" – bỏ phần bắt đầu bằng dấu !')
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > MAX_DEPTH:
            raise YamlError(line, "YAML lồng quá sâu – chỉ cần hai, ba mức thụt đầu dòng")


def _fault(text: str, error: yaml.MarkedYAMLError) -> tuple[int, str]:
    """The index of the line to mend and a hint. An open quote is told where it begins."""
    mark = error.problem_mark or error.context_mark
    index = int(mark.line) if mark else 0
    lines = text.split("\n")[: index + 1]
    opened = [number for number, line in enumerate(lines) if _opens_a_quote(line)]
    if "\t" not in lines[-1] and opened:
        return opened[-1], "thiếu dấu nháy đóng ở cuối câu – mở bằng dấu nháy nào thì đóng bằng dấu nháy ấy"
    return index, _hint(lines[-1])


def _opens_a_quote(line: str) -> bool:
    """Whether a value begins with a quotation mark that isn't closed on its line."""
    found = _QUOTED.match(line)
    if found is None:
        return False
    rest = found[2].replace("''", "") if found[1] == "'" else found[2].replace('\\"', "")
    return found[1] not in rest


def _hint(line: str) -> str:
    if "\t" in line:
        return "dùng dấu cách, không dùng phím Tab"
    if _QUOTED.match(line) or line.count('"') % 2:
        return "xem lại dấu nháy: câu có dấu \" thì đặt trong '…', câu có dấu ' thì đặt trong \"…\""
    if line.count(": ") > 1 or _NEEDS_QUOTES.search(line):
        return 'nội dung có dấu ": " hoặc bắt đầu bằng @ ` % thì đặt cả câu trong dấu nháy'
    return "xem lại dấu hai chấm, dấu cách thụt đầu dòng và dấu ngoặc"
