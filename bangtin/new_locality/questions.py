"""What must be known of a place before it can have an edition: one list, for the command and the issue form."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Question:
    """One question. `key` is the key of the locality's file that the answer goes into."""

    key: str
    option: str
    asks: str
    needed: bool = True


NAME = Question("ten", "--ten", "Tên riêng của nơi này, ví dụ: Kiến An")
LEVEL = Question("cap", "--cap", "Cấp: phường, xã, đặc khu, tỉnh hay thành phố")
PARENT = Question("thuoc", "--thuoc", "Thuộc tỉnh, thành phố nào, ví dụ: Hải Phòng")
ADDRESS = Question(
    "dia_chi_trang", "--dia-chi", "Địa chỉ trang thật, bắt đầu bằng https://; chưa có thì để trống", needed=False
)
BODIES = Question(
    "co_quan", "--co-quan", "Cơ quan ban hành, ghi đủ tên; nhiều cơ quan thì cách nhau bằng dấu ;", needed=False
)
PLAN = Question(
    "ke_hoach", "--ke-hoach", "Mã kế hoạch của nơi này trong data/van-ban.yml; chưa có thì để trống", needed=False
)

QUESTIONS = (NAME, LEVEL, PARENT, ADDRESS, BODIES, PLAN)
"""In the order in which they are asked."""
