"""Answers made into hits: facts from the catalogue, thumbnails, near-identical shots grouped."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from cineseek.answer import Hit
from cineseek.ask.search.evidence import Answer, ShotKey
from cineseek.ask.search.ground import Ground
from cineseek.ask.search.grouping import group, spread
from cineseek.errors import NotFoundError
from cineseek.film import Film, Footage, Frame
from cineseek.index.vectors import frame_id

if TYPE_CHECKING:
    from numpy.typing import NDArray

GROUPED = 400
"""Answers that are looked at for near-identical ones; the same for every page."""
FRAMES = 6
"""Prints of a shot compared at most, spread over it."""


def make_hits(
    ground: Ground, chains: Sequence[tuple[Answer, ...]], alike: Sequence[int], first: int
) -> tuple[Hit, ...]:
    """A hit for each chain of answers (one of one answer, for a query without `>>`)."""
    footage_of = cache(ground.catalogue.footage)
    film_of = cache(ground.catalogue.film)
    hits = []
    for rank, (chain, behind) in enumerate(zip(chains, alike, strict=True), start=first):
        hit: Hit | None = None
        # Vectors are written before rows and removed before them: what is being added or removed
        # at this moment may be in one store only, and is no answer yet, or no more.
        with suppress(NotFoundError):
            for answer in reversed(chain):
                footage = footage_of(answer.key[0])
                hit = _hit(ground, answer, film_of(footage.film_id), footage, rank, then=hit)
            if hit is not None:
                hits.append(replace(hit, alike=behind))
    return tuple(hits)


def _hit(
    ground: Ground, answer: Answer, film: Film, footage: Footage, rank: int, *, then: Hit | None
) -> Hit:
    shot = ground.catalogue.shot(*answer.key)
    frames = ground.catalogue.frames(*answer.key)
    second = min(max(answer.second, shot.span.start), max(shot.span.start, shot.span.end - 1e-3))
    nearest: Frame | None = min(frames, key=lambda one: abs(one.second - second), default=None)
    if nearest is not None and answer.because == ("filter",):
        second = nearest.second
    return Hit(
        rank=rank,
        score=round(min(1.0, max(0.0, answer.score)), 6),
        film=film,
        footage=footage,
        shot=shot,
        second=second,
        thumbnail=None if nearest is None else ground.folder / nearest.file,
        because=answer.because,
        text=answer.text,
        then=then,
    )


def group_answers(
    ground: Ground, answers: Sequence[Answer]
) -> list[tuple[Answer, tuple[Answer, ...]]]:
    """The answers with the near-identical ones behind the best of each kind."""
    looked, rest = answers[:GROUPED], answers[GROUPED:]
    by_key = {one.key: one for one in looked}
    heads = group([one.key for one in looked], prints_of(ground, [one.key for one in looked]))
    grouped = [
        (by_key[head], tuple(by_key[member] for member in members)) for head, members in heads
    ]
    return [*grouped, *((one, ()) for one in rest)]


def prints_of(ground: Ground, keys: Sequence[ShotKey]) -> dict[ShotKey, NDArray[np.float32]]:
    """The prints of these shots, in one look at the store."""
    ids: dict[str, ShotKey] = {}
    for key, frames in ground.catalogue.frames_of(keys).items():
        for at in spread(len(frames), FRAMES):
            ids[frame_id(key[0], frames[at].second)] = key
    rows: dict[ShotKey, list[NDArray[np.float32]]] = {}
    for point in sorted(
        ground.vectors.get(list(ids), vectors=("print",)), key=lambda point: point.id
    ):
        if "print" in point.vectors:
            rows.setdefault(ids[point.id], []).append(point.vectors["print"])
    return {key: np.stack(some) for key, some in rows.items()}
