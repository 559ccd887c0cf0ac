"""A finished page in; the same page with a Content-Security-Policy that allows what is its own alone out."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Sequence
from html import escape

_SCRIPT = re.compile(r"<script(?![^>]*\s(?:src|type)=)[^>]*>(.*?)</script>", re.S)
_STYLE = re.compile(r"<style\b[^>]*>(.*?)</style>", re.S)
_CHARSET = re.compile(r"<meta charset=[^>]*>", re.I)

_DIRECTIVES = (
    "default-src 'none'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
)


def policy(page: str) -> str:
    """The policy of a page: files of its own host, and those scripts and styles that stand in it."""
    own = (_own("style", _STYLE.findall(page)), _own("script", _SCRIPT.findall(page)))
    return "; ".join((*_DIRECTIVES, *own))


def _own(kind: str, written: Sequence[str]) -> str:
    return " ".join((f"{kind}-src 'self'", *sorted(set(map(_hash, written)))))


def with_policy(page: str) -> str:
    """The page with its policy before anything that the policy speaks of."""
    meta = f'<meta http-equiv="Content-Security-Policy" content="{escape(policy(page), quote=False)}">'
    found = _CHARSET.search(page)
    if found is None:
        raise ValueError("a page without <meta charset>")
    return f"{page[: found.end()]}{meta}{page[found.end() :]}"


def _hash(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"
