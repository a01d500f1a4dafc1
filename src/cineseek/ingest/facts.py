"""A film's facts in catalogue and payloads, kept in step. Callers hold the lock of the facts."""

from __future__ import annotations

from dataclasses import fields, replace

from cineseek.errors import NotFoundError
from cineseek.film import Film, Footage
from cineseek.index.vectors import Condition
from cineseek.ingest.payload import film_fields
from cineseek.ingest.stores import Stores


def put_facts(stores: Stores, film: Film, *, told: bool) -> tuple[Film, bool]:
    """Join a film with what is known of it; the film as it is now, and whether a known one changed.

    What somebody told goes before what is stored; what a name suggests only fills gaps.
    """
    try:
        known = stores.catalogue.film(film.id)
    except NotFoundError:
        stores.catalogue.put_film(film)
        return film, False
    joined = _over(film, known) if told else _over(known, film)
    if joined == known:
        return known, False
    stores.catalogue.put_film(joined)
    ids = list(stores.vectors.ids([Condition("film", any_of=(film.id,))]))
    if ids:
        stores.vectors.set_payload(ids, film_fields(joined))
    return joined, True


def refresh_points(stores: Stores, film: Film, footage: Footage) -> None:
    """Copy the facts of a film to the points of one footage."""
    ids = list(stores.vectors.ids([Condition("footage", any_of=(footage.id,))]))
    if ids:
        stores.vectors.set_payload(ids, {**film_fields(film), "kind": footage.kind})


def drop_if_empty(stores: Stores, film_id: str) -> None:
    """Forget a film of which no footage is left."""
    try:
        if not stores.catalogue.footages(film_id):
            stores.catalogue.remove_film(film_id)
    except NotFoundError:
        return


def _over(first: Film, second: Film) -> Film:
    """The facts of the first, and where it says nothing, of the second."""
    said = {
        field.name: value
        for field in fields(first)
        if (value := getattr(first, field.name)) not in (None, ())
    }
    return replace(second, **said)
