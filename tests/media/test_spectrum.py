from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from clips import draw_video, flag, tone

from cineseek.media.reader import read_shots
from cineseek.media.samples import Samples
from cineseek.media.spectrum import BANDS, RATE, SpectrumMeter, to_db


def sine(hertz: float, seconds: float, rate: int, level: float = 0.0) -> np.ndarray:
    time = np.arange(round(seconds * rate)) / rate
    return (10 ** (level / 20) * np.sin(2 * np.pi * hertz * time)).astype(np.float32)[None]


def spectrum_of(sound: np.ndarray, rate: int, *, start: float = 0.0, size: int = 1024):
    meter = SpectrumMeter()
    for first in range(0, sound.shape[1], size):
        meter.offer(Samples(start + first / rate, rate, sound[:, first : first + size]))
    return meter.pop()[1]


def read(path: Path, **given: object) -> tuple[np.ndarray, list]:
    chunks = list(read_shots(path, **given))
    ends = [chunk.sound.first + len(chunk.sound.rows) for chunk in chunks]
    assert [chunk.sound.first for chunk in chunks[1:]] == ends[:-1]
    return np.concatenate([chunk.sound.rows for chunk in chunks]), chunks


@pytest.mark.parametrize("rate", [16000, 22050, 44100, 48000, 96000])
def test_a_tone_stands_in_its_band_at_its_level_whatever_the_rate(rate: int) -> None:
    rows = spectrum_of(sine(1000.0, 2.0, rate, level=-20.0), rate)
    assert rows.shape == (2 * RATE, BANDS)
    levels = to_db(rows)[5:-5]
    assert (levels.argmax(axis=1) == 22).all()
    assert levels.max(axis=1) == pytest.approx(-20.0, abs=2.0)
    assert levels[:, 40:].max() < -60


def test_silence_is_empty_and_noise_fills_every_band() -> None:
    assert not spectrum_of(np.zeros((2, 48000), np.float32), 48000).any()
    noise = np.random.default_rng(1).normal(0, 0.1, (1, 96000)).astype(np.float32)
    levels = to_db(spectrum_of(noise, 48000))
    assert levels.min() > -80
    assert np.ptp(levels.mean(axis=0)) < 25


def test_bands_that_a_low_rate_does_not_reach_are_empty() -> None:
    noise = np.random.default_rng(1).normal(0, 0.1, (1, 16000)).astype(np.float32)
    rows = spectrum_of(noise, 8000)
    assert rows[:, :40].all()
    assert not rows[:, 52:].any()


def test_sound_that_begins_late_has_empty_rows_before_it() -> None:
    rows = spectrum_of(sine(500.0, 1.0, 48000), 48000, start=2.0)
    assert len(rows) == 3 * RATE
    assert not rows[: 2 * RATE].any()
    assert rows[2 * RATE :].any(axis=1).all()


def test_time_stamps_rounded_to_milliseconds_leave_no_seams() -> None:
    sound = sine(1000.0, 2.0, 44100)
    meter = SpectrumMeter()
    for first in range(0, sound.shape[1], 1024):
        part = sound[:, first : first + 1024]
        meter.offer(Samples(round(first / 44100, 3), 44100, part))
    assert np.abs(meter.pop()[1].astype(int) - spectrum_of(sound, 44100)).max() <= 1


def test_mad_time_stamps_fill_no_memory() -> None:
    meter = SpectrumMeter()
    meter.offer(Samples(160_000.0, 48000, sine(500.0, 1.0, 48000)))
    assert len(meter.pop()[1]) == 0


def test_a_meter_goes_on_from_what_another_carried() -> None:
    rng = np.random.default_rng(3)
    parts = [
        Samples(n * 1024 / 44100, 44100, rng.normal(0, 0.1, (1, 1024)).astype(np.float32))
        for n in range(200)
    ]
    one = SpectrumMeter()
    for part in parts[:99]:
        one.offer(part)
    one.pause()
    other = SpectrumMeter(one.carry())
    first, before = one.pop(before=one.next)
    assert (first, len(before)) == (0, one.next)
    for part in parts[99:]:
        one.offer(part)
        other.offer(part)
    assert other.next == one.next
    again, rest = other.pop()
    assert again == len(before)
    assert np.array_equal(rest, one.pop()[1])


def test_a_footage_read_in_parts_has_the_spectrum_of_one_read_at_once(tmp_path: Path) -> None:
    sound = np.concatenate([tone(6, level=-20), tone(6, level=-40), tone(6, level=-12)], axis=1)
    noise = np.random.default_rng(4).normal(0, 0.05, sound.shape)
    film = draw_video(
        tmp_path / "film.mp4",
        [flag() if n // 75 % 2 else 255 - flag() for n in range(450)],
        sound=(sound + noise).astype(np.float32),
        options={"g": "25"},
    )
    whole, chunks = read(film, segment=4.0)
    assert len(chunks) > 2
    assert len(whole) == pytest.approx(18 * RATE, abs=2)
    for at, chunk in enumerate(chunks[:-1], 1):
        rest = list(read_shots(film, segment=4.0, resume=chunk.resume))
        for one, other in zip(rest, chunks[at:], strict=True):
            assert one.sound.first == other.sound.first
            assert np.array_equal(one.sound.rows, other.sound.rows)


def test_a_footage_without_sound_has_no_rows(tmp_path: Path) -> None:
    rows, _ = read(draw_video(tmp_path / "mute.mp4", [flag()] * 50))
    assert rows.shape == (0, BANDS)


@pytest.mark.parametrize("codec", ["aac", "libmp3lame", "libopus"])
def test_the_same_sound_in_another_encoding_has_nearly_the_same_spectrum(
    tmp_path: Path, codec: str
) -> None:
    sound = tone(3.0, level=-18.0)
    rows, _ = read(draw_video(tmp_path / "a.mkv", [flag()] * 75, sound=sound, sound_codec=codec))
    plain, _ = read(draw_video(tmp_path / "b.mkv", [flag()] * 75, sound=sound, sound_codec="flac"))
    count = min(len(rows), len(plain)) - 10
    heard = to_db(plain)[5:count] > -50
    apart = np.abs(to_db(rows)[5:count] - to_db(plain)[5:count])
    assert np.median(apart[heard]) < 2
