"""Which shots the filters of a query leave. Knows the catalogue, and nothing of looks or words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cineseek.film import SIZES
from cineseek.index.catalogue import Catalogue
from cineseek.index.vectors import Condition
from cineseek.query import Clause


@dataclass(frozen=True, slots=True)
class Restriction:
    """The conditions of a clause, as the stores take them."""

    film_ids: tuple[str, ...] | None
    """None: films are not restricted."""
    shot: tuple[Condition, ...]
    footage_ids: tuple[str, ...] | None = None
    """None: footages are not restricted; else `shot` says so too."""

    @property
    def where(self) -> tuple[Condition, ...]:
        """Everything as conditions on points."""
        if self.film_ids is None:
            return self.shot
        return (Condition("film", any_of=self.film_ids), *self.shot)

    @property
    def empty(self) -> bool:
        """True where no film or footage meets the conditions."""
        return () in (self.film_ids, self.footage_ids)

    @property
    def free(self) -> bool:
        """True where everything is allowed."""
        return self.film_ids is None and not self.shot


def restrict(
    catalogue: Catalogue, clause: Clause, *, within: Sequence[str] | None = None
) -> Restriction:
    """The conditions of a clause: those on films become ids, the kind is one of a footage.

    `within` are the ids of the only footages that are allowed.
    """
    films = [condition for condition in clause.film if condition.field != "kind"]
    kinds = [
        Condition("kind", any_of=condition.any_of, negate=condition.negate)
        for condition in clause.film
        if condition.field == "kind"
    ]
    ids = tuple(catalogue.films_where(films)) if films else None
    footages = None if within is None else tuple(within)
    own = [] if footages is None else [Condition("footage", any_of=footages)]
    return Restriction(ids, (*own, *kinds, *clause.shot), footages)


def find_unmeasured(catalogue: Catalogue, clause: Clause) -> list[str]:
    """The fields a clause asks for that nobody has measured in this library."""
    anything = {
        "people": Condition("people", at_least=0),
        "size": Condition("size", any_of=SIZES),
    }
    asked = dict.fromkeys(one.field for one in clause.shot if one.field in anything)
    return [field for field in asked if not catalogue.shots_where(None, [anything[field]], limit=1)]
