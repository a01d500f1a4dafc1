"""The sounds of the demo films, made of sine waves and noise. Knows no picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cineseek.demo.script import Sound

    Wave = NDArray[np.float32]
    Floats = NDArray[np.float64]

RATE = 48_000
"""Samples a second, mono."""


def play(sound: Sound, seconds: float, seed: int) -> Wave:
    """That many seconds of a sound, -1 to 1; the same for the same seed."""
    count = round(seconds * RATE)
    time: Floats = np.arange(count) / RATE
    wave: Floats
    if sound == "silence":
        return np.zeros(count, dtype=np.float32)
    if sound in ("waves", "wind", "storm", "fire"):
        wide, level, pulse = {
            "waves": (60, 0.9, 0.25),
            "wind": (110, 0.8, 0.13),
            "storm": (24, 1.6, 0.6),
            "fire": (9, 0.18, 2.3),
        }[sound]
        swell = 0.65 + 0.35 * np.sin(2 * np.pi * pulse * time)
        wave = level * swell * _noise(count, wide, seed)
    elif sound in ("rain", "crowd"):
        wide, level = (3, 0.12) if sound == "rain" else (14, 0.5)
        babble = 1 if sound == "rain" else 0.7 + 0.3 * np.sin(time * 5) * np.sin(time * 1.7)
        wave = level * babble * _noise(count, wide, seed)
    elif sound in ("engine", "train"):
        pitch, beat = (62.0, 0.0) if sound == "engine" else (48.0, 2.6)
        tones = pitch * np.array([1.0, 2.0, 3.02])
        wave = 0.06 * np.sin(2 * np.pi * tones[:, None] * time).sum(axis=0)
        wave = wave + 0.15 * _noise(count, 40, seed)
        if beat:
            wave = wave + 0.3 * _strikes(time, (140.0, 110.0), every=1 / beat, fall=22.0)
    elif sound == "bubbles":
        wave = 0.16 * _strikes(time, (420.0, 610.0, 520.0, 760.0), every=0.23, fall=16.0)
        wave = wave + 0.2 * _noise(count, 120, seed)
    elif sound == "booms":
        fall = np.exp(-5 * (time % 1.8))
        wave = 1.2 * fall * _noise(count, 30, seed)
        wave = wave + 0.06 * fall * np.random.default_rng(seed).normal(0, 1, count)
    elif sound == "hum":
        tones = np.array([55.0, 82.5, 110.3])
        wave = 0.05 * np.sin(2 * np.pi * tones[:, None] * time).sum(axis=0)
    elif sound == "bells":
        wave = 0.2 * _strikes(time, (660.0, 880.0, 990.0), every=0.8, fall=3.0)
    elif sound == "drums":
        wave = 0.6 * _strikes(time, (90.0, 120.0), every=0.4, fall=12.0)
    else:
        wave = 0.12 * _strikes(time, (2300.0, 2900.0, 2600.0), every=0.31, fall=18.0)
    return np.clip(wave, -0.95, 0.95).astype(np.float32)


def _noise(count: int, wide: int, seed: int) -> Floats:
    """Noise with its high tones smoothed away."""
    smooth = np.cumsum(np.random.default_rng(seed).normal(0, 1, count + wide))
    return (smooth[wide:] - smooth[:-wide]) / wide


def _strikes(time: Floats, tones: tuple[float, ...], *, every: float, fall: float) -> Floats:
    """Tones struck one after another, each dying away."""
    number = np.floor(time / every).astype(np.int64)
    since = time - number * every
    pitch = np.array(tones)[number % len(tones)]
    struck: Floats = np.sin(2 * np.pi * pitch * since) * np.exp(-fall * since)
    return struck
