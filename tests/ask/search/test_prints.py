"""Copies of a picture among stored frames."""

from __future__ import annotations

import numpy as np
import pytest

from cineseek.ask.search import comparing
from cineseek.ask.search.evidence import COPY


@pytest.mark.parametrize("known", [True, False])
def test_all_saved_pictures_are_compared_only_where_none_that_is_near_is_like(
    full, picture, monkeypatch, known
):
    read = []
    keep = comparing.read_thumb
    monkeypatch.setattr(comparing, "read_thumb", lambda file: (read.append(file), keep(file))[1])
    rgb = picture("green", 2, 2.5, (480, 272))
    if not known:
        rgb = np.random.default_rng(5).integers(0, 255, rgb.shape, dtype=np.uint8)
    full.ask("", rgb)
    assert len(read) == len(set(read))
    assert (len(read) < full.catalogue.counts().frames) == known


def test_a_scene_half_gone_in_a_fade_is_found(full, picture):
    left = picture("green", 2, 2.5).astype(float)
    faded = np.rint(120 + 0.12 * (left - left.mean())).clip(0, 255).astype(np.uint8)
    first = full.ask("", faded)[0]
    assert first.film.id == "rose-1990"
    assert first.score > COPY
    assert abs(first.second - 6.5) <= 2


def test_a_spark_in_the_dark_is_found_though_black_is_nearer_than_the_noise_around_it(shelf):
    def night(rgb):
        """Eight black frames, then a noisy night in which a spark flies to the right."""
        frames.append(np.zeros_like(rgb))
        if len(frames) > 8:
            frames[-1][:] = chance.integers(0, 4, rgb.shape)
            frames[-1][60:63, 5 * len(frames) : 5 * len(frames) + 3] = 200
        return frames[-1]

    frames, chance = [], np.random.default_rng(1)
    shelf.add("night", ["black:1", "black:2", "black:3", "black:4"], encode=night)
    asked = np.zeros_like(frames[0])
    asked[60:63, 5 * 12 : 5 * 12 + 3] = 100
    assert abs(shelf.ask("", asked)[0].second - 11.5) <= 1
