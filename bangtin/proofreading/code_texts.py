"""The source of a program, script or template in; the texts that it shows to people, with their lines, out."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from html import unescape

_SCRIPT_STRING = re.compile(r"""(["'`])((?:\\.|(?!\1)[^\\\n])*)\1""")
_SCRIPT_COMMENT = re.compile(r"/\*.*?\*/|(?<![:\"'])//[^\n]*", re.DOTALL)
_TEMPLATE_CODE = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<(?:script|style).*?</(?:script|style)>", re.DOTALL)
_READ_ATTRIBUTE = re.compile(r"""\b(?:aria-label|title|alt|content|placeholder|value)="([^"]*)\"""")
_TAG = re.compile(r"<[^<>]*>")
_JINJA_STRING = re.compile(r'"([^"\n]*)"')
_PLACE = re.compile(r"%\(\w+\)s|\{+[^{}]*\}+")
_PATTERN = re.compile(r"\\[bswdS]|\(\?|\[\^|\[\w-|^\S{8,}$")
"""What only patterns and lists of letters hold: those are letters to look for, not words to read."""


def python(source: str) -> Iterator[tuple[int, str]]:
    """The string literals of a module, its docstrings apart."""
    tree = ast.parse(source)
    documented = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    literals = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in documented)
    for node in literals:
        if isinstance(node.value, str) and not _PATTERN.search(node.value):
            yield node.lineno, _PLACE.sub(" ", node.value)


def script(source: str) -> Iterator[tuple[int, str]]:
    """The string literals of a script."""
    code = _SCRIPT_COMMENT.sub(_blank, source)
    for found in _SCRIPT_STRING.finditer(code):
        if not _PATTERN.search(found[2]):
            yield _line(code, found.start()), re.sub(r"\$\{[^}]*\}", " ", found[2])


def template(source: str) -> Iterator[tuple[int, str]]:
    """What stands between tags, in the attributes that are read out, and in the template's own strings."""
    for block in _TEMPLATE_CODE.finditer(source):
        for found in _JINJA_STRING.finditer(block[0]):
            yield _line(source, block.start() + found.start()), found[1]
    bare = _TEMPLATE_CODE.sub(_blank, source)
    for found in _READ_ATTRIBUTE.finditer(bare):
        yield _line(bare, found.start()), found[1]
    for number, line in enumerate(_TAG.sub(_blank, bare).split("\n"), 1):
        yield number, unescape(line)


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])


def _line(source: str, position: int) -> int:
    return source.count("\n", 0, position) + 1
