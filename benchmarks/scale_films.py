"""Films for the benchmarks of scale: drawn once, as long and as many as asked for."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from ingest import join

RATE, MINUTE, SHOT = 24, 60, 3


def draw_films(folder: Path, films: int, minutes: int, height: int = 360) -> list[Path]:
    """Films of so many minutes each, H.264 with sound; a minute of each is drawn, then repeated."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for seed in range(films):
        path = folder / f"Drawn {seed + 1} ({1990 + seed}).mkv"
        if not path.exists():
            minute = folder.parent / f"minute {seed} {height}.mkv"
            if not minute.exists():
                _draw_minute(minute, seed, height)
            join(minute, path, minutes)
        paths.append(path)
    return paths


def _draw_minute(path: Path, seed: int, height: int) -> None:
    """Twenty shots that pan over pictures with the spectrum of photographs, each of its own."""
    rng = np.random.default_rng(seed)
    width = height * 16 // 9 // 2 * 2
    with av.open(str(path), "w") as container:
        video = container.add_stream("libx264", rate=RATE, options={"preset": "veryfast"})
        video.width, video.height, video.pix_fmt = width, height, "yuv420p"
        audio = container.add_stream("aac", rate=48000)
        audio.layout = "stereo"
        scene = np.zeros(0)
        for number in range(RATE * MINUTE):
            within = number % (SHOT * RATE)
            if within == 0:
                scene = _scene(rng, height, width + SHOT * RATE)
            frame = av.VideoFrame.from_ndarray(
                np.ascontiguousarray(scene[:, within : within + width]), "rgb24"
            )
            frame.pts, frame.time_base = number, Fraction(1, RATE)
            container.mux(video.encode(frame))
            noise = rng.normal(0, 0.05, (2, 48000 // RATE)).astype(np.float32)
            heard = av.AudioFrame.from_ndarray(noise, "fltp", "stereo")
            heard.sample_rate, heard.pts = 48000, number * (48000 // RATE)
            container.mux(audio.encode(heard))
        container.mux(video.encode())
        container.mux(audio.encode())


def _scene(rng: np.random.Generator, height: int, width: int) -> np.ndarray:
    """A picture whose power falls with the square of the frequency, as that of photographs does."""
    frequency = np.hypot(np.fft.fftfreq(height)[:, None], np.fft.rfftfreq(width)[None, :])
    frequency[0, 0] = 1
    planes = []
    for mean in rng.uniform(40, 200, 3):
        phases = np.exp(2j * np.pi * rng.random(frequency.shape))
        plane = np.fft.irfft2(phases / frequency, s=(height, width))
        planes.append(mean + 45 * plane / plane.std())
    return np.stack(planes, axis=2).clip(0, 255).astype(np.uint8)
