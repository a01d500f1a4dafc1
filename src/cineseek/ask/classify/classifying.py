"""What kind is it? Labels and targets brought together, a batch at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, get_args

import numpy as np

from cineseek.answer import Classification, Classifications, Label
from cineseek.ask.classify.labels import (
    READY,
    Labels,
    Panel,
    Seen,
    refuse_meaningless,
    see_films,
    speak,
    speak_genres,
)
from cineseek.ask.classify.scoring import probabilities
from cineseek.ask.classify.targets import Part, Target, Where, find_targets
from cineseek.errors import LibraryError
from cineseek.index.catalogue import Catalogue
from cineseek.index.vectors import VectorStore
from cineseek.models.base import Encoder
from cineseek.query import Clause
from cineseek.relevance.background import backgrounds
from cineseek.restriction import restrict

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cineseek.models.base import Pixels

_ANY = Clause()


def classify(
    catalogue: Catalogue,
    vectors: VectorStore,
    encoder: Encoder,
    labels: Labels,
    *,
    clause: Clause = _ANY,
    footage_ids: Sequence[str] | None = None,
    image: Pixels | None = None,
    part: Part = "shot",
    top: int | None = None,
    none: bool = True,
    templates: Sequence[str] | None = None,
    tell: Callable[[int, int], None] | None = None,
) -> Classifications:
    """Every part of the library that meets the filters, or a picture, told apart by labels.

    Wrong arguments are refused here; looks are read while the answers are taken.
    """
    if part not in get_args(Part):
        raise ValueError(f"by is one of {', '.join(get_args(Part))}, not {part!r}")
    if top is not None and top < 1:
        raise ValueError(f"top must be at least 1, not {top}")
    if clause.words or clause.without or clause.images or clause.said:
        raise ValueError("classify takes filters only, such as title:heat or kind:trailer")
    if isinstance(labels, str) and labels not in READY:
        raise ValueError(f"labels are a list, or one of {', '.join(READY)}, not {labels!r}")
    if image is None and catalogue.is_empty():
        raise LibraryError("the library is empty; add films first, or give a picture")
    panel, warnings = _prepare(catalogue, vectors, encoder, labels, templates)
    if len(panel.names) < 2 and not none:
        raise ValueError(
            f"{panel.names[0]!r} is the only label, and would be right of everything: give "
            "another, or let none of these be an answer"
        )
    shape = _Shape(panel, part, top, none)
    if image is not None:
        shape = replace(shape, part="frame")
        look = encoder.encode_images([image])
        return Classifications(panel.names, iter(shape.say_all(look, None)), warnings)
    restriction = restrict(catalogue, clause)
    where = Where(
        restriction.film_ids,
        None if footage_ids is None else tuple(footage_ids),
        restriction.shot,
    )
    if isinstance(panel, Seen):
        warnings += _warn_of_only_ones(panel)
        if part == "footage":  # each is of a film that is a label: it is never none of these
            shape = replace(shape, none=False)
    found = _each(catalogue, vectors, where, shape, tell)
    return Classifications(panel.names, found, warnings)


@dataclass(frozen=True, slots=True)
class _Shape:
    """How scores become answers."""

    panel: Panel
    part: Part
    top: int | None
    none: bool

    def say_all(
        self, looks: NDArray[np.float32], targets: Sequence[Target] | None
    ) -> Iterator[Classification]:
        """An answer for each look; all are of one footage, or of none."""
        footage_id = targets[0].footage.id if targets else None
        scores = self.panel.score(looks, self.part, footage_id)
        rows = probabilities(scores, self.panel.gate(self.part) if self.none else None)
        for at, row in enumerate(rows):
            target = targets[at] if targets else None
            spoken = row[: len(self.panel.names)]
            best = np.argsort(-spoken, kind="stable")[: self.top]
            yield Classification(
                labels=tuple(Label(self.panel.names[k], float(spoken[k])) for k in best),
                none=float(row[-1]) if self.none else None,
                film=target.film if target else None,
                footage=target.footage if target else None,
                shot=target.shot if target else None,
                second=target.second if target else None,
            )


def _prepare(
    catalogue: Catalogue,
    vectors: VectorStore,
    encoder: Encoder,
    labels: Labels,
    templates: Sequence[str] | None,
) -> tuple[Panel, tuple[str, ...]]:
    """The labels as vectors, and what the user should know of them."""
    ground = backgrounds(vectors, encoder)
    if labels == "films":
        return see_films(catalogue, vectors, ground), ()
    if labels == "genres":
        spoken = speak_genres(encoder, catalogue, templates)
    else:
        assert not isinstance(labels, str)
        spoken = speak(encoder, labels, templates)
    said = (encoder.card.warning,) if encoder.card.warning else ()
    return spoken, said + refuse_meaningless(spoken, ground, encoder.card.name)


def _warn_of_only_ones(panel: Seen) -> tuple[str, ...]:
    """Says where a film can only be compared with itself."""
    alone = [
        name
        for row, name in enumerate(panel.names)
        if sum(one == row for one, _, _ in panel.of_footage.values()) == 1
    ]
    if not alone:
        return ()
    shown = ", ".join(alone[:3]) + (f" and {len(alone) - 3} more" if len(alone) > 3 else "")
    return (
        f"{shown}: one footage only, which is compared with a label made of itself, "
        "so that finding the film there says little",
    )


def _each(
    catalogue: Catalogue,
    vectors: VectorStore,
    where: Where,
    shape: _Shape,
    tell: Callable[[int, int], None] | None,
) -> Iterator[Classification]:
    total = vectors.count(where.points()) if tell else 0
    done = 0

    def count(frames: int) -> None:
        nonlocal done
        done += frames
        if tell:
            tell(done, total)

    for batch in find_targets(catalogue, vectors, where, shape.part, tell=count):
        yield from shape.say_all(np.stack([one.look for one in batch]), batch)
