"""A rating of a film: the best model there is, its interval, and the baselines beside it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from cineseek.answer_trailers import Rating
from cineseek.ask.rate.wording import known_facts, reason_of_facts, reason_of_parts
from cineseek.film import Film
from cineseek.models.rating_config import FACTS

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from cineseek.models.rating_model import RatingModel

    Parts = Mapping[str, NDArray[np.float32]]


def rate(
    film: Film,
    facts: RatingModel,
    *,
    coverage: float,
    trained: RatingModel | None = None,
    parts: Parts | None = None,
    why: str = "no model of trailers is there",
) -> Rating:
    """The expected score of a film.

    `facts` is the model that knows facts alone; `trained` one of this library, and `parts` what is
    known of a footage. Where these are None, `why` is told. Baselines are the trained model's own,
    as they are of the films that it was held against.
    """
    if not 0 < coverage < 1:
        raise ValueError(f"coverage is a share between 0 and 1, not {coverage:g}")
    by_facts = facts.rate(film, coverage=coverage)
    said = by_facts if known_facts(film) else None
    has = tuple(name for name, _ in trained.config.parts) if trained is not None else ()
    seen = tuple(name for name in has if name in (parts or {}))
    if trained is None or (not seen and not (FACTS in has and known_facts(film))):
        config = facts.config
        estimate, model = by_facts, facts.name
        reason = reason_of_facts(film, config.films, why)
    else:
        config = trained.config
        estimate, model = trained.rate(film, parts, coverage=coverage), trained.name
        told = [name for name in has if name in seen or (name == FACTS and known_facts(film))]
        reason = reason_of_parts(told, config.films, config.reason)
    return Rating(
        value=estimate.value,
        low=estimate.low,
        high=estimate.high,
        coverage=estimate.coverage,
        model=model,
        baselines={
            "mean": config.baseline.mean,
            "genre_year": config.baseline.of(film),
            "facts": None if said is None else said.value,
        },
        reason=reason,
    )
