"""Messages of every shape for tests of layout; the announcement's place and day are made up."""

from __future__ import annotations

from dataclasses import replace

from layout_tools import materials

from bangtin.content.kinds import Kind
from bangtin.posters.message import (
    AnnouncementContent,
    BoardContent,
    EventContent,
    FigureLine,
    ListContent,
    ListItem,
    Message,
    Row,
)

_BASE = materials().message("tap-the-duc-moi-ngay")

TASKS = replace(
    _BASE,
    id="nhiem-vu",
    kind=Kind.TASKS,
    text="6 nhóm nhiệm vụ, giải pháp",
    title="6 nhóm nhiệm vụ, giải pháp",
    theme="do-vang",
    drawings=("tram-y-te",),
    icons=("home-heart",),
    source_line="Nguồn: Kế hoạch của UBND phường Thành Đông, mục III",
    content=ListContent(
        items=(
            ListItem("Đổi mới tư duy và hành động", "lightbulb-on", detail="Nâng cao nhận thức, trách nhiệm."),
            ListItem("Hoàn thiện thể chế, nâng cao năng lực hệ thống y tế", "home-heart"),
            ListItem("Nâng cao y đức, phát triển nhân lực y tế", "hand-heart"),
            ListItem("Cải cách tài chính y tế, phát triển bảo hiểm y tế", "hand-coin"),
            ListItem("Đột phá khoa học công nghệ, chuyển đổi số", "chip"),
            ListItem("Phát triển y tế tư nhân, huy động nguồn lực", "handshake"),
        ),
        over_line="Kế hoạch của UBND phường Thành Đông",
        numbered=True,
    ),
)

BENEFITS = replace(
    _BASE,
    id="quyen-loi",
    kind=Kind.BENEFITS,
    text="Người dân được gì, khi nào?",
    title="Người dân được gì, khi nào?",
    theme="xanh-duong",
    drawings=("nguoi-cao-tuoi", "nguoi-bac-si", "nguoi-nong-dan", "nguoi-be-gai"),
    icons=("calendar-clock",),
    source_line="Nguồn: Kế hoạch tuyên truyền của Đảng ủy phường Kiến An, mục II.2",
    content=ListContent(
        items=(
            ListItem(
                "Khám sức khỏe định kỳ hoặc khám sàng lọc miễn phí, ít nhất 1 lần/năm",
                "stethoscope",
                over="Mục tiêu từ năm 2026",
                detail="Việc khám làm theo nhóm đối tượng và lộ trình theo quy định.",
            ),
            ListItem("Trên 95% dân số có bảo hiểm y tế", "shield-check", over="Mục tiêu đến năm 2026"),
            ListItem("Mỗi trạm y tế có ít nhất từ 4–5 bác sĩ", "home-heart", over="Mục tiêu đến năm 2027"),
            ListItem("Tuổi thọ trung bình đạt 75,5 tuổi", "human-cane", over="Mục tiêu đến năm 2030"),
        ),
        figures_title="Mục tiêu đến năm 2030",
        figures=(
            FigureLine("đạt", "75,5", "tuổi", "Mục tiêu tuổi thọ trung bình", "human-cane"),
            FigureLine("ít nhất", "68", "năm", "Mục tiêu số năm sống khỏe mạnh", "heart-pulse"),
            FigureLine("trên", "95%", None, "Mục tiêu tỷ lệ tiêm chủng các vắc-xin thiết yếu", "needle"),
        ),
        figures_source="Nguồn: Kế hoạch tuyên truyền của Đảng ủy phường Kiến An, mục II.2",
    ),
)

EVENT = replace(
    _BASE,
    id="ngay-suc-khoe-toan-dan",
    kind=Kind.EVENT,
    text="Ngày Sức khỏe toàn dân",
    title="Ngày Sức khỏe toàn dân",
    theme="xanh-la",
    drawings=("chay-bo-nam", "chay-bo-nu"),
    icons=("calendar-clock",),
    source_line="Nguồn: Kế hoạch tuyên truyền của Đảng ủy phường Kiến An, mục III.4",
    content=EventContent(
        day="7/4",
        repeats="hằng năm",
        place_and_hour=None,
        lead="Mỗi người hãy:",
        calls=(
            ListItem("Thực hành dinh dưỡng hợp lý", "food-apple"),
            ListItem("Luyện tập thể dục thể thao", "run"),
            ListItem("Giữ gìn vệ sinh", "hand-wash"),
            ListItem("Khám sức khỏe định kỳ", "stethoscope"),
        ),
    ),
)

ANNOUNCEMENT = replace(
    _BASE,
    id="kham-suc-khoe-to-1",
    kind=Kind.ANNOUNCEMENT,
    text="Khám sức khỏe định kỳ",
    title="Khám sức khỏe định kỳ",
    theme="xanh-duong",
    drawings=("tram-y-te",),
    icons=(),
    issuers=("Trạm Y tế phường Ví Dụ",),
    source_line=None,
    content=AnnouncementContent(
        rows=(
            Row("Dành cho", "Người dân Tổ dân phố 1", "account-group"),
            Row(
                "Thời gian", "Thứ Bảy, 12/12/2026, 7 giờ 30 – 11 giờ", "calendar-clock", stands_out=True, unbroken=True
            ),
            Row("Địa điểm", "Trạm Y tế phường Ví Dụ", "map-marker"),
            Row("Mang theo", "Căn cước, thẻ bảo hiểm y tế", "card-account-details"),
        ),
        valid_until="12/12/2026",
    ),
)

BOARD = replace(
    _BASE,
    id="bang-tin",
    kind=Kind.BOARD,
    text="Bảng tin sức khỏe tháng 12/2026",
    title="Bảng tin sức khỏe",
    theme="cam-ngoc",
    drawings=("hoa-sen",),
    icons=(),
    content=BoardContent(
        month="Tháng 12/2026",
        slogans=tuple(
            materials().message(name) for name in ("tap-the-duc-moi-ngay", "an-sach-song-xanh", "suc-khoe-la-von-quy")
        ),
        figure=materials().message("bao-phu-bhyt-2026"),
        day=EVENT.content,  # type: ignore[arg-type] # an event's content is an EventContent
        day_name="Ngày Sức khỏe toàn dân",
    ),
)

# --- what authors and wards may bring ---

ONE_WORD = "Ở!"
NO_PAUSE = "Mỗi cán bộ và mỗi người dân trong phường cùng rèn luyện thân thể mỗi ngày vì sức khỏe của gia đình mình nhé"
DIGITS = "Ngày 7/4 - “Sức khỏe cho 100% người dân” - 30 phút vận động mỗi ngày!"
SLOGANS = {"one short word": ONE_WORD, "110 letters, no pause": NO_PAUSE, "digits and quotes": DIGITS}

BODIES = (
    "Ban Thường vụ Đảng ủy phường Kiến An",
    "Ủy ban nhân dân phường Kiến An",
    "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam phường Kiến An",
)
LONG_URL = "https://truyen-thong-suc-khoe.phuong-kien-an.haiphong.gov.vn/q/e0/"


def own(text: str, **more: object) -> Message:
    """A slogan that a ward wrote itself: no breaks by hand, one drawing, no icons."""
    return replace(materials().message("suc-khoe-la-von-quy"), text=text, title=text, breaks=(), icons=(), **more)


EVERY_SHAPE = (TASKS, BENEFITS, EVENT, ANNOUNCEMENT)
