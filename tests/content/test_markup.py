"""The grammar of double braces and citations: one reading for every text, never an error."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangtin.content import markup
from bangtin.content.markup import Directive, Figure, Reference, Unreadable, Word, parse, parse_citation


@pytest.mark.parametrize(
    ("inner", "construct"),
    [
        ("bao-phu-bhyt-2026", Figure("bao-phu-bhyt-2026", None)),
        ("bao-phu-bhyt-2026@cao-bang", Figure("bao-phu-bhyt-2026", "cao-bang")),
        ("tuoi-tho-2030@chung", Figure("tuoi-tho-2030", "chung")),
        ("ten-noi", Word("ten-noi")),
        ("Ten-noi", Word("Ten-noi")),
        ("muc-tieu: a b", Directive("muc-tieu", ("a", "b"))),
        ("khau-hieu:", Directive("khau-hieu", ())),
        ("khau-hieu", Directive("khau-hieu", ())),
        ("het", Directive("het", ())),
        ("neu: hai-phong", Directive("neu", ("hai-phong",))),
        ("lenh-la: x", Directive("lenh-la", ("x",))),
        ("Viết Hoa", Unreadable("Viết Hoa")),
        ("a@", Unreadable("a@")),
        ("a--b", Unreadable("a--b")),
        ("", Unreadable("")),
    ],
)
def test_what_stands_between_braces(inner: str, construct: object) -> None:
    assert parse(inner) == construct


@pytest.mark.parametrize(
    ("inner", "references"),
    [
        ("@a-b", (Reference("a-b", None),)),
        ("@a; @b/kien-an", (Reference("a", None), Reference("b", "kien-an"))),
        ("@a;", (Reference("a", None),)),
        ("@a b", (Unreadable("@a b"),)),
        ("@a; b", (Reference("a", None), Unreadable("b"))),
    ],
)
def test_what_a_citation_names(inner: str, references: object) -> None:
    assert parse_citation(inner) == references


@given(st.text(max_size=60))
def test_every_text_is_read_somehow(text: str) -> None:
    assert parse(text) is not None
    parse_citation(text)
    assert markup.keep_for(text, ("kien-an", "hai-phong", "toan-quoc"), "toan-quoc").count("\n") == text.count("\n")


@given(st.sampled_from(sorted(markup.DIRECTIVES)), st.lists(st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True)))
def test_a_directive_is_read_back(name: str, arguments: list[str]) -> None:
    assert parse(f"{name}: {' '.join(arguments)}".strip()) == Directive(name, tuple(arguments))


def test_lines_are_kept_for_their_editions_only_and_keep_their_numbers() -> None:
    lines = ["a", "{{ neu: hai-phong }}", "b", "{{ het }}", "c", "{{ neu: toan-quoc }}", "d", "{{ het }}"]
    body = "\n".join([*lines, "{{ neu: dia-phuong }}", "e", "{{ het }}"])
    ward, nation = ("kien-an", "hai-phong", "toan-quoc"), ("toan-quoc",)
    assert markup.keep_for(body, ward, "toan-quoc").split("\n") == ["a", "", "b", "", "c", "", "", "", "", "e", ""]
    assert markup.keep_for(body, nation, "toan-quoc").split("\n") == ["a", "", "", "", "c", "", "d", "", "", "", ""]


@pytest.mark.parametrize(
    ("scopes", "kept"),
    [
        ("kien-an dong-da", {"kien-an", "dong-da"}),
        ("hai-phong", {"kien-an"}),
        ("toan-quoc dong-da", {"toan-quoc", "dong-da"}),
        ("khong kien-an", {"toan-quoc", "dong-da"}),
        ("khong hai-phong toan-quoc", {"dong-da"}),
        ("khong dia-phuong", {"toan-quoc"}),
    ],
)
def test_lines_may_be_for_several_editions_or_for_all_but_some(scopes: str, kept: set[str]) -> None:
    chains = {
        "toan-quoc": ("toan-quoc",),
        "kien-an": ("kien-an", "hai-phong", "toan-quoc"),
        "dong-da": ("dong-da", "ha-noi", "toan-quoc"),
    }
    body = f"{{{{ neu: {scopes} }}}}\na\n{{{{ het }}}}"
    assert {name for name, chain in chains.items() if "a" in markup.keep_for(body, chain, "toan-quoc")} == kept


def test_fenced_lines_are_no_prose() -> None:
    assert list(markup.prose_lines("a\n```\nb\n~~~\n```\nc", 5)) == [(5, "a"), (10, "c")]
