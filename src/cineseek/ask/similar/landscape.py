"""A map of footages: what is alike lies together. t-SNE of van der Maaten and Hinton (2008).

Begun from the two principal directions, so that the same library has the same map. Of more than
`MOST` footages these many are laid out, and the others beside those that they are like.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from cineseek.ask.similar.gallery import Gallery
from cineseek.ask.similar.weighing import weigh

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Doubles = NDArray[np.float64]

MOST = 1200
_STEPS, _EARLY = 300, 80
_PERPLEXITY = 12.0
_RATE = 100.0
_BESIDE = 3


def lay_out(gallery: Gallery) -> Doubles:
    """n x 2, each 0 to 1, of the footages of a gallery, by all parts at their usual weights."""
    count = len(gallery)
    if count < 3:
        return np.array([[0.5, 0.5], [1.0, 0.5]])[:count] if count != 2 else np.eye(2)
    picked = np.unique(np.linspace(0, count - 1, min(count, MOST)).round().astype(int))
    vectors = _mixed(gallery)
    found = np.zeros((count, 2))
    found[picked] = _unfold(vectors[picked])
    rest = np.setdiff1d(np.arange(count), picked)
    for start in range(0, len(rest), 1000):
        some = rest[start : start + 1000]
        apart = _squares(vectors[some], vectors[picked])
        near = np.argpartition(apart, _BESIDE, axis=1)[:, :_BESIDE]
        pull = 1.0 / (1e-6 + np.take_along_axis(apart, near, axis=1))
        pull /= pull.sum(axis=1, keepdims=True)
        found[some] = (found[picked][near] * pull[..., None]).sum(axis=1)
    low, high = found.min(axis=0), found.max(axis=0)
    return np.asarray((found - low) / np.maximum(high - low, 1e-9))


def _mixed(gallery: Gallery) -> Doubles:
    """n x d: all parts side by side, each as wide as its weight; a part that one lacks is usual."""
    weights = weigh(None, list(gallery.walls))
    columns = []
    for name, weight in weights.items():
        wall = gallery.walls[name]
        usual = wall.vectors[wall.has].mean(axis=0)
        filled = np.where(wall.has[:, None], wall.vectors, usual)
        columns.append(filled * np.sqrt(weight) / wall.scale.mean)
    return np.concatenate(columns, axis=1).astype(np.float64)


def _unfold(vectors: Doubles) -> Doubles:
    count = len(vectors)
    wanted = _neighbourhoods(_squares(vectors, vectors), min(_PERPLEXITY, (count - 1) / 3))
    centred = vectors - vectors.mean(axis=0)
    _, _, directions = np.linalg.svd(centred, full_matrices=False)
    # A sign of its own choice would turn the map over between two machines.
    signs = np.sign(directions[:2][np.arange(2), np.abs(directions[:2]).argmax(axis=1)])
    places = centred @ (directions[:2] * signs[:, None]).T
    places *= 1e-2 / max(float(places.std()), 1e-9)
    speed = np.zeros_like(places)
    gains = np.ones_like(places)
    for step in range(_STEPS):
        pulled = wanted * (4.0 if step < _EARLY else 1.0)
        near = 1.0 / (1.0 + _squares(places, places))
        np.fill_diagonal(near, 0.0)
        force = (pulled - near / near.sum()) * near
        slope = 4.0 * (force.sum(axis=1)[:, None] * places - force @ places)
        same = np.sign(slope) == np.sign(speed)
        gains = np.maximum(np.where(same, gains * 0.8, gains + 0.2), 0.01)
        speed = (0.5 if step < _EARLY else 0.8) * speed - _RATE * gains * slope
        places = places + speed
        places -= places.mean(axis=0)
    return np.asarray(places)


def _neighbourhoods(squares: Doubles, perplexity: float) -> Doubles:
    """n x n: how much each counts as a neighbour of each, as even as the perplexity says."""
    count = len(squares)
    apart = squares.copy()
    np.fill_diagonal(apart, np.inf)
    apart -= apart.min(axis=1, keepdims=True)
    np.fill_diagonal(apart, np.inf)
    low, high = np.full(count, 1e-6), np.full(count, 1e6)
    for _ in range(60):
        sharp = np.sqrt(low * high)
        shares = np.exp(-apart * sharp[:, None])
        shares /= shares.sum(axis=1, keepdims=True)
        entropy = -(shares * np.log(np.maximum(shares, 1e-300))).sum(axis=1)
        wide = entropy > np.log(perplexity)
        low, high = np.where(wide, sharp, low), np.where(wide, high, sharp)
    both = shares + shares.T
    return np.asarray(np.maximum(both / both.sum(), 1e-12))


def _squares(one: Doubles, other: Doubles) -> Doubles:
    found = np.square(one).sum(axis=1)[:, None] + np.square(other).sum(axis=1) - 2.0 * one @ other.T
    return np.asarray(np.maximum(found, 0.0))
