"""The drawn trailers of the extraction benchmark: 1080p with grain, cuts and a sound track.

It knows how they are encoded; it knows nothing of what is read from them.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
import cv2
import numpy as np
from numpy.typing import NDArray

WIDTH, HEIGHT, RATE = 1920, 1080, 24
SOUND_RATE = 48_000

Planes = tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]


@dataclass(frozen=True)
class Plan:
    """One trailer: how long it and its shots are, in seconds, and how its pictures are encoded."""

    name: str
    seconds: float
    shortest: float
    longest: float
    seed: int
    options: tuple[tuple[str, str], ...]


PLANS = (
    # x264 as it is: a keyframe at nearly every cut.
    Plan("default", 150, 0.7, 4.0, 61, (("preset", "veryfast"), ("crf", "23"))),
    # As for streaming in pieces: a keyframe every two seconds whatever is shown.
    Plan(
        "pieces", 150, 0.7, 4.0, 62,
        (("preset", "veryfast"), ("crf", "23"), ("g", "48"), ("keyint_min", "48"),
         ("sc_threshold", "0")),
    ),
)  # fmt: skip


def make_trailer(plan: Plan, folder: Path) -> Path:
    """Draw and encode a trailer; reuse it where it lies ready."""
    path = folder / f"trailer-{plan.name}-{plan.seed}-{plan.seconds:g}.mp4"
    if path.exists():
        return path
    folder.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    chance = np.random.default_rng(plan.seed)
    grain = chance.normal(0, 2.0, (2 * HEIGHT, 2 * WIDTH)).astype(np.float32)
    sound = _soundtrack(plan, chance)
    step = SOUND_RATE // RATE
    left, within = 0, 0
    with av.open(str(part), "w", format="mp4") as container:
        video = container.add_stream("libx264", RATE, options=dict(plan.options))
        video.width, video.height, video.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        audio = container.add_stream("aac", SOUND_RATE, layout="stereo")
        scene = _scene(chance)
        for number in range(round(plan.seconds * RATE)):
            if left == 0:
                scene = _scene(chance)
                left, within = round(chance.uniform(plan.shortest, plan.longest) * RATE), 0
            picture = _picture(scene, within, _grain(grain, chance))
            frame = av.VideoFrame.from_ndarray(picture, "yuv420p")
            frame.pts, frame.time_base = number, Fraction(1, RATE)
            container.mux(video.encode(frame))
            piece = np.ascontiguousarray(sound[:, number * step : (number + 1) * step])
            heard = av.AudioFrame.from_ndarray(piece, "fltp", "stereo")
            heard.sample_rate, heard.pts = SOUND_RATE, number * step
            heard.time_base = Fraction(1, SOUND_RATE)
            container.mux(audio.encode(heard))
            left, within = left - 1, within + 1
        container.mux(video.encode(None))
        container.mux(audio.encode(None))
    part.replace(path)
    return path


def _grain(field: NDArray[np.float32], chance: np.random.Generator) -> NDArray[np.float32]:
    """A piece of the grain, another one for every frame."""
    top, left = int(chance.integers(0, HEIGHT)), int(chance.integers(0, WIDTH))
    return field[top : top + HEIGHT, left : left + WIDTH]


@dataclass(frozen=True, eq=False)
class _Scene:
    """A ground and a thing before it, both of which sway; the camera draws near and drifts."""

    ground: Planes
    thing: Planes
    place: NDArray[np.float32]
    """Middle and radius of the thing, in pixels."""
    speed: NDArray[np.float32]
    """Pixels a frame: of the camera and of the thing."""
    nearer: float
    sway: float
    """Pixels."""


def _scene(chance: np.random.Generator) -> _Scene:
    return _Scene(
        _layer(chance),
        _layer(chance),
        np.array([chance.uniform(500, 1400), chance.uniform(300, 800), chance.uniform(200, 450)]),
        chance.uniform(-8, 8, 4).astype(np.float32),
        float(chance.uniform(-0.004, 0.004)),
        float(chance.uniform(0, 10)),
    )


def _layer(chance: np.random.Generator) -> Planes:
    light = _plane(chance, HEIGHT, WIDTH, float(chance.uniform(60, 180)), 45.0)
    colours = [
        _plane(chance, HEIGHT // 2, WIDTH // 2, float(chance.uniform(105, 150)), 12.0)
        for _ in range(2)
    ]
    return light, colours[0], colours[1]


def _plane(
    chance: np.random.Generator, height: int, width: int, mean: float, spread: float
) -> NDArray[np.float32]:
    """Its power falls with the square of the frequency, as that of photographs does."""
    frequency = np.hypot(np.fft.fftfreq(height)[:, None], np.fft.rfftfreq(width)[None, :])
    frequency[0, 0] = 1
    phases = np.exp(2j * np.pi * chance.random(frequency.shape))
    # A lens and a sensor leave little beyond a sixth of a cycle a pixel.
    softened = np.exp(-np.square(frequency / 0.09)) / frequency
    plane = np.fft.irfft2(phases * softened, s=(height, width))
    return np.asarray(mean + spread * plane / plane.std(), np.float32)


def _picture(scene: _Scene, at: int, grain: NDArray[np.float32]) -> NDArray[np.uint8]:
    """yuv420p, as PyAV lays it out: one column of planes."""
    planes = []
    for number, (ground, thing) in enumerate(zip(scene.ground, scene.thing, strict=True)):
        half = 1 if number == 0 else 2
        seen = _warp(ground, scene, at, half, scene.speed[:2])
        x, y, radius = scene.place / half
        dx, dy = scene.speed[2:] * at / half
        rows, columns = np.ogrid[: seen.shape[0], : seen.shape[1]]
        inside = np.square(columns - x - dx) + np.square(rows - y - dy) < radius**2
        seen = np.where(inside, _warp(thing, scene, at, half, scene.speed[2:]), seen)
        low, high = (16, 235) if number == 0 else (16, 240)
        seen = seen + grain if number == 0 else seen
        planes.append(np.clip(seen, low, high).astype(np.uint8).reshape(-1, WIDTH))
    return np.concatenate(planes)


def _warp(
    plane: NDArray[np.float32], scene: _Scene, at: int, half: int, speed: NDArray[np.float32]
) -> NDArray[np.float32]:
    """A layer as it is at frame `at` of its shot; what leaves at one side comes in at the other."""
    height, width = plane.shape
    zoom = 1 + scene.nearer * at
    y = np.arange(height, dtype=np.float32)[:, None]
    x = np.arange(width, dtype=np.float32)[None, :]
    phase = 0.15 * at
    from_x = (x - width / 2) * zoom + speed[0] * at / half
    from_x = from_x + scene.sway / half * np.sin(y * (half / 90) + phase)
    from_y = (y - height / 2) * zoom + speed[1] * at / half
    from_y = from_y + scene.sway / half * np.sin(x * (half / 130) + phase)
    return np.asarray(
        cv2.remap(plane, from_x, from_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_WRAP), np.float32
    )


def _soundtrack(plan: Plan, chance: np.random.Generator) -> NDArray[np.float32]:
    """Chords over noise that swells, with pauses: 2 x samples."""
    count = round(plan.seconds * SOUND_RATE)
    seconds = np.arange(count, dtype=np.float32) / SOUND_RATE
    sound = np.zeros((2, count), np.float32)
    for start in range(0, int(plan.seconds), 2):
        here = slice(start * SOUND_RATE, min(count, (start + 2) * SOUND_RATE))
        if chance.random() < 0.1:
            continue
        for _ in range(4):
            hertz = float(110 * 2 ** (chance.integers(0, 36) / 12))
            sound[:, here] += 0.08 * np.sin(2 * np.pi * hertz * seconds[here])
        swell = np.linspace(0.005, float(chance.uniform(0.01, 0.1)), here.stop - here.start)
        sound[:, here] += chance.normal(0, 1, (2, here.stop - here.start)) * swell
    return np.clip(sound, -1, 1).astype(np.float32)
