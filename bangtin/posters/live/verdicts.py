"""What a code promises and what servers answered in; what is wrong and how to mend it, in Vietnamese, out."""

from __future__ import annotations

from urllib.parse import unquote, urldefrag, urljoin

from bangtin.posters.live.pages import forwards_to, places
from bangtin.posters.live.promises import Promise
from bangtin.posters.live.web import OK, Answer, NoAnswer

_PUBLISH = "đăng lại trang: thẻ Actions, Dựng trang, Run workflow"


def goal_of(promise: Promise, answer: Answer | NoAnswer) -> str | None:
    """The address of the page that a scan ends on, as far as the code's own page is right; None where it isn't."""
    return None if code_fault(promise, answer) or isinstance(answer, NoAnswer) else promise.goal_from(answer.address)


def code_fault(promise: Promise, answer: Answer | NoAnswer) -> str | None:
    """What is wrong with the small page at the code's own address."""
    if isinstance(answer, NoAnswer):
        return answer.why
    if answer.status != OK:
        return f"máy chủ trả lời {answer.status} – {_PUBLISH}"
    refresh = forwards_to(answer.text)
    if refresh is None:
        return f"ở đó là một trang khác, không phải trang chuyển tiếp của mã – xem lại tên miền, rồi {_PUBLISH}"
    found, wanted = _joined(answer.address, refresh), promise.goal_from(answer.address)
    if found is None or unquote(found) != unquote(wanted):
        return f"dẫn đến {found or refresh}, lẽ ra phải là {wanted} – {_PUBLISH}"
    return None


def page_fault(goal: str, answer: Answer | NoAnswer) -> str | None:
    """What is wrong with the page that the code leads to."""
    page, anchor = urldefrag(goal)
    if isinstance(answer, NoAnswer):
        return f"trang {page}: {answer.why}"
    if answer.status != OK:
        return f"trang {page}: máy chủ trả lời {answer.status} – {_PUBLISH}"
    if anchor and unquote(anchor) not in places(answer.text):
        return f"trang {page} không có chỗ “#{unquote(anchor)}” – {_PUBLISH}"
    return None


def _joined(base: str, address: str) -> str | None:
    try:
        return urljoin(base, address)
    except ValueError:
        return None
