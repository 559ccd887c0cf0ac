"""An edition's slug in; a folder with a manifest and tiny files, as the posters' builder would leave it, out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

PIXEL = bytes.fromhex(
    "524946463c000000574542505650382030000000d001009d012a0100010001402625a00274ba01f80003b000feefc9ffe4a4"
    "ffc8a3fffca00000"
)
SLOGANS = ("suc-khoe-la-von-quy", "tap-the-duc-moi-ngay")
TARGET = "bao-phu-bhyt-2026"


def write_posters(folder: Path, slug: str, site_url: str | None = None) -> Path:
    """Write the folder of one edition; its path."""
    place = folder / slug
    rows = [row for message in (*SLOGANS, TARGET) for row in _rows(message)]
    for row in rows:
        for file in row["files"]:
            path = place / file["path"]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(PIXEL)
    manifest = {
        "locality": slug,
        "site_url": site_url or f"https://vi-du.example/{slug}/",
        "sample": site_url is None,
        "posters": rows,
        "left_out": [],
        "bundles": [],
        "formats": [
            {"id": "a3", "name": "Áp phích A3", "width": 297, "height": 420, "unit": "mm", "bleed": 3},
            {"id": "og-1200x630", "name": "Ảnh chia sẻ 1200 × 630", "width": 1200, "height": 630, "unit": "px"},
        ],
    }
    (place / "manifest.json").write_text(json.dumps(manifest, ensure_ascii=False), encoding="utf-8")
    (place / "khong-co-trong-manifest.txt").write_text("x", encoding="utf-8")
    return place


def _rows(message: str) -> Iterator[dict[str, Any]]:
    for name, suffix, role, unit, size in (
        ("a3", "pdf", "print", "mm", (297, 420)),
        ("og-1200x630", "png", "screen", "px", (1200, 630)),
    ):
        yield {
            "message": message,
            "kind": "chi-tieu" if message == TARGET else "khau-hieu",
            "format": name,
            "theme": "do-vang",
            "text": f"Chữ của {message}",
            "page": f"khau-hieu/{message}/",
            "scale": 1,
            "files": [
                _file(f"{message}/{name}.{suffix}", role, unit, size),
                _file(f"{message}/{name}--xem.webp", "preview", "px", (594, 840)),
            ],
            "qr": None,
            "figures": [],
            "sources": [],
        }


def _file(path: str, role: str, unit: str, size: tuple[int, int]) -> dict[str, Any]:
    width, height = size
    return {
        "path": path,
        "role": role,
        "sha256": "0" * 64,
        "bytes": len(PIXEL),
        f"width_{unit}": width,
        f"height_{unit}": height,
    }
