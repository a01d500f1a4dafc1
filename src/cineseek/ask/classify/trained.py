"""Genres of whole footages by a head that was trained: each genre for itself, several at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from cineseek.answer import Classification, Classifications, Label
from cineseek.ask.classify.targets import Where, find_footages
from cineseek.index.catalogue import Catalogue
from cineseek.models.genre_head import GenreHead
from cineseek.query import Clause
from cineseek.restriction import restrict

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Parts = Mapping[str, NDArray[np.float32]]


def classify_by_head(
    catalogue: Catalogue,
    head: GenreHead,
    parts: Callable[[], Mapping[str, Parts]],
    *,
    clause: Clause,
    footage_ids: Sequence[str] | None,
    top: int | None,
    none: bool,
) -> Classifications | None:
    """The genres of every footage that meets the filters; None where filters are of shots.

    `parts` gives what each footage is as a whole, by id. Probabilities do not add up to 1: a
    footage may be of several genres. That it is of none is what all of them leave together.
    """
    if top is not None and top < 1:
        raise ValueError(f"top must be at least 1, not {top}")
    if clause.words or clause.without or clause.images or clause.said:
        raise ValueError("classify takes filters only, such as title:heat or kind:trailer")
    restriction = restrict(catalogue, clause)
    kinds = [one for one in restriction.shot if one.field == "kind"]
    if len(kinds) < len(restriction.shot):
        return None
    where = Where(restriction.film_ids, None if footage_ids is None else tuple(footage_ids))

    def each() -> Iterator[Classification]:
        known = parts()
        for film, footage in find_footages(catalogue, where):
            if footage.id not in known:  # a still, or not read to its end
                continue
            if not all((footage.kind in one.any_of) is not one.negate for one in kinds):
                continue
            shares = head.probabilities(known[footage.id])
            best = np.argsort(-shares, kind="stable")[:top]
            yield Classification(
                labels=tuple(Label(head.genres[at], float(shares[at])) for at in best),
                none=float(np.prod(1 - shares)) if none else None,
                film=film,
                footage=footage,
            )

    said = ", ".join(head.config.parts)
    return Classifications(
        head.genres,
        each(),
        (f"by the genres trained on this library's {said}: several may be true at once",),
    )
