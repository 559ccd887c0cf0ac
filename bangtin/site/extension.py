"""The Markdown of a page in; the HTML of that page for one edition out. Loaded by MkDocs and by Zensical alike.

Steps, each a processor: keep the lines of this edition and refuse unknown ids; set directives apart; read figures,
words, tags and citations inside sentences; then, on the finished tree, source boxes, directives, sections, and at the
very end no-break spaces and the addresses of files.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from bangtin.content import markup
from bangtin.content.editions import NATION
from bangtin.content.markup import Directive, Figure, Word
from bangtin.site import directives
from bangtin.site.context import SiteContext, View, default_context
from bangtin.site.markup import inline, sections
from bangtin.site.markup.anchors import name_headings
from bangtin.site.markup.assets import settle
from bangtin.site.markup.html import h
from bangtin.site.markup.joining import join
from bangtin.site.sharing.parts import share_answers
from bangtin.site.sources import citations
from bangtin.site.sources.references import refuse_left_over, refuse_unknown

_DIRECTIVE = "data-bt-lenh"
_CITATION = r"[ \t]*" + markup.CITATION.pattern

# Python-Markdown's own steps stand between these: its normaliser is 30, inline patterns 20, attr_list 8, toc 5,
# the builders' link resolvers 0.
_BEFORE_ALL, _BEFORE_LINKS, _BEFORE_CODE, _AFTER_ATTRIBUTES, _AFTER_LINKS = 40, 185, 85, 7, -10


class BangTinExtension(Extension):
    """`site` says what is built; without it the edition of `mkdocs.yml` in the current folder is read, once.

    `page` is the Markdown path of the page; MkDocs and Zensical say it themselves.
    """

    def __init__(self, site: SiteContext | None = None, page: str | None = None, **options: Any) -> None:
        super().__init__(**options)
        self._site = site
        self._page = page

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Register the steps."""
        md.registerExtension(self)
        md.preprocessors.register(_Lines(md, self), "bangtin_lines", _BEFORE_ALL)
        md.parser.blockprocessors.register(_DirectiveBlocks(md.parser), "bangtin_directives", _BEFORE_CODE)
        md.inlinePatterns.register(_Constructs(md, self), "bangtin_constructs", _BEFORE_LINKS)
        md.inlinePatterns.register(_Citations(_CITATION, md), "bangtin_citations", _BEFORE_LINKS - 1)
        md.treeprocessors.register(_Blocks(md, self), "bangtin_blocks", _AFTER_ATTRIBUTES)
        md.treeprocessors.register(_Finish(md, self), "bangtin_finish", _AFTER_LINKS)
        md.postprocessors.register(_NothingLeft(md, self), "bangtin_nothing_left", _AFTER_LINKS)

    def view(self, md: Markdown) -> View:
        """The page that is being rendered."""
        site = self._site or default_context(Path.cwd())
        return View(site, self._page or _page_of(md) or "index.md")


def _page_of(md: Markdown) -> str | None:
    """The page's path as the site's builder keeps it: MkDocs and Zensical each tell their own link resolver."""
    if "relpath" in md.treeprocessors:
        return str(md.treeprocessors["relpath"].file.src_uri)
    if "zrelpath" in md.treeprocessors:
        return str(md.treeprocessors["zrelpath"].path)
    return None


class _Lines(Preprocessor):
    def __init__(self, md: Markdown, extension: BangTinExtension) -> None:
        super().__init__(md)
        self._extension = extension

    def run(self, lines: list[str]) -> list[str]:
        view = self._extension.view(self.md)
        body = markup.keep_for("\n".join(lines), view.edition.chain, NATION)
        refuse_unknown(body, view)
        return [part for line in body.split("\n") for part in _apart(line)]


def _apart(line: str) -> list[str]:
    """A line that is a directive stands as a block of its own."""
    return ["", line, ""] if _block_directive(line) else [line]


def _block_directive(text: str) -> Directive | None:
    found = markup.PLACEHOLDER.fullmatch(text.strip())
    construct = markup.parse(found[1]) if found else None
    if isinstance(construct, Directive) and construct.name in directives.BLOCKS:
        return construct
    return None


class _DirectiveBlocks(BlockProcessor):
    """Leaves an empty element in the place of a directive; `_Blocks` fills it once the tree is complete."""

    def test(self, parent: Element, block: str) -> bool:
        return _block_directive(block) is not None

    def run(self, parent: Element, blocks: list[str]) -> None:
        inner = markup.PLACEHOLDER.fullmatch(blocks.pop(0).strip())
        assert inner is not None
        parent.append(h("div", data_bt_lenh=inner[1]))


class _Constructs(InlineProcessor):
    def __init__(self, md: Markdown, extension: BangTinExtension) -> None:
        super().__init__(markup.PLACEHOLDER.pattern, md)
        self._extension = extension

    def handleMatch(  # noqa: N802 - the name is Python-Markdown's
        self, m: re.Match[str], data: str
    ) -> tuple[Element | str | None, int | None, int | None]:
        construct = markup.parse(m[1])
        if isinstance(construct, Directive) and construct.name not in inline.INLINE_DIRECTIVES:
            return None, None, None
        assert isinstance(construct, Figure | Word | Directive)
        return inline.render(construct, self._extension.view(self.md)), m.start(0), m.end(0)


class _Citations(InlineProcessor):
    def handleMatch(  # noqa: N802 - the name is Python-Markdown's
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        return citations.mark(m[1]), m.start(0), m.end(0)


class _Blocks(Treeprocessor):
    def __init__(self, md: Markdown, extension: BangTinExtension) -> None:
        super().__init__(md)
        self._extension = extension

    def run(self, root: Element) -> None:
        view = self._extension.view(self.md)
        citations.place_boxes(root, view)
        _fill(root, view)
        sections.settle_figures(root)
        sections.dress(root)
        sections.group_buttons(root)
        sections.mark_unanswered(root)
        share_answers(root)
        name_headings(root)
        sections.divide(root)


def _fill(parent: Element, view: View) -> None:
    for child in list(parent):
        inner = child.get(_DIRECTIVE)
        if inner is None:
            _fill(child, view)
            continue
        directive = markup.parse(inner)
        assert isinstance(directive, Directive)
        place = list(parent).index(child)
        parent[place : place + 1] = directives.render(directive, view)


class _Finish(Treeprocessor):
    def __init__(self, md: Markdown, extension: BangTinExtension) -> None:
        super().__init__(md)
        self._extension = extension

    def run(self, root: Element) -> None:
        join(root, self._extension.view(self.md).site.joiner)
        settle(root)


class _NothingLeft(Postprocessor):
    def __init__(self, md: Markdown, extension: BangTinExtension) -> None:
        super().__init__(md)
        self._extension = extension

    def run(self, text: str) -> str:
        refuse_left_over(text, self._extension.view(self.md))
        return text
