from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from clips import scene
from PIL import Image

from cineseek.film import Motion
from cineseek.media.camera import MotionMeter, name_motion
from cineseek.media.motion import measure_move
from cineseek.media.picture import upright
from cineseek.media.video import open_container, probe

WORLD = Image.fromarray(scene(0, 1600, 900))
RATE = 24
View = tuple[float, float, float]


def plane(x: float, y: float, zoom: float = 1.0, *, noise: int = -1) -> np.ndarray:
    """What a camera of 640 x 360 looking at (x, y) sees, as a luma plane of 128 x 72."""
    width, height = 640 / zoom, 360 / zoom
    box = (x - width / 2, y - height / 2, x + width / 2, y + height / 2)
    seen = WORLD.resize((128, 72), Image.Resampling.BOX, box=box).convert("L")
    grain = np.random.default_rng(noise).normal(0, 1.5, (72, 128)) if noise >= 0 else 0
    return (np.asarray(seen) + grain).clip(0, 255).astype(np.uint8)


def watch(camera: Callable[[float], View], *, frames: int = 36, noisy: bool = False,
          actor: Callable[[float], int] | None = None) -> tuple[Motion, float]:  # fmt: skip
    meter = MotionMeter()
    previous = None
    for n in range(frames):
        seen = plane(*camera(n / RATE), noise=n if noisy else -1)
        if actor is not None:
            left = actor(n / RATE)
            seen[20:44, left : left + 16] = 240
        if previous is not None:
            meter.offer(previous, seen, 1 / RATE)
        previous = seen
    return meter.close(16 / 9)


@pytest.mark.parametrize("noisy", [False, True])
def test_a_camera_that_stands_is_static(noisy: bool) -> None:
    kind, strength = watch(lambda t: (800, 450, 1), noisy=noisy)
    assert kind == "static"
    assert strength < 0.015


@pytest.mark.parametrize("noisy", [False, True])
@pytest.mark.parametrize("speed", [0.03, -0.1, 0.4, -0.9])
def test_a_pan_is_measured_in_picture_widths_a_second(speed: float, noisy: bool) -> None:
    start = 800 - speed * 640 * 0.7
    kind, strength = watch(lambda t: (start + speed * 640 * t, 450, 1), frames=34, noisy=noisy)
    assert kind == "pan"
    assert strength == pytest.approx(abs(speed), rel=0.15, abs=0.01)


@pytest.mark.parametrize("speed", [0.05, -0.2])
def test_a_tilt_is_measured_in_widths_too(speed: float) -> None:
    kind, strength = watch(lambda t: (800, 450 + speed * 640 * (t - 0.7), 1), noisy=True)
    assert kind == "tilt"
    assert strength == pytest.approx(abs(speed), rel=0.15, abs=0.01)


@pytest.mark.parametrize("growth", [1.1, 1.3, 0.8])
def test_a_zoom_in_or_out_is_a_zoom(growth: float) -> None:
    assert watch(lambda t: (800, 450, 1.3 * growth**t), noisy=True)[0] == "zoom"


def test_growth_is_measured_as_such() -> None:
    move = measure_move(plane(800, 450, 1.0), plane(800, 450, 1.05), 0.5)
    assert move is not None
    assert move.zoom == pytest.approx(0.1, abs=0.02)
    assert abs(move.x) < 0.01


@pytest.mark.parametrize("seed", range(3))
def test_a_hand_held_camera_is_shaky(seed: int) -> None:
    jerks = np.random.default_rng(seed).normal(0, 6, (64, 2))
    assert watch(lambda t: (800 + jerks[round(t * RATE)][0], 450 + jerks[round(t * RATE)][1], 1))[
        0
    ] == "shaky"  # fmt: skip
    sway = lambda t: (800 + 10 * math.sin(16 * t), 450 + 8 * math.cos(19 * t), 1)  # noqa: E731
    assert watch(sway)[0] == "shaky"


def test_a_pan_by_hand_is_still_a_pan() -> None:
    jerks = np.random.default_rng(9).normal(0, 2, 64)
    assert watch(lambda t: (650 + 128 * t, 450 + jerks[round(t * RATE)], 1))[0] == "pan"


def test_an_actor_before_a_standing_camera_is_moving() -> None:
    assert watch(lambda t: (800, 450, 1), actor=lambda t: int(5 + 50 * t))[0] == "moving"


def test_an_actor_does_not_hide_a_pan() -> None:
    assert watch(lambda t: (650 + 128 * t, 450, 1), actor=lambda t: int(5 + 50 * t))[0] == "pan"


def test_pictures_of_nothing_are_static() -> None:
    grey = np.full((72, 128), 90, np.uint8)
    assert measure_move(grey, grey, 0.1) is None
    assert name_motion([], 16 / 9) == ("static", 0.0)


def test_pairs_that_are_no_pairs_are_passed_over() -> None:
    meter = MotionMeter()
    meter.offer(plane(800, 450), plane(810, 450)[:40], 0.04)
    meter.offer(plane(800, 450), plane(810, 450), 0.0)
    meter.offer(np.zeros((4, 4), np.uint8), np.zeros((4, 4), np.uint8), 0.04)
    assert meter.close(16 / 9) == ("static", 0.0)


def test_scattered_pairs_count_as_much_as_a_run() -> None:
    meter = MotionMeter()
    for start in (600, 700, 800, 900):
        meter.offer(plane(start, 450), plane(start + 640 * 0.3 / RATE, 450), 1 / RATE)
    kind, strength = meter.close(16 / 9)
    assert kind == "pan"
    assert strength == pytest.approx(0.3, rel=0.15)


def test_a_long_shot_is_remembered_in_bounded_space() -> None:
    meter = MotionMeter()
    a, b = plane(800, 450), plane(806, 450)
    for _ in range(600):
        meter.offer(a, b, 0.1)
    assert len(meter._moves) <= 256
    assert meter.close(16 / 9)[0] == "pan"


@pytest.mark.data
@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "first", "last", "kinds"),
    [
        ("popeye_p2.mkv", 1190, 1296, {"pan"}),
        ("popeye_p1.mkv", 1040, 1168, {"pan"}),
        ("intel_bottle-detection.mp4", 0, 150, {"static", "moving"}),
        ("intel_car-detection.mp4", 0, 100, {"static", "moving"}),
        ("intel_one-by-one-person-detection.mp4", 0, 100, {"static", "moving"}),
    ],
)
def test_real_cameras_are_told_apart(
    real_data: Path, name: str, first: int, last: int, kinds: set[Motion]
) -> None:
    path = real_data / "film" / name
    info = probe(path)
    meter, previous = MotionMeter(), None
    with open_container(path) as container:
        container.streams.video[0].thread_type = "AUTO"
        for number, frame in enumerate(container.decode(video=0)):
            if number >= last:
                break
            if number < first:
                continue
            seen = Image.fromarray(upright(frame, info)).convert("L")
            luma = np.asarray(seen.resize((128, 72), Image.Resampling.BOX))
            if previous is not None:
                meter.offer(previous, luma, 1 / info.frame_rate)
            previous = luma
    assert meter.close(info.aspect)[0] in kinds
