"""A sentence of a table that may hold figures, words and places between double braces in; the page's content out."""

from __future__ import annotations

from collections.abc import Iterator

from bangtin.content.markup import PLACEHOLDER, Directive, Figure, Word, parse
from bangtin.site.context import View
from bangtin.site.markup import inline
from bangtin.site.markup.html import Content
from bangtin.site.wording import NBSP


def rich_text(text: str, view: View) -> Iterator[Content]:
    """The sentence with every construct filled in. Its ids are known to exist."""
    end = 0
    for found in PLACEHOLDER.finditer(text):
        yield _joined(text[end : found.start()], view)
        construct = parse(found[1])
        assert isinstance(construct, Figure | Word | Directive)
        yield inline.render(construct, view)
        end = found.end()
    yield _joined(text[end:], view)


def _joined(text: str, view: View) -> str:
    return view.site.joiner.body(with_dash(text))


def with_dash(text: str) -> str:
    """`chính trị - xã hội` with its dash held back: no line begins with one."""
    return text.replace(" - ", f"{NBSP}- ")
