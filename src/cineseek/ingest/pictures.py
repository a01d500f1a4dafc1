"""The saved frames of a library: JPEG files. Knows no video and no vectors."""

from __future__ import annotations

import io
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from cineseek.errors import MediaError
from cineseek.ingest.room import writing_to

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]

FOLDER = "frames"
SHORT = 12
"""Digits of a footage's id in the names of its frames."""
FRAME_NAME = re.compile(rf"([0-9a-f]{{{SHORT}}})-(\d+)\.jpg")
"""The name of a frame: its footage, and its millisecond."""
LOOK_HEIGHT = 360
"""Pixels: at most, for a frame that stands for its shot."""


@dataclass(frozen=True, slots=True)
class _Level:
    """How frames are saved.

    Search compares thumbs 90 pixels high, and heights are multiples of that: 144 had three times
    the noise of 180.
    """

    look_height: int
    look_quality: int
    print_quality: int
    print_height: int = 180


_LEVELS = (
    _Level(360, 86, 85),
    _Level(360, 78, 78),
    _Level(360, 66, 70),
    _Level(360, 52, 62),
    _Level(270, 50, 52),
    _Level(270, 32, 40),
)


def frame_file(film_id: str, footage_id: str, second: float) -> str:
    """Where the JPEG of a frame lies, relative to the library's folder."""
    return f"{FOLDER}/{film_id}/{footage_id[:SHORT]}-{round(second * 1000)}.jpg"


def encode_pictures(pictures: Sequence[tuple[Pixels, bool]], most: float = math.inf) -> list[bytes]:
    """Pictures, each with whether it is a look, as JPEG files of `most` bytes together.

    All of the same quality: the best that fits, or the lowest there is.
    """
    files: list[bytes] = []
    for level in _LEVELS:
        files = [_encode(rgb, level, look=look) for rgb, look in pictures]
        if sum(map(len, files)) <= most:
            break
    return files


def _encode(rgb: Pixels, level: _Level, *, look: bool) -> bytes:
    picture = Image.fromarray(np.ascontiguousarray(rgb))
    height = level.look_height if look else level.print_height
    if picture.height > height:
        width = max(1, round(picture.width * height / picture.height))
        picture = picture.resize((width, height), Image.Resampling.BOX)
    buffer = io.BytesIO()
    quality = level.look_quality if look else level.print_quality
    picture.save(buffer, "JPEG", quality=quality, optimize=True)
    return buffer.getvalue()


def save_picture(root: Path, file: str, data: bytes) -> None:
    """Save a frame; the file appears whole or not at all."""
    target = root / file
    part = target.with_suffix(".part")
    with writing_to(root):
        target.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(data)
        part.replace(target)


def decode_picture(data: bytes) -> Pixels:
    """The pixels of a frame as they can be read again from its file.

    Vectors are made of these, so that they can be made again from what is saved.
    """
    with Image.open(io.BytesIO(data), formats=["JPEG"]) as picture:
        return np.asarray(picture.convert("RGB"))


def load_picture(root: Path, file: str) -> Pixels:
    """The pixels of a saved frame."""
    path = root / file
    try:
        return decode_picture(path.read_bytes())
    except (OSError, ValueError, SyntaxError) as error:
        raise MediaError(
            f"the saved frame {path} cannot be read; `cineseek doctor` makes it again"
        ) from error


def is_whole(path: Path) -> bool:
    """A JPEG file by its first and last two bytes: to decode all that are kept takes minutes."""
    try:
        with path.open("rb") as file:
            if file.read(2) != b"\xff\xd8":
                return False
            file.seek(-2, 2)
            return file.read(2) == b"\xff\xd9"
    except OSError:
        return False
