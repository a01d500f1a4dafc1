"""One of several films, or none of them: chances that sum to one at most.

A conditional logit with an outside option (McFadden, Conditional logit analysis of qualitative
choice behavior, 1974): each film has a score, that of none is 0, and chances are the shares of
exp(score). Films whose frames look the same share what is known, and what nothing is like is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from cineseek.ask.identify.evidence import NAMES, NOTHING

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Rows = NDArray[np.float64]
    Indices = NDArray[np.intp]

FEATURES = (
    "no frame",
    "worth",
    "behind",
    "fine",
    "coarse",
    "fine twice",
    "fine and coarse",
    "inliers",
    "share",
    "covered",
    "apart",
    "print apart",
    "neighbours",
    "look",
    "look behind",
    "ahead",
    "ahead if fine",
    "ahead by print",
)
"""What is made of the numbers of evidence, in order: being ahead of the others says much of a frame
that is like the picture, and little of one that is not."""
RIDGE = 1.0
STEPS = 60
FURTHEST = 4.8
"""Tens of levels by which light differs at most, where it was compared."""
_AT = {name: at for at, name in enumerate(NAMES)}


def features(numbers: Rows) -> Rows:
    """Of n films of one picture, n x NAMES: n x FEATURES."""
    rows = np.atleast_2d(numbers)
    said = {name: rows[:, at] for name, at in _AT.items()}
    fine, coarse = np.maximum(said["fine"], 0), np.maximum(said["coarse"], 0)
    by_print = np.log(np.maximum(1 - said["print"], 0) + 0.01)
    ahead = np.maximum(said["ahead"], 0) / 5
    # How far behind a frame lies that is not it says nothing more.
    worth = np.maximum(said["worth"], NOTHING)
    out: Rows = np.column_stack(
        [
            said["apart"] > FURTHEST,
            worth / 5,
            (worth - worth.max()) / 5,
            fine,
            coarse,
            fine * fine,
            fine * coarse,
            said["inliers"] / 3,
            said["share"],
            said["covered"],
            np.log(np.clip(said["apart"], 0, FURTHEST) + 0.05),
            by_print,
            said["neighbours"],
            said["look"] / 2,
            (said["look"] - said["look"].max()) / 2,
            ahead,
            ahead * fine,
            ahead * by_print,
        ]
    )
    return out


def chances(scores: Rows) -> Rows:
    """Of n films' scores: n probabilities; what is left is that of none of them."""
    most = max(0.0, float(scores.max(initial=0.0)))
    shares = np.exp(scores - most)
    out: Rows = shares / (shares.sum() + np.exp(-most))
    return out


def fit_choice(
    rows: Rows, counts: Sequence[int], right: Sequence[int], weight: Rows, *, ridge: float = RIDGE
) -> tuple[Rows, float, Rows, Rows]:
    """Weights, bias, middle and spread by the chosen of n questions' films.

    `rows` are the films of all questions (of each as many as `counts` says), `right` which of them
    it was, or -1 for none. Newton's method, with a little ridge.
    """
    middle = rows.mean(axis=0)
    spread = np.maximum(rows.std(axis=0), 1e-3)
    design = np.column_stack([(rows - middle) / spread, np.ones(len(rows))])
    starts = np.cumsum([0, *counts])[:-1].astype(np.intp)
    question = np.repeat(np.arange(len(counts)), counts)
    wanted = np.zeros(len(rows))
    chosen = np.asarray(right, np.intp)
    wanted[(starts + chosen)[chosen >= 0]] = 1.0
    each = weight[question]
    held = np.full(design.shape[1], ridge)
    held[-1] = 1e-3
    theta = np.zeros(design.shape[1])
    for _ in range(STEPS):
        p = _chances(design @ theta, starts, question)
        mean = np.add.reduceat(design * p[:, None], starts)
        curve = design.T @ (design * (each * p)[:, None]) - mean.T @ (mean * weight[:, None])
        slope = design.T @ (each * (wanted - p)) - held * theta
        step = np.linalg.solve(curve + np.diag(held), slope)
        theta = theta + np.clip(step, -2, 2)
        if np.abs(step).max() < 1e-6:
            break
    return theta[:-1], float(theta[-1]), middle, spread


def _chances(scores: Rows, starts: Indices, question: Indices) -> Rows:
    """The chances of all questions' films at once."""
    most = np.maximum(np.maximum.reduceat(scores, starts), 0.0)
    shares = np.exp(scores - most[question])
    out: Rows = shares / (np.add.reduceat(shares, starts) + np.exp(-most))[question]
    return out
