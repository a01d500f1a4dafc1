"""The sounds of drawn trailers: what a genre is heard by, over noise that tells of none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from cineseek.demo.trailer_plans import HEARD, TrailerPlan

if TYPE_CHECKING:
    from numpy.random import Generator
    from numpy.typing import NDArray

    Wave = NDArray[np.float64]

RATE = 24_000
"""Samples a second, mono: a log-mel spectrum up to 8 kHz needs no more."""
_NOTES = 440 * 2 ** (np.array([0, 2, 4, 7, 9, 12, 14, 16]) / 12)
_LOUDEST = 0.95


def sound_of(plan: TrailerPlan, seconds: float) -> NDArray[np.float32]:
    """The sound track, at the plan's loudness; the same for the same plan."""
    chance = np.random.default_rng((plan.seed, 1))
    time = np.arange(round(seconds * RATE)) / RATE
    wave = float(chance.uniform(0.15, 0.4)) * _bed(time, chance)
    for genre in plan.genres:
        if genre in HEARD:
            wave = wave + _unit(_SOUNDS[HEARD[genre]](time, chance))
    wave = _unit(wave) * 10 ** (plan.loudness / 20)
    # Struck bells and booms have peaks: bent and not cut off, which would sound of everything.
    for _ in range(3):
        wave = _LOUDEST * np.tanh(wave / _LOUDEST)
        wave *= 10 ** (plan.loudness / 20) / _level(wave)
    return np.clip(wave, -1, 1).astype(np.float32)


def _bed(time: Wave, chance: Generator) -> Wave:
    """Wind and a hum, of any colour."""
    return _unit(_noise(len(time), int(chance.integers(2, 60)), chance)) + 0.5 * np.sin(
        2 * np.pi * float(chance.uniform(100, 1200)) * time
    )


def _drone(time: Wave, chance: Generator) -> Wave:
    pitch = float(chance.uniform(60, 110))
    swell = 0.7 + 0.3 * np.sin(2 * np.pi * float(chance.uniform(0.2, 0.4)) * time)
    tones = [
        np.sin(2 * np.pi * pitch * n * time + 0.8 * np.sin(5 * time)) / n for n in (1, 2.01, 3)
    ]
    return np.asarray(swell * np.sum(tones, axis=0))


def _bells(time: Wave, chance: Generator) -> Wave:
    every = float(chance.uniform(0.22, 0.4))
    number = np.floor(time / every).astype(np.int64)
    pitch = float(chance.uniform(0.9, 1.3)) * chance.choice(_NOTES, size=int(number[-1]) + 1)
    since = time - number * every
    struck = np.sin(2 * np.pi * pitch[number] * since)
    struck += 0.4 * np.sin(2 * np.pi * 2.76 * pitch[number] * since)
    return np.asarray(struck * np.exp(-6 * since))


def _booms(time: Wave, chance: Generator) -> Wave:
    every = float(chance.uniform(0.6, 1.3))
    fall = np.exp(-5 * (time % every))
    low = _unit(_noise(len(time), 40, chance))
    return np.asarray(fall * (low + 0.25 * chance.normal(0, 1, len(time))))


def _crowd(time: Wave, chance: Generator) -> Wave:
    """Noise of middle pitch that swells, and now and then a whistle."""
    wide = _noise(len(time), 8, chance) - _noise(len(time), 24, chance)
    swell = 0.7 + 0.3 * np.sin(2 * np.pi * float(chance.uniform(0.15, 0.5)) * time)
    since = time % float(chance.uniform(2.0, 3.5))
    whistle = (since < 0.4) * np.sin(2 * np.pi * float(chance.uniform(2300, 3200)) * time)
    return np.asarray(swell * _unit(wide) + 0.8 * whistle)


_SOUNDS = {"drone": _drone, "bells": _bells, "booms": _booms, "crowd": _crowd}


def _noise(count: int, wide: int, chance: Generator) -> Wave:
    """Noise with its high tones smoothed away."""
    smooth = np.cumsum(chance.normal(0, 1, count + wide))
    return np.asarray((smooth[wide:] - smooth[:-wide]) / wide)


def _unit(wave: Wave) -> Wave:
    return np.asarray(wave / _level(wave))


def _level(wave: Wave) -> float:
    return float(np.sqrt((wave**2).mean())) or 1.0
