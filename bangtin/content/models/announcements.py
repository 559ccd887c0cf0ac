"""The front matter of `localities/<slug>/thong-bao/*.md`: what, for whom, when, where, what to bring, who issues it."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, WithJsonSchema

from bangtin.content.announcement_times import HOUR, MOMENT, end_of_day, in_our_time, read_hour, read_moment
from bangtin.content.models.base import AuthorModel, Slug, Text
from bangtin.content.models.slogans import SelfWritten

_DAY = r"\d{4}-\d{2}-\d{2}"


def _end(value: Any) -> datetime | time | None:
    if value is None or isinstance(value, datetime | time):
        return value
    return read_moment(value) if isinstance(value, date) or "-" in str(value) else read_hour(value)


def _expiry(value: Any) -> datetime | None:
    if value is None or isinstance(value, datetime):
        return value
    return end_of_day(in_our_time(value)) if isinstance(value, date) else read_moment(value)


def _listed(value: Any) -> Any:
    """One line counts as a list of one."""
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else value


def _typed(*forms: str) -> WithJsonSchema:
    """What an editor accepts: the text as authors type it, not the moment that becomes of it."""
    return WithJsonSchema({"type": "string", "pattern": f"^(?:{'|'.join(forms)})$"})


_ONE_OR_MORE = WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]})

Moment = Annotated[datetime, BeforeValidator(read_moment), _typed(MOMENT)]
Ending = Annotated[datetime | time | None, BeforeValidator(_end), _typed(MOMENT, HOUR)]
Expiry = Annotated[datetime | None, BeforeValidator(_expiry), _typed(MOMENT, _DAY)]
Row = Annotated[Text, Field(max_length=120)]
Items = Annotated[tuple[Annotated[Text, Field(max_length=80)], ...], BeforeValidator(_listed), _ONE_OR_MORE]
Bodies = Annotated[tuple[Text, ...], BeforeValidator(_listed), _ONE_OR_MORE]


class Announcement(AuthorModel):
    """The front matter of `localities/<slug>/thong-bao/NN-<id>.md`. Moments are in Vietnam's time."""

    title: Text = Field(alias="tieu_de", max_length=80, description="Việc gì, một dòng, không quá 80 chữ cái.")
    audience: Row = Field(alias="danh_cho", description="Dành cho ai, ví dụ: Người dân Tổ dân phố 3.")
    start: Moment = Field(alias="bat_dau", description="Ngày và giờ bắt đầu, dạng 2026-12-05 07:30.")
    end: Ending = Field(
        None, alias="ket_thuc", description="Giờ kết thúc, dạng 11:00; sang ngày khác thì 2026-12-06 11:00."
    )
    place: Row = Field(alias="dia_diem", description="Nơi diễn ra, ví dụ: Trạm y tế phường.")
    bring: Items = Field((), alias="mang_theo", max_length=6, description="Cần mang theo gì, mỗi thứ một mục.")
    issuers: Bodies = Field(
        (), alias="co_quan", description="Cơ quan ban hành, mỗi mục một cơ quan; để trống thì theo tệp của nơi này."
    )
    expires: Expiry = Field(
        None, alias="het_han", description="Ngày cuối còn giá trị, dạng 2026-12-05; để trống thì hết ngày cuối."
    )
    drawing: tuple[Slug, ...] = Field((), alias="hinh", description="Hình vẽ trong posters/art, từ sau ra trước.")
    theme: Slug | None = Field(
        None, alias="chu_de", description="Bộ màu: do-vang, xanh-la, xanh-duong, sen-hong, cam-ngoc."
    )
    sources: Annotated[tuple[Text, ...], Field(min_length=1)] | SelfWritten | None = Field(
        None, alias="nguon", description="Mã tài liệu và mục, ví dụ kien-an §V.5; lời tự soạn: {tu_soan: tên cơ quan}."
    )
