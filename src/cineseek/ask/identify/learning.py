"""Fits the calibrator on the library, by questions that it asks of itself.

How sure an answer may be, and from where on it names a film, follows from what they bring.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from cineseek.ask.identify.calibrator import Calibrator
from cineseek.ask.identify.choosing import RIDGE, features, fit_choice
from cineseek.ask.identify.reference import reference
from cineseek.ask.identify.rehearsing import Question, Rehearsal, rehearse
from cineseek.media.attacks import ATTACKS
from cineseek.relevance.calibration import calibration_error

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cineseek.ask.identify.ground import Ground

    Rows = NDArray[np.float64]
    Bools = NDArray[np.bool_]

FEWEST, EACH, QUESTIONS = 20, 10, 150
"""Frames asked about: at least, more for each film, and at most. What a few films cannot tell the
reference films do."""
FOLDS = 5
"""Of films, for measuring: what is fitted without a film is tried on it."""
MOST_REFERENCE = 100
"""Questions that the reference films weigh together, beside the library's own."""
ENOUGH = 60
"""Questions of the library's own from which its quality is told by them alone."""
SCENES = 0.5
"""What a hidden scene counts in the fit: with more, strangers come nearer to known films."""
FALSE_ACCEPTS = 0.01
GROWN = 1.25
"""Times as many frames or films as when it was fitted, from which it is fitted anew."""
SEED = 20261126


def is_due(calibrator: Calibrator | None, ground: Ground) -> bool:
    """Whether the library has grown, or shrunk, too much since the calibrator was fitted."""
    if calibrator is None:
        return True
    frames, films = len(ground.files), len(set(ground.films.values()))
    pairs = ((frames, calibrator.frames), (films, calibrator.films))
    return any(now > GROWN * then or then > GROWN * now for now, then in pairs)


def learn(
    ground: Ground, *, tell: Callable[[int, int], None] | None = None, workers: int | None = None
) -> Calibrator:
    """A calibrator for the library as it is. `tell` is given how many questions are done."""
    films = len(set(ground.films.values()))
    questions = draw_questions(ground, min(QUESTIONS, FEWEST + EACH * films))
    gathered = gather(ground, questions, tell=tell, workers=workers)
    return fit(gathered, frames=len(ground.files), films=films)


def gather(
    ground: Ground,
    questions: Sequence[Question],
    *,
    scenes: bool = True,
    tell: Callable[[int, int], None] | None = None,
    workers: int | None = None,
) -> list[Rehearsal]:
    """What questions bring, of unseen `scenes` too."""
    gathered: list[Rehearsal] = []
    with ThreadPoolExecutor(workers) as pool:
        rehearsed = pool.map(lambda one: rehearse(ground, one, scenes=scenes), questions)
        for done, some in enumerate(rehearsed, 1):
            gathered += some
            if tell is not None:
                tell(done, len(questions))
    return gathered


def draw_questions(ground: Ground, most: int) -> list[Question]:
    """Saved frames of all films alike, each with an attack and a seed for it."""
    rng = np.random.default_rng(SEED)
    by_film: dict[str, list[tuple[str, int]]] = {}
    for footage, millisecond in sorted(ground.files):
        by_film.setdefault(ground.films[footage], []).append((footage, millisecond))
    decks = [[some[at] for at in rng.permutation(len(some))] for _, some in sorted(by_film.items())]
    names = list(ATTACKS)
    out: list[Question] = []
    while len(out) < most and any(decks):
        for deck in decks:
            if deck and len(out) < most:
                out.append((*deck.pop(), names[len(out) % len(names)], int(rng.integers(2**31))))
    return out


