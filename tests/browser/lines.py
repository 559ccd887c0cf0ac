"""A folder in; the same served on this machine over a line that can be cut, or that goes silent, out."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

LINE, CUT, SILENT = "line", "cut", "silent"


@dataclass
class Line:
    """A server and the state of the line to it; `asked` keeps the paths that came through."""

    address: str = ""
    state: str = LINE
    asked: list[str] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)


class _Handler(http.server.SimpleHTTPRequestHandler):
    def __init__(self, *arguments: object, line: Line, directory: str) -> None:
        self.line = line
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        if self.line.state == CUT:
            self.close_connection = True
            return
        if self.line.state == SILENT:
            self.line.over.wait(30)
            self.close_connection = True
            return
        self.line.asked.append(self.path)
        super().do_GET()

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "max-age=600")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Tests print nothing."""


@contextmanager
def served(folder: Path) -> Iterator[Line]:
    """Serve a folder for as long as the block runs."""
    line = Line()
    handler = functools.partial(_Handler, line=line, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        line.address = f"http://127.0.0.1:{server.server_port}/"
        yield line
        line.over.set()
        server.shutdown()
        thread.join()
