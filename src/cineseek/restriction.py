"""Which shots the filters of a query leave. Knows the catalogue, and nothing of looks or words."""

from __future__ import annotations

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

    @property
    def where(self) -> tuple[Condition, ...]:
        """Everything as conditions on points."""
        if self.film_ids is None:
            return self.shot
        return (Condition("film", any_of=self.film_ids), *self.shot)

    @property
    def empty(self) -> bool:
        """True where no film meets the conditions."""
        return self.film_ids == ()

    @property
    def free(self) -> bool:
        """True where everything is allowed."""
        return self.film_ids is None and not self.shot


def restrict(catalogue: Catalogue, clause: Clause) -> Restriction:
    """The conditions of a clause: those on films become ids, the kind is one of a footage."""
    films = [condition for condition in clause.film if condition.field != "kind"]
    kinds = [
        Condition("kind", any_of=condition.any_of, negate=condition.negate)
        for condition in clause.film
        if condition.field == "kind"
    ]
    ids = tuple(catalogue.films_where(films)) if films else None
    return Restriction(ids, (*kinds, *clause.shot))


def find_unmeasured(catalogue: Catalogue, clause: Clause) -> list[str]:
    """The fields a clause asks for that nobody has measured in this library."""
    anything = {
        "people": Condition("people", at_least=0),
        "size": Condition("size", any_of=SIZES),
    }
    asked = dict.fromkeys(one.field for one in clause.shot if one.field in anything)
    return [field for field in asked if not catalogue.shots_where(None, [anything[field]], limit=1)]
