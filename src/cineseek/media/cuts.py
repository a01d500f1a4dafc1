"""Finds where one shot ends and the next begins: hard cuts, fades and dissolves, in two gears.

It knows files; what a cut looks like is in `cuts_score`, what to decode in `cuts_doubt`.
"""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Literal

from av.video.stream import VideoStream

from cineseek.errors import MediaError
from cineseek.media.cuts_finder import Cut
from cineseek.media.cuts_scan import Scan
from cineseek.media.stream import Clock, Decoder, read_groups, video_stream
from cineseek.media.video import open_container, probe

Gear = Literal["fast", "exact"]
"""`exact` decodes every frame; `fast` keyframes, and the stretches where a cut is in doubt."""

_HELPERS = 2
"""Keyframes that are decoded at once."""

__all__ = ["Cut", "Gear", "find_cuts"]


def find_cuts(path: str | Path, *, gear: Gear = "fast") -> list[Cut]:
    """Every cut of a video, in order of time; a video of one shot has none."""
    if gear not in ("fast", "exact"):
        raise ValueError(f"gear must be 'fast' or 'exact', not {gear!r}")
    info = probe(path)
    seen = 0

    def count(*_: object) -> None:
        nonlocal seen
        seen += 1

    with contextlib.ExitStack() as files:

        def stream_of_its_own() -> VideoStream:
            return video_stream(files.enter_context(open_container(path)), info)

        container = files.enter_context(open_container(path))
        stream = video_stream(container, info)
        keys, helpers = None, []
        if gear == "fast":
            # Other contexts, so that keyframes can be looked at while a run is open.
            keys = Decoder(stream_of_its_own())
            helpers = [Decoder(stream_of_its_own(), threads="NONE") for _ in range(_HELPERS)]
        scan = Scan(
            Clock(info, stream),
            Decoder(stream),
            keys,
            frame_rate=info.frame_rate,
            seen=count,
            helpers=helpers,
        )
        groups = read_groups(container, stream, info)
        cuts = [cut for _, found in scan.walk(groups) for cut in found]
    if not seen:
        raise MediaError(f"{path}: no picture in it can be decoded; copy or download it again")
    return cuts
