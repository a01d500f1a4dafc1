from __future__ import annotations

from fractions import Fraction
from itertools import chain
from pathlib import Path

import av
import numpy as np
import pytest
from clips import draw_video, flag, tone

from cineseek.film import Span
from cineseek.media.audio import FLOOR, LoudnessMeter, loudness
from cineseek.media.samples import SampleReader
from cineseek.media.video import open_container, probe


def frames(
    sound: np.ndarray, *, rate: int = 48000, start: float = 0.0, size: int = 1024
) -> list[av.AudioFrame]:
    layout = {1: "mono", 2: "stereo", 6: "5.1"}[sound.shape[0]]
    made = []
    for first in range(0, sound.shape[1], size):
        part = np.ascontiguousarray(sound[:, first : first + size])
        frame = av.AudioFrame.from_ndarray(part, format="fltp", layout=layout)
        frame.sample_rate = rate
        frame.pts, frame.time_base = round(start * rate) + first, Fraction(1, rate)
        made.append(frame)
    return made


def meter_of(
    *sounds: list[av.AudioFrame], start: float = 0.0, meter: LoudnessMeter | None = None
) -> LoudnessMeter:
    meter = meter or LoudnessMeter()
    reader = SampleReader(start)
    for frame in chain.from_iterable(sounds):
        samples = reader.read(frame)
        if samples is not None:
            meter.offer(samples)
    return meter


@pytest.mark.parametrize("channels", [1, 2, 6])
def test_level_is_the_mean_power_in_dbfs(channels: int) -> None:
    meter = meter_of(frames(tone(2.0, level=-20.0, channels=channels)))
    levels = meter.levels(Span(0.0, 2.0))
    assert len(levels) == 20
    assert levels == pytest.approx([-20.0] * 20, abs=0.05)
    assert meter.between(Span(0.0, 2.0)) == (pytest.approx(-20.0, abs=0.05), 0.0)


@pytest.mark.parametrize("name", ["u8", "u8p", "s16", "s16p", "s32", "s32p", "flt", "dbl", "s64"])
def test_any_sample_format_gives_the_same_level(name: str) -> None:
    resampler = av.AudioResampler(format=name)
    whole = frames(tone(1.0, level=-12.0))
    meter = meter_of([one for frame in whole for one in resampler.resample(frame)])
    level, silence = meter.between(Span(0.0, 1.0))
    assert level == pytest.approx(-12.0, abs=0.2)
    assert silence == 0.0


def test_silence_has_a_share_and_a_floor() -> None:
    quiet = np.zeros((2, 48000), np.float32)
    meter = meter_of(frames(np.hstack([tone(1.0), quiet])))
    assert meter.between(Span(0.0, 2.0))[1] == pytest.approx(0.5)
    assert meter.between(Span(1.0, 2.0)) == (FLOOR, 1.0)


def test_no_sound_is_not_silence() -> None:
    assert LoudnessMeter().between(Span(0.0, 5.0)) == (None, None)
    assert meter_of(frames(tone(1.0))).between(Span(3.0, 4.0)) == (None, None)
    assert loudness([]) == (None, None)


def test_second_zero_is_the_footages_not_the_files() -> None:
    late = frames(np.hstack([tone(1.0, level=-10.0), tone(1.0, level=-30.0)]), start=7.0)
    meter = meter_of(late, start=7.0)
    assert meter.levels(Span(0.0, 1.0)) == pytest.approx([-10.0] * 10, abs=0.1)
    assert meter.levels(Span(1.0, 2.0)) == pytest.approx([-30.0] * 10, abs=0.1)


def test_sound_before_the_first_picture_is_dropped() -> None:
    meter = meter_of(frames(tone(2.0)), start=1.0)
    assert len(meter.levels(Span(0.0, 9.0))) == 10


@pytest.mark.parametrize("size", [960, 1024, 7777])
def test_levels_do_not_depend_on_how_the_sound_is_cut_into_frames(size: int) -> None:
    sound = (tone(3.0) * np.linspace(0.1, 1, 144000)).astype(np.float32)
    whole = meter_of(frames(sound, size=144000)).levels(Span(0, 3))
    assert meter_of(frames(sound, size=size)).levels(Span(0, 3)) == pytest.approx(whole, abs=1e-6)


def test_a_meter_that_goes_on_from_what_another_carried_gives_the_same_figures() -> None:
    sound = (tone(3.0) * np.linspace(0.1, 1, 144000)).astype(np.float32)
    parts = frames(sound)
    whole = meter_of(parts)
    for at in (1, 50, 77):
        first = meter_of(parts[:at])
        second = meter_of(parts[at:], meter=LoudnessMeter(carried=first.carry(0.0)))
        assert second.levels(Span(0, 3)) == whole.levels(Span(0, 3))


def test_frames_without_time_stamps_follow_one_another() -> None:
    parts = frames(tone(1.0))
    for frame in parts:
        frame.pts = None
    assert len(meter_of(parts).levels(Span(0.0, 5.0))) == 10


def test_mad_time_stamps_fill_no_memory() -> None:
    parts = frames(tone(0.1))
    parts[0].pts = 10**14
    assert meter_of(parts[:1]).levels(Span(0.0, 1e9)) == []


def test_broken_samples_are_silence_not_nan() -> None:
    sound = tone(1.0)
    sound[:, 100:200] = np.nan
    sound[:, 300] = np.inf
    level, _ = meter_of(frames(sound)).between(Span(0.0, 1.0))
    assert level is not None
    assert -40 < level < 10


def test_forgotten_levels_are_gone() -> None:
    meter = meter_of(frames(tone(2.0)))
    meter.forget(1.0)
    assert len(meter.levels(Span(0.0, 2.0))) == 10


@pytest.mark.parametrize("codec", ["aac", "libmp3lame", "ac3", "flac", "libopus"])
def test_sound_of_a_file_is_measured_whatever_its_codec(tmp_path: Path, codec: str) -> None:
    path = draw_video(
        tmp_path / "film.mkv", [flag()] * 75, sound=tone(3.0, level=-18.0), sound_codec=codec
    )
    with open_container(path) as container:
        meter = meter_of(list(container.decode(audio=0)), start=probe(path).start)
    assert meter.between(Span(0.5, 2.5))[0] == pytest.approx(-18.0, abs=0.5)
