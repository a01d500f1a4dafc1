"""Draws the pictures of the README: a terminal as it is, a contact sheet, and the drawn places.

python docs/pictures/draw.py    (draws the demo films first, unless cineseek-demo/ is there)

The commands really run, in a pseudo-terminal that says it is kitty; what they write is painted.
"""

from __future__ import annotations

import base64
import io
import os
import pty
import re
import struct
import subprocess
import sys
import termios
from fcntl import ioctl
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from cineseek.demo.places import PLACES
from cineseek.demo.stage import Stage
from cineseek.demo.stills import plan_shot

HERE = Path(__file__).parent
COLUMNS, ROWS = 80, 44
CELL = (11, 22)
PAPER, INK, DIM = "#1b1d26", "#d7dae5", "#8b90a5"
COLOURS = {31: "#ff6b6b", 32: "#7bd88f", 33: "#ffd479", 34: "#7fb2ff", 35: "#d49bff", 36: "#73d7d7"}
_TOKEN = re.compile(
    r"\x1b_G([^;]*);([^\x1b]*)\x1b\\|\x1b\[([0-9;?]*)([A-Za-z])|\x1b([78])|(.)", re.S
)


class Screen:
    """As much of a terminal as cineseek uses."""

    def __init__(self) -> None:
        self.image = Image.new("RGB", (COLUMNS * CELL[0], ROWS * CELL[1]), PAPER)
        self.draw = ImageDraw.Draw(self.image)
        self.fonts = {
            bold: ImageFont.truetype(f"DejaVuSansMono{'-Bold' if bold else ''}.ttf", 17)
            for bold in (False, True)
        }
        self.x = self.y = 0
        self.kept = (0, 0)
        self.ink, self.bold, self.dim = INK, False, False
        self.png = ""

    def write(self, text: str) -> None:
        for control, data, numbers, letter, save, char in _TOKEN.findall(text):
            if data:
                self._picture(control, data)
            elif letter == "m":
                self._style(numbers)
            elif letter == "A":
                self.y -= int(numbers or 1)
            elif letter == "C":
                self.x += int(numbers or 1)
            elif save == "7":
                self.kept = (self.x, self.y)
            elif save == "8":
                self.x, self.y = self.kept
            elif char == "\n":
                self.y += 1
            elif char == "\r":
                self.x = 0
            elif char and char.isprintable():
                if self.x >= COLUMNS:  # as a terminal does with a line that is too long
                    self.x, self.y = 0, self.y + 1
                at = (self.x * CELL[0], self.y * CELL[1] + 1)
                ink = DIM if self.dim and self.ink == INK else self.ink
                self.draw.text(at, char, ink, self.fonts[self.bold])
                self.x += 1

    def _style(self, numbers: str) -> None:
        for number in (int(one or 0) for one in numbers.split(";")):
            if number == 0:
                self.ink, self.bold, self.dim = INK, False, False
            elif number == 1:
                self.bold = True
            elif number == 2:
                self.dim = True
            elif number in COLOURS:
                self.ink = COLOURS[number]

    def _picture(self, control: str, data: str) -> None:
        self.png += data
        if "m=1" in control:
            return
        size = (20 * CELL[0], 6 * CELL[1])
        with Image.open(io.BytesIO(base64.b64decode(self.png))) as image:
            self.image.paste(image.resize(size), (self.x * CELL[0], self.y * CELL[1]))
        self.png = ""

    def cropped(self) -> Image.Image:
        """What is written, with a margin."""
        high = min(self.image.height, (self.y + 1) * CELL[1])
        framed = Image.new("RGB", (self.image.width + 44, high + 30), PAPER)
        framed.paste(self.image.crop((0, 0, self.image.width, high)), (22, 18))
        return framed


def run(words: list[str]) -> str:
    """What a command writes to a terminal."""
    ours, theirs = pty.openpty()
    ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    environment = {**os.environ, "TERM": "xterm-kitty", "COLORTERM": "truecolor"}
    for name in ("NO_COLOR", "TMUX", "STY", "COLUMNS"):
        environment.pop(name, None)
    process = subprocess.Popen(
        [sys.executable, "-m", "cineseek", *words], stdout=theirs, stderr=theirs, env=environment
    )
    os.close(theirs)
    out = b""
    while True:
        try:
            piece = os.read(ours, 65536)
        except OSError:  # the end, on Linux
            break
        if not piece:
            break
        out += piece
    os.close(ours)
    if process.wait():
        sys.exit(out.decode())
    return out.decode()


def draw_places() -> None:
    """Every place of the drawn films once."""
    wide, high = 320, 180
    sheet = Image.new("RGB", (4 * wide + 20, 4 * high + 20), "#0c0d12")
    for number, name in enumerate(PLACES):
        picture = Stage(plan_shot(31 + number, places=[name]), (wide, high), flat=1.0).at(1.0)
        sheet.paste(picture, (4 + number % 4 * (wide + 4), 4 + number // 4 * (high + 4)))
    sheet.save(HERE / "places.jpg", quality=80, optimize=True)


def main() -> None:
    draw_places()
    library = Path("cineseek-demo/films.cine")
    if not library.exists():
        subprocess.run([sys.executable, "-m", "cineseek", "demo", "--keep"], check=True)
    at = ["--library", str(library)]
    screen = Screen()
    for query, limit in (
        ("three red cars on a desert road", "1"),
        ('said:"yellow umbrella"', "1"),
        ('director:"Ada Marlowe" light:bright', "2"),
    ):
        screen.write(f"\x1b[32m$ \x1b[0;1mcineseek search '{query}'\x1b[0m\r\n\n")
        screen.write(run(["search", query, "--limit", limit, *at]))
        screen.write("\r\n")
    screen.cropped().save(HERE / "search.png", optimize=True)
    run(["show", "The Broken Deep", "--sheet", str(HERE / "sheet.jpg"), *at])
    with Image.open(HERE / "sheet.jpg") as sheet:
        sheet.thumbnail((1100, 1400))
        sheet.save(HERE / "sheet.jpg", quality=82, optimize=True)


if __name__ == "__main__":
    main()
