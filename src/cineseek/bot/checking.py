"""Refuses files that are small to send and long to read, before the library looks at them.

A library reads what its owner gives it, however long that takes; a bot is sent files by anybody.
"""

from __future__ import annotations

from pathlib import Path

from cineseek.bot.files import Sort
from cineseek.errors import MediaError
from cineseek.media.video import probe

MOST_PIXELS = 50_000_000
"""Of a picture; phones take 48 megapixels."""
MOST_DECODED = 1_500_000_000
"""Pixels of all pictures of an animation together: half a minute of 1080p."""
LONGEST_SIDE = 4096
"""Of a video, in pixels."""


class TooLongError(Exception):
    """The video has more seconds than the bot takes."""


def check(path: Path, sort: Sort, *, most_seconds: float) -> None:
    """TooLongError or MediaError for what is not to be read; opens headers, decodes one frame."""
    if sort == "video":
        info = probe(path)
        if max(info.coded_width, info.coded_height) > LONGEST_SIDE:
            raise MediaError(f"{path.name}: {info.coded_width} x {info.coded_height} is too large")
        if info.duration > most_seconds:
            raise TooLongError
        return
    from cineseek.media.image import picture_size

    width, height, moments = picture_size(path)
    if width * height > MOST_PIXELS or width * height * moments > MOST_DECODED:
        raise MediaError(f"{path.name}: {moments} pictures of {width} x {height} are too many")
