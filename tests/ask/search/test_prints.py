"""Copies of a picture among stored frames."""

from __future__ import annotations

import numpy as np
import pytest

from cineseek.ask.search import prints
from cineseek.ask.search.prints import Candidate, support


def candidate(second, distance, *, footage="one", cosine=0.99):
    return Candidate((footage, 1), second, cosine, mirror=False, film=footage, distance=distance)


def test_of_equally_near_pictures_the_longest_still_moment_is_first():
    short = [candidate(10.0, 0.0)]
    long = [candidate(50 + at / 2, 0.0) for at in range(4)]
    assert support([*short, *long])[0] in long


def test_one_much_nearer_picture_outweighs_many():
    many = [candidate(50 + at / 2, 1.0) for at in range(4)]
    near = candidate(10.0, 0.5)
    assert support([*many, near])[0] == near


def test_where_pixels_are_as_near_prints_decide():
    like, unlike = candidate(10.0, 1.0, cosine=0.999), candidate(50.0, 1.0, cosine=0.98)
    assert support([unlike, like])[0] == like


@pytest.mark.parametrize("known", [True, False])
def test_all_saved_pictures_are_compared_only_where_none_that_is_near_is_like(
    full, picture, monkeypatch, known
):
    read = []
    keep = prints.read_thumb
    monkeypatch.setattr(prints, "read_thumb", lambda file: (read.append(file), keep(file))[1])
    rgb = picture("green", 2, 2.5, (480, 272))
    if not known:
        rgb = np.random.default_rng(5).integers(0, 255, rgb.shape, dtype=np.uint8)
    full.ask("", rgb)
    assert len(read) == len(set(read))
    assert (len(read) < full.catalogue.counts().frames) == known
