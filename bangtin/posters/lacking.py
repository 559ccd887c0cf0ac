"""What content names and the posters' folder or fonts lack in; the words that say so, and how to mend it, out."""

from __future__ import annotations

from collections.abc import Iterable

from bangtin.posters.fonts import BLACK, CONDENSED_BLACK, missing


def lost_letters(text: str) -> str:
    """Letters that the poster faces can't draw, as written or in capitals."""
    both = f"{text} {text.upper()}"
    return "".join(dict.fromkeys(missing(both, BLACK) + missing(both, CONDENSED_BLACK)))


def lost_message(letters: str) -> str:
    shown = ", ".join(f'"{letter}" (U+{ord(letter):04X})' for letter in letters)
    return f"phông chữ không có ký tự {shown} – thay bằng chữ thường dùng"


def no_theme(name: str, themes: Iterable[str]) -> str:
    return f'không có bộ màu "{name}" – chọn một trong: {_names(themes)}'


def no_drawing(name: str, drawings: Iterable[str]) -> str:
    return f'không có hình "{name}" – chọn một trong: {_names(drawings)}'


def no_icon(name: str) -> str:
    return f'không có biểu tượng "{name}" – chọn tên ở bộ Material Design Icons, ví dụ stethoscope'


def _names(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))
