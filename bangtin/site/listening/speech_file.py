"""The HTML of an edition's pages in; `loi-doc.js`, which tells a voice how to say what they abbreviate, out.

Fetched when a reader listens. A script rather than a table: it also loads from a folder, without any server.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from html import unescape

from bangtin.content.models import Abbreviation
from bangtin.site.listening.speech import Speech, plain

SPEECH_FILE = "assets/loi-doc.js"
"""Content, not a script of the theme's: a figure that changes in it gives no other page a new name to ask for."""
_UNREAD = re.compile(r"<(svg|textarea|script|style)\b.*?</\1>", re.DOTALL)
_INLINE = re.compile(r"</?(?:a|abbr|b|em|i|mark|small|span|strong|wbr)\b[^>]*>")
_TAG = re.compile(r"<[^>]+>")
_BREAK = "\n"


def speech_script(pages: Iterable[str], abbreviations: Iterable[Abbreviation]) -> str:
    """The script: it hands over what is written and what is said instead, as an event of its own element."""
    speech = Speech.of(abbreviations)
    # Pages have most of their lines in common: those are looked at once.
    lines = frozenset(map(plain, frozenset(block for page in pages for block in _blocks(page))))
    found = {written: said for line in sorted(lines) for written, said in speech.tokens(line).items()}
    table = json.dumps(dict(sorted(found.items())), ensure_ascii=False, separators=(",", ":"))
    return f'document.currentScript.dispatchEvent(new CustomEvent("loi-doc",{{detail:{table}}}));\n'


def _blocks(html: str) -> Iterable[str]:
    """The words of a page, block by block."""
    return unescape(_TAG.sub(_BREAK, _INLINE.sub("", _UNREAD.sub("", html)))).split(_BREAK)
