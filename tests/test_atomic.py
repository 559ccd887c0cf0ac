"""Files and folders are written whole or not at all: on a full disk, after an error, after a kill."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bangtin.atomic import PART, clear_leftovers, finished_file, finished_folder, write_bytes, write_text


def everything(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()}


def test_a_file_is_written_with_its_folders_and_readable_by_all(tmp_path: Path) -> None:
    write_text(tmp_path / "a" / "b.txt", "sức khỏe")
    assert (tmp_path / "a" / "b.txt").read_text(encoding="utf-8") == "sức khỏe"
    assert (tmp_path / "a" / "b.txt").stat().st_mode & 0o777 == 0o644
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b.txt"]


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_text(tmp_path / "a.txt", "cũ")
    whole = Path.write_bytes

    def half(path: Path, data: bytes) -> int:
        whole(path, data[: len(data) // 2])
        raise OSError(errno.ENOSPC, "No space left on device", str(path))

    monkeypatch.setattr(Path, "write_bytes", half)
    with pytest.raises(OSError, match="No space left"):
        write_bytes(tmp_path / "a.txt", b"moi" * 100)
    assert everything(tmp_path) == {"a.txt": "cũ"}


def test_an_error_while_writing_leaves_the_old_file_or_none(tmp_path: Path) -> None:
    write_text(tmp_path / "old.txt", "cũ")
    for name in ("old.txt", "new.txt"):
        with pytest.raises(KeyboardInterrupt), finished_file(tmp_path / name) as part:
            part.write_text("nửa")
            raise KeyboardInterrupt
    assert everything(tmp_path) == {"old.txt": "cũ"}


def test_a_folder_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    write_text(tmp_path / "site" / "old.html", "cũ")
    with finished_folder(tmp_path / "site") as staging:
        (staging / "new.html").write_text("mới")
        assert everything(tmp_path / "site") == {"old.html": "cũ"}, "the old folder serves until the new one is whole"
    assert everything(tmp_path) == {"site/new.html": "mới"}
    assert (tmp_path / "site").stat().st_mode & 0o777 == 0o755


def test_a_folder_that_fails_leaves_the_old_one(tmp_path: Path) -> None:
    write_text(tmp_path / "site" / "old.html", "cũ")
    with pytest.raises(OSError, match="No space left"), finished_folder(tmp_path / "site") as staging:
        (staging / "new.html").write_text("nửa")
        raise OSError(errno.ENOSPC, "No space left on device")
    assert everything(tmp_path) == {"site/old.html": "cũ"}


def test_a_folder_that_cannot_be_moved_in_leaves_the_old_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_text(tmp_path / "site" / "old.html", "cũ")
    rename = Path.rename

    def refuse(path: Path, target: Path) -> Path:
        if path.name.endswith(PART):
            raise OSError(errno.EXDEV, "Invalid cross-device link")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(OSError, match="cross-device"), finished_folder(tmp_path / "site") as staging:
        (staging / "new.html").write_text("mới")
    assert everything(tmp_path) == {"site/old.html": "cũ"}


SLOW = """
import sys, time
from pathlib import Path
from bangtin.atomic import finished_folder
with finished_folder(Path(sys.argv[1])) as staging:
    (staging / "new.html").write_text("nửa")
    print("ready", flush=True)
    time.sleep(60)
"""

BETWEEN = """
import sys, time
from pathlib import Path
from bangtin.atomic import finished_folder
rename = Path.rename
def stop_after_first(path, target):
    rename(path, target)
    print("ready", flush=True)
    time.sleep(60)
Path.rename = stop_after_first
with finished_folder(Path(sys.argv[1])) as staging:
    (staging / "new.html").write_text("mới")
"""


def kill_in_the_middle(script: str, target: Path) -> None:
    process = subprocess.Popen([sys.executable, "-c", script, str(target)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    os.kill(process.pid, signal.SIGKILL)
    process.wait(timeout=10)
    process.stdout.close()


def test_a_kill_leaves_the_old_folder_and_the_next_run_clears_up(tmp_path: Path) -> None:
    write_text(tmp_path / "site" / "old.html", "cũ")
    kill_in_the_middle(SLOW, tmp_path / "site")
    assert everything(tmp_path / "site") == {"old.html": "cũ"}
    assert len(list(tmp_path.iterdir())) == 2, "the half-made folder is still there"
    clear_leftovers(tmp_path)
    assert everything(tmp_path) == {"site/old.html": "cũ"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_kill_between_the_two_renames_loses_nothing(tmp_path: Path) -> None:
    write_text(tmp_path / "site" / "old.html", "cũ")
    kill_in_the_middle(BETWEEN, tmp_path / "site")
    assert not (tmp_path / "site").exists()
    clear_leftovers(tmp_path)
    assert everything(tmp_path) == {"site/old.html": "cũ"}


def test_clearing_up_takes_only_what_was_left_unfinished(tmp_path: Path) -> None:
    write_text(tmp_path / "a" / "giu.txt", "giữ")
    write_text(tmp_path / "a" / ".khoa.json", "giữ")
    (tmp_path / "a" / f".b.png.x1_y{PART}").write_text("nửa")
    clear_leftovers(tmp_path)
    assert everything(tmp_path) == {"a/giu.txt": "giữ", "a/.khoa.json": "giữ"}
