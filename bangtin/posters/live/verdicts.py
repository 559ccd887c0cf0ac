"""What a code promises and what servers answered in; what is wrong and how to mend it, in Vietnamese, out."""

from __future__ import annotations

from urllib.parse import unquote, urldefrag, urljoin

from bangtin.content.links import CODES
from bangtin.posters.live.pages import forwards_to, places
from bangtin.posters.live.promises import Promise
from bangtin.posters.live.web import OK, Answer, NoAnswer

_PUBLISH = "đăng lại trang: thẻ Actions, Dựng trang, Run workflow"


def goal_of(promise: Promise, answer: Answer | NoAnswer) -> str | None:
    """The address of the page that a scan ends on, as far as the code's own page is right; None where it isn't."""
    if code_fault(promise, answer) or isinstance(answer, NoAnswer):
        return None
    return promise.goal_from(answer.address) or _forwarded(answer)


def code_fault(promise: Promise, answer: Answer | NoAnswer) -> str | None:
    """What is wrong with the small page at the code's own address."""
    if isinstance(answer, NoAnswer):
        return answer.why
    if answer.status != OK:
        return f"máy chủ trả lời {answer.status} – {_PUBLISH}"
    refresh = forwards_to(answer.text)
    if refresh is None:
        return f"ở đó là một trang khác, không phải trang chuyển tiếp của mã – xem lại tên miền, rồi {_PUBLISH}"
    found, wanted = _forwarded(answer), promise.goal_from(answer.address)
    if wanted is None:
        site = promise.site_from(answer.address)
        good, wanted = _is_page_of(site, found), f"một trang ở {site}"
    else:
        good = found is not None and unquote(found) == unquote(wanted)
    return None if good else f"dẫn đến {found or refresh}, lẽ ra phải là {wanted} – {_PUBLISH}"


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


def _forwarded(answer: Answer) -> str | None:
    """The address that a browser goes on to; None where it names none that is one."""
    try:
        return urljoin(answer.address, forwards_to(answer.text) or "")
    except ValueError:
        return None


def _is_page_of(site: str, address: str | None) -> bool:
    """Whether it is a page that readers want: no code's own, which would lead on or round in a circle."""
    return address is not None and address.startswith(site) and not address.startswith(urljoin(site, CODES))
