"""The labels of a question: words that a user gives, the library's genres, or its films' looks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, Protocol, get_args

import numpy as np

from cineseek.ask.classify.prompts import (
    GENRES,
    THINGS,
    Templates,
    check_templates,
    mean_texts,
    prompts_of,
)
from cineseek.ask.classify.scoring import Ruler, against_decoys, against_strangers, gate
from cineseek.ask.classify.targets import Part, Where, find_targets
from cineseek.errors import LibraryError, ModelError, NotFoundError
from cineseek.film import Film
from cineseek.index.catalogue import Catalogue
from cineseek.index.text import fold
from cineseek.index.vectors import VectorStore
from cineseek.relevance.background import Backgrounds
from cineseek.relevance.decoys import DECOYS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cineseek.ask.classify.scoring import Matrix, Scores
    from cineseek.models.base import Encoder

Ready = Literal["genres", "films"]
READY: tuple[str, ...] = get_args(Ready)
"""The sets of labels that every library has."""
Labels = Sequence[str] | Mapping[str, Sequence[str]] | Ready
"""Words, words with sentences of their own, or the name of a ready set."""

STRANGERS = 500
"""Looks that films as labels are measured on; more would hardly move the quartiles."""
FEW = 8
"""Footages below which frames say better than they do how strangers score."""
_SAME = 1e-5
"""Scores that differ by less are the same: the encoder sees nothing in the words."""


class Panel(Protocol):
    """Labels that looks can be held against."""

    @property
    def names(self) -> tuple[str, ...]:
        """The labels, in the order of the scores."""

    def gate(self, part: Part) -> float:
        """The score that a label must have to win over none of these."""

    def score(self, looks: Matrix, part: Part, footage_id: str | None) -> Scores:
        """Standard scores, n x k, of looks (n x d) of parts of this footage."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """Labels in words."""

    names: tuple[str, ...]
    vectors: Matrix
    decoys: Matrix

    def gate(self, part: Part) -> float:
        """The score that a label must have to win over none of these."""
        return gate(len(self.names), len(self.decoys))

    def score(self, looks: Matrix, part: Part, footage_id: str | None) -> Scores:
        """Standard scores against decoys in the same sentences."""
        return against_decoys(looks, self.vectors, self.decoys)


@dataclass(frozen=True, slots=True)
class Others:
    """Looks that films as labels are measured on."""

    looks: Matrix
    """m x d."""
    owners: NDArray[np.int64]
    """m: the row of the film it is of."""
    footages: NDArray[np.str_]
    """m: the id of the footage it is of."""


@dataclass(frozen=True, slots=True)
class Seen:
    """Films as labels: the mean looks of their shots."""

    names: tuple[str, ...]
    sums: NDArray[np.float64]
    """k x d: the looks of each film's shots, added up."""
    counts: NDArray[np.int64]
    """k: how many shots that is."""
    of_footage: Mapping[str, tuple[int, NDArray[np.float64], int]]
    """For each footage its film's row, and its part of sum and count."""
    frames: Others
    """Ordinary frames of the library."""
    _rulers: dict[tuple[Part, str | None], Ruler] = field(default_factory=dict)

    def gate(self, part: Part) -> float:
        """The score that a label must have to win over none of these."""
        return gate(len(self.names), len(self._others(part).looks))

    def score(self, looks: Matrix, part: Part, footage_id: str | None) -> Scores:
        """Standard scores against other films; a footage has no part in its own label.

        A film's only footage cannot be left out: compared with itself, it is of its film.
        """
        key = (part, footage_id)
        if key not in self._rulers:  # several batches are of one footage
            self._rulers.clear()
            self._rulers[key] = self._measure(part, footage_id)
        return self._rulers[key].score(looks)

    def _measure(self, part: Part, footage_id: str | None) -> Ruler:
        sums, counts = self.sums, self.counts
        if footage_id is not None and footage_id in self.of_footage:
            row, own, count = self.of_footage[footage_id]
            if counts[row] > count:
                sums, counts = sums.copy(), counts.copy()
                sums[row] -= own
                counts[row] -= count
        means = (sums / counts[:, None]).astype(np.float32)
        others = self._others(part)
        apart = others.footages != footage_id
        return against_strangers(means, others.looks[apart], others.owners[apart])

    def _others(self, part: Part) -> Others:
        """What strangers are drawn from: means scatter less than the frames they are made of."""
        if part != "footage" or len(self.of_footage) < FEW:
            return self.frames
        ids = list(self.of_footage)
        some = [ids[at] for at in _spread(len(ids))]
        parts = [self.of_footage[one] for one in some]
        means = np.stack([total / count for _, total, count in parts]).astype(np.float32)
        return Others(means, np.array([row for row, _, _ in parts]), np.array(some))


