"""Fits the calibrator on the library: its own frames, changed as pictures are on their way.

Each is asked twice: with the frame itself hidden, as a picture of a known film at a moment that is
not kept; and with its film left out, as a stranger. How sure an answer may be, and from where on it
names a film, follows from what both get.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from cineseek.ask.identify.calibrator import Calibrator, fit_weights
from cineseek.ask.identify.identifying import gather_evidence
from cineseek.ask.identify.reference import reference
from cineseek.media.attacks import ATTACKS
from cineseek.relevance.calibration import calibration_error

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cineseek.ask.identify.ground import Ground

    Rows = NDArray[np.float64]

FEWEST, EACH, QUESTIONS = 20, 10, 150
"""Frames asked about: at least, more for each film, and at most. What a few films cannot tell the
reference films do."""
FOLDS = 5
"""Of films, for measuring: what is fitted without a film is tried on it."""
MOST_REFERENCE = 100
"""Questions that the reference films weigh together, beside the library's own."""
ENOUGH = 60
"""Rows of the library's own evidence from which its quality is told by them alone."""
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
    questions: Sequence[tuple[str, int, str, int]],
    *,
    tell: Callable[[int, int], None] | None = None,
    workers: int | None = None,
) -> list[tuple[str, Rows, bool, bool]]:
    """What questions bring: film, evidence of the answer, whether right, whether a stranger."""
    films = set(ground.films.values())
    done = 0

    def ask(one: tuple[str, int, str, int]) -> list[tuple[Rows, bool, bool]]:
        footage, millisecond, name, seed = one
        rgb = ground.picture(footage, millisecond)
        if rgb is None:
            return []
        asked = ATTACKS[name](rgb, np.random.default_rng(seed))
        film = ground.films[footage]
        rows = []
        hidden = gather_evidence(ground, asked, hidden=(footage, millisecond))
        if hidden:
            rows.append((hidden[0].numbers, hidden[0].film == film, False))
        if len(films) > 1:
            strange = gather_evidence(ground, asked, without=(film,))
            rows.append((strange[0].numbers, False, True)) if strange else None
        return rows

    gathered: list[tuple[str, Rows, bool, bool]] = []
    with ThreadPoolExecutor(workers) as pool:
        for one, rows in zip(questions, pool.map(ask, questions), strict=True):
            gathered += [(ground.films[one[0]], *row) for row in rows]
            done += 1
            if tell is not None:
                tell(done, len(questions))
    return gathered


def draw_questions(ground: Ground, most: int) -> list[tuple[str, int, str, int]]:
    """Saved frames of all films alike, each with an attack and a seed for it."""
    rng = np.random.default_rng(SEED)
    by_film: dict[str, list[tuple[str, int]]] = {}
    for footage, millisecond in sorted(ground.files):
        by_film.setdefault(ground.films[footage], []).append((footage, millisecond))
    decks = [[some[at] for at in rng.permutation(len(some))] for _, some in sorted(by_film.items())]
    names = list(ATTACKS)
    out: list[tuple[str, int, str, int]] = []
    while len(out) < most and any(decks):
        for deck in decks:
            if deck and len(out) < most:
                out.append((*deck.pop(), names[len(out) % len(names)], int(rng.integers(2**31))))
    return out


def fit(gathered: Sequence[tuple[str, Rows, bool, bool]], *, frames: int, films: int) -> Calibrator:
    """A calibrator for evidence of (film, numbers, whether right, whether its film was left out).

    Beside the library's own stands the evidence of reference films that are shipped: a library of
    one film has no strangers, and one of five films has few.
    """
    known = reference()
    groups = np.array([*(f"own {film}" for film, *_ in gathered), *known.groups])
    rows = np.array([*(numbers for _, numbers, _, _ in gathered), *known.rows])
    right = np.array([*(was for _, _, was, _ in gathered), *known.right])
    strange = np.array([*(was for _, _, _, was in gathered), *known.strange])
    own = np.arange(len(rows)) < len(gathered)
    weight = np.where(own, 1.0, min(1.0, MOST_REFERENCE / max(1, len(known.rows))))
    order = np.random.default_rng(SEED).permutation(np.unique(groups))
    fold_of = {name: at % FOLDS for at, name in enumerate(order)}
    folds = np.array([fold_of[name] for name in groups])
    tried = np.zeros(len(rows))
    for fold in range(FOLDS):
        out = folds == fold
        if out.any() and not out.all():
            part = Calibrator(*_fitted(rows[~out], right[~out], weight[~out]))
            tried[out] = part.probability(rows[out])
    strangers, others = (
        tuple(sorted(float(p) for p in tried[strange & some])) for some in (own, ~own)
    )
    whole = _fitted(rows, right, weight)
    seen = own if own.sum() >= ENOUGH else np.ones(len(rows), bool)
    made = Calibrator(*whole, strangers=strangers, others=others, frames=frames, films=films)
    threshold = made.threshold(FALSE_ACCEPTS)
    return replace(made, quality=measure(tried[seen], right[seen], strange[seen], threshold))


def measure(
    tried: Rows, right: NDArray[np.bool_], strange: NDArray[np.bool_], threshold: float
) -> dict[str, float]:
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


def _fitted(
    rows: Rows, right: NDArray[np.bool_], weight: Rows
) -> tuple[tuple[float, ...], float, tuple[float, ...], tuple[float, ...]]:
    """Weights, bias, middle and spread. That of the classifier, the last, is not fitted: it was
    trained on the very frames that are asked about here, and would be believed in everything."""
    weights, bias, middle, spread = fit_weights(rows[:, :-1], right, weight)
    return (*map(float, weights), 1.0), bias, (*map(float, middle), 0.0), (*map(float, spread), 1.0)
