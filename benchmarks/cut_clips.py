"""The clips of the cut benchmark: real or drawn pictures joined at known frames and encoded.

It knows where every cut is because it makes them; it knows nothing of any cut finder.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

RATE = 24

# Stretches without a cut, by frame number; checked by eye against shots.json.
_SHOTS: dict[str, tuple[tuple[int, int], ...]] = {
    "popeye_p1.mkv": ((0, 297), (297, 657), (657, 962), (962, 1440)),
    "popeye_p2.mkv": ((0, 567), (567, 661), (661, 994), (994, 1440)),
    "popeye_p3.mkv": ((74, 331), (331, 530), (530, 738), (1071, 1336), (1336, 1440)),
    "popeye_p4.mkv": ((16, 305), (305, 770), (770, 965), (965, 1086), (1086, 1244), (1244, 1440)),
    "sintel_trailer_480x204_a.mp4": (
        (302, 336), (458, 502), (550, 573), (573, 623), (623, 660), (698, 760), (792, 834),
        (872, 966),
    ),
    "nasa_sls_hot_fire.mkv": ((59, 308), (694, 925), (925, 1155), (1388, 1615), (1846, 2076)),
    "intel_car-detection.mp4": ((0, 377),),
    "intel_bottle-detection.mp4": ((0, 1189),),
    "intel_one-by-one-person-detection.mp4": ((0, 1394),),
    "cartoon_01.mp4": ((36, 110),),
    "cartoon_02.mp4": ((0, 192),),
    "cartoon_03.mp4": ((0, 165),),
    "cartoon_04.mp4": ((0, 192),),
    "cartoon_05.mp4": ((0, 150),),
    "cartoon_06.mp4": ((0, 192),),
    "cartoon_08.mp4": ((0, 165),),
    "cartoon_09.mp4": ((0, 165),),
    "cartoon_10.mp4": ((80, 165),),
    "cartoon_11.mp4": ((0, 160),),
    "cartoon_12.mp4": ((0, 100),),
    "cartoon_13.mp4": ((0, 160),),
}  # fmt: skip


@dataclass(frozen=True)
class Clip:
    """A file with the seconds of its hard cuts and the spans of its gradual transitions."""

    path: Path
    cuts: tuple[float, ...]
    gradual: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True)
class Encoding:
    """How a clip is encoded; the defaults are x264's own."""

    codec: str = "libx264"
    options: tuple[tuple[str, str], ...] = ()
    width: int = 1920
    height: int = 1080
    suffix: str = ".mp4"


@dataclass(frozen=True)
class Plan:
    """What a clip is made of: how long it is and how long its shots are, in seconds."""

    name: str
    seconds: float
    shortest: float
    longest: float
    encoding: Encoding
    seed: int
    dissolves: bool = False


def real_clips(data: Path) -> list[Clip]:
    """The real footage whose cuts have been looked at."""
    clips = []
    for name, truth in sorted(json.loads((data / "shots.json").read_text()).items()):
        for twin in {name, name.replace("_a.mp4", "_b.mp4")}:
            path = data / "film" / twin
            seconds = _seconds_of_frames(path)
            clips.append(
                Clip(
                    path,
                    tuple(seconds[frame] for frame in truth["hard_cuts"]),
                    tuple((seconds[a], seconds[b]) for a, b, _ in truth.get("gradual", ())),
                )
            )
    return clips


def make_clip(plan: Plan, folder: Path, data: Path | None) -> Clip:
    """Draw or join the shots of a plan and encode them; reuse the clip where it lies ready."""
    stem = f"{'real' if data else 'drawn'}-{plan.name}-{plan.seed}-{plan.seconds:g}"
    path, note = folder / f"{stem}{plan.encoding.suffix}", folder / f"{stem}.json"
    if not note.exists():
        folder.mkdir(parents=True, exist_ok=True)
        cuts, gradual = _encode(plan, path, data)
        note.write_text(json.dumps({"cuts": cuts, "gradual": gradual}))
    truth = json.loads(note.read_text())
    return Clip(path, tuple(truth["cuts"]), tuple((a, b) for a, b in truth["gradual"]))


