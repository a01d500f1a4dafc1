"""What a footage sounds like as a whole: level, silence, tempo, spectral shape, course of loudness.

Descriptors as in Peeters (2004), from a log-mel spectrogram. Knows no files.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cineseek.media.spectrum import BANDS, FLOOR, RATE, Spectrum, to_db

Floats = NDArray[np.float32]

SIZE = 32 + 16 + 16 + 12 + 4
"""Numbers of what `describe_sound` gives."""
SILENT = -60.0
"""dB: a row whose loudest band is below is silence."""

_SHAPE, _SPREAD, _CURVE, _LAGS = 32, 16, 16, 12
_FASTEST, _SLOWEST = 0.25, 2.0  # seconds between beats: 240 to 30 a minute
_LEAST = RATE  # rows that are heard: a second
# What the numbers are divided by, so that each varies by about one from film to film.
_SHAPE_DB, _SPREAD_DB, _CURVE_DB = 12.0, 5.0, 10.0


@dataclass(frozen=True, slots=True)
class SoundFacts:
    """What can be said of a sound in single numbers."""

    loudness: float
    """Mean level of the rows that are heard, in dB below a sine at full scale."""
    range: float
    """Between the 10th and the 90th percentile of their levels, in dB."""
    silence: float
    """Share of rows in which nothing is heard, 0 to 1."""
    tempo: float | None
    """Beats a minute, where something repeats."""
    pulse: float
    """0 to 1: how regularly it does."""
    brightness: float
    """Spectral centroid on the mel scale, 0 to 1 of its width."""
    onsets: float
    """Sudden rises a second."""


def sound_facts(spectrum: Spectrum) -> SoundFacts | None:
    """Of a spectrogram T x BANDS; None where nothing is heard in it."""
    level, heard = _levels(spectrum)
    if heard.sum() < _LEAST:
        return None
    loud = level[heard]
    repeats, flux = _repeats(spectrum)
    best = int(repeats.argmax())
    seconds = _lags()[best]
    power = (10.0 ** (to_db(spectrum[heard]) / 10.0)).mean(axis=0)
    low, high = np.percentile(loud, [10, 90])
    return SoundFacts(
        loudness=float(loud.mean()),
        range=float(high - low),
        silence=float(1.0 - heard.mean()),
        tempo=float(60.0 / seconds) if repeats[best] > 0.1 else None,
        pulse=float(np.clip(repeats[best], 0.0, 1.0)),
        brightness=float((power * np.arange(BANDS)).sum() / power.sum() / (BANDS - 1)),
        onsets=float((flux > 6.0).mean() * RATE),
    )


def describe_sound(spectrum: Spectrum) -> Floats | None:
    """SIZE numbers to compare sounds by Euclidean distance; None where nothing is heard.

    Shape of the mean spectrum and how much each band varies, relative to the level, so that the
    same sound at another volume is nearly the same; the course of loudness; what repeats.
    """
    facts = sound_facts(spectrum)
    if facts is None:
        return None
    level, heard = _levels(spectrum)
    levels = np.maximum(to_db(spectrum[heard]), -80.0)
    shape = levels.mean(axis=0)
    shape -= np.median(shape)
    spread = levels.std(axis=0)
    curve = _resampled(np.where(heard, level, SILENT), _CURVE)
    repeats, _ = _repeats(spectrum)
    parts = [
        _pooled(shape, _SHAPE) / _SHAPE_DB,
        (_pooled(spread, _SPREAD) - 9.0) / _SPREAD_DB,
        (curve - curve.mean()) / _CURVE_DB,
        _resampled(repeats, _LAGS) * 2.0,
        np.array(
            [
                3.0 * facts.silence,
                (facts.loudness + 30.0) / 15.0,
                (facts.range - 15.0) / 8.0,
                facts.onsets / 2.0 - 0.5,
            ]
        ),
    ]
    # Blocks weigh alike, however many numbers each has.
    return np.concatenate([part / np.sqrt(len(part)) for part in parts]).astype(np.float32)


def _levels(spectrum: Spectrum) -> tuple[Floats, NDArray[np.bool_]]:
    """The level of each row in dB, and in which rows something is heard."""
    levels = to_db(spectrum)
    total = 10.0 * np.log10((10.0 ** (levels / 10.0)).sum(axis=1) + 10.0 ** (FLOOR / 10.0))
    return total.astype(np.float32), levels.max(axis=1, initial=FLOOR) > SILENT


def _repeats(spectrum: Spectrum) -> tuple[Floats, Floats]:
    """How much the onsets are like themselves some time later, by lag, and the onsets.

    Spectral flux and its autocorrelation, as beat trackers begin (Ellis 2007).
    """
    levels = np.maximum(to_db(spectrum), -70.0)
    flux = np.maximum(np.diff(levels, axis=0), 0.0).mean(axis=1)
    flux = flux.astype(np.float32) if len(flux) else np.zeros(1, np.float32)
    rise = flux - flux.mean()
    total = float(rise @ rise)
    lags = (_lags() * RATE).round().astype(int)
    if total < 1e-3:
        return np.zeros(len(lags), np.float32), flux
    found = [float(rise[lag:] @ rise[:-lag]) / total if lag < len(rise) else 0.0 for lag in lags]
    return np.array(found, np.float32), flux


def _lags() -> NDArray[np.float64]:
    """Seconds."""
    return np.arange(round(_FASTEST * RATE), round(_SLOWEST * RATE) + 1) / RATE


def _pooled(values: Floats, count: int) -> Floats:
    return np.asarray(values.reshape(count, -1).mean(axis=1))


def _resampled(values: Floats, count: int) -> Floats:
    """As many numbers as are wanted: means where there are more, else what lies between."""
    if len(values) >= 2 * count:
        edges = np.linspace(0, len(values), count + 1).round().astype(int)
        return np.array([values[a:b].mean() for a, b in itertools.pairwise(edges)])
    at = (np.arange(count) + 0.5) / count * len(values) - 0.5
    return np.interp(at, np.arange(len(values)), values).astype(np.float32)
