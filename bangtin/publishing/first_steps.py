"""A repository just made from this one in; what its owner has to click and to fill in, as Markdown, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bangtin.content.editions import Edition

_PLACE = re.compile(r"(localities/[a-z0-9-]+\.yml):(\d+)")


@dataclass(frozen=True)
class Repository:
    """Where the owner clicks. `address` is the repository's own, e.g. `https://github.com/owner/name`."""

    address: str
    branch: str
    site: str
    """Where its site is, or is going to be, published."""
    has_pages: bool


def first_steps(repository: Repository, samples: Sequence[tuple[Edition, str]]) -> str:
    """`samples` are the editions that still are some, each with the words that say what is missing where."""
    return "\n".join(("## Bắt đầu", "", *_steps(repository), "", *_samples(repository, samples)))


def _steps(repository: Repository) -> Iterator[str]:
    if repository.has_pages:
        yield f"1. Trang đã bật: <{repository.site}>"
    else:
        yield (
            f"1. Bật trang: mở [Settings, Pages]({repository.address}/settings/pages), mục **Source**, "
            "chọn **GitHub Actions**. Chỉ làm một lần; máy không tự bật được."
        )
    folder = f"{repository.address}/tree/{repository.branch}/localities"
    new = f"{repository.address}/new/{repository.branch}/localities"
    yield (
        f"2. Sửa một tệp: tệp của nơi bạn trong [localities]({folder}). "
        f"Chưa có thì [tạo tệp mới]({new}), ví dụ `ten-phuong.yml`, theo mẫu `kien-an.yml`."
    )
    yield (
        f"3. Lưu lại (**Commit changes**). Máy tự dựng và đăng; xem ở [Actions]({repository.address}/actions). "
        f"Bật trang sau khi lưu thì vào [Dựng trang]({repository.address}/actions/workflows/trang.yml), "
        "bấm **Run workflow**."
    )
    if not repository.has_pages:
        yield f"4. Vài phút sau, trang mở được ở <{repository.site}>"


def _samples(repository: Repository, samples: Sequence[tuple[Edition, str]]) -> Iterator[str]:
    if not samples:
        yield "Mọi bản đều đã có địa chỉ và đã được duyệt."
        return
    yield "### Các bản còn mang chữ BẢN MẪU"
    yield ""
    for edition, missing in samples:
        yield f"- {edition.place_title}: {_linked(missing, repository)}"


def _linked(words: str, repository: Repository) -> str:
    """The words with a link to each line that they name."""
    files = f"{repository.address}/blob/{repository.branch}/"
    return _PLACE.sub(lambda found: f"[{found[0]}]({files}{found[1]}#L{found[2]})", words)
