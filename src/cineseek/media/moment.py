"""The picture of a video at one second, as a viewer sees it. Knows no shots."""

from __future__ import annotations

from pathlib import Path

from av.video.frame import VideoFrame

from cineseek.errors import MediaError
from cineseek.media.picture import Pixels, upright
from cineseek.media.seeking import decode_pictures, footage_second, seek
from cineseek.media.video import open_container, probe

_SLACK = 0.002
"""Seconds: containers round time stamps to a thousandth, and so do those who ask."""


def read_moment(path: Path, second: float, *, max_height: int) -> Pixels:
    """The picture shown at a second, upright, at most so high: h x w x 3, RGB.

    After the end it is the last one. Raises MediaError where nothing can be decoded.
    """
    if second < 0:
        raise ValueError(f"a second must not be negative, not {second}")
    info = probe(path)
    shown: VideoFrame | None = None
    with open_container(path) as container:
        seek(container, info, second)
        for frame in decode_pictures(container, info):
            at = footage_second(frame, info.start)
            if shown is not None and at is not None and at > second + _SLACK:
                break
            shown = frame
        if shown is None:
            raise MediaError(f"{path}: no picture at second {second:g} can be decoded")
        return upright(shown, info, max_height=max_height)
