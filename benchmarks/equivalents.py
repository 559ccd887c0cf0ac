"""A scene in; the same picture for programs that set their own text (Typst, a browser, WeasyPrint) out.

They get what layout decided: where each line stands, its face, size and colour. They shape the words, from the same
font files. All that isn't text, the QR code too, is one SVG drawing: it lies below the text, as in our scenes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from bangtin.posters.scene import Command, Fill, Path, QrCode, Scene, Stroke, TextLine
from bangtin.posters.themes import Theme

WEIGHTS = {"Black": 900, "ExtraBold": 800, "Bold": 700, "Medium": 500}
FAMILIES = {"BeVietnamPro": "Be Vietnam Pro", "BarlowCondensed": "Barlow Condensed"}


def svg(scene: Scene, theme: Theme) -> str:
    """All shapes of a scene out to its bleed, in its units."""
    edge = scene.bleed
    width, height = scene.width + 2 * edge, scene.height + 2 * edge
    unit = scene.unit
    shapes = "".join(_shapes(scene, theme))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_n(width)}{unit}" height="{_n(height)}{unit}"'
        f' viewBox="{_n(-edge)} {_n(-edge)} {_n(width)} {_n(height)}">{shapes}</svg>'
    )


def typst(scene: Scene, theme: Theme, drawing: str) -> str:
    """A Typst document of one page; a pixel of a screen is a point, so that 72 to the inch give its true size."""
    unit = "pt" if scene.unit == "px" else "mm"
    width, height = (_n(side + 2 * scene.bleed) + unit for side in (scene.width, scene.height))
    lines = [
        f"#set page(width: {width}, height: {height}, margin: 0pt)",
        '#set text(lang: "vi", top-edge: "baseline", bottom-edge: "baseline")',
        f'#place(top + left, image("{drawing}", width: {width}, height: {height}))',
    ]
    for line in _texts(scene):
        family, weight = _face(line)
        x, y = (_n(value + scene.bleed) + unit for value in (line.words[0].x, line.baseline))
        lines.append(
            f"#place(top + left, dx: {x}, dy: {y},"
            f' text(font: "{family}", weight: {weight}, size: {_n(line.size)}{unit},'
            f' tracking: {_n(line.tracking)}em, fill: rgb("{theme.colour(line.paint).srgb}"), {_quoted(_words(line))}))'
        )
    return "\n".join(lines) + "\n"


def html(scene: Scene, theme: Theme) -> str:
    """A page of HTML that browsers and WeasyPrint set alike."""
    unit, edge = scene.unit, scene.bleed
    width, height = (_n(side + 2 * edge) + unit for side in (scene.width, scene.height))
    texts = "".join(_html_line(line, scene, theme) for line in _texts(scene))
    style = (
        f"@page {{ size: {width} {height}; margin: 0 }} html, body {{ margin: 0; width: {width}; height: {height} }}"
        " body { position: relative; overflow: hidden } svg { position: absolute; left: 0; top: 0 }"
        " p { position: absolute; margin: 0; line-height: 2; white-space: nowrap }"
    )
    return (
        f'<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>{escape(scene.title)}</title>'
        f"<style>{style}</style></head><body>{svg(scene, theme)}{texts}</body></html>"
    )


def _html_line(line: TextLine, scene: Scene, theme: Theme) -> str:
    family, weight = _face(line)
    ascent, descent = ASCENTS[line.face.name.partition("-")[0]]
    # Half of what the line's height leaves over the face's own stands above the ascent.
    top = line.baseline + scene.bleed - line.size * (2 + ascent - descent) / 2
    style = (
        f"left:{_n(line.words[0].x + scene.bleed)}{scene.unit};top:{_n(top)}{scene.unit};"
        f"font:{weight} {_n(line.size)}{scene.unit}/2 '{family}';color:{theme.colour(line.paint).srgb};"
        f"letter-spacing:{_n(line.tracking)}em"
    )
    return f'<p style="{style}">{escape(_words(line))}</p>'


ASCENTS = {"BeVietnamPro": (1.0, 0.265), "BarlowCondensed": (1.0, 0.2)}
"""Of the faces' own lines, above and below the baseline, in em."""


def _texts(scene: Scene) -> Iterator[TextLine]:
    return (item for item in scene.items if isinstance(item, TextLine) and item.words)


def _words(line: TextLine) -> str:
    return " ".join(word.text for word in line.words)


def _face(line: TextLine) -> tuple[str, int]:
    family, _, weight = line.face.name.partition("-")
    return FAMILIES[family], WEIGHTS[weight]


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _shapes(scene: Scene, theme: Theme) -> Iterator[str]:
    clips: dict[Path, str] = {}
    for item in scene.items:
        match item:
            case Fill(path=path, paint=paint, clip=clip):
                looks = f'fill="{theme.colour(paint).srgb}"'
            case Stroke(path=path, paint=paint, clip=clip, width=width):
                looks = (
                    f'fill="none" stroke="{theme.colour(paint).srgb}" stroke-width="{_n(width)}"'
                    ' stroke-linecap="round" stroke-linejoin="round"'
                )
            case QrCode():
                yield f'<path fill="{theme.colour("black").srgb}" d="{_code(item)}"/>'
                continue
            case _:
                continue
        if clip is not None:
            if clip not in clips:
                clips[clip] = f"c{len(clips)}"
                yield f'<clipPath id="{clips[clip]}"><path d="{_data(clip.commands)}"/></clipPath>'
            looks += f' clip-path="url(#{clips[clip]})"'
        yield f'<path {looks} d="{_data(path.commands)}"/>'


def _data(commands: Iterable[Command]) -> str:
    return " ".join(f"{c[0]}{' '.join(_n(v) for v in c[1:] if not isinstance(v, str))}" for c in commands)


def _code(code: QrCode) -> str:
    """Dark modules of a row that touch are one rectangle, as in our own print files."""
    parts = []
    for row, modules in enumerate(code.modules):
        column = 0
        for dark, run in groupby(modules):
            length = sum(1 for _ in run)
            if dark:
                x, y = code.x + column * code.module, code.y + row * code.module
                parts.append(
                    f"M{_n(x)} {_n(y)}h{_n(length * code.module)}v{_n(code.module)}h{_n(-length * code.module)}z"
                )
            column += length
    return "".join(parts)


def _n(value: float) -> str:
    return f"{value:.4f}".rstrip("0").rstrip(".")
