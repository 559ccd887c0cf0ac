"""The answers in; the text of `localities/<slug>.yml` out, with every other key explained and ready to be filled in."""

from __future__ import annotations

import json
from collections.abc import Iterator

import yaml

from bangtin.content.editions import LEVEL_WORDS, NATION
from bangtin.content.models import Level
from bangtin.content.yaml_reader import YamlError, read_yaml
from bangtin.new_locality.answers import Answers

SCHEMA = "# yaml-language-server: $schema=../schemas/dia-phuong.schema.json"


def file_text(answers: Answers, parent_name: str | None) -> str:
    """The whole file. `parent_name` is how the province is called inside a sentence; None for a province itself."""
    place = f"{LEVEL_WORDS[answers.level]} {answers.name}"
    return "\n".join(
        (
            *_head(answers, ", ".join(name for name in (place, parent_name) if name)),
            *_address(answers),
            *_bodies(answers, place),
            *_further(answers, place),
            "# cap_nhat: ngày cập nhật nội dung, dạng năm-tháng-ngày. Tờ in ghi ngày này.",
            f"cap_nhat: {answers.updated.isoformat()}",
            "",
        )
    )


def scalar(text: str) -> str:
    """A text as a YAML value of one line that reads back as the same text, plain where that is enough."""
    single = "'" + text.replace("'", "''") + "'"
    return next((written for written in (text, single) if _reads_back(written, text)), json.dumps(text))


def _reads_back(written: str, text: str) -> bool:
    """Whether our reader and any other program take the value for the text, in a list as beside a key.

    To others a plain `no` is no text, and a tab inside a value no YAML.
    """
    try:
        ours = (read_yaml(f"- {written}\n").value, read_yaml(f"a: {written}\n").value)
        theirs = (yaml.safe_load(f"- {written}\n"), yaml.safe_load(f"a: {written}\n"))
    except (YamlError, yaml.YAMLError):
        return False
    return ours == theirs == ([text], {"a": text})


def _head(answers: Answers, whole: str) -> Iterator[str]:
    yield SCHEMA
    yield f"# Bản của {whole}. Tên tệp ({answers.slug}) là mã của nơi này và là địa chỉ của bản."
    yield f"ten: {scalar(answers.name)}"
    yield f"cap: {answers.level.value}"
    above = "tỉnh, thành phố thì ghi toan-quoc" if answers.parent == NATION else "mã trong data/tinh-thanh.yml"
    yield f"# Nơi ngay trên: {above}."
    yield f"thuoc: {answers.parent}"
    yield ""
    yield "# ke_hoach: mã kế hoạch của nơi này trong data/van-ban.yml. Chưa có thì để dấu # ở đầu dòng dưới."
    yield f"{'' if answers.plan else '# '}ke_hoach: {answers.plan or answers.slug}"
    yield ""


def _address(answers: Answers) -> Iterator[str]:
    yield "# dia_chi_trang: địa chỉ trang thật, bắt đầu bằng https://, kết thúc bằng dấu /. Mã QR dẫn về đây."
    yield '# Chưa có thì để dấu # ở đầu dòng dưới; khi đó mọi tờ in đều mang chữ "BẢN MẪU".'
    if answers.address:
        yield f"dia_chi_trang: {scalar(answers.address)}"
    else:
        yield f"# dia_chi_trang: https://ten-kho.github.io/{answers.slug}/"
    yield ""


def _bodies(answers: Answers, place: str) -> Iterator[str]:
    yield "# co_quan: cơ quan ban hành, đứng ở chân tờ in. Mỗi dòng một cơ quan, tên đầy đủ; không nối bằng dấu gạch."
    if answers.bodies:
        yield "co_quan:"
        yield from (f"  - {scalar(body)}" for body in answers.bodies)
    else:
        yield "# co_quan:"
        yield f"#   - {scalar(f'Ủy ban nhân dân {place}')}"
    yield ""


def _further(answers: Answers, place: str) -> Iterator[str]:
    yield '# duyet: cơ quan đã duyệt nội dung của bản này và ngày duyệt. Chưa có thì mọi tờ in mang chữ "BẢN MẪU".'
    yield "# Ngày duyệt không sau cap_nhat: khi điền thì sửa cả cap_nhat."
    yield "# duyet:"
    yield f"#   co_quan: {scalar(f'Đảng ủy {place}')}"
    yield f"#   ngay: {answers.updated.isoformat()}"
    yield ""
    unit, head = _UNITS.get(answers.level, ("tổ dân phố", "tổ trưởng tổ dân phố"))
    body = scalar(f"Trạm Y tế {place}")
    day = answers.updated.isoformat()
    yield from _EXPLAINED.format(slug=answers.slug, body=body, unit=unit, head=head, day=day).split("\n")


_UNITS = {Level.COMMUNE: ("thôn", "trưởng thôn"), Level.SPECIAL_ZONE: ("khu dân cư", "trưởng khu dân cư")}
"""What the neighbourhood and its head are mostly called at a level; the file's reader puts in the place's own words."""

_EXPLAINED = """\
# Các mục dưới đây không bắt buộc. Cần mục nào thì bỏ dấu # ở đầu các dòng của mục ấy rồi sửa.

# don_vi_dan_cu, nguoi_dung_dau: cách gọi khu dân cư và người đứng đầu ở nơi này.
# don_vi_dan_cu: {unit}
# nguoi_dung_dau: {head}

# lien_he: nơi để hỏi. Chỉ ghi điều đã công bố; không ghi tên riêng, không ghi thư điện tử của cá nhân.
# lien_he:
#   - ten: {body}
#     noi_dung: địa chỉ, số điện thoại và giờ làm việc do trạm công bố

# muc_tieu: mức riêng, chỉ khi kế hoạch của nơi này đặt mức khác mức chung. Phải có văn bản, số mục và câu trích.

# bo_khau_hieu: mã các khẩu hiệu chung mà nơi này không dùng (tên tệp trong thư mục slogans, không ghi số và .md).
# bo_khau_hieu: [tap-the-duc-moi-ngay]

# bieu_trung: biểu trưng riêng, tệp SVG hoặc PNG để trong localities/{slug}. Không dùng Quốc huy, Quốc kỳ,
# cờ Đảng, búa liềm, sao vàng, huy hiệu Đoàn, biểu trưng của bộ, ngành, bảo hiểm hay Zalo.
# bieu_trung: bieu-trung.svg

# dinh_chinh: chỗ đã đăng sai và đã sửa; trang Đính chính của bản này liệt kê.
# dinh_chinh:
#   - ngay: {day}
#     trang: hoi-dap.md
#     noi_dung: Câu 3 đã viết thiếu chữ; nay đã viết đủ.
"""
