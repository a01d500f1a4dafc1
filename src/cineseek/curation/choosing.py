"""Chooses the pictures of a set: what says nothing and what is there twice goes, scenes are found.

The looking is that of `train films`, so that a set holds what a recipe would keep of it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from cineseek.curation.pictures import FilmPicture, Stock
from cineseek.curation.subsets import Part, divide_films, order_films
from cineseek.errors import NotFoundError
from cineseek.film import Film
from cineseek.telling import count
from cineseek.training.films_data import Gathered, HasPeople, Shown, gather
from cineseek.training.films_settings import People
from cineseek.training.films_split import Example, split_scenes


@dataclass(frozen=True, slots=True)
class Curation:
    """How a set is made."""

    films: int | None = None
    """So many, the first in the order of the seed; None: all."""
    people: People = "any"
    """Whether pictures with people are kept: `any`, `keep` (only those), `drop`."""
    check: float = 0.1
    """Share of a film's pictures, and of films, to choose by."""
    test: float = 0.2
    """The same to report on."""
    seed: int = 0

    def __post_init__(self) -> None:
        if self.films is not None and self.films < 1:
            raise ValueError(f"films is 1 or more, or all, not {self.films}")
        divide_films((), check=self.check, test=self.test)

    def to_json(self) -> dict[str, object]:
        """For the card."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Chosen:
    """A picture of a set."""

    of: FilmPicture
    scene: str
    """`heat-1995#00007`: pictures of one scene are in one part."""
    by_scene: Part | None
    """The part where scenes are kept apart; None where it is too like one kept apart."""
    by_film: Part
    """The part where whole films are kept apart."""


@dataclass(frozen=True, slots=True)
class ChosenSet:
    """What a set is made of."""

    films: tuple[Film, ...]
    """In the order of the seed."""
    pictures: tuple[Chosen, ...]
    """By film in that order, then by time or name."""
    left_out: Mapping[str, int]
    """How many pictures, by why."""
    looked_at: int
    """Pictures in all."""
    how: Curation


def choose(
    stock: Stock,
    how: Curation,
    *,
    has_people: HasPeople | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> ChosenSet:
    """Look at every picture of the films that are wanted, keep what tells something, divide it.

    A subset has the same pictures of its films, in the same parts, as a larger one would. What a
    film shares with one outside of the subset goes, too: so all films are looked at.
    """
    order = order_films(stock.films, seed=how.seed)
    gathered = _look(stock, how, has_people, progress)
    kept = {one.picture: one for one in gathered.examples}
    parts = _parts(gathered, how)
    there = {one.film for one in gathered.examples}
    order = [film for film in order if film in there]
    by_film = divide_films(order, check=how.check, test=how.test)
    wanted = order if how.films is None else order[: how.films]
    if how.films is not None and len(wanted) < how.films:
        raise NotFoundError(
            f"{count(len(wanted), 'film has', 'films have')} pictures that are worth keeping, and "
            f"{how.films} were asked for: choose fewer, or all"
        )
    pictures: dict[str, list[FilmPicture]] = defaultdict(list)
    for one in stock.pictures:
        if one.picture in kept:
            pictures[one.film].append(one)
    chosen = tuple(
        Chosen(one, kept[one.picture].scene, parts.get(one.picture), by_film[film])
        for film in wanted
        for one in pictures[film]
    )
    counts = Counter({k: v for k, v in gathered.counts.items() if k != "pictures" and v})
    return ChosenSet(
        tuple(stock.films[film] for film in wanted),
        chosen,
        dict(counts),
        len(stock.pictures),
        how,
    )


def _look(
    stock: Stock,
    how: Curation,
    has_people: HasPeople | None,
    progress: Callable[[int, int], None] | None,
) -> Gathered:
    shown = [_shown(one, at, in_time=stock.in_time) for at, one in enumerate(stock.pictures)]
    return gather(
        shown, ordered=stock.in_time, people=how.people, has_people=has_people, progress=progress
    )


def _shown(one: FilmPicture, at: int, *, in_time: bool) -> Shown:
    """Stills beside frames of a running picture: in the order of their names, as one footage."""
    if in_time and one.kind == "still":
        return Shown(one.picture, one.film, f"{one.film} stills", at)
    return Shown(one.picture, one.film, one.footage, one.shot)


def _parts(gathered: Gathered, how: Curation) -> dict[Path, Part]:
    """The part of each picture where scenes are kept apart.

    Film by film, so that a film's parts do not hang on which other films there are.
    """
    films: dict[str, list[Example]] = defaultdict(list)
    for one in gathered.examples:
        films[one.film].append(one)
    parts: dict[Path, Part] = {}
    for examples in films.values():
        split = split_scenes(
            examples, check=how.check, test=how.test, seed=how.seed, prints=gathered.prints
        )
        parts |= {one.picture: "train" for one in split.train}
        parts |= {one.picture: "check" for one in split.check}
        parts |= {one.picture: "test" for one in split.test}
    return parts
