"""Pictures in a terminal: kitty, iTerm2 and sixel graphics, or half blocks in colour."""

from __future__ import annotations

import base64
import io
import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from PIL import Image
    from rich.console import Console

Way = Literal["kitty", "iterm2", "sixel", "blocks", "none"]
COLUMNS, ROWS = 20, 6
"""What a thumbnail takes; a cell is about twice as high as wide, so this is near 16:9."""
_INLINE_FILES = ("iTerm.app", "WezTerm")  # codespell:ignore
_CELL = (10, 20)  # pixels a cell, where the terminal does not say


def way_to_show(
    console: Console, environment: Mapping[str, str] = os.environ, *, wanted: bool | None = None
) -> Way:
    """How pictures can be shown here. `wanted` False: not at all; True: at least in blocks."""
    if wanted is False or not (console.is_terminal or wanted):
        return "none"
    colourful = console.color_system == "truecolor"
    if "NO_COLOR" in environment or environment.get("TERM") == "dumb":
        return "none"
    if not console.is_terminal or "TMUX" in environment or "STY" in environment:
        return "blocks" if colourful or wanted else "none"  # tmux swallows graphics by default
    term, program = environment.get("TERM", ""), environment.get("TERM_PROGRAM", "")
    if "KITTY_WINDOW_ID" in environment or "kitty" in term or program.lower() == "ghostty":
        return "kitty"
    if program in _INLINE_FILES or environment.get("LC_TERMINAL") == "iTerm2":
        return "iterm2"
    if "sixel" in term or term.startswith(("foot", "mlterm")):
        return "sixel"
    return "blocks" if colourful or wanted else "none"


def picture(saved: Path | io.BytesIO, way: Way) -> str:
    """What to write to show a picture in COLUMNS x ROWS cells.

    Blocks are ROWS lines of text; the others draw where the cursor stands.
    """
    from PIL import Image

    with Image.open(saved) as image:
        image.draft("RGB", (COLUMNS * _CELL[0], ROWS * _CELL[1]))
        rgb = image.convert("RGB")
    if way == "blocks":
        return _blocks(rgb)
    fitted = _fitted(rgb, COLUMNS * _CELL[0], ROWS * _CELL[1])
    return {"kitty": _kitty, "iterm2": _iterm2, "sixel": _sixel}[way](fitted)


def beside(drawn: str, way: Way, lines: list[str]) -> str:
    """A picture with lines of text to its right."""
    gap = "  "
    if way == "blocks":
        rows = drawn.split("\n")
        padded = lines + [""] * (len(rows) - len(lines))
        return "\n".join(f"{row}{gap}{line}" for row, line in zip(rows, padded, strict=False))
    # Make room first, so that drawing at the bottom of the screen does not scroll under the text.
    room = "\n" * ROWS + f"\x1b[{ROWS}A"
    words = "\n".join(f"\x1b[{COLUMNS + len(gap)}C{line}" for line in lines[:ROWS])
    rest = "\n" * (ROWS - min(len(lines), ROWS))
    return f"{room}\x1b7{drawn}\x1b8{words}{rest}"


def _fitted(image: Image.Image, width: int, height: int) -> Image.Image:
    """As large as fits, in the middle of a black sheet."""
    from PIL import Image, ImageOps

    return ImageOps.pad(image, (width, height), Image.Resampling.BOX)


def _blocks(image: Image.Image) -> str:
    """Two pixels a cell: the upper half in the letter's colour, the lower in the background's."""
    small = _fitted(image, COLUMNS, ROWS * 2)
    rows = []
    for row in range(ROWS):
        cells = []
        for column in range(COLUMNS):
            upper, lower = (
                ";".join(str(v) for v in small.getpixel((column, 2 * row + half)))  # type: ignore[union-attr]
                for half in (0, 1)
            )
            cells.append(f"\x1b[38;2;{upper};48;2;{lower}m▀")
        rows.append("".join(cells) + "\x1b[0m")
    return "\n".join(rows)


def _encoded(image: Image.Image, kind: Literal["PNG", "JPEG"]) -> str:
    buffer = io.BytesIO()
    image.save(buffer, kind)
    return base64.b64encode(buffer.getvalue()).decode("ascii")


def _kitty(image: Image.Image) -> str:
    data = _encoded(image, "PNG")
    parts = [data[at : at + 4096] for at in range(0, len(data), 4096)]
    last = len(parts) - 1
    head = f"a=T,f=100,c={COLUMNS},r={ROWS},C=1,q=2,"
    return "".join(
        f"\x1b_G{head if number == 0 else ''}m={int(number < last)};{part}\x1b\\"
        for number, part in enumerate(parts)
    )


def _iterm2(image: Image.Image) -> str:
    return f"\x1b]1337;File=inline=1;width={COLUMNS};height={ROWS}:{_encoded(image, 'JPEG')}\x07"


def _sixel(image: Image.Image) -> str:
    """Six rows a band, one colour at a time; https://vt100.net/docs/vt3xx-gp/chapter14.html."""
    small = image.quantize(64)
    palette = small.getpalette() or []
    pixels = small.tobytes()  # one number of the palette a pixel
    wide = small.width
    out = ["\x1bPq", f'"1;1;{small.width};{small.height}']
    for colour in range(len(palette) // 3):
        red, green, blue = (round(v / 2.55) for v in palette[colour * 3 : colour * 3 + 3])
        out.append(f"#{colour};2;{red};{green};{blue}")
    for top in range(0, small.height, 6):
        high = min(6, small.height - top)
        band = [[pixels[(top + y) * wide + x] for y in range(high)] for x in range(wide)]
        for colour in sorted({value for column in band for value in column}):
            row = "".join(
                chr(63 + sum(1 << y for y, value in enumerate(column) if value == colour))
                for column in band
            )
            short = re.sub(r"(.)\1{3,}", lambda run: f"!{len(run[0])}{run[1]}", row)
            out.append(f"#{colour}{short}$")
        out.append("-")
    out.append("\x1b\\")
    return "".join(out)


def write(text: str) -> None:
    """Straight to stdout: rich would count the escape codes as letters."""
    sys.stdout.write(text)
    sys.stdout.flush()
