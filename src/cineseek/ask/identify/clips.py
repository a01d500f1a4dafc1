"""Several frames of one clip as one answer: they must agree on one place in a footage."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from cineseek.ask.identify.evidence import Evidence

if TYPE_CHECKING:
    from cineseek.ask.identify.calibrator import Calibrator

SLACK = 1.5
"""Seconds by which frames of one clip may disagree about where it begins."""
WORTH = 0.5
"""What each further frame that agrees counts: frames of one clip are not independent."""


def agree(
    calibrator: Calibrator, seen: Sequence[tuple[float, list[Evidence]]]
) -> tuple[list[Evidence], list[float]]:
    """The films that frames (second, evidence) speak for, with a probability each.

    A film's frames count where they say the same beginning (second of the footage less second of
    the clip) within SLACK; its evidence is that of its best frame among them.
    """
    votes: dict[str, list[tuple[float, float, Evidence]]] = {}
    for second, films in seen:
        if not films:
            continue
        odds = calibrator.of_one_picture(np.stack([one.numbers for one in films]))
        for one, p in zip(films, odds, strict=True):
            begin = math.nan if one.best is None else one.best.second - second
            votes.setdefault(one.film, []).append((float(p), begin, one))
    said = []
    for some in votes.values():
        p, _, best = max(some, key=lambda vote: vote[0])
        together = _together(some)
        doubt = 1.0 - p
        for at, (other, _, one) in enumerate(together):
            if at == 0:
                best, doubt = one, 1.0 - other
            else:
                doubt *= (1.0 - other) ** WORTH
        said.append((1.0 - min(doubt, 1.0 - p), best))
    said.sort(key=lambda pair: -pair[0])
    return [best for _, best in said], [p for p, _ in said]


def _together(
    votes: Sequence[tuple[float, float, Evidence]],
) -> list[tuple[float, float, Evidence]]:
    """The votes that agree with the beginning that most is said for, the surest first."""
    groups = []
    for _, begin, one in votes:
        if one.best is None:
            continue
        groups.append(
            [
                vote
                for vote in votes
                if vote[2].best is not None
                and vote[2].best.footage == one.best.footage
                and vote[2].best.mirrored == one.best.mirrored
                and abs(vote[1] - begin) <= SLACK
            ]
        )
    if not groups:
        return []
    most = max(groups, key=lambda group: sum(vote[0] for vote in group))
    return sorted(most, key=lambda vote: -vote[0])
