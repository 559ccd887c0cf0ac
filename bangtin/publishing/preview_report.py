"""Changed pieces in; the table that says which, for the person who proposed the change, out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from bangtin.publishing.changes import Change
from bangtin.publishing.markdown import code, plain

MOST_ROWS = 60
MOST_PICTURES = 24


def as_markdown(found: Sequence[Change], *, compared: bool, shown: int) -> str:
    """`compared` is False where there was no earlier build; `shown` counts the pieces on the contact sheet."""
    if not found:
        return "### Tờ in và ảnh\n\nKhông tờ nào đổi hình.\n"
    counts = Counter(change.kind for change in found)
    head = ", ".join(f"{counts[kind]} {kind}" for kind in ("mới", "đổi", "bỏ") if counts[kind])
    lines = [f"### Tờ in và ảnh: {head}", ""]
    if not compared:
        lines += ["Chưa có bản trước để so, nên mọi tờ đều là mới.", ""]
    lines += [
        f"Ảnh trước và sau của {shown} tờ ở tệp `truoc-sau.jpg`, trong mục Artifacts của lần chạy này (`xem-truoc`).",
        "",
        "| Nơi | Nội dung | Chữ | Tờ in, ảnh |",
        "|---|---|---|---|",
        *_rows(found),
    ]
    return "\n".join((*lines, ""))


def _rows(found: Sequence[Change]) -> list[str]:
    """A row a message: which formats of it are new, changed or gone."""
    by_message: dict[tuple[str, str], list[Change]] = {}
    for change in found:
        by_message.setdefault(change.name[:2], []).append(change)
    rows = [
        f"| {code(edition)} | {code(message)} | {plain(_text(rows[-1]))} | {_formats(rows)} |"
        for (edition, message), rows in by_message.items()
    ]
    more = [f"| … | và {len(rows) - MOST_ROWS} nội dung nữa | | |"] if len(rows) > MOST_ROWS else []
    return rows[:MOST_ROWS] + more


def _text(change: Change) -> str:
    picture = change.after or change.before
    text = picture.text if picture else ""
    return text if len(text) <= 90 else f"{text[:88]}…"


def _formats(rows: Sequence[Change]) -> str:
    kinds: dict[str, list[str]] = {}
    for row in rows:
        names = kinds.setdefault(row.kind, [])
        if row.name[2] not in names:
            names.append(row.name[2])
    return "; ".join(f"{kind}: {', '.join(map(code, names))}" for kind, names in kinds.items())
