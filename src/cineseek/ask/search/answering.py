"""One clause answered: its channels asked, their evidence joined. Knows no pages and no hits."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, overload

from cineseek.ask.search.evidence import Answer, Channel, Evidence, ShotKey, combine
from cineseek.ask.search.ground import Ground
from cineseek.ask.search.likeness import Likeness
from cineseek.ask.search.looks import Looks, ask_looks, find_looks, find_unwanted
from cineseek.ask.search.prints import find_copies
from cineseek.ask.search.words import find_captioned, find_naming, find_said, find_spoken
from cineseek.index.shots import Moment
from cineseek.index.vectors import Condition
from cineseek.query import Clause
from cineseek.restriction import Restriction, find_unmeasured, restrict
from cineseek.stopwatch import stage

if TYPE_CHECKING:
    from cineseek.models.base import Pixels

ALL = 1_000_000
"""Shots a listing may hold."""
WEIGHTS = {"look": 1.0, "like": 1.0, "caption": 0.8, "words": 0.6}
"""A picture that shows a thing says more than a line that names it."""


class Listing(Sequence[Answer]):
    """Answers that nothing ranks, each made when it is looked at: a page of many thousands."""

    def __init__(self, moments: Sequence[Moment]) -> None:
        self._moments = moments

    @overload
    def __getitem__(self, index: int) -> Answer: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Answer]: ...
    def __getitem__(self, index: int | slice) -> Answer | Sequence[Answer]:
        if isinstance(index, slice):
            return Listing(self._moments[index])
        footage, number, middle = self._moments[index]
        return Answer((footage, number), 1.0, middle, ("filter",))

    def __len__(self) -> int:
        return len(self._moments)


@dataclass(frozen=True, slots=True)
class Answers:
    """What a clause finds."""

    answers: Sequence[Answer] = ()
    """Best first; for a listing in order of film and time."""
    listing: bool = False
    """True where there was nothing to rank by: every shot that meets the conditions."""
    closest: tuple[ShotKey, Evidence] | None = None
    """The best of the looks, also where it is no more than an accident."""
    full: bool = False
    """True where there is more than was looked at."""
    nearest: bool = False
    """True where these are the nearest to a shot, however far that is."""
    unmeasured: tuple[str, ...] = ()
    """Conditions on facets that nobody has measured in this library."""


def answer(
    ground: Ground,
    clause: Clause,
    pictures: Sequence[Pixels],
    *,
    like: Likeness | None = None,
    within: Sequence[str] | None = None,
) -> Answers:
    """All shots that answer a clause; with `within`, of these footages only."""
    with stage("filters"):
        unmeasured = tuple(find_unmeasured(ground.catalogue, clause))
        restriction = restrict(ground.catalogue, clause, within=within)
    if restriction.empty:
        return Answers(unmeasured=unmeasured)
    if not (clause.words or clause.said or pictures or like):
        return _list(ground, clause, restriction, unmeasured)
    excluded = find_naming(ground.catalogue, clause.without) | (like.same if like else set())
    footages = _footages(ground, restriction)
    said: dict[ShotKey, Evidence] | None = None
    if clause.said:
        ranked = bool(clause.words or pictures or like)
        said = find_said(ground.catalogue, clause.said, footages, every=True)
        allowed = _allowed(ground, restriction, said) - excluded
        if not ranked:
            said = find_said(ground.catalogue, clause.said, footages, allowed=allowed)
        said = {key: line for key, line in said.items() if key in allowed}
    nearest = like is not None and not (clause.words or pictures)
    channels: dict[str, Channel] = {}
    looks = Looks()
    for name in ("look", "caption"):
        stored = like.look if like else None
        question = ask_looks(
            ground, clause.words, pictures, clause.without, stored=stored, name=name
        )
        if question is None:
            continue
        found = find_looks(ground, question, restriction.where, only=said, excluded=excluded)
        # Who asks for more like a shot wants the nearest, sure or not: the scores tell.
        channels[name] = found.near if nearest else found.channel
        looks = found if name == "look" else looks
    for picture in pictures:
        copies = find_copies(ground, picture, restriction.where, only=said, excluded=excluded)
        channels["print"] = {**channels.get("print", {}), **copies.sure}
        channels["like"] = {**channels.get("like", {}), **copies.weak}
    if said is not None:
        channels["words"] = said
    elif clause.words:
        spoken = find_spoken(ground.catalogue, clause.words, footages)
        captioned = find_captioned(ground.catalogue, clause.words, footages)
        allowed = _allowed(ground, restriction, {**spoken, **captioned}) - excluded
        channels["words"] = {key: line for key, line in spoken.items() if key in allowed}
        captioned = {key: line for key, line in captioned.items() if key in allowed}
        channels["caption"] = {**captioned, **channels.get("caption", {})}
    closest = next(iter(looks.near.items()), None)
    return Answers(
        tuple(combine(channels, WEIGHTS)),
        closest=closest,
        full=looks.full and not nearest,
        nearest=nearest,
        unmeasured=unmeasured,
    )


def _list(
    ground: Ground, clause: Clause, restriction: Restriction, unmeasured: tuple[str, ...]
) -> Answers:
    """Every shot that meets the conditions, but for those pushed away."""
    with stage("filters"):
        moments = ground.catalogue.lists.moments(restriction.film_ids, restriction.shot)
    if clause.without:
        out = find_naming(ground.catalogue, clause.without)
        out |= find_unwanted(ground, clause.without, restriction.where)
        moments = tuple(one for one in moments if one[:2] not in out)
    return Answers(Listing(moments), listing=True, unmeasured=unmeasured)


def _footages(ground: Ground, restriction: Restriction) -> list[str] | None:
    """The footages of the films that are allowed; None where all are."""
    if restriction.film_ids is None:
        return None if restriction.footage_ids is None else list(restriction.footage_ids)
    films = set(restriction.film_ids)
    allowed = restriction.footage_ids
    return [
        one.id
        for one in ground.catalogue.footages()
        if one.film_id in films and (allowed is None or one.id in allowed)
    ]


def _allowed(ground: Ground, restriction: Restriction, keys: Collection[ShotKey]) -> set[ShotKey]:
    """Which of these shots meet the conditions."""
    if not restriction.shot or not keys:
        return set(keys)
    footages = tuple(dict.fromkeys(footage for footage, _ in keys))
    numbers = tuple(dict.fromkeys(number for _, number in keys))
    conditions = (
        Condition("footage", any_of=footages),
        Condition("shot", any_of=numbers),
        *restriction.shot,
    )
    shots = ground.catalogue.shots_where(restriction.film_ids, conditions, limit=ALL)
    return {(shot.footage_id, shot.number) for shot in shots} & set(keys)