def _encode(
    plan: Plan, path: Path, data: Path | None
) -> tuple[list[float], list[tuple[float, float]]]:
    chance = random.Random(plan.seed)
    size = (plan.encoding.width, plan.encoding.height)
    cuts: list[float] = []
    gradual: list[tuple[float, float]] = []
    written = 0
    with av.open(path, "w") as container:
        stream = container.add_stream(
            plan.encoding.codec, RATE, options=dict(plan.encoding.options)
        )
        stream.width, stream.height = size
        stream.pix_fmt = "yuv420p"

        def write(pictures: Iterator[NDArray[np.uint8]]) -> None:
            nonlocal written
            for picture in pictures:
                frame = av.VideoFrame.from_ndarray(picture, "yuv420p")
                frame.pts, frame.time_base = written, Fraction(1, RATE)
                container.mux(stream.encode(frame))
                written += 1

        mix: list[NDArray[np.uint8]] = []
        for pictures in _shots(plan, chance, data, size):
            if mix:
                head = [picture for _, picture in zip(mix, pictures, strict=False)]
                start = written
                write(
                    (a * (1 - k) + b * k).astype(np.uint8)
                    for a, b, k in zip(mix, head, np.linspace(0, 1, len(mix)), strict=False)
                )
                gradual.append((start / RATE, written / RATE))
            elif written:
                cuts.append(written / RATE)
            mix = []
            if plan.dissolves and chance.random() < 0.4:
                kept = list(pictures)
                write(iter(kept[:-18]))
                mix = kept[-18:]
            else:
                write(pictures)
            if written >= plan.seconds * RATE:
                break
        container.mux(stream.encode(None))
    return cuts, gradual


def _shots(
    plan: Plan, chance: random.Random, data: Path | None, size: tuple[int, int]
) -> Iterator[Iterator[NDArray[np.uint8]]]:
    """Endless shots, neighbours from different films."""
    before = ""
    while True:
        length = round(chance.uniform(plan.shortest, plan.longest) * RATE)
        if data is None:
            yield _drawn(chance.randrange(1 << 30), length, size)
            continue
        name = chance.choice([n for n in _SHOTS if n[:9] != before[:9]])
        first, last = chance.choice(_SHOTS[name])
        first += chance.randint(0, max(0, last - first - length))
        before = name
        yield _taken(data / "film" / name, first, min(last, first + length), size)


def _taken(path: Path, first: int, last: int, size: tuple[int, int]) -> Iterator[NDArray[np.uint8]]:
    with av.open(path) as container:
        stream = container.streams.video[0]
        stream.thread_type = "AUTO"
        for number, frame in enumerate(container.decode(stream)):
            if number >= last:
                break
            if number >= first:
                yield frame.reformat(*size, "yuv420p", interpolation="BICUBIC").to_ndarray()


def _drawn(seed: int, length: int, size: tuple[int, int]) -> Iterator[NDArray[np.uint8]]:
    """A textured ground under a moving camera, with a few things crossing it."""
    noise = np.random.default_rng(seed)
    width, height = size
    coarse = noise.integers(20, 235, (14, 24, 3), dtype=np.uint8)
    ground = av.VideoFrame.from_ndarray(coarse, "rgb24").reformat(
        width * 5 // 4, height * 5 // 4, "rgb24", interpolation="BICUBIC"
    ).to_ndarray()  # fmt: skip
    ground = np.clip(ground.astype(np.int16) + noise.normal(0, 6, ground.shape), 0, 255)
    drift = noise.uniform(-0.25, 0.25, 2) * (width, height) / max(length, 1)
    things = [
        (noise.integers(0, 255, 3), noise.uniform(0, 1, 2), noise.uniform(-0.01, 0.01, 2))
        for _ in range(3)
    ]
    for number in range(length):
        x, y = np.clip((width // 8, height // 8) + drift * number, 0, (width // 4, height // 4))
        picture = ground[int(y) : int(y) + height, int(x) : int(x) + width].astype(np.uint8)
        for colour, place, speed in things:
            left, top = ((place + speed * number) % 0.8 * (width, height)).astype(int)
            picture[top : top + height // 5, left : left + width // 6] = colour
        frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(picture), "rgb24")
        yield frame.reformat(format="yuv420p").to_ndarray()


def _seconds_of_frames(path: Path) -> list[float]:
    """The second of each frame in order of showing, from the first one on."""
    with av.open(path) as container:
        stream = container.streams.video[0]
        stream.thread_type = "AUTO"
        seconds = [frame.time for frame in container.decode(stream) if frame.time is not None]
    return [second - seconds[0] for second in seconds]
