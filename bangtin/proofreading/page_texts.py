"""Markdown or YAML of authors in; its prose line by line, without constructs, code and verbatim quotations, out."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from bangtin.content import markup

_VERBATIM = frozenset({"trich", "nguyen_van", "cau", "noi_dung"})
"""Keys whose values are copied to the letter."""

_COMMANDS = frozenset({"run", "if", "uses"})
"""Keys of workflows whose values are for machines."""

_PRINTED_TITLE = frozenset({"ten"})
_ADDRESS = re.compile(r"(?<=\])\([^)\n]*\)")
_ROW = re.compile(r"^(\s*[-*] \[[^\]\n]+\]\([^)\n]+\))")
"""An item that begins with a link: the words after it are a sentence of their own."""

_ATTRIBUTES = re.compile(r"\{[^{}\n]*\}")
_CODE = re.compile(r"`[^`\n]*`")
_BLOCK = re.compile(r"^/// \w+ \|")
_COMMENT = re.compile(r"(?:^|\s)#\s(.*)")
_FRONT = "---"


def markdown(source: str) -> Iterator[tuple[int, str]]:
    """The values of the front matter and the lines of the body."""
    lines = source.split("\n")
    start = 0
    if lines[0] == _FRONT and _FRONT in lines[1:]:
        start = lines.index(_FRONT, 1) + 1
        yield from ((line + 1, words) for line, words in yaml_values("\n".join(lines[1 : start - 1])))
    for number, line in markup.prose_lines("\n".join(lines[start:]), start + 1):
        yield number, prose(line)


def prose(line: str) -> str:
    """A line of Markdown without what nobody reads as words."""
    line = _ROW.sub(r"\1. ", line)
    for pattern in (markup.CITATION, markup.PLACEHOLDER, _BLOCK, _ADDRESS, _ATTRIBUTES, _CODE):
        line = pattern.sub(" ", line)
    return line


def yaml_values(source: str) -> Iterator[tuple[int, str]]:
    """The values of a YAML text, and its comments: authors read those, too."""
    for number, line in enumerate(source.split("\n"), 1):
        if found := _COMMENT.search(line):
            yield number, found[1]
    root = yaml.compose(source, Loader=yaml.CSafeLoader)
    if root is not None:
        yield from _scalars(root)


def _scalars(node: yaml.Node) -> Iterator[tuple[int, str]]:
    if isinstance(node, yaml.ScalarNode):
        yield node.start_mark.line + 1, prose(node.value)
    elif isinstance(node, yaml.SequenceNode):
        for child in node.value:
            yield from _scalars(child)
    elif isinstance(node, yaml.MappingNode):
        printed = _PRINTED_TITLE if _is_of_a_document(node) else frozenset[str]()
        for key, value in node.value:
            if key.value not in _VERBATIM | _COMMANDS | printed:
                yield from _scalars(value)


def _is_of_a_document(node: yaml.MappingNode) -> bool:
    """Whether a mapping is a document, or one of its sections: their titles are as printed."""
    keys = {key.value for key, _ in node.value}
    return keys == {"so", "ten"} or "ban_hanh" in keys
