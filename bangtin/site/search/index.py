"""The finished pages of an edition in; the index that its search reads out, as a script.

A script, so that a page opened from a folder can read it, too: `self.bangTinTim = {...}`. The index holds the texts as
they stand; the phone folds and weighs them itself (`tim-may.js`), which costs it less than a ready-made table of words
would cost its line.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bangtin.site.markup.icons import icon
from bangtin.site.search.texts import PageTexts, Section
from bangtin.site.search.words import ResultKind, result_kind

INDEX_FILE = "tim/chi-muc.js"
"""Where the index stands, from the edition's root."""


@dataclass(frozen=True)
class FoundPage:
    """A page that may be found: its address from the edition's root, what it is, and what it says."""

    address: str
    kind: str
    title: str
    texts: PageTexts

    @property
    def heading(self) -> str:
        """What readers see at its top."""
        return self.texts.heading or self.title


def index_script(pages: Iterable[FoundPage], words: Mapping[str, str], absent: Iterable[str] = ()) -> str:
    """The whole index. `words` says what to look for instead of what may be typed, `absent` what no plan speaks of."""
    listed = list(pages)
    kinds = list(dict.fromkeys(result_kind(page.kind) for page in listed))
    index = {
        "loi": dict(sorted(words.items())),
        "khong": list(absent),
        "kieu": [_kind(kind) for kind in kinds],
        "trang": [_page(page, kinds.index(result_kind(page.kind))) for page in listed],
    }
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    # Valid in JSON, line ends in the scripts of old browsers.
    text = text.replace("\u2028", " ").replace("\u2029", " ")
    return f"self.bangTinTim={text};\n"


def _kind(kind: ResultKind) -> Mapping[str, object]:
    drawing = [path.attrib["d"] for path in icon(kind.icon)]
    return {"ten": kind.name, "ve": drawing, "nang": kind.boost, "toi_da": kind.most, "ro": kind.plain}


def _page(page: FoundPage, kind: int) -> list[object]:
    """Address, heading, number of the kind, sections (anchor, heading, text); those that say nothing are left out."""
    first, *others = page.texts.sections
    return [page.address, page.heading, kind, [_section(first), *(_section(each) for each in others if each.text)]]


def _section(section: Section) -> list[str]:
    return [section.anchor, section.heading, section.text]
