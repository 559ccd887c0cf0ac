"""Two announcements of a made-up body, a week apart and long after any run of the tests, as files of an edition."""

from __future__ import annotations

FOLDER = "localities/kien-an/thong-bao"


def announcements() -> dict[str, str]:
    """File -> content."""
    return {
        f"{FOLDER}/01-viec-truoc.md": _announcement("Việc trước", 5),
        f"{FOLDER}/02-viec-sau.md": _announcement("Việc sau", 12),
    }


def _announcement(title: str, day: int) -> str:
    lines = (
        f"tieu_de: {title}",
        "danh_cho: Mọi người dân",
        f"bat_dau: 2090-12-{day:02} 07:30",
        "dia_diem: Nhà văn hóa",
    )
    return "\n".join(("---", *lines, "co_quan: Trạm Y tế phường Thử", "---", ""))
