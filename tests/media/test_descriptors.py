"""What footages are as a whole: sound, rhythm and palette in numbers."""

from __future__ import annotations

import numpy as np
import pytest

from cineseek.film import Span
from cineseek.media import palette, rhythm, sound_shape
from cineseek.media.palette import describe_palette
from cineseek.media.rhythm import describe_rhythm, rhythm_facts
from cineseek.media.samples import Samples
from cineseek.media.sound_shape import describe_sound, sound_facts
from cineseek.media.spectrum import BANDS, Spectrum, SpectrumMeter

RATE = 16_000


def heard(sound: np.ndarray) -> Spectrum:
    meter = SpectrumMeter()
    meter.offer(Samples(0.0, RATE, sound[None].astype(np.float32)))
    return meter.pop()[1]


def noise(seconds: float, level: float = 0.1, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).normal(0, level, round(seconds * RATE))


def beats(seconds: float, every: float) -> np.ndarray:
    time = np.arange(round(seconds * RATE)) / RATE
    return noise(seconds, 0.5) * np.exp(-25 * (time % every))


def shots(*lengths: float) -> list[Span]:
    ends = np.cumsum(lengths)
    return [Span(end - one, end) for one, end in zip(lengths, ends.tolist(), strict=True)]


def plain(*rgb: int) -> np.ndarray:
    return np.full((36, 64, 3), rgb, np.uint8)


def apart(one: np.ndarray | None, other: np.ndarray | None) -> float:
    assert one is not None
    assert other is not None
    return float(np.linalg.norm(one - other))


@pytest.mark.parametrize("every", [0.4, 0.5, 0.75])
def test_the_tempo_of_regular_beats_is_found_or_a_multiple_of_it(every: float) -> None:
    facts = sound_facts(heard(beats(12.0, every)))
    assert facts is not None
    assert facts.tempo is not None
    beats_apart = 60 / facts.tempo / every
    assert beats_apart == pytest.approx(round(beats_apart), abs=0.08)
    assert facts.pulse > 0.5


def test_silence_has_a_share_and_nothing_heard_has_no_sound() -> None:
    half = sound_facts(heard(np.concatenate([noise(3.0), np.zeros(3 * RATE)])))
    assert half is not None
    assert half.silence == pytest.approx(0.5, abs=0.02)
    assert sound_facts(heard(np.zeros(5 * RATE))) is None
    assert describe_sound(np.zeros((0, BANDS), np.uint8)) is None


def test_the_same_sound_at_half_the_level_is_nearer_than_another_sound() -> None:
    one = describe_sound(heard(beats(10.0, 0.5)))
    quieter = describe_sound(heard(0.5 * beats(10.0, 0.5)))
    other = describe_sound(heard(noise(10.0)))
    assert one is not None
    assert one.shape == (sound_shape.SIZE,)
    assert apart(one, quieter) < 0.5 * apart(one, other)


def test_higher_sounds_are_brighter() -> None:
    time = np.arange(4 * RATE) / RATE
    low, high = (sound_facts(heard(0.3 * np.sin(2 * np.pi * f * time))) for f in (200, 4000))
    assert low is not None
    assert high is not None
    assert low.brightness + 0.3 < high.brightness


def test_shots_that_get_shorter_are_an_acceleration() -> None:
    facts = rhythm_facts(shots(8, 6, 4, 3, 2, 1, 1))
    slower = rhythm_facts(shots(1, 1, 2, 3, 4, 6, 8))
    even = rhythm_facts(shots(*[2.0] * 8))
    assert facts is not None
    assert slower is not None
    assert even is not None
    assert (facts.shots, facts.median) == (7, 3)
    assert facts.mean == pytest.approx(25 / 7)
    assert facts.acceleration > 2
    assert slower.acceleration < -2
    assert even.acceleration == pytest.approx(0, abs=1e-9)
    assert even.spread == 0


def test_fast_cutting_is_nearer_to_fast_cutting_than_to_slow() -> None:
    fast, other, slow = (describe_rhythm(shots(*[n] * 20)) for n in (1.0, 1.3, 9.0))
    assert fast is not None
    assert fast.shape == (rhythm.SIZE,)
    assert apart(fast, other) < 0.5 * apart(fast, slow)


def test_what_has_no_length_has_no_rhythm() -> None:
    assert describe_rhythm([]) is None
    assert describe_rhythm([Span(0.0, 0.0)]) is None


def test_a_palette_is_of_unit_length_and_a_slight_cast_moves_it_little() -> None:
    red, warmer, blue = (
        describe_palette([plain(*rgb)]) for rgb in ((200, 40, 40), (208, 44, 34), (40, 60, 200))
    )
    assert red is not None
    assert red.shape == (palette.SIZE,)
    assert np.linalg.norm(red) == pytest.approx(1.0, abs=1e-5)
    assert apart(red, warmer) < 0.3 * apart(red, blue)
    assert apart(red, blue) == pytest.approx(np.sqrt(2), abs=0.2)


def test_all_pictures_count_alike_and_none_is_no_palette() -> None:
    both = describe_palette([plain(200, 40, 40), plain(40, 60, 200)])
    first = describe_palette([plain(200, 40, 40)])
    second = describe_palette([plain(40, 60, 200)])
    assert apart(both, first) == pytest.approx(apart(both, second), abs=1e-3)
    assert describe_palette([]) is None
