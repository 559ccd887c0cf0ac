"""The one way through the house: content knows nobody, posters and site know content but not each other."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "bangtin"
MODULES = sorted(PACKAGE.rglob("*.py"))
MOST_LINES = 300
MOST_LINES_OF_A_FUNCTION = 40
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)

FORBIDDEN = {
    "content": (
        "bangtin.posters",
        "bangtin.site",
        "bangtin.publishing",
        "bangtin.new_locality",
        "bangtin.proofreading",
        "bangtin.commands",
        "mkdocs",
        "material",
        "PIL",
        "reportlab",
    ),
    "posters": ("bangtin.site", "bangtin.publishing", "bangtin.new_locality", "bangtin.proofreading", "mkdocs"),
    "site": ("bangtin.posters", "bangtin.publishing", "bangtin.new_locality", "bangtin.proofreading"),
    "publishing": ("bangtin.site", "mkdocs"),
    "new_locality": ("bangtin.posters", "bangtin.site", "bangtin.publishing", "mkdocs"),
    "proofreading": ("bangtin.posters", "bangtin.site", "bangtin.publishing", "bangtin.new_locality", "mkdocs"),
}
SILENCED = re.compile(r"# (?:noqa(?:: [A-Z]+[0-9]+(?:, [A-Z]+[0-9]+)*)?|type: ignore(?:\[[a-z, -]+\])?)(?P<why>.*)")
THE_BRIDGE = {"bangtin.posters.manifest"}
"""What `site` may know of `posters`: the manifests that it reads."""


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE.parent).as_posix()


def imported(path: Path) -> Iterator[str]:
    """Every module that a module imports, wherever in it the import stands."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name_of(path)}:{node.lineno}: imports are absolute"
            yield str(node.module)
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def within(module: str, package: str) -> bool:
    return module == package or module.startswith(package + ".")


@pytest.mark.parametrize("room", FORBIDDEN)
def test_imports_go_one_way(room: str) -> None:
    wrong = [
        f"{name_of(path)} imports {module}"
        for path in sorted((PACKAGE / room).rglob("*.py"))
        for module in imported(path)
        for package in FORBIDDEN[room]
        if within(module, package) and not any(within(module, bridge) for bridge in THE_BRIDGE)
    ]
    assert wrong == []


def part_of_the_site(path: Path) -> str:
    """The folder that a module of `site` stands in, or the module itself where it stands in none."""
    return path.relative_to(PACKAGE / "site").parts[0].removesuffix(".py")


def test_the_parts_of_the_site_form_no_circle() -> None:
    modules = sorted((PACKAGE / "site").rglob("*.py"))
    needs: dict[str, set[str]] = {part_of_the_site(path): set() for path in modules}
    for path in modules:
        names = {name.removeprefix("bangtin.site.").partition(".")[0] for name in imported(path)}
        needs[part_of_the_site(path)] |= names.intersection(needs) - {part_of_the_site(path)}
    assert needs["hooks"]
    TopologicalSorter(needs).prepare()


def test_painters_know_the_scene_and_nothing_of_what_made_it() -> None:
    wrong = [
        f"{name_of(path)} imports {module}"
        for path in sorted((PACKAGE / "posters" / "painters").rglob("*.py"))
        for module in imported(path)
        for package in ("bangtin.content", "bangtin.posters.layout", "bangtin.posters.messages")
        if within(module, package)
    ]
    assert wrong == []


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_says_in_its_first_line_what_it_is_for(path: Path) -> None:
    doc = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    assert doc and len(doc.split("\n")[0]) > 20
    assert path.read_text(encoding="utf-8").startswith('"""')


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_module_is_too_long_to_be_read_at_once(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").split("\n")) <= MOST_LINES


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_function_is_too_long_to_be_read_at_once(path: Path) -> None:
    functions = (node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, FUNCTIONS))
    for node in functions:
        assert node.end_lineno is not None
        assert node.end_lineno - node.lineno < MOST_LINES_OF_A_FUNCTION, f"{name_of(path)}:{node.lineno}: {node.name}"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_every_silenced_warning_says_why(path: Path) -> None:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if found := SILENCED.search(line):
            assert len(found["why"].strip(" #-–()")) > 5, f"{name_of(path)}:{number}: no reason beside it"
