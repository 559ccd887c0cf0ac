"""A finished page in; the same page with a Content-Security-Policy that allows its own scripts and files alone out."""

from __future__ import annotations

import base64
import hashlib
import re
from html import escape

_INLINE = re.compile(r"<script(?![^>]*\s(?:src|type)=)[^>]*>(.*?)</script>", re.S)
_CHARSET = re.compile(r"<meta charset=[^>]*>", re.I)

_DIRECTIVES = (
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
)


def policy(page: str) -> str:
    """The policy of a page: files of its own host, and those scripts that stand in it."""
    hashes = sorted({_hash(script) for script in _INLINE.findall(page)})
    return "; ".join((*_DIRECTIVES, " ".join(("script-src 'self'", *hashes))))


def with_policy(page: str) -> str:
    """The page with its policy before anything that the policy speaks of."""
    meta = f'<meta http-equiv="Content-Security-Policy" content="{escape(policy(page), quote=False)}">'
    found = _CHARSET.search(page)
    if found is None:
        raise ValueError("a page without <meta charset>")
    return f"{page[: found.end()]}{meta}{page[found.end() :]}"


def _hash(script: str) -> str:
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return f"'sha256-{digest}'"
