"""Finds where one shot ends and the next begins: hard cuts, fades and dissolves, in two gears.

It knows files; what a cut looks like is in `cuts_score`, what to decode in `cuts_doubt`.
"""

from __future__ import annotations

import contextlib
import itertools
from pathlib import Path
from typing import Literal

from cineseek.errors import MediaError
from cineseek.media.cuts_crew import Crew, Eye, Eyes, Hand
from cineseek.media.cuts_finder import Cut
from cineseek.media.cuts_marks import find_longest_group
from cineseek.media.cuts_scan import Scan
from cineseek.media.stream import Clock, Decoder, cores, read_groups, video_stream
from cineseek.media.video import VideoInfo, open_container, probe

Gear = Literal["fast", "exact"]
"""`exact` decodes every frame; `fast` keyframes, and the stretches where a cut is in doubt."""

_MOST_HANDS = 8
"""Threads at most: each holds two decoders with their pictures."""

__all__ = ["Cut", "Gear", "find_cuts"]


def find_cuts(path: str | Path, *, gear: Gear = "fast") -> list[Cut]:
    """Every cut of a video, in order of time; a video of one shot has none."""
    if gear not in ("fast", "exact"):
        raise ValueError(f"gear must be 'fast' or 'exact', not {gear!r}")
    info = probe(path)
    with contextlib.ExitStack() as files:
        cuts, seen = (_scan if gear == "exact" else _glance)(info, files)
    if not seen:
        raise MediaError(f"{path}: no picture in it can be decoded; copy or download it again")
    return cuts


def _scan(info: VideoInfo, files: contextlib.ExitStack) -> tuple[list[Cut], int]:
    """The cuts, from every frame, and how many frames there were."""
    seen = 0

    def count(*_: object) -> None:
        nonlocal seen
        seen += 1

    container = files.enter_context(open_container(info.path))
    stream = video_stream(container, info)
    scan = Scan(Clock(info, stream), Decoder(stream), None, frame_rate=info.frame_rate, seen=count)
    groups = read_groups(container, stream, info)
    return [cut for _, found in scan.walk(groups) for cut in found], seen


def _glance(info: VideoInfo, files: contextlib.ExitStack) -> tuple[list[Cut], int]:
    """The cuts, from keyframes and what is in doubt, and how many frames were looked at."""

    container = files.enter_context(open_container(info.path))
    stream = video_stream(container, info)
    clock = Clock(info, stream)

    def decoder(*, vectors: bool = False, threads: str = "NONE") -> Decoder:
        return Decoder(stream, threads=threads, apart=True, vectors=vectors)

    groups = read_groups(container, stream, info)
    first = next(groups, None)
    longest = find_longest_group(first.packets[0] if first else None)
    count = min(_MOST_HANDS, cores())
    eyes = Eyes(
        [
            Eye(decoder(vectors=True), clock, frame_rate=info.frame_rate, longest=longest)
            for _ in range(count)
        ]
    )
    hands = [Hand(decoder(), clock) for _ in range(count)]
    closer = Hand(decoder(threads="AUTO"), clock)
    for close in (eyes.close, closer.close, *(hand.close for hand in hands)):
        files.callback(close)
    crew = Crew(eyes, hands, closer)
    return crew.find(itertools.chain([first] if first else [], groups)), crew.seen
