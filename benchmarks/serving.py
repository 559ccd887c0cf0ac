"""A built folder in; the same folder served as GitHub Pages does, with the bytes of every answer counted, out."""

from __future__ import annotations

import gzip
import http.server
import mimetypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

_ZIPPED = ("text/", "application/javascript", "application/json", "application/manifest+json", "image/svg+xml")
mimetypes.add_type("text/javascript", ".js")
mimetypes.add_type("application/manifest+json", ".webmanifest")


@dataclass
class Served:
    """Where a folder is served, and what was sent: (path, bytes with heads)."""

    address: str
    sent: list[tuple[str, int]] = field(default_factory=list)

    def bytes(self) -> int:
        return sum(size for _, size in self.sent)


@contextmanager
def serve(folder: Path) -> Iterator[Served]:
    """Serve until the block ends: text gzipped, addresses without `index.html`, ten minutes of cache."""
    served = Served("")

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = 1 << 20
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            path = unquote(urlsplit(self.path).path)
            status, kind, body = answer(folder, path)
            zipped = kind.startswith(_ZIPPED) and "gzip" in self.headers.get("Accept-Encoding", "")
            if zipped:
                body = _zip(body)
            self.send_response(status)
            self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", "max-age=600")
            if zipped:
                self.send_header("Content-Encoding", "gzip")
            heads = sum(map(len, self._headers_buffer))  # type: ignore[attr-defined]
            self.end_headers()
            self.wfile.write(body)
            served.sent.append((path, heads + len(body)))

        def log_message(self, format: str, *args: object) -> None:
            """A benchmark prints its own table."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        served.address = f"http://127.0.0.1:{server.server_port}/"
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield served
        finally:
            server.shutdown()


def answer(folder: Path, path: str) -> tuple[int, str, bytes]:
    """Status, type and body for a path; never a file outside the folder."""
    file = (folder / path.lstrip("/")).resolve()
    if file.is_dir():
        file /= "index.html"
    if not file.is_relative_to(folder.resolve()) or not file.is_file():
        lost = folder / "404.html"
        return 404, "text/html", lost.read_bytes() if lost.is_file() else b"404"
    return 200, mimetypes.guess_type(file.name)[0] or "application/octet-stream", file.read_bytes()


@lru_cache(maxsize=512)
def _zip(body: bytes) -> bytes:
    return gzip.compress(body, 6, mtime=0)
