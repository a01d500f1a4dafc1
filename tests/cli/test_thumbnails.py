"""Pictures in a terminal are drawn in the way that it understands."""

from __future__ import annotations

import base64
import io
import re
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from rich.console import Console

from cineseek.cli.thumbnails import COLUMNS, ROWS, Way, beside, picture, way_to_show


@pytest.fixture
def red_over_blue(tmp_path: Path) -> Path:
    pixels = np.zeros((120, 200, 3), np.uint8)
    pixels[:60] = (250, 10, 10)
    pixels[60:] = (10, 10, 250)
    path = tmp_path / "picture.jpg"
    Image.fromarray(pixels).save(path, quality=95)
    return path


def _terminal(**wanted: object) -> Console:
    return Console(file=io.StringIO(), force_terminal=True, color_system="truecolor", _environ={})


@pytest.mark.parametrize(
    ("environment", "way"),
    [
        ({"KITTY_WINDOW_ID": "1"}, "kitty"),
        ({"TERM": "xterm-kitty"}, "kitty"),
        ({"TERM_PROGRAM": "ghostty"}, "kitty"),
        ({"TERM_PROGRAM": "iTerm.app"}, "iterm2"),  # codespell:ignore
        ({"TERM_PROGRAM": "WezTerm"}, "iterm2"),
        ({"LC_TERMINAL": "iTerm2"}, "iterm2"),
        ({"TERM": "foot"}, "sixel"),
        ({"TERM": "xterm-256color"}, "blocks"),
        ({"TERM": "xterm-kitty", "TMUX": "/tmp/tmux,1,0"}, "blocks"),
        ({"TERM": "xterm-kitty", "NO_COLOR": "1"}, "none"),
        ({"TERM": "dumb"}, "none"),
    ],
)
def test_the_way_follows_the_terminal(environment: dict[str, str], way: Way) -> None:
    assert way_to_show(_terminal(), environment) == way


def test_nothing_is_drawn_into_a_pipe_nor_where_it_is_not_wanted() -> None:
    pipe = Console(file=io.StringIO(), _environ={})
    assert way_to_show(pipe, {"KITTY_WINDOW_ID": "1"}) == "none"
    assert way_to_show(_terminal(), {"KITTY_WINDOW_ID": "1"}, wanted=False) == "none"
    assert way_to_show(pipe, {}, wanted=True) == "blocks"


def test_a_terminal_of_few_colours_gets_no_blocks() -> None:
    few = Console(file=io.StringIO(), force_terminal=True, color_system="standard", _environ={})
    assert way_to_show(few, {"TERM": "xterm"}) == "none"


def test_blocks_have_the_colours_of_the_picture(red_over_blue: Path) -> None:
    lines = picture(red_over_blue, "blocks").split("\n")
    assert len(lines) == ROWS
    assert all(line.count("▀") == COLUMNS for line in lines)
    red, green, blue = map(int, re.findall(r"38;2;(\d+);(\d+);(\d+)", lines[1])[5])
    assert red > 200 > 60 > max(green, blue)


def test_kitty_gets_a_png_in_pieces_it_accepts(red_over_blue: Path) -> None:
    drawn = picture(red_over_blue, "kitty")
    pieces = re.findall(r"\x1b_G([^;]*);([^\x1b]*)\x1b\\", drawn)
    assert all(len(data) <= 4096 for _, data in pieces)
    assert [control[-1] for control, _ in pieces] == ["1"] * (len(pieces) - 1) + ["0"]
    image = Image.open(io.BytesIO(base64.b64decode("".join(data for _, data in pieces))))
    assert image.format == "PNG"


def test_iterm2_gets_an_inline_file(red_over_blue: Path) -> None:
    drawn = picture(red_over_blue, "iterm2")
    assert drawn.startswith("\x1b]1337;File=inline=1;")
    assert Image.open(io.BytesIO(base64.b64decode(drawn.split(":")[1][:-1]))).format == "JPEG"


def test_sixels_decode_to_the_picture(red_over_blue: Path) -> None:
    drawn = picture(red_over_blue, "sixel")
    body = drawn.removeprefix("\x1bPq").removesuffix("\x1b\\")
    size = re.match(r'"1;1;(\d+);(\d+)', body)
    assert size is not None
    sheet = np.zeros((int(size[2]) + 6, int(size[1]), 3))
    palette: dict[int, list[float]] = {}
    x = y = colour = 0
    for mark in re.finditer(
        r"#(\d+);2;(\d+);(\d+);(\d+)|#(\d+)|(\$)|(-)|(?:!(\d+))?([?-~])", body[size.end() :]
    ):
        if mark[1]:
            palette[int(mark[1])] = [int(mark[part]) * 2.55 for part in (2, 3, 4)]
        elif mark[5]:
            colour = int(mark[5])
        elif mark[6]:
            x = 0
        elif mark[7]:
            x, y = 0, y + 6
        else:
            wide = int(mark[8] or 1)
            for bit in range(6):
                if (ord(mark[9]) - 63) >> bit & 1:
                    sheet[y + bit, x : x + wide] = palette[colour]
            x += wide
    assert np.abs(sheet[20, 100] - (250, 10, 10)).max() < 25
    assert np.abs(sheet[100, 100] - (10, 10, 250)).max() < 25


def test_words_stand_beside_the_picture(red_over_blue: Path) -> None:
    drawn = beside(picture(red_over_blue, "blocks"), "blocks", ["Heat (1995)", "at 1:02"])
    lines = drawn.split("\n")
    assert len(lines) == ROWS
    assert lines[0].endswith("  Heat (1995)")
    assert lines[1].endswith("  at 1:02")