def fit(gathered: Sequence[Rehearsal], *, frames: int, films: int) -> Calibrator:
    """A calibrator for what the library's own questions brought.

    Beside them stand those of reference films that are shipped: a library of one film has no
    strangers, and one of five films has few.
    """
    known = reference()
    every = [*gathered, *known]
    own = np.arange(len(every)) < len(gathered)
    groups = np.array(
        [f"own {one.film}" if mine else one.film for one, mine in zip(every, own, strict=True)]
    )
    weight = np.where(own, 1.0, min(1.0, MOST_REFERENCE / max(1, len(known))))
    order = np.random.default_rng(SEED).permutation(np.unique(groups))
    fold_of = {name: at % FOLDS for at, name in enumerate(order)}
    folds = np.array([fold_of[name] for name in groups])
    tried, together = np.zeros(len(every)), np.zeros(len(every))
    right = np.zeros(len(every), bool)
    for fold in range(FOLDS):
        out = np.flatnonzero(folds == fold)
        rest = np.flatnonzero(folds != fold)
        if len(out) and len(rest):
            part = _fitted([every[at] for at in rest], weight[rest])
            some = [every[at] for at in out]
            tried[out], right[out] = first_of(part, some)
            together[out] = [
                p if one.same is None else max(p, part.of_films_together(one.rows, one.same))
                for p, one in zip(tried[out], some, strict=True)
            ]
    strange = np.array([one.strange for one in every])
    made = replace(
        _fitted(every, weight),
        strangers=_sorted(tried[strange & own]),
        others=_sorted(tried[strange & ~own]),
        together=_sorted(together[strange & own]),
        frames=frames,
        films=films,
    )
    told = np.array([one.hidden != "scene" for one in every])
    seen = told & own if (told & own).sum() >= ENOUGH else told
    threshold = made.threshold(FALSE_ACCEPTS)
    return replace(made, quality=measure(tried[seen], right[seen], strange[seen], threshold))


def first_of(calibrator: Calibrator, gathered: Sequence[Rehearsal]) -> tuple[Rows, Bools]:
    """Of each question the probability of the likeliest film, and whether it is right."""
    tried, right = np.zeros(len(gathered)), np.zeros(len(gathered), bool)
    for at, one in enumerate(gathered):
        odds = calibrator.of_one_picture(one.rows)
        best = int(np.argmax(odds))
        tried[at], right[at] = odds[best], one.right[best]
    return tried, right


def _sorted(tried: Rows) -> tuple[float, ...]:
    return tuple(sorted(map(float, tried)))


def measure(tried: Rows, right: Bools, strange: Bools, threshold: float) -> dict[str, float]:
    """How good probabilities were: shares, and the expected calibration error."""
    true = ~strange
    return {
        "questions": float(true.sum()),
        "right": float(right[true].mean()) if true.any() else 0.0,
        "accepted": float((right & (tried >= threshold))[true].mean()) if true.any() else 0.0,
        "false_accepts": float((tried >= threshold)[strange].mean()) if strange.any() else 0.0,
        "calibration_error": calibration_error(tried, right) if len(tried) else 0.0,
        "threshold": threshold,
    }


def _fitted(gathered: Sequence[Rehearsal], weight: Rows) -> Calibrator:
    """Fitted on all films of all questions, which says how films are to be ordered; then scaled, so
    that probabilities are how often films are right (Platt 1999).

    Unseen scenes teach the order where no frame speaks, and are no part of how often answers are
    right: how many are asked for is anyone's guess. What a classifier says is not fitted: it was
    trained on the very frames that are asked about here, and would be believed in everything.
    """
    told = np.array([one.hidden != "scene" for one in gathered])
    rows = [features(one.rows) for one in gathered]
    right = [int(np.argmax(one.right)) if one.right.any() else -1 for one in gathered]
    counts = [len(one) for one in rows]
    weights, bias, middle, spread = fit_choice(
        np.concatenate(rows), counts, right, np.where(told, weight, SCENES * weight)
    )
    scores = [((one - middle) / spread @ weights + bias)[:, None] for one in rows]
    some = np.flatnonzero(told)
    scale, shift, centre, width = fit_choice(
        np.concatenate([scores[at] for at in some]),
        [counts[at] for at in some],
        [right[at] for at in some],
        weight[told],
        ridge=0.01 * RIDGE,
    )
    times = float(scale[0] / width[0])
    return Calibrator(
        tuple(map(float, times * weights)),
        times * (bias - float(centre[0])) + shift,
        tuple(map(float, middle)),
        tuple(map(float, spread)),
    )
