"""An address in; what a server answers out: bounded in time and bytes, with a pause between questions to one host."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field
from email.message import Message
from urllib.parse import urljoin, urlsplit

import certifi
import urllib3
from urllib3.exceptions import (
    ConnectTimeoutError,
    HTTPError,
    MaxRetryError,
    NameResolutionError,
    NewConnectionError,
    ReadTimeoutError,
    ResponseError,
    SSLError,
)
from urllib3.response import BaseHTTPResponse

OK = 200
HEAD_REFUSED = frozenset({400, 403, 405, 501})
"""Answers to HEAD that say nothing of the page: it is then asked for by GET."""

_BUSY = frozenset({429, 500, 502, 503, 504})
"""Answers that another try may better."""
_PIECE = 16 * 1024


@dataclass(frozen=True)
class Limits:
    """How long and how much. All times in seconds."""

    each: float = 10
    """For a connection, and for the next bytes of an answer."""
    page: float = 30
    """For an answer from its first byte to its last."""
    bytes: int = 2_000_000
    tries: int = 3
    redirects: int = 5
    pause: float = 0.2
    """Between two questions to one host."""
    backoff: float = 1
    """Before the second try; twice as long before each further one, unless the server names a time."""
    longest_wait: int = 60
    """Nobody waits longer for a server that asks to come back later."""
    at_once: int = 3
    total: float = 20 * 60
    """For everything; what isn't asked by then counts as not asked."""


@dataclass(frozen=True)
class Answer:
    """What came of a question; `address` is where redirects ended."""

    address: str
    status: int
    text: str = ""


@dataclass(frozen=True)
class NoAnswer:
    """Why nothing came, in Vietnamese, and what to do."""

    why: str


@dataclass
class Web:
    """Asks. One object serves all threads of a run and keeps their pauses; the clock starts when it is made."""

    agent: str
    limits: Limits = field(default_factory=Limits)

    def __post_init__(self) -> None:
        self._pool = urllib3.PoolManager(
            num_pools=10, maxsize=self.limits.at_once, cert_reqs="CERT_REQUIRED", ca_certs=certifi.where()
        )
        self._deadline = time.monotonic() + self.limits.total
        self._free_at: dict[str, float] = {}
        self._lock = threading.Lock()

    def page(self, address: str) -> Answer | NoAnswer:
        """Ask for a page with its text."""
        return self._ask("GET", address)

    def exists(self, address: str) -> Answer | NoAnswer:
        """Ask whether a page is there; its text comes only from a server that doesn't answer HEAD."""
        answer = self._ask("HEAD", address)
        if isinstance(answer, Answer) and answer.status in HEAD_REFUSED:
            return self._ask("GET", address)
        return answer

    def _ask(self, method: str, address: str) -> Answer | NoAnswer:
        if not self._wait_for_turn(address):
            return NoAnswer(f"chưa hỏi kịp trong {self.limits.total / 60:g} phút – chạy lại khi mạng nhanh hơn")
        try:
            return self._answer(method, address)
        except MaxRetryError as error:
            return NoAnswer(_why(error.reason))
        except (HTTPError, ValueError, OSError) as error:
            # ValueError: an address that a redirect names and that is none.
            return NoAnswer(_why(error))

    def _answer(self, method: str, address: str) -> Answer | NoAnswer:
        limits, again = self.limits, self.limits.tries - 1
        response = self._pool.request(
            method,
            address,
            preload_content=False,
            headers={"User-Agent": self.agent, "Accept": "text/html", "Accept-Encoding": "identity"},
            timeout=urllib3.Timeout(connect=limits.each, read=limits.each),
            retries=urllib3.Retry(
                total=None,
                connect=again,
                read=again,
                status=again,
                other=0,
                redirect=limits.redirects,
                status_forcelist=_BUSY,
                raise_on_status=False,
                backoff_factor=limits.backoff,
                backoff_max=limits.longest_wait,
                retry_after_max=limits.longest_wait,
            ),
        )
        try:
            final = _end_of(address, response)
            if address.startswith("https:") and not final.startswith("https:"):
                return NoAnswer(f"chuyển sang địa chỉ không an toàn {final} – bật Enforce HTTPS ở Settings, Pages")
            data = self._body(response)
        finally:
            response.close()
        if data is None:
            return NoAnswer("trả lời quá chậm hoặc quá dài, đã dừng – xem máy chủ có đúng là nơi đăng trang không")
        return Answer(final, response.status, _text(data, response.headers.get("Content-Type", "")))

    def _body(self, response: BaseHTTPResponse) -> bytes | None:
        """All bytes of an answer; None for one that goes on too long in bytes or time."""
        limit = min(time.monotonic() + self.limits.page, self._deadline)
        data = bytearray()
        while piece := response.read1(_PIECE):
            data += piece
            if len(data) > self.limits.bytes or time.monotonic() > limit:
                return None
        return bytes(data)

    def _wait_for_turn(self, address: str) -> bool:
        """Sleep until the host may be asked again; False when the time for everything is over."""
        host = urlsplit(address).netloc
        with self._lock:
            turn = max(time.monotonic(), self._free_at.get(host, 0))
            self._free_at[host] = turn + self.limits.pause
        if turn > self._deadline:
            return False
        time.sleep(max(0, turn - time.monotonic()))
        return time.monotonic() <= self._deadline


def _end_of(address: str, response: BaseHTTPResponse) -> str:
    """Where redirects ended: each may name its goal relative to the one before."""
    for step in response.retries.history if response.retries else ():
        address = urljoin(address, step.redirect_location or "")
    return address


def _text(data: bytes, content_type: str) -> str:
    """The text of an answer; letters that its encoding doesn't know count as unreadable, never as an error."""
    header = Message()
    header["Content-Type"] = content_type
    charset = header.get_content_charset("utf-8")
    try:
        return data.decode(charset, errors="replace")
    except LookupError:
        return data.decode("utf-8", errors="replace")


def _why(error: Exception | None) -> str:
    if isinstance(error, NameResolutionError):
        return "không tìm thấy tên miền – xem lại tên miền và dòng dia_chi_trang"
    if isinstance(error, SSLError):
        return "chứng thư bảo mật (HTTPS) của máy chủ không hợp lệ – xem Settings, Pages, mục Enforce HTTPS"
    if isinstance(error, (ConnectTimeoutError, ReadTimeoutError)) and not isinstance(error, NewConnectionError):
        return "máy chủ không trả lời kịp – thử lại sau; vẫn vậy thì xem nơi đăng trang"
    if isinstance(error, ResponseError) and "redirect" in str(error):
        return "địa chỉ chuyển đi chuyển lại mãi – xem lại tên miền ở Settings, Pages"
    return "không nối được máy chủ – xem mạng của máy này và nơi đăng trang"
