"""A repository's name, and what the code host says of its site, in; the address that its site is published at out."""

from __future__ import annotations

import json
from typing import Any


def site_address(repository: str, answer: str) -> str:
    """`https://owner.github.io/name/`, or the domain of its own that the host's answer (JSON, may be empty) names.

    Raises ValueError for a name that is no `owner/name`.
    """
    owner, slash, name = repository.partition("/")
    if not (owner and slash and name) or "/" in name:
        raise ValueError(f'tên kho "{repository}" chưa đúng – ghi dạng chủ-kho/tên-kho')
    return _told(answer) or _usual(owner.lower(), name)


def _told(answer: str) -> str | None:
    try:
        content: Any = json.loads(answer)
    except ValueError:
        return None
    told = content.get("html_url") if isinstance(content, dict) else None
    if not isinstance(told, str) or "://" not in told:
        return None
    # A site has HTTPS whether or not its owner has switched the other way off; a printed code asks for the safe one.
    return f"https://{told.partition('://')[2].rstrip('/')}/"


def _usual(owner: str, name: str) -> str:
    host = f"{owner}.github.io"
    return f"https://{host}/" if name.lower() == host else f"https://{host}/{name}/"