def check_labels(labels: Sequence[str] | Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The labels without spaces around them, or ValueError for none, empty or repeated ones."""
    names = tuple(one.strip() for one in labels)
    if not names:
        raise ValueError("there are no labels; give at least one")
    met: dict[str, str] = {}
    for name in names:
        if not name:
            raise ValueError("a label is empty")
        before = met.get(fold(name))
        if before is not None:
            same = "twice" if before == name else f"as {before!r} and as {name!r}"
            raise ValueError(f"the label {name!r} is given {same}")
        met[fold(name)] = name
    return names


def speak(
    encoder: Encoder,
    labels: Sequence[str] | Mapping[str, Sequence[str]],
    templates: Sequence[str] | None,
    *,
    ordinary: Templates = THINGS,
) -> Spoken:
    """Labels in words. Sentences that a label brings are taken as they are."""
    names = check_labels(labels)
    frame = ordinary if templates is None else check_templates(templates)
    if isinstance(labels, Mapping):
        own = {name.strip(): list(some) for name, some in labels.items()}
        for name, some in own.items():
            if not some or not all(isinstance(one, str) and one.strip() for one in some):
                raise ValueError(f"the label {name!r} has no sentences")
        prompts = [own[name] for name in names]
    else:
        prompts = [prompts_of(name, frame) for name in names]
    vectors = mean_texts(encoder, [*prompts, *(prompts_of(decoy, frame) for decoy in DECOYS)])
    return Spoken(names, vectors[: len(names)], vectors[len(names) :])


def speak_genres(encoder: Encoder, catalogue: Catalogue, templates: Sequence[str] | None) -> Spoken:
    """The genres that the facts of the library's films name."""
    known: dict[str, str] = {}
    for film in catalogue.films():
        for genre in film.genres:
            known.setdefault(fold(genre), genre)
    if not known:
        raise NotFoundError(
            "no film here has a genre; a film.json beside a film can say it, or name labels"
        )
    names = [known[key] for key in sorted(known)]
    return speak(encoder, names, templates, ordinary=GENRES)


def see_films(catalogue: Catalogue, vectors: VectorStore, backgrounds: Backgrounds) -> Seen:
    """Every film of the library by its looks."""
    parts: dict[str, tuple[Film, NDArray[np.float64], int]] = {}
    for batch in find_targets(catalogue, vectors, Where(), "shot"):
        film, footage = batch[0].film, batch[0].footage
        added = np.sum([one.look for one in batch], axis=0, dtype=np.float64)
        _, total, count = parts.get(footage.id, (film, np.zeros_like(added), 0))
        parts[footage.id] = (film, total + added, count + len(batch))
    films = list({film.id: film for film, _, _ in parts.values()}.values())
    if len(films) < 2:
        raise LibraryError("films tell apart what is of which film: add a second film first")
    row = {film.id: at for at, film in enumerate(films)}
    dimension = len(next(iter(parts.values()))[1])
    sums, counts = np.zeros((len(films), dimension)), np.zeros(len(films), np.int64)
    for film, total, count in parts.values():
        sums[row[film.id]] += total
        counts[row[film.id]] += count
    drawn = [one for one in backgrounds.frames() if one.payload.get("film") in row]
    drawn = [drawn[at] for at in _spread(len(drawn))]
    return Seen(
        names=_titles(films),
        sums=sums,
        counts=counts,
        of_footage={id: (row[film.id], total, n) for id, (film, total, n) in parts.items()},
        frames=Others(
            np.stack([one.vectors["look"] for one in drawn]),
            np.array([row[str(one.payload["film"])] for one in drawn]),
            np.array([str(one.payload["footage"]) for one in drawn]),
        ),
    )


def find_meaningless(labels: Spoken, backgrounds: Backgrounds) -> tuple[str, ...]:
    """The labels that score the same on all frames: the encoder does not know their words."""
    frames = [one.vectors["look"] for one in backgrounds.frames()]
    if len(frames) < 2:
        return ()
    seen = np.stack(frames)
    if float(np.ptp(seen, axis=0).max()) < _SAME:
        return ()  # nothing but the same picture: words cannot be told from each other
    flat = np.ptp(seen @ labels.vectors.T, axis=0) < _SAME
    return tuple(name for name, same in zip(labels.names, flat, strict=True) if same)


def refuse_meaningless(labels: Spoken, backgrounds: Backgrounds, model: str) -> tuple[str, ...]:
    """A warning for labels that mean nothing to the encoder; ModelError where none means any."""
    lost = find_meaningless(labels, backgrounds)
    if len(lost) == len(labels.names):
        raise ModelError(
            f"{model} knows none of these labels: it sees no difference between any two frames "
            "by them. `cineseek models` lists encoders that know more words"
        )
    if not lost:
        return ()
    return (f"{model} does not know {', '.join(lost)}: nothing will be called that",)


def _spread(number: int) -> NDArray[np.int64]:
    """At most STRANGERS of so many, evenly."""
    return np.unique(np.linspace(0, number - 1, min(number, STRANGERS)).astype(np.int64))


def _titles(films: Sequence[Film]) -> tuple[str, ...]:
    """Titles with years, and ids where that is not enough."""
    titles = [f"{film.title} ({film.year})" if film.year else film.title for film in films]
    return tuple(
        title if titles.count(title) == 1 else film.id
        for title, film in zip(titles, films, strict=True)
    )
