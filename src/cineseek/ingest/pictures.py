"""The saved frames of a library: JPEG files. Knows no video and no vectors."""

from __future__ import annotations

import io
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
LOOK_HEIGHT = 360
"""Pixels: at most, for a frame that stands for its shot."""
PRINT_HEIGHT = 144
"""Pixels: at most, for a frame between those; a print needs no more, and there are many."""
LOOK_BYTES = 32_000
PRINT_BYTES = 8_000
"""What a file may take: where it is more, quality goes down. Two hours in 200 MB ask for it."""
_QUALITIES = (86, 78, 68, 55, 40)


def frame_file(film_id: str, footage_id: str, second: float) -> str:
    """Where the JPEG of a frame lies, relative to the library's folder."""
    return f"{FOLDER}/{film_id}/{footage_id[:12]}-{round(second * 1000)}.jpg"


def save_picture(root: Path, file: str, rgb: Pixels, *, look: bool) -> Pixels:
    """Save a frame; returns its pixels as they can be read again.

    Vectors are made of what is returned, so that they can be made again from the file.
    The file appears whole or not at all.
    """
    height = LOOK_HEIGHT if look else PRINT_HEIGHT
    picture = Image.fromarray(np.ascontiguousarray(rgb))
    if picture.height > height:
        width = max(1, round(picture.width * height / picture.height))
        picture = picture.resize((width, height), Image.Resampling.BOX)
    buffer = _encode(picture, LOOK_BYTES if look else PRINT_BYTES)
    target = root / file
    part = target.with_suffix(".part")
    with writing_to(root):
        target.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(buffer.getvalue())
        part.replace(target)
    return _decode(buffer)


def load_picture(root: Path, file: str) -> Pixels:
    """The pixels of a saved frame."""
    path = root / file
    try:
        return _decode(io.BytesIO(path.read_bytes()))
    except (OSError, ValueError, SyntaxError) as error:
        raise MediaError(
            f"the saved frame {path} cannot be read; `cineseek doctor` makes it again"
        ) from error


def _encode(picture: Image.Image, most: int) -> io.BytesIO:
    """A JPEG of the best quality that fits, or of the lowest."""
    buffer = io.BytesIO()
    for quality in _QUALITIES:
        buffer = io.BytesIO()
        picture.save(buffer, "JPEG", quality=quality, optimize=True)
        if buffer.tell() <= most:
            break
    return buffer


def _decode(file: io.BytesIO) -> Pixels:
    file.seek(0)
    with Image.open(file, formats=["JPEG"]) as picture:
        return np.asarray(picture.convert("RGB"))
