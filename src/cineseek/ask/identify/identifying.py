"""The answer to "which film is this?" for one picture."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import numpy as np

from cineseek.answer_identity import Candidate, Identification
from cineseek.ask.identify.calibrator import Calibrator
from cineseek.ask.identify.clips import agree
from cineseek.ask.identify.evidence import Evidence, weigh
from cineseek.ask.identify.ground import not_of
from cineseek.ask.identify.looks import look_at
from cineseek.ask.identify.matching import SURE, find_matches
from cineseek.ask.identify.settling import settle
from cineseek.ask.identify.sharing import further_holding, holding_first
from cineseek.ask.identify.wording import say, say_among, transform_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cineseek.ask.identify.ground import Ground

    Pixels = NDArray[np.uint8]


_beside = ThreadPoolExecutor(2, thread_name_prefix="looks")


def gather_evidence(
    ground: Ground,
    rgb: Pixels,
    *,
    without: Collection[str] = (),
) -> list[Evidence]:
    """What speaks for each film, the likeliest first; the films `without` are not seen."""
    where = not_of(without)
    matches = find_matches(ground, rgb, without=without)
    if matches and matches[0].worth >= SURE:
        return weigh(settle(ground, matches, where=where), ground.films)
    # Looks tell films apart that no saved frame tells; they are asked for only there. Saved frames
    # have their borders, so the picture keeps its own; it may be inside another, too.
    views = [rgb]
    if matches and matches[0].variant.inset:
        views.append(matches[0].variant.rgb)
    looking = _beside.submit(look_at, ground, views, without=without)
    matches = settle(ground, matches, where=where)
    seen, looks = looking.result()
    heads = {}
    if ground.head is not None:
        shares = ground.head.probabilities([seen])[0]
        heads = {
            film: float(share)
            for film, share in zip(ground.head.films, shares, strict=True)
            if film not in without
        }
    return weigh(matches, ground.films, looks, heads)


def identify(
    ground: Ground,
    calibrator: Calibrator,
    pictures: Sequence[tuple[float, Pixels]],
    *,
    limit: int,
    false_accepts: float,
    without: Collection[str] = (),
) -> Identification:
    """The film of a picture, or of several of one clip, or that it is not known.

    Pictures are h x w x 3 uint8, each with its second in the clip.
    """
    seen = [(second, gather_evidence(ground, rgb, without=without)) for second, rgb in pictures]
    evidence, odds = agree(calibrator, seen)
    return answer_of(
        ground,
        calibrator,
        evidence,
        odds,
        limit=limit,
        false_accepts=false_accepts,
        without=without,
    )


def answer_of(
    ground: Ground,
    calibrator: Calibrator,
    evidence: Sequence[Evidence],
    odds: Sequence[float],
    *,
    limit: int,
    false_accepts: float,
    without: Collection[str] = (),
) -> Identification:
    """Evidence as an answer in words and numbers; the films `without` are in neither."""
    threshold = calibrator.threshold(false_accepts)
    if not evidence:
        reason = "Nothing in the library is like this picture."
        return Identification(None, 0.0, reason, (), threshold, false_accepts)
    # A picture is from one film: what is left of the first is shared by the others.
    left, shares = 1.0, []
    for chance in odds:
        shares.append(min(chance, left))
        left -= shares[-1]
    told = list(zip(evidence, shares, strict=True))
    candidates = [_candidate(ground, one, share) for one, share in told[: max(1, limit)]]
    first = candidates[0]
    sure = first.probability >= threshold
    reason = say(first, evidence[0].best, sure=sure)
    among: tuple[Candidate, ...] = ()
    together = 0.0
    if not sure:
        same = holding_first(ground, evidence)
        numbers = np.stack([one.numbers for one in evidence])
        probability = calibrator.of_films_together(numbers, same)
        if same.sum() > 1 and probability >= calibrator.threshold(false_accepts, together=True):
            some = [one for one, holds in zip(told, same, strict=True) if holds]
            further = further_holding(ground, evidence, same, without=without)
            among = (
                *(_candidate(ground, one, share) for one, share in some),
                *(
                    _candidate_at(ground, film, place, first.transform)
                    for film, place in further.items()
                ),
            )
            together = probability
            reason = say_among([one.film for one in among], together)
    return Identification(
        first.film if sure else None,
        first.probability,
        reason,
        tuple(candidates[:limit]),
        threshold,
        false_accepts,
        among,
        together,
    )


def _candidate(ground: Ground, evidence: Evidence, probability: float) -> Candidate:
    film = ground.catalogue.film(evidence.film)
    if evidence.best is None:
        return Candidate(film, probability)
    best = evidence.best
    file = ground.files.get((best.footage, best.millisecond))
    return Candidate(
        film,
        probability,
        ground.catalogue.footage(best.footage),
        best.second,
        transform_of(best),
        None if file is None else ground.folder / file,
    )


def _candidate_at(ground: Ground, film: str, place: tuple[str, int], transform: str) -> Candidate:
    """A film that holds the frame at a place, though the picture was not compared with it."""
    footage, millisecond = place
    return Candidate(
        ground.catalogue.film(film),
        0.0,
        ground.catalogue.footage(footage),
        millisecond / 1000,
        transform,
        ground.folder / ground.files[place],
    )
