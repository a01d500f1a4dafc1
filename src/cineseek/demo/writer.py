"""Writes drawn pictures and sound into an MP4: H.264 and AAC, the same bytes on every run."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import av
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PIL import Image


def write_video(
    path: Path,
    pictures: Iterable[Image.Image],
    sound: NDArray[np.float32],
    *,
    frame_rate: int,
    rate: int,
    quality: int = 21,
    closest: int | None = None,
) -> None:
    """Pictures of one size, and as many seconds of mono sound (-1 to 1) at `rate` samples each.

    `rate` is a multiple of `frame_rate`; `quality` is x264's CRF; `closest` are the frames between
    two keyframes, at least, one of which then begins every shot (None: as x264 has it).
    """
    with av.open(str(path), "w", format="mp4", options={"fflags": "+bitexact"}) as container:
        # One thread: the same bytes on every run.
        options = {"preset": "superfast", "crf": str(quality), "threads": "1"}
        if closest is not None:
            options["x264-params"] = f"min-keyint={closest}:scenecut=90"
        video = container.add_stream("libx264", rate=frame_rate, options=options)
        video.pix_fmt = "yuv420p"
        audio = container.add_stream("aac", rate=rate, layout="mono")
        step = rate // frame_rate
        for number, picture in enumerate(pictures):
            if number == 0:
                video.width, video.height = picture.size
            frame = av.VideoFrame.from_ndarray(np.asarray(picture), "rgb24")
            frame.pts, frame.time_base = number, Fraction(1, frame_rate)
            container.mux(video.encode(frame))
            piece = sound[None, number * step : (number + 1) * step]
            heard = av.AudioFrame.from_ndarray(np.ascontiguousarray(piece), "fltp", "mono")
            heard.sample_rate, heard.pts = rate, number * step
            heard.time_base = Fraction(1, rate)
            container.mux(audio.encode(heard))
        container.mux(video.encode(None))
        container.mux(audio.encode(None))
