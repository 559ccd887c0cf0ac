"""What is wrong with author files, in words for the person who mends them; and the errors that carry such lists."""

from __future__ import annotations

import difflib
import errno
from collections.abc import Iterable
from dataclasses import dataclass

_REASONS = {
    errno.ENOENT: "không có tệp hoặc thư mục này",
    errno.EACCES: "không có quyền",
    errno.EPERM: "không có quyền",
    errno.EISDIR: "đây là một thư mục",
    errno.ENOTDIR: "trên đường dẫn có một tệp, không phải thư mục",
    errno.EEXIST: "đã có tệp hoặc thư mục trùng tên",
    errno.ENOSPC: "đĩa đầy",
    errno.EDQUOT: "hết phần đĩa được dùng",
    errno.EROFS: "đĩa chỉ đọc",
    errno.ENAMETOOLONG: "tên dài quá",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend: the file (relative to the project's folder), the line (from 1) and a Vietnamese sentence."""

    path: str
    line: int | None
    message: str

    def __str__(self) -> str:
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{place}: {self.message}"


class ContentError(Exception):
    """Raised once everything has been read, with every problem found, in file and line order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems), key=lambda p: (p.path, p.line or 0, p.message)))
        super().__init__("\n".join(map(str, self.problems)))


def one_of(names: Iterable[str]) -> str:
    """A hint that lists what may be chosen."""
    return f"chọn một trong: {', '.join(sorted(names))}"


def nearest(name: str, known: Iterable[str], otherwise: str) -> str:
    """A hint that asks whether one of the `known` names was meant; `otherwise` where none is near."""
    found = difflib.get_close_matches(name, list(known), 1, 0.6)
    return f'có phải "{found[0]}"?' if found else otherwise


def why(error: OSError) -> str:
    """Why a file could not be read or written, in Vietnamese for what is common."""
    return _REASONS.get(error.errno or 0, error.strerror or "lỗi đĩa")
