"""Curves of a run as a PNG: the loss, and Acc@k of the tests. Drawn with Pillow alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

Curve = Sequence[tuple[float, float]]
"""Points of step and value."""

_SIZE = (720, 400)
_LEFT, _TOP, _RIGHT, _BOTTOM = 60, 40, 700, 350  # pixels; the field in which curves are drawn
_INK, _GREY = (30, 30, 30), (215, 215, 215)
_COLOURS = ((31, 119, 180), (214, 96, 20), (44, 140, 60), (150, 60, 170), (120, 90, 60), (0, 0, 0))


def draw_curves(curves: Mapping[str, Curve], file: Path, *, title: str) -> None:
    """One picture of all curves over the same steps; values from nought up."""
    picture = Image.new("RGB", _SIZE, "white")
    draw = ImageDraw.Draw(picture)
    font = ImageFont.load_default(13)
    points = [point for curve in curves.values() for point in curve]
    most = max((x for x, _ in points), default=1.0) or 1.0
    highest = max((y for _, y in points), default=1.0) or 1.0
    draw.text((_LEFT, 12), title, fill=_INK, font=font)
    for part in range(5):
        y = _BOTTOM - (_BOTTOM - _TOP) * part / 4
        draw.line((_LEFT, y, _RIGHT, y), fill=_GREY)
        draw.text((8, y - 8), f"{highest * part / 4:.3g}", fill=_INK, font=font)
        x = _LEFT + (_RIGHT - _LEFT) * part / 4
        draw.text((x - 8, _BOTTOM + 6), f"{most * part / 4:.0f}", fill=_INK, font=font)
    for number, (name, curve) in enumerate(curves.items()):
        colour = _COLOURS[number % len(_COLOURS)]
        line = [
            (_LEFT + (_RIGHT - _LEFT) * x / most, _BOTTOM - (_BOTTOM - _TOP) * y / highest)
            for x, y in curve
        ]
        if len(line) > 1:
            draw.line(line, fill=colour, width=2)
        for x, y in line if len(line) < 30 else line[-1:]:
            draw.ellipse((x - 3, y - 3, x + 3, y + 3), fill=colour)
        draw.text((_LEFT + 105 * number, _BOTTOM + 28), name, fill=colour, font=font)
    part_file = file.with_name(f"{file.name}.part")
    picture.save(part_file, format="PNG")
    part_file.replace(file)


def draw_run(lines: Sequence[Mapping[str, float]], folder: Path) -> list[Path]:
    """`loss.png`, and `accuracy.png` where the run was tested, from the lines of its log."""
    loss, accuracy = folder / "loss.png", folder / "accuracy.png"
    draw_curves({"loss": [(line["step"], line["loss"]) for line in lines]}, loss, title="Loss")
    names = sorted({name for line in lines for name in line if "Acc@" in name}, key=_rank)
    if not names:
        return [loss]
    curves = {name: [(ln["step"], ln[name]) for ln in lines if name in ln] for name in names}
    draw_curves(curves, accuracy, title="Acc@k on the pairs kept apart")
    return [loss, accuracy]


def _rank(name: str) -> tuple[str, int]:
    asked, _, rank = name.partition(" Acc@")
    return asked, int(rank)
