"""What stands in every footer: version mark, a locality's own lines; and messages without a drawing."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from layout_tools import code, code_box, ink, laid_out, materials, read, texts

from bangtin.posters.layout.errors import DoesNotFit
from bangtin.posters.scene import Fill

M = materials()
FOOTED = ("a4", "a3", "pano-3x2", "zalo-1080x1350", "vuong-1080")
OWN = ("Trạm Y tế phường Ví Dụ: số 1 đường Một", "Cùng giữ gìn sức khỏe")
SLOGAN = M.message("suc-khoe-la-von-quy")


@pytest.mark.parametrize("format_id", FOOTED)
@pytest.mark.parametrize("sample", [True, False])
def test_one_small_version_mark_tells_code_and_day(format_id: str, sample: bool) -> None:
    scene = laid_out(replace(SLOGAN, sample=sample), M.format(format_id))
    (mark,) = texts(scene, "version")
    assert " ".join(word.text for word in mark.words) == SLOGAN.version
    assert mark.size < min(line.size for line in texts(scene, "url", "body"))
    found = code(scene)
    assert found is not None and not ink(mark).meets(code_box(found).grown(4 * found.module))


@pytest.mark.parametrize("format_id", FOOTED)
def test_own_lines_stand_small_below_the_bodies(format_id: str) -> None:
    scene = laid_out(replace(SLOGAN, footer_lines=OWN), M.format(format_id))
    assert read(scene, "own") == " ".join(OWN)
    bodies, own = texts(scene, "body"), texts(scene, "own")
    assert min(ink(line).y0 for line in own) > max(ink(line).y1 for line in bodies)
    assert max(line.size for line in own) < min(line.size for line in bodies)
    assert all(ink(line).x1 < min(ink(other).x0 for other in texts(scene, "caption", "url")) for line in own)


def test_an_own_line_that_is_too_long_is_refused() -> None:
    with pytest.raises(DoesNotFit, match="Dòng riêng ở chân trang"):
        M.scene(replace(SLOGAN, footer_lines=(" ".join(OWN * 4),)), M.format("a3"))


@pytest.mark.parametrize("icons", [("leaf",), ()])
@pytest.mark.parametrize("format_id", [*FOOTED, "og-1200x630"])
def test_a_slogan_without_a_drawing_gets_a_medallion(format_id: str, icons: tuple[str, ...]) -> None:
    for name in ("suc-khoe-la-von-quy", "tap-the-duc-moi-ngay"):
        message = replace(M.message(name), drawings=(), icons=icons)
        scene = laid_out(message, M.format(format_id))
        fills = [item for item in scene.items if isinstance(item, Fill)]
        assert any(one.paint == "accent" and two.paint == "ground" for one, two in pairwise(fills))
