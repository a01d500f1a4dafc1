"""Draws Acc@k over k with Pillow, which is there anyway: matplotlib would be 30 MB more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PIL import Image, ImageDraw, ImageFont

_SIZE = (960, 600)
_BOX = (70, 60, 660, 540)
"""Left, top, right and bottom of the axes; the names of the lines stand to the right."""
_COLOURS = (
    "#1f77b4", "#d62728", "#2ca02c", "#9467bd", "#ff7f0e", "#17becf", "#8c564b", "#7f7f7f",
)  # fmt: skip
_SCALE = 2
"""Drawn larger and shrunk, so that lines are smooth."""


def draw_curve(curves: Mapping[str, Sequence[float]], *, title: str) -> Image.Image:
    """One line a name; its first value is at k = 1, and values lie between 0 and 1."""
    image = Image.new("RGB", (_SIZE[0] * _SCALE, _SIZE[1] * _SCALE), "white")
    pen = ImageDraw.Draw(image)
    left, top, right, bottom = (side * _SCALE for side in _BOX)
    font = ImageFont.load_default(15 * _SCALE)
    longest = max((len(values) for values in curves.values()), default=2)

    def across(k: int) -> float:
        return left + (right - left) * (k - 1) / max(1, longest - 1)

    def up(value: float) -> float:
        return bottom - (bottom - top) * value

    pen.text((left, top - 40 * _SCALE), title, "black", ImageFont.load_default(19 * _SCALE))
    for tenth in range(0, 11, 2):
        at = up(tenth / 10)
        pen.line((left, at, right, at), "#dddddd", _SCALE)
        pen.text((left - 8 * _SCALE, at), f"{tenth / 10:.1f}", "black", font, anchor="rm")
    for k in (1, *range(10, longest + 1, 10)):
        pen.text((across(k), bottom + 8 * _SCALE), str(k), "black", font, anchor="ma")
    pen.text(((left + right) / 2, bottom + 32 * _SCALE), "k", "black", font, anchor="ma")
    pen.line((left, top, left, bottom, right, bottom), "black", _SCALE)
    for row, (name, values) in enumerate(curves.items()):
        colour = _COLOURS[row % len(_COLOURS)]
        points = [(across(k), up(value)) for k, value in enumerate(values, 1)]
        if len(points) > 1:
            pen.line(points, colour, 3 * _SCALE, joint="curve")
        at = top + (10 + 26 * row) * _SCALE
        pen.line((right + 20 * _SCALE, at, right + 44 * _SCALE, at), colour, 3 * _SCALE)
        pen.text((right + 52 * _SCALE, at), name, "black", font, anchor="lm")
    return image.resize(_SIZE, Image.Resampling.LANCZOS)
