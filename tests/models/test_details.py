"""Local features: the same in a mirror, few where there is nothing to see."""

from __future__ import annotations

import numpy as np
import pytest
from clips import scene

from cineseek.models.details import CODEBOOK, HALF, HEIGHT, MOST, WORDS, patches


def test_details_of_a_picture_are_in_it() -> None:
    found = patches(scene(1, 320, 180)).details(many=2)
    assert 10 <= len(found) <= MOST + 10
    assert found.words.shape == found.signs.shape == (len(found), 2)
    assert found.words.max() < WORDS
    assert found.places.min() >= 0
    assert found.places.max() <= 1


def test_the_mirror_image_has_the_details_that_are_foretold() -> None:
    rgb = scene(2, 320, 180)
    foretold = patches(rgb).details(mirrored=True)
    seen = patches(np.ascontiguousarray(rgb[:, ::-1])).details()
    apart = np.abs(foretold.places[:, None] - seen.places[None]).max(axis=2)
    pairs = np.argwhere(apart < 0.004)
    same = [foretold.words[i, 0] == seen.words[j, 0] for i, j in pairs]
    assert len(same) >= 15
    assert np.mean(same) > 0.5


@pytest.mark.parametrize("shape", [(1, 1, 3), (2, 500, 3), (500, 2, 3), (HEIGHT, 20, 3)])
def test_an_even_picture_of_any_size_has_none(shape: tuple[int, int, int]) -> None:
    found = patches(np.full(shape, 90, np.uint8)).details(many=2)
    assert len(found) == 0
    assert found.words.shape == (0, 2)


def test_size_matters_little() -> None:
    small, large = scene(3, 320, 180), np.kron(scene(3, 320, 180), np.ones((2, 2, 1), np.uint8))
    one, other = patches(small).details(), patches(large).details()
    shared = set(one.words[:, 0].tolist()) & set(other.words[:, 0].tolist())
    assert len(shared) > 0.5 * len(set(one.words[:, 0].tolist()))


def test_the_words_of_a_patch_are_those_whose_centres_are_nearest() -> None:
    noise = np.random.default_rng(4).integers(0, 255, (45, 80, 3)).astype(np.uint8)
    seen = patches(np.kron(noise, np.ones((8, 8, 1), np.uint8)), height=360, most=400)
    assert len(seen.descriptors) > HALF  # so that they are compared in several parts
    with np.load(CODEBOOK) as saved:
        first, second = saved["first"].astype(float), saved["second"].astype(float)
    halves = seen.descriptors[:, None, :64] - first, seen.descriptors[:, None, 64:] - second
    one, two = ((half**2).sum(axis=2) for half in halves)
    apart = (one[:, :, None] + two[:, None, :]).reshape(len(one), WORDS)
    nearest = np.argsort(apart, axis=1)[:, :2]
    same = seen.details(many=2).words == nearest
    assert same[:, 0].all()
    assert same[:, 1].mean() > 0.99
