"""What the few packets around a packet tell, on drawn clips whose cuts are known."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from clips import Pixels, draw_video, scene

from cineseek.media.cuts_passage import Passage, look_across
from cineseek.media.cuts_planes import tiny
from cineseek.media.stream import Decoder, Group, read_groups, video_stream
from cineseek.media.video import open_container, probe

WIDTH, HEIGHT = 640, 360
SPEED = 24  # pixels a frame: more than an encoder follows without coding much anew


def racing(number: int, length: int) -> list[Pixels]:
    """A camera that races over a scene, with noise that no encoder can foretell."""
    wide = scene(number, WIDTH + length * SPEED, HEIGHT)
    noise = np.random.default_rng(number).integers(0, 60, wide.shape, dtype=np.uint8)
    wide = np.clip(wide.astype(np.int16) + noise - 30, 0, 255).astype(np.uint8)
    return [np.ascontiguousarray(wide[:, n * SPEED : n * SPEED + WIDTH]) for n in range(length)]


def across(path: Path, number: int, *, known: bool = False) -> Passage | None:
    """The passage at the keyframe of a group; `known`: what that shows has been seen already."""
    info = probe(path)
    with open_container(path) as container:
        stream = video_stream(container, info)
        groups: Sequence[Group] = list(read_groups(container, stream, info))
        decoder = Decoder(stream, threads="NONE", apart=True, vectors=True)
        packets = [*groups[number - 1].packets, *groups[number].packets]
        at = len(groups[number - 1].packets)
        shown = tiny((decoder.feed(packets[at]) + decoder.drain())[0]) if known else None
        return look_across(packets, at, decoder, shown=shown)


@pytest.mark.parametrize("known", [False, True])
def test_a_keyframe_that_begins_another_shot_is_told_from_the_end_of_the_one_before(
    tmp_path: Path, known: bool
) -> None:
    clip = draw_video(
        tmp_path / "a.mp4", [*racing(1, 60), *racing(2, 60)], options={"sc_threshold": "0"},
        keyframes=[0, 60],
    )  # fmt: skip
    passage = across(clip, 1, known=known)
    assert passage is not None
    assert passage.cut is True


def test_a_keyframe_in_the_middle_of_a_racing_shot_is_no_cut(tmp_path: Path) -> None:
    clip = draw_video(
        tmp_path / "a.mp4", racing(1, 120), options={"sc_threshold": "0"}, keyframes=[0, 60]
    )
    passage = across(clip, 1)
    assert passage is not None
    assert passage.cut is False


def test_a_cut_just_before_the_keyframe_is_placed_where_it_is(tmp_path: Path) -> None:
    clip = draw_video(
        tmp_path / "a.mp4", [*racing(1, 58), *racing(2, 62)], options={"sc_threshold": "0"},
        keyframes=[0, 60],
    )  # fmt: skip
    passage = across(clip, 1)
    assert passage is not None
    assert passage.cut
    info = probe(clip)
    with open_container(clip) as container:
        base = video_stream(container, info).time_base
    assert base is not None
    assert float(passage.stamp * base) - info.start == pytest.approx(58 / 25, abs=0.02)


def test_nothing_is_said_of_a_still_picture_whose_end_was_never_coded_anew(tmp_path: Path) -> None:
    still = [scene(1, WIDTH, HEIGHT)] * 100
    clip = draw_video(
        tmp_path / "a.mp4", [*still, *[scene(2, WIDTH, HEIGHT)] * 30],
        options={"sc_threshold": "0"}, keyframes=[0, 100],
    )  # fmt: skip
    passage = across(clip, 1)
    assert passage is not None
    assert passage.cut is None


def test_nothing_is_said_of_a_way_through_black(tmp_path: Path) -> None:
    pictures = racing(1, 60)
    faded = [(p * max(0.0, 1 - n / 10)).astype(np.uint8) for n, p in enumerate(pictures[45:])]
    clip = draw_video(
        tmp_path / "a.mp4", [*pictures[:45], *faded, *racing(2, 60)],
        options={"sc_threshold": "0"}, keyframes=[0, 60],
    )  # fmt: skip
    passage = across(clip, 1)
    assert passage is None or passage.cut is None
