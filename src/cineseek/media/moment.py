"""Pictures of a video at one second, or spread over it, as a viewer sees them. Knows no shots."""

from __future__ import annotations

import time
from pathlib import Path

from av.video.frame import VideoFrame

from cineseek.errors import MediaError
from cineseek.media.picture import Pixels, upright
from cineseek.media.seeking import decode_pictures, footage_second, seek
from cineseek.media.video import open_container, probe

_SLACK = 0.002
"""Seconds: containers round time stamps to a thousandth, and so do those who ask."""


def read_moments(
    path: Path, *, most: int, max_height: int, patience: float | None = None
) -> list[tuple[float, Pixels]]:
    """Pictures spread evenly over a video, at most so many, each with its second.

    A video that breaks off gives those before; MediaError where there are none. `patience` are
    seconds of a clock after which no more are read: a few bytes can hold hours of black.
    """
    length = probe(path).duration
    seconds = [length * (at + 0.5) / most for at in range(most)] if length > 0.5 else [0.0]
    until = None if patience is None else time.monotonic() + patience
    pictures: list[tuple[float, Pixels]] = []
    why: MediaError | None = None
    for second in seconds:
        try:
            pictures.append((second, read_moment(path, second, max_height=max_height, until=until)))
        except MediaError as error:
            why = error
        if until is not None and time.monotonic() > until:
            break
    if not pictures:
        raise why or MediaError(f"{path}: no picture in it can be decoded")
    return pictures


def read_moment(
    path: Path, second: float, *, max_height: int, until: float | None = None
) -> Pixels:
    """The picture shown at a second, upright, at most so high: h x w x 3, RGB.

    After the end it is the last one. Raises MediaError where nothing can be decoded, or where it
    was not found before the monotonic clock said `until`.
    """
    if second < 0:
        raise ValueError(f"a second must not be negative, not {second}")
    info = probe(path)
    shown: VideoFrame | None = None
    with open_container(path) as container:
        seek(container, info, second)
        for frame in decode_pictures(container, info):
            if until is not None and time.monotonic() > until:
                raise MediaError(f"{path}: takes too long to decode; send a shorter piece of it")
            at = footage_second(frame, info.start)
            if shown is not None and at is not None and at > second + _SLACK:
                break
            shown = frame
        if shown is None:
            raise MediaError(f"{path}: no picture at second {second:g} can be decoded")
        return upright(shown, info, max_height=max_height)
